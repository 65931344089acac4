import Glibc

/// Variables of the shell.
enum VariableCommands {
    /// The commands, in the order of `\?`.
    static let all = [prompt, set, unset]

    /// The command `\prompt`.
    private static let prompt = MetaCommand(
        "prompt", synopsis: "[TEXT] NAME", section: .variables, help: "prompt user to set internal variable"
    ) { call in
        guard let first = call.argument() else { return call.fail("missing required argument") }
        let second = call.argument()
        let shell = call.shell
        shell.flush()
        let answer = shell.ask(second == nil ? "" : first, true)
        if answer == .cancelled { return .cancelled }
        guard let text = answer.text else {
            return call.fail("could not read value for variable")
        }
        return shell.set(second ?? first, to: text) ? .skipLine : .error
    }

    /// The command `\set`.
    private static let set = MetaCommand(
        "set", synopsis: "[NAME [VALUE]]", section: .variables,
        help: "set internal variable, or list all if no parameters"
    ) { call in
        let shell = call.shell
        guard let name = call.argument() else {
            for (name, value) in shell.variables.values.sorted(by: {
                $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
            }) {
                shell.out.line("\(name) = '\(value)'")
            }
            return .skipLine
        }
        let value = call.arguments().map(\.text).joined()
        return shell.set(name, to: value) ? .skipLine : .error
    }

    /// The command `\unset`.
    private static let unset = MetaCommand(
        "unset", synopsis: "NAME", section: .variables, help: "unset (delete) internal variable"
    ) { call in
        guard let name = call.argument() else { return call.fail("missing required argument") }
        return call.shell.set(name, to: nil) ? .skipLine : .error
    }
}

/// The operating system.
enum SystemCommands {
    /// The commands, in the order of `\?`.
    static let all = [changeDirectory, getEnvironment, setEnvironment, timing, shellEscape]

    /// The command `\cd`.
    private static let changeDirectory = MetaCommand(
        "cd", synopsis: "[DIR]", section: .system, help: "change the current working directory"
    ) { call in
        let path = call.argument().map(FilePaths.expandingHome) ?? FilePaths.home ?? "/"
        guard chdir(path) == 0 else {
            return call.fail("could not change directory to \"\(path)\": \(String(cString: strerror(errno)))")
        }
        return .skipLine
    }

    /// The command `\getenv`.
    private static let getEnvironment = MetaCommand(
        "getenv", synopsis: "PSQLVAR ENVVAR", section: .system, help: "fetch environment variable"
    ) { call in
        guard let variable = call.argument(), let name = call.argument() else {
            return call.fail("missing required argument")
        }
        guard let value = getenv(name) else { return .skipLine }
        return call.shell.set(variable, to: String(cString: value)) ? .skipLine : .error
    }

    /// The command `\setenv`.
    private static let setEnvironment = MetaCommand(
        "setenv", synopsis: "NAME [VALUE]", section: .system, help: "set or unset environment variable"
    ) { call in
        guard let name = call.argument() else { return call.fail("missing required argument") }
        guard !name.contains("=") else { return call.fail("environment variable name must not contain \"=\"") }
        if let value = call.argument() { setenv(name, value, 1) } else { unsetenv(name) }
        return .skipLine
    }

    /// The command `\timing`.
    private static let timing = MetaCommand(
        "timing", synopsis: "[on|off]", section: .system, help: "toggle timing of commands"
    ) { call in
        let shell = call.shell
        var isFine = true
        if let value = call.argument() {
            if let isOn = Variables.boolean(value) {
                shell.showsTiming = isOn
            } else {
                isFine = false
                shell.report(.error, "unrecognized value \"\(value)\" for \"\\timing\": Boolean expected")
            }
        } else {
            shell.showsTiming.toggle()
        }
        shell.say("Timing is \(shell.showsTiming ? "on" : "off").")
        return isFine ? .skipLine : .error
    }

    /// The command `\!`.
    private static let shellEscape = MetaCommand(
        "!", synopsis: "[COMMAND]", section: .system, help: "execute command in shell or start interactive shell",
        wholeLine: true
    ) { call in
        let command = call.argument(.wholeLine)
        call.shell.flush()
        let status = call.shell.runProgram(command ?? "exec ${SHELL:-/bin/sh}")
        call.shell.note(commandStatus: status)
        if status == 127 << 8 || status == -1 {
            guard status == -1 else { return .error }
            return call.fail("failed")
        }
        return .skipLine
    }
}
