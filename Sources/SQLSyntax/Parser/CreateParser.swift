import SQLBasics

extension Parser {
    /// `CREATE …`
    mutating func createStatement() throws(Diagnostic) -> Statement {
        let beginning = checkpoint()
        let start = try taken()
        if let noun = roleNoun, try !isUserMapping() { return .access(try createRole(noun, start)) }
        let orReplace = try eat(.or, expecting: .replace)
        let persistence = try persistence()
        switch token.keyword {
        case .table where atSign(.keyword) && !orReplace:
            return .definition(try createTable(persistence))
        case .view where atSign(.keyword):
            return .definition(.createView(try createView(orReplace, persistence)))
        case .recursive where atSign(.keyword):
            return .definition(.createView(try createView(orReplace, persistence)))
        case .sequence where atSign(.keyword) && !orReplace:
            return .definition(.createSequence(try createSequence(persistence)))
        case .function where atSign(.keyword) && persistence == .permanent,
            .procedure where atSign(.keyword) && persistence == .permanent:
            return .definition(.createRoutine(try createRoutine(orReplace, start)))
        case .trigger where atSign(.keyword) && persistence == .permanent:
            return .definition(.createTrigger(try createTrigger(orReplace, start)))
        case .constraint where atSign(.keyword) && persistence == .permanent:
            return .definition(.createTrigger(try createTrigger(orReplace, start)))
        case .rule where atSign(.keyword) && persistence == .permanent:
            return .definition(.createRule(try createRule(orReplace, start)))
        case .aggregate where atSign(.keyword) && persistence == .permanent:
            return .definition(.createAggregate(try createAggregate(orReplace, start)))
        default: break
        }
        if !orReplace, persistence == .permanent || at(.materialized),
            let statement = try createOther(start, persistence)
        {
            return .definition(statement)
        }
        if persistence == .permanent, let statement = try createObject(start, orReplace: orReplace) {
            return .definition(.object(statement))
        }
        restore(beginning)
        return try otherStatement()
    }

    /// Tells `USER MAPPING FOR` from a user of the name `mapping`.
    mutating func isUserMapping() throws(Diagnostic) -> Bool {
        guard try at(.user, then: .mapping) else { return false }
        let saved = checkpoint()
        try advance()
        try advance()
        let isMapping = at(.for, .if)
        restore(saved)
        return isMapping
    }

    /// Objects that are neither temporary nor replaced; nil when it is none that RoleSQL knows.
    private mutating func createOther(
        _ start: SourceSpan, _ persistence: Persistence
    ) throws(Diagnostic) -> DefinitionStatement? {
        if at(.unique) {
            guard try peekIs(.index) else {
                try advance()
                throw try unexpected()
            }
            return .createIndex(try createIndex(start))
        }
        if at(.index) { return .createIndex(try createIndex(start)) }
        if at(.type) { return try createType().map(DefinitionStatement.type) }
        if at(.domain) { return .type(.createDomain(try createDomain())) }
        if at(.policy) { return .createPolicy(try createPolicy(start)) }
        if at(.schema) { return .createSchema(try createSchema(start)) }
        if at(.database) { return .createDatabase(try createDatabase(start)) }
        if at(.materialized) {
            if persistence == .temporary { throw try unexpected() }
            return .createTableAs(try createMaterializedView(persistence))
        }
        return nil
    }

    /// `CREATE SCHEMA …`, behind CREATE
    private mutating func createSchema(_ start: SourceSpan) throws(Diagnostic) -> CreateSchemaStatement {
        try expect(.schema)
        let ifNotExists = try ifNotExists()
        var schema = CreateSchemaStatement(ifNotExists: ifNotExists, elements: [], span: start)
        if at(.authorization) {
            try advance()
            schema.owner = try roleSpecification()
        } else {
            schema.name = try columnId()
            if try eat(.authorization) { schema.owner = try roleSpecification() }
        }
        while at(.create, .grant) {
            let element = token.span
            if ifNotExists {
                throw Diagnostic(
                    .featureNotSupported, "CREATE SCHEMA IF NOT EXISTS cannot include schema elements", at: element)
            }
            try checkSchemaElement()
            schema.elements.append(try statement())
        }
        return schema
    }

