import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// What an object is called, so that the name can be understood with any search path (`getObjectIdentityParts`).
struct ObjectIdentity {
    /// The name with everything around it, quoted.
    var text: String
    /// The parts of the name, without quotes.
    var names: [String]
    /// What else tells the object from others: argument types, a server, ….
    var arguments: [String] = []

    /// Makes an identity whose text is the qualified name.
    init(qualified names: [String], arguments: [String] = []) {
        text = names.map(Quoting.identifier).joined(separator: ".")
        self.names = names
        self.arguments = arguments
    }

    /// Makes an identity.
    init(_ text: String, _ names: [String], _ arguments: [String] = []) {
        self.text = text
        self.names = names
        self.arguments = arguments
    }
}

/// Names objects for programs: their types, schemas and identities.
struct ObjectNamer {
    private let context: ExecutionContext
    private var catalog: Catalog { context.catalog }
    private var roles: RoleCatalog { context.state.cluster.roles }

    /// Makes an identifier of a session.
    init(_ context: ExecutionContext) { self.context = context }

    // MARK: Types of objects

    /// Returns the type of an object in words (`getObjectTypeDescription`).
    func typeWords(of address: ObjectAddress) -> String {
        switch address.objectClass {
        case .relation:
            guard let relation = context.environment.relation(address.id) else { return "relation" }
            return ObjectDescriber.noun(relation.kind) + (address.column == 0 ? "" : " column")
        case .function:
            let kind = catalog.routines[address.id]?.kind ?? BuiltinTable.catalogued(address.id)?.kind
            switch kind {
            case .aggregate: return "aggregate"
            case .procedure: return "procedure"
            case .function, .window: return "function"
            case nil: return "routine"
            }
        case .constraint:
            if tableConstraint(address.id) != nil { return "table constraint" }
            return domainConstraint(address.id) == nil ? "constraint" : "domain constraint"
        default: return Self.words[address.objectClass] ?? ""
        }
    }

    /// The words of classes that have one kind of objects.
    private static let words: [ObjectClass: String] = [
        .type: "type", .cast: "cast", .collation: "collation", .columnDefault: "default value",
        .language: "language", .largeObject: "large object", .operator: "operator", .rewriteRule: "rule",
        .trigger: "trigger", .schema: "schema", .statistics: "statistics object", .role: "role",
        .roleMembership: "role membership", .database: "database", .tablespace: "tablespace",
        .foreignDataWrapper: "foreign-data wrapper", .foreignServer: "server", .userMapping: "user mapping",
        .defaultPrivileges: "default acl", .eventTrigger: "event trigger", .parameter: "parameter ACL",
        .policy: "policy", .publication: "publication", .publicationSchema: "publication namespace",
        .publicationRelation: "publication relation", .subscription: "subscription",
    ]

    // MARK: Schema and name

    /// Returns the schema of an object whose catalog has such a column, and its name where that names it alone.
    func schemaAndName(of address: ObjectAddress) -> (schema: String?, name: String?) {
        switch address.objectClass {
        case .relation:
            guard let relation = context.environment.relation(address.id) else { return (nil, nil) }
            return (schemaName(relation.schema), relation.name)
        case .function:
            if let routine = catalog.routines[address.id] { return (schemaName(routine.schema), nil) }
            return ("pg_catalog", nil)
        case .type:
            if let entry = catalog.typeEntry(address.id) { return (schemaName(entry.schema), entry.name) }
            return ("pg_catalog", TypeTable.info(address.id)?.name)
        case .operator: return (catalog.objects[address].map { schemaName($0.schema) } ?? "pg_catalog", nil)
        case .constraint:
            let schema = tableConstraint(address.id)?.relation.schema ?? domainConstraint(address.id)?.domain.schema
            return (schema.map(schemaName), nil)
        case .collation: return ("pg_catalog", identity(of: address)?.names.last)
        case .statistics: return (context.object(address).map { schemaName($0.schema) }, context.object(address)?.name)
        case .role, .schema, .database, .tablespace, .language, .foreignDataWrapper, .foreignServer, .publication,
            .subscription, .eventTrigger:
            return (nil, identity(of: address)?.names.last)
        default: return (nil, nil)
        }
    }

    /// Returns a schema's name; that of a temporary one is `pg_temp` (`get_namespace_name_or_temp`).
    private func schemaName(_ id: ObjectID) -> String {
        if id == context.session.temporarySchema { return "pg_temp" }
        return catalog.schemas[id]?.name ?? ""
    }

    // MARK: Identities

