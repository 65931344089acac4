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
        case .function: "function \(address.id)"
        case .language: "language \(address.id)"
        case .tablespace: "tablespace \(address.id)"
        case .defaultPrivileges: "default privileges"
        case .roleMembership: "role membership \(address.id)"
        case .trigger: "trigger \(address.id)"
        case .collation: "collation \(address.id)"
        case .policy: "policy \(address.id)"
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

    /// Describes a relation or a column of it.
    private func relation(_ address: ObjectAddress) -> String {
        guard let relation = catalog.relations[address.id] ?? SystemRelations.relation(address.id) else {
            return "relation \(address.id)"
        }
        let whole = "\(Self.noun(relation.kind)) \(name(of: relation))"
        guard address.column != 0, let column = relation.column(number: address.column) else { return whole }
        return "column \(column.name) of \(whole)"
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
            return "constraint \(constraint.name) on domain \(typeName(type.id))"
        }
        return nil
    }

    /// Describes a column's default.
    private func columnDefault(_ id: ObjectID) -> String {
        for relation in catalog.relations.values {
            guard let column = relation.columns.first(where: { $0.defaultValue?.id == id }) else { continue }
            return "default value for column \(column.name) of \(Self.noun(relation.kind)) \(name(of: relation))"
        }
        return "default value \(id)"
    }

    /// Describes the rule of a view.
    private func rule(_ id: ObjectID) -> String {
        guard let view = catalog.relations.values.first(where: { $0.view?.rule == id }) else { return "rule \(id)" }
        return "rule _RETURN on \(Self.noun(view.kind)) \(name(of: view))"
    }

    /// Returns the name of a type, row types included.
    private func typeName(_ id: ObjectID) -> String {
        CatalogTypes(catalog: catalog, path: context.environment.searchPath).displayName(of: id)
            ?? SQLType(oid: id).formatted
    }

    /// Returns the noun of a relation's kind for several.
    static func plural(_ kind: RelationKind) -> String { kind == .index ? "indexes" : noun(kind) + "s" }

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
