import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// Aggregates that are worked out in two steps: first of the rows of one large table, by the column that joins it to a small one,
/// then of those results behind the joins, which so many fewer rows go through ("eager group-by").
///
/// Only counts, sums of integers and extremes of values that equal each other only when they are the same, all over columns of
/// the one table: nothing in the first step can fail, and the results are those of one step.
struct EagerAggregation {
    /// The table that is grouped before it is joined.
    let relation: Int
    /// The column that is read behind the first step.
    private let key: BoundColumn
    /// The aggregates.
    private let calls: [AggregateCall]

    /// Looks at a query; nil where the two steps are not possible or not worth while.
    init?(_ query: BoundQuery, _ planner: Planner) {
        guard !planner.isProbe, let grouping = query.grouping, grouping.sets == nil, !grouping.keys.isEmpty,
            query.locking.isEmpty, query.pushedLock == nil, query.from.allSatisfy(\.isInner)
        else { return nil }
        let behind = query.expressionsBehindGrouping
        let conditions = query.conditions
        let all = behind + conditions.map(\.expression)
        guard !all.contains(where: { $0.isVolatile || $0.callsRoutine || $0.holdsSubquery || $0.returnsSet }) else {
            return nil
        }
        let calls = behind.flatMap(\.aggregates)
        guard !calls.isEmpty, calls.allSatisfy(\.hasPartialResult),
            let relation = Self.largest(of: query, wanted: Set(calls.flatMap(\.relations)), planner),
            let key = Self.joinColumn(of: relation.number, in: behind, conditions, query)
        else { return nil }
        let partner = query.relations[key.partner]
        guard case .relation(let id) = partner.kind, let small = planner.rowCount(id), small * 3 < relation.rows else {
            return nil
        }
        self.relation = relation.number
        self.key = key.column
        self.calls = calls
    }

    /// Returns the largest of the joined tables, which must be the only one that aggregates read; nil where another kind of
    /// relation is joined.
    private static func largest(
        of query: BoundQuery, wanted: Set<Int>, _ planner: Planner
    ) -> (number: Int, rows: Int)? {
        var best: (number: Int, rows: Int)?
        for number in query.from.flatMap(\.relations) {
            let entry = query.relations[number]
            guard case .relation(let id) = entry.kind, entry.securityFilters.isEmpty, entry.access?.updates != true,
                let rows = planner.rowCount(id)
            else { return nil }
            if best.map({ rows > $0.rows }) ?? true { best = (number, rows) }
        }
        guard let best, wanted.isSubset(of: [best.number]) else { return nil }
        return best
    }

    /// Returns the one column of a relation that is read outside of aggregates and the relation's own conditions, and the
    /// relation that it is equal to a column of.
    private static func joinColumn(
        of relation: Int, in behind: [BoundExpression], _ conditions: [Conjunct], _ query: BoundQuery
    ) -> (column: BoundColumn, partner: Int)? {
        let joining = conditions.filter { $0.relations != [relation] }
        let read = (behind + joining.map(\.expression)).flatMap { $0.columnsOutsideAggregates(of: relation) }
        guard let column = read.first, column.column > 0, [.int2, .int4, .int8].contains(column.type),
            read.allSatisfy({ $0.column == column.column })
        else { return nil }
        for condition in joining {
            guard case .call(let call) = condition.expression, call.arguments.count == 2,
                case .infixOperator(let number) = call.form, BuiltinTable.operator(number)?.name == "=",
                case .column(let a) = call.arguments[0], case .column(let b) = call.arguments[1], a.level == 0,
                b.level == 0, (a.relation == relation) != (b.relation == relation)
            else { continue }
            return (column, a.relation == relation ? b.relation : a.relation)
        }
        return nil
    }
}

extension EagerAggregation {
    /// The number of a column of the first step's results, behind all columns of tables.
    private func resultKey(_ place: Int) -> ColumnKey { ColumnKey(relation: relation, column: 1 << 20 + place) }

    /// Makes the first step over the table's scan.
    func firstStep(_ piece: FromPiece, _ planner: Planner, _ scope: QueryScope) throws -> FromPiece {
        let compiler = ExpressionCompiler(planner, scope, piece.layout)
        let specs = try calls.map { try planner.makeAggregate($0, compiler, grouped: compiler) }
        let node = AggregateNode(
            piece.plan, first: [], keyOfFirst: [], keys: [try compiler.compile(.column(key))], specs: specs, sets: nil,
            context: planner.context)
        var layout = Layout()
        layout.add(ColumnKey(relation: relation, column: key.column), type: key.type)
        for (place, spec) in specs.enumerated() { layout.add(resultKey(place), type: spec.type) }
        layout.add(resultKey(specs.count), type: .int4)
        return FromPiece(plan: node, layout: layout, relations: piece.relations)
    }

