import SQLBasics

extension Parser {
    /// `CREATE TABLE …`, behind CREATE and TEMP
    mutating func createTable(_ persistence: Persistence) throws(Diagnostic) -> DefinitionStatement {
        try expect(.table)
        let ifNotExists = try ifNotExists()
        let name = try relationName()
        if at(.of) { return .createTable(try typedTable(persistence, ifNotExists, name)) }
        if at(.partition) { return .createTable(try partitionOf(persistence, ifNotExists, name)) }
        if !atSign(.leftParenthesis) {
            return .createTableAs(try createTableAs(persistence, ifNotExists, name, []))
        }
        if let columns = try columnNamesBeforeAs() {
            return .createTableAs(try createTableAs(persistence, ifNotExists, name, columns))
        }
        var table = CreateTableStatement(
            persistence: persistence, ifNotExists: ifNotExists, name: name, elements: try tableElements(),
            inherits: [], storage: TableStorageClauses(options: []), span: name.span)
        if try eat(.inherits) {
            table.inherits = try parenthesizedList { parser throws(Diagnostic) in try parser.relationName() }
        }
        if at(.partition) { table.partitionBy = try partitionBy() }
        table.storage = try storageClauses(hasOnCommit: true)
        if at(.as) { throw try unexpected() }
        return .createTable(table)
    }

    /// `CREATE TABLE t OF type [(x WITH OPTIONS …)] …`, behind the table's name
    private mutating func typedTable(
        _ persistence: Persistence, _ ifNotExists: Bool, _ name: QualifiedName
    ) throws(Diagnostic) -> CreateTableStatement {
        try expect(.of)
        var table = CreateTableStatement(
            persistence: persistence, ifNotExists: ifNotExists, name: name, elements: [], inherits: [],
            ofType: try anyName(), storage: TableStorageClauses(options: []), span: name.span)
        if atSign(.leftParenthesis) {
            table.elements = try parenthesizedList { parser throws(Diagnostic) in try parser.typedElement() }
        }
        if at(.partition) { table.partitionBy = try partitionBy() }
        table.storage = try storageClauses(hasOnCommit: true)
        return table
    }

    /// `CREATE TABLE t (x, y) … AS …`, behind the column names
    private mutating func createTableAs(
        _ persistence: Persistence, _ ifNotExists: Bool, _ name: QualifiedName, _ columns: [Identifier]
    ) throws(Diagnostic) -> CreateTableAsStatement {
        var statement = try tableAs(persistence, name, columns, try storageClauses(hasOnCommit: true))
        statement.ifNotExists = ifNotExists
        return statement
    }

    /// Reads `(x, y)` if it is a list of plain names; nil, with nothing consumed, if it defines columns.
    private mutating func columnNamesBeforeAs() throws(Diagnostic) -> [Identifier]? {
        let saved = checkpoint()
        try advance()
        if atColumnId {
            try advance()
            let isPlain = atSign(.comma) || atSign(.rightParenthesis)
            restore(saved)
            return isPlain ? try columnList() : nil
        }
        restore(saved)
        return nil
    }

    /// `USING m WITH (…) ON COMMIT … TABLESPACE s`
    mutating func storageClauses(hasOnCommit: Bool) throws(Diagnostic) -> TableStorageClauses {
        var clauses = TableStorageClauses(options: [])
        if try eat(.using) { clauses.accessMethod = try columnId() }
        if at(.with) {
            try advance()
            clauses.options = try definitionOptions()
        } else if try eat(.without) {
            guard atSign(.identifier), try lexer.identifierValue(token) == "oids" || at(.oids) else {
                if try !eat(.oids) { throw try unexpected() }
                return try commitAndTablespace(clauses, hasOnCommit)
            }
        }
        return try commitAndTablespace(clauses, hasOnCommit)
    }

    /// `ON COMMIT … TABLESPACE s`
    private mutating func commitAndTablespace(
        _ start: TableStorageClauses, _ hasOnCommit: Bool
    ) throws(Diagnostic) -> TableStorageClauses {
        var clauses = start
        if hasOnCommit, try eat(.on, expecting: .commit) {
            if try eat(.drop) {
                clauses.onCommit = .drop
            } else if try eat(.delete, expecting: .rows) {
                clauses.onCommit = .deleteRows
            } else {
                try expect(.preserve)
                try expect(.rows)
                clauses.onCommit = .preserveRows
            }
        }
        if try eat(.tablespace) { clauses.tablespace = try columnId() }
        return clauses
    }

    /// `(x int, CONSTRAINT …, LIKE t)`, also empty
    mutating func tableElements() throws(Diagnostic) -> [TableElement] {
        try expectSign(.leftParenthesis)
        if try eatSign(.rightParenthesis) { return [] }
        let elements = try list { parser throws(Diagnostic) in try parser.tableElement() }
        try expectSign(.rightParenthesis)
        return elements
    }

    /// One element of the list
    private mutating func tableElement() throws(Diagnostic) -> TableElement {
        if at(.like) { return .like(try likeClause()) }
        if atTableConstraint { return .constraint(try tableConstraint()) }
        return .column(try columnDefinition())
    }

    /// Whether a constraint of a table comes next.
    var atTableConstraint: Bool {
        at(.constraint, .check, .not, .unique, .primary, .exclude, .foreign) && !isExcludeColumn
    }

    /// Whether `exclude`, which is not reserved, is a column's name here.
    private var isExcludeColumn: Bool {
        guard at(.exclude) else { return false }
        var copy = self
        guard let next = try? copy.peek() else { return false }
        return !next.is(.using) && next.kind != .leftParenthesis
    }

    /// `LIKE t INCLUDING ALL`
    private mutating func likeClause() throws(Diagnostic) -> LikeClause {
        try expect(.like)
        var clause = LikeClause(table: try relationName(), options: [])
        while at(.including, .excluding) {
            let including = at(.including)
            try advance()
            guard
                let option = LikeClause.Option(rawValue: token.kind == .keyword ? token.keyword.word.uppercased() : "")
            else { throw try unexpected() }
            try advance()
            clause.options.append((option, including))
        }
        return clause
    }

    /// `columnDef`
    mutating func columnDefinition() throws(Diagnostic) -> ColumnDefinition {
        let name = try columnId()
        let type = try typeName()
        var column = ColumnDefinition(name: name, type: type, constraints: [], span: name.span)
        if try eat(.storage) { column.storage = try defaultOrColumnId() }
        if try eat(.compression) { column.compression = try defaultOrColumnId() }
        if at(.options) { column.options = try genericOptions(hasActions: false) }
        try columnConstraints(of: &column)
        return column
    }

    /// `DEFAULT` or a name
    private mutating func defaultOrColumnId() throws(Diagnostic) -> Identifier {
        at(.default) ? try takeIdentifier() : try columnId()
    }
}
