import SQLBasics

extension Parser {
    /// `CREATE [UNIQUE] INDEX …`, behind CREATE
    mutating func createIndex(_ start: SourceSpan) throws(Diagnostic) -> CreateIndexStatement {
        let isUnique = try eat(.unique)
        try expect(.index)
        let isConcurrent = try eat(.concurrently)
        let ifNotExists = try ifNotExists()
        let name = ifNotExists || !at(.on) ? try columnId() : nil
        try expect(.on)
        let table = try relationExpression()
        var index = CreateIndexStatement(
            isUnique: isUnique, isConcurrent: isConcurrent, ifNotExists: ifNotExists, name: name, table: table.name,
            isOnly: table.isOnly, elements: [], include: [], nullsNotDistinct: false, options: [], span: start)
        if try eat(.using) { index.method = try columnId() }
        index.elements = try indexElements()
        if try eat(.include) { index.include = try indexElements() }
        index.nullsNotDistinct = try nullsNotDistinct()
        if try eat(.with) { index.options = try definitionOptions() }
        if try eat(.tablespace) { index.tablespace = try columnId() }
        if try eat(.where) { index.condition = try expression() }
        return index
    }

    /// `(x, lower(y))`
    private mutating func indexElements() throws(Diagnostic) -> [IndexElement] {
        try parenthesizedList { parser throws(Diagnostic) in try parser.indexElement() }
    }

    /// `index_elem`
    mutating func indexElement() throws(Diagnostic) -> IndexElement {
        var element = IndexElement(key: try indexKey(), operatorClassOptions: [])
        if try eat(.collate) { element.collation = try anyName() }
        if atColumnId, !at(.nulls) {
            element.operatorClass = try anyName()
            if atSign(.leftParenthesis) { element.operatorClassOptions = try definitionOptions() }
        }
        if at(.asc, .desc) {
            element.isDescending = at(.desc)
            try advance()
        }
        element.nulls = try nullsOrder()
        return element
    }

    /// `x`, `f(x)`, `(a + b)`
    private mutating func indexKey() throws(Diagnostic) -> IndexElement.Key {
        if atSign(.leftParenthesis) { return .expression(try parenthesizedExpression()) }
        let next = try peek().kind
        if atColumnId, next != .leftParenthesis, next != .dot { return .column(try columnId()) }
        return .expression(try primary())
    }
}
