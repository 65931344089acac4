import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes a query at a level of its own (`transformSelectStmt`, `transformValuesClause`, `transformSetOperationStmt`).
    mutating func query(
        _ node: Query, in scope: Scope, resolvingUnknowns: Bool
    ) throws(Diagnostic) -> BoundQuery {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw Self.tooDeep }
        scope.resolvesUnknowns = resolvingUnknowns
        var query = BoundQuery()
        try withClause(node.with, in: scope)
        switch node.body {
        case .select(let select): try self.select(select, of: node, in: scope, into: &query)
        case .values(let values): try self.values(values, of: node, in: scope, into: &query)
        case .setOperation(let operation): try setOperation(operation, of: node, in: scope, into: &query)
        case .nested(let inner):
            try nested(inner, of: node, in: scope, into: &query)
        }
        query.commonTables = scope.commonTables
        query.isRecursive = node.with?.isRecursive ?? false
        return query
    }

    /// Analyzes a query in parentheses within another one; its clauses must not be given twice.
    private mutating func nested(
        _ inner: Query, of node: Query, in scope: Scope, into query: inout BoundQuery
    ) throws(Diagnostic) {
        var merged = inner
        if inner.with == nil {
            if !node.orderBy.isEmpty {
                if !inner.orderBy.isEmpty {
                    throw Diagnostic(
                        .syntaxError, "multiple ORDER BY clauses not allowed", at: node.orderBy[0].expression.span)
                }
                merged.orderBy = node.orderBy
            }
            if let limit = node.limit { merged.limit = limit }
            if let offset = node.offset { merged.offset = offset }
            merged.locking += node.locking
        } else if !node.orderBy.isEmpty || node.limit != nil || node.offset != nil || node.with != nil {
            throw Diagnostic.notSupported("WITH inside of parentheses with clauses behind them", at: inner.span)
        }
        let outerTables = scope.commonTables
        let bound = try self.query(merged, in: scope, resolvingUnknowns: scope.resolvesUnknowns)
        query = bound
        if scope.commonTables.isEmpty { scope.commonTables = outerTables }
    }

    /// Analyzes a plain SELECT.
    private mutating func select(
        _ node: Select, of whole: Query, in scope: Scope, into query: inout BoundQuery
    ) throws(Diagnostic) {
        query.from = try from(node.from, in: scope)
        try windowClause(node.windows, in: scope)
        query.targets = try targets(node.targets, in: scope, clause: .target)
        if node.isTableCommand { query.targets = query.targets.map(Self.withoutPlace) }
        if let condition = node.condition {
            query.filter = try boolean(try expression(condition, in: scope, clause: .where), construct: "WHERE")
        }
        var having: BoundExpression?
        if let node = node.having {
            having = try boolean(try expression(node, in: scope, clause: .having), construct: "HAVING")
        }
        query.orderBy = try orderBy(whole.orderBy, targets: &query.targets, in: scope)
        let keys = try groupBy(node.groupBy, targets: &query.targets, in: scope)
        query.distinct = try distinct(node.distinct, targets: &query.targets, orderBy: &query.orderBy, in: scope)
        try limit(whole, in: scope, into: &query)
        if scope.resolvesUnknowns { try resolveUnknowns(&query.targets) }
        query.having = having
        if keys != nil || scope.hasAggregates || having != nil {
            query.grouping = keys ?? Grouping(keys: [])
        }
        query.relations = scope.entries
        query.windows = scope.windows
        try locking(whole.locking, in: scope, into: &query)
        query.relations = scope.entries
        guard query.grouping != nil else { return }
        var check = GroupingCheck(environment, query, scope)
        try check.check()
        query.grouping?.constraints = check.constraints
        try check.checkRecursion()
    }

    /// Takes the place off a column that `TABLE t` stands for: it was not written.
    private static func withoutPlace(_ target: Target) -> Target {
        Target(target.expression.placed(at: .none), name: target.name)
    }

    /// Turns output literals whose type is still open into text (`resolveTargetListUnknowns`).
    mutating func resolveUnknowns(_ targets: inout [Target]) throws(Diagnostic) {
        for i in targets.indices where targets[i].expression.type.isUnknown {
            targets[i].expression = try resolvingUnknown(targets[i].expression)
        }
    }

    /// Analyzes LIMIT and OFFSET (`transformLimitClause`).
    mutating func limit(_ node: Query, in scope: Scope, into query: inout BoundQuery) throws(Diagnostic) {
        if let offset = node.offset { query.offset = try rowCount(offset, clause: .offset, in: scope) }
        guard let limit = node.limit else { return }
        if let count = limit.count { query.limit = try rowCount(count, clause: .limit, in: scope) }
        query.withTies = limit.withTies
        if limit.withTies {
            if query.orderBy.isEmpty {
                throw Diagnostic(.syntaxError, "WITH TIES cannot be specified without ORDER BY clause")
            }
            if case .literal(let literal)? = limit.count, literal.value == .null {
                throw Diagnostic(
                    .invalidRowCountInLimitClause,
                    "row count cannot be null in FETCH FIRST ... WITH TIES clause", at: literal.span)
            }
        }
    }

    /// Analyzes a number of rows, which must not depend on a row.
    private mutating func rowCount(
        _ node: Expression, clause: Clause, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        let value = try expression(node, in: scope, clause: clause)
        let result = try specific(value, .int8, construct: clause.name)
        guard !result.hasColumns else {
            let place = value.firstColumn ?? value.location
            throw Diagnostic(
                .invalidColumnReference, "argument of \(clause.name) must not contain variables", at: place)
        }
        return result
    }

    /// Analyzes VALUES as a query (`transformValuesClause`).
    private mutating func values(
        _ node: ValuesClause, of whole: Query, in scope: Scope, into query: inout BoundQuery
    ) throws(Diagnostic) {
        if let locking = whole.locking.first {
            throw Diagnostic(
                .featureNotSupported, "\(locking.strength.rawValue) cannot be applied to VALUES")
        }
        let (rows, types) = try valuesRows(node, in: scope)
        let columns = types.enumerated().map { RangeColumn(name: "column\($0 + 1)", type: $1, number: $0 + 1) }
        let entry = RangeEntry(
            kind: .values(rows), name: "*VALUES*", hasAlias: false, columns: columns, span: node.span)
        let position = scope.add(entry)
        addToNamespace(position, in: scope)
        query.from = [.relation(position)]
        query.targets = columns.map { column in
            Target(
                .column(BoundColumn(relation: position, column: column.number, type: column.type)), name: column.name)
        }
        query.orderBy = try orderBy(whole.orderBy, targets: &query.targets, in: scope)
        try limit(whole, in: scope, into: &query)
        query.relations = scope.entries
    }

    /// Analyzes the rows of VALUES and gives each column one type.
    private mutating func valuesRows(
        _ node: ValuesClause, in scope: Scope
    ) throws(Diagnostic) -> (rows: [[BoundExpression]], types: [SQLType]) {
        var rows: [[BoundExpression]] = []
        for row in node.rows {
            let saved = scope.clause
            scope.clause = .values
            defer { scope.clause = saved }
            let cells = try expressions(row, in: scope)
            if let first = rows.first, first.count != cells.count {
                throw Diagnostic(
                    .syntaxError, "VALUES lists must all be the same length", at: row.first?.span)
            }
            rows.append(cells)
        }
        var types: [SQLType] = []
        for column in (rows.first ?? []).indices {
            let cells = rows.map { $0[column] }
            let (converted, type) = try toCommonType(cells, construct: "VALUES")
            types.append(type)
            for i in rows.indices { rows[i][column] = converted[i] }
        }
        return (rows, types)
    }
}

extension BoundExpression {
    /// The place of the first column of the expression's own level.
    var firstColumn: SourceSpan? {
        if case .column(let c) = self { return c.level == 0 ? c.span : nil }
        var found: SourceSpan?
        forEachChild { child in
            if case .expression(let inner) = child, found == nil { found = inner.firstColumn }
        }
        return found
    }
}
