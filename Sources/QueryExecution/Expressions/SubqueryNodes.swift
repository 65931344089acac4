import CatalogModel
import SQLBasics
import SQLTypes

extension ExpressionCompiler {
    /// Makes a sub-select: planned once, run once for each distinct combination of outer values.
    func compileSubquery(_ subquery: BoundSubquery) throws -> ExpressionNode {
        let inner = QueryScope(parent: scope)
        var query = subquery.query
        if case .exists = subquery.kind { query.simplifyForExistence() }
        let plan = try planner.plan(query, in: inner)
        planner.subplans.append(plan)
        let parameters = try inner.parameters.map(compile)
        let run = SubqueryRun(
            plan: plan, frame: inner.frame, parameters: parameters, isUncacheable: inner.isUncacheable,
            isVolatile: query.isVolatile, context: context)
        switch subquery.kind {
        case .scalar: return ScalarSubqueryNode(run, grouped: try compileGrouped(query), type: subquery.type)
        case .exists: return ExistsNode(run)
        case .array: return ArraySubqueryNode(run, type: subquery.type)
        case .row: return RowSubqueryNode(run, type: subquery.type)
        case .any(let comparison, let operands):
            return try compileQuantified(run, comparison, operands, isAny: true)
        case .all(let comparison, let operands):
            return try compileQuantified(run, comparison, operands, isAny: false)
        }
    }

    /// Makes `x op ANY (SELECT …)` or `x op ALL (SELECT …)`.
    private func compileQuantified(
        _ run: SubqueryRun, _ comparison: RowComparison, _ operands: [BoundExpression], isAny: Bool
    ) throws -> ExpressionNode {
        var outer: [ExpressionNode] = []
        var pairs: [(ExpressionNode, ExpressionNode)] = []
        var calls: [ExpressionNode] = []
        for (i, call) in comparison.pairs.enumerated() {
            guard call.arguments.count == 2 else {
                throw Diagnostic(.internalError, "a comparison does not have two operands", at: call.span)
            }
            outer.append(try compile(call.arguments[0]))
            let left = PlaceholderNode(index: 2 * i, type: outer[i].type)
            var inner = self
            inner.placeholder = .local(2 * i + 1)
            let right = try inner.compile(call.arguments[1])
            pairs.append((left, right))
            try requireExecute(call.function)
            calls.append(try makeCall(call.function, [left, right], type: .bool, span: call.span))
        }
        let test: ExpressionNode =
            switch comparison.comparison {
            case .equal: JunctionNode(operands: calls, isAnd: true)
            case .notEqual: JunctionNode(operands: calls, isAnd: false)
            default:
                calls.count == 1 ? calls[0] : OrderedRowNode(pairs: pairs, comparison: comparison.comparison)
            }
        let hashable =
            isAny && comparison.comparison == .equal
            && zip(comparison.pairs, run.plan.types).allSatisfy { call, type in
                Equality.canHash(call.arguments[0].type, type) && call.arguments[1].isPlaceholder
            }
        return QuantifiedNode(run, operands: outer, test: test, isAny: isAny, isHashable: hashable)
    }
}

extension BoundExpression {
    /// Tells whether this is a placeholder, as it is.
    var isPlaceholder: Bool { if case .placeholder = self { true } else { false } }
}

/// Runs a subquery for each distinct combination of outer values and keeps what became of it.
final class SubqueryRun {
    let plan: PlanNode
    let parameters: [ExpressionNode]
    private let frame: ParameterFrame
    private let isCacheable: Bool
    let isVolatile: Bool
    let context: ExecutionContext
    private var known: GroupTable
    /// What a run costs: nothing if one run serves all rows.
    var cost: Double { parameters.isEmpty ? 0 : 10_000 }

    /// Makes a runner of a planned subquery.
    init(
        plan: PlanNode, frame: ParameterFrame, parameters: [ExpressionNode], isUncacheable: Bool, isVolatile: Bool,
        context: ExecutionContext
    ) {
        self.plan = plan
        self.frame = frame
        self.parameters = parameters
        self.isVolatile = isVolatile && !parameters.isEmpty
        isCacheable = !isUncacheable && (!isVolatile || parameters.isEmpty)
        self.context = context
        known = GroupTable(types: parameters.map(\.type))
    }

    /// Returns, for each row, the number of its combination of outer values, and calls a body for each that is new.
    func groups(_ input: RowInput, _ body: (_ group: Int) throws -> Void) throws -> ContiguousArray<Int32> {
        let values = try parameters.map { try $0.evaluate(input) }
        guard isCacheable else { return try freshGroups(values, input.count, body) }
        let before = known.count
        let groups = known.assign(values, count: input.count)
        do {
            for group in before..<known.count {
                frame.values = known.keys.map { $0[group] }
                try body(group)
            }
        } catch {
            known = GroupTable(types: parameters.map(\.type))
            throw error
        }
        return groups
    }

