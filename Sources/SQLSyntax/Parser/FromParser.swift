import SQLBasics

extension Parser {
    /// `from_list`
    mutating func fromList() throws(Diagnostic) -> [FromItem] {
        try list { parser throws(Diagnostic) in try parser.fromItem() }
    }

    /// `table_ref`: a table with its joins
    mutating func fromItem() throws(Diagnostic) -> FromItem {
        try enter()
        let item = try joined(try fromPrimary())
        leave()
        return item
    }

    /// Reads the joins behind a table.
    mutating func joined(_ first: FromItem) throws(Diagnostic) -> FromItem {
        var left = first
        var count = 0
        while atJoin {
            count += 1
            if count > NestingLimit.height { throw StackGuard.error }
            left = .join(try join(left))
        }
        return left
    }

    /// Whether a join comes next.
    var atJoin: Bool { at(.join, .cross, .natural, .inner, .left, .right, .full) }

    /// One join behind its left side.
    private mutating func join(_ left: FromItem) throws(Diagnostic) -> JoinExpression {
        let span = token.span
        if try eat(.cross, expecting: .join) {
            return JoinExpression(kind: .cross, left: left, right: try fromPrimary(), condition: .none, span: span)
        }
        if try eat(.natural) {
            let kind = try joinKind()
            return JoinExpression(kind: kind, left: left, right: try fromPrimary(), condition: .natural, span: span)
        }
        let kind = try joinKind()
        let right = try fromItem()
        return JoinExpression(kind: kind, left: left, right: right, condition: try joinCondition(), span: span)
    }

    /// `[INNER] JOIN`, `LEFT [OUTER] JOIN`, …
    private mutating func joinKind() throws(Diagnostic) -> JoinExpression.Kind {
        var kind = JoinExpression.Kind.inner
        if at(.left, .right, .full) {
            kind = at(.left) ? .left : at(.right) ? .right : .full
            try advance()
            _ = try eat(.outer)
        } else {
            _ = try eat(.inner)
        }
        try expect(.join)
        return kind
    }

    /// `ON a`, `USING (a, b) AS u`
    private mutating func joinCondition() throws(Diagnostic) -> JoinExpression.Condition {
        if try eat(.on) { return .on(try expression()) }
        try expect(.using)
        let columns = try columnList()
        return .using(columns, alias: try eat(.as) ? try columnId() : nil)
    }

    /// A table, subquery, function or join in parentheses
    mutating func fromPrimary() throws(Diagnostic) -> FromItem {
        let start = token.start
        if atSign(.leftParenthesis) { return try aliased(try parenthesizedFrom(), start) }
        if at(.lateral) { return try lateral() }
        if at(.only) { return .table(try sampled(try relationExpression())) }
        if try at(.rows, then: .from) { return .function(try rowsFrom(isLateral: false, start)) }
        if at(.jsonTable), try peek().kind == .leftParenthesis {
            return .function(try jsonTable(isLateral: false))
        }
        if at(.xmltable), try peek().kind == .leftParenthesis {
            throw Diagnostic.notSupported(token.keyword.word.uppercased(), at: token.span)
        }
        if let function = try functionReference(isLateral: false) { return .function(function) }
        return .table(try sampled(try relationExpression()))
    }
}
