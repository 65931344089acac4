import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// What the names of an analyzed statement depend on. As long as it holds, PostgreSQL does not analyze a prepared statement
/// again and so does not look at the privileges on schemas again (`plancache.c`).
package struct NameMeaning: Sendable {
    private let searchPath: [ObjectID]
    private let schemas: Set<SchemaState>
    private let relations: [ObjectID: RelationState]
    private let planEpoch: Int
    /// Who asked, and whether policies were applied, if a relation has row-level security.
    private let rowSecurity: RowSecurityState?

    /// What policies depend on.
    private struct RowSecurityState: Hashable, Sendable {
        var role: RoleID
        var applies: Bool
    }

    /// What is remembered of a schema.
    private struct SchemaState: Hashable, Sendable {
        var id: ObjectID
        var name: String
        var owner: ObjectID
        var acl: ACL?
    }

    /// What is remembered of a relation.
    private struct RelationState: Hashable, Sendable {
        var name: String
        var schema: ObjectID
        var owner: ObjectID
        var acl: ACL?
        var columns: [String]
        /// Row-level security, constraints, indexes and triggers.
        var attachments: [String]
    }

    /// Takes note of what an analyzed statement refers to.
    package init(of statement: AnalyzedStatement, in environment: AnalysisEnvironment) {
        searchPath = environment.searchPath
        schemas = Self.schemas(of: environment)
        planEpoch = environment.catalog.planEpoch
        var found: [ObjectID: RelationState] = [:]
        var isSecured = false
        for requirement in statement.requirements {
            guard case .privilege(_, let object, _) = requirement.demand, object.kind.isRelation,
                let relation = environment.relation(object.object)
            else { continue }
            found[object.object] = Self.state(of: relation)
            if relation.rowSecurity { isSecured = true }
        }
        relations = found
        rowSecurity = isSecured ? Self.rowSecurity(of: environment) : nil
    }

    /// Tells whether nothing of it has changed.
    package func holds(in environment: AnalysisEnvironment) -> Bool {
        guard planEpoch == environment.catalog.planEpoch, searchPath == environment.searchPath,
            schemas == Self.schemas(of: environment),
            rowSecurity == nil || rowSecurity == Self.rowSecurity(of: environment)
        else { return false }
        return relations.allSatisfy { id, state in
            environment.relation(id).map(Self.state(of:)) == state
        }
    }

    /// What policies depend on.
    private static func rowSecurity(of environment: AnalysisEnvironment) -> RowSecurityState {
        RowSecurityState(role: environment.currentRole, applies: environment.appliesRowSecurity)
    }

    /// What is remembered of all schemas: any change of one makes PostgreSQL analyze everything again.
    private static func schemas(of environment: AnalysisEnvironment) -> Set<SchemaState> {
        Set(
            environment.catalog.schemas.values.map {
                SchemaState(id: $0.id, name: $0.name, owner: $0.owner, acl: $0.acl)
            })
    }

    /// What is remembered of a relation.
    private static func state(of relation: Relation) -> RelationState {
        RelationState(
            name: relation.name, schema: relation.schema, owner: relation.owner, acl: relation.acl,
            columns: relation.columns.map { "\($0.name) \($0.type.oid) \($0.isDropped) \($0.acl?.items ?? [])" },
            attachments: [
                "\(relation.rowSecurity) \(relation.forceRowSecurity) \(relation.isPopulated)",
                "\(relation.constraints.map(\.name)) \(relation.indexes) \(relation.triggers.map(\.name))",
                "\(relation.policies.map { "\($0.name) \($0.roles)" }) \(relation.options)",
            ])
    }
}
