import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

/// Executes statements that define, alter or drop objects, against the working state of a context.
///
/// Each statement resolves its names, asks for what it requires in PostgreSQL's order, and only then changes the catalog.
package struct DefinitionExecutor {
    let context: ExecutionContext
    /// Whether partitions get what their table gets; not where ONLY was written.
    var spreads = true
    /// Whether a typed table changes because its type does.
    var followsType = false
    /// Where tables are noted whose columns get other types.
    var retyped: RetypedTables?

    /// Makes an executor.
    package init(context: ExecutionContext) { self.context = context }

    /// Executes a statement and returns its command tag.
    package func execute(_ statement: DefinitionStatement) throws -> String {
        switch statement {
        case .createTable(let s): return try createTable(s)
        case .createTableAs(let s): return try createTableAs(s)
        case .refresh(let s): return try refresh(s)
        case .type(let s): return try execute(s)
        case .createView(let s): return try createView(s)
        case .createIndex(let s): return try createIndex(s)
        case .createSequence(let s): return try createSequence(s)
        case .alterSequence(let s): return try alterSequence(s)
        case .createSchema(let s): return try createSchema(s)
        case .alterTable(let s): return try alterTable(s)
        case .rename(let s): return try rename(s)
        case .alterOwner(let s): return try alterOwner(s)
        case .alterSchema(let s): return try setSchema(s)
        case .comment(let s): return try comment(s)
        case .drop(let s): return try drop(s)
        case .createPolicy(let s): return try createPolicy(s)
        case .alterPolicy(let s): return try alterPolicy(s)
        case .createTrigger(let s): return try createTrigger(s)
        case .createRule(let s): return try createRule(s)
        case .createDatabase(let s): return try createDatabase(s)
        case .alterDatabase(let s): return try alterDatabase(s)
        case .alterDatabaseSetting(let s): return try alterDatabaseSetting(s)
        case .dropDatabase(let s): return try dropDatabase(s)
        case .createRoutine(let s): return try createRoutine(s)
        case .createAggregate(let s): return try createAggregate(s)
        case .alterRoutine(let s): return try alterRoutine(s)
        case .object(let s): return try execute(s)
        }
    }
}

// MARK: - Shared vocabulary

extension DefinitionExecutor {
    /// The catalog of the current database.
    var catalog: Catalog {
        get { context.catalog }
        nonmutating set { context.catalog = newValue }
    }

    /// The role whose privileges count.
    var currentRole: RoleID { context.currentRole }

    /// What decisions read.
    var securables: CatalogSecurables { context.securables }

    /// Throws the refusal unless a demand holds for the current role.
    func require(_ demand: Demand, at span: SourceSpan = .none, refusal: Refusal? = nil) throws {
        try context.require(demand, at: span, refusal: refusal)
    }

    /// Throws `must be owner of …` unless the current role has the owner's privileges (`object_ownercheck`).
    func requireOwnership(of relation: Relation) throws {
        guard relation.kind == .compositeType else { return try require(.ownership(of: relation.securable)) }
        try require(
            .ownership(of: relation.securable), refusal: Refusal("must be owner of table \(relation.name)"))
    }

    /// Changes a relation in the catalog.
    func updateRelation(_ id: ObjectID, _ change: (inout Relation) -> Void) {
        catalog.updateRelation(id, change)
    }

    /// Sends a notice.
    func notice(_ message: String, _ state: SQLState = .successfulCompletion, detail: String? = nil) {
        context.notice(Diagnostic(.notice, state, message, detail: detail))
    }
}

extension ExecutionContext {
    /// What decisions read of the working state.
    package var securables: CatalogSecurables {
        if let knownSecurables { return knownSecurables }
        let made = CatalogSecurables(cluster: state.cluster, database: database, catalog: catalog)
        knownSecurables = made
        return made
    }

    /// Throws the refusal unless a demand holds for the current role.
    package func require(_ demand: Demand, at span: SourceSpan = .none, refusal: Refusal? = nil) throws {
        let requirement = Requirement(demand, as: currentRole, at: span, phase: .execution, refusal: refusal)
        if let denial = firstDenial([requirement], in: securables) { throw denial }
    }

    /// Tells whether the current role is a superuser.
    package var isSuperuser: Bool { state.cluster.roles.isSuperuser(currentRole) }
}
