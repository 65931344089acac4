import Glibc

/// Editing statements and definitions in an editor of the user's choice.
enum EditCommands {
    /// The commands, in the order of `\?`.
    static let all = [edit, editFunction, editView]

    /// The command `\e`.
    private static let edit = MetaCommand(
        "e", "edit", synopsis: "[FILE] [LINE]", section: .buffer,
        help: "edit the query buffer (or file) with external editor"
    ) { call in
        let loop = call.loop
        var file = call.argument()
        var line = file == nil ? nil : call.argument()
        if line == nil, let only = file, !only.isEmpty, only.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            (file, line) = (nil, only)
        }
        if let line, (Int32(line) ?? 0) < 1 {
            call.shell.report(.error, "invalid line number: \(line)")
            return .error
        }
        let recalls = loop.query.isEmpty
        if recalls { loop.query = loop.previous }
        let path = file.map(FilePaths.expandingHome)
        switch Editor(shell: call.shell).edit(loop.query, in: path, at: line.flatMap { Int($0) }) {
        case .changed(let text): loop.query = text
        case .unchanged: if recalls || path != nil { loop.query = [] }
        case .failed:
            if recalls || path != nil { loop.query = [] }
            return .error
        }
        return .newEdit
    }

    /// The command `\ef`.
    private static let editFunction = MetaCommand(
        "ef", synopsis: "[FUNCNAME [LINE]]", section: .buffer, help: "edit function definition with external editor"
    ) { call in
        editDefinition(call, template: functionTemplate, body: ["AS ", "BEGIN ", "RETURN "]) {
            SourceText.functionDefinition($0)
        }
    }

    /// The command `\ev`.
    private static let editView = MetaCommand(
        "ev", synopsis: "[VIEWNAME [LINE]]", section: .buffer, help: "edit view definition with external editor"
    ) { call in
        editDefinition(call, template: "CREATE VIEW  AS\n SELECT \n  -- something...\n", body: nil) {
            SourceText.viewDefinition($0)
        }
    }

    /// What `\ef` offers without a name.
    private static let functionTemplate = """
        CREATE FUNCTION ( )
         RETURNS\u{20}
         LANGUAGE\u{20}
         -- common options:  IMMUTABLE  STABLE  STRICT  SECURITY DEFINER
        AS $function$

        $function$

        """

    /// Edits the definition of an object, or a template (psql's `exec_command_ef_ev`). A line number counts from the first line that
    /// begins with one of `body`, if there is any.
    private static func editDefinition(
        _ call: CommandCall, template: String, body: [String]?, _ definition: (DescribeCall) -> String?
    ) -> CommandStatus {
        let loop = call.loop
        var line: Int?
        var text = template
        if var name = call.argument(.wholeLine, strippingSemicolons: true), !name.isEmpty {
            if let (rest, number) = lineNumber(behind: name) {
                guard number > 0 else {
                    call.shell.report(.error, "invalid line number: \(name.dropFirst(rest.count))")
                    return .error
                }
                (name, line) = (rest, number)
            }
            guard let found = definition(DescribeCall(shell: call.shell, name: call.name, pattern: name)) else {
                return .error
            }
            text = found
            if let body {
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                let first = lines.firstIndex { line in body.contains { line.hasPrefix($0) } } ?? lines.count
                line = line.map { $0 + first }
            }
        }
        switch Editor(shell: call.shell).edit(Array(text.utf8), in: nil, at: line) {
        case .changed(let edited): loop.query = edited
        case .unchanged:
            loop.query = []
            call.shell.out.line("No changes")
        case .failed: return .error
        }
        return .newEdit
    }

    /// Takes a line number off the end of an object's name, from which a blank or `)` separates it
    /// (`strip_lineno_from_objdesc`); 0 for one that is no line's.
    private static func lineNumber(behind description: String) -> (name: String, line: Int)? {
        let text = description.reversed().drop { $0.isWhitespace }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, let edge = rest.first, edge.isWhitespace || edge == ")" else { return nil }
        return (String(rest.reversed()), Int(Int32(String(digits.reversed())) ?? 0))
    }
}

/// An editor of the user's choice (psql's `do_edit`).
struct Editor {
    /// What came of editing.
    enum Outcome {
        case changed([UInt8])
        case unchanged
        case failed
    }

    /// The shell that complains.
    let shell: Shell

    /// Lets the user edit a file, or a text in a file of its own, with the cursor in a line.
    func edit(_ text: [UInt8], in file: String?, at line: Int?) -> Outcome {
        let folder = FilePaths.environment("TMPDIR") ?? "/tmp"
        let path = file ?? "\(folder)/\(Program.scriptName).edit.\(getpid()).sql"
        if file == nil && !write(text, to: path) {
            return complain("could not open temporary file \"\(path)\": \(String(cString: strerror(errno)))")
        }
        defer { if file == nil { unlink(path) } }
        guard let before = Self.stamp(path) else { return complain("\(path): \(String(cString: strerror(errno)))") }
        guard start(path, at: line) else { return .failed }
        guard let after = Self.stamp(path) else { return complain("\(path): \(String(cString: strerror(errno)))") }
        guard before != after else { return .unchanged }
        guard let edited = FilePaths.contents(path) else {
            return complain("\(path): \(String(cString: strerror(errno)))")
        }
        return .changed(edited)
    }

    /// Writes a text, with a newline at its end, to a new file that looks older than it is, so that any edit changes its time.
    private func write(_ text: [UInt8], to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        let target = Output(descriptor: descriptor)
        target.write(text)
        if !text.isEmpty && text.last != 0x0A { target.newline() }
        target.close()
        var times = utimbuf()
        times.modtime = time(nil) - 2
        times.actime = times.modtime
        return utime(path, &times) == 0
    }

    /// Starts the editor and waits for it; tells whether all went well, of which the editor itself says more if not.
    private func start(_ path: String, at line: Int?) -> Bool {
        let editor = ["PSQL_EDITOR", "EDITOR", "VISUAL"].lazy.compactMap(FilePaths.environment).first ?? "vi"
        let place = line.map { "\(FilePaths.environment("PSQL_EDITOR_LINENUMBER_ARG") ?? "+")\($0) " } ?? ""
        shell.flush()
        let status = shell.runProgram("exec \(editor) \(place)'\(path)'")
        if status == -1 { _ = complain("could not start editor \"\(editor)\"") }
        return status == 0
    }

    /// Returns what changes when a file is edited: its size and when it was written.
    private static func stamp(_ path: String) -> [Int]? {
        var about = stat()
        guard stat(path, &about) == 0 else { return nil }
        return [Int(about.st_size), about.st_mtim.tv_sec, about.st_mtim.tv_nsec]
    }

    /// Complains.
    private func complain(_ text: String) -> Outcome {
        shell.report(.error, text)
        return .failed
    }
}
