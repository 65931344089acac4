import CatalogModel
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// What PostgreSQL does with the messages of its extended query protocol (postgres.c).
extension StatementRunner {
    /// Reads the one statement of a text and keeps it as a prepared statement, without a name if the name is empty
    /// (`exec_parse_message`).
    func parse(as name: String, _ receive: (SessionEvent) -> Void) throws {
        let statements = try Parser.parse(source)
        if statements.count > 1 {
            throw Diagnostic(.syntaxError, "cannot insert multiple commands into a prepared statement")
        }
        let parsed = statements.first
        try refuseInFailedTransaction(parsed?.statement)
        for notice in parsed?.notices ?? [] { send(notice, receive) }
        refreshSnapshot()
        let context = session.makeContext()
        context.host = self
        let description = try parsed.map { try describe($0.statement, context) } ?? StatementDescription()
        for notice in description.notices { send(notice, receive) }
        try keep(PreparedEntry(name, parsed?.statement, description, text: source, isFromSQL: false))
    }

    /// Executes a prepared statement with the texts of its parameters' values, nil standing for NULL (`exec_bind_message`,
    /// `exec_execute_message`).
    func execute(
        _ entry: PreparedEntry, parameters: [String?], _ receive: (SessionEvent) -> Void
    ) throws {
        let types = entry.summary.parameterTypes
        guard types.count == parameters.count else {
            throw Diagnostic(
                .protocolViolation,
                "bind message supplies \(parameters.count) parameters, but prepared statement "
                    + "\"\(entry.summary.name)\" requires \(types.count)")
        }
        try refuseInFailedTransaction(entry.statement)
        guard let statement = entry.statement else { return }
        let texts = ParameterTexts(parameters, session.setting("log_parameter_max_length_on_error"))
        if case .transaction = statement { session.countExecution(of: entry) }
        try texts.describing {
            try run(statement, receive) { context in
                let values = try bind(texts, as: types, context)
                return try runBound(entry, values, context)
            }
        }
    }

    /// Refuses a statement in a failed transaction, unless it ends that (`IsTransactionExitStmt`).
    private func refuseInFailedTransaction(_ statement: Statement?) throws(Diagnostic) {
        guard session.transaction?.isFailed == true, let statement else { return }
        guard case .transaction(let transaction) = statement else { throw Self.abortedError }
        switch transaction.action {
        case .commit, .rollback, .rollbackTo: return
        case .begin, .start, .savepoint, .release: throw Self.abortedError
        }
    }

    /// Reads the values of parameters as the input functions of their types do.
    private func bind(
        _ texts: ParameterTexts, as types: [SQLType], _ context: ExecutionContext
    ) throws -> ParameterValues {
        var values = ParameterValues()
        for (number, type) in types.enumerated() {
            let text = texts.texts[number]
            let literal = Literal(value: text.map(Literal.Value.string) ?? .null, span: .none)
            do {
                let value = try self.values(of: [.literal(literal)], as: [type], context)
                values.types += value.types
                values.values += value.values
            } catch let error as Diagnostic {
                throw error.withoutPosition.inside(texts.line(ofParameter: number))
            }
        }
        return values
    }
}

/// The texts of parameters' values, as messages show them.
struct ParameterTexts {
    /// The texts; nil is NULL.
    let texts: [String?]
    /// How many bytes of each are shown; all if below 0.
    private let limit: Int

    /// Takes texts; the limit is a value of the parameter log_parameter_max_length_on_error.
    init(_ texts: [String?], _ limit: String?) {
        self.texts = texts
        let digits = limit?.prefix { $0 == "-" || $0.isNumber }
        self.limit = digits.flatMap { Int($0) } ?? 0
    }

    /// Returns the line of CONTEXT for an error in a parameter's value (`bind_param_error_callback`).
    func line(ofParameter number: Int) -> String {
        let name = "unnamed portal parameter $\(number + 1)"
        return texts[number].map { "\(name) = \(quoted($0))" } ?? name
    }

    /// Does something, in the errors of which all parameters are shown, if any are to be shown
    /// (`ParamsErrorCallback`).
    func describing(_ body: () throws -> Void) throws {
        do { try body() } catch let error as Diagnostic {
            let isAboutParameter = error.context?.contains("unnamed portal parameter $") ?? false
            guard limit != 0, !texts.isEmpty, !isAboutParameter else { throw error }
            let list = texts.enumerated().map { "$\($0 + 1) = \($1.map(quoted) ?? "NULL")" }
            throw error.inside("unnamed portal with parameters: \(list.joined(separator: ", "))")
        }
    }

    /// Returns a value in quotes, cut off behind the last whole character that may be shown
    /// (`appendStringInfoStringQuoted`).
    private func quoted(_ text: String) -> String {
        let isWhole = limit < 0 || text.utf8.count <= limit
        var shown = ""
        var size = 0
        for scalar in text.unicodeScalars {
            size += UTF8.width(scalar)
            if !isWhole && size > limit { break }
            shown.unicodeScalars.append(scalar)
            if scalar == "'" { shown += "'" }
        }
        return isWhole ? "'\(shown)'" : "'\(shown)...'"
    }
}

extension Diagnostic {
    /// Returns the same diagnostic with one more line of CONTEXT, the outermost.
    fileprivate func inside(_ line: String) -> Diagnostic {
        var copy = self
        copy.context = context.map { "\($0)\n\(line)" } ?? line
        return copy
    }
}
