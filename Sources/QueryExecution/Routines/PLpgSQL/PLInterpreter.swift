import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Runs one call of a PL/pgSQL body (PostgreSQL's pl_exec.c).
final class PLInterpreter {
    /// What comes after a statement.
    enum Flow {
        case next
        case exit(String?)
        case again(String?)
        case finished
    }

    /// What the body returns to its caller.
    struct Result {
        /// The rows of RETURN NEXT and RETURN QUERY.
        var rows: [[Value]] = []
        /// The value of RETURN, with its type and the fields of a row.
        var value: (value: Value, type: SQLType, shape: PLShape?)?
        var hasReturned = false
        /// The statement that returned.
        var place: (line: Int, name: String)?
    }

    let context: ExecutionContext
    let sql: PLSQL
    /// The name in lines of CONTEXT, `f(integer)`.
    let name: String
    /// The columns of the rows that RETURN NEXT and RETURN QUERY make.
    let columns: [(name: String, type: SQLType)]
    /// The numbers of the variables that OUT parameters are.
    var outputs: [Int] = []
    var routineID: ObjectID?
    /// Tells whether rows rather than values are returned.
    var returnsRow = false
    var variables = PLVariables()
    var result = Result()
    /// The number of the variable FOUND.
    var found = 0
    /// The rows of the last statement (ROW_COUNT).
    var rowCount: Int64 = 0
    /// The statement that runs.
    var statement: (line: Int, name: String)?
    /// What is done outside of statements, as lines of CONTEXT have it.
    var phase: String?
    /// The errors that handlers are dealing with, the innermost last.
    var caught: [any Error] = []
    /// Tells whether the error on its way has its lines of CONTEXT already.
    var isRethrown = false
    private var depth = 0

    /// Makes an interpreter for one call.
    init(_ sql: PLSQL, name: String, columns: [(name: String, type: SQLType)]) {
        self.sql = sql
        self.context = sql.context
        self.name = name
        self.columns = columns
        variables.open(nil)
    }

    /// Runs a body; errors say where they came up.
    func run(_ block: PLBlock) throws -> Result {
        do {
            statement = (block.line, "statement block")
            _ = try context.inFrame({ [unowned self] in place }) { try run(block, line: block.line) }
            return result
        } catch {
            throw located(error)
        }
    }

    /// Returns an error with the line of CONTEXT of this body (`plpgsql_exec_error_callback`).
    func located(_ error: any Error) -> any Error {
        if isRethrown { return error }
        return RoutineErrors.adding(place, nil, to: error)
    }

    /// The line of CONTEXT for what runs now.
    var place: String {
        var text = "PL/pgSQL function \(name)"
        if let statement, let phase { return text + " line \(statement.line) \(phase)" }
        if let phase { return text + " \(phase)" }
        if let statement { text += " line \(statement.line) at \(statement.name)" }
        return text
    }

    /// Runs statements one after the other.
    func run(_ list: [PLStatement]) throws -> Flow {
        for item in list {
            let flow = try run(item)
            if case .next = flow { continue }
            return flow
        }
        return .next
    }

    /// Runs one statement.
    private func run(_ item: PLStatement) throws -> Flow {
        try context.throwIfCancelled()
        depth += 1
        defer { depth -= 1 }
        if depth > 4 { try StackGuard(reserve: RoutineStack.reserve).check() }
        let outer = statement
        statement = (item.line, item.name)
        let flow = try execute(item)
        statement = outer
        return flow
    }

    /// Chooses what to do.
    private func execute(_ item: PLStatement) throws -> Flow {
        switch item.kind {
        case .block(let block): return try run(block, line: item.line)
        case .assign(let target, let fragment): try assign(target, fragment)
        case .sql(let fragment, let into): try runSQL(fragment, into)
        case .perform(let fragment): try perform(fragment)
        case .call(let fragment): try call(fragment)
        case .execute(let fragment, let into, let using): try runDynamic(fragment, into, using)
        case .branch(let branches, let otherwise):
            for branch in branches where try condition(branch.condition) { return try run(branch.body) }
            return try run(otherwise)
        case .choice(let subject, let choices, let otherwise): return try choose(subject, choices, otherwise)
        case .loop(let loop): return try run(loop)
        case .leave(let isContinue, let label, let condition):
            if let condition, !(try self.condition(condition)) { return .next }
            return isContinue ? .again(label) : .exit(label)
        case .return(let fragment):
            try returnValue(fragment)
            return .finished
        case .returnNext(let fragment): try returnNext(fragment)
        case .returnQuery(let fragment): try returnQuery(fragment)
        case .returnExecute(let fragment, let using): try returnRows(dynamic(fragment, using))
        case .raise(let raise): try self.raise(raise)
        case .assert(let condition, let message): try assert(condition, message)
        case .diagnostics(let isStacked, let list): try diagnostics(isStacked, list)
        case .open(let cursor, let opening): try open(cursor, opening)
        case .fetch(let cursor, let direction, let into, let isMove): try fetch(cursor, direction, into, isMove)
        case .close(let cursor): try close(cursor)
        case .end(let isCommit, let andChain): try endTransaction(isCommit, andChain)
        case .nothing: break
        }
        return .next
    }

    // MARK: Blocks

    /// Runs a block (`exec_stmt_block`).
    private func run(_ block: PLBlock, line: Int) throws -> Flow {
        let depth = variables.depth
        variables.open(block.label)
        defer { variables.close(to: depth) }
        phase = "during statement block local variable initialization"
        for declaration in block.declarations {
            statement?.line = declaration.line
            try declare(declaration)
        }
        phase = nil
        statement?.line = line
        let flow = block.handlers == nil ? try run(block.body) : try runCatching(block)
        if case .exit(let label?) = flow, label == block.label { return .next }
        return flow
    }

    /// Runs a block with handlers: after an error the state is what it was before the block.
    private func runCatching(_ block: PLBlock) throws -> Flow {
        let state = context.state
        let session = context.session
        let depth = variables.depth
        let outer = statement
        let cursors = context.host?.cursorNames ?? []
        do {
            context.subtransactions += 1
            defer { context.subtransactions -= 1 }
            return try run(block.body)
        } catch {
            let diagnostic = (error as? Denial)?.diagnostic ?? error as? Diagnostic
            guard let diagnostic, let handler = block.handlers?.first(where: { $0.catches(diagnostic.sqlState) }) else {
                throw error
            }
            if diagnostic.sqlState == .queryCanceled {
                context.cancellation.clear()
                context.cancellation.limit(milliseconds: 0)
            }
            let kept = located(error)
            isRethrown = false
            phase = nil
            context.host?.noteGivenUp(context.state)
            context.state = state
            context.session = session
            context.host?.keepCursors(cursors)
            context.definitionEpoch += 1
            context.refreshFunctions()
            variables.close(to: depth)
            statement = outer
            caught.append(kept)
            defer { caught.removeLast() }
            variables.open(nil)
            defer { variables.close(to: depth) }
            variables.add(PLSlot(name: "sqlstate", type: .text, value: .text(diagnostic.sqlState.code)))
            variables.add(PLSlot(name: "sqlerrm", type: .text, value: .text(diagnostic.message)))
            return try run(handler.body)
        }
    }

    // MARK: Conditions

    /// Computes a condition; NULL counts as false.
    func condition(_ fragment: PLFragment) throws -> Bool {
        let result = try sql.value(of: fragment, variables)
        if case .bool(let flag) = try cast(result.value, result.type, to: .bool) { return flag }
        return false
    }

    /// Runs CASE.
    private func choose(
        _ subject: PLFragment?, _ choices: [(values: [PLFragment], body: [PLStatement])], _ otherwise: [PLStatement]?
    ) throws -> Flow {
        var tested: (value: Value, type: SQLType, shape: PLShape?)?
        if let subject { tested = try sql.value(of: subject, variables) }
        for choice in choices {
            for value in choice.values {
                if let tested {
                    if try isEqual(tested, value) { return try run(choice.body) }
                } else if try condition(value) {
                    return try run(choice.body)
                }
            }
        }
        guard let otherwise else {
            throw Diagnostic(.caseNotFound, "case not found", hint: "CASE statement is missing ELSE part.")
        }
        return try run(otherwise)
    }

    /// Compares the subject of CASE with a value.
    private func isEqual(
        _ tested: (value: Value, type: SQLType, shape: PLShape?), _ fragment: PLFragment
    ) throws -> Bool {
        var copy = variables
        let number = copy.add(PLSlot(name: "__case_subject", type: tested.type, value: tested.value))
        let text = "$\(number + 1) IN (\(fragment.text))"
        let piece = comparisons[ObjectIdentifier(fragment)] ?? PLFragment(.expression, text: text, start: 0)
        comparisons[ObjectIdentifier(fragment)] = piece
        if case .bool(true) = try sql.value(of: piece, copy).value { return true }
        return false
    }

    /// The comparisons that CASE makes of its values.
    private var comparisons: [ObjectIdentifier: PLFragment] = [:]

    // MARK: Loops

    /// Runs a loop.
    private func run(_ loop: PLLoop) throws -> Flow {
        let depth = variables.depth
        variables.open(nil)
        defer { variables.close(to: depth) }
        switch loop.kind {
        case .forever:
            while true { if let flow = try pass(loop) { return flow } }
        case .whileTrue(let condition):
            while try self.condition(condition) { if let flow = try pass(loop) { return flow } }
            return .next
        case .integers(let variable, let from, let to, let by, let isReverse):
            return try runIntegers(loop, variable, from, to, by, isReverse)
        case .rows(let targets, let fragment):
            if let rows = try sql.openLoop(fragment, variables) { return try runRows(loop, targets, rows) }
            guard let rows = try sql.run(fragment, variables), rows.hasRows else {
                throw PLSQL.noCursor(for: fragment.text)
            }
            _ = context.host?.nextPortalName()
            let changes = try !fragment.statement().isReadOnly
            if changes { context.changingLoops += 1 }
            defer { if changes { context.changingLoops -= 1 } }
            return try runRows(loop, targets, rows)
        case .dynamicRows(let targets, let fragment, let using):
            let text = try dynamicText(fragment)
            let values = try using.map { try sql.value(of: $0, variables) }
            let types = values.map(\.type)
            if let rows = try sql.openDynamicLoop(text, types: types, values: values.map(\.value)) {
                return try runRows(loop, targets, rows)
            }
            let rows = try sql.runDynamic(text, types: types, values: values.map(\.value))
            _ = context.host?.nextPortalName()
            return try runRows(loop, targets, rows)
        case .elements(let targets, let slice, let fragment): return try runElements(loop, targets, slice, fragment)
        case .cursor(let record, let cursor, let arguments): return try runCursor(loop, record, cursor, arguments)
        }
    }

    /// Runs a loop's body once; nil when the loop goes on.
    func pass(_ loop: PLLoop) throws -> Flow? {
        try context.throwIfCancelled()
        let flow = try run(loop.body)
        switch flow {
        case .next: return nil
        case .exit(nil): return .next
        case .exit(let label): return label == loop.label ? .next : flow
        case .again(nil): return nil
        case .again(let label): return label == loop.label ? nil : flow
        case .finished: return flow
        }
    }

    /// `FOR i IN a..b`
    private func runIntegers(
        _ loop: PLLoop, _ variable: String, _ from: PLFragment, _ to: PLFragment, _ by: PLFragment?, _ isReverse: Bool
    ) throws -> Flow {
        let first = try bound(from, "lower bound of FOR loop cannot be null")
        let last = try bound(to, "upper bound of FOR loop cannot be null")
        let step = try by.map { try bound($0, "BY value of FOR loop cannot be null") } ?? 1
        if step <= 0 {
            throw Diagnostic(.invalidParameterValue, "BY value of FOR loop must be greater than zero")
        }
        let slot = variables.add(PLSlot(name: variable, type: .int4))
        var number = first
        var wasFound = false
        var outcome = Flow.next
        while isReverse ? number >= last : number <= last {
            wasFound = true
            variables.set(slot, .int(number))
            if let flow = try pass(loop) {
                outcome = flow
                break
            }
            number += isReverse ? -step : step
            if number > Int64(Int32.max) || number < Int64(Int32.min) { break }
        }
        setFound(wasFound)
        return outcome
    }

    /// Computes a bound of a loop.
    private func bound(_ fragment: PLFragment, _ refusal: String) throws -> Int64 {
        let value = try sql.value(of: fragment, variables)
        guard case .int(let number) = try cast(value.value, value.type, to: .int4) else {
            throw Diagnostic(.nullValueNotAllowed, refusal)
        }
        return number
    }

    /// `FOR r IN query`, whose rows are read while the loop runs (`exec_for_query`)
    private func runRows(_ loop: PLLoop, _ targets: [PLTarget], _ rows: LoopRows) throws -> Flow {
        _ = context.host?.nextPortalName()
        context.loops.append(rows)
        defer { context.loops.removeLast() }
        return try context.using(rows.relations) {
            guard var row = try rows.next() else {
                try assign(targets, nil, rows.shape)
                setFound(false)
                return .next
            }
            while true {
                try assign(targets, row, rows.shape)
                if let flow = try pass(loop) {
                    setFound(true)
                    return flow
                }
                guard let next = try rows.next() else { break }
                row = next
            }
            setFound(true)
            return .next
        }
    }

    /// `FOR r IN change`
    private func runRows(_ loop: PLLoop, _ targets: [PLTarget], _ rows: PLRows) throws -> Flow {
        if rows.rows.isEmpty { try assign(targets, nil, rows.shape) }
        let outcome = try context.using(rows.relations) { () -> Flow in
            for row in rows.rows {
                try assign(targets, row, rows.shape)
                if let flow = try pass(loop) { return flow }
            }
            return .next
        }
        setFound(!rows.rows.isEmpty)
        return outcome
    }

    /// Sets FOUND.
    func setFound(_ flag: Bool) { variables.set(found, .bool(flag)) }
}

extension PLHandler {
    /// Tells whether the handler is for a condition (`exception_matches_conditions`).
    fileprivate func catches(_ state: SQLState) -> Bool {
        conditions.contains { condition in
            guard let condition else { return state != .queryCanceled && state.code != "P0004" }
            if condition == state.code { return true }
            return condition.hasSuffix("000") && state.code.hasPrefix(condition.prefix(2))
        }
    }
}
