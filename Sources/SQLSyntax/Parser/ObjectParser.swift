import SQLBasics

extension Parser {
    /// Reads the words of a kind of object; nil, with nothing consumed, when none comes next.
    mutating func objectKind() throws(Diagnostic) -> ObjectKind? {
        for (words, kind) in Self.objectKinds where try eatPhrase(words) { return kind }
        return nil
    }

    /// The kinds by their words, longer phrases in front of those that begin them.
    private static let objectKinds: [([Keyword], ObjectKind)] = [
        ([.table], .table), ([.view], .view), ([.sequence], .sequence), ([.index], .index), ([.schema], .schema),
        ([.column], .column), ([.materialized, .view], .materializedView), ([.foreign, .table], .foreignTable),
        ([.foreign, .data, .wrapper], .foreignDataWrapper), ([.database], .database), ([.role], .role),
        ([.function], .function), ([.procedure], .procedure), ([.routine], .routine), ([.aggregate], .aggregate),
        ([.type], .type), ([.domain], .domain), ([.constraint], .constraint), ([.trigger], .trigger),
        ([.rule], .rule), ([.policy], .policy), ([.collation], .collation), ([.conversion], .conversion),
        ([.statistics], .statistics), ([.text, .search, .parser], .textSearchParser),
        ([.text, .search, .dictionary], .textSearchDictionary),
        ([.text, .search, .template], .textSearchTemplate),
        ([.text, .search, .configuration], .textSearchConfiguration), ([.access, .method], .accessMethod),
        ([.event, .trigger], .eventTrigger), ([.extension], .extension), ([.server], .server),
        ([.procedural, .language], .language), ([.language], .language), ([.publication], .publication),
        ([.subscription], .subscription), ([.tablespace], .tablespace), ([.operator, .class], .operatorClass),
        ([.operator, .family], .operatorFamily), ([.operator], .operator), ([.cast], .cast),
        ([.large, .object], .largeObject), ([.transform], .transform),
    ]

    /// Consumes a sequence of keywords if all of them come next.
    mutating func eatPhrase(_ words: [Keyword]) throws(Diagnostic) -> Bool {
        guard let first = words.first, at(first) else { return false }
        let saved = checkpoint()
        for word in words where try !eat(word) {
            restore(saved)
            return false
        }
        return true
    }

    /// Reads an object of a kind, as COMMENT and ALTER name it; nil for those that RoleSQL does not read.
    mutating func objectReference(_ kind: ObjectKind) throws(Diagnostic) -> ObjectReference? {
        switch kind {
        case .type, .domain: return .type(kind, try typeName())
        case .function: return .routine(try routineSignature(), .function)
        case .procedure: return .routine(try routineSignature(), .procedure)
        case .routine: return .routine(try routineSignature(), .routine)
        case .aggregate: return .routine(try aggregateSignature(), .aggregate)
        case .constraint: return try constraintReference()
        case .trigger, .rule, .policy:
            let name = try columnId()
            try expect(.on)
            return .onRelation(kind, name, try anyName())
        case .largeObject:
            let number = try signedNumber()
            return .named(kind, QualifiedName([number.sql], span: number.span))
        case .operator: return .operator(try operatorSignature())
        case .cast:
            let types = try castTypes()
            return .cast(types.source, types.target)
        case .operatorClass, .operatorFamily, .transform, .domainConstraint:
            return nil
        case .schema, .database, .role, .accessMethod, .eventTrigger, .extension, .foreignDataWrapper, .server,
            .language, .publication, .subscription, .tablespace:
            let name = try columnId()
            return .named(kind, QualifiedName([name.name], span: name.span))
        case .table, .sequence, .view, .materializedView, .index, .foreignTable, .collation, .conversion,
            .statistics, .textSearchParser, .textSearchDictionary, .textSearchTemplate, .textSearchConfiguration,
            .column:
            return .named(kind, try anyName())
        }
    }

    /// `c ON t`, `c ON DOMAIN d`
    private mutating func constraintReference() throws(Diagnostic) -> ObjectReference {
        let name = try columnId()
        try expect(.on)
        if at(.domain) {
            let next = try peek()
            if next.kind == .identifier || (next.kind == .keyword && next.keyword != .is) {
                try advance()
                return .domainConstraint(name, .named(try anyName()))
            }
        }
        return .onRelation(.constraint, name, try anyName())
    }

    /// `COMMENT ON … IS …`
    mutating func commentStatement() throws(Diagnostic) -> CommentStatement {
        let start = try taken()
        try expect(.on)
        let place = token.span
        guard let kind = try objectKind() else { throw try unexpected() }
        let object: ObjectReference
        if let reference = try objectReference(kind) {
            object = reference
        } else {
            object = .other(kind, place)
            try skip(to: .is)
        }
        try expect(.is)
        let text = try eat(.null) ? nil : try stringLiteral()
        return CommentStatement(object: object, text: text, span: start)
    }

    /// Skips tokens up to a keyword outside parentheses.
    private mutating func skip(to word: Keyword) throws(Diagnostic) {
        while !at(word) {
            if atSign(.end) || atSign(.semicolon) { throw try unexpected() }
            try advance()
        }
    }

    /// `DROP …`
    mutating func dropStatement() throws(Diagnostic) -> Statement {
        let beginning = checkpoint()
        let start = try taken()
        if let noun = roleNoun {
            if try !isUserMapping() { return .access(try dropRole(noun, start)) }
        }
        if at(.owned) { return .access(try dropOwned(start)) }
        if at(.database) { return .definition(.dropDatabase(try dropDatabase(start))) }
        if let statement = try dropObjectSpecially() { return .definition(.object(statement)) }
        if let kind = try objectKind(), let drop = try drop(kind, start) { return .definition(.drop(drop)) }
        restore(beginning)
        return try otherStatement()
    }

    /// Reads what stands behind the kind; nil for kinds that RoleSQL does not drop.
    private mutating func drop(_ kind: ObjectKind, _ start: SourceSpan) throws(Diagnostic) -> DropStatement? {
        switch kind {
        case .operatorClass, .operatorFamily, .transform, .largeObject, .domainConstraint, .column,
            .constraint, .role, .database, .tablespace, .subscription:
            return nil
        default: break
        }
        let isConcurrent = kind == .index ? try eat(.concurrently) : false
        let ifExists = try ifExists()
        var objects: [ObjectReference] = []
        repeat {
            if let object = try objectReference(kind) { objects.append(object) }
        } while kind.isDroppedOneByOne ? false : try eatSign(.comma)
        return DropStatement(
            kind: kind, objects: objects, ifExists: ifExists, behavior: try dropBehavior(),
            isConcurrent: isConcurrent, span: start)
    }

    /// `DROP DATABASE …`, behind DROP
    private mutating func dropDatabase(_ start: SourceSpan) throws(Diagnostic) -> DropDatabaseStatement {
        try expect(.database)
        let ifExists = try ifExists()
        let name = try columnId()
        var options: [DefinitionOption] = []
        let hasWith = try eat(.with)
        if hasWith || atSign(.leftParenthesis) {
            options = try parenthesizedList { parser throws(Diagnostic) in
                guard parser.at(.force) else { throw try parser.unexpected() }
                return DefinitionOption(name: try parser.takeIdentifier())
            }
        }
        return DropDatabaseStatement(name: name, ifExists: ifExists, options: options, span: start)
    }
}

extension ObjectKind {
    /// Whether DROP takes one object only.
    fileprivate var isDroppedOneByOne: Bool { self == .cast || self == .trigger || self == .rule || self == .policy }
}
