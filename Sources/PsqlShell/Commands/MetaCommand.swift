/// A meta-command: its names, how it is written, what it does.
struct MetaCommand: Sendable {
    /// The headings of `\?`, in order.
    enum Section: String, CaseIterable, Sendable {
        case general = "General"
        case help = "Help"
        case buffer = "Query Buffer"
        case inputOutput = "Input/Output"
        case conditional = "Conditional"
        case informational = "Informational"
        case formatting = "Formatting"
        case connection = "Connection"
        case system = "Operating System"
        case variables = "Variables"
        case extended = "Extended Query Protocol"
        case own = "RoleSQL (not in psql)"
    }

    /// The names, without the backslash, the usual one first.
    let names: [String]
    /// The arguments, for `\?`.
    let synopsis: String
    /// One line of help.
    let help: String
    /// The heading under which `\?` lists it.
    let section: Section
    /// Tells whether the command takes the whole line.
    let takesWholeLine: Bool
    /// Does it.
    let action: @Sendable (CommandCall) -> CommandStatus

    /// Describes a command.
    init(
        _ names: String..., synopsis: String = "", section: Section, help: String, wholeLine: Bool = false,
        action: @escaping @Sendable (CommandCall) -> CommandStatus
    ) {
        self.names = names
        self.synopsis = synopsis
        self.section = section
        self.help = help
        takesWholeLine = wholeLine
        self.action = action
    }
}

/// One use of a meta-command: reads arguments, reaches the shell.
final class CommandCall {
    /// The loop that reads the script.
    let loop: MainLoop
    /// The name as it was written.
    let name: String

    /// Takes note of a command's name.
    init(loop: MainLoop, name: String) {
        self.loop = loop
        self.name = name
    }

    /// The shell.
    var shell: Shell { loop.shell }

    /// Runs the command with all that psql does around it (`HandleSlashCmds`).
    func perform() -> CommandStatus {
        let command = CommandRegistry.command(name)
        let isActive = loop.conditionals.isActive
        var status = CommandStatus.unknown
        if shell.restrictKey != nil, name != "unrestrict" {
            shell.report(.error, "backslash commands are restricted; only \\unrestrict is allowed")
            status = .error
        } else if let command {
            if isActive || command.section == .conditional {
                status = command.action(self)
            } else {
                if shell.isInteractive {
                    shell.report(
                        .warning, "\\\(name) command ignored; use \\endif or Ctrl-C to exit current \\if block")
                }
                while argument(command.takesWholeLine ? .wholeLine : .ignored) != nil {}
                status = .skipLine
            }
        } else if CommandRegistry.isMissing(name) {
            shell.report(.error, "\\\(name) is not supported by RoleSQL")
            status = .error
        } else {
            shell.report(.error, "invalid command \\\(name)")
            shell.suggest(Spelling.nearest(to: [name], among: CommandRegistry.candidates).map { "\\" + $0 })
            if shell.isInteractive { shell.report(.info, "Try \\? for help.") }
            status = .error
        }
        if status == .error {
            while argument(.wholeLine) != nil {}
        } else {
            while let extra = argument(.ignored) {
                if isActive { shell.report(.warning, "\\\(name): extra argument \"\(extra)\" ignored") }
            }
        }
        loop.scanner.endCommand()
        if shell.queryOut !== shell.out { shell.queryOut.flush() }
        return status
    }

    /// Reads the next argument; nil at the command's end.
    func argument(_ kind: ArgumentKind = .normal, strippingSemicolons: Bool = false) -> String? {
        fullArgument(kind, strippingSemicolons: strippingSemicolons)?.text
    }

    /// Reads the next argument and whether it was quoted.
    func fullArgument(_ kind: ArgumentKind = .normal, strippingSemicolons: Bool = false) -> SlashArgument? {
        let shell = shell
        defer {
            if let status = loop.scanner.commandStatus { shell.note(commandStatus: status) }
            loop.scanner.commandStatus = nil
        }
        do {
            return try loop.scanner.argument(kind, strippingSemicolons: strippingSemicolons) { shell.lookup($0) }
        } catch {
            shell.report(.error, "unterminated quoted string")
            return nil
        }
    }

    /// Reads all arguments that are left.
    func arguments(_ kind: ArgumentKind = .normal) -> [SlashArgument] {
        var result: [SlashArgument] = []
        while let argument = fullArgument(kind) { result.append(argument) }
        return result
    }

    /// Reports an error in the command's name.
    func fail(_ text: String) -> CommandStatus {
        shell.report(.error, "\\\(name): \(text)")
        return .error
    }
}
