import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Says in words what an object is, as dependency reports do (`getObjectDescription`).
package struct ObjectDescriber {
    private let context: ExecutionContext
    private let catalog: Catalog
    private let path: [ObjectID]

    /// Makes a describer for a session, whose search path decides which names are qualified.
    package init(context: ExecutionContext) {
        self.context = context
        catalog = context.catalog
        path = [context.session.temporarySchema].compactMap { $0 } + context.explicitSearchPath
    }

    /// Returns the description of an object, such as `column id of table t`.
    package func description(of address: ObjectAddress) -> String {
        switch address.objectClass {
        case .relation: relation(address)
        case .schema: "schema \(catalog.schemas[address.id]?.name ?? address.id.description)"
        case .role: "role \(context.state.cluster.roles.name(of: address.id))"
        case .database: "database \(context.state.cluster.databases[address.id]?.name ?? address.id.description)"
        case .constraint: constraint(address.id)
        case .columnDefault: columnDefault(address.id)
        case .rewriteRule: rule(address.id)
        case .type: "type \(typeName(address.id))"
        case .function: routine(address.id)
        case .language, .tablespace, .foreignDataWrapper, .foreignServer, .userMapping, .largeObject, .statistics,
            .publication, .publicationRelation, .publicationSchema, .subscription, .eventTrigger, .operator, .cast:
            namedObject(address)
        case .defaultPrivileges:
            catalog.defaultPrivileges.entries.first { $0.id == address.id }.map {
                RoleDependencies(context: context).description(of: $0)
            } ?? "default privileges"
        case .roleMembership:
            ObjectNamer(context).identity(of: address)?.text ?? "role membership \(address.id)"
        case .trigger: trigger(address)
        case .collation:
            "collation "
                + (ObjectNamer(context).identity(of: address)?.names.last.map(Quoting.identifier)
                    ?? address.id.description)
        case .policy: policy(address)
        case .parameter:
            "parameter \(context.state.cluster.parameters.values.first { $0.id == address.id }?.name ?? "")"
        }
    }

    /// Returns a relation's name, qualified unless an unqualified name finds it (`RelationIsVisible`).
    package func name(of relation: Relation) -> String {
        if isVisible(relation) { return Quoting.identifier(relation.name) }
        return Quoting.qualified(catalog.schemas[relation.schema]?.name ?? "", relation.name)
    }

    /// Tells whether an unqualified name finds a relation.
    package func isVisible(_ relation: Relation) -> Bool {
        if SystemRelations.relation(named: relation.name, in: Schema.pgCatalog) != nil {
            return relation.schema == Schema.pgCatalog
        }
        for schema in path {
            if schema == relation.schema { return true }
            if catalog.relation(named: relation.name, in: schema) != nil { return false }
        }
        return false
    }

    /// Describes an object that is little more than a name.
    private func namedObject(_ address: ObjectAddress) -> String {
        guard let object = context.object(address) else {
            if address.objectClass == .cast, let cast = catalog.cast(address.id) {
                return "cast from \(typeName(cast.source)) to \(typeName(cast.target))"
            }
            return "object \(address.id)"
        }
        switch object.details {
        case .wrapper: return "foreign-data wrapper \(object.name)"
        case .server: return "server \(object.name)"
        case .userMapping(let server):
            let user = object.owner.isValid ? context.state.cluster.roles.name(of: object.owner) : "public"
            let name = catalog.objects[ObjectAddress(.foreignServer, server)]?.name ?? server.description
            return "user mapping for \(user) on server \(name)"
        case .cast(let cast): return "cast from \(typeName(cast.source)) to \(typeName(cast.target))"
        case .largeObject: return "large object \(address.id)"
        case .tablespace: return "tablespace \(object.name)"
        case .language: return "language \(object.name)"
        case .statistics:
            let schema = path.contains(object.schema) ? nil : catalog.schemas[object.schema]?.name
            let name = schema.map { Quoting.qualified($0, object.name) } ?? Quoting.identifier(object.name)
            return "statistics object \(name)"
        case .publication: return "publication \(object.name)"
        case .publicationRelation(let publication, let relation, _):
            let table = catalog.relations[relation].map { name(of: $0) } ?? relation.description
            return "publication of table \(table) in \(description(of: ObjectAddress(.publication, publication)))"
        case .publicationSchema(let publication, let schema):
            return "publication of \(description(of: ObjectAddress(.schema, schema))) in "
                + description(of: ObjectAddress(.publication, publication))
        case .subscription: return "subscription \(object.name)"
        case .operator:
            let environment = context.environment
            return environment.operator(address.id).map { "operator " + environment.signatureText(of: $0) } ?? ""
        }
    }

    /// Describes a relation or a column of it.
    private func relation(_ address: ObjectAddress) -> String {
        guard let relation = catalog.relations[address.id] ?? SystemRelations.relation(address.id) else {
            return "relation \(address.id)"
        }
        let whole = "\(Self.noun(relation.kind)) \(name(of: relation))"
        guard address.column != 0 else { return whole }
        let column = SystemColumns.name(of: address.column) ?? relation.column(number: address.column)?.name
        return column.map { "column \($0) of \(whole)" } ?? whole
    }

    /// Describes a routine by its signature.
    private func routine(_ id: ObjectID) -> String {
        if let routine = catalog.routines[id] {
            return "function \(context.environment.signatureText(of: routine))"
        }
        guard let function = BuiltinTable.catalogued(id) else { return "function \(id)" }
        let types = function.argumentTypes.map(\.displayName).joined(separator: ",")
        return "function \(Quoting.identifier(function.name))(\(types))"
    }

    /// Describes a constraint.
    private func constraint(_ id: ObjectID) -> String {
        for relation in catalog.relations.values {
            guard let constraint = relation.constraints.first(where: { $0.id == id }) else { continue }
            return "constraint \(constraint.name) on \(Self.noun(relation.kind)) \(name(of: relation))"
        }
        return domainConstraint(id) ?? "constraint \(id)"
    }

    /// Describes a constraint of a domain; nil when there is none of this number.
    private func domainConstraint(_ id: ObjectID) -> String? {
        for type in catalog.types.values {
            guard let constraint = type.domain?.constraints.first(where: { $0.id == id }) else { continue }
            return "constraint \(constraint.name)"
        }
        return nil
    }

    /// Describes a trigger.
    private func trigger(_ address: ObjectAddress) -> String {
        guard let (relation, trigger) = catalog.trigger(address.id) else {
            guard let key = KeyTrigger.trigger(address.id, in: catalog) else { return "trigger \(address.id)" }
            return "trigger \(key.name) on \(Self.noun(key.table.kind)) \(name(of: key.table))"
        }
        return "trigger \(trigger.name) on \(Self.noun(relation.kind)) \(name(of: relation))"
    }

    /// Describes a policy.
    private func policy(_ address: ObjectAddress) -> String {
        guard let (relation, policy) = catalog.policy(address.id) else { return "policy \(address.id)" }
        return "policy \(policy.name) on \(Self.noun(relation.kind)) \(name(of: relation))"
    }

    /// Describes a column's default.
    private func columnDefault(_ id: ObjectID) -> String {
        for relation in catalog.relations.values {
            guard let column = relation.columns.first(where: { $0.defaultValue?.id == id }) else { continue }
            return "default value for column \(column.name) of \(Self.noun(relation.kind)) \(name(of: relation))"
        }
        return "default value \(id)"
    }

    /// Describes a rule.
    private func rule(_ id: ObjectID) -> String {
        if let (table, rule) = catalog.rule(id) {
            return "rule \(rule.name) on \(Self.noun(table.kind)) \(name(of: table))"
        }
        guard let view = catalog.relations.values.first(where: { $0.view?.rule == id }) else { return "rule \(id)" }
        return "rule _RETURN on \(Self.noun(view.kind)) \(name(of: view))"
    }

    /// Returns the name of a type, row types included.
    private func typeName(_ id: ObjectID) -> String {
        CatalogTypes(catalog: catalog, path: context.environment.searchPath).displayName(of: id)
            ?? SQLType(oid: id).formatted
    }

    /// Returns the word for several relations of a kind (`errdetail_relkind_not_supported`).
    package static func plural(_ kind: RelationKind) -> String {
        switch kind {
        case .index: "indexes"
        case .partitionedTable: "partitioned tables"
        default: noun(kind) + "s"
        }
    }

    /// Returns the noun of a relation's kind.
    package static func noun(_ kind: RelationKind) -> String {
        switch kind {
        case .table, .partitionedTable: "table"
        case .index: "index"
        case .sequence: "sequence"
        case .view: "view"
        case .materializedView: "materialized view"
        case .compositeType: "composite type"
        case .foreignTable: "foreign table"
        }
    }
}
