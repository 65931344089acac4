import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis
import TableStorage

/// The rows of a statement inside a body.
struct PLRows {
    var shape: PLShape
    var rows: [[Value]]
    /// The number of rows that were found or changed.
    var count: Int
    /// Tells whether the statement gives rows.
    var hasRows = true
    /// The relations that the statement has open.
    var relations: [ObjectID] = []
}

/// Analyzes, decides and runs the SQL of a body, as the role in force (PostgreSQL's SPI).
final class PLSQL {
    let context: ExecutionContext
    let isReadOnly: Bool
    let snapshot: ClusterState?
    /// The rows of a statement that a trigger's function sees as tables, by name.
    var transitions: [String: TransitionTable] = [:]
    /// What the session knows of the body's statements; nil for what is not kept.
    var compiled: CompiledStatements?
    private var prepared: [ObjectIdentifier: Prepared] = [:]

    /// A piece of SQL whose requirements were granted.
    struct Prepared {
        var analyzed: AnalyzedStatement
        var permits: PermitSet
        var epoch: Int
        var role: RoleID
        var path: String
        var shapes: [PLShape?]
        var isSimple: Bool
        var fragment: PLFragment
    }

    /// Makes a runner; one that is read-only refuses changes.
    init(context: ExecutionContext, isReadOnly: Bool, snapshot: ClusterState?) {
        self.context = context
        self.isReadOnly = isReadOnly
        self.snapshot = snapshot
    }

