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
        query.filter = Self.both(target.filter, try filter(node.condition, in: scope))
        let items = scope.namespace
        let returning = try self.returning(node.returning, of: target, .both, in: scope)
        scope.namespace = items
        let assignments = try self.assignments(node.assignments, of: target, in: scope)
        try throwRewriteRefusal()
        try target.requireChangeable()
        try target.check(assignments.map(\.column), changing: "update")
        target.settle(scope, assignments.map(\.column)) { access, columns in access.updatedColumns = columns }
        query.relations = scope.entries
        query.commonTables = scope.commonTables
        var plan = UpdatePlan(target: target.table.id, query: query, assignments: assignments, returning: returning)
        plan.viewChecks = target.checks
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
        query.filter = Self.both(target.filter, try filter(node.condition, in: scope))
        let returning = try self.returning(node.returning, of: target, .onlyOld, in: scope)
        try target.requireChangeable()
        target.settle(scope, []) { _, _ in }
        query.relations = scope.entries
        query.commonTables = scope.commonTables
        return DeletePlan(target: target.table.id, query: query, returning: returning)
    }

    /// Analyzes FROM of an UPDATE, or USING of a DELETE; its items cannot refer to the target.
    private mutating func sources(_ nodes: [FromItem], in scope: Scope) throws(Diagnostic) -> [JoinTree] {
        setLateral(&scope.namespace, only: true, allowed: false)
        defer { setLateral(&scope.namespace, only: false, allowed: true) }
        return try from(nodes, in: scope)
    }

    /// Returns two conditions as one.
    private static func both(_ first: BoundExpression?, _ second: BoundExpression?) -> BoundExpression? {
        guard let first, let second else { return first ?? second }
        return .logical(LogicalExpression(.and, [first, second]))
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

    /// Analyzes SET (`transformUpdateTargetList`).
    mutating func assignments(
        _ nodes: [Assignment], of target: ChangeTarget, in scope: Scope
    ) throws(Diagnostic) -> [(column: Int, value: BoundExpression)] {
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
        for (node, value) in pairs {
            let column = try targetColumn(node, of: target, inSet: true)
            guard let assigned = try assigned(value, to: column, target.table) else { continue }
            if result.contains(where: { $0.column == column.number }) {
                throw Diagnostic(.syntaxError, "multiple assignments to same column \"\(column.name)\"")
            }
            result.append((column.number, assigned))
        }
        return result
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

    /// Converts a value for its column; nil when a generated column is set to DEFAULT.
    private mutating func assigned(
        _ value: AssignedValue, to column: Column, _ relation: Relation
    ) throws(Diagnostic) -> BoundExpression? {
        switch value {
        case .defaultValue:
            if column.generated != nil { return nil }
            return defaultValue(of: column, relation) ?? .constant(Constant(.null, type: column.type))
        case .expression(let expression):
            let result = try assigned(expression, to: column)
            if column.generated != nil || column.identity == .always {
                let kind =
                    column.generated != nil
                    ? "a generated column" : "an identity column defined as GENERATED ALWAYS"
                refuseLater(
                    Diagnostic(
                        .generatedAlways, "column \"\(column.name)\" can only be updated to DEFAULT",
                        detail: "Column \"\(column.name)\" is \(kind)."), column: column.number)
            }
            return result
        }
    }
}
