import SQLBasics

extension Parser {
    /// `ORDER BY a, b DESC`
    mutating func sortClause() throws(Diagnostic) -> [SortItem] {
        try expect(.order)
        try expect(.by)
        return try list { parser throws(Diagnostic) in try parser.sortItem() }
    }

    /// `a DESC NULLS LAST`
    private mutating func sortItem() throws(Diagnostic) -> SortItem {
        let value = try expression()
        var direction: SortItem.Direction?
        if try eat(.using) {
            direction = .using(try qualifiedOperator())
        } else if try eat(.asc) {
            direction = .ascending
        } else if try eat(.desc) {
            direction = .descending
        }
        return SortItem(expression: value, direction: direction, nulls: try nullsOrder())
    }

    /// `NULLS FIRST`, `NULLS LAST`
    mutating func nullsOrder() throws(Diagnostic) -> SortItem.Nulls? {
        guard try eat(.nulls) else { return nil }
        if try eat(.first) { return .first }
        try expect(.last)
        return .last
    }

    /// `LIMIT`, `OFFSET`, `FETCH` in any order, with `FOR UPDATE` before or behind them
    mutating func limitAndLocking(_ query: inout Query) throws(Diagnostic) {
        let hasLockingFirst = at(.for)
        if hasLockingFirst { try lockingClauses(&query) }
        var hasLimit = false
        var hasOffset = false
        var ties = SourceSpan.none
        while at(.limit, .fetch, .offset) {
            if at(.offset) {
                if hasOffset { throw try unexpected() }
                hasOffset = true
                try offsetClause(&query)
            } else {
                if hasLimit { throw try unexpected() }
                hasLimit = true
                ties = try limitClause(&query)
            }
        }
        if !hasLockingFirst, at(.for) { try lockingClauses(&query) }
        try checkTies(query, ties)
    }

    /// Refuses WITH TIES where it means nothing (`insertSelectOptions`).
    private func checkTies(_ query: Query, _ ties: SourceSpan) throws(Diagnostic) {
        guard ties != .none else { return }
        if query.orderBy.isEmpty {
            throw error("WITH TIES cannot be specified without ORDER BY clause", at: ties)
        }
        if query.locking.contains(where: { $0.wait == .skipLocked }) {
            throw error("SKIP LOCKED and WITH TIES options cannot be used together", at: ties)
        }
    }

    /// `OFFSET a [ROW | ROWS]`
    private mutating func offsetClause(_ query: inout Query) throws(Diagnostic) {
        try expect(.offset)
        let value = try expression()
        if at(.row, .rows) { try advance() }
        if query.offset != nil { throw error("multiple OFFSET clauses not allowed", at: value.span) }
        query.offset = value
    }

    /// `LIMIT a`, `LIMIT ALL`, `FETCH FIRST a ROWS ONLY`; returns the place of WITH TIES
    private mutating func limitClause(_ query: inout Query) throws(Diagnostic) -> SourceSpan {
        let keyword = token.span
        var ties = SourceSpan.none
        let clause: LimitClause
        if try eat(.limit) {
            let place = token.span
            let count = try eat(.all) ? nil : try expression()
            if atSign(.comma) {
                try advance()
                _ = try expression()
                throw error(
                    "LIMIT #,# syntax is not supported", at: keyword,
                    hint: "Use separate LIMIT and OFFSET clauses.")
            }
            clause = LimitClause(count: count, withTies: false, span: count?.span ?? place)
        } else {
            clause = try fetchClause(&ties)
        }
        if query.limit != nil { throw error("multiple LIMIT clauses not allowed", at: keyword) }
        query.limit = clause
        return ties
    }

    /// `FETCH FIRST [a] ROWS ONLY | WITH TIES`
    private mutating func fetchClause(_ ties: inout SourceSpan) throws(Diagnostic) -> LimitClause {
        let keyword = token.span
        try expect(.fetch)
        guard at(.first, .next) else { throw try unexpected() }
        try advance()
        var count = Expression.literal(Literal(value: .integer(1), span: .none))
        if !at(.row, .rows) { count = try fetchCount() }
        guard at(.row, .rows) else { throw try unexpected() }
        try advance()
        let withTies = try !eat(.only)
        if withTies {
            ties = token.span
            try expect(.with)
            try expect(.ties)
        }
        return LimitClause(count: count, withTies: withTies, span: count.span == .none ? keyword : count.span)
    }

    /// `select_fetch_first_value`
    private mutating func fetchCount() throws(Diagnostic) -> Expression {
        guard atSign(.plus) || atSign(.minus) else { return try primary() }
        return .literal(try signedNumber())
    }

