/// Help.
enum HelpCommands {
    /// The commands, in the order of `\?`.
    static let all = [commands, syntax]

    /// The command `\?`.
    private static let commands = MetaCommand(
        "?", synopsis: "[commands|options|variables]", section: .help,
        help: "show help on backslash commands, options, variables"
    ) { call in
        let text =
            switch call.argument() {
            case "options": HelpText.options
            case "variables": HelpText.variables
            default: HelpText.commands()
            }
        call.shell.page { $0.write(text) }
        return .skipLine
    }

    /// The command `\h`.
    private static let syntax = MetaCommand(
        "h", "help", synopsis: "[NAME]", section: .help, help: "help on syntax of SQL commands", wholeLine: true
    ) { call in
        let wanted = call.argument(.wholeLine, strippingSemicolons: true) ?? ""
        let text = StatementHelp.text(for: wanted, screenWidth: call.shell.screenWidth())
        call.shell.page { $0.write(text) }
        if !wanted.isEmpty, StatementHelp.statements(for: wanted).isEmpty {
            call.shell.suggest(StatementHelp.names(near: wanted))
        }
        return .skipLine
    }
}
