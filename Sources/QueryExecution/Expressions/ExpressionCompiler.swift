import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Turns analyzed expressions into nodes that read the columns of one operator's output.
struct ExpressionCompiler {
    let planner: Planner
    let scope: QueryScope
    /// Where the input holds columns.
    let layout: Layout
    /// Where the input holds the results of aggregates, window functions and the like, by their order of appearance.
    var computed: ComputedColumns?
    /// What the innermost placeholder stands for.
    var placeholder: Placeholder?
    /// The number of local values around the expression.
    var localCount = 0
    /// How many levels further out columns stand than the expression says: 1 for functions in FROM, whose arguments are
    /// written at the level of their siblings.
    var levelShift = 0
    /// What stands for columns that the input does not hold.
    var given: [ColumnKey: ExpressionNode] = [:]

    /// What a placeholder stands for.
    enum Placeholder {
        /// The local value with this number.
        case local(Int)
        /// A value that is known beforehand.
        case constant(Value)
    }

    /// Makes a compiler for expressions over a layout.
    init(_ planner: Planner, _ scope: QueryScope, _ layout: Layout, computed: ComputedColumns? = nil) {
        self.planner = planner
        self.scope = scope
        self.layout = layout
        self.computed = computed
    }

    /// What the session knows.
    var context: ExecutionContext { planner.context }

    /// Makes the node of an expression.
    func compile(_ expression: BoundExpression) throws -> ExpressionNode {
        switch expression {
        case .constant(let constant): return ConstantNode(constant.value, type: constant.type)
        case .column(let column): return try compileColumn(column)
        case .wholeRow(let row): return try compileWholeRow(row)
        case .call(let call): return try compileCall(call)
        case .cast(let cast): return try compileCast(cast)
        case .logical(let logical): return try compileLogical(logical)
        case .nullTest(let operand, let isNegated, _):
            let node = try compile(operand)
            return try folded(NullTestNode(node, isNegated: isNegated), [node])
        case .booleanTest(let operand, let test, _):
            let node = try compile(operand)
            return try folded(TruthNode(node, table: test.truthTable), [node])
        case .distinct(let call, let isNegated):
            try requireExecute(call.function)
            let (left, right) = try compilePair(call)
            return try folded(DistinctNode(left, right, isNegated: isNegated), [left, right])
        case .nullIf(let call): return try compileNullIf(call)
        case .caseWhen(let branches): return try compileCase(branches)
        case .coalesce(let operands, let type, _):
            return try compileCoalesce(operands, type)
        case .extremum(let operands, let isGreatest, let type, _):
            let nodes = try operands.map(compile)
            return try folded(ExtremumNode(operands: nodes, isGreatest: isGreatest, type: type), nodes)
        case .array, .subscripted, .row, .field: return try compileComposite(expression)
        case .rowComparison(let comparison): return try compileRowComparison(comparison)
        case .arrayComparison(let comparison): return try compileArrayComparison(comparison)
        case .subquery(let subquery): return try compileSubquery(subquery)
        case .aggregate, .window, .grouping: return try compileComputed(expression)
        case .sessionValue(let value, let type, _): return try compileSessionValue(value, type)
        case .parameter(let number, let type, let span): return try compileParameter(number, type, span)
        case .placeholder(let type): return try compilePlaceholder(type)
        case .identityValue(let sequence, let type): return compileIdentityValue(sequence, type)
        }
    }

    /// Returns a compiler for expressions in which a placeholder stands for the local value added next.
    func withPlaceholder() -> ExpressionCompiler {
        var inner = self
        inner.placeholder = .local(localCount)
        inner.localCount += 1
        return inner
    }

