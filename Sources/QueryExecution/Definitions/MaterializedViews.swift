import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Materialized views: a stored query with the rows of its last run.
extension DefinitionExecutor {
    /// Executes CREATE MATERIALIZED VIEW (`ExecCreateTableAs`): the query is stored, then run as REFRESH would run it.
    func createMaterializedView(_ statement: CreateTableAsStatement) throws -> String {
        try checkStorage(statement.storage)
        let options = try StorageParameters.texts(statement.storage.options, of: .table)
        var query = try analyze { (analyzer) throws(Diagnostic) in try analyzer.definitionQuery(statement.query) }
        try checkMaterializable(query, statement)
        if try isThere(statement) { return "CREATE MATERIALIZED VIEW" }
        let schema = try creationSchema(for: statement.name, statement.persistence)
        let columns = try tableColumns(statement.columns, of: &query)
        let tablespace = try creationTablespace(statement.storage.tablespace?.name)
        try requireUsage(ofTypesOf: columns)
        try TableBuilder.checkUnique(columns)
        _ = try isTaken(statement.name.name, in: schema, ifNotExists: false)
        let rule = context.identifiers.nextObject()
        let id = try makeRelation(
            name: statement.name.name, kind: .materializedView, schema: schema, columns: columns
        ) {
            $0.view = ViewDefinition(query: query, rule: rule)
            $0.isPopulated = false
            $0.options = options
            $0.tablespace = tablespace
        }
        try recordReferences(ofView: id, query)
        guard statement.withData, let view = catalog.relations[id] else { return "CREATE MATERIALIZED VIEW" }
        return "SELECT \(try populate(view))"
    }

    /// Refuses queries that cannot be run again later (`transformCreateTableAsStmt`).
    private func checkMaterializable(_ query: BoundQuery, _ statement: CreateTableAsStatement) throws {
        if query.changesData {
            throw Diagnostic(
                .featureNotSupported, "materialized views must not use data-modifying statements in WITH")
        }
        let readsTemporary = query.referencedColumns.contains { address in
            address.objectClass == .relation && catalog.relations[address.id]?.persistence == .temporary
        }
        if readsTemporary {
            throw Diagnostic(
                .featureNotSupported, "materialized views must not use temporary tables or views")
        }
        if statement.persistence == .unlogged {
            throw Diagnostic(.featureNotSupported, "materialized views cannot be unlogged")
        }
    }

    /// Executes REFRESH MATERIALIZED VIEW (`ExecRefreshMatView`); MAINTAIN is needed.
    func refresh(_ statement: RefreshStatement) throws -> String {
        let view = try relation(named: statement.name)
        guard [.table, .materializedView, .partitionedTable].contains(view.kind) else {
            throw Diagnostic(.wrongObjectType, "\"\(view.name)\" is not a table or materialized view")
        }
        try require(.privilege(.maintain, on: view.securable))
        guard view.kind == .materializedView else {
            throw Diagnostic(.featureNotSupported, "\"\(view.name)\" is not a materialized view")
        }
        if statement.isConcurrent { try checkConcurrentRefresh(of: view, statement) }
        if statement.withData {
            _ = try populate(view, isConcurrent: statement.isConcurrent)
        } else {
            try giveNewStorage(to: view)
            updateRelation(view.id) { $0.isPopulated = false }
        }
        return "REFRESH MATERIALIZED VIEW"
    }

    /// Throws unless a materialized view can be refreshed while others read it.
    private func checkConcurrentRefresh(of view: Relation, _ statement: RefreshStatement) throws {
        guard view.isPopulated else {
            throw Diagnostic(
                .featureNotSupported, "CONCURRENTLY cannot be used when the materialized view is not populated")
        }
        guard statement.withData else {
            throw Diagnostic(.syntaxError, "CONCURRENTLY and WITH NO DATA options cannot be used together")
        }
        let isUnique = view.indexes.contains { id in
            guard let index = catalog.relations[id]?.index, index.isUnique, index.predicate == nil else { return false }
            return index.keys.allSatisfy { $0.expression == nil }
        }
        guard isUnique else {
            let schema = catalog.schemas[view.schema]?.name ?? ""
            throw Diagnostic(
                .objectNotInPrerequisiteState,
                "cannot refresh materialized view \"\(Quoting.qualified(schema, view.name))\" concurrently",
                hint: "Create a unique index with no WHERE clause on one or more columns of the materialized view.")
        }
    }

    /// Runs the query of a materialized view as its owner and keeps the rows; returns how many there are
    /// (`refresh_matview_datafill`).
    private func populate(_ view: Relation, isConcurrent: Bool = false) throws -> Int {
        guard let query = view.view?.query(readingRowsOf: catalog) else { return 0 }
        return try context.restricted(to: view.owner) {
            try populate(view, with: query, isConcurrent: isConcurrent)
        }
    }

