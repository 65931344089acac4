import SQLBasics

extension Parser {
    /// Reads what only CREATE of objects besides relations takes, behind CREATE; nil for anything else.
    mutating func createObject(_ start: SourceSpan, orReplace: Bool) throws(Diagnostic) -> ObjectStatement? {
        if !orReplace {
            if let foreign = try createForeign() { return foreign }
            switch token.keyword {
            case .tablespace where atSign(.keyword): return .tablespace(try createTablespace())
            case .statistics where atSign(.keyword): return .createStatistics(try createStatistics())
            case .publication where atSign(.keyword): return .publication(try createPublication())
            case .subscription where atSign(.keyword): return .subscription(try createSubscription())
            case .operator where atSign(.keyword):
                if try !peekIs(.class), try !peekIs(.family) { return .createOperator(try createOperator()) }
            default: break
            }
        }
        return try privilegedStatement(start, orReplace: orReplace).map { .privileged($0) }
    }

    /// Reads what ALTER has for such objects and what others do not share, behind ALTER; nil for anything else.
    mutating func alterObjectSpecially() throws(Diagnostic) -> ObjectStatement? {
        let beginning = checkpoint()
        switch token.keyword {
        case .system where atSign(.keyword): return .alterSystem(try alterSystem())
        case .user where atSign(.keyword): return .userMapping(try userMapping(.alter))
        case .foreign where atSign(.keyword):
            if try peekIs(.data), try !sharedByAll(behind: [.foreign, .data, .wrapper]) {
                return .wrapper(try wrapper(.alter))
            }
        case .server where atSign(.keyword):
            if let server = try alterServer() { return .server(server) }
        case .tablespace where atSign(.keyword):
            if try !sharedByAll(behind: [.tablespace]) { return .tablespace(try alterTablespace()) }
        case .publication where atSign(.keyword):
            if try !sharedByAll(behind: [.publication]) { return .publication(try alterPublication()) }
        case .subscription where atSign(.keyword):
            if try !sharedByAll(behind: [.subscription]) { return .subscription(try alterSubscription()) }
        case .statistics where atSign(.keyword):
            if let statement = try alterStatistics() { return .alterStatistics(statement) }
        case .operator where atSign(.keyword):
            if try !peekIs(.class), try !peekIs(.family), let statement = try alterOperator() {
                return .alterOperator(statement)
            }
        default: break
        }
        restore(beginning)
        return nil
    }

    /// Tells whether the object's name is followed by OWNER TO or RENAME, without consuming anything.
    private mutating func sharedByAll(behind words: [Keyword]) throws(Diagnostic) -> Bool {
        let saved = checkpoint()
        for word in words { try expect(word) }
        _ = try columnId()
        let isShared = at(.owner, .rename)
        restore(saved)
        return isShared
    }

    /// `TABLESPACE`, `SUBSCRIPTION`, `USER MAPPING`, behind DROP; nil for anything else
    mutating func dropObjectSpecially() throws(Diagnostic) -> ObjectStatement? {
        if try at(.user, then: .mapping) { return .userMapping(try userMapping(.drop)) }
        if try eat(.tablespace) {
            let ifExists = try ifExists()
            return .tablespace(
                TablespaceStatement(
                    action: .drop, name: try columnId(), ifExists: ifExists, location: "", options: [],
                    isReset: false))
        }
        if try eat(.subscription) {
            let ifExists = try ifExists()
            let name = try columnId()
            _ = try dropBehavior()
            return .subscription(
                SubscriptionStatement(
                    action: .drop, name: name, ifExists: ifExists, connection: "", publications: [], options: []))
        }
        return nil
    }

    /// `TABLESPACE t OWNER r LOCATION '/x' WITH (…)`, behind CREATE
    private mutating func createTablespace() throws(Diagnostic) -> TablespaceStatement {
        try expect(.tablespace)
        let name = try columnId()
        let owner = try eat(.owner) ? try roleSpecification() : nil
        try expect(.location)
        let location = try stringLiteral()
        let options = try eat(.with) ? try definitionOptions() : []
        return TablespaceStatement(
            action: .create, name: name, ifExists: false, owner: owner, location: location, options: options,
            isReset: false)
    }

    /// `TABLESPACE t SET (…)`, behind ALTER
    private mutating func alterTablespace() throws(Diagnostic) -> TablespaceStatement {
        try expect(.tablespace)
        let name = try columnId()
        let isReset = at(.reset)
        if !isReset, !at(.set) { throw try unexpected() }
        try advance()
        return TablespaceStatement(
            action: .alter, name: name, ifExists: false, location: "", options: try definitionOptions(),
            isReset: isReset)
    }

    /// `ALL IN TABLESPACE a OWNED BY r SET TABLESPACE b NOWAIT`, behind the kind
    mutating func moveAll(_ kind: ObjectKind) throws(Diagnostic) -> MoveAllStatement {
        try expect(.all)
        try expect(.in)
        try expect(.tablespace)
        let source = try columnId()
        let owners = try eat(.owned, expecting: .by) ? try roleList() : []
        try expect(.set)
        try expect(.tablespace)
        return MoveAllStatement(
            kind: kind, source: source, owners: owners, target: try columnId(), isNoWait: try eat(.nowait))
    }