    /// Refuses what may not stand inside CREATE SCHEMA (`schema_stmt`).
    private mutating func checkSchemaElement() throws(Diagnostic) {
        guard at(.create) else { return }
        let next = try peek()
        let allowed: [Keyword] = [
            .table, .index, .unique, .sequence, .view, .recursive, .or, .temp, .temporary, .local, .global, .unlogged,
            .trigger, .constraint,
        ]
        if next.kind == .keyword, allowed.contains(next.keyword) { return }
        try advance()
        throw try unexpected()
    }

    /// `CREATE VIEW …`, behind CREATE and what may stand between them
    private mutating func createView(
        _ orReplace: Bool, _ persistence: Persistence
    ) throws(Diagnostic) -> CreateViewStatement {
        let isRecursive = try eat(.recursive)
        try expect(.view)
        let name = try relationName()
        let columns = isRecursive ? try columnList() : try optionalColumnList()
        let options = try eat(.with) ? try definitionOptions() : []
        try expect(.as)
        guard atQueryStart || atSign(.leftParenthesis) else { throw try unexpected() }
        mayHaveInto = !isRecursive
        into = nil
        var query = try query()
        mayHaveInto = false
        if into != nil { throw Diagnostic(.featureNotSupported, "views must not contain SELECT INTO") }
        if isRecursive { query = query.wrappedAsRecursive(name: name, columns: columns) }
        return CreateViewStatement(
            orReplace: orReplace, persistence: persistence, name: name, columns: columns, options: options,
            query: query, checkOption: try checkOption(isRecursive), span: name.span)
    }

    /// `WITH [LOCAL | CASCADED] CHECK OPTION`
    private mutating func checkOption(_ isRecursive: Bool) throws(Diagnostic) -> CreateViewStatement.CheckOption? {
        let start = token.start
        guard try eat(.with) else { return nil }
        let isLocal = try eat(.local)
        if !isLocal { _ = try eat(.cascaded) }
        try expect(.check)
        try expect(.option)
        if isRecursive {
            throw Diagnostic(
                .featureNotSupported, "WITH CHECK OPTION not supported on recursive views", at: span(from: start))
        }
        return isLocal ? .local : .cascaded
    }

    /// `CREATE MATERIALIZED VIEW …`, behind CREATE
    private mutating func createMaterializedView(
        _ persistence: Persistence
    ) throws(Diagnostic) -> CreateTableAsStatement {
        try expect(.materialized)
        try expect(.view)
        let ifNotExists = try ifNotExists()
        let name = try relationName()
        let columns = try optionalColumnList()
        var statement = try tableAs(persistence, name, columns, try storageClauses(hasOnCommit: false))
        statement.ifNotExists = ifNotExists
        statement.isMaterializedView = true
        return statement
    }

    /// `AS SELECT … [WITH [NO] DATA]`
    mutating func tableAs(
        _ persistence: Persistence, _ name: QualifiedName, _ columns: [Identifier], _ storage: TableStorageClauses
    ) throws(Diagnostic) -> CreateTableAsStatement {
        try expect(.as)
        let execute = at(.execute) ? try executeStatement() : nil
        guard execute != nil || atQueryStart || atSign(.leftParenthesis) else { throw try unexpected() }
        let query = if let execute { Query(standingFor: execute.span) } else { try query() }
        var withData = true
        if try eat(.with) {
            withData = try !eat(.no)
            try expect(.data)
        }
        return CreateTableAsStatement(
            persistence: persistence, ifNotExists: false, isMaterializedView: false, isSelectInto: false, name: name,
            columns: columns, storage: storage, query: query, execute: execute, withData: withData, span: name.span)
    }

