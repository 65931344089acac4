import AccessControl
import CatalogModel
import HashTreeCollections
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Where a session stands with respect to transactions, as the protocol's ReadyForQuery message tells it.
public enum TransactionStatus: Sendable {
    /// Outside a transaction block.
    case idle
    /// In a transaction block.
    case active
    /// In a transaction block that failed and waits for its end.
    case failed
}

/// What happens while a query string is executed, in order.
public enum SessionEvent: Sendable {
    /// A notice or warning.
    case notice(Diagnostic)
    /// The end of one statement, with its rows if it has any.
    case result(StatementResult)
    /// Data of COPY TO STDOUT.
    case copyData([UInt8])
    /// An error; it ends the query string.
    case error(Diagnostic)
}

/// One connection to a database: a session user, a current role, settings and perhaps a transaction.
public final class Session {
    let database: Database
    let databaseID: ObjectID
    /// The database's name.
    public let databaseName: String
    /// What there was to say when the session began, such as a role of its settings that it may not take.
    public private(set) var startupNotices: [Diagnostic] = []
    /// Who the session is, and its settings.
    var state: SessionState
    /// The open transaction, if any.
    var transaction: Transaction?
    /// This session's view of the sequences.
    let sequences: SequenceCounters
    private let cancellation = CancelFlag()
    /// Where COPY takes data from and sends them, while a query string is executed.
    var copyChannel: CopyChannel?
    /// The prepared statements by name.
    var prepared: [String: PreparedEntry] = [:]
    /// The cursors by name.
    var cursors: [String: Cursor] = [:]
    /// How many portals without a name there have been.
    var portalCount = 0
    /// The PL/pgSQL routines that the session has compiled.
    let compiledRoutines = CompiledRoutines()
    /// What the users' types are like to the statement that runs.
    let types = SessionTypes()
    /// The queries that may be run again with other literals.
    var kept = KeptStatements()
    /// Where statements find stack enough.
    var largeStack = LargeStack()
    /// Why the last refused statement was refused; nil when it was not a matter of privileges.
    package internal(set) var lastDenial: Denial?
    /// Why the last query string was refused: who lacked which privilege, and what nearly was enough. Nil when it was not
    /// refused, and for the rules about roles and grants, which are not about one privilege (the error says why).
    public internal(set) var lastRefusal: AccessRefusal?

    /// Makes a session of a role on a database.
    init(database: Database, role: Role, entry: DatabaseEntry, cluster: Cluster) {
        self.database = database
        databaseID = entry.id
        databaseName = entry.name
        sequences = database.sequences.forAnotherSession()
        let (settings, refused) = Self.initialSettings(role.id, entry.id, cluster)
        startupNotices = refused
        state = SessionState(user: role.id, settings: settings)
        let name = settings.value("role") ?? "none"
        guard name != "none" else { return }
        do throws(Diagnostic) {
            let loginRole = try Self.loginRole(name, of: role, entry, cluster)
            state = SessionState(user: role.id, settings: settings, loginRole: loginRole)
        } catch {
            startupNotices.append(
                Diagnostic(.warning, error.sqlState, error.message, detail: error.detail, hint: error.hint))
        }
    }

    /// Returns the role that a session begins with because its settings say so, or throws why it cannot be taken.
    private static func loginRole(
        _ name: String, of role: Role, _ entry: DatabaseEntry, _ cluster: Cluster
    ) throws(Diagnostic) -> RoleID {
        guard let wanted = cluster.roles[name: name] else {
            throw Diagnostic(.invalidParameterValue, "role \"\(name)\" does not exist")
        }
        let graph = CatalogSecurables(cluster: cluster, database: entry.id, catalog: entry.catalog).roleGraph
        try RoleRules.checkSetRole(wanted, sessionRole: role.id, in: graph)
        return wanted.id
    }

    deinit {
        rollBack()
        dropTemporaryRelations()
        database.endWriting(self)
    }

