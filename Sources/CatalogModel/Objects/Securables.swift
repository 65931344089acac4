import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

/// What decisions about privileges read: the roles and the catalog of one database.
package struct CatalogSecurables: SecurableCatalog {
    package let roleGraph: RoleGraph
    private let cluster: Cluster
    private let catalog: Catalog

    /// Makes the view of a cluster from one of its databases.
    package init(cluster: Cluster, database: ObjectID, catalog: Catalog) {
        self.cluster = cluster
        self.catalog = catalog
        roleGraph = RoleGraph(
            cluster.roles, databaseOwner: cluster.databases[database]?.owner ?? .invalid)
    }

    /// Returns the owner of an object; nil when there is no such object.
    package func owner(of object: SecurableID) -> RoleID? {
        if let named = named(object) { return named.owner }
        switch object.kind {
        case .schema: return catalog.schemas[object.object]?.owner
        case .database: return cluster.databases[object.object]?.owner
        case .role: return nil
        case .parameter: return parameter(object.object).map { _ in RoleID.bootstrapSuperuser }
        case .function, .procedure, .aggregate, .routine:
            return catalog.routines[object.object]?.owner ?? RoleID.bootstrapSuperuser
        case .type, .domain: return catalog.typeEntry(object.object)?.owner ?? RoleID.bootstrapSuperuser
        default: return relation(object)?.owner ?? RoleID.bootstrapSuperuser
        }
    }

    /// Returns an object's or a column's ACL; nil when it has the built-in default. A parameter of which nothing was ever
    /// granted has no owner whose members would have privileges (`pg_parameter_aclmask`).
    package func acl(of object: SecurableID) -> ACL? {
        if object.kind == .type, let range = range(ofMultirange: object.object) {
            return acl(of: SecurableID(.type, range))
        }
        if let named = named(object) { return named.acl }
        switch object.kind {
        case .schema: return catalog.schemas[object.object]?.acl
        case .database: return cluster.databases[object.object]?.acl
        case .parameter: return parameter(object.object)?.acl ?? ACL()
        case .function, .procedure, .aggregate, .routine:
            if let routine = catalog.routines[object.object] { return routine.acl }
        case .type, .domain:
            if let entry = catalog.typeEntry(object.object) { return entry.acl }
        default: break
        }
        if let relation = relation(object) {
            guard object.column == 0 else {
                return catalog.builtinACLs[ObjectAddress(.relation, object.object, column: object.column)]
                    ?? relation.column(number: object.column)?.acl
            }
            return catalog.builtinACLs[ObjectAddress(.relation, object.object)] ?? relation.acl
        }
        let objectClass = Self.objectClass(object.kind)
        return catalog.builtinACLs[ObjectAddress(objectClass, object.object)]
            ?? (objectClass == .function ? RestrictedFunctions.acl(of: object.object) : nil)
    }

    /// Returns the range type whose privileges are those of a multirange type; nil for other types (`pg_type_aclmask_ext`).
    private func range(ofMultirange type: ObjectID) -> ObjectID? {
        if type.isBuiltin { return SQLType(oid: type).rangeOfMultirange?.type.oid }
        if case .multirange(let range)? = catalog.types[type]?.definition { return range }
        return nil
    }

    /// Returns the numbers of a relation's live columns, without the system columns.
    package func columns(of relation: SecurableID) -> [Int] {
        self.relation(relation)?.liveColumns.map(\.number) ?? []
    }

    /// Returns the relations that inherit from one.
    package func inheritors(of relation: SecurableID) -> [ObjectID] {
        guard catalog.hasFamilies else { return [] }
        return Array(catalog.inheritors(of: relation.object).dropFirst())
    }

    /// Returns the name as messages print it.
    package func name(of object: SecurableID) -> String {
        if let named = named(object) { return named.name }
        switch object.kind {
        case .schema: return catalog.schemas[object.object]?.name ?? object.object.description
        case .database: return cluster.databases[object.object]?.name ?? object.object.description
        case .role: return cluster.roles.name(of: object.object)
        case .parameter: return parameter(object.object)?.name ?? object.object.description
        case .function, .aggregate, .procedure, .routine:
            return catalog.routines[object.object]?.name ?? BuiltinTable.function(object.object)?.name
                ?? object.object.description
        case .type, .domain: return SQLType(oid: object.object).displayName
        default: break
        }
        guard let relation = relation(object) else { return object.object.description }
        guard object.column != 0 else { return relation.name }
        return relation.column(number: object.column)?.name ?? relation.name
    }

    /// Returns the schema that an object stands in.
    package func schema(of object: SecurableID) -> SecurableID? {
        if let routine = catalog.routines[object.object] { return SecurableID(.schema, routine.schema) }
        if [.type, .domain].contains(object.kind), let entry = catalog.typeEntry(object.object) {
            return SecurableID(.schema, entry.schema)
        }
        return relation(object).map { SecurableID(.schema, $0.schema) }
    }

    /// Returns one of the objects that are little more than a name; nil for anything else.
    private func named(_ object: SecurableID) -> NamedObject? {
        guard let objectClass = ObjectClass(named: object.kind) else { return nil }
        let address = ObjectAddress(objectClass, object.object)
        return objectClass.isShared ? cluster.objects[address] : catalog.objects[address]
    }

    /// Tells whether an object is a system catalog.
    package func isSystemRelation(_ object: SecurableID) -> Bool {
        object.object.rawValue < 12_000 && SystemRelations.relation(object.object) != nil
    }

    /// Returns a run-time parameter that somebody was granted.
    private func parameter(_ id: ObjectID) -> ParameterEntry? {
        cluster.parameters.values.first { $0.id == id }
    }

    /// Returns the relation that an object or column is; nil for anything else.
    private func relation(_ object: SecurableID) -> Relation? {
        guard object.kind.isRelation || [.sequence, .index, .column].contains(object.kind) else { return nil }
        return catalog.relations[object.object] ?? SystemRelations.relation(object.object)
    }

    /// Returns the catalog that the objects of a kind stand in.
    private static func objectClass(_ kind: ObjectKind) -> ObjectClass {
        switch kind {
        case .function, .procedure, .aggregate, .routine: .function
        case .type, .domain: .type
        case .language: .language
        case .tablespace: .tablespace
        default: .relation
        }
    }
}

extension Relation {
    /// The kind under which access control knows the relation.
    package var objectKind: ObjectKind {
        switch kind {
        case .table: .table
        case .index: .index
        case .sequence: .sequence
        case .view: .view
        case .materializedView: .materializedView
        case .compositeType: .type
        case .foreignTable: .foreignTable
        case .partitionedTable: .partitionedTable
        }
    }

    /// The relation as access control names it.
    package var securable: SecurableID { SecurableID(objectKind, kind == .compositeType ? rowType : id) }
}