    /// Makes a reference to a column of this level or of one around.
    private func compileColumn(_ reference: BoundColumn) throws -> ExpressionNode {
        var column = reference
        column.level += levelShift
        if column.level > 0 {
            return OuterNode(frame: scope.frame, index: scope.parameter(for: column), type: column.type)
        }
        if column.column == RowPlaces.tableoid, let table = layout.tables[column.relation] {
            return ConstantNode(.int(Int64(table.rawValue)), type: column.type)
        }
        let key = ColumnKey(relation: column.relation, column: column.column)
        if let node = given[key] { return node }
        guard let slot = layout.slot(key) else {
            throw Diagnostic(
                .internalError, "column \(column.column) of relation \(column.relation) is not at hand", at: column.span
            )
        }
        return ColumnNode(slot: slot, type: column.type)
    }

    /// Makes a row value of all columns of a relation; NULL where an outer join found no row.
    private func compileWholeRow(_ row: WholeRowReference) throws -> ExpressionNode {
        let fields = try row.columns.map { column in
            try compileColumn(
                BoundColumn(
                    level: row.level, relation: row.relation, column: column.number, type: column.type, span: row.span))
        }
        let types = row.columns.map(\.type)
        let names = row.columns.map(\.name)
        guard let mark = presenceMark(of: row) else {
            return RowwiseNode(type: row.type, operands: fields, isSafe: true) { values in
                .row(RowValue(types: types, fields: values, names: names))
            }
        }
        return RowwiseNode(type: row.type, operands: [mark] + fields, isSafe: true) { values in
            if values[0].isNull { return .null }
            return .row(RowValue(types: types, fields: Array(values.dropFirst()), names: names))
        }
    }

    /// Returns the column that tells whether a whole row is there; nil where rows are always there, as in RETURNING.
    private func presenceMark(of row: WholeRowReference) -> ExpressionNode? {
        guard let presence = row.presence else { return nil }
        return try? compileColumn(
            BoundColumn(level: row.level, relation: row.relation, column: presence, type: .oid, span: row.span))
    }

    /// Makes a call.
    private func compileCall(_ call: BoundCall) throws -> ExpressionNode {
        if let node = computed?.setNode(of: call) { return node }
        if call.routine != nil { return try compileRoutine(call) }
        if case .json(let form) = call.form { return try compileJSON(call, form) }
        let arguments = try compileArguments(call)
        if isNull(call, arguments) { return ConstantNode(.null, type: call.type) }
        try requireExecute(call.function, isFolding: folds(call.function, arguments))
        if let node = simplified(call.function, arguments, type: call.type) { return node }
        if let node = try overlapOfSums(call, arguments) { return node }
        return try makeCall(
            call.function, arguments, type: call.type, span: call.span, takesArray: call.isVariadicArray)
    }

    /// Tells whether a builtin function is never called since one of its arguments is NULL (`evaluate_function`).
    private func isNull(_ call: BoundCall, _ arguments: [ExpressionNode]) -> Bool {
        guard let builtin = BuiltinTable.function(call.function), builtin.isStrict, !builtin.returnsSet else {
            return false
        }
        return arguments.contains { $0.constant?.isNull == true }
    }

    /// Tells whether a call of a builtin function is worked out beforehand.
    private func folds(_ function: ObjectID, _ arguments: [ExpressionNode]) -> Bool {
        BuiltinTable.function(function)?.canFold == true && arguments.allSatisfy { $0.constant != nil }
    }

    /// Makes a call of a function by number.
    func makeCall(
        _ function: ObjectID, _ arguments: [ExpressionNode], type: SQLType, span: SourceSpan, takesArray: Bool = false
    ) throws -> ExpressionNode {
        guard var builtin = BuiltinTable.function(function) else {
            throw Diagnostic(.internalError, "function \(function) is not known", at: span)
        }
        if takesArray { builtin = builtin.takingArray }
        let node = CallNode(builtin, arguments: arguments, type: type, context: context)
        guard builtin.canFold || builtin.isTextOfImmutable(arguments) else { return node }
        return builtin.isInSQL ? try foldedInSQL(builtin, node, arguments) : try folded(node, arguments)
    }