    /// The settings that a role's session on a database starts with, the more special ones last.
    ///
    /// A value that the parameter does not take is left out with a warning.
    private static func initialSettings(
        _ role: RoleID, _ database: ObjectID, _ cluster: Cluster
    ) -> (settings: Settings, warnings: [Diagnostic]) {
        let places: [(role: RoleID, database: ObjectID)] = [
            (.invalid, .invalid), (.invalid, database), (role, .invalid), (role, database),
        ]
        var values: [String: String] = [:]
        var warnings: [Diagnostic] = []
        for place in places {
            for setting in cluster.roles.settings where setting.role == place.role && setting.database == place.database
            {
                do throws(Diagnostic) {
                    values[setting.name.lowercased()] = try initialValue(setting.name, setting.value)
                } catch {
                    warnings.append(
                        Diagnostic(.warning, error.sqlState, error.message, detail: error.detail, hint: error.hint))
                }
            }
        }
        var settings = Settings(initial: values)
        for place in places {
            for setting in cluster.roles.settings
            where setting.role == place.role && setting.database == place.database && setting.name.contains(".") {
                settings.know(custom: setting.name)
            }
        }
        return (settings, warnings)
    }

    /// Returns a stored value in its canonical form.
    private static func initialValue(_ name: String, _ value: String) throws(Diagnostic) -> String {
        guard !["role", "session_authorization"].contains(name.lowercased()),
            let definition = SettingDefinition.named(name)
        else { return value }
        let current = SettingDefinition.hot[name.lowercased()] ?? ""
        return try SettingValidation.canonical(value, for: definition, current: current)
    }

    /// The role that the session was opened as, or the one that SET SESSION AUTHORIZATION chose.
    public var sessionUser: String { currentState.cluster.roles.name(of: state.sessionUser) }

    /// The role whose privileges count now.
    public var currentUser: String { currentState.cluster.roles.name(of: state.currentRole) }

    /// Tells whether the session is in a transaction block.
    public var transactionStatus: TransactionStatus {
        guard let transaction, transaction.kind == .block else { return .idle }
        return transaction.isFailed ? .failed : .active
    }

    /// Tells whether the current role is a superuser (psql's prompt ends in `#` then).
    public var isSuperuser: Bool { currentState.cluster.roles.isSuperuser(state.currentRole) }

    /// The cluster as the session sees it now.
    var currentState: ClusterState { transaction?.state ?? database.committedState }

    /// Returns a run-time setting as SHOW prints it; nil when there is no such setting.
    public func setting(_ name: String) -> String? {
        SettingExecutor(context: makeContext()).value(name)
    }

    /// Executes a query string of one or more statements, as PostgreSQL's simple query protocol does.
    ///
    /// Statements of one string share an implicit transaction. `receive` is called for each event in order; at most
    /// one `.error` comes, last. Positions in diagnostics are byte offsets into `sql`.
    /// A caller in a thread with a small stack waits while a thread of the session's own does the work and calls `receive`.
    /// A COPY FROM STDIN calls `copyInput` for its data, piece by piece, until it returns nil; only COPY that has passed all
    /// checks of privileges does. COPY TO STDOUT sends `.copyData` events.
    public func execute(
        _ sql: String, copyInput: () -> [UInt8]? = { nil }, receive: (SessionEvent) -> Void
    ) {
        if !prepared.isEmpty { prepared[""] = nil }
        if let result = runKept(sql) { return receive(.result(result)) }
        perform(copyInput, receive) { receive in try self.executeHere(sql, receive) }
    }

    /// Does something that sends events and ends with an error or without one, on a stack that is large enough.
    func perform(
        _ copyInput: () -> [UInt8]?, _ receive: (SessionEvent) -> Void,
        _ body: ((SessionEvent) -> Void) throws -> Void
    ) {
        withoutActuallyEscaping(copyInput) { input in
            withoutActuallyEscaping(receive) { receive in
                copyChannel = CopyChannel(input: input) { receive(.copyData($0)) }
                defer { copyChannel = nil }
                var stack = largeStack
                stack.call { UserTypes.$source.withValue(types) { performHere(receive, body) } }
                largeStack = stack
            }
        }
    }