    /// Adds a line about a piece of SQL to the errors of a closure, or its text to those with a place in it.
    func inSPI<Result>(_ kind: PLFragment.Kind, _ text: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try context.inFrame({ "\(kind.rawValue) \"\(text)\"" }, body)
        } catch { throw Self.adding(kind, text, to: error) }
    }

    /// Returns an error with what a piece of SQL adds to it (`_SPI_error_callback`).
    static func adding(_ kind: PLFragment.Kind, _ text: String, to error: any Error) -> any Error {
        if var denial = error as? Denial {
            if denial.requirement.isFoundWhenPlanned { denial.diagnostic.span = nil }
            denial.diagnostic = adding(kind, text, to: denial.diagnostic)
            return denial
        }
        guard let diagnostic = error as? Diagnostic else { return error }
        return adding(kind, text, to: diagnostic)
    }

    /// Returns a diagnostic with what a piece of SQL adds to it.
    private static func adding(_ kind: PLFragment.Kind, _ text: String, to diagnostic: Diagnostic) -> Diagnostic {
        var copy = diagnostic
        if copy.span != nil, copy.query == nil {
            copy.query = text
            return copy
        }
        let line = "\(kind.rawValue) \"\(text)\""
        copy.context = copy.context.map { "\($0)\n\(line)" } ?? line
        return copy
    }

    // MARK: Expressions

    /// Computes an expression.
    func value(
        of fragment: PLFragment, _ variables: PLVariables, target: SQLType? = nil
    ) throws -> (value: Value, type: SQLType, shape: PLShape?) {
        let ready = try prepare(fragment, variables, target)
        guard case .query(let query) = ready.analyzed.body, let column = ready.analyzed.columns?.first else {
            throw Diagnostic(.internalError, "an expression is no query")
        }
        if ready.isSimple, let only = query.targets.first?.expression {
            switch only {
            case .constant(let constant): return (constant.value, constant.type, nil)
            case .parameter(let number, let type, _):
                let slot = variables.slots[number - 1]
                return (slot.value, type, slot.shape)
            default: break
            }
        }
        let rows =
            ready.isSimple
            ? try simpleRows(of: ready.analyzed, query, fragment, ready.permits, variables.values)
            : try inSPI(fragment.kind, fragment.text) {
                try self.rows(of: query, ready.permits, variables.values, limit: 2)
            }
        if (ready.analyzed.columns?.count ?? 0) != 1 {
            throw Diagnostic(
                .syntaxError, "query \"\(fragment.text)\" returned \(ready.analyzed.columns?.count ?? 0) columns")
        }
        if rows.count > 1 {
            throw Diagnostic(.cardinalityViolation, "query returned more than one row")
        }
        return (rows.first?.first ?? .null, column.type, nil)
    }

    /// Does what belongs to planning a simple expression, whose errors say in which expression they are; a refusal that comes
    /// up when the plan is made ready says nothing of it.
    private func whilePlanning<Result>(_ fragment: PLFragment, _ body: () throws -> Result) throws -> Result {
        guard fragment.kind != .statement else { return try body() }
        do { return try body() } catch {
            if let denial = error as? Denial, denial.requirement.phase >= .relations,
                denial.diagnostic.context == nil
            {
                throw error
            }
            throw Self.adding(fragment.kind, fragment.text, to: error)
        }
    }

    /// Computes a simple expression, of which there is one plan for all values of the variables (`exec_eval_simple_expr`).
    private func simpleRows(
        of analyzed: AnalyzedStatement, _ query: BoundQuery, _ fragment: PLFragment, _ permits: PermitSet,
        _ values: [Value]
    ) throws -> [[Value]] {
        let planner = Planner(context: context, permits: permits, parameters: values, snapshot: snapshot)
        planner.isGeneric = true
        let planning = CompiledRoutines.Step.planning(fragment.start)
        planner.isPlannedAgain = { [compiled, context] in
            compiled?.environment(for: planning, context.environment).trustsSchemas ?? false
        }
        let plan = try whilePlanning(fragment) { try planner.plan(query) }
        if planner.inlinesRoutines, let compiled {
            compiled.keep(analyzed, planning, in: compiled.environment(for: planning, context.environment))
        }
        guard let batch = try plan.open().next(1), batch.count > 0 else { return [] }
        return [batch.columns.map { $0[0] }]
    }

    // MARK: Statements

    /// Runs a statement with variables; nil when it is neither a query nor a change of rows.
    func run(_ fragment: PLFragment, _ variables: PLVariables, limit: Int = .max) throws -> PLRows? {
        try inSPI(fragment.kind, fragment.text) {
            let statement = try fragment.statement()
            guard statement.isPlannable else { return nil }
            let ready = try prepare(fragment, variables, nil)
            let places = try currentRows(of: ready.analyzed, variables)
            let outcome = try run(ready, variables.values + places.map(\.place), limit: limit)
            if outcome.count == 1, places.count == 1 { follow(ready.analyzed, places[0]) }
            return outcome
        }
    }

    /// Opens a query whose rows a loop takes one by one (`SPI_cursor_open`); nil when the statement changes rows, all of which
    /// are changed beforehand, or is no query.
    func openLoop(_ fragment: PLFragment, _ variables: PLVariables) throws -> LoopRows? {
        guard try fragment.statement().isReadOnly else { return nil }
        return try inSPI(fragment.kind, fragment.text) {
            let ready = try prepare(fragment, variables, nil)
            return try openLoop((ready.analyzed, ready.permits), variables.values)
        }
    }

    /// Opens a query given as a text whose rows a loop takes one by one.
    func openDynamicLoop(_ text: String, types: [SQLType], values: [Value]) throws -> LoopRows? {
        let statements = try inSPI(.statement, text) { try Parser.parse(text) }
        guard statements.count == 1, statements[0].statement.isReadOnly else { return nil }
        return try inSPI(.statement, text) {
            var analyzer = Analyzer(context.environment)
            analyzer.parameterTypes = types
            analyzer.transitionTables = transitions
            guard let analyzed = try analyzer.analyze(bodyStatement: statements[0].statement) else { return nil }
            return try openLoop(decide(analyzed, analyzer.notices), values)
        }
    }

    /// Opens what was decided.
    private func openLoop(
        _ ready: (analyzed: AnalyzedStatement, permits: PermitSet), _ values: [Value]
    ) throws -> LoopRows? {
        guard case .query(let query) = ready.analyzed.body, !ready.analyzed.writesData else { return nil }
        let planner = Planner(context: context, permits: ready.permits, parameters: values, snapshot: snapshot)
        let plan = try planner.plan(query)
        try planner.requirePopulated(plan)
        let columns = ready.analyzed.columns
        return LoopRows(
            plan, context, shape: PLShape(names: columns?.map(\.name) ?? [], types: columns?.map(\.type) ?? []),
            relations: ready.permits.relations)
    }

    /// Finds the rows on which the cursors of WHERE CURRENT OF stand; the name may be that of a variable.
    private func currentRows(
        of analyzed: AnalyzedStatement, _ variables: PLVariables
    ) throws -> [(cursor: Cursor, place: Value)] {
        try analyzed.currentRows.map { row in
            var name = row.cursor
            if let found = variables.find([name]), variables.slots[found.slot].type == .refcursor {
                guard case .text(let portal) = variables.slots[found.slot].value else {
                    throw Diagnostic(.invalidCursorName, "cursor \"\(name)\" does not exist")
                }
                name = portal
            }
            guard let cursor = context.host?.cursor(named: name) else {
                throw Diagnostic(.invalidCursorName, "cursor \"\(name)\" does not exist")
            }
            guard let table = context.catalog.relations[row.table] else { return (cursor, .null) }
            return (cursor, .int(try cursor.place(in: table)))
        }
    }

    /// Tells a cursor where the row has gone that an UPDATE has changed.
    private func follow(_ analyzed: AnalyzedStatement, _ current: (cursor: Cursor, place: Value)) {
        guard case .int(let place) = current.place, analyzed.updatesItself,
            let row = analyzed.currentRows.first, let table = context.catalog.relations[row.table],
            let contents = context.state.contents[table.storage]
        else { return }
        current.cursor.move(place, to: Int64(contents.positionCount - 1))
    }

    /// Runs a statement given as a text, with the values of USING.
    func runDynamic(
        _ text: String, types: [SQLType], values: [Value], limit: Int = .max, nested: Bool = true
    ) throws -> PLRows {
        let statements = try inSPI(.statement, text) { try Parser.parse(text) }
        for parsed in statements {
            guard case .transaction = parsed.statement else { continue }
            throw Diagnostic(.featureNotSupported, "EXECUTE of transaction commands is not implemented")
        }
        return try context.atomically {
            try inSPI(.statement, text) { try run(statements, types: types, values: values, limit: limit) }
        }
    }

    /// Runs the statements of a text.
    private func run(
        _ statements: [ParsedStatement], types: [SQLType], values: [Value], limit: Int
    ) throws -> PLRows {
        var last = PLRows(shape: PLShape(names: [], types: []), rows: [], count: 0, hasRows: false)
        for parsed in statements {
            var analyzer = Analyzer(context.environment)
            analyzer.parameterTypes = types
            analyzer.transitionTables = transitions
            if let analyzed = try analyzer.analyze(bodyStatement: parsed.statement) {
                last = try run(decide(analyzed, analyzer.notices), values, limit: limit)
            } else {
                try runOther(parsed.statement)
                last = PLRows(shape: PLShape(names: [], types: []), rows: [], count: 0, hasRows: false)
            }
        }
        return last
    }

    /// Runs a statement that is neither a query nor a change of rows.
    func runOther(_ statement: Statement) throws {
        guard let host = context.host else {
            throw Diagnostic(.internalError, "a statement of a function cannot be run here")
        }
        if case .transaction = statement {
            throw Diagnostic(.featureNotSupported, "EXECUTE of transaction commands is not implemented")
        }
        if case .copy(let copy) = statement, copy.place == .client {
            throw Diagnostic(.featureNotSupported, "cannot COPY to/from client in PL/pgSQL")
        }
        if isReadOnly, !statement.isReadOnly {
            let name = host.commandName(of: statement)
            throw Diagnostic(.featureNotSupported, "\(name) is not allowed in a non-volatile function")
        }
        _ = try host.executeNested(statement, context)
        context.definitionEpoch += 1
        context.refreshFunctions()
    }

    /// Runs what was decided.
    private func run(_ ready: Prepared, _ values: [Value], limit: Int) throws -> PLRows {
        try run((ready.analyzed, ready.permits), values, limit: limit)
    }

    /// Runs what was decided.
    private func run(
        _ ready: (analyzed: AnalyzedStatement, permits: PermitSet), _ values: [Value], limit: Int
    ) throws -> PLRows {
        let columns = ready.analyzed.columns
        let shape = PLShape(names: columns?.map(\.name) ?? [], types: columns?.map(\.type) ?? [])
        switch ready.analyzed.body {
        case .query(let query):
            let rows = try rows(of: query, ready.permits, values, limit: ready.analyzed.writesData ? .max : limit)
            return PLRows(shape: shape, rows: rows, count: rows.count, relations: ready.permits.relations)
        case .change(let change):
            let outcome = try ChangeRunner(context: context).run(change, permits: ready.permits, parameters: values)
            let rows = outcome.rows?.batches.flatMap { batch in
                (0..<batch.count).map { row in batch.columns.map { $0[row] } }
            }
            return PLRows(shape: shape, rows: rows ?? [], count: outcome.count, hasRows: columns != nil)
        case .rewritten(let parts):
            let outcome = try RewrittenRunner(context: context).run(parts, parameters: values)
            let rows = outcome.rows?.batches.flatMap { batch in
                (0..<batch.count).map { row in batch.columns.map { $0[row] } }
            }
            return PLRows(shape: shape, rows: rows ?? [], count: outcome.count, hasRows: columns != nil)
        }
    }

    /// Runs a query up to some number of rows.
    private func rows(
        of query: BoundQuery, _ permits: PermitSet, _ values: [Value], limit: Int
    ) throws -> [[Value]] {
        let planner = Planner(context: context, permits: permits, parameters: values, snapshot: snapshot)
        let plan = try planner.plan(query)
        try planner.requirePopulated(plan)
        return try context.using(permits.relations) { try self.rows(of: plan, limit: limit) }
    }

    /// Runs a plan up to some number of rows.
    private func rows(of plan: PlanNode, limit: Int) throws -> [[Value]] {
        let source = try plan.open()
        var result: [[Value]] = []
        while result.count < limit, let batch = try source.next(min(limit, Batch.capacity)) {
            try context.throwIfCancelled()
            for row in 0..<batch.count where result.count < limit { result.append(batch.columns.map { $0[row] }) }
            try MemoryLimit.check(values: result.count * max(1, batch.columns.count))
        }
        return result
    }

    // MARK: Analysis

    /// Returns a piece of SQL analyzed and decided; what is known is used as long as nothing changed.
    func prepare(_ fragment: PLFragment, _ variables: PLVariables, _ target: SQLType?) throws -> Prepared {
        let path = context.session.settings.value("search_path") ?? ""
        let shapes = variables.shapes
        if let known = prepared[ObjectIdentifier(fragment)], known.epoch == context.definitionEpoch,
            known.role == context.currentRole, known.path == path, known.shapes == shapes
        {
            return known
        }
        let isExpression = fragment.kind != .statement
        let analyzed =
            isExpression
            ? try inSPI(fragment.kind, fragment.text) { try analyze(fragment, variables, target) }
            : try analyze(fragment, variables, target)
        var isSimple = false
        if isExpression, case .query(let query) = analyzed.body { isSimple = query.isPlainExpression }
        let decided: (analyzed: AnalyzedStatement, permits: PermitSet)
        if isExpression, !isSimple {
            decided = try inSPI(fragment.kind, fragment.text) { try decide(analyzed, []) }
        } else {
            decided = try whilePlanning(fragment) { try decide(analyzed, []) }
        }
        let ready = Prepared(
            analyzed: decided.analyzed, permits: decided.permits, epoch: context.definitionEpoch,
            role: context.currentRole, path: path, shapes: shapes, isSimple: isSimple, fragment: fragment)
        prepared[ObjectIdentifier(fragment)] = ready
        return ready
    }

    /// Analyzes a piece of SQL with the variables in sight.
    private func analyze(
        _ fragment: PLFragment, _ variables: PLVariables, _ target: SQLType?
    ) throws -> AnalyzedStatement {
        let statement = fragment.kind == .statement ? try fragment.statement() : try fragment.query()
        let environment =
            compiled?.environment(for: .analysis(fragment.start), context.environment) ?? context.environment
        var analyzer = Analyzer(environment)
        analyzer.variables = variables.names
        analyzer.parameterTypes = variables.slots.map(\.type)
        analyzer.currentRowOffset = variables.slots.count
        analyzer.transitionTables = transitions
        do {
            guard var analyzed = try analyzer.analyze(bodyStatement: statement) else {
                throw Diagnostic(.internalError, "a statement of a function cannot be run here")
            }
            analyzer.notices.forEach(context.notice)
            if let target { try coerce(&analyzed, to: target, &analyzer) }
            compiled?.keep(analyzed, .analysis(fragment.start), in: environment)
            return analyzed
        } catch let error as Diagnostic where fragment.kind != .statement {
            throw error.moved(by: fragment.skipped - 7)
        }
    }

    /// Reads a bare string as the type of the variable that it goes to.
    private func coerce(
        _ analyzed: inout AnalyzedStatement, to target: SQLType, _ analyzer: inout Analyzer
    ) throws {
        guard case .query(var query) = analyzed.body, query.targets.count == 1,
            case .constant(let constant) = query.targets[0].expression, constant.isString,
            target != .record,
            let cast = try analyzer.assignmentCast(
                .constant(Constant(constant.value, type: .unknown, span: constant.span)), to: target)
        else { return }
        query.targets[0].expression = cast
        analyzed.body = .query(query)
        analyzed.columns = [(query.targets[0].name, target)]
    }

    /// Decides a statement and draws its permits.
    func decide(
        _ analyzed: AnalyzedStatement, _ notices: [Diagnostic]
    ) throws -> (analyzed: AnalyzedStatement, permits: PermitSet) {
        notices.forEach(context.notice)
        if isReadOnly && !analyzed.onlyReads {
            try context.refuseWhatPlanningRefuses(analyzed)
            throw Diagnostic(
                .featureNotSupported, "\(analyzed.commandName) is not allowed in a non-volatile function")
        }
        if case .rewritten = analyzed.body { return (analyzed, PermitSet([])) }
        try context.start(analyzed)
        let authorized = try context.decide(analyzed)
        switch analyzed.body {
        case .rewritten: return (analyzed, PermitSet([]))
        case .query(let query): return (analyzed, try PermitSet(for: query, from: authorized))
        case .change(let change): return (analyzed, try PermitSet(for: change, from: authorized))
        }
    }
}

extension Constant {
    /// Tells whether this is a string whose type was left open.
    fileprivate var isString: Bool {
        guard case .text = value else { return false }
        return type == .text || type == .unknown
    }
}

extension BoundQuery {
    /// Tells whether the query is no more than one expression (`exec_simple_check_plan`).
    fileprivate var isPlainExpression: Bool {
        guard isSingleValue, targets.count == 1 else { return false }
        let value = targets[0].expression
        return !value.hasSubquery && !value.returnsSet && !value.holdsAggregate
    }
}

extension Statement {
    /// Tells whether the statement is a query or a change of rows.
    var isPlannable: Bool {
        switch self {
        case .query: true
        case .change(.truncate): false
        case .change: true
        default: false
        }
    }

    /// Tells whether a function that is not volatile may run the statement (`CommandIsReadOnly`).
    var isReadOnly: Bool { if case .query = self { true } else { false } }
}
