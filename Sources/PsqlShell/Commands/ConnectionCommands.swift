import SQLBasics

/// The connection.
enum ConnectionCommands {
    /// The commands, in the order of `\?`.
    static let all = [connect, information, encoding, password]

    /// The command `\c`.
    private static let connect = MetaCommand(
        "c", "connect", synopsis: "[DBNAME|- USER|-]", section: .connection, help: "connect to new database"
    ) { call in
        let shell = call.shell
        var words: [String] = []
        while let word = call.argument(.nameKeepingCase) { words.append(word) }
        words.removeAll { $0.hasPrefix("-reuse-previous=") }
        let database = words.first.flatMap { $0 == "-" ? nil : $0 }
        let user = words.count > 1 && words[1] != "-" ? words[1] : nil
        return shell.reconnect(database: database, user: user) ? .skipLine : .error
    }

    /// The command `\conninfo`.
    private static let information = MetaCommand(
        "conninfo", section: .connection, help: "display information about current connection"
    ) { call in
        let shell = call.shell
        guard let backend = shell.backend else {
            shell.out.line("You are currently not connected to a database.")
            return .skipLine
        }
        let rows: [[String?]] = [
            ["Database", backend.databaseName], ["Client User", backend.userName], ["Server", "in memory"],
            ["Superuser", backend.setting("is_superuser") ?? (backend.hasSuperuser ? "on" : "off")],
            ["Hot Standby", "off"],
        ]
        let table = TextTable(columns: [TextColumn("Parameter"), TextColumn("Value")], rows: rows)
        shell.printTable(Printable(table: table, title: "Connection Information"))
        return .skipLine
    }

    /// The command `\encoding`.
    private static let encoding = MetaCommand(
        "encoding", synopsis: "[ENCODING]", section: .connection, help: "show or set client encoding"
    ) { call in
        guard let name = call.argument() else {
            call.shell.out.line("UTF8")
            return .skipLine
        }
        let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
        guard plain == "utf8" || plain == "unicode" else {
            call.shell.report(.error, "\(name): invalid encoding name or conversion procedure not found")
            return .error
        }
        return .skipLine
    }

    /// The command `\password`.
    private static let password = MetaCommand(
        "password", synopsis: "[USERNAME]", section: .connection, help: "securely change the password for a user"
    ) { call in
        let shell = call.shell
        let user = call.argument() ?? shell.backend?.userName ?? ""
        shell.flush()
        let first = shell.ask("Enter new password for user \"\(user)\": ", false)
        if first == .cancelled { return .cancelled }
        let second = shell.ask("Enter it again: ", false)
        if second == .cancelled { return .cancelled }
        guard first == second else {
            shell.report(.error, "Passwords didn't match.")
            return .error
        }
        let sql = "ALTER USER \(Quoting.identifier(user)) PASSWORD \(Quoting.literal(first.text ?? ""))"
        return shell.runQuietly(sql) ? .skipLine : .error
    }
}

extension Shell {
    /// Opens the first connection; shows the reason and tells false if that fails.
    package func connect(user: String, database: String) -> Bool {
        do {
            backend = try connector.open(user: user, database: database)
        } catch {
            report(.error, Self.connectionFailure(error))
            return false
        }
        noteConnection()
        return true
    }

    /// Opens another connection (`\c`). If that fails, a person keeps the old one and a script loses it.
    func reconnect(database: String?, user: String?) -> Bool {
        let newUser = user ?? backend?.userName ?? variables["USER"] ?? "postgres"
        let newDatabase = database ?? backend?.databaseName ?? variables["DBNAME"] ?? "postgres"
        do {
            backend = try connector.open(user: newUser, database: newDatabase)
        } catch {
            let error = suggesting(error, query: [])
            if isInteractive {
                report(.info, Self.connectionFailure(error))
                report(.info, "Previous connection kept")
            } else {
                report(.error, "\\connect: \(Self.connectionFailure(error))")
                backend = nil
            }
            return false
        }
        noteConnection()
        say("You are now connected to database \"\(newDatabase)\" as user \"\(newUser)\".")
        return true
    }

    /// Returns the text about a connection that was refused.
    private static func connectionFailure(_ diagnostic: Diagnostic) -> String {
        var text = "connection to server failed: FATAL:  \(diagnostic.message)"
        if let detail = diagnostic.detail { text += "\nDETAIL:  \(detail)" }
        if let hint = diagnostic.hint { text += "\nHINT:  \(hint)" }
        return text
    }

    /// Sets the variables that tell about the connection.
    func noteConnection() {
        guard let backend else { return }
        for notice in backend.startupNotices { show(notice, query: []) }
        variables.put("DBNAME", backend.databaseName)
        variables.put("USER", backend.userName)
        variables.put("HOST", "")
        variables.put("PORT", "")
    }

    /// Prints a table of the shell's own.
    func printTable(_ content: Printable, options: PrintOptions? = nil) {
        let options = options ?? printing
        if let log { ResultPrinter.print(content, options, screenWidth: 0, to: log) }
        guard let transcript else { return show(content, options) }
        transcript.during(content, null: options.null, flush: flush) { show(content, options) }
    }

    /// Prints a table where results go.
    private func show(_ content: Printable, _ options: PrintOptions) {
        guard queryOut === out else {
            return ResultPrinter.print(content, options, screenWidth: 0, to: queryOut)
        }
        page(options) { ResultPrinter.print(content, options, screenWidth: widthOfQueryOut, to: $0) }
    }
}
