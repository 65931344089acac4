/// Builds the prompt from PROMPT1, PROMPT2 or PROMPT3 (psql's `get_prompt`).
struct PromptBuilder {
    /// The shell that is asked.
    let shell: Shell
    /// The character that tells what an open statement waits for, `=` for none; nil while data of COPY are read.
    let state: Character?
    /// The line of the statement.
    let line: Int
    /// Tells whether an `\if` branch that does not run is open.
    let isSkipping: Bool

    /// Returns the prompt's text; bytes between two \u{1} take no cells on the terminal.
    func text() -> String {
        let name = state == nil ? "PROMPT3" : state == "=" ? "PROMPT1" : "PROMPT2"
        var result = ""
        var rest = Array(shell.variables[name] ?? "")[...]
        while let character = rest.popFirst() {
            guard character == "%", let code = rest.popFirst() else {
                result.append(character)
                continue
            }
            result += expand(code, &rest)
        }
        if state == "=" { shell.promptWidth = Self.width(of: result) }
        return result
    }

    /// Returns the prompt for data of COPY.
    static func text(ofCopyIn shell: Shell) -> String {
        PromptBuilder(shell: shell, state: nil, line: 1, isSkipping: false).text()
    }

    /// Returns the cells that the last line of a prompt takes.
    private static func width(of prompt: String) -> Int {
        var isVisible = true
        var width = 0
        for scalar in prompt.unicodeScalars {
            switch scalar {
            case "\u{1}": isVisible.toggle()
            case "\n" where isVisible: width = 0
            default: if isVisible { width += max(0, DisplayWidth.of(scalar.value)) }
            }
        }
        return width
    }

    /// Returns what a `%` sequence stands for.
    private func expand(_ code: Character, _ rest: inout ArraySlice<Character>) -> String {
        let backend = shell.backend
        switch code {
        case "/": return backend?.databaseName ?? ""
        case "~": return backend.map { $0.databaseName == $0.userName ? "~" : $0.databaseName } ?? ""
        case "n": return backend.map { $0.setting("session_authorization") ?? $0.userName } ?? ""
        case "#": return backend?.hasSuperuser == true ? "#" : ">"
        case "M", "m": return backend == nil ? "" : "[local]"
        case ">": return "5432"
        case "p": return "0"
        case "P": return "off"
        case "l": return String(line)
        case "R": return stateMark(backend)
        case "x": return transactionMark(backend)
        case "[", "]": return "\u{1}"
        case "@": return roleMark(backend)
        case "?", "s": return ""
        case "w": return String(repeating: " ", count: shell.promptWidth)
        case ":": return delimited(by: ":", &rest).map { shell.variables[$0] ?? "" } ?? ""
        case "`":
            guard let command = delimited(by: "`", &rest) else { return "" }
            var status: Int32?
            return String(decoding: ShellCommand.output(of: Array(command.utf8), status: &status), as: UTF8.self)
        case "0"..."7": return octal(code, &rest)
        default: return String(code)
        }
    }

    /// Returns the role whose privileges count, in front of an `@`, unless it is that of the session.
    private func roleMark(_ backend: (any SQLBackend)?) -> String {
        guard let backend, let role = shell.currentRole, role != backend.userName else { return "" }
        return role + "@"
    }

    /// Returns the character of `%R`.
    private func stateMark(_ backend: (any SQLBackend)?) -> String {
        guard state == "=" else { return state.map { String($0) } ?? "" }
        if isSkipping { return "@" }
        if backend == nil { return "!" }
        return shell.variables.isOn("SINGLELINE") ? "^" : "="
    }

    /// Returns the character of `%x`.
    private func transactionMark(_ backend: (any SQLBackend)?) -> String {
        switch backend?.transaction {
        case .idle: ""
        case .active: "*"
        case .failed: "!"
        case nil: "?"
        }
    }

    /// Takes the characters up to a delimiter.
    private func delimited(by delimiter: Character, _ rest: inout ArraySlice<Character>) -> String? {
        guard let end = rest.firstIndex(of: delimiter) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(rest[rest.startIndex..<end])
    }

    /// Reads a character by its octal code.
    private func octal(_ first: Character, _ rest: inout ArraySlice<Character>) -> String {
        var value = first.hexDigitValue ?? 0
        var count = 1
        while count < 3, let digit = rest.first?.hexDigitValue, digit < 8 {
            value = value * 8 + digit
            rest.removeFirst()
            count += 1
        }
        return Unicode.Scalar(value & 0x7F).map { String(Character($0)) } ?? ""
    }
}

extension Unicode.Scalar {
    /// Makes a scalar from a small number.
    fileprivate init?(_ value: Int) { self.init(UInt32(value)) }
}