    /// `FOR UPDATE OF t NOWAIT`, several of them; `FOR READ ONLY` means nothing
    private mutating func lockingClauses(_ query: inout Query) throws(Diagnostic) {
        if try peekIs(.read) {
            try advance()
            try advance()
            return try expect(.only)
        }
        while at(.for) { query.locking.append(try lockingClause()) }
    }

    /// `FOR UPDATE OF t NOWAIT`
    private mutating func lockingClause() throws(Diagnostic) -> LockingClause {
        let span = token.span
        try expect(.for)
        let strength = try lockStrength()
        let tables = try eat(.of) ? try relationNames() : []
        var wait = LockingClause.Wait.block
        if try eat(.nowait) {
            wait = .noWait
        } else if try eat(.skip, expecting: .locked) {
            wait = .skipLocked
        }
        return LockingClause(strength: strength, tables: tables, wait: wait, span: span)
    }

    /// `UPDATE`, `NO KEY UPDATE`, `SHARE`, `KEY SHARE`
    private mutating func lockStrength() throws(Diagnostic) -> LockingClause.Strength {
        if try eat(.update) { return .update }
        if try eat(.share) { return .share }
        if try eat(.no, expecting: .key, .update) { return .noKeyUpdate }
        try expect(.key)
        try expect(.share)
        return .keyShare
    }

    /// `WITH [RECURSIVE] a AS (…), b AS (…)`
    mutating func withClause() throws(Diagnostic) -> WithClause {
        let span = token.span
        let mayHaveInto = mayHaveInto
        self.mayHaveInto = false
        try expect(.with)
        let isRecursive = try eat(.recursive)
        let tables = try list { parser throws(Diagnostic) in try parser.commonTable() }
        self.mayHaveInto = mayHaveInto
        return WithClause(isRecursive: isRecursive, tables: tables, span: span)
    }

    /// `a (x, y) AS [NOT] MATERIALIZED (…)`
    private mutating func commonTable() throws(Diagnostic) -> CommonTable {
        let name = try columnId()
        let columns = try optionalColumnList()
        try expect(.as)
        var isMaterialized: Bool?
        if try eat(.materialized) {
            isMaterialized = true
        } else if try eat(.not, expecting: .materialized) {
            isMaterialized = false
        }
        try enter()
        try expectSign(.leftParenthesis)
        let body = try commonTableBody()
        try expectSign(.rightParenthesis)
        leave()
        var table = CommonTable(
            name: name, columns: columns, isMaterialized: isMaterialized, body: body, span: name.span)
        if at(.search) { table.search = try searchClause() }
        if at(.cycle) { table.cycle = try cycleClause() }
        return table
    }

    /// `SEARCH { DEPTH | BREADTH } FIRST BY a, b SET c`
    private mutating func searchClause() throws(Diagnostic) -> SearchClause {
        let span = token.span
        try expect(.search)
        let isBreadthFirst = try eat(.breadth)
        if !isBreadthFirst { try expect(.depth) }
        try expect(.first)
        try expect(.by)
        let columns = try list { parser throws(Diagnostic) in try parser.columnId() }
        try expect(.set)
        return SearchClause(
            isBreadthFirst: isBreadthFirst, columns: columns, sequence: try columnId(), span: span)
    }

    /// `CYCLE a, b SET c [TO x DEFAULT y] USING d`
    private mutating func cycleClause() throws(Diagnostic) -> CycleClause {
        let span = token.span
        try expect(.cycle)
        let columns = try list { parser throws(Diagnostic) in try parser.columnId() }
        try expect(.set)
        let markColumn = try columnId()
        var mark: Expression?
        var otherwise: Expression?
        if try eat(.to) {
            mark = try primary()
            try expect(.default)
            otherwise = try primary()
        }
        try expect(.using)
        return CycleClause(
            columns: columns, markColumn: markColumn, mark: mark, otherwise: otherwise, path: try columnId(),
            span: span)
    }

    /// The statement in the parentheses of a WITH query (`PreparableStmt`).
    private mutating func commonTableBody() throws(Diagnostic) -> CommonTable.Body {
        let start = token.start
        if !at(.with) { return try commonTableBody(with: nil, start: start) }
        return try commonTableBody(with: try withClause(), start: start)
    }

    /// The same behind its own WITH.
    private mutating func commonTableBody(
        with: WithClause?, start: Int
    ) throws(Diagnostic) -> CommonTable.Body {
        if at(.insert) { return .change(.insert(try insertStatement(with: with))) }
        if at(.update) { return .change(.update(try updateStatement(with: with))) }
        if at(.delete) { return .change(.delete(try deleteStatement(with: with))) }
        if at(.merge) { return .change(.merge(try mergeStatement(with: with))) }
        return .query(try query(with: with, start: start))
    }
}
