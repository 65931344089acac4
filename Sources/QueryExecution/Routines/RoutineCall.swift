import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Runs a user's routine, any number of times within one statement: as its owner if it says so, with its settings.
final class RoutineCall {
    let routine: Routine
    let context: ExecutionContext
    /// The types of the arguments as they are passed.
    let argumentTypes: [SQLType]
    /// The type of the result, polymorphic ones resolved.
    let resultType: SQLType
    /// The columns of a row that it returns; empty for a single value.
    let columns: [(name: String, type: SQLType)]
    private lazy var runner: any RoutineRunner = makeRunner()
    /// Tells whether this is CALL, in which a procedure may end transactions.
    var isCall = false
    /// What a routine that is not volatile reads: what the statement around it reads.
    let snapshot: ClusterState?

    /// Makes the runner of a routine for arguments of these types.
    init(
        _ routine: Routine, argumentTypes: [SQLType], resultType: SQLType,
        columns: [(name: String, type: SQLType)], context: ExecutionContext, snapshot: ClusterState?
    ) {
        self.routine = routine
        self.argumentTypes = argumentTypes
        self.resultType = resultType
        self.columns = columns
        self.context = context
        self.snapshot = routine.volatility == .volatile ? nil : snapshot
    }

    /// Makes the runner of the routine's language.
    private func makeRunner() -> any RoutineRunner {
        if routine.language == Routine.plpgsqlLanguage { return PLRoutineRunner(self) }
        if let constructor = RangeConstructorRunner(self) { return constructor }
        return SQLRoutineRunner(self)
    }

    /// The number of columns of a row; 1 for a single value.
    var width: Int { max(1, columns.count) }

    /// Runs the routine for one value; a row becomes a composite value.
    func value(_ arguments: [Value]) throws -> Value {
        let rows = try run(arguments, isSingle: true)
        guard let row = rows.first else { return .null }
        if isComposite { return composite(row) }
        return row.first ?? .null
    }

    /// Runs the routine for all its rows, one value a column.
    func rows(_ arguments: [Value]) throws -> [[Value]] { try run(arguments, isSingle: false) }

    /// Tells whether the result is a row rather than a value.
    var isComposite: Bool { resultType == .record || resultType.fields != nil }

    /// Makes a composite value of a row.
    func composite(_ row: [Value]) -> Value {
        guard isComposite else { return row.first ?? .null }
        let types = columns.isEmpty ? row.map { _ in SQLType.text } : columns.map(\.type)
        if columns.isEmpty, let shape = runner.lastShape {
            return .row(RowValue(types: shape, fields: row, names: shape.indices.map { "f\($0 + 1)" }))
        }
        return .row(RowValue(types: types, fields: row, names: columns.map(\.name)))
    }

    /// Runs the routine within its own role and settings.
    private func run(_ arguments: [Value], isSingle: Bool) throws -> [[Value]] {
        try context.throwIfCancelled()
        let before = context.isAtomic
        if !isCall || routine.isSecurityDefiner || !routine.settings.isEmpty { context.isAtomic = true }
        defer { context.isAtomic = before }
        return try context.enteringRoutine(routine) { try runner.run(arguments, isSingle: isSingle) }
    }
}

/// Runs the bodies of one language.
protocol RoutineRunner {
    /// Runs the body and returns its rows, one value a column; only the first is wanted of a routine that returns no set.
    func run(_ arguments: [Value], isSingle: Bool) throws -> [[Value]]
    /// The types of the columns of the last row, for a routine that only says it returns a record.
    var lastShape: [SQLType]? { get }
}

extension ExecutionContext {
    /// Does something as a routine: on a stack with room, as the owner of a SECURITY DEFINER one, with its settings
    /// (`fmgr_security_definer`).
    func enteringRoutine<Result>(_ routine: Routine, _ body: () throws -> Result) throws -> Result {
        routineDepth += 1
        defer { routineDepth -= 1 }
        if routineDepth > RoutineStack.maximumDepth { throw StackGuard.error }
        if routineDepth % RoutineStack.hop == 0 {
            return try RoutineStack.run { try enteringHere(routine, body) }
        }
        if routineDepth > RoutineStack.unwatched { try StackGuard(reserve: RoutineStack.reserve).check() }
        return try enteringHere(routine, body)
    }

    /// Does something as a routine, on the stack that there is.
    private func enteringHere<Result>(_ routine: Routine, _ body: () throws -> Result) throws -> Result {
        guard routine.isSecurityDefiner || !routine.settings.isEmpty else { return try body() }
        let before = session
        defer {
            session.definer = before.definer
            if !routine.settings.isEmpty {
                session.leaveRoutine(enteredWith: before, settings: routine.settings.map(\.name))
            }
            refreshFunctions()
        }
        if routine.isSecurityDefiner { session.definer = routine.owner }
        for setting in routine.settings { try apply(setting) }
        refreshFunctions()
        return try body()
    }

    /// Looks at a new routine's body with the routine's settings, but as the present role (`ProcedureCreate`).
    func validating(_ routine: Routine, _ body: () throws -> Void) throws {
        var plain = routine
        plain.isSecurityDefiner = false
        try enteringHere(plain, body)
    }

    /// Does something as an owner who must neither change the session nor find anything by its name unless in pg_catalog
    /// (`SECURITY_RESTRICTED_OPERATION` and `RestrictSearchPath`).
    func restricted<Result>(to owner: RoleID, _ body: () throws -> Result) throws -> Result {
        let before = (session.definer, session.restrictedRole, session.settings)
        defer {
            (session.definer, session.restrictedRole, session.settings) = before
            refreshFunctions()
        }
        session.definer = nil
        session.restrictedRole = owner
        session.settings.store("search_path", "pg_catalog, pg_temp", isLocal: true)
        refreshFunctions()
        return try body()
    }

    /// Sets one of a routine's settings for its time.
    private func apply(_ setting: Routine.Setting) throws {
        try SettingExecutor(context: self).assign(setting.name, text: setting.value, isLocal: true)
    }

    /// Lets functions read the present names, role and settings.
    package func refreshFunctions() {
        functions.apply(session.settings)
        functions.names = CatalogNames(cluster: state.cluster, database: database, session: session)
    }
}
