import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// What all statements about users' types share.
extension DefinitionExecutor {
    /// Executes a statement that makes or alters a type.
    func execute(_ statement: TypeStatement) throws -> String {
        switch statement {
        case .createEnumeration(let s): return try createEnumeration(s)
        case .createComposite(let s): return try createComposite(s)
        case .createRange(let s): return try createRange(s)
        case .createDomain(let s): return try createDomain(s)
        case .addValue(let s): return try addValue(s)
        case .renameValue(let s): return try renameValue(s)
        case .alterComposite(let s): return try alterComposite(s)
        case .alterDomain(let s): return try alterDomain(s)
        }
    }

    /// Returns the schema that a new type goes to, after checking CREATE on it and that the name is free.
    func typeCreationSchema(for name: QualifiedName) throws -> Schema {
        let schema = try creationSchema(for: name)
        if catalog.typeEntry(named: name.name, in: schema.id) != nil {
            throw Diagnostic(.duplicateObject, "type \"\(name.name)\" already exists")
        }
        return schema
    }

    /// Throws when a type has the name of a new relation, whose row type would be of the same name
    /// (`heap_create_with_catalog`).
    func checkTypeNameIsFree(_ name: String, in schema: Schema) throws {
        guard catalog.typeEntry(named: name, in: schema.id) != nil else { return }
        throw Diagnostic(
            .duplicateObject, "type \"\(name)\" already exists",
            hint: "A relation has an associated type of the same name, so you must use a name that doesn't conflict "
                + "with any existing type.")
    }

    /// Throws unless a role may use a type in a definition (`object_aclcheck` for USAGE); arrays have no privileges of
    /// their own, so their elements' count.
    func requireUsage(ofType type: SQLType, as role: RoleID? = nil, at span: SourceSpan = .none) throws {
        let element = type.elementType ?? type
        let demand = Demand.privilege(.usage, on: SecurableID(.type, element.oid))
        if let role { try context.require(demand, as: role) } else { try require(demand, at: span) }
    }

    /// Throws unless the current role may use the types that a stored expression names in conversions and constants
    /// (`recordDependencyOnExpr`); builtin types are not asked about. Expressions of an index are recorded with nothing
    /// but pg_catalog in the search path, so that names in the refusal are qualified.
    func requireUsage(ofNamed types: some Sequence<ObjectID>, isQualified: Bool = false) throws {
        for id in types.sorted() {
            let type = SQLType(oid: id)
            guard isQualified, let entry = catalog.typeEntry(type.elementType?.oid ?? id) else {
                try requireUsage(ofType: type)
                continue
            }
            let name = Quoting.qualified(catalog.schemas[entry.schema]?.name ?? "", entry.name)
            let demand = Demand.privilege(.usage, on: SecurableID(.type, entry.id))
            try require(demand, refusal: Refusal("permission denied for type \(name)"))
        }
    }

    /// Throws unless the current role may use the types of a new relation's columns (`BuildDescForRelation`).
    func requireUsage(ofTypesOf columns: [Column]) throws {
        for column in columns { try requireUsage(ofType: column.type) }
    }

    /// Returns the type that a statement names, builtin ones included; throws 42704 when there is none.
    func typeNamed(_ name: QualifiedName) throws -> SQLType {
        do {
            return try resolveType(TypeName(plain: name))
        } catch let error as Diagnostic {
            throw error.withoutPosition
        }
    }

    /// Throws `must be owner of type …` unless the current role has the privileges of a type's owner; of an array its element
    /// type is named (`aclcheck_error_type`).
    func requireOwnership(ofType id: ObjectID) throws {
        guard let element = SQLType(oid: id).elementType else {
            return try require(.ownership(of: SecurableID(.type, id)))
        }
        try require(
            .ownership(of: SecurableID(.type, id)), refusal: Refusal("must be owner of type \(element.displayName)"))
    }

    /// Stores a new domain or enumeration with its dependency on the schema; returns its number.
    func makeType(named name: String, in schema: Schema, _ definition: UserType.Definition) -> ObjectID {
        let id = context.identifiers.nextObject()
        let type = UserType(
            id: id, array: context.identifiers.nextObject(), schema: schema.id, name: name, owner: currentRole,
            acl: defaultACL(for: .type, in: schema.id), definition: definition)
        catalog.store(type)
        let address = ObjectAddress(.type, id)
        catalog.addDependency(of: address, on: ObjectAddress(.schema, schema.id), kind: .normal)
        catalog.addDependency(of: ObjectAddress(.type, type.array), on: address, kind: .internal)
        return id
    }

    /// Records that an object depends on a type that users made.
    func recordUse(of type: SQLType, by dependent: ObjectAddress) {
        guard !type.oid.isBuiltin else { return }
        if let relation = catalog.typeEntry(type.elementType?.oid ?? type.oid)?.tableOfRow {
            let row = ObjectAddress(.type, relation.rowType)
            catalog.addDependency(of: row, on: ObjectAddress(.relation, relation.id), kind: .internal)
            catalog.addDependency(of: ObjectAddress(.type, relation.rowArrayType), on: row, kind: .internal)
        }
        catalog.addDependency(of: dependent, on: ObjectAddress(.type, type.oid), kind: .normal)
    }

    /// Records the types of a relation's columns.
    func recordColumnTypes(of id: ObjectID) {
        guard let relation = catalog.relations[id] else { return }
        for column in relation.liveColumns {
            recordUse(of: column.type, by: ObjectAddress(.relation, id, column: column.number))
        }
    }

    /// The entry of a type that users made, for a statement that alters it; builtin types are not to be altered.
    func alterableType(_ name: QualifiedName) throws -> TypeEntry {
        let type = try typeNamed(name)
        guard let entry = catalog.typeEntry(type.oid) else {
            try requireOwnership(ofType: type.oid)
            throw Diagnostic.notSupported("altering the builtin type \(type.displayName)")
        }
        return entry
    }
}