    /// Returns the constant that an expression over constants comes to (`evaluate_function`); errors show at once, whether
    /// or not a row would ever need the value.
    func folded(_ node: ExpressionNode, _ operands: [ExpressionNode]) throws -> ExpressionNode {
        guard operands.allSatisfy({ $0.constant != nil }) else { return node }
        return ConstantNode(try node.evaluate(RowInput(columns: [], count: 1))[0], type: node.type)
    }

    /// Makes a cast.
    private func compileCast(_ cast: BoundCast) throws -> ExpressionNode {
        let operand = try compile(cast.operand)
        if cast.isFinal { return RelabelNode(operand, as: cast.target) }
        if operand.constant?.isNull == true, !cast.target.holdsDomain { return ConstantNode(.null, type: cast.target) }
        try requireExecute(of: cast, isFolding: operand.constant != nil)
        let node = CastNode(operand, to: cast.target, isExplicit: cast.context == .explicit, context: context)
        if cast.target.holdsDomain { return try domainChecked(node, literalAt: cast.literalPlace) }
        return BoundExpression.isMutableCast(from: operand.type, to: cast.target) ? node : try folded(node, [operand])
    }

    /// Makes AND, OR or NOT.
    private func compileLogical(_ logical: LogicalExpression) throws -> ExpressionNode {
        switch logical.operation {
        case .and: return try compileJunction(logical.operands, isAnd: true)
        case .or: return try compileJunction(logical.operands, isAnd: false)
        case .not:
            guard let operand = logical.operands.first else {
                throw Diagnostic(.internalError, "NOT has no operand", at: logical.span)
            }
            let node = try compile(operand)
            return try folded(TruthNode(node, table: [Truth.yes, Truth.no, Truth.unknown]), [node])
        }
    }

    /// Makes AND or OR; operands behind a constant that decides are not looked at (`simplify_and_arguments`).
    private func compileJunction(_ operands: [BoundExpression], isAnd: Bool) throws -> ExpressionNode {
        var nodes: [ExpressionNode] = []
        for operand in operands {
            let node = try compile(operand)
            if case .bool(let value) = node.constant {
                if value != isAnd { return ConstantNode(.bool(value), type: .bool) }
                continue
            }
            nodes.append(node)
        }
        if nodes.isEmpty { return ConstantNode(.bool(isAnd), type: .bool) }
        return nodes.count == 1 ? nodes[0] : JunctionNode(operands: nodes, isAnd: isAnd)
    }

    /// Makes the two operands of a comparison.
    private func compilePair(_ call: BoundCall) throws -> (ExpressionNode, ExpressionNode) {
        guard call.arguments.count == 2 else {
            throw Diagnostic(.internalError, "a comparison does not have two operands", at: call.span)
        }
        return (try compile(call.arguments[0]), try compile(call.arguments[1]))
    }

    /// Makes NULLIF; the first operand is evaluated once and compared by its local value.
    private func compileNullIf(_ call: BoundCall) throws -> ExpressionNode {
        try requireExecute(call.function)
        let (value, other) = try compilePair(call)
        if value.constant?.isNull == true || other.constant?.isNull == true { return value }
        var inner = self
        inner.localCount += 1
        let local = PlaceholderNode(index: localCount, type: value.type)
        let equality = try makeCall(
            call.function, [local, try inner.compile(call.arguments[1])], type: .bool, span: call.span)
        let node = NullIfNode(value: value, equality: equality)
        return localCount == 0 ? try folded(node, [value, other]) : node
    }

