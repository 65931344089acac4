import Glibc
import SQLBasics

/// Exit codes, as psql's.
package enum ExitCode {
    /// All is well.
    package static let success: Int32 = 0
    /// The shell itself failed, or the last `-c` did.
    package static let failure: Int32 = 1
    /// There is no connection.
    package static let badConnection: Int32 = 2
    /// A script stopped at an error (ON_ERROR_STOP).
    package static let script: Int32 = 3
}

/// What is to be done after a meta-command.
enum CommandStatus {
    /// Scan on.
    case skipLine
    /// Send the statement in the buffer.
    case send
    /// Leave the loop.
    case terminate
    /// Scan the buffer, which an editor has changed, anew.
    case newEdit
    /// The command failed.
    case error
    /// Ctrl-C answered the command's question.
    case cancelled
    /// There is no such command.
    case unknown
}

/// Reads lines from one source and runs the statements and commands in them (psql's `MainLoop`).
final class MainLoop {
    /// The shell.
    let shell: Shell
    /// The scanner, in the middle of the present line.
    var scanner = SQLScanner()
    /// The statement so far.
    var query: [UInt8] = []
    /// The last statement that was sent.
    var previous: [UInt8] = []
    /// The open `\if` blocks.
    var conditionals = Conditionals()
    /// Where lines come from.
    private let source: any LineSource
    /// Where the newline stands that was put in front of the present line's part.
    private var addedNewline: Int?
    /// The line of the statement, for the prompt.
    private var statementLine = 1
    /// The number of lines read.
    private var lineNumber = 0
    /// The lines of the statement so far, for the history.
    private var historyEntry = ""
    /// How many times the end of the input was met in a row (variable IGNOREEOF).
    private var endsOfInput = 0
    /// Tells whether a command has asked to leave.
    private var wantsToLeave = false
    /// Tells whether the last statement or command succeeded.
    private var isFine = true

    /// Makes a loop over a source.
    init(_ shell: Shell, _ source: any LineSource) {
        self.shell = shell
        self.source = source
    }

    /// Tells whether an error ends the loop.
    private var diesOnError: Bool { shell.variables.switches.stopsOnError }

    /// Runs everything; returns the exit code.
    func run() -> Int32 {
        let wasInteractive = shell.isInteractive
        let outerSource = shell.currentSource
        shell.currentSource = source
        defer { shell.currentSource = outerSource }
        shell.isInteractive = source.isTerminal
        defer { shell.isInteractive = wasInteractive }
        while true {
            if shell.out.isBroken { return ExitCode.failure }
            if shell.isInterrupted() && !source.isTerminal { return ExitCode.script }
            switch source.next(prompt: prompt, pending: query) {
            case .end: if leaves() { return finish() }
            case .cancelled: forget()
            case .line(let line):
                if let code = take(line) { return code }
            }
        }
    }

    /// Returns the prompt for the next line.
    private func prompt() -> String {
        shell.flush()
        let state = scanner.promptCharacter(isEmpty: query.isEmpty)
        return PromptBuilder(
            shell: shell, state: state, line: statementLine, isSkipping: !conditionals.isActive
        ).text()
    }

    /// Forgets an open statement after Ctrl-C, and leaves the innermost `\if`.
    private func forget() {
        query = []
        scanner.reset()
        historyEntry = ""
        statementLine = 1
        endsOfInput = 0
        shell.clearInterrupt()
        shell.out.newline()
        if conditionals.pop() { shell.report(.error, "\\if: escaped") }
    }

    /// Tells whether the end of the input ends the loop: at a terminal only the last one of those that IGNOREEOF asks for.
    private func leaves() -> Bool {
        endsOfInput += 1
        let wanted = shell.variables["IGNOREEOF"].flatMap { Int($0) } ?? 0
        guard source.isTerminal, endsOfInput < wanted else { return true }
        shell.say("Use \"\\q\" to leave \(Program.name).")
        return false
    }

    /// Runs one line; returns an exit code when the loop is to end.
    private func take(_ original: [UInt8]) -> Int32? {
        var line = original
        endsOfInput = 0
        shell.place?.line += 1
        if let activity = shell.activity, let file = source as? FileLines { activity.advance(to: file.bytesRead) }
        lineNumber += 1
        if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        if line.isEmpty && !scanner.isInsideQuotes { return nil }
        if source.isTerminal, let leaves = bareWord(line) { return leaves ? ExitCode.success : nil }
        if shell.variables.switches.echo == "all" && !source.isTerminal {
            shell.out.write(line)
            shell.out.newline()
            shell.out.flush()
        }
        if source.isTerminal {
            historyEntry += (historyEntry.isEmpty ? "" : "\n") + String(decoding: line, as: UTF8.self)
        }
        addedNewline = nil
        if !query.isEmpty {
            query.append(0x0A)
            addedNewline = query.count
        }
        scanner.begin(line: line)
        isFine = true
        scanLine()
        statementLine += 1
        if source.isTerminal && query.isEmpty { recordHistory() }
        if wantsToLeave { return ExitCode.success }
        if !source.isTerminal {
            if !isFine && diesOnError { return ExitCode.script }
            if shell.backend == nil { return ExitCode.badConnection }
        }
        shell.flush()
        return nil
    }

