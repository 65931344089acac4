import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis
import TableStorage

/// Everything that the execution of one statement reads and writes: the working state of the cluster, who is asking,
/// the session's settings, and the doors to the outside.
package final class ExecutionContext {
    /// The working state; it becomes the next snapshot if all goes well.
    package var state: ClusterState {
        get { currentState }
        _modify {
            knownEnvironment = nil
            knownSecurables = nil
            yield &currentState
        }
    }
    /// The working state itself.
    private var currentState: ClusterState
    /// The state before the transaction's first change.
    package var stateBefore: ClusterState
    /// What the analysis reads, until the state or the session changes.
    var knownEnvironment: AnalysisEnvironment?
    /// What decisions read, until the state changes.
    var knownSecurables: CatalogSecurables?
    /// The database that the session is connected to.
    package let database: ObjectID
    /// Which data this is, for permits.
    package let identity: DataIdentity
    /// Who is asking, and the session's settings.
    package var session: SessionState {
        didSet {
            knownEnvironment = nil
            refreshTypes()
        }
    }
    /// Where the users' types of the working state are looked up while the statement runs.
    package var types: SessionTypes?
    /// What functions may read.
    package var functions: FunctionContext {
        didSet { knownEnvironment = nil }
    }
    /// The counters of sequences, which no rollback touches.
    package let sequences: SequenceCounters
    /// The PL/pgSQL routines that the session has compiled.
    package var compiledRoutines: CompiledRoutines
    /// New object numbers and storage keys.
    package let identifiers: IdentifierGenerator
    /// The request to stop.
    package let cancellation: CancelFlag
    /// Tells whether the transaction may change nothing.
    package var isReadOnly = false
    /// Takes the place of the one writer for a command that changes something; read-only transactions refuse it if it is
    /// named.
    package var beginWriting: (_ command: String?) throws -> Void = { _ in }
    /// The notices and warnings of the statement so far.
    package private(set) var notices: [Diagnostic] = []
    /// The session's cursors, for pg_cursors.
    package var cursors: [Cursor.Summary] = []
    /// The session's prepared statements, for pg_prepared_statements.
    package var preparedStatements: [PreparedSummary] = []
    /// The values of the parameters of the statement, if it was prepared.
    package var parameters = ParameterValues()
    /// Functions that need the catalog or the session.
    package let contextual: any ContextualFunctions
    /// Who runs the statements in the bodies of functions that are no queries; nil where there are no statements.
    package var host: (any StatementHost)?
    /// Counts what may have changed definitions, roles or privileges within the statement.
    package var definitionEpoch = 0
    /// How often relations are open in statements that run around the present one.
    var openRelations: [ObjectID: Int] = [:]
    /// The relations that the session's cursors read.
    package var cursorRelations: Set<ObjectID> = []
    /// Tells whether what runs must stay within its transaction (SPI's atomic mode).
    package var isAtomic = true
    /// Tells whether a procedure has ended the transaction in which the statement began.
    package var hasEndedTransaction = false
    /// Who watches the plan of the next statement, for EXPLAIN ANALYZE.
    package var planWatch: PlanWatch?
    /// How many blocks with EXCEPTION are running.
    package var subtransactions = 0
    /// Tells whether the statement stands in a function's body.
    package var isNested = false
    /// How many loops over rows that a change returns are running.
    var changingLoops = 0
    /// The rows that loops in functions are reading.
    var loops: [LoopRows] = []
    /// Why the row of WHERE CURRENT OF cannot be had: found where rows are asked for, behind the triggers before the statement.
    package var rowRefusal: (any Error)?
    /// How many triggers run inside each other.
    package var triggerDepth = 0
    /// Tells whether expressions of a definition are prepared, which no list of requirements covers.
    package var asksExecute = false
    /// Tells whether names are looked up for which USAGE of the schemas was asked before.
    var trustsSchemas = false
    /// What makes the lines of CONTEXT for what runs now, the innermost last.
    var frames: [() -> String] = []
    /// How many routines run inside each other.
    package var routineDepth = 0

    /// Makes a context.
    package init(
        state: ClusterState, database: ObjectID, identity: DataIdentity, session: SessionState,
        functions: FunctionContext, sequences: SequenceCounters, identifiers: IdentifierGenerator,
        cancellation: CancelFlag, contextual: any ContextualFunctions, compiledRoutines: CompiledRoutines
    ) {
        self.compiledRoutines = compiledRoutines
        currentState = state
        stateBefore = state
        self.database = database
        self.identity = identity
        self.session = session
        self.functions = functions
        self.sequences = sequences
        self.identifiers = identifiers
        self.cancellation = cancellation
        self.contextual = contextual
    }

    /// Prepares expressions of a definition, for which EXECUTE of builtin functions is asked on the way.
    func askingExecute<Result>(_ body: () throws -> Result) rethrows -> Result {
        let before = asksExecute
        defer { asksExecute = before }
        asksExecute = true
        return try body()
    }

    /// Keeps a notice or warning for the session.
    package func keep(_ notice: Diagnostic) { notices.append(notice) }

    /// Hands the notices and warnings so far over.
    package func takeNotices() -> [Diagnostic] {
        defer { notices = [] }
        return notices
    }

    /// The role whose privileges count.
    package var currentRole: RoleID { session.currentRole }

    /// The catalog of the session's database.
    package var catalog: Catalog {
        get { knownEnvironment?.catalog ?? state.cluster.databases[database]?.catalog ?? Catalog() }
        set {
            state.cluster.updateCatalog(of: database) { $0 = newValue }
            refreshTypes()
        }
    }

    /// Throws 57014 if somebody asked the statement to stop.
    package func throwIfCancelled() throws(Diagnostic) { try cancellation.throwIfRequested() }
}

