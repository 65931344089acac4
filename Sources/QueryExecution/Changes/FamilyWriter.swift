import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// Writes rows of a partitioned table, or of a table with children: each row goes to the relation that holds it or is to hold
/// it, under that one's own rules and triggers. Rows come and go as rows of the parent.
final class FamilyWriter: RowWriter {
    /// One relation that holds rows.
    private struct Member {
        let relation: Relation
        let map: ColumnMap
        let writer: RowWriter
    }

    private let planner: Planner
    private let access: StorageAccess
    /// What opens the members when no statement was authorized for them.
    private let door: SystemDoor?
    private let memberChecks: (views: [ViewCheck], rows: [RowCheck])
    private let members: [Relation]
    private let places: [ObjectID: Int]
    private let router: PartitionRouter?
    private var writers: [Int: Member] = [:]
    private var arrivals: [Int: Member] = [:]
    /// The row that was moved to another partition, as the parent's.
    private var moved: [ColumnVector]?
    /// Whether rows are written for ON CONFLICT DO UPDATE, which may not move them.
    var isForConflict = false
    private var sizes: [Trigger.Event: Int] = [:]
    /// The tables of the rows that were written last.
    private var written: [Value] = []

    /// Makes a writer.
    init(
        _ relation: Relation, planner: Planner, access: StorageAccess, events: ConstraintEvents,
        viewChecks: [ViewCheck] = [], rowChecks: [RowCheck] = [], door: SystemDoor? = nil
    ) throws {
        self.planner = planner
        self.access = access
        self.door = door
        memberChecks = (viewChecks, rowChecks)
        members = planner.context.catalog.members(of: relation)
        places = Dictionary(members.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        router = try PartitionRouter(relation, planner)
        let permit =
            try door?.permit(relation.id, of: planner.context.identity) ?? planner.permits.permit(access, relation.id)
        try super.init(relation, planner: planner, permit: permit, events: events)
    }

    override var tables: ColumnVector? { ColumnVector(type: .oid, values: written) }

    override func rows(of plan: PlanNode, for event: Trigger.Event) throws -> any Operator {
        batchSize(event) == 1 ? SingleRows(try plan.open()) : try plan.open()
    }

    /// How many rows may be taken at once.
    private func batchSize(_ event: Trigger.Event) -> Int {
        if let known = sizes[event] { return known }
        let size = findBatchSize(event)
        sizes[event] = size
        return size
    }

    /// Finds out how many rows may be taken at once.
    private func findBatchSize(_ event: Trigger.Event) -> Int {
        let isReplica = context.isReplica
        let fires = members.contains { member in
            member.triggers.contains { $0.runs(asReplica: isReplica) && $0.isRow && $0.events.contains(event) }
        }
        if fires { return 1 }
        guard event == .update, router != nil || relation.isPartition else { return Batch.capacity }
        let keys = members.reduce(into: Set<String>()) { names, member in
            for parent in context.catalog.partitionAncestors(of: member) {
                for number in parent.family.partitioning?.columns ?? [] {
                    if let column = parent.column(number: number) { names.insert(column.name) }
                }
            }
        }
        return given.contains { keys.contains(relation.column(number: $0)?.name ?? "") } ? 1 : Batch.capacity
    }

    // MARK: Members

    /// Returns the writer of a member.
    private func member(_ ordinal: Int) throws -> Member {
        if let known = writers[ordinal] { return known }
        guard members.indices.contains(ordinal) else {
            throw Diagnostic(.internalError, "a row stands in no relation of the family of \(relation.name)")
        }
        let id = members[ordinal].id
        let permit = try door?.permit(id, of: context.identity) ?? planner.permits.permit(access, id)
        let made = try makeMember(members[ordinal], permit)
        if isForConflict {
            made.writer.mover = { _, _, _ in throw Self.invalidUpdate }
        } else if router != nil, access != .insert {
            made.writer.mover = { [unowned self] position, old, new in
                try self.move(made, position, from: old, to: new)
            }
        }
        writers[ordinal] = made
        return made
    }

    /// Returns a member with its writer, for ON CONFLICT.
    func target(_ ordinal: Int) throws -> (relation: Relation, map: ColumnMap, writer: RowWriter) {
        let member = try member(ordinal)
        return (member.relation, member.map, member.writer)
    }

    /// Returns one row of the parent as a row of a member, and back.
    func inward(_ row: [ColumnVector], _ ordinal: Int) throws -> [ColumnVector] {
        inward(row, try member(ordinal), count: 1)
    }

    /// Returns one row of a member as a row of the parent; it counts as written.
    func outward(_ row: [ColumnVector], _ ordinal: Int) throws -> [ColumnVector] {
        let member = try member(ordinal)
        written = [.int(Int64(member.relation.id.rawValue))]
        return outward(row, member, count: 1)
    }

    /// Returns the writer of a member to which a row is moved.
    private func arrival(_ ordinal: Int) throws -> Member {
        if let known = arrivals[ordinal] { return known }
        let door = SystemDoor.rowMovement.permit(members[ordinal].id, of: context.identity)
        let made = try makeMember(members[ordinal], door)
        arrivals[ordinal] = made
        return made
    }

    /// Makes the writer of a member, with what views and policies of the parent demand.
    private func makeMember(_ member: Relation, _ permit: Permit) throws -> Member {
        let map = ColumnMap(from: relation, to: member)
        let views = memberChecks.views.map { check in
            var copy = check
            copy.condition = check.condition.renumbered(map)
            return copy
        }
        let rows = memberChecks.rows.map { check in
            var copy = check
            copy.condition = check.condition.renumbered(map)
            return copy
        }
        if door == nil, access != .insert {
            try context.catalog.requireReplicaIdentity(of: member, for: [access == .update ? .update : .delete])
        }
        let writer = try RowWriter(
            member, planner: planner, permit: permit, events: events, viewChecks: views, rowChecks: rows,
            root: member.id == relation.id ? nil : (relation, map))
        writer.isForMerge = isForMerge
        writer.given = map(given)
        writer.assigned = map(assigned)
        return Member(relation: member, map: map, writer: writer)
    }

    /// Returns rows of the parent as rows of a member that has no others.
    private func inward(_ rows: [ColumnVector], _ member: Member, count: Int) -> [ColumnVector] {
        if member.map.isIdentity { return rows }
        var result = member.relation.columns.map { ColumnVector(type: $0.type, repeating: .null, count: count) }
        for (from, to) in member.map.numbers { result[to - 1] = rows[from - 1] }
        return result
    }

    /// Returns rows of a member as rows of the parent.
    private func outward(_ rows: [ColumnVector], _ member: Member, count: Int) -> [ColumnVector] {
        if member.map.isIdentity { return rows }
        return relation.columns.map { column in
            member.map.numbers[column.number].map { rows[$0 - 1] }
                ?? ColumnVector(type: column.type, repeating: .null, count: count)
        }
    }

    /// The error of ON CONFLICT DO UPDATE that moves a row.
    static var invalidUpdate: Diagnostic {
        Diagnostic(
            .featureNotSupported, "invalid ON UPDATE specification",
            detail: "The result tuple would appear in a different partition than the original tuple.")
    }

    // MARK: Inserting

    override func isChangedByStatement(_ position: Int) -> Bool {
        let (ordinal, row) = RowPlaces.split(position)
        return (try? member(ordinal))?.writer.isChangedByStatement(row) ?? false
    }

    override func prepared(_ rows: [ColumnVector], count: Int) throws -> [ColumnVector]? { rows }

    override func check(
        _ rows: [ColumnVector], count: Int, isChecked: Bool = false, changed: Set<Int>? = nil
    ) -> (rows: [ColumnVector], ready: Int, written: Int, error: (any Error)?) {
        (rows, count, count, nil)
    }

    override func store(_ rows: [ColumnVector], count: Int) throws -> (row: Int, error: Diagnostic)? {
        do {
            _ = try insert(rows, count: count)
            return nil
        } catch let error as Diagnostic {
            return (0, error)
        }
    }

    override func insert(
        _ rows: [ColumnVector], count: Int, isChecked: Bool = false, isPrepared: Bool = false
    ) throws -> [ColumnVector]? {
        written = []
        var stored = relation.columns.map { ColumnVector(type: $0.type) }
        var row = 0
        let isSingle = batchSize(.insert) == 1
        while row < count {
            let ordinal = try place(of: rows, row)
            var end = row + 1
            while !isSingle, end < count, (try? place(of: rows, end)) == ordinal { end += 1 }
            let member = try self.member(ordinal)
            let part = inward(rows.map { $0.slice(row..<end) }, member, count: end - row)
            if let result = try member.writer.insert(part, count: end - row) {
                append(outward(result, member, count: end - row), of: member, count: end - row, to: &stored)
            }
            row = end
        }
        return written.isEmpty && count > 0 ? nil : stored
    }

    /// Returns the place among the members of the partition that a row belongs to.
    func place(of rows: [ColumnVector], _ row: Int) throws -> Int {
        if let rule = partitionRule, try !rule.fits(rows, row) { throw strayError(rows, row) }
        guard let leaf = try router?.leaf(of: rows, row), let ordinal = places[leaf] else {
            throw Diagnostic(.internalError, "\(relation.name) has no partition for a row")
        }
        return ordinal
    }

    /// Adds rows to those that were written.
    private func append(_ rows: [ColumnVector], of member: Member, count: Int, to stored: inout [ColumnVector]) {
        for place in stored.indices { stored[place].append(contentsOf: rows[place]) }
        written += Array(repeating: .int(Int64(member.relation.id.rawValue)), count: count)
    }

    // MARK: Updating and deleting

    override func update(
        _ positions: ContiguousArray<Int>, from old: [ColumnVector], to rows: [ColumnVector], changed: Set<Int>
    ) throws -> [ColumnVector]? {
        written = []
        var stored = relation.columns.map { ColumnVector(type: $0.type) }
        try forEachRun(positions, one: batchSize(.update) == 1) { member, inner, range in
            let before = try whole(member, inner, old.map { $0.slice(range) }, .update)
            var after = before
            for (from, to) in member.map.numbers where changed.contains(from) || member.map.isIdentity {
                after[to - 1] = rows[from - 1].slice(range)
            }
            moved = nil
            let result = try member.writer.update(inner, from: before, to: after, changed: member.map(changed))
            if let result {
                append(outward(result, member, count: range.count), of: member, count: range.count, to: &stored)
            } else if let moved {
                for place in stored.indices { stored[place].append(contentsOf: moved[place]) }
            }
        }
        return written.isEmpty ? nil : stored
    }

    override func delete(_ positions: ContiguousArray<Int>, old: [ColumnVector]) throws -> Bool {
        written = []
        var isDone = false
        try forEachRun(positions, one: batchSize(.delete) == 1) { member, inner, range in
            let before = try whole(member, inner, old.map { $0.slice(range) }, .delete)
            if try member.writer.delete(inner, old: before) {
                isDone = true
                written += Array(repeating: .int(Int64(member.relation.id.rawValue)), count: range.count)
            }
        }
        return isDone
    }

    /// Calls the closure for each run of rows of the same member, with their positions there.
    private func forEachRun(
        _ positions: ContiguousArray<Int>, one isSingle: Bool,
        _ body: (Member, ContiguousArray<Int>, Range<Int>) throws -> Void
    ) throws {
        var start = 0
        while start < positions.count {
            let ordinal = RowPlaces.split(positions[start]).ordinal
            var end = start + 1
            while !isSingle, end < positions.count, RowPlaces.split(positions[end]).ordinal == ordinal { end += 1 }
            let inner = ContiguousArray(positions[start..<end].map { RowPlaces.split($0).row })
            try body(try member(ordinal), inner, start..<end)
            start = end
        }
    }

    /// Returns all columns of a member's rows, of which the parent's are known.
    private func whole(
        _ member: Member, _ positions: ContiguousArray<Int>, _ known: [ColumnVector], _ event: Trigger.Event
    ) throws -> [ColumnVector] {
        if member.map.isIdentity { return known }
        guard let contents = context.state.contents[member.relation.storage] else { return known }
        let door = SystemDoor.rowMovement.permit(member.relation.id, of: context.identity)
        let rows = try contents.fetch(
            positions, columns: member.relation.columns.map(\.number), permit: door, of: context.identity)
        guard rows.count == positions.count else { throw Self.touched(member.writer.firstWord(of: event)) }
        return rows.columns
    }

    /// Moves a row that belongs to another partition now (`ExecCrossPartitionUpdate`).
    private func move(
        _ member: Member, _ position: Int, from old: [ColumnVector], to new: [ColumnVector]
    ) throws {
        let row = outward(new, member, count: 1)
        let before = outward(old, member, count: 1)
        guard try member.writer.remove(position, old: old, noting: false) else { return }
        let ordinal = try place(of: row, 0)
        let target = try arrival(ordinal)
        guard let stored = try target.writer.insert(inward(row, target, count: 1), count: 1) else { return }
        let result = outward(stored, target, count: 1)
        events.moved(from: before, to: result, in: relation, leaf: member.relation, leafOld: old)
        written.append(.int(Int64(target.relation.id.rawValue)))
        moved = result
    }
}
