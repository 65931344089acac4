import SQLBasics

/// Leaving, sending the buffer, and what else psql lists first.
enum GeneralCommands {
    /// The commands, in the order of `\?`.
    static let all = [
        copyright, crosstab, errverbose, send, describeQuery, executeCells, setFromQuery, sendExpanded, quit, restrict,
        unrestrict, WatchCommand.watch,
    ]

    /// The command `\copyright`.
    private static let copyright = MetaCommand(
        "copyright", section: .general, help: "show whose work RoleSQL is"
    ) { call in
        call.shell.out.line(
            "RoleSQL is an independent program; it contains no code of PostgreSQL, whose behaviour it follows.")
        return .skipLine
    }

    /// The command `\crosstabview`.
    private static let crosstab = MetaCommand(
        "crosstabview", synopsis: "[COLUMNS]", section: .general, help: "execute query and display result in crosstab"
    ) { call in
        var columns: [String] = []
        while columns.count < 4, let column = call.argument() { columns.append(column) }
        call.shell.delivery.crosstab = columns
        return .send
    }

    /// The command `\errverbose`.
    private static let errverbose = MetaCommand(
        "errverbose", section: .general, help: "show most recent error message at maximum verbosity"
    ) { call in
        let shell = call.shell
        guard let (diagnostic, query) = shell.lastError else {
            shell.out.line("There is no previous error.")
            return .skipLine
        }
        shell.report(.error, MessageText.render(diagnostic, query: query, verbosity: .verbose, context: .always))
        return .skipLine
    }

    /// The command `\g`.
    private static let send = MetaCommand(
        "g", synopsis: "[(OPTIONS)] [FILE]", section: .general,
        help: "execute query (and send result to file or |pipe)"
    ) { call in deliver(call, isExpanded: false) }

    /// The command `\gx`.
    private static let sendExpanded = MetaCommand(
        "gx", synopsis: "[(OPTIONS)] [FILE]", section: .general, help: "as \\g, but forces expanded output mode"
    ) { call in deliver(call, isExpanded: true) }

    /// Reads the options and file of `\g` and sends the buffer.
    private static func deliver(_ call: CommandCall, isExpanded: Bool) -> CommandStatus {
        let shell = call.shell
        var options = shell.printing
        var isChanged = isExpanded
        if isExpanded { options.expanded = .on }
        var argument = call.argument(.fileOrPipe, strippingSemicolons: true)
        if argument?.hasPrefix("(") == true {
            isChanged = true
            guard readOptions(call, first: argument ?? "", into: &options) else { return .error }
            argument = call.argument(.fileOrPipe, strippingSemicolons: true)
        }
        if let file = argument { shell.delivery.file = FilePaths.expandingHome(file) }
        if isChanged { shell.delivery.options = options }
        return .send
    }

    /// Reads `(name=value …)`.
    private static func readOptions(_ call: CommandCall, first: String, into options: inout PrintOptions) -> Bool {
        var word = String(first.dropFirst())
        var isFine = true
        while true {
            let isLast = word.hasSuffix(")")
            if isLast { word.removeLast() }
            if !word.isEmpty {
                let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let value = parts.count > 1 ? parts[1] : nil
                if let complaint = PrintSettings.set(parts[0], to: value, in: &options) {
                    call.shell.report(.error, complaint)
                    isFine = false
                }
            }
            if isLast { return isFine }
            guard let next = call.argument(.normal) else {
                call.shell.report(.error, "\\\(call.name): missing right parenthesis")
                return false
            }
            word = next
        }
    }

    /// The command `\gdesc`.
    private static let describeQuery = MetaCommand(
        "gdesc", section: .general, help: "describe result of query, without executing it"
    ) { call in
        call.shell.delivery.describes = true
        return .send
    }

    /// The command `\gexec`.
    private static let executeCells = MetaCommand(
        "gexec", section: .general, help: "execute query, then execute each value in its result"
    ) { call in
        call.shell.delivery.executes = true
        return .send
    }

    /// The command `\gset`.
    private static let setFromQuery = MetaCommand(
        "gset", synopsis: "[PREFIX]", section: .general, help: "execute query and store result in psql variables"
    ) { call in
        call.shell.delivery.variablePrefix = call.argument() ?? ""
        return .send
    }

    /// The command `\q`.
    private static let quit = MetaCommand("q", "quit", section: .general, help: "quit") { _ in .terminate }

    /// The command `\restrict`.
    private static let restrict = MetaCommand(
        "restrict", synopsis: "RESTRICT_KEY", section: .general, help: "enter restricted mode with provided key"
    ) { call in
        guard let key = call.argument(strippingSemicolons: true), !key.isEmpty else {
            return call.fail("missing required argument")
        }
        call.shell.restrictKey = key
        return .skipLine
    }

    /// The command `\unrestrict`.
    private static let unrestrict = MetaCommand(
        "unrestrict", synopsis: "RESTRICT_KEY", section: .general, help: "exit restricted mode if key matches"
    ) { call in
        guard let key = call.argument(.wholeLine, strippingSemicolons: true), !key.isEmpty else {
            return call.fail("missing required argument")
        }
        guard let wanted = call.shell.restrictKey else { return call.fail("not currently in restricted mode") }
        guard key == wanted else { return call.fail("wrong key") }
        call.shell.restrictKey = nil
        return .skipLine
    }
}