/// Runs whole statements on behalf of a function's body.
package protocol StatementHost {
    /// Executes a statement that is neither a query nor a change of rows; returns its rows, if it gives any.
    func executeNested(_ statement: Statement, _ context: ExecutionContext) throws -> RowSet?
    /// The word for a statement in errors (`CreateCommandName`).
    func commandName(of statement: Statement) -> String
    /// Ends the transaction that a context works in, and begins another one.
    func endTransaction(isCommit: Bool, andChain: Bool, _ context: ExecutionContext) throws
    /// Takes note of a state that is given up while the statement goes on.
    func noteGivenUp(_ state: ClusterState)
    /// Returns an open cursor.
    func cursor(named name: String) -> Cursor?
    /// Keeps a new cursor until it is closed or its transaction ends.
    func keep(_ cursor: Cursor)
    /// Forgets a cursor.
    func closeCursor(named name: String)
    /// The names of the open cursors.
    var cursorNames: Set<String> { get }
    /// Forgets all cursors but those of some names.
    func keepCursors(_ names: Set<String>)
    /// Returns the name of a portal without one (`CreateNewPortal`).
    func nextPortalName() -> String
    /// How many savepoints there are.
    var savepointCount: Int { get }
}

/// Computes the functions that need catalog, session or sequences (`FunctionImplementation.contextual`).
package protocol ContextualFunctions: Sendable {
    /// Computes one result.
    func call(
        _ function: BuiltinFunction, arguments: [Value], argumentTypes: [SQLType], context: ExecutionContext
    ) throws -> Value
    /// Computes all rows of one call.
    func rows(
        _ function: BuiltinFunction, arguments: [Value], argumentTypes: [SQLType], context: ExecutionContext
    ) throws -> [[Value]]
    /// Returns the rows of a system relation in batches: one vector for each of these columns. Rows about objects of
    /// some schemas may be left out.
    func systemRows(
        of relation: ObjectID, columns: [Int], hidden: Set<ObjectID>, context: ExecutionContext
    ) throws -> [Batch]
}
