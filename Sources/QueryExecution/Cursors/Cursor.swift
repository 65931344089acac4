import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// A cursor: a query that runs as far as somebody fetches (PostgreSQL's `Portal`).
package final class Cursor {
    /// What pg_cursors shows of a cursor.
    package struct Summary: Sendable {
        package var name: String
        package var statement: String
        package var isHeld: Bool
        package var isBinary: Bool
        package var isScrollable: Bool
        package var creationTime: Int64

        /// Makes a summary.
        package init(
            name: String, statement: String, isHeld: Bool, isBinary: Bool, isScrollable: Bool, creationTime: Int64
        ) {
            self.name = name
            self.statement = statement
            self.isHeld = isHeld
            self.isBinary = isBinary
            self.isScrollable = isScrollable
            self.creationTime = creationTime
        }
    }

    /// What pg_cursors shows.
    package let summary: Summary
    /// The columns that a fetch returns.
    package let columns: [(name: String, type: SQLType)]
    /// How many savepoints stood around the declaration.
    package var level: Int
    /// Tells whether the transaction that declared it has been committed, which a held cursor outlives.
    package private(set) var isCommitted = false
    /// The relations that the query has open.
    package var relations: [ObjectID] { isCommitted ? [] : opened }
    private let opened: [ObjectID]
    private let context: ExecutionContext
    private let plan: PlanNode
    private var rows: (any Operator)?
    /// The rows that were read so far, with the places of rows behind the visible columns.
    private var buffer: Batch
    /// The relations whose rows' places stand behind the visible columns.
    private let tracked: [ObjectID]
    private let locks: Bool
    /// Where updated rows have gone.
    private var moves: [Int64: Int64] = [:]
    private var isAtStart = true
    private var isAtEnd = false
    /// The number of the current row, from 1.
    private var position = 0
    private var isBroken = false

    /// Starts a query, whose privileges have been checked.
    package init(
        _ summary: Summary, _ query: BoundQuery, permits: PermitSet, columns: [(name: String, type: SQLType)],
        level: Int, context: ExecutionContext, parameters: [Value] = []
    ) throws {
        self.summary = summary
        self.columns = columns
        self.level = level
        self.context = context
        let places = query.updatablePlaces(context.catalog)
        tracked = places.compactMap { query.relations[$0].relationID }
        locks = !query.locking.isEmpty
        opened = permits.relations
        var query = query
        for place in places {
            let column = BoundColumn(relation: place, column: RowPlaces.position, type: .int8)
            query.targets.append(Target(.column(column), name: ""))
        }
        let planner = Planner(context: context, permits: permits, parameters: parameters)
        plan = try planner.plan(query)
        try planner.requirePopulated(plan)
        buffer = Batch(columns: plan.types.map { ColumnVector(type: $0) }, count: 0)
        rows = DelayedOperator(plan)
    }

    /// The cursor's name.
    package var name: String { summary.name }

    // MARK: Reading

    /// Reads rows until there are some more than a number, or all.
    private func fill(_ count: Int) throws {
        while buffer.count < count, let rows {
            guard let batch = try rows.next(max(1, count - buffer.count)) else {
                self.rows = nil
                return
            }
            for i in buffer.columns.indices { buffer.columns[i].append(contentsOf: batch.columns[i]) }
            buffer.count += batch.count
            try MemoryLimit.check(buffer)
        }
    }

    /// Reads all rows, before the transaction that the cursor outlives is committed; one that can go back starts anew
    /// (`PersistHoldablePortal`).
    package func hold(for caller: ExecutionContext) throws {
        guard !isCommitted else { return }
        if summary.isScrollable, position > 0 {
            buffer = Batch(columns: plan.types.map { ColumnVector(type: $0) }, count: 0)
            rows = DelayedOperator(plan)
        }
        try caller.lend(to: context) { try fill(.max) }
        isCommitted = true
    }

    /// Moves and returns the numbers of the rows that were passed (`DoPortalRunFetch`).
    package func fetch(
        _ direction: CursorDirection, isMove: Bool, for caller: ExecutionContext
    ) throws -> (rows: RowSet, count: Int) {
        if isBroken {
            throw Diagnostic(.objectNotInPrerequisiteState, "portal \"\(name)\" cannot be run")
        }
        do {
            let (passed, count) = try caller.lend(to: context) { try run(direction, isMove: isMove) }
            return (self.rows(passed), count)
        } catch {
            isBroken = true
            throw error
        }
    }

    /// Chooses the steps of a fetch.
    private func run(_ direction: CursorDirection, isMove: Bool) throws -> (rows: [Int], count: Int) {
        switch direction {
        case .absolute(let place): return try counted(runAbsolute(place))
        case .relative(let distance) where distance > 0:
            if distance > 1 { _ = try step(forward: true, distance - 1) }
            return try counted(step(forward: true, 1))
        case .relative(let distance) where distance < 0:
            if distance < -1 { _ = try step(forward: false, -distance - 1) }
            return try counted(step(forward: false, 1))
        case .relative: return try again(isMove: isMove)
        case .forward(0), .backward(0): return try again(isMove: isMove)
        case .forward(let count?): return try counted(step(forward: count > 0, abs(count)))
        case .backward(let count?): return try counted(step(forward: count < 0, abs(count)))
        case .forward(nil): return try counted(step(forward: true, nil))
        case .backward(nil):
            guard isMove else { return try counted(step(forward: false, nil)) }
            let count = position > 0 && !isAtEnd ? position - 1 : position
            try rewind()
            return ([], count)
        }
    }

    /// Returns rows along with their number.
    private func counted(_ rows: [Int]) -> (rows: [Int], count: Int) { (rows, rows.count) }

    /// Goes to the row of a number, counted from the end when it is negative.
    private func runAbsolute(_ place: Int) throws -> [Int] {
        if place > 0 {
            if place - 1 <= position / 2 {
                try rewind()
                if place > 1 { _ = try step(forward: true, place - 1) }
            } else {
                let here = isAtEnd ? position + 1 : position
                if place <= here {
                    _ = try step(forward: false, here - place + 1)
                } else if place > here + 1 {
                    _ = try step(forward: true, place - here - 1)
                }
            }
            return try step(forward: true, 1)
        }
        if place < 0 {
            _ = try step(forward: true, nil)
            if place < -1 { _ = try step(forward: false, -place - 1) }
            return try step(forward: false, 1)
        }
        try rewind()
        return []
    }

    /// Returns the current row once more, if the cursor stands on one.
    private func again(isMove: Bool) throws -> (rows: [Int], count: Int) {
        let isOnRow = !isAtStart && !isAtEnd
        if isMove { return ([], isOnRow ? 1 : 0) }
        guard isOnRow else { return ([], 0) }
        _ = try step(forward: false, 1)
        return try counted(step(forward: true, 1))
    }

    /// Goes back to the start (`DoPortalRewind`).
    private func rewind() throws {
        if isAtStart && !isAtEnd { return }
        try requireScroll()
        isAtStart = true
        isAtEnd = false
        position = 0
    }

    /// Refuses to go back in a cursor that cannot.
    private func requireScroll() throws {
        guard !summary.isScrollable else { return }
        throw Diagnostic(
            .objectNotInPrerequisiteState, "cursor can only scan forward",
            hint: "Declare it with SCROLL option to enable backward scan.")
    }

    /// Passes some rows, or all for nil, and returns their numbers from 0 (`PortalRunSelect`).
    private func step(forward: Bool, _ count: Int?) throws -> [Int] {
        if forward {
            if isAtEnd || count == 0 { return [] }
            let start = isAtStart ? 0 : position
            let wanted = count ?? Int.max
            try fill(wanted > Int.max - start ? Int.max : start + wanted)
            let end = min(buffer.count, wanted > Int.max - start ? Int.max : start + wanted)
            if end > start { isAtStart = false }
            if end - start < wanted { isAtEnd = true }
            position += end - start
            return Array(start..<end)
        }
        try requireScroll()
        if isAtStart || count == 0 { return [] }
        let start = isAtEnd ? position : position - 1
        let passed = min(start, count ?? Int.max)
        if passed > 0 && isAtEnd {
            isAtEnd = false
            position += 1
        }
        if passed < count ?? Int.max {
            isAtStart = true
            position = 0
        } else {
            position -= passed
        }
        return (start - passed..<start).reversed()
    }

    /// Returns rows by number, without their places.
    private func rows(_ numbers: [Int]) -> RowSet {
        let list = ContiguousArray(numbers.map { Int32(truncatingIfNeeded: $0) })
        let visible = buffer.columns.prefix(columns.count).map { $0.gather(list) }
        return RowSet(
            columns: columns.map { RowSet.Column(name: $0.name, type: $0.type) },
            batch: Batch(columns: Array(visible), count: list.count))
    }

    // MARK: WHERE CURRENT OF

    /// Returns the place of the current row in a relation (`execCurrentOf`).
    package func place(in relation: Relation) throws(Diagnostic) -> Int64 {
        let quoted = "cursor \"\(name)\""
        if isCommitted {
            throw Diagnostic(.invalidCursorState, "\(quoted) is held from a previous transaction")
        }
        let found = tracked.indices.filter { tracked[$0] == relation.id }
        guard let slot = found.first else {
            throw Diagnostic(
                .invalidCursorState,
                locks
                    ? "\(quoted) does not have a FOR UPDATE/SHARE reference to table \"\(relation.name)\""
                    : "\(quoted) is not a simply updatable scan of table \"\(relation.name)\"")
        }
        if found.count > 1 {
            throw Diagnostic(
                .invalidCursorState,
                "\(quoted) has multiple FOR UPDATE/SHARE references to table \"\(relation.name)\"")
        }
        guard !isAtStart, !isAtEnd, position > 0, position <= buffer.count,
            case .int(var place) = buffer.columns[columns.count + slot][position - 1]
        else {
            throw Diagnostic(.invalidCursorState, "\(quoted) is not positioned on a row")
        }
        while let next = moves[place] { place = next }
        return place
    }

    /// Remembers where an updated row has gone.
    package func move(_ place: Int64, to next: Int64) {
        if place != next { moves[place] = next }
    }
}

