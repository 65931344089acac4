import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Runs bodies in the language sql (PostgreSQL's functions.c). What the analysis finds is kept from call to call, as long
/// as nobody changes a definition and the role stays the same.
final class SQLRoutineRunner: RoutineRunner {
    private unowned let call: RoutineCall
    private var parsed: [Statement]?
    private var prepared: [Int: Prepared] = [:]
    private let compiled: CompiledStatements
    private(set) var lastShape: [SQLType]?

    /// An analyzed statement whose requirements were granted.
    private struct Prepared {
        var analyzed: AnalyzedStatement
        var permits: PermitSet
        var epoch: Int
        var role: RoleID
        var path: String
        var shape: RoutineResultShape?
    }

    /// Makes a runner.
    init(_ call: RoutineCall) {
        self.call = call
        compiled = CompiledStatements(
            of: call.routine, types: call.argumentTypes, in: call.context.compiledRoutines)
    }

    private var context: ExecutionContext { call.context }
    private var routine: Routine { call.routine }
    /// The text of the body, when there is one.
    private var source: String? {
        if case .text(let text) = routine.body { text } else { nil }
    }

    func run(_ arguments: [Value], isSingle: Bool) throws -> [[Value]] {
        try context.atomically { try runStatements(arguments, isSingle: isSingle) }
    }

    /// Runs the statements one after the other.
    private func runStatements(_ arguments: [Value], isSingle: Bool) throws -> [[Value]] {
        let count = try statementCount()
        guard count > 0 else { return [] }
        var rows: [[Value]] = []
        for index in 0..<count {
            rows = try inContext("statement \(index + 1)") {
                try runStatement(index, isLast: index == count - 1, arguments, isSingle: isSingle)
            }
        }
        return rows
    }

    /// Adds a line of CONTEXT to the errors of a closure, and the body's text to those with a place in it.
    private func inContext<Result>(_ place: String, _ body: () throws -> Result) throws -> Result {
        if routine.isInternal { return try body() }
        do {
            return try context.inFrame({ [routine] in "SQL function \"\(routine.name)\" \(place)" }, body)
        } catch {
            throw RoutineErrors.adding("SQL function \"\(routine.name)\" \(place)", source, to: error)
        }
    }

    /// Returns the number of statements; the text is read at the first call.
    private func statementCount() throws -> Int {
        switch routine.body {
        case .analyzed(let statements, _): return statements.count
        case .aggregate: throw Diagnostic(.internalError, "an aggregate was called as a function")
        case .text(let text):
            if let parsed { return parsed.count }
            let text = routine.isInternal ? try routine.internalQuery(of: text) : text
            let statements = try inContext("during startup") { try Parser.parse(text).map(\.statement) }
            parsed = statements
            return statements.count
        }
    }

    // MARK: Statements

    /// Runs one statement; the rows of the last one are the routine's.
    private func runStatement(
        _ index: Int, isLast: Bool, _ arguments: [Value], isSingle: Bool
    ) throws -> [[Value]] {
        guard let ready = try prepare(index, isLast: isLast) else {
            return try runOther(index, isLast: isLast, arguments)
        }
        switch ready.analyzed.body {
        case .query(let query):
            let rows = try rows(of: query, ready.permits, arguments, wantsOne: isLast && isSingle)
            return isLast ? try converted(rows, ready.shape) : []
        case .change(let change):
            let outcome = try ChangeRunner(context: context).run(
                change, permits: ready.permits, parameters: arguments)
            return isLast ? try converted(outcome.rows.map(Self.lists) ?? [], ready.shape) : []
        case .rewritten(let parts):
            let outcome = try RewrittenRunner(context: context).run(parts, parameters: arguments)
            return isLast ? try converted(outcome.rows.map(Self.lists) ?? [], ready.shape) : []
        }
    }

    /// Runs a query and returns its rows; only the first if no more are wanted.
    private func rows(
        of query: BoundQuery, _ permits: PermitSet, _ arguments: [Value], wantsOne: Bool
    ) throws -> [[Value]] {
        let planner = Planner(
            context: context, permits: permits, parameters: arguments, snapshot: call.snapshot)
        let plan = try planner.plan(query)
        try planner.requirePopulated(plan)
        return try context.using(permits.relations) { try self.rows(of: plan, query, wantsOne: wantsOne) }
    }

    /// Runs a plan and returns its rows.
    private func rows(of plan: PlanNode, _ query: BoundQuery, wantsOne: Bool) throws -> [[Value]] {
        let source = try plan.open()
        var result: [[Value]] = []
        let changesData = query.commonTables.contains { if case .change = $0.body { true } else { false } }
        while let batch = try source.next(wantsOne && !changesData ? 1 : Batch.capacity) {
            try context.throwIfCancelled()
            for row in 0..<batch.count { result.append(batch.columns.map { $0[row] }) }
            if wantsOne, !changesData, !result.isEmpty { break }
            try MemoryLimit.check(values: result.count * max(1, batch.columns.count))
        }
        return result
    }

    /// Returns the rows of a set as lists of values.
    private static func lists(_ rows: RowSet) -> [[Value]] {
        rows.batches.flatMap { batch in (0..<batch.count).map { row in batch.columns.map { $0[row] } } }
    }

    /// Runs a statement that is no query and changes no rows by itself.
    private func runOther(_ index: Int, isLast: Bool, _ arguments: [Value]) throws -> [[Value]] {
        guard let statement = parsed?[index], let host = context.host else {
            throw Diagnostic(.internalError, "a statement of a function cannot be run here")
        }
        try checkAllowed(statement, host)
        if case .call(let inner) = statement {
            _ = try CallExecutor(context: context).execute(inner, within: (routine, call.argumentTypes, arguments))
        } else {
            _ = try host.executeNested(statement, context)
        }
        context.definitionEpoch += 1
        context.refreshFunctions()
        if isLast { _ = try shape(of: nil) }
        return []
    }

    /// Refuses what a function may not do (`init_execution_state`).
    private func checkAllowed(_ statement: Statement, _ host: any StatementHost) throws {
        let name = host.commandName(of: statement)
        switch statement {
        case .transaction: throw Diagnostic(.featureNotSupported, "\(name) is not allowed in an SQL function")
        default: break
        }
        try checkVolatile(name)
    }

    /// Refuses a change in a function that is not volatile.
    private func checkVolatile(_ name: String) throws {
        guard routine.volatility != .volatile else { return }
        throw Diagnostic(.featureNotSupported, "\(name) is not allowed in a non-volatile function")
    }

    // MARK: Analysis

    /// Returns a statement analyzed and decided; nil when it is no query and changes no rows.
    private func prepare(_ index: Int, isLast: Bool) throws -> Prepared? {
        let path = context.session.settings.value("search_path") ?? ""
        if let known = prepared[index], known.epoch == context.definitionEpoch, known.role == context.currentRole,
            known.path == path
        {
            return known
        }
        guard let analyzed = try analyze(index) else { return nil }
        if !analyzed.currentRows.isEmpty { throw Diagnostic.notSupported("WHERE CURRENT OF in a function") }
        if routine.volatility != .volatile && !analyzed.onlyReads {
            try context.refuseWhatPlanningRefuses(analyzed)
            try checkVolatile(analyzed.commandName)
        }
        if case .rewritten = analyzed.body {} else { try context.start(analyzed) }
        let shape = isLast ? try self.shape(of: analyzed.columns) : nil
        let permits = try permits(for: analyzed)
        let ready = Prepared(
            analyzed: analyzed, permits: permits, epoch: context.definitionEpoch, role: context.currentRole,
            path: path, shape: shape)
        prepared[index] = ready
        return ready
    }

    /// Decides a statement and draws its permits; what rules have made of one is decided part by part when it is run.
    private func permits(for analyzed: AnalyzedStatement) throws -> PermitSet {
        if case .rewritten = analyzed.body { return PermitSet([]) }
        let authorized = try context.decide(analyzed)
        switch analyzed.body {
        case .query(let query): return try PermitSet(for: query, from: authorized)
        case .change(let change): return try PermitSet(for: change, from: authorized)
        case .rewritten: return PermitSet([])
        }
    }

    /// Analyzes a statement with the routine's parameters.
    private func analyze(_ index: Int) throws -> AnalyzedStatement? {
        let environment = compiled.environment(for: .analysis(index), context.environment)
        var analyzer = Analyzer(environment)
        analyzer.declareParameters(of: routine, types: call.argumentTypes)
        switch routine.body {
        case .analyzed(let statements, _): return try analyzer.prepare(statements[index])
        case .text:
            guard let statement = parsed?[index] else { return nil }
            guard let analyzed = try analyzer.analyze(bodyStatement: statement) else { return nil }
            compiled.keep(analyzed, .analysis(index), in: environment)
            analyzer.notices.forEach(context.notice)
            return analyzed
        case .aggregate: return nil
        }
    }

    // MARK: Results

    /// Returns what the last statement's columns become.
    private func shape(of columns: [(name: String, type: SQLType)]?) throws -> RoutineResultShape {
        try RoutineResultShape(
            of: call.resultType, columns: call.columns,
            named: context.environment.typeName(call.resultType), final: columns,
            isProcedure: routine.kind == .procedure)
    }

    /// Converts rows to what the routine returns.
    private func converted(_ rows: [[Value]], _ shape: RoutineResultShape?) throws -> [[Value]] {
        switch shape {
        case .nothing, nil: return routine.returnsSet ? [] : [[.null]]
        case .value(let from, let to):
            return from == to ? rows : try rows.map { [try cast($0[0], from, to)] }
        case .row(let pairs):
            lastShape = pairs.map(\.to)
            return try rows.map { row in
                try zip(row, pairs).map { value, pair in
                    pair.from == pair.to ? value : try cast(value, pair.from, pair.to)
                }
            }
        case .wholeRow:
            return rows.map { row in
                guard case .row(let fields)? = row.first else {
                    return [Value](repeating: .null, count: call.width)
                }
                lastShape = fields.types
                return fields.fields
            }
        }
    }

    /// Converts a value as an assignment does.
    private func cast(_ value: Value, _ from: SQLType, _ to: SQLType) throws -> Value {
        try CastTable.cast(value, from: from, to: to, explicit: false, context: context.functions)
    }
}