    /// Returns the identity of an object; nil when there is none of the address.
    func identity(of address: ObjectAddress) -> ObjectIdentity? {
        switch address.objectClass {
        case .relation: return relation(address)
        case .function: return routine(address.id)
        case .type: return typeText(SQLType(oid: address.id)).map { ObjectIdentity($0, [$0]) }
        case .operator: return `operator`(address.id)
        case .cast:
            guard let cast = catalog.cast(address.id), let source = typeText(SQLType(oid: cast.source)),
                let target = typeText(SQLType(oid: cast.target))
            else { return nil }
            return ObjectIdentity("(\(source) AS \(target))", [source], [target])
        case .constraint: return constraint(address.id)
        case .columnDefault: return columnDefault(address.id)
        case .rewriteRule, .trigger, .policy: return onRelation(address)
        case .collation: return collation(address.id)
        case .schema: return catalog.schemas[address.id].map { ObjectIdentity(qualified: [schemaName($0.id)]) }
        case .role:
            return roles[id: address.id].map { ObjectIdentity(qualified: [$0.name]) }
        case .roleMembership:
            guard let membership = roles.memberships.first(where: { $0.id == address.id }) else { return nil }
            let member = roles.name(of: membership.member)
            return ObjectIdentity("membership of role \(member) in role \(roles.name(of: membership.role))", [])
        case .database:
            return context.state.cluster.databases[address.id].map { ObjectIdentity(qualified: [$0.name]) }
        case .parameter:
            let found = context.state.cluster.parameters.values.first { $0.id == address.id }
            return found.map { ObjectIdentity($0.name, [$0.name]) }
        case .defaultPrivileges: return defaultPrivileges(address.id)
        case .language, .tablespace, .foreignDataWrapper, .foreignServer, .userMapping, .largeObject, .statistics,
            .publication, .publicationRelation, .publicationSchema, .subscription, .eventTrigger:
            return context.object(address).flatMap(named)
        }
    }

    /// Returns the name of a type with its schema; types that SQL has a name for have none (`format_type_be_qualified`).
    func typeText(_ type: SQLType) -> String? {
        if let entry = catalog.typeEntry(type.oid) {
            if case .array(let element) = entry.kind {
                return typeText(SQLType(oid: element)).map { $0 + "[]" }
            }
            return Quoting.qualified(schemaName(entry.schema), entry.name)
        }
        guard let info = TypeTable.info(type.oid) else { return nil }
        if let element = type.unmodified.elementType { return typeText(element.unmodified).map { $0 + "[]" } }
        let shown = type.unmodified.displayName
        return shown == info.name || shown == Quoting.identifier(info.name)
            ? Quoting.qualified("pg_catalog", info.name) : shown
    }

    /// Identifies a relation or a column of it.
    private func relation(_ address: ObjectAddress) -> ObjectIdentity? {
        guard let relation = context.environment.relation(address.id) else { return nil }
        let names = [schemaName(relation.schema), relation.name]
        guard address.column != 0 else { return ObjectIdentity(qualified: names) }
        let column = SystemColumns.name(of: address.column) ?? relation.column(number: address.column)?.name
        return column.map { ObjectIdentity(qualified: names + [$0]) }
    }

    /// Identifies a routine by its name and the types of its arguments.
    private func routine(_ id: ObjectID) -> ObjectIdentity? {
        let names: [String]
        let types: [SQLType]
        if let routine = catalog.routines[id] {
            names = [schemaName(routine.schema), routine.name]
            types = routine.inputs.map(\.type)
        } else if let function = BuiltinTable.catalogued(id) {
            names = ["pg_catalog", function.name]
            types = function.argumentTypes
        } else {
            return nil
        }
        return withArguments(names, types.compactMap(typeText))
    }

    /// Makes an identity of a name and argument types.
    private func withArguments(_ names: [String], _ types: [String]) -> ObjectIdentity {
        var result = ObjectIdentity(qualified: names, arguments: types)
        result.text += "(\(types.joined(separator: ",")))"
        return result
    }

    /// Identifies an operator.
    private func `operator`(_ id: ObjectID) -> ObjectIdentity? {
        let environment = context.environment
        guard let item = environment.operator(id), let right = typeText(item.right) else { return nil }
        let left = item.left.flatMap(typeText)
        let schema = environment.schemaName(of: item)
        return ObjectIdentity(
            "\(Quoting.identifier(schema)).\(item.name)(\(left ?? "NONE"),\(right))", [schema, item.name],
            [left, right].compactMap { $0 })
    }

    /// Returns a constraint of a table.
    private func tableConstraint(_ id: ObjectID) -> (relation: Relation, name: String)? {
        for relation in catalog.relations.values {
            if let found = relation.constraints.first(where: { $0.id == id }) { return (relation, found.name) }
            if let found = relation.triggers.first(where: { $0.constraint?.id == id })?.constraint {
                return (relation, found.name)
            }
        }
        return nil
    }

    /// Returns a constraint of a domain.
    private func domainConstraint(_ id: ObjectID) -> (domain: UserType, name: String)? {
        for domain in catalog.types.values {
            if let found = domain.domain?.constraints.first(where: { $0.id == id }) { return (domain, found.name) }
        }
        return nil
    }

