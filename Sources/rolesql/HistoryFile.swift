import Glibc
import PsqlShell

/// The file that keeps the history: one entry a line, newlines in entries written as `\n`.
struct HistoryFile {
    /// The file's path.
    private let path: String
    /// The number of entries kept.
    let limit: Int
    /// What HISTCONTROL leaves out.
    private let control: String

    /// Finds the file: HISTFILE, ROLESQL_HISTORY or `~/.rolesql_history`; nil when there is no home.
    init?(shell: Shell) {
        let named = shell.variable("HISTFILE") ?? FilePaths.environment("ROLESQL_HISTORY")
        guard let path = named.map(FilePaths.expandingHome) ?? FilePaths.home.map({ $0 + "/.rolesql_history" }) else {
            return nil
        }
        self.path = path
        limit = max(0, shell.variable("HISTSIZE").flatMap { Int($0) } ?? 500)
        control = (shell.variable("HISTCONTROL") ?? "none").lowercased()
    }

    /// Reads the entries and cuts the file when it has grown to twice its limit.
    func load() -> [String] {
        guard let bytes = FilePaths.contents(path) else { return [] }
        let lines = bytes.split(separator: 0x0A)
        let kept = lines.suffix(limit)
        if lines.count > 2 * limit { rewrite(kept) }
        return kept.map(Self.decoded)
    }

    /// Tells whether an entry is to be kept: not a password, not what HISTCONTROL leaves out.
    func accepts(_ entry: String, after last: String?) -> Bool {
        if entry.isEmpty || PasswordCheck.mentionsPassword(entry) { return false }
        let ignoresSpace = control == "ignorespace" || control == "ignoreboth"
        let ignoresRepeats = control == "ignoredups" || control == "ignoreboth"
        return !(ignoresSpace && entry.hasPrefix(" ")) && !(ignoresRepeats && entry == last)
    }

    /// Appends an entry; other sessions may do the same.
    func append(_ entry: String) {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let line = Self.encoded(entry) + "\n"
        _ = write(descriptor, line, line.utf8.count)
    }

    /// Writes the file anew, to a neighbour first.
    private func rewrite(_ lines: ArraySlice<[UInt8].SubSequence>) {
        let draft = path + ".\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let bytes = lines.flatMap { $0 + [0x0A] }
        let isWritten = write(descriptor, bytes, bytes.count) == bytes.count
        close(descriptor)
        if isWritten { rename(draft, path) } else { unlink(draft) }
    }

    /// Returns an entry as one line.
    private static func encoded(_ entry: String) -> String {
        var result = ""
        for character in entry.unicodeScalars {
            switch character {
            case "\n": result += "\\n"
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    /// Returns the entry that a line stands for.
    private static func decoded(_ line: some Sequence<UInt8>) -> String {
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in line {
            if isEscaped {
                bytes.append(byte == UInt8(ascii: "n") ? 0x0A : byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
