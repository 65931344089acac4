import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

/// Finds the objects that a GRANT names (`objectNamesToOids`, `objectsInSchemaToOids`).
struct GrantTargets {
    /// What the statement reads.
    let context: ExecutionContext
    /// Whether the statement grants, which makes the entry of a parameter that has none.
    let isGrant: Bool

    /// Makes a finder.
    init(context: ExecutionContext, isGrant: Bool = false) {
        self.context = context
        self.isGrant = isGrant
    }

    /// Returns the kind against which the privileges of the statement are checked.
    static func kind(of target: SQLSyntax.GrantTarget) -> AccessControl.ObjectKind {
        switch target {
        case .objects(let kind, _): kind.objectKind
        case .routines(let kind, _):
            switch kind {
            case .function, .aggregate: .function
            case .procedure: .procedure
            case .routine: .routine
            }
        case .largeObjects: .largeObject
        case .allInSchemas(let collective, _):
            switch collective {
            case .tables: .table
            case .sequences: .sequence
            case .functions: .function
            case .procedures: .procedure
            case .routines: .routine
            case .types: .type
            case .schemas: .schema
            case .largeObjects: .largeObject
            }
        }
    }

    /// Returns the objects that a statement names, with what a grant must know of them.
    func resolve(_ target: SQLSyntax.GrantTarget) throws -> [GrantableObject] {
        switch target {
        case .objects(let kind, let names): return try names.compactMap { try object(kind, $0) }
        case .routines(let kind, let signatures): return try signatures.map { try routine(kind, $0) }
        case .largeObjects(let numbers):
            return try numbers.map { number in
                named(try context.largeObject(number.digits), .largeObject)
            }
        case .allInSchemas(let collective, let schemas):
            return try schemas.flatMap { try objects(collective, in: $0) }
        }
    }

    // MARK: By name

    /// Returns one object that is named plainly.
    private func object(_ kind: SQLSyntax.GrantTarget.Kind, _ name: QualifiedName) throws -> GrantableObject? {
        switch kind {
        case .table, .sequence: return try relation(name, mustBeSequence: kind == .sequence)
        case .schema:
            guard let schema = context.catalog.schema(named: name.name) else {
                throw Diagnostic(.invalidSchemaName, "schema \"\(name.name)\" does not exist")
            }
            return GrantableObject(
                SecurableID(.schema, schema.id), name: schema.name, owner: schema.owner, acl: schema.acl)
        case .database:
            guard let database = context.state.cluster.database(named: name.name) else {
                throw Diagnostic(.invalidCatalogName, "database \"\(name.name)\" does not exist")
            }
            return GrantableObject(
                SecurableID(.database, database.id), name: database.name, owner: database.owner, acl: database.acl)
        case .language: return try named(.language, .language, name)
        case .tablespace: return try named(.tablespace, .tablespace, name)
        case .type, .domain: return try type(name, mustBeDomain: kind == .domain)
        case .foreignDataWrapper: return try named(.foreignDataWrapper, .foreignDataWrapper, name)
        case .foreignServer: return try named(.foreignServer, .server, name)
        case .parameter: return try parameter(name.text)
        }
    }

