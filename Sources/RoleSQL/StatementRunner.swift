import AccessControl
import CatalogModel
import HashTreeCollections
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Runs the statements of one query string in a session: transaction, checks, execution, result.
struct StatementRunner: StatementHost {
    let session: Session
    /// The query string.
    var source = ""
    /// Tells whether the query string holds one statement only.
    var isAlone = false

    /// Runs one statement; alone in its string it gets a transaction of its own, else one for all.
    func run(_ parsed: ParsedStatement, _ receive: (SessionEvent) -> Void) throws {
        for notice in parsed.notices { send(notice, receive) }
        var statement = parsed.statement
        if case .prepared(.execute(let execute)) = statement,
            case .transaction(let prepared)? = session.prepared[execute.name.name]?.statement
        {
            statement = .transaction(prepared)
        }
        try run(statement, receive) { context in try execute(statement, context) }
    }

    /// Runs one statement by a closure that executes it, in the open transaction or one for it.
    func run(
        _ statement: Statement, _ receive: (SessionEvent) -> Void,
        by body: (ExecutionContext) throws -> StatementResult
    ) throws {
        if case .transaction(let statement) = statement { return try runTransaction(statement, receive) }
        if session.transaction?.isFailed == true { throw Self.abortedError }
        if session.transaction == nil { session.begin(isAlone ? .single : .implicitBlock) }
        var (context, result) = attempt(statement, body)
        if case .failure(let error) = result, error is StaleSnapshot, !context.hasEndedTransaction {
            (context, result) = attempt(statement, body)
        }
        for notice in context.takeNotices() { receive(.notice(notice)) }
        if case .failure = result { session.noteGivenUp(context.state) }
        let finished = try result.get()
        session.adopt(context)
        if case .session = statement {} else { session.transaction?.hasQueried = true }
        if session.transaction?.kind == .single { try session.checkAndCommit { receive(.notice($0)) } }
        for earlier in finished.earlier { receive(.result(earlier)) }
        receive(.result(finished))
    }

    /// Executes a statement on the transaction's snapshot.
    private func attempt(
        _ statement: Statement, _ body: (ExecutionContext) throws -> StatementResult
    ) -> (context: ExecutionContext, Attempt) {
        refreshSnapshot()
        let context = session.makeContext()
        context.host = self
        context.beginWriting = { try beginWriting(as: $0) }
        switch statement {
        case .call, .block: context.isAtomic = session.transaction?.kind != .single
        default: break
        }
        do {
            return (context, .success(try body(context)))
        } catch {
            return (context, .failure(error))
        }
    }

    /// What came of executing a statement; unlike a `Result` it needs nothing of the runtime's at the first use.
    private enum Attempt {
        case success(StatementResult)
        case failure(any Error)

        /// Returns the result or throws the error.
        func get() throws -> StatementResult {
            switch self {
            case .success(let result): return result
            case .failure(let error): throw error
            }
        }
    }

    /// Gives each statement of a transaction that has changed nothing yet a fresh snapshot; above READ COMMITTED only
    /// the first one (`GetTransactionSnapshot`).
    func refreshSnapshot() {
        guard let transaction = session.transaction, !transaction.hasWritten else { return }
        if transaction.hasQueried && keepsSnapshot { return }
        let (state, commits) = session.database.committed
        session.transaction?.state = state
        session.transaction?.commits = commits
    }

    /// Tells whether all statements of a transaction read one snapshot (`IsolationUsesXactSnapshot`).
    private var keepsSnapshot: Bool { session.state.settings.facts.keepsSnapshot }

    /// Passes a notice on, if client_min_messages lets it through.
    func send(_ notice: Diagnostic, _ receive: (SessionEvent) -> Void) {
        if session.state.settings.shows(notice.severity) { receive(.notice(notice)) }
    }

    // MARK: Dispatch

