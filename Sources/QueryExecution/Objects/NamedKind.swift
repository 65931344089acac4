import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

/// What statements know of a kind of named objects.
struct NamedKind {
    /// The catalog of the kind.
    let objectClass: ObjectClass
    /// The noun in `… "x" does not exist`.
    let noun: String

    /// Returns the kind that a statement names; nil for kinds that are kept otherwise.
    init?(_ kind: SQLSyntax.ObjectKind) {
        switch kind {
        case .foreignDataWrapper: self.init(.foreignDataWrapper, "foreign-data wrapper")
        case .server: self.init(.foreignServer, "server")
        case .language: self.init(.language, "language")
        case .tablespace: self.init(.tablespace, "tablespace")
        case .statistics: self.init(.statistics, "statistics object")
        case .publication: self.init(.publication, "publication")
        case .subscription: self.init(.subscription, "subscription")
        case .eventTrigger: self.init(.eventTrigger, "event trigger")
        case .largeObject: self.init(.largeObject, "large object")
        default: return nil
        }
    }

    /// Makes a kind.
    private init(_ objectClass: ObjectClass, _ noun: String) {
        self.objectClass = objectClass
        self.noun = noun
    }

    /// Makes the error of a name that means nothing.
    func missing(_ name: QualifiedName) -> Diagnostic {
        Diagnostic(.undefinedObject, "\(noun) \"\(name.text)\" does not exist")
    }

    /// Makes the error of a name that is taken.
    func taken(_ name: String) -> Diagnostic {
        Diagnostic(.duplicateObject, "\(noun) \"\(name)\" already exists")
    }
}

extension ExecutionContext {
    /// Returns a named object by its address.
    func object(_ address: ObjectAddress) -> NamedObject? {
        address.objectClass.isShared ? state.cluster.objects[address] : catalog.objects[address]
    }

    /// Returns a named object that needs no schema by its name.
    func object(_ objectClass: ObjectClass, named name: String) -> NamedObject? {
        switch objectClass {
        case .subscription: state.cluster.objects.object(objectClass, named: name, in: database)
        case .tablespace: state.cluster.objects.object(objectClass, named: name)
        default: catalog.objects.object(objectClass, named: name)
        }
    }

    /// Adds a named object or replaces the one at the same address.
    func store(_ object: NamedObject) {
        if object.address.objectClass.isShared {
            state.cluster.objects.store(object)
        } else {
            catalog.objects.store(object)
            if object.address.objectClass.isForeign { catalog.planEpoch += 1 }
        }
    }

    /// Takes a named object out.
    func removeObject(_ address: ObjectAddress) {
        if address.objectClass.isShared {
            state.cluster.objects.remove(address)
            state.cluster.sharedComments[address] = nil
        } else {
            if address.objectClass == .operator { unlinkOperator(address.id) }
            catalog.objects.remove(address)
            if address.objectClass.isForeign { catalog.planEpoch += 1 }
        }
    }

    /// Returns the large object of a number as it is written, which is read as an oid (`oidparse`).
    func largeObject(_ text: String) throws(Diagnostic) -> NamedObject {
        let id = ObjectID(UInt32(truncatingIfNeeded: try IntegerText.parse(text, .oid)))
        guard let found = catalog.objects[ObjectAddress(.largeObject, id)] else {
            throw Diagnostic(.undefinedObject, "large object \(id) does not exist")
        }
        return found
    }
}

extension DefinitionExecutor {
    /// Returns a named object, or throws that there is none.
    func object(_ kind: NamedKind, _ name: QualifiedName) throws -> NamedObject {
        guard let found = try findObject(kind, name) else {
            try requireSchema(of: name)
            throw kind.missing(name)
        }
        return found
    }

    /// Throws that there is no schema of a name's qualifier, if there is none (`LookupExplicitNamespace`).
    func requireSchema(of name: QualifiedName) throws {
        guard let qualifier = name.qualifier, !hasSchema(named: qualifier) else { return }
        throw Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist")
    }

    /// Returns a named object; nil when there is none.
    func findObject(_ kind: NamedKind, _ name: QualifiedName) throws -> NamedObject? {
        switch kind.objectClass {
        case .largeObject: return try context.largeObject(name.name)
        case .statistics: return try findStatistics(name)
        default: return context.object(kind.objectClass, named: name.name)
        }
    }

    /// Throws `must be owner of …` unless the current role has the owner's privileges; of large objects nobody is asked to
    /// with lo_compat_privileges, but to give them away (`AlterObjectOwner_internal`).
    func requireOwnership(of object: NamedObject) throws {
        if object.address.objectClass == .largeObject, context.session.settings.isOn("lo_compat_privileges") { return }
        guard let securable = object.securable else { return }
        try require(.ownership(of: securable))
    }

    /// The same with the name as the statement writes it, which only statistics have a schema in
    /// (`check_object_ownership`).
    func requireOwnership(of object: NamedObject, named name: QualifiedName) throws {
        guard object.address.objectClass == .statistics, let securable = object.securable else {
            return try requireOwnership(of: object)
        }
        try require(
            .ownership(of: securable), refusal: Refusal("must be owner of statistics object \(name.text)"))
    }

    /// Makes an object with its owner's default privileges, and stores it.
    @discardableResult
    func make(
        _ objectClass: ObjectClass, name: String, schema: ObjectID = .invalid, details: NamedObject.Details,
        options: [String] = [], with change: (inout NamedObject) -> Void = { _ in }
    ) -> NamedObject {
        let address = ObjectAddress(objectClass, context.identifiers.nextObject())
        var object = NamedObject(address, name: name, schema: schema, owner: currentRole, details: details)
        object.options = options
        if let kind = objectClass.namedKind { object.acl = defaultACL(for: kind, in: nil) }
        change(&object)
        context.store(object)
        return object
    }
}

extension DefinitionExecutor {
    /// Returns a named object of a kind that a statement names, or throws that there is none.
    func object(_ kind: SQLSyntax.ObjectKind, _ name: QualifiedName) throws -> NamedObject {
        guard let named = NamedKind(kind) else { throw Diagnostic.notSupported(kind.rawValue) }
        return try object(named, name)
    }
}

extension ObjectClass {
    /// Tells whether this is the class of foreign-data wrappers or of servers.
    fileprivate var isForeign: Bool { self == .foreignDataWrapper || self == .foreignServer }
}
