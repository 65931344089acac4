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
    /// Tells whether something of it was stored in a state that has been given up.
    private var isBroken = false
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

    /// What is remembered of a relation; those of the system have no versions.
    private struct RelationState: Hashable, Sendable {
        var version: UInt64
        var acl: ACL?

        init(_ relation: Relation) {
            version = relation.version
            acl = relation.acl
        }
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
            found[object.object] = RelationState(relation)
            if relation.rowSecurity { isSecured = true }
        }
        relations = found
        rowSecurity = isSecured ? Self.rowSecurity(of: environment) : nil
    }

    /// Tells whether nothing of it has changed.
    package func holds(in environment: AnalysisEnvironment) -> Bool {
        guard !isBroken, planEpoch == environment.catalog.planEpoch, searchPath == environment.searchPath,
            schemas == Self.schemas(of: environment),
            rowSecurity == nil || rowSecurity == Self.rowSecurity(of: environment)
        else { return false }
        return relations.allSatisfy { id, state in environment.relation(id).map(RelationState.init) == state }
    }

    /// Takes note of a state that is given up: what was stored in it counts as changed (PostgreSQL's invalidations of an
    /// aborted transaction).
    package mutating func note(givenUp catalog: Catalog) {
        let isSame = relations.allSatisfy { id, state in
            state.version == 0 || catalog.relations[id].map(RelationState.init) == state
        }
        if !isSame { isBroken = true }
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
}
