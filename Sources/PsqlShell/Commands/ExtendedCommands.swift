/// Statements with parameters, as the extended query protocol executes them.
enum ExtendedCommands {
    /// The commands, in the order of `\?`.
    static let all = [bind, bindNamed, closePrepared, parse]

    /// The command `\bind`.
    private static let bind = MetaCommand(
        "bind", synopsis: "[PARAM]...", section: .extended, help: "set query parameters"
    ) { call in
        call.shell.delivery.message = .bind(call.arguments().map(\.text))
        return .skipLine
    }

    /// The command `\bind_named`.
    private static let bindNamed = MetaCommand(
        "bind_named", synopsis: "STMT_NAME [PARAM]...", section: .extended,
        help: "set query parameters for an existing prepared statement"
    ) { call in
        guard let name = call.argument() else { return missing(call) }
        call.shell.delivery.message = .bindNamed(name, call.arguments().map(\.text))
        return .skipLine
    }

    /// The command `\close_prepared`.
    private static let closePrepared = MetaCommand(
        "close_prepared", synopsis: "STMT_NAME", section: .extended, help: "close an existing prepared statement"
    ) { call in
        guard let name = call.argument() else { return missing(call) }
        call.shell.delivery.message = .close(name)
        return .send
    }

    /// The command `\parse`.
    private static let parse = MetaCommand(
        "parse", synopsis: "STMT_NAME", section: .extended, help: "create a prepared statement"
    ) { call in
        guard let name = call.argument() else { return missing(call) }
        call.shell.delivery.message = .parse(name)
        return .send
    }

    /// Complains of a missing name; what was bound before is forgotten (`clean_extended_state`).
    private static func missing(_ call: CommandCall) -> CommandStatus {
        call.shell.delivery.message = .query
        return call.fail("missing required argument")
    }
}

/// How the next query is sent: `\bind` and its kin choose another way than a plain query string.
enum QueryMessage {
    /// As a query string.
    case query
    /// As one statement with the values of its parameters.
    case bind([String])
    /// As the values of the parameters of a prepared statement.
    case bindNamed(String, [String])
    /// As a statement to prepare.
    case parse(String)
    /// As the end of a prepared statement.
    case close(String)

    /// Returns what a session is asked to do with a query.
    func request(_ query: String) -> BackendRequest {
        switch self {
        case .query: .query(query)
        case .bind(let parameters): .bound(query, parameters: parameters)
        case .bindNamed(let name, let parameters): .prepared(name: name, parameters: parameters)
        case .parse(let name): .parse(query, name: name)
        case .close(let name): .close(name: name)
        }
    }
}
