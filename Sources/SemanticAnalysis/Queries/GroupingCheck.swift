import CatalogModel
import SQLBasics
import SQLTypes

/// The check that a grouped query uses only grouped columns outside of aggregates (`parseCheckAggregates`).
struct GroupingCheck {
    /// The primary keys on which ungrouped columns depend.
    private(set) var constraints: Set<ObjectID> = []
    private let environment: AnalysisEnvironment
    private let query: BoundQuery
    private let scope: Scope
    /// The expressions that are grouped by.
    private let keys: [BoundExpression]

    /// Makes the check of a query.
    init(_ environment: AnalysisEnvironment, _ query: BoundQuery, _ scope: Scope) {
        self.environment = environment
        self.query = query
        self.scope = scope
        keys = (query.grouping?.keys ?? []).map { query.targets[$0].expression }
    }

    /// Refuses aggregates over the rows of a recursive query in its recursive term.
    func checkRecursion() throws(Diagnostic) {
        guard scope.readsRecursively, scope.hasAggregates else { return }
        var finder = LevelFinder()
        for target in query.targets { finder.visit(target.expression, depth: 0) }
        if let having = query.having { finder.visit(having, depth: 0) }
        throw Diagnostic(
            .invalidRecursion, "aggregate functions are not allowed in a recursive query's recursive term",
            at: finder.aggregateSpan)
    }

    /// Looks at the targets and HAVING.
    mutating func check() throws(Diagnostic) {
        for target in query.targets { try check(target.expression, depth: 0) }
        if let having = query.having { try check(having, depth: 0) }
        for window in query.windows {
            for expression in window.partitionBy + window.orderBy.map(\.expression) { try check(expression, depth: 0) }
        }
    }

    /// Looks at an expression some levels below the query.
    private mutating func check(_ expression: BoundExpression, depth: Int) throws(Diagnostic) {
        switch expression {
        case .constant, .parameter, .sessionValue, .placeholder, .identityValue: return
        case .aggregate(let aggregate) where aggregate.level >= depth:
            if aggregate.level == depth { try check(direct: aggregate.direct, depth: depth) }
            return
        case .grouping(let arguments, let span):
            guard arguments.allSatisfy({ isKey($0, depth: depth) }) else {
                throw Diagnostic(
                    .groupingError,
                    "arguments to GROUPING must be grouping expressions of the associated query level",
                    at: arguments.first { !isKey($0, depth: depth) }?.location ?? span)
            }
            return
        case .column(let column):
            guard column.level == depth else { return }
            try check(column, depth: depth)
            return
        case .wholeRow(let row):
            guard row.level == depth else { return }
            for column in row.columns {
                try check(
                    BoundColumn(
                        level: depth, relation: row.relation, column: column.number, type: column.type, span: row.span),
                    depth: depth)
            }
            return
        default: break
        }
        if isGrouped(expression, depth: depth) { return }
        var children: [BoundChild] = []
        expression.forEachChild { children.append($0) }
        for child in children { try check(child, depth: depth) }
    }

    /// Looks at the direct arguments of an aggregate over sorted rows.
    private mutating func check(direct arguments: [BoundExpression], depth: Int) throws(Diagnostic) {
        do throws(Diagnostic) {
            for argument in arguments { try check(argument, depth: depth) }
        } catch {
            var refusal = error
            refusal.detail = "Direct arguments of an ordered-set aggregate must use only grouped columns."
            throw refusal
        }
    }

    /// Looks at a child; a query is one level deeper.
    private mutating func check(_ child: BoundChild, depth: Int) throws(Diagnostic) {
        switch child {
        case .expression(let inner): try check(inner, depth: depth)
        case .query(let inner):
            var children: [BoundChild] = []
            inner.forEachChild { children.append($0) }
            for child in children { try check(child, depth: depth + 1) }
        }
    }

    /// Tells whether an argument of GROUPING is one of the keys, columns included.
    private func isKey(_ expression: BoundExpression, depth: Int) -> Bool {
        keys.contains { (depth == 0 ? $0 : $0.shiftingLevels(by: depth)).isSame(as: expression) }
    }

    /// Tells whether an expression is one that is grouped by.
    private func isGrouped(_ expression: BoundExpression, depth: Int) -> Bool {
        keys.contains { key in
            if case .column = key { return false }
            return (depth == 0 ? key : key.shiftingLevels(by: depth)).isSame(as: expression)
        }
    }

    /// Refuses a column that is neither grouped by nor dependent on a primary key that is.
    private mutating func check(_ column: BoundColumn, depth: Int) throws(Diagnostic) {
        for case .column(let key) in keys
        where key.level == 0 && key.relation == column.relation && key.column == column.column { return }
        if dependsOnKey(column) { return }
        let entry = query.relations[column.relation]
        let name =
            entry.columns.first { $0.number == column.column }?.name ?? SystemColumns.name(of: column.column) ?? ""
        let full = "\(entry.name).\(name)"
        let message =
            depth == 0
            ? "column \"\(full)\" must appear in the GROUP BY clause or be used in an aggregate function"
            : "subquery uses ungrouped column \"\(full)\" from outer query"
        throw Diagnostic(.groupingError, message, at: column.span)
    }

    /// Tells whether the primary key of the column's table is grouped by (`check_functional_grouping`).
    private mutating func dependsOnKey(_ column: BoundColumn) -> Bool {
        guard query.grouping?.sets == nil, case .relation(let id) = query.relations[column.relation].kind,
            let constraint = environment.relation(id)?.primaryKey, !constraint.isDeferrable,
            case .primaryKey(let columns, _) = constraint.kind
        else { return false }
        let depends = columns.allSatisfy { number in
            keys.contains { key in
                guard case .column(let grouped) = key else { return false }
                return grouped.level == 0 && grouped.relation == column.relation && grouped.column == number
            }
        }
        if depends { constraints.insert(constraint.id) }
        return depends
    }
}
