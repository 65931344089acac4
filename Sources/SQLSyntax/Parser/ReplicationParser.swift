import SQLBasics

extension Parser {
    /// `PUBLICATION p FOR …`, behind CREATE
    mutating func createPublication() throws(Diagnostic) -> PublicationStatement {
        try expect(.publication)
        var statement = PublicationStatement(
            action: .create, name: try columnId(), change: .add, isForAllTables: false, objects: [], options: [])
        if try eat(.for) {
            if try eat(.all) {
                try expect(.tables)
                statement.isForAllTables = true
            } else {
                statement.objects = try publicationObjects()
            }
        }
        if try eat(.with) { statement.options = try definitionList() }
        return statement
    }

    /// `PUBLICATION p ADD | SET | DROP …`, behind ALTER
    mutating func alterPublication() throws(Diagnostic) -> PublicationStatement {
        try expect(.publication)
        var statement = PublicationStatement(
            action: .alter, name: try columnId(), change: .options, isForAllTables: false, objects: [], options: [])
        switch token.keyword {
        case .add: statement.change = .add
        case .drop: statement.change = .drop
        case .set: statement.change = .set
        default: throw try unexpected()
        }
        guard atSign(.keyword) else { throw try unexpected() }
        try advance()
        if statement.change == .set, atSign(.leftParenthesis) {
            statement.change = .options
            statement.options = try definitionList()
        } else {
            statement.objects = try publicationObjects()
        }
        return statement
    }

    /// `pub_obj_list`: TABLE and TABLES IN SCHEMA hold for the names behind them too
    private mutating func publicationObjects() throws(Diagnostic) -> [PublicationStatement.Object] {
        var objects: [PublicationStatement.Object] = []
        var namesSchemas: Bool?
        repeat {
            let place = token.span
            if try eat(.table) {
                namesSchemas = false
            } else if try eat(.tables) {
                try expect(.in)
                try expect(.schema)
                namesSchemas = true
            }
            guard let isSchema = namesSchemas else {
                _ = try? anyName()
                throw error(
                    "invalid publication object list", at: place
                ).with(
                    detail: "One of TABLE or TABLES IN SCHEMA must be specified before a standalone table or "
                        + "schema name.")
            }
            objects.append(try isSchema ? publicationSchema() : publicationTable())
        } while try eatSign(.comma)
        return objects
    }

    /// A schema of a publication
    private mutating func publicationSchema() throws(Diagnostic) -> PublicationStatement.Object {
        let place = token.span
        if try eat(.currentSchema) { return .schema(nil, place) }
        return .schema(try columnId(), place)
    }

    /// A table of a publication
    private mutating func publicationTable() throws(Diagnostic) -> PublicationStatement.Object {
        let table = try relationExpression()
        let columns = try optionalColumnList()
        var condition: Expression?
        if try eat(.where) {
            try expectSign(.leftParenthesis)
            condition = try expression()
            try expectSign(.rightParenthesis)
        }
        return .table(table, columns: columns, condition: condition)
    }

    /// `definition`: `(name = value, name)`
    private mutating func definitionList() throws(Diagnostic) -> [DefinitionOption] { try definitionOptions() }

    /// `SUBSCRIPTION s CONNECTION 'c' PUBLICATION p WITH (…)`, behind CREATE
    mutating func createSubscription() throws(Diagnostic) -> SubscriptionStatement {
        try expect(.subscription)
        let name = try columnId()
        try expect(.connection)
        let connection = try stringLiteral()
        try expect(.publication)
        let publications = try columnIds()
        let options = try eat(.with) ? try definitionList() : []
        return SubscriptionStatement(
            action: .create, name: name, ifExists: false, connection: connection, publications: publications,
            options: options)
    }

    /// `SUBSCRIPTION s …`, behind ALTER
    mutating func alterSubscription() throws(Diagnostic) -> SubscriptionStatement {
        try expect(.subscription)
        var statement = SubscriptionStatement(
            action: .alter, name: try columnId(), ifExists: false, connection: "", publications: [], options: [])
        if try eat(.connection) {
            statement.change = .connection
            statement.connection = try stringLiteral()
        } else if try eat(.enable) {
            statement.change = .enable
        } else if try eat(.disable) {
            statement.change = .disable
        } else if try eat(.skip) {
            statement.change = .skip
            statement.options = try definitionList()
        } else if try eat(.refresh, expecting: .publication) {
            statement.change = .refresh
        } else {
            try changePublications(of: &statement)
            return statement
        }
        if statement.change == .refresh, try eat(.with) { statement.options = try definitionList() }
        return statement
    }

    /// `SET (…)`, `ADD PUBLICATION p`, `SET PUBLICATION p`, `DROP PUBLICATION p`
    private mutating func changePublications(of statement: inout SubscriptionStatement) throws(Diagnostic) {
        if try eat(.set) {
            guard at(.publication) else {
                statement.change = .options
                statement.options = try definitionList()
                return
            }
            statement.change = .setPublication
        } else if try eat(.add) {
            statement.change = .addPublication
        } else if try eat(.drop) {
            statement.change = .dropPublication
        } else {
            throw try unexpected()
        }
        try expect(.publication)
        statement.publications = try columnIds()
        if try eat(.with) { statement.options = try definitionList() }
    }
}

extension Diagnostic {
    /// The same diagnostic with a detail.
    fileprivate func with(detail: String) -> Diagnostic {
        var copy = self
        copy.detail = detail
        return copy
    }
}
