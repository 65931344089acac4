import SQLBasics

/// `INTO TEMP t` of a SELECT
struct IntoClause {
    /// `TEMP`, `UNLOGGED`
    var persistence: Persistence
    /// The table.
    var name: QualifiedName
}

extension Parser {
    /// `SelectStmt`: a query, in parentheses or not
    mutating func query() throws(Diagnostic) -> Query {
        try enter()
        let start = token.start
        let with = at(.with) ? try withClause() : nil
        let result = try query(with: with, start: start)
        leave()
        return result
    }

    /// Reads a query whose WITH has been read.
    mutating func query(with: WithClause?, start: Int) throws(Diagnostic) -> Query {
        let body = try setOperations(try queryOperand(isFirst: true), .union)
        return try finishedQuery(body, with: with, start: start)
    }

    /// Reads the rest of a query whose first operand, in parentheses, has been read.
    mutating func continuedQuery(_ first: Query, start: Int) throws(Diagnostic) -> Query {
        let body = try setOperations(first.asOperand, .union)
        return try finishedQuery(body, with: nil, start: start)
    }

    /// Reads what stands behind a query's body. Clauses behind a lone query in parentheses become that query's, as in
    /// `insertSelectOptions`.
    private mutating func finishedQuery(
        _ body: QueryBody, with: WithClause?, start: Int
    ) throws(Diagnostic) -> Query {
        var query = Query(with: nil, body: body, orderBy: [], locking: [], span: .none)
        if case .nested(let inner) = body { query = inner }
        if let with {
            if query.with != nil { throw error("multiple WITH clauses not allowed", at: with.span) }
            query.with = with
        }
        if at(.order) {
            let span = token.span
            let items = try sortClause()
            if !query.orderBy.isEmpty {
                throw error("multiple ORDER BY clauses not allowed", at: items.first?.expression.span ?? span)
            }
            query.orderBy = items
        }
        try limitAndLocking(&query)
        query.span = span(from: start)
        return query
    }

    /// `UNION`, `EXCEPT` and, tighter, `INTERSECT`, all from left to right
    private mutating func setOperations(
        _ first: QueryBody, _ level: SetOperation.Kind
    ) throws(Diagnostic) -> QueryBody {
        var left = first
        var count = 0
        while at(.union, .intersect, .except), level == .union || at(.intersect) {
            count += 1
            if count > NestingLimit.height { throw StackGuard.error }
            let kind: SetOperation.Kind = at(.union) ? .union : at(.intersect) ? .intersect : .except
            let span = try taken()
            let isAll = try eat(.all)
            if !isAll { _ = try eat(.distinct) }
            var right = try queryOperand(isFirst: false)
            if kind != .intersect { right = try setOperations(right, .intersect) }
            left = .setOperation(SetOperation(kind: kind, isAll: isAll, left: left, right: right, span: span))
        }
        return left
    }

    /// `SELECT …`, `VALUES …`, `TABLE t`, `(…)`
    private mutating func queryOperand(isFirst: Bool) throws(Diagnostic) -> QueryBody {
        if at(.select) { return .select(try select(isFirst: isFirst)) }
        if at(.values) { return .values(try valuesClause()) }
        if at(.table) { return .select(try tableCommand()) }
        guard atSign(.leftParenthesis) else { throw try unexpected() }
        return try parenthesizedQuery().asOperand
    }

    /// `TABLE t`
    private mutating func tableCommand() throws(Diagnostic) -> Select {
        let start = try taken()
        mayHaveInto = false
        let table = try relationExpression()
        let star = Expression.column(ColumnReference(names: [], isStar: true, span: start))
        return Select(
            targets: [SelectTarget(expression: star, span: start)], from: [.table(table)], windows: [],
            isTableCommand: true, span: span(from: start.start))
    }

    /// `SELECT …` up to `WINDOW`
    private mutating func select(isFirst: Bool) throws(Diagnostic) -> Select {
        let start = try taken()
        let mayHaveInto = mayHaveInto
        self.mayHaveInto = false
        var select = Select(targets: [], from: [], windows: [], isTableCommand: false, span: start)
        select.distinct = try distinctClause()
        if select.distinct != nil || !atEndOfTargets { select.targets = try targetList() }
        if at(.into) { try intoClause(isAllowed: mayHaveInto, isFirst: isFirst) }
        if try eat(.from) { select.from = try fromList() }
        if try eat(.where) { select.condition = try expression() }
        if try eat(.group, expecting: .by) { select.groupBy = try groupByClause() }
        if try eat(.having) { select.having = try expression() }
        if try eat(.window) {
            select.windows = try list { parser throws(Diagnostic) in try parser.namedWindow() }
        }
        select.span = span(from: start.start)
        return select
    }

