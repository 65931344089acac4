import SQLBasics

/// What can stand in parentheses inside FROM.
indirect enum ParenthesizedFrom {
    /// `(SELECT …)`
    case query(Query)
    /// `(a JOIN b …)`
    case join(FromItem)
}

extension Parser {
    /// Reads parentheses in FROM. As in expressions, what `((…` begins shows only behind the inner parentheses.
    mutating func parenthesizedFrom() throws(Diagnostic) -> ParenthesizedFrom {
        try enter()
        try expectSign(.leftParenthesis)
        let result: ParenthesizedFrom
        if atQueryStart {
            result = .query(try query())
        } else {
            result = try parenthesizedJoin()
        }
        try expectSign(.rightParenthesis)
        leave()
        return result
    }

    /// Reads a join, or a query whose first operand is in parentheses.
    private mutating func parenthesizedJoin() throws(Diagnostic) -> ParenthesizedFrom {
        let start = token.start
        var isJoin = false
        let first: FromItem
        if atSign(.leftParenthesis) {
            let inner = try parenthesizedFrom()
            if case .query(let query) = inner {
                if atSign(.rightParenthesis) { return inner }
                if atQueryContinuation { return .query(try continuedQuery(query, start: start)) }
            }
            let end = previousEnd
            first = try aliased(inner, start)
            if case .join = inner, previousEnd == end { isJoin = true }
        } else {
            first = try fromPrimary()
        }
        if !isJoin, !atJoin { throw try unexpected() }
        return .join(try joined(first))
    }

    /// Reads the alias behind parentheses.
    mutating func aliased(_ content: ParenthesizedFrom, _ start: Int) throws(Diagnostic) -> FromItem {
        let span = span(from: start)
        let alias = try tableAlias()
        switch content {
        case .query(let query):
            return .subquery(SubqueryReference(query: query, isLateral: false, alias: alias, span: span))
        case .join(let item):
            guard case .join(var join) = item, let alias else { return item }
            join.alias = alias
            return .join(join)
        }
    }

    /// `LATERAL (SELECT …)`, `LATERAL f(x)`
    mutating func lateral() throws(Diagnostic) -> FromItem {
        let start = token.start
        try expect(.lateral)
        if atSign(.leftParenthesis) {
            let query = try parenthesizedQuery()
            let span = span(from: start)
            return .subquery(
                SubqueryReference(query: query, isLateral: true, alias: try tableAlias(), span: span))
        }
        if try at(.rows, then: .from) { return .function(try rowsFrom(isLateral: true, start)) }
        if at(.jsonTable), try peek().kind == .leftParenthesis { return .function(try jsonTable(isLateral: true)) }
        guard let function = try functionReference(isLateral: true) else {
            if atColumnId { _ = try relationName() }
            throw try unexpected()
        }
        return .function(function)
    }

    /// `relation_expr`: `t`, `t *`, `ONLY t`, `ONLY (t)`
    mutating func relationExpression() throws(Diagnostic) -> TableReference {
        let isOnly = try eat(.only)
        let hasParenthesis = isOnly && atSign(.leftParenthesis)
        if hasParenthesis { try advance() }
        let name = try relationName()
        if hasParenthesis { try expectSign(.rightParenthesis) }
        if !isOnly { _ = try eatSign(.star) }
        return TableReference(name: name, isOnly: isOnly, span: name.span)
    }

    /// Reads the alias and the TABLESAMPLE behind a table.
    mutating func sampled(_ table: TableReference) throws(Diagnostic) -> TableReference {
        var table = table
        table.alias = try tableAlias()
        guard try eat(.tablesample) else { return table }
        let name = try functionName()
        let arguments = try parenthesizedExpressions()
        var sample = TableSample(method: name, arguments: arguments, span: name.span)
        if try eat(.repeatable) {
            try expectSign(.leftParenthesis)
            sample.seed = try expression()
            try expectSign(.rightParenthesis)
        }
        table.sample = sample
        return table
    }

    /// `func_name`
    mutating func functionName() throws(Diagnostic) -> QualifiedName {
        if atColumnId, try peek().kind == .dot { return try anyName() }
        if atColumnId, !atName(token, .typeOrFunctionName) {
            try advance()
            throw try unexpected()
        }
        let name = try typeOrFunctionName()
        return QualifiedName([name.name], span: name.span)
    }

    /// `AS a (x, y)`, `a`; nil when none comes next (`opt_alias_clause`)
    mutating func tableAlias() throws(Diagnostic) -> TableAlias? {
        guard try eat(.as) || atColumnId else { return nil }
        let name = try columnId()
        return TableAlias(name: name, columns: try optionalColumnList())
    }

