import Glibc

/// Reading scripts and writing text.
enum InputOutputCommands {
    /// The commands, in the order of `\?`.
    static let all = [copy, echo, include, includeRelative, output, echoToOutput, warn]

    /// The command `\copy`.
    private static let copy = MetaCommand(
        "copy", synopsis: "...", section: .inputOutput,
        help: "perform SQL COPY with data stream to the client host", wholeLine: true
    ) { call in
        call.shell.copy(call.argument(.wholeLine)) ? .skipLine : .error
    }

    /// The command `\echo`.
    private static let echo = MetaCommand(
        "echo", synopsis: "[-n] [STRING]", section: .inputOutput,
        help: "write string to standard output (-n for no newline)"
    ) { call in write(call, to: call.shell.out) }

    /// The command `\qecho`.
    private static let echoToOutput = MetaCommand(
        "qecho", synopsis: "[-n] [STRING]", section: .inputOutput,
        help: "write string to \\o output stream (-n for no newline)"
    ) { call in write(call, to: call.shell.queryOut) }

    /// The command `\warn`.
    private static let warn = MetaCommand(
        "warn", synopsis: "[-n] [STRING]", section: .inputOutput,
        help: "write string to standard error (-n for no newline)"
    ) { call in
        call.shell.out.flush()
        let status = write(call, to: call.shell.err)
        call.shell.err.flush()
        return status
    }

    /// Writes the arguments with spaces between them.
    private static func write(_ call: CommandCall, to out: Output) -> CommandStatus {
        var words = call.arguments()
        var wantsNewline = true
        if let first = words.first, first.text == "-n", !first.isQuoted {
            wantsNewline = false
            words.removeFirst()
        }
        out.write(words.map(\.text).joined(separator: " "))
        if wantsNewline { out.newline() }
        return .skipLine
    }

    /// The command `\i`.
    private static let include = MetaCommand(
        "i", "include", synopsis: "FILE", section: .inputOutput, help: "execute commands from file"
    ) { call in run(call, relative: false) }

    /// The command `\ir`.
    private static let includeRelative = MetaCommand(
        "ir", "include_relative", synopsis: "FILE", section: .inputOutput,
        help: "as \\i, but relative to location of current script"
    ) { call in run(call, relative: true) }

    /// Runs a script.
    private static func run(_ call: CommandCall, relative: Bool) -> CommandStatus {
        guard let name = call.argument() else { return call.fail("missing required argument") }
        var path = FilePaths.expandingHome(name)
        if relative, !path.hasPrefix("/"), let current = call.shell.place?.file, current.contains("/") {
            path = FilePaths.folder(of: current) + "/" + path
        }
        return call.shell.runFile(path) == ExitCode.success ? .skipLine : .error
    }

    /// The command `\o`.
    private static let output = MetaCommand(
        "o", "out", synopsis: "[FILE]", section: .inputOutput, help: "send all query results to file or |pipe"
    ) { call in
        let file = call.argument(.fileOrPipe)
        return call.shell.redirect(to: file.map(FilePaths.expandingHome)) ? .skipLine : .error
    }
}

extension Shell {
    /// Sends query results to a file or `|command`, or back to standard output.
    package func redirect(to file: String?) -> Bool {
        out.flush()
        var target: Output?
        if let file, !file.isEmpty {
            target = Output(path: file)
            guard target != nil else {
                report(.error, "\(file): \(String(cString: strerror(errno)))")
                return false
            }
        }
        if queryOut !== out { finish(queryOut) }
        queryOut = target ?? out
        return true
    }

    /// Runs a script from a file, `-` being standard input; returns the exit code (psql's `process_file`).
    package func runFile(_ path: String) -> Int32 {
        guard includes.count < 100 else {
            report(.error, "\(path): files are included too deeply")
            return ExitCode.failure
        }
        var descriptor: Int32 = 0
        let name = path == "-" ? "<stdin>" : path
        if path != "-" {
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                report(.error, "\(path): \(String(cString: strerror(errno)))")
                return ExitCode.failure
            }
        }
        let outer = place
        place = (name, 0)
        includes.append(name)
        defer {
            place = outer
            includes.removeLast()
            if path != "-" { close(descriptor) }
        }
        let source = FileLines(descriptor: descriptor)
        let code = runScript(source)
        if source.failure != 0 {
            report(.error, "could not read from input file: \(String(cString: strerror(source.failure)))")
        }
        return code
    }

    /// Runs the statements and commands that a source gives, as from plain standard input.
    package func run(_ source: any LineSource) -> Int32 {
        standardInput = source
        guard let file = source as? FileLines, !source.isTerminal else { return MainLoop(self, source).run() }
        return runScript(file)
    }

    /// Runs a script, and shows on the terminal how far it is when that takes long.
    private func runScript(_ source: FileLines) -> Int32 {
        guard let activity else { return MainLoop(self, source).run() }
        return activity.during(size: source.size) { MainLoop(self, source).run() }
    }

    /// Runs what stands behind a `-c`: SQL as one query string, or one meta-command; tells whether it succeeded.
    package func runCommand(_ text: String) -> Bool {
        guard text.hasPrefix("\\") else {
            if variables.choice("ECHO") == "all" { out.line(text) }
            let isFine = send(Array(text.utf8))
            flush()
            return isFine
        }
        if variables.choice("ECHO") == "all" { out.line(text) }
        let loop = MainLoop(self, ScriptedLines(""))
        let isFine = loop.runSingleCommand(text)
        flush()
        return isFine
    }
}

extension MainLoop {
    /// Runs one meta-command of `-c`.
    func runSingleCommand(_ text: String) -> Bool {
        scanner.begin(line: Array(text.utf8))
        scanner.position = 1
        let call = CommandCall(loop: self, name: scanner.commandName())
        let status = call.perform()
        if status == .send { return shell.send(query) }
        return status != .error && status != .unknown
    }
}