    /// `SYSTEM SET x = 1`, `SYSTEM RESET ALL`, behind ALTER
    private mutating func alterSystem() throws(Diagnostic) -> SetStatement {
        let start = try taken()
        if try eat(.reset) {
            if try eat(.all) { return SetStatement(action: .resetAll, isLocal: false, span: start) }
            return SetStatement(action: .reset(name: try settingName()), isLocal: false, span: start)
        }
        try expect(.set)
        return SetStatement(action: try setGeneric(), isLocal: false, span: start)
    }

    /// `STATISTICS s (kinds) ON a, b FROM t`, behind CREATE
    private mutating func createStatistics() throws(Diagnostic) -> CreateStatisticsStatement {
        try expect(.statistics)
        var statement = CreateStatisticsStatement(
            ifNotExists: try ifNotExists(), kinds: [], items: [], from: [])
        if statement.ifNotExists || atColumnId { statement.name = try anyName() }
        statement.kinds = try optionalColumnList()
        try expect(.on)
        statement.items = try list { parser throws(Diagnostic) in try parser.expression() }
        try expect(.from)
        statement.from = try fromList()
        return statement
    }

    /// `STATISTICS s SET STATISTICS 10`, behind ALTER; nil for what all objects share
    private mutating func alterStatistics() throws(Diagnostic) -> AlterStatisticsStatement? {
        try expect(.statistics)
        let ifExists = try ifExists()
        let name = try anyName()
        guard try eat(.set, then: .statistics) else {
            if ifExists { throw try unexpected() }
            return nil
        }
        let target = try eat(.default) ? nil : try signedInteger()
        return AlterStatisticsStatement(ifExists: ifExists, name: name, target: target)
    }

    /// `SECURITY LABEL FOR p ON … IS 'x'`
    mutating func securityLabel() throws(Diagnostic) -> SecurityLabelStatement {
        try expect(.security)
        try expect(.label)
        let provider = try eat(.for) ? try wordOrString() : nil
        try expect(.on)
        let place = token.span
        if at(.operator, .constraint, .trigger, .rule, .policy, .cast, .transform) { throw try unexpected() }
        guard let kind = try objectKind() else { throw try unexpected() }
        let object = try objectReference(kind) ?? .other(kind, place)
        if case .other = object {
            while !at(.is) {
                if atSign(.end) || atSign(.semicolon) { throw try unexpected() }
                try advance()
            }
        }
        try expect(.is)
        return SecurityLabelStatement(
            provider: provider, object: object, label: try eat(.null) ? nil : try stringLiteral())
    }

    /// `EXTENSION e …` and others, behind CREATE, of which only the name is read; nil for anything else
    private mutating func privilegedStatement(
        _ start: SourceSpan, orReplace: Bool
    ) throws(Diagnostic) -> PrivilegedStatement? {
        for (words, kind) in orReplace ? Self.replaceablePrivileged : Self.privileged where try eatPhrase(words) {
            let feature = "CREATE " + words.map { $0.word.uppercased() }.joined(separator: " ")
            let ifNotExists = try ifNotExists()
            let name = try anyName()
            let rest = token.start
            if try skipsNothing(kind) { throw try unexpected() }
            try skipStatement()
            let text = String(decoding: lexer.source[rest..<max(rest, previousEnd)], as: UTF8.self)
            return PrivilegedStatement(
                feature: orReplace ? feature.replacingFirstWord : feature, kind: kind, name: name,
                ifNotExists: ifNotExists, rest: text, span: start)
        }
        return nil
    }

    /// Tells whether the clause that a kind cannot do without is missing.
    private mutating func skipsNothing(_ kind: ObjectKind) throws(Diagnostic) -> Bool {
        switch kind {
        case .eventTrigger: !at(.on)
        case .accessMethod: !at(.type)
        case .conversion: !at(.for)
        case .operatorClass: !at(.default, .for)
        case .operatorFamily: !at(.using)
        default: false
        }
    }

    /// The statements that only some roles may run and that RoleSQL refuses.
    private static let privileged: [([Keyword], ObjectKind)] =
        replaceablePrivileged + [
            ([.extension], .extension), ([.event, .trigger], .eventTrigger), ([.access, .method], .accessMethod),
            ([.text, .search, .parser], .textSearchParser), ([.text, .search, .template], .textSearchTemplate),
            ([.text, .search, .dictionary], .textSearchDictionary),
            ([.text, .search, .configuration], .textSearchConfiguration), ([.collation], .collation),
            ([.default, .conversion], .conversion), ([.conversion], .conversion),
            ([.operator, .class], .operatorClass), ([.operator, .family], .operatorFamily),
        ]

    /// Those of them that take OR REPLACE.
    private static let replaceablePrivileged: [([Keyword], ObjectKind)] = [
        ([.trusted, .procedural, .language], .language), ([.trusted, .language], .language),
        ([.procedural, .language], .language), ([.language], .language),
    ]
}

extension String {
    /// The text with CREATE OR REPLACE for CREATE.
    fileprivate var replacingFirstWord: String { "CREATE OR REPLACE" + dropFirst("CREATE".count) }
}