    /// Runs the query of a materialized view as the present role and keeps the rows.
    private func populate(_ view: Relation, with query: BoundQuery, isConcurrent: Bool) throws -> Int {
        let analyzed = try analyze { (analyzer) throws(Diagnostic) in try analyzer.prepare(.query(query)) }
        guard case .query(let pruned) = analyzed.body else { return 0 }
        let authorized = try context.decide(analyzed)
        let rows = try rows(of: pruned, authorized)
        if isConcurrent { try refuseRepetitions(in: rows, of: view) }
        try giveNewStorage(to: view)
        guard let fresh = catalog.relations[view.id] else { return 0 }
        try append(rows.batches, to: fresh)
        updateRelation(view.id) { $0.isPopulated = true }
        for id in fresh.indexes {
            guard let index = catalog.relations[id], let definition = index.index else { continue }
            if isConcurrent {
                try buildIndexWhileRead(id, name: index.name, definition, on: fresh)
            } else {
                try buildIndex(id, name: index.name, definition, on: fresh)
                try evaluate(definition, id, name: index.name, on: fresh)
            }
        }
        return rows.rowCount
    }

    /// Refuses rows that are there twice and hold no NULL, which cannot be matched with the old ones
    /// (`refresh_by_match_merge`).
    private func refuseRepetitions(in rows: RowSet, of view: Relation) throws {
        var seen: Set<String> = []
        for batch in rows.batches {
            for row in 0..<batch.count {
                let values = batch.columns.map { $0[row] }
                if values.contains(where: \.isNull) { continue }
                let record = Value.row(RowValue(types: batch.columns.map(\.type), fields: values))
                let text = ValueText.string(of: record, as: .record, context: context.functions)
                guard !seen.insert(text).inserted else { continue }
                throw Diagnostic(
                    .cardinalityViolation,
                    "new data for materialized view \"\(view.name)\" contains duplicate rows without any null columns",
                    detail: "Row: \(text)")
            }
        }
    }

    /// Fills an index that is there already; a key that comes twice is refused as by an INSERT.
    private func buildIndexWhileRead(
        _ id: ObjectID, name: String, _ definition: IndexDefinition, on view: Relation
    ) throws {
        do {
            try buildIndex(id, name: name, definition, on: view)
            try evaluate(definition, id, name: name, on: view)
        } catch var error as Diagnostic where error.sqlState == .uniqueViolation {
            error.message = "duplicate key value violates unique constraint \"\(name)\""
            error.detail = error.detail.map { $0.dropLast("is duplicated.".count) + "already exists." }
            throw error
        }
    }

    /// Gives a materialized view empty storage without indexes under a new key.
    private func giveNewStorage(to view: Relation) throws {
        context.state.contents[view.storage] = nil
        let storage = context.identifiers.nextStorage()
        updateRelation(view.id) { $0.storage = storage }
        if let fresh = catalog.relations[view.id] { try createStorage(of: fresh) }
    }
}

extension Planner {
    /// Throws when what was planned reads a materialized view without rows yet, whether or not any row would be asked for;
    /// sub-selects come first (`InitPlan`).
    func requirePopulated(_ plan: PlanNode? = nil) throws {
        for subplan in subplans { try subplan.requirePopulated() }
        try plan?.requirePopulated()
    }
}

extension PlanNode {
    /// Throws when a plan reads a materialized view without rows yet.
    fileprivate func requirePopulated() throws {
        var open: [PlanNode] = [self]
        while let node = open.popLast() {
            if let scan = node as? ScanNode, !scan.isNeverRead { try scan.relation.requirePopulated() }
            if (node as? GateNode)?.isClosed == true { continue }
            open += node.inputs.reversed()
        }
    }
}

extension Relation {
    /// Throws when the relation is a sequence, or a materialized view, whose rows only REFRESH changes
    /// (`CheckValidResultRel`).
    package func requireChangeable() throws {
        if kind == .sequence { throw Diagnostic(.wrongObjectType, "cannot change sequence \"\(name)\"") }
        guard kind == .materializedView else { return }
        throw Diagnostic(.wrongObjectType, "cannot change materialized view \"\(name)\"")
    }

    /// Throws when the relation is a materialized view without rows yet (`ExecOpenScanRelation`).
    func requirePopulated() throws {
        guard !isPopulated else { return }
        throw Diagnostic(
            .objectNotInPrerequisiteState, "materialized view \"\(name)\" has not been populated",
            hint: "Use the REFRESH MATERIALIZED VIEW command.")
    }
}
