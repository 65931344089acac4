import SQLBasics

extension Parser {
    /// `ALTER …`
    mutating func alterStatement() throws(Diagnostic) -> Statement {
        let beginning = checkpoint()
        let start = try taken()
        if let noun = roleNoun, try !isUserMapping() { return .access(try alterRole(noun, start)) }
        if at(.default) { return .access(try alterDefaultPrivileges(start)) }
        if at(.policy) { return .definition(try alterPolicy(start)) }
        if at(.database) { return .definition(try alterDatabase(start)) }
        if let statement = try alterObjectSpecially() { return .definition(.object(statement)) }
        if let kind = try objectKind() {
            let definition = kind.isRelation ? try alterRelation(kind, start) : try alterObject(kind, start)
            if let definition { return .definition(definition) }
        }
        restore(beginning)
        return try otherStatement()
    }

    /// `ALTER TABLE …`, behind the kind; nil for what RoleSQL does not read
    private mutating func alterRelation(
        _ kind: ObjectKind, _ start: SourceSpan
    ) throws(Diagnostic) -> DefinitionStatement? {
        if at(.all) {
            if kind == .sequence || kind == .view || kind == .foreignTable { throw try unexpected() }
            return .object(.moveAll(try moveAll(kind)))
        }
        let ifExists = try ifExists()
        let relation = try kind == .table || kind == .foreignTable ? relationExpression() : plainRelation()
        if at(.rename) {
            return .rename(try renameRelation(kind, relation, ifExists, start))
        }
        if kind == .index, at(.set), try peekIs(.schema) {
            try advance()
            throw try unexpected()
        }
        if try eat(.set, then: .schema) {
            return .alterSchema(
                AlterSchemaStatement(
                    object: .named(kind, relation.name), ifExists: ifExists, newSchema: try columnId(), span: start))
        }
        if kind == .sequence, !at(.owner, .set), let options = try alterSequenceOptions() {
            return .alterSequence(
                AlterSequenceStatement(
                    ifExists: ifExists, name: relation.name, options: options, span: relation.name.span))
        }
        if at(.depends) || at(.no), try peekIs(.depends) { return nil }
        let commands = try list { parser throws(Diagnostic) in try parser.alterTableCommand() }
        return .alterTable(
            AlterTableStatement(
                kind: kind, ifExists: ifExists, isOnly: relation.isOnly, name: relation.name, commands: commands,
                span: start))
    }

    /// A relation for which ONLY may not be written.
    private mutating func plainRelation() throws(Diagnostic) -> TableReference {
        let name = try relationName()
        return TableReference(name: name, isOnly: false, span: name.span)
    }

    /// Reads sequence options; nil when none comes next.
    private mutating func alterSequenceOptions() throws(Diagnostic) -> [SequenceOption]? {
        let options = try sequenceOptions(isRequired: false)
        return options.isEmpty ? nil : options
    }

    /// `RENAME …` of a relation, its column or constraint
    private mutating func renameRelation(
        _ kind: ObjectKind, _ relation: TableReference, _ ifExists: Bool, _ start: SourceSpan
    ) throws(Diagnostic) -> RenameStatement {
        try expect(.rename)
        let target: RenameStatement.Target
        if at(.to) {
            target = .object(.named(kind, relation.name))
        } else if kind == .table, try eat(.constraint) {
            target = .constraint(try columnId(), of: relation.name, kind)
        } else if kind == .sequence || kind == .index {
            throw try unexpected()
        } else {
            _ = try eat(.column)
            target = .column(try columnId(), of: relation.name, kind)
        }
        try expect(.to)
        return RenameStatement(
            target: target, ifExists: ifExists, isOnly: relation.isOnly, newName: try columnId(), span: start)
    }

    /// `OWNER TO`, `RENAME TO`, `SET SCHEMA` of what is no relation; nil for everything else
    private mutating func alterObject(
        _ kind: ObjectKind, _ start: SourceSpan
    ) throws(Diagnostic) -> DefinitionStatement? {
        switch kind {
        case .column, .constraint, .role, .database, .cast, .accessMethod, .transform: return nil
        default: break
        }
        guard let object = try alteredReference(kind) else { return nil }
        if case .type(.type, let type) = object, let found = try alterTypeCommand(type.name, start) { return found }
        if case .type(.domain, let type) = object, let found = try alterDomainCommand(type.name) { return found }
        if try eat(.owner, expecting: .to) {
            return .alterOwner(
                AlterOwnerStatement(object: object, newOwner: try roleSpecification(), span: start))
        }
        if kind != .type, kind != .domain, at(.rename), try !peekIs(.to) {
            try advance()
            throw try unexpected()
        }
        if try eat(.rename, then: .to) {
            return .rename(
                RenameStatement(
                    target: .object(object), ifExists: false, isOnly: false, newName: try columnId(), span: start))
        }
        if try eat(.set, then: .schema) {
            return .alterSchema(
                AlterSchemaStatement(object: object, ifExists: false, newSchema: try columnId(), span: start))
        }
        if kind == .schema || (kind == .type || kind == .domain) && !at(.set) { throw try unexpected() }
        if case .routine(let signature, let kind) = object, kind != .aggregate, !at(.no), !at(.depends) {
            return .alterRoutine(try alterRoutine(kind, signature, start))
        }
        return nil
    }

    /// Reads what ALTER names; types only by a plain name, while COMMENT and DROP take any way to write one.
    private mutating func alteredReference(_ kind: ObjectKind) throws(Diagnostic) -> ObjectReference? {
        switch kind {
        case .type, .domain: .type(kind, TypeName(plain: try anyName()))
        default: try objectReference(kind)
        }
    }

    /// `ALTER DATABASE …`, behind ALTER
    private mutating func alterDatabase(_ start: SourceSpan) throws(Diagnostic) -> DefinitionStatement {
        try expect(.database)
        let name = try columnId()
        let object = ObjectReference.named(.database, QualifiedName([name.name], span: name.span))
        if try eat(.rename, expecting: .to) {
            return .rename(
                RenameStatement(
                    target: .object(object), ifExists: false, isOnly: false, newName: try columnId(), span: start))
        }
        if try eat(.owner, then: .to) {
            return .alterOwner(
                AlterOwnerStatement(object: object, newOwner: try roleSpecification(), span: start))
        }
        if try eat(.set, then: .tablespace) {
            let value = try columnId()
            let option = DefinitionOption(
                name: Identifier("tablespace", span: value.span),
                value: SettingValue(kind: .word(value.name), span: value.span))
            return .alterDatabase(AlterDatabaseStatement(name: name, options: [option], span: start))
        }
        if at(.set, .reset) {
            return .alterDatabaseSetting(
                AlterDatabaseSettingStatement(name: name, setting: try setResetClause(), span: start))
        }
        if at(.refresh) { throw Diagnostic.notSupported("ALTER DATABASE REFRESH COLLATION VERSION", at: start) }
        _ = try eat(.with)
        return .alterDatabase(AlterDatabaseStatement(name: name, options: try databaseOptions(), span: start))
    }
}

extension ObjectKind {
    /// Whether ALTER takes the commands of ALTER TABLE.
    fileprivate var isRelation: Bool {
        switch self {
        case .table, .view, .sequence, .index, .materializedView, .foreignTable: true
        default: false
        }
    }
}