    /// Hands a whole statement or command to the source's history.
    private func recordHistory() {
        if !historyEntry.isEmpty { source.remember(historyEntry) }
        historyEntry = ""
    }

    /// Acts on `help`, `quit` and `exit` at the beginning of a line with nothing behind them but a semicolon. Tells whether
    /// to leave, nil when the line is to be read as any other, which it is in the middle of a statement.
    private func bareWord(_ line: [UInt8]) -> Bool? {
        var words = line.split(separator: UInt8(ascii: " "))[...]
        guard line.first != UInt8(ascii: " "), var word = words.popFirst() else { return nil }
        if word.last == UInt8(ascii: ";") { word.removeLast() } else if words.first == [0x3B] { words.removeFirst() }
        guard words.isEmpty else { return nil }
        switch String(decoding: word, as: UTF8.self).lowercased() {
        case "quit", "exit":
            if query.isEmpty { return true }
            let isOpen = !scanner.isInsideQuotes
            shell.out.line(isOpen ? "Use \\q to quit." : "Use control-D to quit.")
            return nil
        case "help":
            guard query.isEmpty else {
                shell.out.line("Use \\? for help or press control-C to clear the input buffer.")
                return nil
            }
            shell.out.write(HelpText.bare)
            return false
        default: return nil
        }
    }

    /// Scans the present line and runs what it completes.
    private func scanLine() {
        while isFine || !diesOnError {
            let end = scanner.scan(into: &query) { self.shell.lookup($0) }
            if let warning = scanner.warning {
                shell.report(.warning, warning)
                scanner.warning = nil
            }
            switch end {
            case .semicolon: sendOrSkip()
            case .backslash: runCommand()
            case .endOfLine:
                let isComplete =
                    shell.variables.switches.endsStatementWithLine && !query.isEmpty
                    && scanner.promptCharacter(isEmpty: false) == "-"
                if isComplete { sendOrSkip() }
                return
            }
            if wantsToLeave { return }
        }
    }

    /// Sends the statement, or drops it in a branch that does not run.
    private func sendOrSkip() {
        if conditionals.isActive {
            sendQuery()
        } else {
            if source.isTerminal {
                shell.report(.error, "query ignored; use \\endif or Ctrl-C to exit current \\if block")
            }
            isFine = true
            query = []
        }
        addedNewline = nil
    }

    /// Sends the statement and keeps it as the previous one.
    private func sendQuery() {
        if source.isTerminal, let answer = shell.refusal(of: query) {
            shell.delivery = Shell.Delivery()
            if answer == .cancelled { return forget() }
            shell.out.line("Not run.")
            isFine = false
        } else {
            isFine = shell.transcribing(String(decoding: query, as: UTF8.self)) { shell.send(query) }
        }
        statementLine = 1
        previous = query
        query = []
        addedNewline = nil
    }

    /// Runs the meta-command behind the position.
    private func runCommand() {
        if addedNewline == query.count, !query.isEmpty { query.removeLast() }
        addedNewline = nil
        let before = query.isEmpty ? "" : String(decoding: query, as: UTF8.self) + " "
        let entry = before + String(decoding: scanner.line[max(0, scanner.position - 1)...], as: UTF8.self)
        shell.transcribing(entry) { perform(CommandCall(loop: self, name: scanner.commandName())) }
    }

    /// Runs a meta-command and does what it asks for.
    private func perform(_ call: CommandCall) {
        let status = call.perform()
        isFine = status != .error && status != .unknown && status != .cancelled
        statementLine = 1
        switch status {
        case .send:
            if query.isEmpty { query = previous }
            sendQuery()
            scanner.reset()
        case .newEdit:
            scanner.reset()
            let text = query
            query = []
            scanner.begin(line: text)
        case .terminate: wantsToLeave = true
        case .cancelled: if source.isTerminal { forget() }
        default: break
        }
    }

    /// Ends the loop at the input's end: an open statement of a script is sent, open `\if` blocks are reported.
    private func finish() -> Int32 {
        var code = ExitCode.success
        if let file = source as? FileLines, file.failure != 0 { code = ExitCode.failure }
        if source.isTerminal {
            shell.out.line(shell.isQuiet ? "" : "\\q")
            return code
        }
        if !query.isEmpty, conditionals.isActive {
            sendQuery()
            if !isFine && diesOnError { code = ExitCode.script }
            if shell.backend == nil { code = ExitCode.badConnection }
        }
        if code != ExitCode.script, !conditionals.isEmpty {
            shell.report(.error, "reached EOF without finding closing \\endif(s)")
            if diesOnError { code = ExitCode.script }
        }
        return code
    }
}