    /// Does something on the current stack.
    private func performHere(
        _ receive: @escaping (SessionEvent) -> Void, _ body: ((SessionEvent) -> Void) throws -> Void
    ) {
        cancellation.clear()
        lastDenial = nil
        lastRefusal = nil
        do { try body(receive) } catch { fail(error, receive) }
    }

    /// Executes the statements of a query string.
    private func executeHere(_ sql: String, _ receive: (SessionEvent) -> Void) throws {
        let statements = try Parser.parse(sql)
        for statement in statements {
            limitTime()
            let runner = StatementRunner(session: self, source: sql, isAlone: statements.count == 1)
            try runner.run(statement, receive)
        }
        if transaction?.kind == .implicitBlock { try checkAndCommit { receive(.notice($0)) } }
    }

    /// Gives the next statement the time that statement_timeout allows.
    func limitTime() { cancellation.limit(milliseconds: state.settings.facts.statementTimeout) }

    /// Tells whether somebody has granted or revoked privileges on the system's own objects in this database.
    package var hasGrantsOnSystemObjects: Bool {
        guard let catalog = database.committedState.cluster.databases[databaseID]?.catalog else { return false }
        let fresh = FreshCluster.catalog()
        let schemas = [Schema.pgCatalog, Schema.informationSchema, Schema.pgToast]
        return !catalog.builtinACLs.isEmpty
            || schemas.contains { catalog.schemas[$0]?.acl != fresh.schemas[$0]?.acl }
    }

    /// Asks a statement that runs in another thread (or is interrupted by a signal handler) to stop with 57014.
    public func cancel() { cancellation.request() }

    /// Tells whether somebody has asked the running statement to stop.
    var isCancelled: Bool { cancellation.isRequested }

    /// What another thread needs to stop this session's statements; the session itself stays in its thread.
    public var canceller: Canceller { Canceller(flag: cancellation) }

    // MARK: The working state

    /// Makes the context of one statement on the working state.
    func makeContext() -> ExecutionContext {
        let clusterState = currentState
        let now = Clock.now()
        let names = CatalogNames(cluster: clusterState.cluster, database: databaseID, session: state)
        var functions = FunctionContext(
            transactionTime: transaction?.startTime ?? now, statementTime: now,
            timeZone: state.settings.facts.timeZone, names: names)
        functions.apply(state.settings)
        let context = ExecutionContext(
            state: clusterState, database: databaseID, identity: database.identity, session: state,
            functions: functions, sequences: sequences, identifiers: database.identifiers,
            cancellation: cancellation, contextual: SystemFunctions.shared, compiledRoutines: compiledRoutines)
        context.isReadOnly = transaction?.isReadOnly ?? false
        if let before = transaction?.stateBefore { context.stateBefore = before }
        if !cursors.isEmpty {
            context.cursors = cursors.values.map(\.summary).sorted { $0.name < $1.name }
            context.cursorRelations = Set(cursors.values.flatMap(\.relations))
        }
        if !prepared.isEmpty {
            context.preparedStatements =
                prepared.values.map(\.summary).filter { !$0.name.isEmpty }.sorted { $0.name < $1.name }
        }
        context.types = types
        context.refreshTypes()
        return context
    }

    /// Takes over what a statement has made of the state and of the session.
    func adopt(_ context: ExecutionContext) {
        transaction?.state = context.state
        state = context.session
    }

    // MARK: Transactions

    /// Begins a transaction on the committed state.
    func begin(_ kind: Transaction.Kind) {
        let (committed, commits) = database.committed
        transaction = Transaction(
            kind: kind, state: committed, commits: commits, sessionBefore: state,
            isReadOnly: state.settings.facts.beginsReadOnly, startTime: Clock.now())
        let level = state.settings.facts.beginningIsolation
        if level != "read committed" {
            state.settings.store("transaction_isolation", level, isLocal: true)
        }
    }

