import SQLBasics

extension Parser {
    /// `INSERT INTO t …`
    mutating func insertStatement(with: WithClause?) throws(Diagnostic) -> InsertStatement {
        let start = try taken()
        try expect(.into)
        let table = try relationName()
        let alias = try eat(.as) ? try columnId() : nil
        var insert = InsertStatement(with: with, table: table, alias: alias, source: .defaultValues, span: start)
        if try eat(.default, expecting: .values) {
            insert.source = .defaultValues
        } else {
            if atSign(.leftParenthesis), try !isQueryInParentheses() {
                insert.columns = try parenthesizedList { parser throws(Diagnostic) in try parser.columnTarget() }
            }
            if try eat(.overriding) { insert.overriding = try overriding() }
            guard atQueryStart || atSign(.leftParenthesis) else { throw try unexpected() }
            insert.source = .query(try query())
        }
        if at(.on) { insert.onConflict = try onConflict() }
        if at(.returning) { insert.returning = try returningClause() }
        return insert
    }

    /// Tells `(SELECT …)` from a list of columns.
    private mutating func isQueryInParentheses() throws(Diagnostic) -> Bool {
        let next = try peek()
        if next.kind == .leftParenthesis { return true }
        if next.is(.values) { return try !isColumnAfterNext() }
        return next.is(.select) || next.is(.table) || next.is(.with)
    }

    /// Tells whether the token behind the next one goes on with a list of columns.
    private mutating func isColumnAfterNext() throws(Diagnostic) -> Bool {
        let saved = checkpoint()
        defer { restore(saved) }
        try advance()
        let kind = try peek().kind
        return kind == .comma || kind == .rightParenthesis
    }

    /// `USER VALUE`, `SYSTEM VALUE`
    mutating func overriding() throws(Diagnostic) -> InsertStatement.Overriding {
        let isUser = try eat(.user)
        if !isUser { try expect(.system) }
        try expect(.value)
        return isUser ? .userValue : .systemValue
    }

    /// `x`, `x[1]`, `x.f`
    mutating func columnTarget() throws(Diagnostic) -> ColumnTarget {
        ColumnTarget(name: try columnId(), steps: try indirection())
    }

    /// `ON CONFLICT …`
    private mutating func onConflict() throws(Diagnostic) -> OnConflictClause {
        let span = token.span
        try expect(.on)
        try expect(.conflict)
        var target = OnConflictClause.Target.any
        if atSign(.leftParenthesis) {
            let elements = try parenthesizedList { parser throws(Diagnostic) in try parser.indexElement() }
            target = .elements(elements, condition: try eat(.where) ? try expression() : nil)
        } else if try eat(.on, expecting: .constraint) {
            target = .constraint(try columnId())
        }
        try expect(.do)
        if try eat(.nothing) { return OnConflictClause(target: target, action: .nothing, span: span) }
        try expect(.update)
        try expect(.set)
        let assignments = try assignments()
        let condition = try eat(.where) ? try expression() : nil
        return OnConflictClause(target: target, action: .update(assignments, condition: condition), span: span)
    }

    /// `set_clause_list`
    mutating func assignments() throws(Diagnostic) -> [Assignment] {
        try list { parser throws(Diagnostic) in try parser.assignment() }
    }

    /// `x = a`, `(x, y) = a`
    private mutating func assignment() throws(Diagnostic) -> Assignment {
        guard atSign(.leftParenthesis) else {
            let target = try columnTarget()
            try expectSign(.equals)
            return .single(target, try expression())
        }
        let targets = try parenthesizedList { parser throws(Diagnostic) in try parser.columnTarget() }
        try expectSign(.equals)
        return .multiple(targets, try expression())
    }

    /// `RETURNING [WITH (OLD AS o)] x, y`
    mutating func returningClause() throws(Diagnostic) -> ReturningClause {
        var clause = ReturningClause(targets: [], span: token.span)
        try expect(.returning)
        if try eat(.with) {
            _ = try parenthesizedList { parser throws(Diagnostic) in try parser.returningOption(&clause) }
        }
        clause.targets = try targetList()
        return clause
    }

    /// `OLD AS o`, `NEW AS n`
    private mutating func returningOption(_ clause: inout ReturningClause) throws(Diagnostic) {
        let isOld = at(.old)
        let keyword = token.span
        if !isOld, !at(.new) { throw try unexpected() }
        try advance()
        try expect(.as)
        let alias = try columnId()
        if isOld ? clause.oldAlias != nil : clause.newAlias != nil {
            throw error("\(isOld ? "OLD" : "NEW") cannot be specified multiple times", at: keyword)
        }
        if isOld { clause.oldAlias = alias } else { clause.newAlias = alias }
    }

    /// `UPDATE t SET …`
    mutating func updateStatement(with: WithClause?) throws(Diagnostic) -> UpdateStatement {
        let start = try taken()
        let table = try changedTable(exceptAlias: .set)
        try expect(.set)
        let assignments = try assignments()
        let from = try eat(.from) ? try fromList() : []
        let condition = try rowCondition()
        let returning = at(.returning) ? try returningClause() : nil
        return UpdateStatement(
            with: with, table: table, assignments: assignments, from: from, condition: condition,
            returning: returning, span: start)
    }

    /// `relation_expr_opt_alias`
    mutating func changedTable(exceptAlias word: Keyword?) throws(Diagnostic) -> TableReference {
        var table = try relationExpression()
        let hasAs = try eat(.as)
        if hasAs || (atColumnId && word.map(at) != true) {
            table.alias = TableAlias(name: try columnId(), columns: [])
        }
        return table
    }

    /// `WHERE a`, `WHERE CURRENT OF c`
    private mutating func rowCondition() throws(Diagnostic) -> RowCondition {
        guard try eat(.where) else { return .all }
        if try eat(.current, then: .of) {
            if atSign(.parameter) { throw Diagnostic.notSupported("WHERE CURRENT OF parameter", at: token.span) }
            return .currentOf(try columnId())
        }
        return .expression(try expression())
    }

    /// `DELETE FROM t …`
    mutating func deleteStatement(with: WithClause?) throws(Diagnostic) -> DeleteStatement {
        let start = try taken()
        try expect(.from)
        let table = try changedTable(exceptAlias: nil)
        let using = try eat(.using) ? try fromList() : []
        let condition = try rowCondition()
        let returning = at(.returning) ? try returningClause() : nil
        return DeleteStatement(
            with: with, table: table, using: using, condition: condition, returning: returning, span: start)
    }

    /// `TRUNCATE [TABLE] t, …`
    mutating func truncateStatement() throws(Diagnostic) -> TruncateStatement {
        let start = try taken()
        _ = try eat(.table)
        let tables = try list { parser throws(Diagnostic) in try parser.relationExpression() }
        let restarts = try eat(.restart, expecting: .identity)
        if !restarts { _ = try eat(.continue, expecting: .identity) }
        return TruncateStatement(
            tables: tables, restartsIdentity: restarts, behavior: try dropBehavior(), span: start)
    }
}