    /// Makes a CASE; a subject that is known stands in the conditions itself, and what they then are decides beforehand.
    private func compileCase(_ branches: BoundCase) throws -> ExpressionNode {
        let subject = try branches.subject.map(compile)
        var conditions = subject == nil ? self : withPlaceholder()
        if let value = subject?.constant {
            conditions = self
            conditions.placeholder = .constant(value)
        }
        var made: [(condition: ExpressionNode, result: ExpressionNode)] = []
        var otherwise = branches.otherwise
        for branch in branches.branches {
            let condition = try conditions.compile(branch.condition)
            if case .bool(true) = condition.constant {
                otherwise = branch.result
                break
            }
            if condition.constant != nil { continue }
            made.append((condition, try compile(branch.result)))
        }
        let last = try otherwise.map(compile)
        if made.isEmpty { return last ?? ConstantNode(.null, type: branches.type) }
        return CaseNode(
            subject: subject?.constant == nil ? subject : nil, branches: made, otherwise: last, type: branches.type)
    }

    /// Makes COALESCE; operands behind a constant that is not NULL are not looked at.
    private func compileCoalesce(_ operands: [BoundExpression], _ type: SQLType) throws -> ExpressionNode {
        var nodes: [ExpressionNode] = []
        for operand in operands {
            let node = try compile(operand)
            if let value = node.constant {
                if value.isNull { continue }
                nodes.append(node)
                break
            }
            nodes.append(node)
        }
        if nodes.isEmpty { return ConstantNode(.null, type: type) }
        return nodes.count == 1 ? nodes[0] : CoalesceNode(operands: nodes, type: type)
    }

    /// Finds the column that holds the result of an aggregate or window function.
    private func compileComputed(_ expression: BoundExpression) throws -> ExpressionNode {
        if case .aggregate(var call) = expression, call.level + levelShift > 0 {
            let distance = levelShift - 1
            call = call.mapParts { $0.shiftingLevels(by: distance) }
            call.level += distance
            let type = call.type
            return OuterNode(frame: scope.frame, index: scope.addParameter(.aggregate(call)), type: type)
        }
        guard let computed else {
            throw Diagnostic(
                .internalError, "an aggregate or window function stands where there is none", at: expression.span)
        }
        return try computed.node(of: expression)
    }

    /// Makes a reference to the innermost placeholder.
    private func compilePlaceholder(_ type: SQLType) throws -> ExpressionNode {
        guard let placeholder else {
            throw Diagnostic(.internalError, "an expression has a placeholder without a value")
        }
        switch placeholder {
        case .local(let index): return PlaceholderNode(index: index, type: type)
        case .constant(let value): return ConstantNode(value, type: type)
        }
    }

    /// Makes a parameter `$n`.
    private func compileParameter(_ number: Int, _ type: SQLType, _ span: SourceSpan) throws -> ExpressionNode {
        guard planner.parameters.indices.contains(number - 1) else {
            throw Diagnostic(.undefinedParameter, "there is no parameter $\(number)", at: span)
        }
        let value = planner.parameters[number - 1]
        return planner.isGeneric ? ParameterNode(value, type: type) : ConstantNode(value, type: type)
    }

    /// Makes the next value of an identity column's sequence.
    private func compileIdentityValue(_ sequence: ObjectID, _ type: SQLType) -> ExpressionNode {
        RowwiseNode(type: type, operands: [], isVolatile: true) { [context] _ in
            guard let relation = context.catalog.relations[sequence] else {
                throw Diagnostic(.internalError, "the sequence of an identity column is gone")
            }
            return .int(try context.sequences.nextValue(of: relation))
        }
    }
}

extension BuiltinFunction {
    /// Tells whether a call with constant arguments may be worked out beforehand.
    fileprivate var canFold: Bool {
        guard volatility == .immutable else { return false }
        switch implementation {
        case .scalar, .vector: return true
        case .contextual, .set, .series, .contextualSet, .routine, .aggregate: return false
        }
    }
}

extension BooleanTest {
    /// What the test says of false, true and unknown.
    var truthTable: [UInt8] {
        switch self {
        case .isTrue: [0, 1, 0]
        case .isNotTrue: [1, 0, 1]
        case .isFalse: [1, 0, 0]
        case .isNotFalse: [0, 1, 1]
        case .isUnknown: [0, 0, 1]
        case .isNotUnknown: [1, 1, 0]
        }
    }
}