    /// Executes one statement against a context and returns its result.
    func execute(_ statement: Statement, _ context: ExecutionContext) throws -> StatementResult {
        switch statement {
        case .query(let query): return try runQuery(query, context)
        case .change(.truncate(let truncate)):
            try beginWriting(as: "TRUNCATE TABLE")
            return StatementResult(tag: try DefinitionExecutor(context: context).truncate(truncate))
        case .change(let change): return try runChange(change, context)
        case .definition(var definition):
            try checkOutsideTransaction(definition)
            try analyzeBeforeReadOnly(definition, context)
            try beginWriting(as: definition.commandTag)
            if case .createTableAs(let statement) = definition, let execute = statement.execute {
                definition = .createTableAs(try bound(statement, execute, context))
            }
            return StatementResult(tag: try DefinitionExecutor(context: context).execute(definition))
        case .access(let access):
            try beginWriting(as: access.commandTag)
            return StatementResult(tag: try AccessExecutor(context: context).execute(access))
        case .session(let statement): return try runSession(statement, context)
        case .copy(let copy): return try runCopy(copy, context)
        case .prepared(let prepared): return try runPrepared(prepared, context)
        case .cursor(let cursor): return try runCursor(cursor, context)
        case .maintenance(let maintenance): return try runMaintenance(maintenance, context)
        case .explain(let explain): return try runExplain(explain, context)
        case .unsupported(let unsupported):
            throw Diagnostic.notSupported(unsupported.feature, at: unsupported.span)
        case .call(let call):
            let rows = try CallExecutor(context: context).execute(call)
            return StatementResult(
                tag: "CALL", columns: rows?.columns.map { (name: $0.name, type: $0.type) }, rows: rows,
                context: context)
        case .block(let block):
            try PLBlockExecutor(context: context).execute(block)
            return StatementResult(tag: "DO")
        case .transaction: return StatementResult(tag: "")
        }
    }

    /// Runs a statement that looks after tables; which of them need a transaction block, and which refuse one, comes first.
    private func runMaintenance(
        _ statement: MaintenanceStatement, _ context: ExecutionContext
    ) throws -> StatementResult {
        let isSingle = session.transaction?.kind == .single
        if case .lock = statement, isSingle, !context.isNested {
            throw Diagnostic(.noActiveSQLTransaction, "LOCK TABLE can only be used in transaction blocks")
        }
        if let name = statement.nameOutsideTransactions, !isSingle {
            throw Diagnostic(.activeSQLTransaction, "\(name) cannot run inside a transaction block")
        }
        if case .cluster = statement { try becomeWriter() }
        let surroundings =
            context.isNested ? "be executed from a function" : isSingle ? nil : "run inside a transaction block"
        return StatementResult(
            tag: try MaintenanceExecutor(context: context, surroundings: surroundings).execute(statement))
    }

    /// Analyzes the query of CREATE TABLE AS, in which errors come before that of a read-only transaction.
    private func analyzeBeforeReadOnly(_ definition: DefinitionStatement, _ context: ExecutionContext) throws {
        guard session.transaction?.isReadOnly == true, case .createTableAs(let statement) = definition,
            statement.execute == nil
        else { return }
        var analyzer = Analyzer(context.environment)
        analyzer.isPlannedLater = true
        _ = try analyzer.analyze(statement.query)
    }

    /// Refuses a definition that cannot run in a transaction block.
    private func checkOutsideTransaction(_ definition: DefinitionStatement) throws {
        guard session.transaction?.kind != .single, let name = definition.nameOutsideTransactions else { return }
        throw Diagnostic(.activeSQLTransaction, "\(name) cannot run inside a transaction block")
    }

    /// Takes the place of the one writer; a command that is named is refused in a read-only transaction
    /// (`PreventCommandIfReadOnly`).
    func beginWriting(as command: String?) throws {
        if let command, session.transaction?.isReadOnly == true {
            throw Diagnostic(.readOnlySQLTransaction, "cannot execute \(command) in a read-only transaction")
        }
        try becomeWriter()
    }

    /// Takes the place of the one writer.
    private func becomeWriter() throws {
        if session.transaction?.hasWritten == true { return }
        let commits = try session.database.beginWriting(session)
        try session.transaction?.beginWriting(after: commits, keepingSnapshot: keepsSnapshot)
    }

    // MARK: Queries and changes

