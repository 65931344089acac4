import CatalogModel
import SQLBasics
import SQLTypes

/// Runs a join by one key the way PostgreSQL does: its rows come in PostgreSQL's order, and a side that need not be read is not
/// (`ExecHashJoinImpl`, `ExecMergeJoin`).
final class OrderedJoinOperator: Operator {
    private let node: JoinNode
    private let method: JoinMethod
    private let key: (left: ExpressionNode, right: ExpressionNode)
    private var output: Batch?
    private var isDone = false

    /// Makes a run.
    init(_ node: JoinNode, _ method: JoinMethod, left: ExpressionNode, right: ExpressionNode) {
        self.node = node
        self.method = method
        key = (left, right)
    }

    /// The rows of one side with their keys.
    private struct Side {
        var rows: Batch
        var keys: [Int64?]
    }

    /// Pairs of row numbers; -1 for none.
    private typealias Pairs = (left: ContiguousArray<Int32>, right: ContiguousArray<Int32>)

    func next(_ wanted: Int) throws -> Batch? {
        if !isDone {
            isDone = true
            output = try join()
        }
        guard let rows = output, rows.count > 0 else { return nil }
        let count = min(max(1, wanted), rows.count)
        output = count < rows.count ? rows.slice(count..<rows.count) : nil
        return rows.slice(0..<count)
    }

    /// Joins everything.
    private func join() throws -> Batch? {
        switch method {
        case .hash(let buildsLeft, let buckets): return try hash(buildsLeft, buckets)
        case .loop(let outerIsLeft): return try hash(!outerIsLeft, 1)
        case .merge: return try merge()
        }
    }

    // MARK: Sides

    /// Tells whether rows of a side come out that find no partner.
    private func keeps(left isLeft: Bool) -> Bool { node.kind == .full || (node.kind == .left && isLeft) }

    /// Opens a side.
    private func open(left isLeft: Bool) throws -> any Operator { try node.inputs[isLeft ? 0 : 1].open() }

    /// Reads the rest of a side behind a row that was read already.
    private func read(_ source: any Operator, left isLeft: Bool, first: Batch?) throws -> Side {
        let types = node.inputs[isLeft ? 0 : 1].types
        var rows = try source.drain(types: types, context: node.context)
        if let first, first.count > 0 {
            var all = first
            for column in all.columns.indices { all.columns[column].append(contentsOf: rows.columns[column]) }
            all.count += rows.count
            rows = all
        }
        let values = RowEvaluation.run([isLeft ? key.left : key.right], RowInput(rows))
        if let error = values.error { throw error }
        let keys = (0..<rows.count).map { row -> Int64? in
            if case .int(let number) = values.columns[0][row] { number } else { nil }
        }
        return Side(rows: rows, keys: keys)
    }

    // MARK: Methods

    /// Joins by a hash table of one side.
    private func hash(_ buildsLeft: Bool, _ buckets: Int) throws -> Batch? {
        let keepsBuilt = keeps(left: buildsLeft)
        let keepsProbing = keeps(left: !buildsLeft)
        var probing: (any Operator)?
        var first: Batch?
        if !keepsBuilt {
            probing = try open(left: !buildsLeft)
            first = try probing?.next(1)
            if first == nil { return nil }
        }
        let built = try read(open(left: buildsLeft), left: buildsLeft, first: nil)
        if built.rows.count == 0, !keepsProbing { return nil }
        let probe = try read(probing ?? open(left: !buildsLeft), left: !buildsLeft, first: first)
        var places: [Int64: [Int32]] = [:]
        for row in built.keys.indices.reversed() {
            if let key = built.keys[row] { places[key, default: []].append(Int32(truncatingIfNeeded: row)) }
        }
        var matched = ContiguousArray(repeating: false, count: built.keys.count)
        var pairs: (built: ContiguousArray<Int32>, probe: ContiguousArray<Int32>) = ([], [])
        for (row, key) in probe.keys.enumerated() {
            let found = key.flatMap { places[$0] } ?? []
            for other in found {
                matched[Int(other)] = true
                pairs.built.append(other)
                pairs.probe.append(Int32(truncatingIfNeeded: row))
            }
            if found.isEmpty && keepsProbing {
                pairs.built.append(-1)
                pairs.probe.append(Int32(truncatingIfNeeded: row))
            }
        }
        if keepsBuilt {
            for row in Self.inBuckets(built.keys, buckets) where !matched[row] {
                pairs.built.append(Int32(truncatingIfNeeded: row))
                pairs.probe.append(-1)
            }
        }
        let order: Pairs = buildsLeft ? (pairs.built, pairs.probe) : (pairs.probe, pairs.built)
        return try gather(order, buildsLeft ? built : probe, buildsLeft ? probe : built)
    }

    /// Returns the rows of a hash table in the order of its buckets, each the last row first.
    private static func inBuckets(_ keys: [Int64?], _ buckets: Int) -> [Int] {
        let places = keys.map { key in key.map { Int(PartitionHash.integer($0)) & (buckets - 1) } ?? 0 }
        return keys.indices.sorted { places[$0] != places[$1] ? places[$0] < places[$1] : $0 > $1 }
    }

    /// Joins by sorting both sides.
    private func merge() throws -> Batch? {
        let left = try read(open(left: true), left: true, first: nil)
        if left.rows.count == 0, node.kind != .full { return nil }
        let right = try read(open(left: false), left: false, first: nil)
        let (a, b) = (Self.sorted(left.keys), Self.sorted(right.keys))
        var pairs: Pairs = ([], [])
        func add(_ l: Int, _ r: Int) {
            pairs.left.append(Int32(truncatingIfNeeded: l))
            pairs.right.append(Int32(truncatingIfNeeded: r))
        }
        var j = 0
        for i in a {
            let key = left.keys[i]
            while j < b.count, let other = right.keys[b[j]], key.map({ other < $0 }) ?? true {
                if keeps(left: false), !pairs.right.contains(Int32(truncatingIfNeeded: b[j])) { add(-1, b[j]) }
                j += 1
            }
            var place = j
            while place < b.count, let key, right.keys[b[place]] == key {
                add(i, b[place])
                place += 1
            }
            if place == j, keeps(left: true) { add(i, -1) }
        }
        if keeps(left: false) {
            let seen = Set(pairs.right)
            for row in b where !seen.contains(Int32(truncatingIfNeeded: row)) { add(-1, row) }
        }
        return try gather(pairs, left, right)
    }

    /// Returns rows by their keys, those without one last.
    private static func sorted(_ keys: [Int64?]) -> [Int] {
        keys.indices.sorted { a, b in
            switch (keys[a], keys[b]) {
            case (let x?, let y?): x != y ? x < y : a < b
            case (nil, nil): a < b
            case (nil, _): false
            case (_, nil): true
            }
        }
    }

    /// Makes the joined rows.
    private func gather(_ pairs: Pairs, _ left: Side, _ right: Side) throws -> Batch {
        try MemoryLimit.check(gathering: pairs.left, of: left.rows.columns)
        try MemoryLimit.check(gathering: pairs.right, of: right.rows.columns)
        let columns =
            left.rows.columns.map { $0.gather(pairs.left) } + right.rows.columns.map { $0.gather(pairs.right) }
        return Batch(columns: columns, count: pairs.left.count)
    }
}
