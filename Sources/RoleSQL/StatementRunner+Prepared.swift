import AccessControl
import CatalogModel
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// A prepared statement of a session; no rollback forgets it.
struct PreparedEntry {
    /// The statement; nil for an empty one, which only a client's message can make.
    let statement: Statement?
    /// The columns of its result; nil when it returns no rows.
    let columns: [(name: String, type: SQLType)]?
    /// What the names in it meant when it was analyzed; nil when it is looked at when it is executed.
    var meaning: NameMeaning?
    /// What pg_prepared_statements shows.
    var summary: PreparedSummary

    /// Keeps a statement under a name.
    init(
        _ name: String, _ statement: Statement?, _ description: StatementDescription, text: String, isFromSQL: Bool
    ) {
        self.statement = statement
        columns = description.columns
        meaning = description.meaning
        summary = PreparedSummary(
            name: name, statement: text, creationTime: Clock.now(), parameterTypes: description.parameterTypes,
            resultTypes: description.columns?.map(\.type), isFromSQL: isFromSQL)
    }
}

extension StatementRunner {
    /// Executes PREPARE, EXECUTE and DEALLOCATE (`prepare.c`).
    func runPrepared(_ statement: PreparedStatement, _ context: ExecutionContext) throws -> StatementResult {
        switch statement {
        case .prepare(let prepare): return try self.prepare(prepare, context)
        case .execute(let execute):
            let (entry, parameters) = try bind(execute, context)
            return try runBound(entry, parameters, context)
        case .deallocate(nil):
            session.forgetPreparedStatements()
            return StatementResult(tag: "DEALLOCATE ALL")
        case .deallocate(let name?):
            guard session.prepared.removeValue(forKey: name.name) != nil else { throw Self.missing(name.name) }
            return StatementResult(tag: "DEALLOCATE")
        }
    }

    /// The error for a prepared statement that is not there.
    static func missing(_ name: String) -> Diagnostic {
        name.isEmpty
            ? Diagnostic(.invalidSQLStatementName, "unnamed prepared statement does not exist")
            : Diagnostic(.invalidSQLStatementName, "prepared statement \"\(name)\" does not exist")
    }

    /// Executes PREPARE.
    private func prepare(_ prepare: PrepareStatement, _ context: ExecutionContext) throws -> StatementResult {
        var declared: [SQLType] = []
        for name in prepare.types { declared.append(try context.environment.type(name).unmodified) }
        let description = try describe(prepare.statement, declared: declared, context)
        description.notices.forEach(context.notice)
        let name = prepare.name.name
        try keep(PreparedEntry(name, prepare.statement, description, text: source, isFromSQL: true))
        return StatementResult(tag: "PREPARE")
    }

    /// Keeps a prepared statement under its name, which must be free (`StorePreparedStatement`).
    func keep(_ entry: PreparedEntry) throws(Diagnostic) {
        let name = entry.summary.name
        if !name.isEmpty, session.prepared[name] != nil {
            throw Diagnostic(.duplicatePreparedStatement, "prepared statement \"\(name)\" already exists")
        }
        session.prepared[name] = entry
    }

    /// Finds a prepared statement and works its parameters out (`EvaluateParams`); arguments that no parameter waits for are
    /// not looked at.
    func bind(
        _ execute: ExecuteStatement, _ context: ExecutionContext
    ) throws -> (entry: PreparedEntry, parameters: ParameterValues) {
        guard let entry = session.prepared[execute.name.name] else { throw Self.missing(execute.name.name) }
        let types = entry.summary.parameterTypes
        guard !types.isEmpty else { return (entry, ParameterValues()) }
        guard types.count == execute.arguments.count else {
            throw Diagnostic(
                .syntaxError, "wrong number of parameters for prepared statement \"\(execute.name.name)\"",
                detail: "Expected \(types.count) parameters but got \(execute.arguments.count).")
        }
        return (entry, try values(of: execute.arguments, as: types, context))
    }

    /// Works expressions out, each converted to the type of the parameter that it is for.
    func values(
        of expressions: [Expression], as types: [SQLType], _ context: ExecutionContext
    ) throws -> ParameterValues {
        var analyzer = Analyzer(context.environment)
        let analyzed = try analyzer.analyzeArguments(expressions, of: types)
        let authorized = try decide(analyzed, context)
        guard case .query(let query) = analyzed.body else { return ParameterValues() }
        let permits = try PermitSet(for: query, from: authorized)
        let rows = try QueryRunner(context: context).run(query, permits: permits)
        let values = rows.batches.first.map { batch in batch.columns.map { $0[0] } } ?? []
        return ParameterValues(types: types, values: values)
    }

    /// Executes a prepared statement as the role in force: it is planned anew and its privileges are decided anew; what its
    /// names mean stays, unless something about them has changed (`RevalidateCachedQuery`).
    func runBound(
        _ entry: PreparedEntry, _ parameters: ParameterValues, _ context: ExecutionContext
    ) throws -> StatementResult {
        guard let statement = entry.statement else { return StatementResult(tag: "") }
        if statement.isUtility {
            session.countExecution(of: entry)
            context.parameters = parameters
            return try execute(statement, context)
        }
        let analyzed = try analyzeBound(entry, parameters, context)
        if case .change(let change) = statement { return try run(analyzed, context, tag: change.commandTag) }
        return try run(analyzed, context, tag: "SELECT")
    }

    /// Puts the query of a prepared statement into CREATE TABLE AS EXECUTE.
    func bound(
        _ statement: CreateTableAsStatement, _ execute: ExecuteStatement, _ context: ExecutionContext
    ) throws -> CreateTableAsStatement {
        let (entry, parameters) = try bind(execute, context)
        guard case .query(let query) = entry.statement else {
            throw Diagnostic(.wrongObjectType, "prepared statement is not a SELECT")
        }
        session.countExecution(of: entry)
        context.parameters = parameters
        var copy = statement
        copy.query = query
        return copy
    }

    /// Analyzes a prepared query or change with the values of its parameters.
    func analyzeBound(
        _ entry: PreparedEntry, _ parameters: ParameterValues, _ context: ExecutionContext
    ) throws -> AnalyzedStatement {
        guard let statement = entry.statement, !statement.isUtility else {
            throw Diagnostic.notSupported("EXPLAIN EXECUTE of a statement that is no query")
        }
        var environment = context.environment
        environment.trustsSchemas = entry.meaning?.holds(in: environment) ?? false
        var analyzer = Analyzer(environment)
        analyzer.bind(types: parameters.types, values: parameters.values)
        let analyzed = try Self.analyze(statement, &analyzer)
        if entry.summary.resultTypes != analyzed.columns?.map(\.type) {
            throw Diagnostic(.featureNotSupported, "cached plan must not change result type")
        }
        if !environment.trustsSchemas {
            session.prepared[entry.summary.name]?.meaning = NameMeaning(of: analyzed, in: context.environment)
        }
        session.countExecution(of: entry)
        return analyzed
    }
}

extension Statement {
    /// Tells whether a statement is neither a query nor a change of rows, so that it is looked at when it is executed.
    var isUtility: Bool {
        switch self {
        case .query: false
        case .change(.truncate): true
        case .change: false
        default: true
        }
    }
}

extension Session {
    /// Forgets all prepared statements but the one without a name (`DropAllPreparedStatements`).
    func forgetPreparedStatements() { prepared = prepared.filter { $0.key.isEmpty } }

    /// Counts an execution of a prepared statement.
    func countExecution(of entry: PreparedEntry) {
        prepared[entry.summary.name]?.summary.countExecution(mode: state.settings.value("plan_cache_mode"))
    }
}