    /// Runs a query.
    private func runQuery(_ query: Query, _ context: ExecutionContext) throws -> StatementResult {
        var analyzer = Analyzer(context.environment)
        let analyzed = try analyzer.analyze(query)
        return try run(analyzed, context, tag: "SELECT", keeping: isAlone && !context.isNested ? .query : .nothing)
    }

    /// Runs an INSERT, UPDATE or DELETE.
    private func runChange(_ change: ChangeStatement, _ context: ExecutionContext) throws -> StatementResult {
        var analyzer = Analyzer(context.environment)
        let analyzed = try analyzer.analyze(change)
        let values = isAlone && !context.isNested ? change.insertedRow : nil
        return try run(
            analyzed, context, tag: change.commandTag, keeping: values.map { .insert($0) } ?? .nothing)
    }

    /// What may be kept of a statement that is the whole query string.
    enum Keeping {
        case nothing
        case query
        /// An INSERT of these values.
        case insert(ValuesClause)
    }

    /// Decides an analyzed statement and runs it, and keeps what may be kept of it.
    func run(
        _ analyzed: AnalyzedStatement, _ context: ExecutionContext, tag: String, keeping: Keeping = .nothing
    ) throws -> StatementResult {
        analyzed.notices.forEach(context.notice)
        if case .rewritten(let parts) = analyzed.body { return try run(parts, of: analyzed, context, tag: tag) }
        try context.start(analyzed)
        let authorized = try decide(analyzed, context)
        switch analyzed.body {
        case .rewritten: throw Diagnostic(.internalError, "rules were applied twice")
        case .query(let query):
            let permits = try PermitSet(for: query, from: authorized)
            let places = try currentRows(of: analyzed, context)
            let rows = try QueryRunner(context: context).run(query, permits: permits, parameters: places)
            let result = StatementResult(
                tag: "\(tag) \(rows.rowCount)", columns: analyzed.columns, rows: rows, context: context)
            if case .query = keeping, analyzed.notices.isEmpty { session.keep(query, permits, result, source, context) }
            return result
        case .change(let change):
            let permits = try PermitSet(for: change, from: authorized)
            if !analyzed.currentRows.isEmpty, let target = context.catalog.relations[change.target] {
                try context.catalog.requireReplicaIdentity(of: target, for: change.publishedChanges)
            }
            var places = analyzed.currentRows.map { _ in Value.null }
            do { places = try currentRows(of: analyzed, context) } catch {
                if !change.readsNothing { context.rowRefusal = error }
            }
            defer { context.rowRefusal = nil }
            let outcome = try ChangeRunner(context: context).run(change, permits: permits, parameters: places)
            follow(analyzed, places, count: outcome.count, context)
            if case .insert(let values) = keeping, case .insert(let plan) = change, analyzed.notices.isEmpty {
                session.keep(plan, values, permits, source, context)
            }
            let label = tag == "INSERT" ? "INSERT 0 \(outcome.count)" : "\(tag) \(outcome.count)"
            return StatementResult(
                tag: label, columns: analyzed.columns, rows: outcome.rows, context: context)
        }
    }

    /// Decides an analyzed statement.
    func decide(
        _ analyzed: AnalyzedStatement, _ context: ExecutionContext
    ) throws -> Authorized<AnalyzedStatement> {
        try context.decide(analyzed)
    }
}

extension ChangeStatement {
    /// The one row of plain literals that an INSERT stores; nil for anything else.
    fileprivate var insertedRow: ValuesClause? {
        guard case .insert(let insert) = self, case .query(let query) = insert.source,
            case .values(let values) = query.body, values.isLiteral, values.rowCount == 1
        else { return nil }
        return values
    }
}

extension BoundChange {
    /// Tells whether row-level security lets no row of the target through, so that none is asked for.
    fileprivate var readsNothing: Bool {
        let query: BoundQuery
        switch self {
        case .update(let plan): query = plan.query
        case .delete(let plan): query = plan.query
        case .insert, .merge: return false
        }
        return query.relations.first?.securityFilters.contains { filter in
            if case .constant(let constant) = filter, case .bool(false) = constant.value { true } else { false }
        } == true
    }
}