    /// `ROWS FROM (f(x) AS (…), g(y)) …`
    mutating func rowsFrom(isLateral: Bool, _ start: Int) throws(Diagnostic) -> FunctionReference {
        try expect(.rows)
        try expect(.from)
        let items = try parenthesizedList { parser throws(Diagnostic) in try parser.rowsFromItem() }
        var reference = FunctionReference(
            items: items, isRowsFrom: true, isLateral: isLateral, withOrdinality: false, columnDefinitions: [],
            span: span(from: start))
        try functionTail(&reference)
        return reference
    }

    /// `f(x) AS (a int)`
    private mutating func rowsFromItem() throws(Diagnostic) -> FunctionReference.Item {
        guard let call = try tableFunction() else { throw try unexpected() }
        let columns = try eat(.as) ? try columnDefinitionItems() : []
        return FunctionReference.Item(call: call, columns: columns)
    }

    /// `f(x) …`; nil when no function comes next
    mutating func functionReference(isLateral: Bool) throws(Diagnostic) -> FunctionReference? {
        let start = token.start
        guard let call = try tableFunction() else { return nil }
        var reference = FunctionReference(
            items: [FunctionReference.Item(call: call, columns: [])], isRowsFrom: false, isLateral: isLateral,
            withOrdinality: false, columnDefinitions: [], span: span(from: start))
        try functionTail(&reference)
        return reference
    }

    /// `JSON_TABLE(…) AS a`
    mutating func jsonTable(isLateral: Bool) throws(Diagnostic) -> FunctionReference {
        let start = token.start
        let call = try jsonConstruct()
        if try at(.with, then: .ordinality) { throw try unexpected() }
        var reference = FunctionReference(
            items: [FunctionReference.Item(call: .call(call), columns: [])], isRowsFrom: false, isLateral: isLateral,
            withOrdinality: false, columnDefinitions: [], span: span(from: start))
        try functionTail(&reference)
        return reference
    }

    /// `func_expr_windowless`; nil when no function comes next
    private mutating func tableFunction() throws(Diagnostic) -> Expression? {
        if at(.cast) { return try primary() }
        if token.kind == .keyword, let special = try specialFunction() { return special }
        guard atName(token, .columnName, .typeOrFunctionName) else { return nil }
        let saved = checkpoint()
        let isQualified = try peek().kind == .dot
        guard isQualified ? atColumnId : atName(token, .typeOrFunctionName) else { return nil }
        let name = isQualified ? try anyName() : try functionName()
        guard atSign(.leftParenthesis) else {
            if !isQualified, !atColumnId(at: saved) { throw try unexpected() }
            restore(saved)
            return nil
        }
        return .call(try application(name))
    }

    /// Tells whether a column's or table's name stood at a remembered place.
    private func atColumnId(at place: Checkpoint) -> Bool { atName(place.token, .columnName) }

    /// `WITH ORDINALITY AS a (x, y)`, `AS (x int)`
    private mutating func functionTail(_ reference: inout FunctionReference) throws(Diagnostic) {
        if try eat(.with, then: .ordinality) { reference.withOrdinality = true }
        let hasAs = try eat(.as)
        if hasAs, atSign(.leftParenthesis) {
            reference.columnDefinitions = try columnDefinitionItems()
            return
        }
        guard hasAs || atColumnId else { return }
        let name = try columnId()
        guard atSign(.leftParenthesis) else {
            reference.alias = TableAlias(name: name, columns: [])
            return
        }
        if try isColumnDefinitionList() {
            reference.alias = TableAlias(name: name, columns: [])
            reference.columnDefinitions = try columnDefinitionItems()
        } else {
            reference.alias = TableAlias(name: name, columns: try columnList())
        }
    }

    /// Tells `(x int, …)` from `(x, …)`.
    private mutating func isColumnDefinitionList() throws(Diagnostic) -> Bool {
        let saved = checkpoint()
        defer { restore(saved) }
        try advance()
        guard atColumnId else { return false }
        try advance()
        return !atSign(.comma) && !atSign(.rightParenthesis)
    }

    /// `(x int COLLATE "C", y text)`
    private mutating func columnDefinitionItems() throws(Diagnostic) -> [ColumnDefinitionItem] {
        try parenthesizedList { parser throws(Diagnostic) in
            let name = try parser.columnId()
            let type = try parser.typeName()
            return ColumnDefinitionItem(
                name: name, type: type, collation: try parser.eat(.collate) ? try parser.anyName() : nil)
        }
    }
}