    /// Runs the body for each row anew.
    private func freshGroups(
        _ values: [ColumnVector], _ count: Int, _ body: (Int) throws -> Void
    ) throws -> ContiguousArray<Int32> {
        for row in 0..<count {
            frame.values = values.map { $0[row] }
            try body(row)
        }
        return ContiguousArray((0..<count).lazy.map { Int32(truncatingIfNeeded: $0) })
    }

    /// Returns all rows for the current outer values.
    func rows() throws -> Batch { try plan.open().drain(types: plan.types, context: context) }
}

/// Keeps one result a combination of outer values.
struct SubqueryResults<Result> {
    private var results: [Int: Result] = [:]

    /// Returns the result of a combination.
    subscript(group: Int) -> Result? {
        get { results[group] }
        set { results[group] = newValue }
    }
}

/// A sub-select of one value, NULL without rows (`ExecSetParamPlan`).
final class ScalarSubqueryNode: ExpressionNode {
    private let run: SubqueryRun
    private let grouped: GroupedSubquery?
    private var results = SubqueryResults<Value>()

    /// Makes a node; `grouped` does the same for many rows.
    init(_ run: SubqueryRun, grouped: GroupedSubquery?, type: SQLType) {
        self.run = run
        self.grouped = grouped
        super.init(type: type, operands: run.parameters, isVolatile: run.isVolatile, isSafe: false, cost: run.cost)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        if let values = try grouped?.values(input) { return values }
        let groups = try run.groups(input) { results[$0] = try value() }
        var vector = ColumnVector(type: type, reserving: input.count)
        for group in groups { vector.append(results[Int(group)] ?? .null) }
        return vector
    }

    /// Runs the subquery, of which more than one row is an error.
    private func value() throws -> Value {
        let rows = try run.plan.open()
        var value: Value?
        while let batch = try rows.next(2) {
            guard value == nil && batch.count == 1 else {
                throw Diagnostic(
                    .cardinalityViolation, "more than one row returned by a subquery used as an expression")
            }
            value = batch.columns.first?[0] ?? .null
        }
        return value ?? .null
    }
}

/// `EXISTS (SELECT …)`, which stops at the first row.
final class ExistsNode: ExpressionNode {
    private let run: SubqueryRun
    private var results = SubqueryResults<Bool>()

    /// Makes a node.
    init(_ run: SubqueryRun) {
        self.run = run
        super.init(type: .bool, operands: run.parameters, isVolatile: run.isVolatile, isSafe: false, cost: run.cost)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let groups = try run.groups(input) { results[$0] = try run.plan.open().next(1) != nil }
        return Truth.vector(
            ContiguousArray(groups.lazy.map { self.results[Int($0)] == true ? Truth.yes : Truth.no }))
    }
}

/// `ARRAY(SELECT …)`.
final class ArraySubqueryNode: ExpressionNode {
    private let run: SubqueryRun
    private var results = SubqueryResults<Value>()

    /// Makes a node.
    init(_ run: SubqueryRun, type: SQLType) {
        self.run = run
        super.init(type: type, operands: run.parameters, isVolatile: run.isVolatile, isSafe: false, cost: run.cost)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let elementType = ArrayBuilding.elementType(of: type) ?? run.plan.types.first ?? .text
        let groups = try run.groups(input) { group in
            let rows = try run.rows()
            let elements = (0..<rows.count).map { rows.columns[0][$0] }
            let holdsArrays = elements.contains { if case .array = $0 { true } else { false } }
            results[group] =
                holdsArrays
                ? try ArrayBuilding.stack(elements, elementType: elementType)
                : .array(ArrayValue(elementType: elementType, elements: elements))
        }
        return ColumnVector(type: type, values: groups.lazy.map { self.results[Int($0)] ?? .null })
    }
}

/// A sub-select of one row of several columns, as a row value.
final class RowSubqueryNode: ExpressionNode {
    private let run: SubqueryRun
    private var results = SubqueryResults<Value>()
    /// Tells whether the row depends on that of the query around.
    let isCorrelated: Bool

    /// Makes a node.
    init(_ run: SubqueryRun, type: SQLType) {
        self.run = run
        isCorrelated = !run.parameters.isEmpty
        super.init(type: type, operands: run.parameters, isVolatile: run.isVolatile, isSafe: false, cost: run.cost)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let groups = try run.groups(input) { group in
            let rows = try run.rows()
            guard rows.count < 2 else {
                throw Diagnostic(
                    .cardinalityViolation, "more than one row returned by a subquery used as an expression")
            }
            let fields: [Value] = rows.columns.map { rows.count == 1 ? $0[0] : .null }
            results[group] = .row(RowValue(types: run.plan.types, fields: fields))
        }
        return ColumnVector(type: type, values: groups.lazy.map { self.results[Int($0)] ?? .null })
    }
}

