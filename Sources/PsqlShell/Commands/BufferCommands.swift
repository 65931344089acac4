import Glibc

/// Commands on the statement so far.
enum BufferCommands {
    /// The commands, in the order of `\?`.
    static let all = [edit, print, reset, history, write]

    /// The command `\e`.
    private static let edit = MetaCommand(
        "e", "edit", synopsis: "[FILE] [LINE]", section: .buffer,
        help: "edit the query buffer (or file) with external editor"
    ) { call in
        let loop = call.loop
        let file = call.argument().map(FilePaths.expandingHome)
        _ = call.argument()
        let buffer = loop.query.isEmpty ? loop.previous : loop.query
        guard let text = Editor.edit(file: file, buffer, shell: call.shell) else { return .error }
        loop.query = text
        return .newEdit
    }

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
        target.close()
        return .skipLine
    }
}

/// Runs an editor of the user's choice.
enum Editor {
    /// Lets the user edit a file or a text; returns the new text, nil if that failed.
    static func edit(file: String?, _ text: [UInt8], shell: Shell) -> [UInt8]? {
        let path = file ?? "/tmp/rolesql.edit.\(getpid()).sql"
        if file == nil {
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                shell.report(.error, "could not open temporary file \"\(path)\": \(String(cString: strerror(errno)))")
                return nil
            }
            let target = Output(descriptor: descriptor)
            target.write(text)
            if !text.isEmpty { target.newline() }
            target.close()
        }
        defer { if file == nil { unlink(path) } }
        let names = ["PSQL_EDITOR", "EDITOR", "VISUAL"]
        let editor = names.lazy.compactMap(FilePaths.environment).first ?? "vi"
        shell.flush()
        guard system("exec \(editor) '\(path)'") == 0 else {
            shell.report(.error, "could not start editor \"\(editor)\"")
            return nil
        }
        guard let edited = FilePaths.contents(path) else {
            shell.report(.error, "\(path): \(String(cString: strerror(errno)))")
            return nil
        }
        return edited
    }
}
