import SQLBasics

extension Shell {
    /// The kinds of the shell's own messages.
    package enum MessageKind: String {
        case info = ""
        case error = "error: "
        case warning = "warning: "
        case hint = "hint: "
    }

    /// Writes a message to standard error, with file and line in scripts (`pg_log_generic`).
    package func report(_ kind: MessageKind, _ text: String) {
        out.flush()
        if let place {
            let line = place.line > 0 ? "\(place.line):" : ""
            err.write("\(Program.scriptName):\(place.file):\(line) \(kind.rawValue)")
        } else if isStarting {
            err.write("\(Program.name): \(kind.rawValue)")
        }
        err.write(text)
        if !text.hasSuffix("\n") { err.newline() }
        err.flush()
    }

    /// Shows a diagnostic of the server.
    func show(_ diagnostic: Diagnostic, query: [UInt8]) {
        report(
            .info,
            MessageText.render(
                diagnostic, query: query, verbosity: verbosity, context: contextVisibility, colours: colours))
    }

    /// Remembers an error and sets the variables that tell about it, unless the query was one of `\watch`.
    func remember(_ diagnostic: Diagnostic, query: [UInt8]) {
        lastError = (diagnostic, query)
        if delivery.isWatched { return }
        variables.put("ERROR", "true")
        variables.put("SQLSTATE", diagnostic.sqlState.code)
        variables.put("ROW_COUNT", "0")
        variables.put("LAST_ERROR_SQLSTATE", diagnostic.sqlState.code)
        variables.put("LAST_ERROR_MESSAGE", diagnostic.message)
    }

    /// Sets the variables that tell about a success.
    func rememberSuccess(rows: String) {
        for (name, value) in [("ERROR", "false"), ("SQLSTATE", "00000"), ("ROW_COUNT", rows)]
        where variables[name] != value { variables.put(name, value) }
    }
}