/// `x op ANY (SELECT …)` and `x op ALL (SELECT …)` with their rules for NULL (manual 9.24).
final class QuantifiedNode: ExpressionNode {
    private let run: SubqueryRun
    private let outer: [ExpressionNode]
    private let test: ExpressionNode
    private let isAny: Bool
    private let isHashable: Bool
    private var results = SubqueryResults<Members>()

    /// The rows of the subquery for one combination of outer values.
    private struct Members {
        var rows: Batch
        /// The distinct rows without NULL, for `= ANY`.
        var table: GroupTable?
        /// Tells whether a row holds a NULL.
        var hasNull = false
    }

    /// Makes a node; `test` compares local values: operand and column in turns.
    init(_ run: SubqueryRun, operands: [ExpressionNode], test: ExpressionNode, isAny: Bool, isHashable: Bool) {
        self.run = run
        outer = operands
        self.test = test
        self.isAny = isAny
        self.isHashable = isHashable
        super.init(
            type: .bool, operands: run.parameters + operands, isVolatile: run.isVolatile || test.isVolatile,
            isSafe: false, cost: run.cost)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let groups = try run.groups(input) { results[$0] = members(of: try run.rows()) }
        let open = ContiguousArray(
            (0..<Int32(truncatingIfNeeded: input.count)).lazy.filter {
                self.results[Int(groups[Int($0)])]?.rows.count != 0
            })
        if open.count == input.count { return Truth.vector(try compared(input, groups)) }
        var result = ContiguousArray(repeating: isAny ? Truth.no : Truth.yes, count: input.count)
        if open.isEmpty { return Truth.vector(result) }
        let part = try compared(input.selecting(open), ContiguousArray(open.lazy.map { groups[Int($0)] }))
        for (place, row) in open.enumerated() { result[Int(row)] = part[place] }
        return Truth.vector(result)
    }

    /// Compares the operands, which are not evaluated for a subquery without rows, with the rows of each group.
    private func compared(_ input: RowInput, _ groups: ContiguousArray<Int32>) throws -> ContiguousArray<UInt8> {
        let operands = try outer.map { try $0.evaluate(input) }
        var result = ContiguousArray(repeating: Truth.unknown, count: input.count)
        if let first = groups.first, let members = results[Int(first)], members.table != nil,
            groups.allSatisfy({ $0 == first })
        {
            probe(members, operands, &result)
            return result
        }
        for row in result.indices {
            guard let members = results[Int(groups[row])] else { continue }
            result[row] = try compare(operands, row, members)
        }
        return result
    }

    /// Prepares the rows of one run.
    private func members(of rows: Batch) -> Members {
        var members = Members(rows: rows)
        guard isHashable else { return members }
        var valid = ValidityMask(allValid: rows.count)
        for column in rows.columns { valid = valid.intersection(column.validity) }
        var whole = ContiguousArray<Int32>()
        valid.forEachValid { whole.append(Int32(truncatingIfNeeded: $0)) }
        members.hasNull = whole.count < rows.count
        var table = GroupTable(types: rows.columns.map(\.type))
        _ = table.assign(rows.columns.map { $0.gather(whole) }, count: whole.count)
        members.table = table
        return members
    }

    /// Looks all operands up in one table; where the answer may be NULL, compares row by row.
    private func probe(_ members: Members, _ operands: [ColumnVector], _ result: inout ContiguousArray<UInt8>) {
        guard let table = members.table else { return }
        let groups = table.look(up: operands, count: result.count)
        for row in result.indices {
            let isWhole = operands.allSatisfy { $0.validity[row] }
            if isWhole && groups[row] >= 0 {
                result[row] = Truth.yes
            } else if members.rows.count == 0 || (isWhole && !members.hasNull) {
                result[row] = Truth.no
            } else if operands.count == 1 {
                result[row] = Truth.unknown
            } else {
                result[row] = (try? compare(operands, row, members)) ?? Truth.unknown
            }
        }
    }

    /// Compares one row of operands with all rows of the subquery.
    private func compare(_ operands: [ColumnVector], _ row: Int, _ members: Members) throws -> UInt8 {
        let count = members.rows.count
        if count == 0 { return isAny ? Truth.no : Truth.yes }
        let same = ContiguousArray(repeating: Int32(truncatingIfNeeded: row), count: count)
        var locals: [ColumnVector] = []
        for (operand, column) in zip(operands, members.rows.columns) { locals += [operand.gather(same), column] }
        let truth = Truth.bytes(try test.evaluate(RowInput(columns: [], locals: locals, count: count)))
        let decisive = isAny ? Truth.yes : Truth.no
        if truth.contains(decisive) { return decisive }
        return truth.contains(Truth.unknown) ? Truth.unknown : (isAny ? Truth.no : Truth.yes)
    }
}
