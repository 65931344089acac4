import SQLBasics
import SQLTypes

/// Joins two inputs by equal keys, by conditions over pairs of rows, or both.
final class JoinNode: PlanNode {
    enum Kind {
        case inner, left, full
        /// Rows of the left input that have a partner, or that have none; each once.
        case semi, anti
    }
    let kind: Kind
    fileprivate let leftKeys: [ExpressionNode]
    fileprivate let rightKeys: [ExpressionNode]
    fileprivate let conditions: ConditionList
    let context: ExecutionContext
    /// How PostgreSQL joins the inputs, if that is known.
    var method: JoinMethod?

    /// Makes a join; the conditions read the columns of both inputs, left ones first.
    init(
        _ kind: Kind, left: PlanNode, right: PlanNode, leftKeys: [ExpressionNode], rightKeys: [ExpressionNode],
        conditions: [ExpressionNode], context: ExecutionContext
    ) {
        self.kind = kind
        self.leftKeys = leftKeys
        self.rightKeys = rightKeys
        self.conditions = ConditionList(conditions)
        self.context = context
        let guess = leftKeys.isEmpty ? left.estimate * right.estimate : max(left.estimate, right.estimate)
        super.init(
            types: kind.isHalf ? left.types : left.types + right.types, inputs: [left, right], estimate: guess)
    }

    override var title: String {
        let method = leftKeys.isEmpty ? "Nested Loop" : "Hash"
        let word =
            switch kind {
            case .inner: ""
            case .left: " Left"
            case .full: " Full"
            case .semi: " Semi"
            case .anti: " Anti"
            }
        return leftKeys.isEmpty && kind == .inner ? method : "\(method)\(word) Join"
    }

    override func start() throws -> any Operator {
        if let method { return OrderedJoinOperator(self, method, left: leftKeys[0], right: rightKeys[0]) }
        let table = try JoinTable(inputs[1].open(), types: inputs[1].types, keys: rightKeys, context: context)
        return JoinOperator(self, left: try inputs[0].open(), table)
    }
}

extension JoinNode.Kind {
    /// Tells whether only columns of the left input come out.
    var isHalf: Bool { self == .semi || self == .anti }
    /// Tells whether a left row without a partner matters.
    fileprivate var marksEnd: Bool { self == .left || self == .full || self == .anti }
}

/// All rows of the right input of a join, by key.
struct JoinTable {
    let rows: Batch
    private let isKeyed: Bool
    private var groups: GroupTable
    /// The first row of each group, and the row after each row in the same group; -1 at the end.
    private var first: ContiguousArray<Int32> = []
    private var following: ContiguousArray<Int32> = []

    /// Reads all rows and enters those without a NULL in their keys.
    init(_ input: any Operator, types: [SQLType], keys: [ExpressionNode], context: ExecutionContext) throws {
        rows = try input.drain(types: types, context: context)
        isKeyed = !keys.isEmpty
        groups = GroupTable(types: keys.map(\.type))
        guard isKeyed else { return }
        let values = RowEvaluation.run(keys, RowInput(rows))
        if let error = values.error { throw error }
        let numbers = groups.assign(values.columns, count: rows.count)
        first = ContiguousArray(repeating: -1, count: groups.count)
        following = ContiguousArray(repeating: -1, count: rows.count)
        let valid = values.columns.reduce(ValidityMask(allValid: rows.count)) { $0.intersection($1.validity) }
        for row in stride(from: rows.count - 1, through: 0, by: -1) where valid[row] {
            let group = Int(numbers[row])
            following[row] = first[group]
            first[group] = Int32(truncatingIfNeeded: row)
        }
    }

    /// Returns the first candidate for each row of keys, -1 for none; without keys, every row is a candidate.
    func candidates(_ keys: [ColumnVector], count: Int) -> ContiguousArray<Int32> {
        guard isKeyed else { return ContiguousArray(repeating: rows.count > 0 ? 0 : -1, count: count) }
        var result = groups.look(up: keys, count: count)
        for row in result.indices where result[row] >= 0 { result[row] = first[Int(result[row])] }
        return result
    }

    /// Returns the candidate after one; -1 at the end.
    func candidate(after row: Int32) -> Int32 {
        if isKeyed { return following[Int(row)] }
        return Int(row) + 1 < rows.count ? row + 1 : -1
    }
}

/// Runs a join: pairs come in the order of the left input, and an unmatched left row stands in its place.
final class JoinOperator: Operator {
    private let node: JoinNode
    private let left: any Operator
    private let table: JoinTable
    private var batch: Batch?
    private var candidates: ContiguousArray<Int32> = []
    /// The left row being paired, and its next candidate.
    private var row = 0
    private var candidate: Int32 = -1
    /// Tells whether the left row being paired found a partner.
    private var isMatched = false
    private var rightMatched: ContiguousArray<Bool>
    private var unmatchedRight = 0
    private var pending: (any Error)?

    /// Makes a run.
    init(_ node: JoinNode, left: any Operator, _ table: JoinTable) {
        self.node = node
        self.left = left
        self.table = table
        rightMatched = ContiguousArray(repeating: false, count: node.kind == .full ? table.rows.count : 0)
    }

    /// Pairs of row numbers; a right number of -1 marks the end of a left row.
    private struct Pairs {
        var left: ContiguousArray<Int32> = []
        var right: ContiguousArray<Int32> = []

