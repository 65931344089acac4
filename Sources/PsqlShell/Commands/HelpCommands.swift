/// Help.
enum HelpCommands {
    /// The commands, in the order of `\?`.
    static let all = [commands, syntax]

    /// The command `\?`.
    private static let commands = MetaCommand(
        "?", synopsis: "[commands|options|variables]", section: .help,
        help: "show help on backslash commands, options, variables"
    ) { call in
        switch call.argument() {
        case "options": call.shell.out.write(HelpText.options)
        case "variables": call.shell.out.write(HelpText.variables)
        default: call.shell.out.write(HelpText.commands())
        }
        return .skipLine
    }

    /// The command `\h`.
    private static let syntax = MetaCommand(
        "h", "help", synopsis: "[NAME]", section: .help, help: "help on syntax of SQL commands", wholeLine: true
    ) { call in
        let wanted = call.argument(.wholeLine, strippingSemicolons: true) ?? ""
        call.shell.out.write(StatementHelp.text(for: wanted, screenWidth: call.shell.screenWidth()))
        if !wanted.isEmpty, StatementHelp.statements(for: wanted).isEmpty {
            call.shell.suggest(StatementHelp.names(near: wanted))
        }
        return .skipLine
    }
}