/// Where a fetch goes, and how far; nil stands for ALL.
package enum CursorDirection: Sendable {
    case forward(Int?)
    case backward(Int?)
    case absolute(Int)
    case relative(Int)
}

extension BoundQuery {
    /// The relations of the query whose current rows WHERE CURRENT OF can find: those that it locks, or the one that it
    /// scans (`search_plan_tree`).
    fileprivate func updatablePlaces(_ catalog: Catalog) -> [Int] {
        guard grouping == nil, setOperation == nil, distinct.isPlain, having == nil, windows.isEmpty else { return [] }
        if !locking.isEmpty {
            return Set(locking.map(\.relation)).sorted().filter { isStored($0) }
        }
        guard from.count == 1, case .relation(let place) = from[0], isStored(place), isOrderedByIndex(place, catalog)
        else { return [] }
        return [place]
    }

    /// Tells whether the rows are wanted in no order, or in that of an index.
    private func isOrderedByIndex(_ place: Int, _ catalog: Catalog) -> Bool {
        guard !orderBy.isEmpty else { return true }
        let columns = orderBy.compactMap { key -> Int? in
            guard targets.indices.contains(key.target), case .column(let column) = targets[key.target].expression
            else { return nil }
            return column.column
        }
        guard columns.count == orderBy.count, let id = relations[place].relationID,
            let relation = catalog.relations[id]
        else { return false }
        return relation.indexes.contains { index in
            let keys = catalog.relations[index]?.index?.keys.map(\.column) ?? []
            return keys.starts(with: columns)
        }
    }

