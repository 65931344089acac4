import AccessControl
import SQLBasics
import SQLTypes
import TableStorage
import TestSupport
import Testing

/// Compares storage with a plain array of rows, over random changes and snapshots.
@Suite struct ExecutionStorageTests {
    private static let relation = ObjectID(20_000)

    /// A row of the model.
    private struct ModelRow: Equatable {
        var position: Int
        var key: Int64
        var text: String
    }

    /// A snapshot of storage with what it must hold.
    private struct Snapshot {
        var contents: TableContents
        var rows: [ModelRow]
        var nextPosition: Int
    }

    /// Makes an empty table with a unique index on its first column.
    private func makeTable(_ identity: DataIdentity) throws -> TableContents {
        let door = SystemDoor.sampleLoading.permit(Self.relation, of: identity)
        var contents = try TableContents(
            relation: Self.relation, columns: [StoredColumn(type: .int8), StoredColumn(type: .text)], permit: door,
            of: identity)
        _ = try contents.addIndex(id: ObjectID(20_001), columns: [1], isUnique: true, permit: door, of: identity)
        return contents
    }

    @Test("Random inserts, updates, deletes and rollbacks give what an array gives")
    func randomChanges() throws {
        for seed in UInt64(1)...5 {
            var generator = SeededGenerator(seed: seed &* 7_919)
            try runRandomChanges(&generator, seed)
        }
    }

