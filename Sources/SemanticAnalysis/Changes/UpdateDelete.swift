import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes UPDATE (`transformUpdateStmt`).
    mutating func update(_ node: UpdateStatement, in scope: Scope) throws(Diagnostic) -> UpdatePlan {
        try withClause(node.with, in: scope)
        var access = RangeAccess()
        access.updates = true
        let target = try target(
            node.table.name, alias: node.table.alias?.name, isOnly: node.table.isOnly, in: scope, access: access)
        var query = BoundQuery()
        query.from = [.relation(0)] + (try sources(node.from, in: scope))
        query.filter = try filter(node.condition, in: scope)
        let items = scope.namespace
        let returning = try self.returning(node.returning, of: target, .both, in: scope)
        scope.namespace = items
        let (assignments, defaulted) = try self.assignments(node.assignments, of: target, in: scope)
        scope.entries[0].access?.updatedColumns = Set(assignments.map(\.column))
        query.relations = scope.entries
        query.commonTables = scope.commonTables
        var plan = UpdatePlan(
            target: target.relation.id, query: query, assignments: assignments, returning: returning)
        plan.defaulted = defaulted
        return plan
    }

    /// Analyzes DELETE (`transformDeleteStmt`).
    mutating func delete(_ node: DeleteStatement, in scope: Scope) throws(Diagnostic) -> DeletePlan {
        try withClause(node.with, in: scope)
        var access = RangeAccess()
        access.deletes = true
        let target = try target(
            node.table.name, alias: node.table.alias?.name, isOnly: node.table.isOnly, in: scope, access: access)
        var query = BoundQuery()
        query.from = [.relation(0)] + (try sources(node.using, in: scope))
        query.filter = try filter(node.condition, in: scope)
        let returning = try self.returning(node.returning, of: target, .onlyOld, in: scope)
        query.relations = scope.entries
        query.commonTables = scope.commonTables
        return DeletePlan(target: target.relation.id, query: query, returning: returning)
    }

    /// Analyzes FROM of an UPDATE, or USING of a DELETE; its items cannot refer to the target.
    private mutating func sources(_ nodes: [FromItem], in scope: Scope) throws(Diagnostic) -> [JoinTree] {
        setLateral(&scope.namespace, only: true, allowed: false)
        defer { setLateral(&scope.namespace, only: false, allowed: true) }
        return try from(nodes, in: scope)
    }

    /// Analyzes WHERE.
    private mutating func filter(_ node: RowCondition, in scope: Scope) throws(Diagnostic) -> BoundExpression? {
        switch node {
        case .all: return nil
        case .expression(let condition):
            return try boolean(try expression(condition, in: scope, clause: .where), construct: "WHERE")
        case .currentOf(let cursor): return try currentRow(of: cursor, in: scope)
        }
    }

    /// Analyzes SET (`transformUpdateTargetList`); a column that is set to DEFAULT is NULL until the statement is
    /// rewritten.
    mutating func assignments(
        _ nodes: [Assignment], of target: ChangeTarget, in scope: Scope
    ) throws(Diagnostic) -> (values: [(column: Int, value: BoundExpression)], defaulted: Set<Int>) {
        var pairs: [(target: ColumnTarget, value: AssignedValue)] = []
        for node in nodes {
            switch node {
            case .single(let target, let value):
                pairs.append((target, try assignedValue(value, in: scope)))
            case .multiple(let targets, let source):
                for (target, value) in zip(targets, try assignedValues(source, targets, in: scope)) {
                    pairs.append((target, value))
                }
            }
        }
        var result: [(column: Int, value: BoundExpression)] = []
        var defaulted: Set<Int> = []
        var parts: Set<Int> = []
        for (node, value) in pairs {
            let column = try targetColumn(node, of: target, inSet: true)
            switch value {
            case .defaultValue:
                try refuseDefault(for: node)
                defaulted.insert(column.number)
                result.append((column.number, .null(of: column.type)))
            case .expression(let expression) where node.steps.isEmpty:
                result.append((column.number, try assigned(expression, to: column)))
            case .expression(let expression):
                let old = BoundExpression.column(
                    BoundColumn(relation: 0, column: column.number, type: column.type))
                let place = parts.contains(column.number) ? result.firstIndex { $0.column == column.number } : nil
                let value = try assigned(
                    expression, to: column, part: node, of: place.map { result[$0].value } ?? old, in: scope)
                if let place { result[place].value = value } else { result.append((column.number, value)) }
                parts.insert(column.number)
            }
        }
        return (result, defaulted)
    }

    /// What a column is set to.
    private enum AssignedValue {
        case expression(BoundExpression)
        case defaultValue
    }

    /// Analyzes one value of SET.
    private mutating func assignedValue(_ node: Expression, in scope: Scope) throws(Diagnostic) -> AssignedValue {
        if case .defaultValue = node { return .defaultValue }
        return .expression(try expression(node, in: scope, clause: .updateSource))
    }

    /// Analyzes the right side of `(a, b) = …`.
    private mutating func assignedValues(
        _ node: Expression, _ targets: [ColumnTarget], in scope: Scope
    ) throws(Diagnostic) -> [AssignedValue] {
        switch node {
        case .row(let row):
            var values: [AssignedValue] = []
            for field in row.fields { values.append(try assignedValue(field, in: scope)) }
            try checkCount(values.count, targets, at: row.span)
            return values
        case .scalarSubquery(let subquery):
            let query = try self.query(subquery.query, in: Scope(parent: scope), resolvingUnknowns: true)
            let columns = query.visibleTargets
            try checkCount(columns.count, targets, at: subquery.span)
            let row = BoundExpression.subquery(
                BoundSubquery(kind: .row, query: query, type: .record, span: subquery.span))
            return columns.enumerated().map { index, column in
                .expression(
                    .field(row, index: index, type: column.expression.type, span: column.expression.location))
            }
        default:
            throw Diagnostic(
                .featureNotSupported,
                "source for a multiple-column UPDATE item must be a sub-SELECT or ROW() expression", at: node.span)
        }
    }

    /// Compares the number of values with that of columns.
    private func checkCount(_ count: Int, _ targets: [ColumnTarget], at span: SourceSpan) throws(Diagnostic) {
        guard count != targets.count else { return }
        throw Diagnostic(.syntaxError, "number of columns does not match number of values", at: span)
    }
}