    /// Makes the second step of an aggregate: what it comes to over the results of the first.
    func secondStep(_ call: AggregateCall, _ layout: Layout, _ context: ExecutionContext) throws -> AggregateSpec {
        guard let place = calls.firstIndex(where: { $0.isSame(as: call) }), let slot = layout.slot(resultKey(place)),
            let function = BuiltinTable.function(call.function),
            case .aggregate(let own) = function.implementation
        else { throw Diagnostic(.internalError, "an aggregate has no first step", at: call.span) }
        var implementation = own
        if function.name == "count" {
            guard let sum = BuiltinTable.functions(named: "sum").first,
                case .aggregate(let other) = sum.implementation
            else { throw Diagnostic(.internalError, "there is no sum") }
            implementation = other
        }
        return AggregateSpec(
            makeState: { [implementation] in implementation.makeState([call.type], call.type, context.functions) },
            arguments: [ColumnNode(slot: slot, type: call.type)], filter: nil, isDistinct: false, orderBy: [],
            type: call.type)
    }
}

extension Planner {
    /// The number of rows of a plain table; nil for any other relation.
    fileprivate func rowCount(_ id: ObjectID) -> Int? {
        guard let relation = catalog.relations[id], relation.kind == .table, !relation.hasFamily,
            let contents = snapshot.contents[relation.storage]
        else { return nil }
        return try? contents.rowCount(
            permit: SystemDoor.statistics.permit(relation.id, of: context.identity), of: context.identity)
    }
}

extension BoundQuery {
    /// What is computed of grouped rows.
    fileprivate var expressionsBehindGrouping: [BoundExpression] {
        var rest = BoundQuery()
        rest.windows = windows
        return targets.map(\.expression) + [having].compactMap { $0 } + rest.ownExpressions
    }
}

extension JoinTree {
    /// The relations that are joined.
    fileprivate var relations: [Int] {
        switch self {
        case .relation(let number): [number]
        case .join(let join): join.left.relations + join.right.relations
        }
    }
}

extension BoundExpression {
    /// The aggregates in the expression.
    fileprivate var aggregates: [AggregateCall] {
        if case .aggregate(let call) = self { return [call] }
        return operands.flatMap(\.aggregates)
    }

    /// The columns of a relation that are read other than by aggregates; a whole row counts as all of its columns.
    fileprivate func columnsOutsideAggregates(of relation: Int) -> [BoundColumn] {
        if case .aggregate = self { return [] }
        if case .column(let column) = self, column.level == 0, column.relation == relation { return [column] }
        if case .wholeRow(let row) = self, row.level == 0, row.relation == relation {
            return [BoundColumn(relation: relation, column: 0, type: .record)]
        }
        return operands.flatMap { $0.columnsOutsideAggregates(of: relation) }
    }
}

extension AggregateCall {
    /// The relations whose columns are aggregated.
    fileprivate var relations: [Int] {
        arguments.compactMap { if case .column(let column) = $0 { column.relation } else { nil } }
    }

    /// Tells whether results of parts of the rows come to the result of all.
    fileprivate var hasPartialResult: Bool {
        guard level == 0, routine == nil, !isDistinct, orderBy.isEmpty, filter == nil, direct.isEmpty,
            let function = BuiltinTable.function(function)
        else { return false }
        let types = arguments.compactMap { argument -> SQLType? in
            guard case .column(let column) = argument, column.level == 0, column.column > 0 else { return nil }
            return column.type
        }
        guard types.count == arguments.count else { return false }
        let integers: [SQLType] = [.int2, .int4, .int8]
        switch function.name {
        case "count": return types.count <= 1
        case "sum": return types.count == 1 && integers.contains(types[0])
        case "min", "max": return types.count == 1 && (integers + [.date, .timestamp, .timestamptz]).contains(types[0])
        default: return false
        }
    }

    /// Tells whether two calls ask for the same.
    fileprivate func isSame(as other: AggregateCall) -> Bool {
        guard function == other.function, arguments.count == other.arguments.count else { return false }
        return zip(arguments, other.arguments).allSatisfy { a, b in
            guard case .column(let a) = a, case .column(let b) = b else { return false }
            return a.relation == b.relation && a.column == b.column
        }
    }
}
