import Glibc

/// The keys that have no letter.
enum Key {
    static let enter = "\r"
    static let tab = "\t"
    static let escape = "\u{1B}"
    static let backspace = "\u{7F}"
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let left = "\u{1B}[D"
    static let home = "\u{1B}[H"
    static let end = "\u{1B}[F"
    static let delete = "\u{1B}[3~"

    /// Returns what a letter sends when it is pressed together with Ctrl.
    static func control(_ letter: Character) -> String {
        String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
    }

    /// Returns what a terminal sends when text is pasted.
    static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

extension String {
    /// The text without empty lines at its end.
    fileprivate var trimmingLines: String {
        var text = self
        while text.last == "\n" { text.removeLast() }
        return text
    }
}

/// `rolesql` on a terminal, as its user has it.
final class ShellTerminal {
    /// The terminal.
    let terminal: PseudoTerminal
    /// The row of the last prompt.
    private var promptRow = 0

    /// Starts the program and waits for its first prompt; nil as prompt waits for nothing.
    init(
        _ arguments: [String] = ["-X"], home: TemporaryFolder = TemporaryFolder(), environment: [String: String] = [:],
        columns: Int = 80, rows: Int = 24, prompt: String? = "postgres=# "
    ) throws {
        self.home = home
        terminal = try PseudoTerminal(
            Program.path, arguments, environment: Program.environment(home: home, environment), folder: home.path,
            columns: columns, rows: rows)
        if let prompt { try waitForPrompt(prompt, from: 0) }
    }

    /// The home folder, which lives as long as the terminal.
    let home: TemporaryFolder

    /// What the user sees.
    var screen: Screen { terminal.screen }

    /// Waits for a prompt in a row or below it, with nothing behind it and the keys going to the editor.
    private func waitForPrompt(_ prompt: String, from first: Int, isRaw: Bool = true) throws {
        try terminal.wait("the prompt «\(prompt)»") {
            screen.row >= first && screen.textBeforeCursor == prompt && terminal.isRaw == isRaw
        }
        promptRow = screen.row
    }

    /// Presses keys.
    func press(_ keys: String...) throws { try terminal.send(keys.joined()) }

    /// Waits until the cursor's row shows a text, with the cursor in a column if one is given.
    func expectLine(_ text: String, cursor: Int? = nil) throws {
        try terminal.wait("the line «\(text)»" + (cursor.map { ", cursor in column \($0)" } ?? "")) {
            screen.text(screen.row) == text && (cursor == nil || cursor == screen.column)
        }
    }

    /// Waits until the rows from the last prompt on show a text.
    func expectRows(_ text: String) throws {
        try terminal.wait("the rows «\(text)»") {
            screen.text(from: promptRow).trimmingLines == text
        }
    }

    /// Waits until the screen ends with a text, right below the greeting.
    func expectEnd(_ text: String) throws {
        try terminal.wait("the end «\(text)»") { screen.text.trimmingLines.hasSuffix("for help.\n\n" + text) }
    }

    /// Waits for a prompt below the present row, with nothing behind it and the keys going to the editor.
    func expectPrompt(_ prompt: String) throws { try waitForPrompt(prompt, from: promptRow + 1) }

    /// Waits for a prompt below the last one when the kernel edits the lines.
    func expectCookedPrompt(_ prompt: String) throws {
        try waitForPrompt(prompt, from: promptRow + (promptRow == 0 ? 0 : 1), isRaw: false)
    }

    /// Presses Ctrl-C when the statement just entered runs, and waits for the next prompt.
    ///
    /// A key pressed in the moment in which the statement is sent is too early, so that it is pressed again after a while.
    func interruptWhatRuns(prompt: String = "postgres=# ") throws {
        try terminal.wait("the statement to run") { screen.row > promptRow && !terminal.isRaw }
        var looks = 0
        try terminal.wait("the statement's end") {
            if looks % 200 == 0, !terminal.isRaw { try? press(Key.control("c")) }
            looks += 1
            return screen.textBeforeCursor.hasSuffix(prompt) && terminal.isRaw
        }
        promptRow = screen.row
    }

    /// Types a line, presses Enter and waits for the next prompt; returns what was printed in between.
    @discardableResult
    func enter(_ line: String, prompt: String = "postgres=# ") throws -> String {
        let row = screen.row
        try press(line, Key.enter)
        try waitForPrompt(prompt, from: row + 1)
        return screen.text(from: row + 1).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "\n")
    }
}