    /// Whether the target list is empty because what may follow it comes next.
    private var atEndOfTargets: Bool {
        switch token.kind {
        case .end, .semicolon, .rightParenthesis: true
        case .keyword:
            at(.from, .into, .where, .group, .having, .window, .union, .intersect, .except, .order, .limit)
                || at(.offset, .fetch, .for, .on, .with, .returning)
        default: false
        }
    }

    /// `ALL`, `DISTINCT`, `DISTINCT ON (…)`
    private mutating func distinctClause() throws(Diagnostic) -> Select.Distinct? {
        if try eat(.all) { return nil }
        guard try eat(.distinct) else { return nil }
        return try eat(.on) ? .on(try parenthesizedExpressions()) : .all
    }

    /// `target_list`
    mutating func targetList() throws(Diagnostic) -> [SelectTarget] {
        try list { parser throws(Diagnostic) in try parser.target() }
    }

    /// `a AS b`, `a b`, `*`
    private mutating func target() throws(Diagnostic) -> SelectTarget {
        let start = token.span
        if try eatSign(.star) {
            let star = ColumnReference(names: [], isStar: true, span: start)
            return SelectTarget(expression: .column(star), span: start)
        }
        let value = try expression()
        var alias: Identifier?
        if try eat(.as) {
            alias = try columnLabel()
        } else if atSign(.identifier) || (atSign(.keyword) && token.keyword.isBareLabel) {
            alias = try takeIdentifier()
        }
        return SelectTarget(expression: value, alias: alias, span: start)
    }

    /// `INTO [TEMP | UNLOGGED] [TABLE] t`
    private mutating func intoClause(isAllowed: Bool, isFirst: Bool) throws(Diagnostic) {
        try expect(.into)
        let persistence = try persistence()
        if persistence != .permanent || at(.table) { _ = try eat(.table) }
        let name = try relationName()
        if !isFirst {
            throw error("INTO is only allowed on first SELECT of UNION/INTERSECT/EXCEPT", at: name.span)
        }
        if !isAllowed { throw error("SELECT ... INTO is not allowed here", at: name.span) }
        into = IntoClause(persistence: persistence, name: name)
    }

    /// `TEMP`, `LOCAL TEMPORARY`, `GLOBAL TEMP`, `UNLOGGED` (`OptTemp`)
    mutating func persistence() throws(Diagnostic) -> Persistence {
        if at(.unlogged) {
            let next = try peek()
            guard atName(next, .columnName) || next.is(.table) else { return .permanent }
            try advance()
            return .unlogged
        }
        if at(.local, .global) {
            let next = try peek()
            guard next.is(.temp) || next.is(.temporary) else { return .permanent }
            try advance()
        }
        guard at(.temp, .temporary) else { return .permanent }
        let next = try peek()
        guard atName(next, .columnName) || next.is(.table) else { return .permanent }
        try advance()
        return .temporary
    }

    /// `[DISTINCT] a, ROLLUP (b)`
    private mutating func groupByClause() throws(Diagnostic) -> GroupByClause {
        let isDistinct = try eat(.distinct)
        if !isDistinct { _ = try eat(.all) }
        return GroupByClause(
            isDistinct: isDistinct, items: try list { parser throws(Diagnostic) in try parser.groupingItem() })
    }

    /// One item of GROUP BY or of GROUPING SETS
    private mutating func groupingItem() throws(Diagnostic) -> GroupingItem {
        let start = token.start
        if atSign(.leftParenthesis), try peek().kind == .rightParenthesis {
            try advance()
            try advance()
            return .empty(span(from: start))
        }
        if at(.rollup, .cube), try peek().kind == .leftParenthesis {
            let isCube = at(.cube)
            let place = try taken()
            let items = try parenthesizedExpressions()
            return isCube ? .cube(items, place) : .rollup(items, place)
        }
        guard try at(.grouping, then: .sets) else { return .expression(try expression()) }
        let place = try taken()
        try advance()
        try enter()
        let items = try parenthesizedList { parser throws(Diagnostic) in try parser.groupingItem() }
        leave()
        return .sets(items, place)
    }

    /// `w AS (…)`
    private mutating func namedWindow() throws(Diagnostic) -> NamedWindow {
        let name = try columnId()
        try expect(.as)
        return NamedWindow(name: name, definition: try windowDefinition())
    }
}

extension Query {
    /// The query as an operand of another; without a layer of its own if it has no clauses around its body.
    var asOperand: QueryBody {
        let isBare = with == nil && orderBy.isEmpty && limit == nil && offset == nil && locking.isEmpty
        return isBare ? body : .nested(self)
    }
}