    /// Checks the constraints that were put off and commits; a violation rolls the transaction back.
    func checkAndCommit(_ deliver: (Diagnostic) -> Void) throws {
        if !state.deferral.isEmpty, transaction?.isFailed == false {
            let context = makeContext()
            let runner = StatementRunner(session: self)
            context.host = runner
            context.beginWriting = { try runner.beginWriting(as: $0) }
            defer { context.notices.forEach(deliver) }
            do {
                try context.checkDeferredConstraints()
            } catch {
                rollBack()
                throw error
            }
            adopt(context)
        }
        if !cursors.isEmpty {
            let context = makeContext()
            let runner = StatementRunner(session: self)
            context.host = runner
            context.beginWriting = { try runner.beginWriting(as: $0) }
            defer { context.notices.forEach(deliver) }
            do {
                try holdCursors(context)
            } catch {
                rollBack()
                throw error
            }
            adopt(context)
        }
        do {
            try checkEmptiedTables()
        } catch {
            rollBack()
            throw error
        }
        commit()
    }

    /// Throws when temporary tables cannot be emptied at the end of the transaction.
    private func checkEmptiedTables() throws {
        guard !state.emptiedAtCommit.isEmpty, let transaction, transaction.hasWritten, !transaction.isFailed else {
            return
        }
        try DefinitionExecutor(context: makeContext()).checkEmptied()
    }

    /// Ends the transaction and keeps its changes; a failed one is rolled back.
    func commit() {
        guard let ended = transaction else { return }
        if ended.isFailed { return rollBack() }
        let final = ended.hasWritten ? stateAtCommit() : ended.state
        transaction = nil
        if ended.hasWritten {
            database.publish(final, from: self)
        } else {
            database.endWriting(self)
        }
        state.endTransaction()
    }

    /// Does what temporary tables ask for at the end of a transaction, and returns the state that is left.
    private func stateAtCommit() -> ClusterState {
        guard !state.emptiedAtCommit.isEmpty || !state.droppedAtCommit.isEmpty else { return currentState }
        let context = makeContext()
        guard (try? DefinitionExecutor(context: context).endTransaction()) != nil else { return currentState }
        state = context.session
        return context.state
    }

    /// Drops the temporary relations at the end of the session.
    private func dropTemporaryRelations() {
        guard state.temporarySchema != nil, (try? database.beginWriting(self)) != nil else { return }
        let context = makeContext()
        guard (try? DefinitionExecutor(context: context).dropTemporaryRelations()) != nil else { return }
        database.publish(context.state, from: self)
    }

    /// Lets the prepared statements and those of routines know of a state that is given up.
    func noteGivenUp(_ state: ClusterState) {
        guard let catalog = state.cluster.databases[databaseID]?.catalog else { return }
        compiledRoutines.note(givenUp: catalog)
        for name in prepared.keys { prepared[name]?.meaning?.note(givenUp: catalog) }
    }

    /// Ends the transaction and forgets its changes.
    func rollBack() {
        guard let ended = transaction else { return }
        noteGivenUp(ended.state)
        transaction = nil
        dropCursors()
        database.endWriting(self)
        let settings = state.settings
        state = ended.sessionBefore
        state.settings.knowCustoms(of: settings)
    }

    /// Reports an error, and ends or marks the transaction.
    private func fail(_ error: any Error, _ receive: (SessionEvent) -> Void) {
        lastDenial = error as? Denial
        lastRefusal = lastDenial.map { DecisionText(securables).refusal($0) }
        if transaction?.kind == .block {
            transaction?.isFailed = true
        } else {
            rollBack()
        }
        let diagnostic = Self.diagnostic(of: error)
        if diagnostic.sqlState == .outOfMemory { MemoryGuard.release() }
        receive(.error(diagnostic))
    }

    /// Returns the diagnostic of any error.
    static func diagnostic(of error: any Error) -> Diagnostic {
        switch error {
        case let diagnostic as Diagnostic: diagnostic
        case let denial as Denial:
            denial.requirement.isFoundWhenPlanned ? denial.diagnostic.withoutPosition : denial.diagnostic
        default: Diagnostic(.internalError, "unexpected error: \(error)")
        }
    }
}
