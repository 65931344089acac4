/// How results look.
enum FormatCommands {
    /// The commands, in the order of `\?`.
    static let all = [aligned, title, separator, html, option, tuples, attributes, expanded]

    /// The command `\a`.
    private static let aligned = MetaCommand(
        "a", section: .formatting, help: "toggle between unaligned and aligned output mode"
    ) { call in
        let isAligned = call.shell.printing.format == .aligned
        return set(call, "format", isAligned ? "unaligned" : "aligned")
    }

    /// The command `\C`.
    private static let title = MetaCommand(
        "C", synopsis: "[STRING]", section: .formatting, help: "set table title, or unset if none"
    ) { call in set(call, "title", call.argument()) }

    /// The command `\f`.
    private static let separator = MetaCommand(
        "f", synopsis: "[STRING]", section: .formatting, help: "show or set field separator for unaligned query output"
    ) { call in set(call, "fieldsep", call.argument()) }

    /// The command `\H`.
    private static let html = MetaCommand(
        "H", "html", section: .formatting, help: "toggle HTML output mode"
    ) { call in
        let isHTML = call.shell.printing.format == .html
        return set(call, "format", isHTML ? "aligned" : "html")
    }

    /// The command `\pset`.
    private static let option = MetaCommand(
        "pset", synopsis: "[NAME [VALUE]]", section: .formatting,
        help: "set table output option (markdown and json are formats of RoleSQL's own)"
    ) { call in
        let shell = call.shell
        guard let name = call.argument() else {
            for name in PrintSettings.names {
                let gap = String(repeating: " ", count: max(24 - name.utf8.count, 0))
                shell.out.line(name + gap + " " + PrintSettings.value(name, shell.printing))
            }
            return .skipLine
        }
        return set(call, name, call.argument())
    }

    /// The command `\t`.
    private static let tuples = MetaCommand(
        "t", synopsis: "[on|off]", section: .formatting, help: "show only rows"
    ) { call in set(call, "tuples_only", call.argument()) }

    /// The command `\T`.
    private static let attributes = MetaCommand(
        "T", synopsis: "[STRING]", section: .formatting, help: "set HTML <table> tag attributes, or unset if none"
    ) { call in set(call, "tableattr", call.argument()) }

    /// The command `\x`.
    private static let expanded = MetaCommand(
        "x", synopsis: "[on|off|auto]", section: .formatting, help: "toggle expanded output"
    ) { call in set(call, "expanded", call.argument()) }

    /// Sets an option and confirms it.
    private static func set(_ call: CommandCall, _ name: String, _ value: String?) -> CommandStatus {
        let shell = call.shell
        if let complaint = PrintSettings.set(name, to: value, in: &shell.printing) {
            shell.report(.error, complaint)
            return .error
        }
        let isSilent =
            value != nil && ["tuples_only", "footer", "numericlocale"].contains(PrintSettings.canonical(name))
        if !isSilent, let line = PrintSettings.confirmation(name, shell.printing) { shell.say(line) }
        return .skipLine
    }
}

extension Shell {
    /// Sets a print option from the command line; complains and tells false when that is not possible.
    package func setPrinting(_ name: String, to value: String?) -> Bool {
        guard let complaint = PrintSettings.set(name, to: value, in: &printing) else { return true }
        report(.error, complaint)
        return false
    }
}
