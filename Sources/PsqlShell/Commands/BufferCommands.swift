import Glibc

/// Commands on the statement so far.
enum BufferCommands {
    /// The commands, in the order of `\?`.
    static let all = EditCommands.all + [print, reset, history, write]

    /// The command `\p`.
    private static let print = MetaCommand(
        "p", "print", section: .buffer, help: "show the contents of the query buffer"
    ) { call in
        let shell = call.shell
        let text = call.loop.query.isEmpty ? call.loop.previous : call.loop.query
        if !text.isEmpty {
            shell.out.write(text)
            shell.out.newline()
        } else {
            shell.say("Query buffer is empty.")
        }
        return .skipLine
    }

    /// The command `\r`.
    private static let reset = MetaCommand(
        "r", "reset", section: .buffer, help: "reset (clear) the query buffer"
    ) { call in
        call.loop.query = []
        call.loop.scanner.reset()
        call.shell.say("Query buffer reset (cleared).")
        return .skipLine
    }

    /// The command `\s`.
    private static let history = MetaCommand(
        "s", synopsis: "[FILE]", section: .buffer, help: "display history or save it to file"
    ) { call in
        let shell = call.shell
        let text = shell.history().map { $0 + "\n" }.joined()
        guard let file = call.argument().map(FilePaths.expandingHome) else {
            shell.out.write(text)
            return .skipLine
        }
        guard let target = Output(path: file) else {
            shell.report(.error, "could not save history to file \"\(file)\": \(String(cString: strerror(errno)))")
            return .error
        }
        target.write(text)
        target.close()
        shell.say("Wrote history to file \"\(file)\".")
        return .skipLine
    }

    /// The command `\w`.
    private static let write = MetaCommand(
        "w", "write", synopsis: "FILE", section: .buffer, help: "write query buffer to file"
    ) { call in
        guard let file = call.argument(.fileOrPipe, strippingSemicolons: true).map(FilePaths.expandingHome) else {
            return call.fail("missing required argument")
        }
        guard let target = Output(path: file) else {
            call.shell.report(.error, "\(file): \(String(cString: strerror(errno)))")
            return .error
        }
        let text = call.loop.query.isEmpty ? call.loop.previous : call.loop.query
        if !text.isEmpty {
            target.write(text)
            target.newline()
        }
        call.shell.finish(target)
        return .skipLine
    }
}