    /// Tells whether an entry is a relation of the catalog itself.
    private func isStored(_ place: Int) -> Bool {
        guard relations.indices.contains(place), case .relation(let id) = relations[place].kind else { return false }
        return id >= ObjectID.firstNormal
    }

    /// Tells whether the plan could be read backward without keeping its rows (`ExecSupportsBackwardScan`).
    package var canScanBackward: Bool {
        if !locking.isEmpty { return false }
        if !orderBy.isEmpty { return true }
        guard grouping == nil, having == nil, distinct.isPlain, windows.isEmpty,
            !visibleTargets.contains(where: { $0.expression.returnsSetOfRows })
        else { return false }
        if let setOperation { return setOperation.isAppend && relations.allSatisfy(\.canScanBackward) }
        guard from.count == 1, case .relation(let place) = from[0], relations.indices.contains(place) else {
            return false
        }
        return relations[place].canScanBackward
    }
}

extension SetOperationTree {
    /// Tells whether the rows are just those of all leaves, one after the other.
    fileprivate var isAppend: Bool {
        switch self {
        case .leaf: true
        case .node(.union, all: true, let left, let right, _): left.isAppend && right.isAppend
        case .node: false
        }
    }
}

extension RangeEntry {
    /// Tells whether the entry can be read backward.
    fileprivate var canScanBackward: Bool {
        switch kind {
        case .relation, .functions, .values, .commonTable: true
        case .view(_, let query), .subquery(let query): query.canScanBackward
        case .pseudo: false
        }
    }
}

extension Distinct {
    /// Tells whether there is no DISTINCT.
    fileprivate var isPlain: Bool { if case .none = self { true } else { false } }
}

extension BoundExpression {
    /// Tells whether the expression holds a call that returns a set.
    fileprivate var returnsSetOfRows: Bool {
        if case .call(let call) = self, BuiltinTable.function(call.function)?.returnsSet == true { return true }
        return operands.contains { $0.returnsSetOfRows }
    }
}