    /// Runs one history.
    private func runRandomChanges(_ generator: inout SeededGenerator, _ seed: UInt64) throws {
        let identity = DataIdentity.fresh()
        var current = Snapshot(contents: try makeTable(identity), rows: [], nextPosition: 0)
        var kept: [Snapshot] = []
        for step in 0..<60 {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<4: try insert(Int.random(in: 1...900, using: &generator), &current, &generator, identity)
            case 4..<6: try update(&current, &generator, identity)
            case 6: try delete(&current, &generator, identity)
            case 7: kept.append(current)
            default: if let old = kept.randomElement(using: &generator) { current = old }
            }
            try compare(current, identity, "seed \(seed), step \(step)")
        }
        for old in kept { try compare(old, identity, "seed \(seed), a kept snapshot") }
    }

    /// Inserts rows with random keys; one with a key that is taken spoils the copy, which is dropped.
    private func insert(
        _ count: Int, _ snapshot: inout Snapshot, _ generator: inout SeededGenerator, _ identity: DataIdentity
    ) throws {
        let keys = (0..<count).map { _ in Int64.random(in: 0..<1_000_000, using: &generator) }
        let texts = keys.map { "text \($0 % 17)" }
        let permit = SystemDoor.sampleLoading.permit(Self.relation, of: identity)
        var copy = snapshot.contents
        let outcome = try copy.insert(vectors(keys, texts), count: count, permit: permit, of: identity)
        var taken = Set(snapshot.rows.map(\.key))
        let expected = keys.firstIndex { !taken.insert($0).inserted }
        #expect(outcome.conflict?.row == expected)
        guard expected == nil else { return }
        for i in 0..<count {
            snapshot.rows.append(ModelRow(position: snapshot.nextPosition + i, key: keys[i], text: texts[i]))
        }
        snapshot.nextPosition += count
        snapshot.contents = copy
    }

    /// Gives some rows a new text, and the rows a new place.
    private func update(
        _ snapshot: inout Snapshot, _ generator: inout SeededGenerator, _ identity: DataIdentity
    ) throws {
        let isWhole = Int.random(in: 0..<3, using: &generator) == 0
        let chosen = snapshot.rows.filter { _ in isWhole || Int.random(in: 0..<5, using: &generator) == 0 }
        guard !chosen.isEmpty else { return }
        let permit = SystemDoor.sampleLoading.permit(Self.relation, of: identity)
        let changed = Bool.random(using: &generator)
        let keys = chosen.map { changed ? $0.key + 1_000_000_000 : $0.key }
        let texts = chosen.map { $0.text + "!" }
        var copy = snapshot.contents
        let outcome = try copy.update(
            ContiguousArray(chosen.map(\.position)), to: vectors(keys, texts), changed: changed ? [1, 2] : [2],
            permit: permit, of: identity)
        #expect(outcome.conflict == nil)
        let gone = Set(chosen.map(\.position))
        snapshot.rows.removeAll { gone.contains($0.position) }
        for i in chosen.indices {
            snapshot.rows.append(ModelRow(position: snapshot.nextPosition + i, key: keys[i], text: texts[i]))
        }
        snapshot.nextPosition += chosen.count
        snapshot.contents = copy
    }

    /// Deletes some rows.
    private func delete(
        _ snapshot: inout Snapshot, _ generator: inout SeededGenerator, _ identity: DataIdentity
    ) throws {
        let isWhole = Int.random(in: 0..<4, using: &generator) == 0
        let chosen = snapshot.rows.filter { _ in isWhole || Int.random(in: 0..<3, using: &generator) == 0 }
            .map(\.position)
        let permit = SystemDoor.foreignKeyAction.permit(Self.relation, of: identity)
        #expect(try snapshot.contents.delete(chosen, permit: permit, of: identity) == chosen.count)
        let gone = Set(chosen)
        snapshot.rows.removeAll { gone.contains($0.position) }
    }

    /// Reads a snapshot back, by scan and by key.
    private func compare(_ snapshot: Snapshot, _ identity: DataIdentity, _ place: String) throws {
        let permit = SystemDoor.sampleLoading.permit(Self.relation, of: identity)
        var found: [ModelRow] = []
        var scan = try snapshot.contents.scan(columns: [1, 2], permit: permit, of: identity)
        while let batch = scan.next(700) {
            let positions = batch.positions.vector
            for row in 0..<batch.count {
                guard case .int(let position) = positions[row], case .int(let key) = batch.columns[0][row],
                    case .text(let text) = batch.columns[1][row]
                else { continue }
                found.append(ModelRow(position: Int(position), key: key, text: text))
            }
        }
        #expect(found == snapshot.rows, "\(place)")
        guard let index = snapshot.contents.index(on: [1]) else { return }
        let keys = ColumnVector(type: .int8, values: snapshot.rows.map { .int($0.key) } + [.int(-1)])
        let looked = try snapshot.contents.lookUp(
            [keys], count: keys.count, in: index, permit: permit, of: identity)
        #expect(Array(looked) == snapshot.rows.map(\.position) + [-1], "\(place)")
    }

    /// Makes the vectors of rows.
    private func vectors(_ keys: [Int64], _ texts: [String]) -> [ColumnVector] {
        [
            ColumnVector(type: .int8, values: keys.map { .int($0) }),
            ColumnVector(type: .text, values: texts.map { .text($0) }),
        ]
    }

    @Test("A permit opens only its own relation, for its own access, of its own data")
    func permitsAreChecked() throws {
        let identity = DataIdentity.fresh()
        let contents = try makeTable(identity)
        let reading = SystemDoor.statistics.permit(Self.relation, of: identity)
        #expect(throws: Never.self) { try contents.scan(columns: [1], permit: reading, of: identity) }
        let elsewhere = SystemDoor.statistics.permit(ObjectID(20_002), of: identity)
        #expect(throws: Diagnostic.self) { try contents.scan(columns: [1], permit: elsewhere, of: identity) }
        let copy = DataIdentity.fresh()
        #expect(throws: Diagnostic.self) { try contents.scan(columns: [1], permit: reading, of: copy) }
        var changed = contents
        #expect(throws: Diagnostic.self) {
            try changed.insert(vectors([1], ["a"]), count: 1, permit: reading, of: identity)
        }
        #expect(throws: Diagnostic.self) { try changed.delete([0], permit: reading, of: identity) }
    }

    @Test("An update conflicts with rows whose turn has not come")
    func updateRowByRow() throws {
        let identity = DataIdentity.fresh()
        let permit = SystemDoor.sampleLoading.permit(Self.relation, of: identity)
        var contents = try makeTable(identity)
        _ = try contents.insert(vectors([1, 2, 3], ["a", "b", "c"]), count: 3, permit: permit, of: identity)
        var upward = contents
        let conflict = try upward.update(
            [0, 1, 2], to: vectors([2, 3, 4], ["a", "b", "c"]), changed: [1], permit: permit, of: identity)
        #expect(conflict.conflict?.row == 0)
        let fine = try contents.update(
            [2, 1, 0], to: vectors([4, 3, 2], ["c", "b", "a"]), changed: [1], permit: permit, of: identity)
        #expect(fine.conflict == nil)
    }

    @Test("A column added later has its missing value in old rows")
    func addedColumn() throws {
        let identity = DataIdentity.fresh()
        let permit = SystemDoor.sampleLoading.permit(Self.relation, of: identity)
        var contents = try makeTable(identity)
        let keys = (0..<3000).map { Int64($0) }
        _ = try contents.insert(
            vectors(keys, keys.map { "\($0)" }), count: keys.count, permit: permit, of: identity)
        let before = contents
        try contents.addColumn(StoredColumn(type: .int4, missingValue: .int(7)), permit: permit, of: identity)
        _ = try contents.insert(
            vectors([5000], ["x"]) + [ColumnVector(type: .int4, values: [.int(8)])], count: 1, permit: permit,
            of: identity)
        var sum: Int64 = 0
        var scan = try contents.scan(columns: [3], permit: permit, of: identity)
        while let batch = scan.next() {
            for row in 0..<batch.count { if case .int(let value) = batch.columns[0][row] { sum += value } }
        }
        #expect(sum == 7 * 3000 + 8)
        #expect(try before.rowCount(permit: permit, of: identity) == 3000)
    }
}
