import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

/// Executes statements that look after tables. In RoleSQL there is nothing to vacuum, reindex or wait for; what is left of
/// them is who may do it (manual, "Privileges", MAINTAIN).
package struct MaintenanceExecutor {
    /// What the statement reads.
    let context: ExecutionContext

    /// Whether a transaction block or a function surrounds the statement, in the words of the refusal of what must
    /// commit on its way; nil when it stands for itself.
    private let surroundings: String?

    /// Makes an executor.
    package init(context: ExecutionContext, surroundings: String? = nil) {
        self.context = context
        self.surroundings = surroundings
    }

    /// Refuses to work on all partitions of something within a transaction (`PreventInTransactionBlock`).
    private func requireNoSurroundings(of relation: Relation, _ command: String, reindexing kind: String? = nil) throws
    {
        guard relation.isPartitioned || kind == "index", let surroundings else { return }
        var error = Diagnostic(.activeSQLTransaction, "\(command) cannot \(surroundings)")
        if let kind {
            let schema = context.catalog.schemas[relation.schema]?.name ?? ""
            error.context = "while reindexing partitioned \(kind) \"\(schema).\(relation.name)\""
        }
        throw error
    }

    /// Executes a statement and returns its command tag.
    package func execute(_ statement: MaintenanceStatement) throws -> String {
        switch statement {
        case .lock(let lock):
            for table in lock.tables { try self.lock(definitions.relation(named: table.name), lock.mode) }
            return "LOCK TABLE"
        case .vacuum(let vacuum):
            try self.vacuum(vacuum)
            return vacuum.isAnalyze ? "ANALYZE" : "VACUUM"
        case .reindex(let reindex):
            try self.reindex(reindex)
            return "REINDEX"
        case .cluster(let cluster):
            try self.cluster(cluster)
            return "CLUSTER"
        case .checkpoint:
            try requireCheckpoint()
            return "CHECKPOINT"
        }
    }

    /// What finds relations by name.
    private var definitions: DefinitionExecutor { DefinitionExecutor(context: context) }

    /// Throws unless the current role may maintain a relation.
    private func requireMaintain(_ relation: Relation, refusal: Refusal? = nil) throws {
        try context.require(.privilege(.maintain, on: relation.securable), refusal: refusal)
    }

    // MARK: LOCK

    /// Checks that a relation may be locked (`RangeVarCallbackForLockTable`); what a view reads is locked as its owner.
    private func lock(_ relation: Relation, _ mode: LockStatement.Mode) throws {
        guard relation.isTable || relation.kind == .view else {
            throw Diagnostic(
                .wrongObjectType, "cannot lock relation \"\(relation.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(relation.kind)).")
        }
        try lock(relation, mode, as: context.currentRole)
    }

    /// Checks the privileges of one role (`LockTableAclCheck`, `LockViewRecurse`).
    private func lock(
        _ relation: Relation, _ mode: LockStatement.Mode, as role: RoleID, within views: [ObjectID] = []
    ) throws {
        let demands = mode.sufficientPrivileges.map { Demand.privilege($0, on: relation.securable) }
        try context.require(.anyOf(demands), as: role)
        guard let view = relation.view else { return }
        let inner = view.isSecurityInvoker ? context.currentRole : relation.owner
        try lock(view.query, mode, as: inner, within: views + [relation.id])
    }

    /// Checks the tables and views that a view's query reads at any depth; a view within itself is passed over
    /// (`LockViewRecurse_walker`).
    private func lock(
        _ query: BoundQuery, _ mode: LockStatement.Mode, as role: RoleID, within views: [ObjectID]
    ) throws {
        for entry in query.relations {
            guard let id = entry.relationID, !views.contains(id), let base = context.catalog.relations[id],
                base.isTable || base.kind == .view
            else { continue }
            try lock(base, mode, as: role, within: views)
        }
        for inner in query.directQueries { try lock(inner, mode, as: role, within: views) }
    }

    // MARK: VACUUM and ANALYZE

    /// A table that VACUUM or ANALYZE works on: one that is named, or that inherits from one.
    private struct VacuumTarget {
        let relation: Relation
        let columns: [Identifier]
    }

    /// Finds all tables, and then works on one after the other; those that the role may not maintain are passed over with a
    /// warning (`vacuum`).
    private func vacuum(_ statement: VacuumStatement) throws {
        let verb = statement.isAnalyze ? "analyze" : "vacuum"
        let options = try MaintenanceOptions(statement.options, of: verb.uppercased())
        if !statement.isAnalyze { try options.checkVacuum(hasTargets: !statement.targets.isEmpty) }
        let analyzes = statement.isAnalyze || options.isOn.contains("analyze")
        if !analyzes, statement.targets.contains(where: { !$0.columns.isEmpty }) {
            throw Diagnostic(
                .featureNotSupported, "ANALYZE option must be specified when a column list is provided")
        }
        if statement.targets.isEmpty {
            warnOfAll(verb)
            if analyzes { try analyzeAll() }
        }
        var targets: [VacuumTarget] = []
        for target in statement.targets {
            let relation = try definitions.relation(named: target.table.name)
            if isMaintained(relation, verb) {
                targets.append(VacuumTarget(relation: relation, columns: target.columns))
            }
            guard !target.table.isOnly else {
                if relation.isPartitioned, !statement.isAnalyze {
                    warn("VACUUM ONLY of partitioned table \"\(relation.name)\" has no effect")
                }
                continue
            }
            for child in context.catalog.inheritors(of: relation.id).dropFirst() {
                guard let child = context.catalog.relations[child] else { continue }
                targets.append(VacuumTarget(relation: child, columns: target.columns))
            }
        }
        for target in targets where isMaintained(target.relation, verb) {
            try work(on: target, verb, analyzes: analyzes)
        }
    }

    /// Tells whether the current role may maintain a relation, and warns if it may not
    /// (`vacuum_is_permitted_for_relation`).
    private func isMaintained(_ relation: Relation, _ verb: String) -> Bool {
        if mayMaintain(relation) { return true }
        warn("permission denied to \(verb) \"\(relation.name)\", skipping it")
        return false
    }

    /// Does what shows of VACUUM and ANALYZE of one table (`vacuum_rel`, `analyze_rel`).
    private func work(on target: VacuumTarget, _ verb: String, analyzes: Bool) throws {
        let relation = target.relation
        if relation.kind == .foreignTable, verb == "analyze" { throw context.catalog.withoutHandler(relation) }
        guard relation.isTable || relation.kind == .materializedView else {
            return warn("skipping \"\(relation.name)\" --- cannot \(verb) non-tables or special system tables")
        }
        var seen: Set<String> = []
        for column in target.columns.map(\.name) {
            guard relation.column(named: column) != nil else {
                throw Diagnostic(
                    .undefinedColumn, "column \"\(column)\" of relation \"\(relation.name)\" does not exist")
            }
            guard !seen.insert(column).inserted else { continue }
            throw Diagnostic(
                .duplicateColumn, "column \"\(column)\" of relation \"\(relation.name)\" appears more than once")
        }
        if analyzes, target.columns.isEmpty { try evaluateIndexes(of: relation, withPlain: false) }
        if analyzes { try computeStatistics(on: relation, analyzing: seen) }
    }

    /// Tells whether the current role may maintain a relation; the database's owner may maintain all of its own.
    func mayMaintain(_ relation: Relation) -> Bool {
        let securable = relation.kind == .index ? SecurableID(.table, relation.id) : relation.securable
        var demands = [Demand.privilege(.maintain, on: securable)]
        if !Self.sharedCatalogs.contains(relation.name) || !relation.id.isBuiltin {
            demands.append(.ownership(of: SecurableID(.database, context.database)))
        }
        return isAllowed(.anyOf(demands), as: context.currentRole, in: context.securables)
    }

    /// Sends a warning.
    func warn(_ message: String) { context.notice(Diagnostic(.warning, .warning, message)) }

    // MARK: REINDEX

    /// Checks what REINDEX names (`ExecReindex`).
    private func reindex(_ statement: ReindexStatement) throws {
        let options = try MaintenanceOptions(statement.options, of: "REINDEX")
        let isConcurrent = statement.isConcurrent || options.isOn.contains("concurrently")
        let tablespace = try options.tablespace.map { try requireCreation(inTablespace: $0) }
        switch statement.kind {
        case .table:
            guard let relation = try statement.name.map(definitions.relation) else { return }
            try requireTable(relation)
            try requireMaintain(relation)
            try refuseCatalog(isConcurrent && relation.id.isBuiltin)
            try requireNoSurroundings(of: relation, "REINDEX TABLE", reindexing: "table")
            if !relation.indexes.isEmpty { try refuseGlobal(tablespace) }
            if relation.indexes.isEmpty, !relation.id.isBuiltin, !relation.hasWideRows, !relation.isPartitioned {
                context.notice(
                    Diagnostic(
                        .notice, .successfulCompletion,
                        "table \"\(relation.name)\" has no indexes to reindex"))
            }
            try evaluateIndexes(of: relation)
        case .index:
            guard let relation = try statement.name.map(definitions.relation) else { return }
            guard let table = relation.index.flatMap({ context.catalog.relations[$0.table] }) else {
                throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not an index")
            }
            try requireMaintain(table, refusal: Refusal("permission denied for index \(relation.name)"))
            if table.isPartitioned { try requireNoSurroundings(of: relation, "REINDEX INDEX", reindexing: "index") }
            try refuseGlobal(tablespace)
            if let definition = relation.index {
                try definitions.evaluate(definition, relation.id, name: relation.name, on: table)
            }
        case .schema:
            try reindexSchema(statement.name?.name ?? "")
            if isConcurrent, statement.name?.name == "pg_catalog" {
                warn("cannot reindex system catalogs concurrently, skipping all")
            }
        case .database, .system:
            try refuseCatalog(isConcurrent && statement.kind == .system)
            try reindexDatabase(statement.name?.name)
        }
    }

    /// Returns the tablespace of a name, in which the current role may make something unless it is the database's own
    /// (`ExecReindex`).
    private func requireCreation(inTablespace name: String) throws -> ObjectID {
        guard let tablespace = context.object(.tablespace, named: name) else {
            throw Diagnostic(.undefinedObject, "tablespace \"\(name)\" does not exist")
        }
        if name != "pg_default" {
            try context.require(.privilege(.create, on: SecurableID(.tablespace, tablespace.address.id)))
        }
        return tablespace.address.id
    }

    /// Refuses to move an index where only what all databases share may be (`CheckRelationTableSpaceMove`).
    private func refuseGlobal(_ tablespace: ObjectID?) throws {
        guard let tablespace, context.object(ObjectAddress(.tablespace, tablespace))?.name == "pg_global" else {
            return
        }
        throw Diagnostic(
            .invalidParameterValue, "only shared relations can be placed in pg_global tablespace")
    }

    /// Refuses to build the indexes of a system catalog anew while it is in use (`ReindexRelationConcurrently`).
    private func refuseCatalog(_ isRefused: Bool) throws {
        guard isRefused else { return }
        throw Diagnostic(.featureNotSupported, "cannot reindex system catalogs concurrently")
    }

    /// Evaluates what the indexes of a table are on, as its owner: building them anew and gathering statistics do so.
    private func evaluateIndexes(of table: Relation, withPlain: Bool = true) throws {
        for id in table.indexes {
            guard let index = context.catalog.relations[id], let definition = index.index else { continue }
            if !withPlain, definition.keys.allSatisfy({ $0.expression == nil }) { continue }
            try definitions.evaluate(definition, withPlain ? id : nil, name: index.name, on: table)
        }
    }

    /// Checks REINDEX SCHEMA.
    private func reindexSchema(_ name: String) throws {
        let schema = try definitions.schema(named: name)
        try requireOwnershipOrMaintain(of: SecurableID(.schema, schema.id))
    }

    /// Checks REINDEX DATABASE and REINDEX SYSTEM.
    private func reindexDatabase(_ name: String?) throws {
        let current = context.state.cluster.databases[context.database]?.name
        guard name == nil || name == current else {
            throw Diagnostic(.featureNotSupported, "can only reindex the currently open database")
        }
        try requireOwnershipOrMaintain(of: SecurableID(.database, context.database))
    }

    /// Throws `must be owner of …` unless the current role owns an object or may maintain everything.
    private func requireOwnershipOrMaintain(of object: SecurableID) throws {
        try context.require(.anyOf([.ownership(of: object), .membership(in: .maintainRole, .inherit)]))
    }

    // MARK: CLUSTER and CHECKPOINT

    /// Checks CLUSTER and remembers the index (`cluster`).
    private func cluster(_ statement: ClusterStatement) throws {
        _ = try MaintenanceOptions(statement.options, of: "CLUSTER")
        guard let name = statement.table else { return warnOfClustered() }
        let table = try definitions.relation(named: name)
        try requireTable(table)
        try requireMaintain(table)
        let indexes = table.indexes.compactMap { context.catalog.relations[$0] }
        guard let index = statement.index else {
            guard indexes.contains(where: { $0.index?.isClustered == true }) else {
                throw Diagnostic(
                    .undefinedObject, "there is no previously clustered index for table \"\(table.name)\"")
            }
            return
        }
        let chosen = try definitions.indexNamed(index.name, for: table)
        try requireNoSurroundings(of: table, "CLUSTER")
        try definitions.clusterable(chosen, on: table)
        if table.isPartitioned { return clusterPartitions(chosen) }
        for entry in indexes {
            context.catalog.updateRelation(entry.id) { $0.index?.isClustered = entry.id == chosen.id }
        }
        try evaluateIndexes(of: table)
    }

    /// Remembers the indexes of those partitions that the role may maintain (`cluster_multiple_rels`).
    private func clusterPartitions(_ index: Relation?) {
        guard let index else { return }
        for id in context.catalog.inheritors(of: index.id).dropFirst() {
            guard let part = context.catalog.relations[id], let definition = part.index,
                let table = context.catalog.relations[definition.table], !table.isPartitioned
            else { continue }
            let demand = Demand.privilege(.maintain, on: table.securable)
            guard isAllowed(demand, as: context.currentRole, in: context.securables) else {
                warn("permission denied to cluster \"\(table.name)\", skipping it")
                continue
            }
            for other in table.indexes {
                context.catalog.updateRelation(other) { $0.index?.isClustered = other == id }
            }
        }
    }

    /// Refuses what is neither a table nor a materialized view.
    private func requireTable(_ relation: Relation) throws {
        guard !relation.isTable, relation.kind != .materializedView else { return }
        throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not a table or materialized view")
    }

    /// Throws unless the current role may execute CHECKPOINT.
    private func requireCheckpoint() throws {
        let refusal = Refusal(
            "permission denied to execute CHECKPOINT command",
            detail: "Only roles with privileges of the \"pg_checkpoint\" role may execute this command.")
        try context.require(.membership(in: .checkpointRole, .inherit), refusal: refusal)
    }
}

extension LockStatement.Mode {
    /// The privileges any one of which is enough for the lock.
    fileprivate var sufficientPrivileges: [Privilege] {
        let strong: [Privilege] = [.update, .delete, .truncate, .maintain]
        return switch self {
        case .accessShare: strong + [.select, .insert]
        case .rowShare, .rowExclusive: strong + [.insert]
        case .shareUpdateExclusive, .shareRowExclusive, .share, .exclusive, .accessExclusive: strong
        }
    }
}
