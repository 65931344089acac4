import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

/// What DROP, RENAME, OWNER TO, SET SCHEMA and COMMENT do with all kinds of named objects.
extension DefinitionExecutor {
    // MARK: DROP

    /// Returns the object to drop; its owner may (`RemoveObjects`).
    func droppedObject(
        _ kind: SQLSyntax.ObjectKind, _ name: QualifiedName, _ statement: DropStatement
    ) throws -> ObjectAddress? {
        guard let named = NamedKind(kind) else { return try droppedUnsupported(kind, name, statement) }
        guard let object = try findObject(named, name) else {
            guard statement.ifExists else {
                try requireSchema(of: name)
                throw named.missing(name)
            }
            if let qualifier = name.qualifier, !hasSchema(named: qualifier) {
                notice("schema \"\(qualifier)\" does not exist, skipping")
            } else {
                notice("\(named.noun) \"\(name.text)\" does not exist, skipping")
            }
            return nil
        }
        let schema = SecurableID(.schema, object.schema)
        let ownsSchema = object.schema.isValid && isAllowed(.ownership(of: schema), as: currentRole, in: securables)
        if !ownsSchema { try requireOwnership(of: object, named: name) }
        try requireNotPinned(object)
        return object.address
    }

    /// Refuses to take what the system needs.
    private func requireNotPinned(_ object: NamedObject) throws {
        guard object.address.id.rawValue < 12000 else { return }
        let name = ObjectDescriber(context: context).description(of: object.address)
        throw Diagnostic(
            .dependentObjectsStillExist, "cannot drop \(name) because it is required by the database system")
    }

    /// Says that an object of a kind that RoleSQL has none of does not exist.
    private func droppedUnsupported(
        _ kind: SQLSyntax.ObjectKind, _ name: QualifiedName, _ statement: DropStatement
    ) throws -> ObjectAddress? {
        let noun = kind.rawValue.lowercased()
        switch kind {
        case .extension, .accessMethod, .textSearchParser, .textSearchTemplate, .textSearchDictionary,
            .textSearchConfiguration, .conversion, .collation:
            guard statement.ifExists else {
                throw Diagnostic.notSupported("DROP \(kind.rawValue)", at: statement.span)
            }
            guard kind == .extension || kind == .accessMethod else {
                throw Diagnostic.notSupported("DROP \(kind.rawValue)", at: statement.span)
            }
            notice("\(noun) \"\(name.text)\" does not exist, skipping")
            return nil
        default: throw Diagnostic.notSupported("DROP \(kind.rawValue)", at: statement.span)
        }
    }

    // MARK: RENAME

    /// Renames a named object; its owner may (`AlterObjectRename_internal`).
    func renameObject(_ kind: NamedKind, _ name: QualifiedName, to newName: String) throws {
        var object = try object(kind, name)
        if kind.objectClass == .tablespace {
            let demand = Demand.ownership(of: SecurableID(.tablespace, object.address.id))
            try require(demand, refusal: Refusal("permission denied for tablespace \(object.name)"))
        } else if !context.isSuperuser {
            try requireOwnership(of: object)
            if object.schema.isValid { try require(.privilege(.create, on: SecurableID(.schema, object.schema))) }
        }
        if kind.objectClass == .subscription {
            try require(.privilege(.create, on: SecurableID(.database, context.database)))
        }
        if kind.objectClass == .tablespace { try checkTablespaceName(newName) }
        try checkIsFree(newName, kind, in: object.schema)
        object.name = newName
        context.store(object)
    }

    /// Throws when a name is taken among the objects of a kind.
    private func checkIsFree(_ name: String, _ kind: NamedKind, in schema: ObjectID) throws {
        let objects = kind.objectClass.isShared ? context.state.cluster.objects : catalog.objects
        guard objects.object(kind.objectClass, named: name, in: schema) != nil else { return }
        guard kind.objectClass == .statistics else { throw kind.taken(name) }
        let place = catalog.schemas[schema]?.name ?? ""
        throw Diagnostic(.duplicateObject, "\(kind.noun) \"\(name)\" already exists in schema \"\(place)\"")
    }