        /// Adds a pair.
        mutating func add(_ l: Int, _ r: Int32) {
            left.append(Int32(truncatingIfNeeded: l))
            right.append(r)
        }
    }

    func next(_ wanted: Int) throws -> Batch? {
        if let pending { throw pending }
        while true {
            if batch == nil, try !nextLeft() { return unmatchedRightRows() }
            guard let current = batch else { return nil }
            try node.context.throwIfCancelled()
            let pairs = collect(current.count)
            let chosen = try choose(pairs, current)
            if row >= current.count { batch = nil }
            if !chosen.left.isEmpty { return try output(chosen, current) }
            if let pending { throw pending }
        }
    }

    /// Reads the next left rows and finds their first candidates.
    private func nextLeft() throws -> Bool {
        guard let next = try left.next(Batch.capacity) else { return false }
        let keys = RowEvaluation.run(node.leftKeys, RowInput(next))
        if let error = keys.error { throw error }
        batch = next
        candidates = table.candidates(keys.columns, count: next.count)
        for key in keys.columns where !key.validity.isAllValid {
            for row in 0..<next.count where !key.validity[row] { candidates[row] = -1 }
        }
        row = 0
        candidate = candidates.first ?? -1
        isMatched = false
        return true
    }

    /// Collects as many pairs as are looked at at once.
    private func collect(_ count: Int) -> Pairs {
        var pairs = Pairs()
        let candidates = self.candidates
        let table = self.table
        let marksEnd = node.kind.marksEnd
        let limit = node.pace?.capacity ?? Batch.capacity
        var row = self.row
        var candidate = self.candidate
        while row < count && pairs.left.count < limit {
            if candidate >= 0 {
                pairs.add(row, candidate)
                candidate = table.candidate(after: candidate)
                if candidate >= 0 { continue }
            }
            if marksEnd { pairs.add(row, -1) }
            row += 1
            candidate = row < count ? candidates[row] : -1
        }
        self.row = row
        self.candidate = candidate
        return pairs
    }

    /// Returns the pairs that come out.
    private func choose(_ pairs: Pairs, _ current: Batch) throws -> Pairs {
        if node.conditions.nodes.isEmpty && node.kind == .inner { return pairs }
        let passed = try test(pairs, current)
        var chosen = Pairs()
        for i in passed.indices {
            let l = Int(pairs.left[i])
            let r = pairs.right[i]
            if r < 0 {
                if !isMatched { chosen.add(l, -1) }
                isMatched = false
            } else if passed[i] {
                if node.kind == .semi {
                    if lastSemi != l { chosen.add(l, -1) }
                    lastSemi = l
                } else if node.kind != .anti {
                    chosen.add(l, r)
                }
                isMatched = true
                if node.kind == .full { rightMatched[Int(r)] = true }
            }
        }
        if node.kind == .semi && row >= current.count { lastSemi = -1 }
        return chosen
    }

    /// The left row of the current batch that a semi join gave out last.
    private var lastSemi = -1

    /// Tells which pairs meet the conditions, up to the first error.
    private func test(_ pairs: Pairs, _ current: Batch) throws -> ContiguousArray<Bool> {
        var passed = ContiguousArray(repeating: node.conditions.nodes.isEmpty, count: pairs.left.count)
        if node.conditions.nodes.isEmpty { return passed }
        var real = ContiguousArray<Int32>()
        for i in pairs.right.indices where pairs.right[i] >= 0 { real.append(Int32(truncatingIfNeeded: i)) }
        let lefts = ContiguousArray(real.lazy.map { pairs.left[Int($0)] })
        let rights = ContiguousArray(real.lazy.map { pairs.right[Int($0)] })
        try MemoryLimit.check(gathering: lefts, of: current.columns)
        try MemoryLimit.check(gathering: rights, of: table.rows.columns)
        let columns =
            current.columns.map { $0.gather(lefts) } + table.rows.columns.map { $0.gather(rights) }
        let (rows, error) = node.conditions.select(
            RowInput(columns: columns, count: real.count))
        if let rows {
            for r in rows { passed[Int(real[Int(r)])] = true }
        } else {
            for r in real { passed[Int(r)] = true }
        }
        pending = error
        return passed
    }

    /// Makes the joined rows.
    private func output(_ pairs: Pairs, _ current: Batch) throws -> Batch {
        try MemoryLimit.check(gathering: pairs.left, of: current.columns)
        if !node.kind.isHalf { try MemoryLimit.check(gathering: pairs.right, of: table.rows.columns) }
        var columns = current.columns.map { $0.gather(pairs.left) }
        if !node.kind.isHalf { columns += table.rows.columns.map { $0.gather(pairs.right) } }
        return Batch(columns: columns, count: pairs.left.count)
    }

    /// Returns right rows that no left row matched, for a full join.
    private func unmatchedRightRows() -> Batch? {
        guard node.kind == .full else { return nil }
        var rows = ContiguousArray<Int32>()
        while unmatchedRight < rightMatched.count && rows.count < Batch.capacity {
            if !rightMatched[unmatchedRight] { rows.append(Int32(truncatingIfNeeded: unmatchedRight)) }
            unmatchedRight += 1
        }
        guard !rows.isEmpty else { return nil }
        let missing = node.inputs[0].types.map { ColumnVector(type: $0, repeating: .null, count: rows.count) }
        return Batch(columns: missing + table.rows.columns.map { $0.gather(rows) }, count: rows.count)
    }
}
