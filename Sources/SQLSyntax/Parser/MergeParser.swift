import SQLBasics

extension Parser {
    /// `MERGE INTO t …`
    mutating func mergeStatement(with: WithClause?) throws(Diagnostic) -> MergeStatement {
        let start = try taken()
        try expect(.into)
        let table = try changedTable(exceptAlias: nil)
        try expect(.using)
        let source = try fromItem()
        try expect(.on)
        let condition = try expression()
        var clauses: [MergeStatement.When] = []
        guard at(.when) else { throw try unexpected() }
        while at(.when) { clauses.append(try mergeWhen()) }
        let returning = at(.returning) ? try returningClause() : nil
        return MergeStatement(
            with: with, table: table, source: source, condition: condition, clauses: clauses, returning: returning,
            span: start)
    }

    /// `WHEN NOT MATCHED BY SOURCE AND c THEN …`
    private mutating func mergeWhen() throws(Diagnostic) -> MergeStatement.When {
        let span = try taken()
        var match = MergeStatement.Match.matched
        if try eat(.not) {
            try expect(.matched)
            match = .notMatchedByTarget
            if try eat(.by) {
                if try eat(.source) {
                    match = .notMatchedBySource
                } else {
                    try expect(.target)
                }
            }
        } else {
            try expect(.matched)
        }
        let condition = try eat(.and) ? try expression() : nil
        try expect(.then)
        let action = match == .notMatchedByTarget ? try mergeInsert() : try mergeChange()
        return MergeStatement.When(match: match, condition: condition, action: action, span: span)
    }

    /// `UPDATE SET …`, `DELETE`, `DO NOTHING`
    private mutating func mergeChange() throws(Diagnostic) -> MergeStatement.Action {
        if try eat(.update, expecting: .set) { return .update(try assignments()) }
        if try eat(.delete) { return .delete }
        try expect(.do)
        try expect(.nothing)
        return .nothing
    }

    /// `INSERT …`, `DO NOTHING`
    private mutating func mergeInsert() throws(Diagnostic) -> MergeStatement.Action {
        if try eat(.do, expecting: .nothing) { return .nothing }
        try expect(.insert)
        if try eat(.default, expecting: .values) { return .insert(columns: nil, overriding: nil, values: nil) }
        var columns: [ColumnTarget]?
        if atSign(.leftParenthesis) {
            columns = try parenthesizedList { parser throws(Diagnostic) in try parser.columnTarget() }
        }
        let overriding = try eat(.overriding) ? try self.overriding() : nil
        try expect(.values)
        let values = try parenthesizedList { parser throws(Diagnostic) in try parser.expression() }
        return .insert(columns: columns, overriding: overriding, values: values)
    }
}
