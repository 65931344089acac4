import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// A sub-select of one aggregate over the rows of a table that have the keys of the row around it, run once for all keys.
///
/// One pass that groups the table by these columns does the work of as many runs as there are keys. It may look at rows that no
/// run would have read, so nothing in it can fail or be noticed.
final class GroupedSubquery {
    private let plan: PlanNode
    private let keys: [ExpressionNode]
    private let context: ExecutionContext
    /// The aggregate of no rows.
    private let empty: Value
    /// How many rows of the row around have been seen, which tells whether the pass pays.
    private var seen = 0
    /// The keys that have rows, and the aggregate of each.
    private var groups: (table: GroupTable, values: ColumnVector)?

    /// Makes a subquery that is ready to run, of a plan whose first column is the aggregate and the others the keys.
    init(plan: PlanNode, keys: [ExpressionNode], empty: Value, context: ExecutionContext) {
        self.plan = plan
        self.keys = keys
        self.empty = empty
        self.context = context
    }

    /// Returns the value for each row; nil as long as there are so few that running the sub-select for each of them is less work.
    func values(_ input: RowInput) throws -> ColumnVector? {
        seen += input.count
        if groups == nil {
            guard Double(seen) * 16 > plan.estimate else { return nil }
            let rows = try plan.open().drain(types: plan.types, context: context)
            var table = GroupTable(types: plan.types.dropFirst().map { $0 })
            _ = table.assign(Array(rows.columns.dropFirst()), count: rows.count)
            groups = (table, rows.columns[0])
        }
        guard let (table, values) = groups else { return nil }
        let wanted = try keys.map { try $0.evaluate(input) }
        let places = table.look(up: wanted, count: input.count)
        var result = ColumnVector(type: values.type, reserving: input.count)
        for row in 0..<input.count {
            let isWhole = places[row] >= 0 && wanted.allSatisfy { $0.validity[row] }
            result.append(isWhole ? values[Int(places[row])] : empty)
        }
        return result
    }
}

extension ExpressionCompiler {
    /// Makes the one pass for a sub-select of one value; nil for most.
    func compileGrouped(_ query: BoundQuery) throws -> GroupedSubquery? {
        guard !planner.isProbe, let (grouped, outer, empty) = query.groupedByOuterKeys else { return nil }
        let plan = try planner.plan(grouped, in: QueryScope(parent: scope))
        return GroupedSubquery(plan: plan, keys: try outer.map(compile), empty: empty, context: context)
    }
}

extension BoundQuery {
    /// The query grouped by the columns that are compared with outer ones, those outer columns as the query around has them,
    /// and the value where there is no group.
    fileprivate var groupedByOuterKeys: (query: BoundQuery, outer: [BoundExpression], empty: Value)? {
        guard relations.count == 1, case .relation = relations[0].kind, relations[0].securityFilters.isEmpty,
            from.count == 1, case .relation(0) = from[0], targets.count == 1, grouping?.keys.isEmpty == true,
            grouping?.sets == nil, hasPlainLevel, let empty = targets[0].expression.aggregateOfNoRows
        else { return nil }
        var (keys, outer, rest): ([Target], [BoundExpression], [BoundExpression]) = ([], [], [])
        for conjunct in Conjunct.split(filter) {
            if let (column, value) = KeyEquality.parts(of: conjunct.expression, relation: 0),
                case .column(var other) = value, other.level == 1,
                let own = relations[0].columns.first(where: { $0.number == column })
            {
                other.level = 0
                outer.append(.column(other))
                keys.append(Target(.column(BoundColumn(relation: 0, column: column, type: own.type)), name: own.name))
            } else if conjunct.expression.isLeakproof, !conjunct.expression.readsOuterLevel, !conjunct.isVolatile {
                rest.append(conjunct.expression)
            } else {
                return nil
            }
        }
        guard !keys.isEmpty else { return nil }
        var query = self
        query.targets += keys
        query.grouping = Grouping(keys: Array(1...keys.count))
        query.filter = rest.count < 2 ? rest.first : .logical(LogicalExpression(.and, rest))
        return (query, outer, empty)
    }

    /// Tells whether the level does nothing beside choosing rows and grouping.
    private var hasPlainLevel: Bool {
        commonTables.isEmpty && having == nil && windows.isEmpty && distinct.isNone && orderBy.isEmpty && limit == nil
            && offset == nil && setOperation == nil && locking.isEmpty && pushedLock == nil
    }
}

extension BoundExpression {
    /// What the expression is over no rows, if it is an aggregate of a column that cannot fail.
    fileprivate var aggregateOfNoRows: Value? {
        guard case .aggregate(let call) = self, call.level == 0, call.routine == nil, !call.isDistinct,
            call.orderBy.isEmpty, call.filter == nil,
            call.arguments.allSatisfy({ if case .column(let column) = $0 { column.level == 0 } else { false } }),
            let name = BuiltinTable.function(call.function)?.name
        else { return nil }
        switch name {
        case "count": return .int(0)
        case "max", "min": return call.arguments[0].type.oid.isBuiltin ? .null : nil
        case "sum": return [.int2, .int4].contains(call.arguments[0].type) ? .null : nil
        default: return nil
        }
    }
}