    /// Identifies a constraint.
    private func constraint(_ id: ObjectID) -> ObjectIdentity? {
        if let (relation, name) = tableConstraint(id) { return on(relation, name) }
        guard let (domain, name) = domainConstraint(id), let text = typeText(SQLType(oid: domain.id)) else {
            return nil
        }
        return ObjectIdentity("\(Quoting.identifier(name)) on \(text)", [text], [name])
    }

    /// Identifies what belongs to a relation.
    private func on(_ relation: Relation, _ name: String) -> ObjectIdentity {
        let table = [schemaName(relation.schema), relation.name]
        return ObjectIdentity(
            "\(Quoting.identifier(name)) on \(Quoting.qualified(table[0], table[1]))", table + [name])
    }

    /// Identifies a rule, trigger or policy.
    private func onRelation(_ address: ObjectAddress) -> ObjectIdentity? {
        switch address.objectClass {
        case .trigger:
            if let (relation, trigger) = catalog.trigger(address.id) { return on(relation, trigger.name) }
            return KeyTrigger.trigger(address.id, in: catalog).map { on($0.table, $0.name) }
        case .policy: return catalog.policy(address.id).map { on($0.table, $0.policy.name) }
        default:
            if let (table, rule) = catalog.rule(address.id) { return on(table, rule.name) }
            return catalog.relations.values.first { $0.view?.rule == address.id }.map { on($0, "_RETURN") }
        }
    }

    /// Identifies a column's default.
    private func columnDefault(_ id: ObjectID) -> ObjectIdentity? {
        for relation in catalog.relations.values {
            guard let column = relation.columns.first(where: { $0.defaultValue?.id == id }) else { continue }
            var result = ObjectIdentity(qualified: [schemaName(relation.schema), relation.name, column.name])
            result.text = "for " + result.text
            return result
        }
        return nil
    }

    /// Identifies a collation.
    private func collation(_ id: ObjectID) -> ObjectIdentity? {
        let row = SystemRelationReader(context: context).collations().first { $0["oid"]?.integerValue == id.rawValue }
        guard case .text(let name)? = row?["collname"] else { return nil }
        return ObjectIdentity(qualified: ["pg_catalog", name])
    }

    /// Identifies an entry of default privileges.
    private func defaultPrivileges(_ id: ObjectID) -> ObjectIdentity? {
        guard let entry = catalog.defaultPrivileges.entries.first(where: { $0.id == id }) else { return nil }
        let role = roles.name(of: entry.key.role)
        var text = "for role \(Quoting.identifier(role))"
        var names = [role]
        if let schema = catalog.schemas[entry.key.schema] {
            text += " in schema \(Quoting.identifier(schema.name))"
            names.append(schema.name)
        }
        return ObjectIdentity(
            text + " on \(entry.key.kind.noun)", names, [String(entry.key.kind.rawValue)])
    }

    /// Identifies an object that is little more than a name.
    private func named(_ object: NamedObject) -> ObjectIdentity? {
        switch object.details {
        case .largeObject:
            return ObjectIdentity(object.address.id.description, [object.address.id.description])
        case .statistics: return ObjectIdentity(qualified: [schemaName(object.schema), object.name])
        case .userMapping(let server):
            let role = object.owner.isValid ? roles.name(of: object.owner) : "public"
            let name = catalog.objects[ObjectAddress(.foreignServer, server)]?.name ?? ""
            return ObjectIdentity("\(Quoting.identifier(role)) on server \(name)", [role], [name])
        case .publicationRelation(let publication, let relation, _):
            guard let table = self.relation(ObjectAddress(.relation, relation)) else { return nil }
            let name = publicationName(publication)
            return ObjectIdentity("\(table.text) in publication \(name)", table.names, [name])
        case .publicationSchema(let publication, let schema):
            let name = publicationName(publication)
            return ObjectIdentity("\(schemaName(schema)) in publication \(name)", [schemaName(schema)], [name])
        default: return ObjectIdentity(qualified: [object.name])
        }
    }

    /// Returns the name of a publication.
    private func publicationName(_ id: ObjectID) -> String {
        catalog.objects[ObjectAddress(.publication, id)]?.name ?? ""
    }
}

extension DefaultPrivilegeKind {
    /// The noun of the kind of objects.
    var noun: String {
        switch self {
        case .tables: "tables"
        case .sequences: "sequences"
        case .functions: "functions"
        case .types: "types"
        case .schemas: "schemas"
        case .largeObjects: "large objects"
        }
    }
}

extension Value {
    /// The object number that the value is.
    fileprivate var integerValue: UInt32? {
        if case .int(let number) = self { UInt32(truncatingIfNeeded: number) } else { nil }
    }
}
