import SQLBasics

extension Parser {
    /// `CREATE FOREIGN DATA WRAPPER`, `SERVER`, `USER MAPPING`, `FOREIGN TABLE`, behind CREATE; nil for anything else
    mutating func createForeign() throws(Diagnostic) -> ObjectStatement? {
        if try at(.foreign, then: .data) { return .wrapper(try wrapper(.create)) }
        if try at(.foreign, then: .table) { return .foreignTable(try foreignTable()) }
        if at(.server) { return .server(try createServer()) }
        if at(.user) { return .userMapping(try userMapping(.create)) }
        return nil
    }

    /// `FOREIGN DATA WRAPPER w …`, behind CREATE or ALTER
    mutating func wrapper(_ action: ObjectAction) throws(Diagnostic) -> WrapperStatement {
        try expect(.foreign)
        try expect(.data)
        try expect(.wrapper)
        var wrapper = WrapperStatement(action: action, name: try columnId(), functions: [], options: [])
        while let function = try wrapperFunction() { wrapper.functions.append(function) }
        wrapper.options = try genericOptions(hasActions: action == .alter)
        if action == .alter, wrapper.functions.isEmpty, wrapper.options.isEmpty { throw try unexpected() }
        return wrapper
    }

    /// `HANDLER h`, `NO VALIDATOR`
    private mutating func wrapperFunction() throws(Diagnostic) -> WrapperStatement.Function? {
        let place = token.span
        let isNone = try eat(.no)
        guard at(.handler, .validator) else {
            if isNone { throw try unexpected() }
            return nil
        }
        let isHandler = at(.handler)
        try advance()
        return WrapperStatement.Function(isHandler: isHandler, name: isNone ? nil : try anyName(), span: place)
    }

    /// `OPTIONS (name 'value', …)`, with ADD, SET and DROP for ALTER; empty when it does not come next
    mutating func genericOptions(hasActions: Bool) throws(Diagnostic) -> [GenericOption] {
        guard try eat(.options) else { return [] }
        return try parenthesizedList { parser throws(Diagnostic) in
            try parser.genericOption(hasActions: hasActions)
        }
    }

    /// `name 'value'`, `SET name 'value'`, `DROP name`
    private mutating func genericOption(hasActions: Bool) throws(Diagnostic) -> GenericOption {
        var action = GenericOption.Action.plain
        if hasActions, at(.add, .set, .drop), try peek().kind != .string {
            action = at(.add) ? .add : at(.set) ? .set : .drop
            try advance()
        }
        let name = try columnLabel()
        return GenericOption(action: action, name: name, value: action == .drop ? nil : try stringLiteral())
    }

    /// `SERVER s …`, behind CREATE
    private mutating func createServer() throws(Diagnostic) -> ServerStatement {
        try expect(.server)
        var server = ServerStatement(
            action: .create, ifNotExists: try ifNotExists(), name: try columnId(), options: [])
        if try eat(.type) { server.type = try stringLiteral() }
        server.version = try serverVersion()
        try expect(.foreign)
        try expect(.data)
        try expect(.wrapper)
        server.wrapper = try columnId()
        server.options = try genericOptions(hasActions: false)
        return server
    }

    /// `VERSION 'v'`, `VERSION NULL`
    private mutating func serverVersion() throws(Diagnostic) -> String?? {
        guard try eat(.version) else { return nil }
        return .some(try eat(.null) ? nil : try stringLiteral())
    }

    /// `SERVER s …`, behind ALTER; nil for what all objects share
    mutating func alterServer() throws(Diagnostic) -> ServerStatement? {
        try expect(.server)
        let name = try columnId()
        if atSign(.semicolon) || atSign(.end) { throw try unexpected() }
        guard at(.version, .options) else { return nil }
        let version = try serverVersion()
        return ServerStatement(
            action: .alter, ifNotExists: false, name: name, version: version,
            options: try genericOptions(hasActions: true))
    }

    /// `USER MAPPING FOR r SERVER s …`, behind CREATE, ALTER or DROP
    mutating func userMapping(_ action: ObjectAction) throws(Diagnostic) -> UserMappingStatement {
        try expect(.user)
        try expect(.mapping)
        let isConditional =
            switch action {
            case .create: try ifNotExists()
            case .drop: try ifExists()
            case .alter: false
            }
        try expect(.for)
        let place = token.span
        let role =
            try eat(.user) ? RoleSpecification(.currentUser, span: place) : try roleSpecification()
        try expect(.server)
        let server = try columnId()
        var options: [GenericOption] = []
        if action == .alter {
            guard at(.options) else { throw try unexpected() }
            options = try genericOptions(hasActions: true)
        } else if action == .create {
            options = try genericOptions(hasActions: false)
        }
        return UserMappingStatement(
            action: action, isConditional: isConditional, role: role, server: server, options: options)
    }

    /// `FOREIGN TABLE t (…) SERVER s …`, behind CREATE
    private mutating func foreignTable() throws(Diagnostic) -> ForeignTableStatement {
        try expect(.foreign)
        try expect(.table)
        let ifNotExists = try ifNotExists()
        let name = try relationName()
        if at(.partition) { throw Diagnostic.notSupported("PARTITION OF", at: token.span) }
        var table = CreateTableStatement(
            persistence: .permanent, ifNotExists: ifNotExists, name: name, elements: try tableElements(),
            inherits: [], storage: TableStorageClauses(options: []), span: name.span)
        if try eat(.inherits) {
            table.inherits = try parenthesizedList { parser throws(Diagnostic) in try parser.relationName() }
        }
        try expect(.server)
        let server = try columnId()
        return ForeignTableStatement(
            table: table, server: server, options: try genericOptions(hasActions: false))
    }

    /// `IMPORT FOREIGN SCHEMA …`
    mutating func importForeignSchema() throws(Diagnostic) -> ImportForeignSchemaStatement {
        try expect(.import)
        try expect(.foreign)
        try expect(.schema)
        let remote = try columnId()
        var isLimit: Bool?
        if try eat(.limit, expecting: .to) {
            isLimit = true
        } else if try eat(.except) {
            isLimit = false
        }
        let tables: [QualifiedName] =
            isLimit == nil ? [] : try parenthesizedList { parser throws(Diagnostic) in try parser.relationName() }
        try expect(.from)
        try expect(.server)
        let server = try columnId()
        try expect(.into)
        let local = try columnId()
        return ImportForeignSchemaStatement(
            remoteSchema: remote, isLimit: isLimit, tables: tables, server: server, localSchema: local,
            options: try genericOptions(hasActions: false))
    }
}