    /// Returns a relation (`ExecGrant_Relation`).
    private func relation(_ name: QualifiedName, mustBeSequence: Bool) throws -> GrantableObject {
        let relation = try DefinitionExecutor(context: context).relation(named: name)
        switch relation.kind {
        case .index: throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is an index")
        case .compositeType: throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is a composite type")
        case .sequence: break
        default:
            if mustBeSequence { throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not a sequence") }
        }
        return grantable(relation)
    }

    /// Returns what a grant must know of a relation, system columns included: a table-level REVOKE visits them too.
    func grantable(_ relation: Relation) -> GrantableObject {
        let builtin = context.catalog.builtinACLs
        var columns = relation.kind == .view ? [] : Self.systemColumns
        for position in columns.indices {
            columns[position].acl =
                builtin[ObjectAddress(.relation, relation.id, column: columns[position].number)]
        }
        columns += relation.liveColumns.map { column in
            let stored = builtin[ObjectAddress(.relation, relation.id, column: column.number)]
            return GrantableObject.Column(number: column.number, name: column.name, acl: stored ?? column.acl)
        }
        if relation.kind == .sequence, relation.columns.isEmpty { columns += Self.sequenceColumns }
        let acl = builtin[ObjectAddress(.relation, relation.id)] ?? relation.acl
        return GrantableObject(
            relation.securable, name: relation.name, owner: relation.owner, acl: acl, columns: columns)
    }

    /// The columns that every stored relation has.
    private static let systemColumns = zip(
        -6 ... -1, ["tableoid", "cmax", "xmax", "cmin", "xmin", "ctid"]
    ).map { GrantableObject.Column(number: $0, name: $1, acl: nil) }

    /// The columns of a sequence.
    private static let sequenceColumns = zip(1...3, ["last_value", "log_cnt", "is_called"]).map {
        GrantableObject.Column(number: $0, name: $1, acl: nil)
    }

    /// Returns an object that is little more than a name.
    private func named(
        _ kind: AccessControl.ObjectKind, _ statementKind: SQLSyntax.ObjectKind, _ name: QualifiedName
    ) throws -> GrantableObject {
        named(try DefinitionExecutor(context: context).object(statementKind, name), kind)
    }

    /// Returns what a grant must know of such an object.
    func named(_ object: NamedObject, _ kind: AccessControl.ObjectKind) -> GrantableObject {
        let name = kind == .largeObject ? "large object \(object.address.id)" : object.name
        return GrantableObject(SecurableID(kind, object.address.id), name: name, owner: object.owner, acl: object.acl)
    }

    /// Returns a run-time parameter; a REVOKE passes over one that nobody was granted
    /// (`convert_GUC_name_for_parameter_acl`).
    private func parameter(_ written: String) throws -> GrantableObject? {
        let name = written.lowercased()
        if let entry = context.state.cluster.parameters[name] {
            return GrantableObject(
                SecurableID(.parameter, entry.id), name: name, owner: .bootstrapSuperuser, acl: entry.acl)
        }
        guard isGrant else { return nil }
        if SettingDefinition.named(name) == nil { try SettingExecutor.checkCustomName(written) }
        let id = SecurableID(.parameter, context.identifiers.nextObject())
        return GrantableObject(id, name: name, owner: .bootstrapSuperuser, acl: nil)
    }

    /// Returns the name of a builtin function.
    func functionName(_ id: ObjectID) -> String { BuiltinTable.function(id)?.name ?? id.description }

    /// Returns a builtin type.
    private func type(_ name: QualifiedName, mustBeDomain: Bool) throws -> GrantableObject {
        let type = try DefinitionExecutor(context: context).typeNamed(name)
        if mustBeDomain, !type.isDomain { throw Diagnostic(.wrongObjectType, "\"\(name.text)\" is not a domain") }
        if type.isArray {
            throw Diagnostic(
                .invalidGrantOperation, "cannot set privileges of array types",
                hint: "Set the privileges of the element type instead.")
        }
        if type.rangeOfMultirange != nil {
            throw Diagnostic(
                .invalidGrantOperation, "cannot set privileges of multirange types",
                hint: "Set the privileges of the range type instead.")
        }
        return grantable(type: type.oid, mustBeDomain ? .domain : .type)
    }

    /// Returns what a grant must know of a type, builtin or not.
    func grantable(type id: ObjectID, _ kind: AccessControl.ObjectKind) -> GrantableObject {
        guard let entry = context.catalog.typeEntry(id) else {
            return builtin(kind, .type, id, TypeTable.info(id)?.name ?? id.description)
        }
        return GrantableObject(SecurableID(kind, id), name: entry.name, owner: entry.owner, acl: entry.acl)
    }

    /// Returns what a grant must know of an object that comes with every database.
    func builtin(
        _ kind: AccessControl.ObjectKind, _ objectClass: ObjectClass, _ id: ObjectID, _ name: String
    ) -> GrantableObject {
        let restricted = objectClass == .function ? RestrictedFunctions.acl(of: id) : nil
        let acl = context.catalog.builtinACLs[ObjectAddress(objectClass, id)] ?? restricted
        return GrantableObject(SecurableID(kind, id), name: name, owner: .bootstrapSuperuser, acl: acl)
    }

    // MARK: Routines

    /// Returns a routine (`LookupFuncWithArgs`); messages call all of them functions.
    private func routine(_ kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature) throws -> GrantableObject {
        switch try RoutineLookup(context: context).find(kind, signature) {
        case .own(let routine): return grantable(routine)
        case .builtin(let function): return builtin(.function, .function, function.oid, function.name)
        }
    }

    /// Returns what a grant must know of a user's routine.
    func grantable(_ routine: Routine) -> GrantableObject {
        GrantableObject(
            SecurableID(.function, routine.id), name: routine.name, owner: routine.owner, acl: routine.acl)
    }

    /// Returns the users' routines in a schema, in order of creation.
    private func routines(
        in schema: ObjectID, _ collective: SQLSyntax.GrantTarget.Collective
    ) -> [GrantableObject] {
        let all = context.catalog.routines.values.filter { routine in
            guard routine.schema == schema else { return false }
            switch collective {
            case .functions: return routine.kind != .procedure
            case .procedures: return routine.kind == .procedure
            default: return true
            }
        }
        return all.sorted { $0.id < $1.id }.map(grantable)
    }

    // MARK: All in schema

    /// Returns all objects of a sort in a schema that the current role may use.
    private func objects(
        _ collective: SQLSyntax.GrantTarget.Collective, in name: Identifier
    ) throws -> [GrantableObject] {
        guard let schema = context.catalog.schema(named: name.name) else {
            throw Diagnostic(.invalidSchemaName, "schema \"\(name.name)\" does not exist")
        }
        try context.require(.privilege(.usage, on: SecurableID(.schema, schema.id)))
        switch collective {
        case .tables:
            return relations([.table, .view, .materializedView, .foreignTable, .partitionedTable], in: schema.id)
        case .sequences: return relations([.sequence], in: schema.id)
        case .functions, .procedures, .routines:
            guard schema.id == Schema.pgCatalog else { return routines(in: schema.id, collective) }
            throw Diagnostic.notSupported("GRANT ON ALL FUNCTIONS IN SCHEMA pg_catalog", at: name.span)
        case .types, .schemas, .largeObjects:
            throw Diagnostic.notSupported("GRANT ON ALL \(collective.rawValue)", at: name.span)
        }
    }

    /// Returns the relations of some kinds in a schema: kind by kind, and those of a kind in order of creation.
    private func relations(_ kinds: [RelationKind], in schema: ObjectID) -> [GrantableObject] {
        let system = SystemRelations.all.filter { $0.schema == schema }
        var own: [RelationKind: [ObjectID]] = [:]
        let catalog = context.catalog
        for (id, relation) in catalog.relations where relation.schema == schema {
            own[relation.kind, default: []].append(id)
        }
        return kinds.flatMap { kind in
            let made = (own[kind] ?? []).sorted().compactMap { catalog.relations[$0] }
            return (system.filter { $0.kind == kind } + made).map(grantable)
        }
    }
}

extension SQLSyntax.GrantTarget.Kind {
    /// The kind under which access control knows it.
    fileprivate var objectKind: AccessControl.ObjectKind {
        switch self {
        case .table: .table
        case .sequence: .sequence
        case .foreignDataWrapper: .foreignDataWrapper
        case .foreignServer: .foreignServer
        case .database: .database
        case .domain: .domain
        case .language: .language
        case .schema: .schema
        case .tablespace: .tablespace
        case .type: .type
        case .parameter: .parameter
        }
    }
}