    // MARK: OWNER TO

    /// Changes the owner of a named object (`AlterObjectOwner_internal` and its kin).
    func changeOwner(_ kind: NamedKind, _ name: QualifiedName, to owner: RoleID) throws {
        try changeOwner(of: try object(kind, name), to: owner)
    }

    /// Changes the owner of a named object, with what the kind asks for.
    func changeOwner(of object: NamedObject, to owner: RoleID) throws {
        switch object.address.objectClass {
        case .foreignDataWrapper: try checkWrapperOwner(object, owner)
        case .eventTrigger: break
        default:
            guard object.owner != owner else { return }
            try checkNewOwner(of: object, owner)
        }
        guard object.owner != owner else { return }
        var changed = object
        changed.acl = object.acl?.changingOwner(from: object.owner, to: owner)
        changed.owner = owner
        context.store(changed)
    }

    /// Checks who may give an object to whom.
    private func checkNewOwner(of object: NamedObject, _ owner: RoleID) throws {
        if context.isSuperuser, object.address.objectClass != .publication { return }
        if let securable = object.securable { try require(.ownership(of: securable)) }
        try requireSetRole(to: owner)
        switch object.details {
        case .server(let wrapper, _, _):
            try context.require(.privilege(.usage, on: SecurableID(.foreignDataWrapper, wrapper)), as: owner)
        case .statistics:
            try context.require(.privilege(.create, on: SecurableID(.schema, object.schema)), as: owner)
        case .publication(let details):
            if context.isSuperuser { return }
            try context.require(.privilege(.create, on: SecurableID(.database, context.database)), as: owner)
            try checkPublicationOwner(object, details, owner)
        case .subscription:
            try require(.privilege(.create, on: SecurableID(.database, context.database)))
        default: break
        }
    }

    /// Throws unless a publication of all tables goes to a superuser (`AlterPublicationOwner_internal`).
    private func checkPublicationOwner(
        _ object: NamedObject, _ details: PublicationDetails, _ owner: RoleID
    ) throws {
        let isSuperuser = context.state.cluster.roles.isSuperuser(owner)
        if details.isForAllTables, !isSuperuser {
            throw Diagnostic(
                .insufficientPrivilege, "permission denied to change owner of publication \"\(object.name)\"",
                hint: "The owner of a FOR ALL TABLES publication must be a superuser.")
        }
        if !isSuperuser, hasSchemas(object.address.id) {
            throw Diagnostic(
                .insufficientPrivilege, "permission denied to change owner of publication \"\(object.name)\"",
                hint: "The owner of a FOR TABLES IN SCHEMA publication must be a superuser.")
        }
    }

    // MARK: SET SCHEMA and COMMENT

    /// Moves statistics to another schema (`AlterObjectNamespace_internal`).
    func setSchema(ofStatistics name: QualifiedName, to newSchema: Identifier) throws -> String {
        guard let kind = NamedKind(.statistics) else { return "ALTER STATISTICS" }
        var object = try object(kind, name)
        let target = try schema(named: newSchema.name)
        try require(.privilege(.create, on: SecurableID(.schema, target.id)))
        guard target.id != object.schema else { return "ALTER STATISTICS" }
        try requireOwnership(of: object)
        try checkIsFree(object.name, kind, in: target.id)
        catalog.objects.remove(object.address)
        object.schema = target.id
        context.store(object)
        catalog.removeReferences(of: object.address) { $0.referenced.objectClass == .schema }
        catalog.addDependency(of: object.address, on: ObjectAddress(.schema, target.id), kind: .normal)
        return "ALTER STATISTICS"
    }

    /// Sets the comment of a named object.
    func comment(on kind: NamedKind, _ name: QualifiedName, _ text: String?) throws {
        let object = try object(kind, name)
        try requireOwnership(of: object, named: name)
        if kind.objectClass.isShared {
            context.state.cluster.sharedComments[object.address] = text
        } else {
            catalog.comments[object.address] = text
        }
    }
}