    /// `(name = value, a.b = value)`
    mutating func definitionOptions() throws(Diagnostic) -> [DefinitionOption] {
        try parenthesizedList { parser throws(Diagnostic) in try parser.definitionOption() }
    }

    /// `reloption_elem`
    private mutating func definitionOption() throws(Diagnostic) -> DefinitionOption {
        var name = try columnLabel()
        var namespace: String?
        if try eatSign(.dot) {
            namespace = name.name
            name = try columnLabel()
        }
        return DefinitionOption(
            namespace: namespace, name: name, value: try eatSign(.equals) ? try definitionValue() : nil)
    }

    /// `def_arg`: also reserved words and operators, of which the words are kept
    private mutating func definitionValue() throws(Diagnostic) -> SettingValue {
        if try atDefinitionOperator() {
            let name = try qualifiedOperator()
            return SettingValue(
                kind: .word((name.qualifiers + [name.symbol]).joined(separator: ".")), span: name.span)
        }
        if atSign(.keyword), token.keyword.category == .reserved {
            let word = try takeIdentifier()
            return SettingValue(kind: .word(word.name), span: word.span)
        }
        return try settingValue()
    }

    /// Tells whether an operator stands here by itself, not as the sign of a number.
    private mutating func atDefinitionOperator() throws(Diagnostic) -> Bool {
        switch token.kind {
        case .plus, .minus:
            let saved = checkpoint()
            try advance()
            let isNumber = atSign(.integer) || atSign(.numeric)
            restore(saved)
            return !isNumber
        case .operator, .star, .slash, .percent, .caret, .less, .greater, .equals, .lessEquals, .greaterEquals,
            .notEquals:
            return true
        default: return at(.operator)
        }
    }

    /// `CREATE DATABASE …`, behind CREATE
    private mutating func createDatabase(_ start: SourceSpan) throws(Diagnostic) -> CreateDatabaseStatement {
        try expect(.database)
        let name = try columnId()
        _ = try eat(.with)
        return CreateDatabaseStatement(name: name, options: try databaseOptions(), span: start)
    }

    /// `createdb_opt_list`: `OWNER = r`, `CONNECTION LIMIT 5`
    mutating func databaseOptions() throws(Diagnostic) -> [DefinitionOption] {
        var options: [DefinitionOption] = []
        while atSign(.identifier) || at(.connection, .encoding, .location, .owner, .tablespace, .template) {
            var name = try takeIdentifier()
            if name.name == "connection" {
                try expect(.limit)
                name = Identifier("connection_limit", span: span(from: name.span.start))
            }
            _ = try eatSign(.equals)
            let value = try eat(.default) ? nil : try settingValue()
            if options.contains(where: { $0.name.name == name.name }) {
                throw error("conflicting or redundant options", at: name.span)
            }
            options.append(DefinitionOption(name: name, value: value))
        }
        return options
    }
}

extension Query {
    /// Writes `CREATE RECURSIVE VIEW v (x) AS q` out as `WITH RECURSIVE v (x) AS (q) SELECT x FROM v`
    /// (`makeRecursiveViewSelect`).
    fileprivate func wrappedAsRecursive(name: QualifiedName, columns: [Identifier]) -> Query {
        let own = Identifier(name.name, span: name.span)
        let table = CommonTable(name: own, columns: columns, body: .query(self), span: own.span)
        let targets = columns.map { column in
            SelectTarget(
                expression: .column(ColumnReference(names: [column.name], isStar: false, span: column.span)),
                span: column.span)
        }
        let reference = TableReference(
            name: QualifiedName([name.name], span: name.span), isOnly: false, span: name.span)
        let select = Select(
            targets: targets, from: [.table(reference)], windows: [], isTableCommand: false, span: span)
        return Query(
            with: WithClause(isRecursive: true, tables: [table], span: span), body: .select(select), orderBy: [],
            locking: [], span: span)
    }
}
