import AccessControl
import CatalogModel
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// A prepared statement of a session; no rollback forgets it.
struct PreparedEntry {
    /// The statement.
    let statement: Statement
    /// What the names in it meant when it was analyzed.
    var meaning: NameMeaning
    /// What pg_prepared_statements shows.
    var summary: PreparedSummary
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
            session.prepared = [:]
            return StatementResult(tag: "DEALLOCATE ALL")
        case .deallocate(let name?):
            guard session.prepared.removeValue(forKey: name.name) != nil else { throw Self.missing(name) }
            return StatementResult(tag: "DEALLOCATE")
        }
    }

    /// The error for a prepared statement that is not there.
    private static func missing(_ name: Identifier) -> Diagnostic {
        Diagnostic(.invalidSQLStatementName, "prepared statement \"\(name.name)\" does not exist")
    }

    /// Executes PREPARE: analyzes the statement, which needs no privilege but USAGE on the schemas that it names.
    private func prepare(_ prepare: PrepareStatement, _ context: ExecutionContext) throws -> StatementResult {
        let environment = context.environment
        var declared: [SQLType] = []
        for name in prepare.types { declared.append(try environment.type(name).unmodified) }
        var analyzer = Analyzer(environment)
        analyzer.isPlannedLater = true
        analyzer.inferParameters(declared: declared)
        let first = try Self.analyze(prepare.statement, &analyzer)
        try analyzer.checkParameters()
        var analyzed = first
        if analyzer.parameterTypes != declared || declared.contains(.unknown) {
            var second = Analyzer(environment)
            second.isPlannedLater = true
            second.inferParameters(declared: analyzer.parameterTypes)
            analyzed = try Self.analyze(prepare.statement, &second)
        }
        analyzed.notices.forEach(context.notice)
        let name = prepare.name.name
        if session.prepared[name] != nil {
            throw Diagnostic(.duplicatePreparedStatement, "prepared statement \"\(name)\" already exists")
        }
        session.prepared[name] = PreparedEntry(
            statement: prepare.statement, meaning: NameMeaning(of: analyzed, in: environment),
            summary: PreparedSummary(
                name: name, statement: source, creationTime: Clock.now(), parameterTypes: analyzer.parameterTypes,
                resultTypes: analyzed.columns?.map(\.type), executions: 0))
        return StatementResult(tag: "PREPARE")
    }

    /// Analyzes a query or a change.
    private static func analyze(
        _ statement: Statement, _ analyzer: inout Analyzer
    ) throws -> AnalyzedStatement {
        switch statement {
        case .query(let query): return try analyzer.analyze(query)
        case .change(let change): return try analyzer.analyze(change)
        default: throw Diagnostic.notSupported("PREPARE of a statement that makes a table")
        }
    }

    /// Finds a prepared statement and works its parameters out (`EvaluateParams`).
    func bind(
        _ execute: ExecuteStatement, _ context: ExecutionContext
    ) throws -> (entry: PreparedEntry, parameters: ParameterValues) {
        guard let entry = session.prepared[execute.name.name] else { throw Self.missing(execute.name) }
        let types = entry.summary.parameterTypes
        guard types.count == execute.arguments.count else {
            throw Diagnostic(
                .syntaxError, "wrong number of parameters for prepared statement \"\(execute.name.name)\"",
                detail: "Expected \(types.count) parameters but got \(execute.arguments.count).")
        }
        guard !types.isEmpty else { return (entry, ParameterValues()) }
        var analyzer = Analyzer(context.environment)
        let analyzed = try analyzer.analyzeArguments(execute.arguments, of: types)
        let authorized = try decide(analyzed, context)
        guard case .query(let query) = analyzed.body else { return (entry, ParameterValues()) }
        let permits = try PermitSet(for: query, from: authorized)
        let rows = try QueryRunner(context: context).run(query, permits: permits)
        let values = rows.batches.first.map { batch in batch.columns.map { $0[0] } } ?? []
        return (entry, ParameterValues(types: types, values: values))
    }

    /// Executes a prepared statement as the role in force: it is planned anew and its privileges are decided anew; what its
    /// names mean stays, unless something about them has changed (`RevalidateCachedQuery`).
    private func runBound(
        _ entry: PreparedEntry, _ parameters: ParameterValues, _ context: ExecutionContext
    ) throws -> StatementResult {
        let analyzed = try analyzeBound(entry, parameters, context)
        session.prepared[entry.summary.name]?.summary.executions += 1
        switch entry.statement {
        case .change(let change):
            return try run(analyzed, context, tag: change.commandTag)
        default:
            return try run(analyzed, context, tag: "SELECT")
        }
    }

    /// Puts the query of a prepared statement into CREATE TABLE AS EXECUTE.
    func bound(
        _ statement: CreateTableAsStatement, _ execute: ExecuteStatement, _ context: ExecutionContext
    ) throws -> CreateTableAsStatement {
        let (entry, parameters) = try bind(execute, context)
        guard case .query(let query) = entry.statement else {
            throw Diagnostic(.wrongObjectType, "prepared statement is not a SELECT")
        }
        context.parameters = parameters
        var copy = statement
        copy.query = query
        return copy
    }

    /// Analyzes a prepared statement with the values of its parameters.
    func analyzeBound(
        _ entry: PreparedEntry, _ parameters: ParameterValues, _ context: ExecutionContext
    ) throws -> AnalyzedStatement {
        var environment = context.environment
        environment.trustsSchemas = entry.meaning.holds(in: environment)
        var analyzer = Analyzer(environment)
        analyzer.bind(types: parameters.types, values: parameters.values)
        let analyzed = try Self.analyze(entry.statement, &analyzer)
        if entry.summary.resultTypes != analyzed.columns?.map(\.type) {
            throw Diagnostic(.featureNotSupported, "cached plan must not change result type")
        }
        if !environment.trustsSchemas {
            session.prepared[entry.summary.name]?.meaning = NameMeaning(of: analyzed, in: context.environment)
        }
        return analyzed
    }
}
