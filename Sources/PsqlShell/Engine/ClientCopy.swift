import Glibc

/// The arguments of `\copy` (psql's `parse_slash_copy`).
struct ClientCopyArguments {
    /// Where data come from or go to.
    enum Place {
        /// `stdin`, `stdout`: where the script comes from, or where results go
        case script
        /// `pstdin`, `pstdout`: the shell's own
        case shell
        case file(String)
        case program(String)
    }

    /// What stands in front of FROM or TO.
    private(set) var subject = ""
    private(set) var isFrom = false
    private(set) var place = Place.script
    /// What stands behind the file.
    private(set) var options = ""
    private var tokens: CopyTokens
    /// The token at which the arguments were wrong; nil at their end.
    private(set) var wrong: String?

    /// Reads arguments; nil after `wrong` was set.
    init(_ text: String) { tokens = CopyTokens(text) }

    /// Takes the arguments apart; tells whether they are right.
    mutating func parse() -> Bool {
        guard var token = next(delimiters: ".,()", quotes: "\"") else { return false }
        if token.lowercased() == "binary" {
            subject += token
            guard advance(&token, ".,()", "\"") else { return false }
        }
        if token == "(" {
            var depth = 1
            while depth > 0 {
                subject += " " + token
                guard advance(&token, "()", "\"'") else { return false }
                if token == "(" { depth += 1 }
                if token == ")" { depth -= 1 }
            }
        }
        subject += " " + token
        guard advance(&token, ".,()", "\"") else { return false }
        if token == "." {
            subject += token
            guard advance(&token, ".,()", "\"") else { return false }
            subject += token
            guard advance(&token, ".,()", "\"") else { return false }
        }
        if token == "(" {
            while true {
                subject += " " + token
                guard advance(&token, "()", "\"") else { return false }
                if token == ")" { break }
            }
            subject += " " + token
            guard advance(&token, ".,()", "\"") else { return false }
        }
        switch token.lowercased() {
        case "from": isFrom = true
        case "to": isFrom = false
        default:
            wrong = token
            return false
        }
        return parsePlace()
    }

    /// Reads the file or its like, and what stands behind it.
    private mutating func parsePlace() -> Bool {
        guard var token = next(delimiters: ";", quotes: "'") else { return false }
        switch token.lowercased() {
        case "stdin", "stdout": place = .script
        case "pstdin", "pstdout": place = .shell
        case "program":
            guard advance(&token, ";", "'") else { return false }
            guard token.utf8.count >= 2, token.hasPrefix("'"), token.hasSuffix("'") else {
                wrong = token
                return false
            }
            place = .program(CopyTokens.unquoted(token))
        default: place = .file(FilePaths.expandingHome(CopyTokens.unquoted(token)))
        }
        options = tokens.rest
        return true
    }

    /// Returns the next token; nil at the end.
    private mutating func next(delimiters: String, quotes: String) -> String? {
        tokens.next(delimiters: delimiters, quotes: quotes)
    }

    /// Puts the next token in the place of one; false at the end.
    private mutating func advance(_ token: inout String, _ delimiters: String, _ quotes: String) -> Bool {
        guard let next = next(delimiters: delimiters, quotes: quotes) else { return false }
        token = next
        return true
    }
}

/// Cuts the arguments of `\copy` into tokens (psql's `strtokx`).
struct CopyTokens {
    private var text: Substring

    /// Makes a cutter.
    init(_ text: String) { self.text = text[...] }

    /// What has not been cut yet, without blanks in front.
    var rest: String { String(text.drop { $0.isWhitespace }) }

    /// Returns the next token: a delimiter, a quoted text with its quotes, or a run of other characters.
    mutating func next(delimiters: String, quotes: String) -> String? {
        text = text.drop { $0.isWhitespace }
        guard let first = text.first else { return nil }
        var end = text.index(after: text.startIndex)
        if quotes.contains(first) {
            while end < text.endIndex {
                let isQuote = text[end] == first
                end = text.index(after: end)
                guard isQuote else { continue }
                if end < text.endIndex, text[end] == first { end = text.index(after: end) } else { break }
            }
        } else if !delimiters.contains(first) {
            end = text.firstIndex { $0.isWhitespace || delimiters.contains($0) || quotes.contains($0) } ?? text.endIndex
        }
        defer { text = text[end...] }
        return String(text[..<end])
    }

    /// Returns a token without single quotes around it.
    static func unquoted(_ token: String) -> String {
        guard token.hasPrefix("'") else { return token }
        var inner = token.dropFirst()
        if inner.hasSuffix("'") { inner = inner.dropLast() }
        return inner.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    }
}

extension Shell {
    /// Runs `\copy`; tells whether it succeeded (psql's `do_copy`).
    func copy(_ text: String?) -> Bool {
        guard let text, !text.isEmpty else {
            report(.error, "\\copy: arguments required")
            return false
        }
        var arguments = ClientCopyArguments(text)
        guard arguments.parse() else {
            report(.error, "\\copy: parse error at \(arguments.wrong.map { "\"\($0)\"" } ?? "end of line")")
            return false
        }
        defer {
            copyInput = nil
            copyOutput = nil
        }
        var close: () -> Int32? = { nil }
        switch arguments.place {
        case .script: break
        case .shell:
            if arguments.isFrom { copyInput = Self.lines(of: standardSource) } else { copyOutput = out }
        case .file(let path):
            if arguments.isFrom {
                guard let input = openForCopy(path, O_RDONLY) else { return false }
                copyInput = Self.pieces(of: input)
                close = {
                    Glibc.close(input)
                    return nil
                }
            } else {
                guard let descriptor = openForCopy(path, O_WRONLY | O_CREAT | O_TRUNC) else { return false }
                let output = Output(descriptor: descriptor)
                copyOutput = output
                close = {
                    output.close()
                    return nil
                }
            }
        case .program(let command):
            out.flush()
            if arguments.isFrom {
                guard let file = popen(command, "r") else { return false }
                copyInput = Self.pieces(of: fileno(file))
                close = { pclose(file) }
            } else {
                guard let output = Output(path: "|" + command) else { return false }
                copyOutput = output
                close = { output.close() }
            }
        }
        let direction = arguments.isFrom ? " FROM STDIN " : " TO STDOUT "
        let isFine = send(Array(("COPY " + arguments.subject + direction + arguments.options).utf8))
        guard let status = close() else { return isFine }
        return settle(command: arguments.place, status) && isFine
    }

    /// Keeps the wait status of the command that `\copy` has run; complains and tells false if it failed
    /// (`wait_result_to_str`).
    private func settle(command place: ClientCopyArguments.Place, _ status: Int32) -> Bool {
        note(commandStatus: status)
        guard status != 0, case .program(let command) = place else { return true }
        let code = status >> 8 & 0xFF
        let signal = status & 0x7F
        let reason =
            switch code {
            case _ where signal != 0:
                "child process was terminated by signal \(signal): \(String(cString: strsignal(signal)))"
            case 126: "command not executable"
            case 127: "command not found"
            default: "child process exited with exit code \(code)"
            }
        report(.error, "\(command): \(reason)")
        return false
    }

    /// Opens a file for `\copy`; complains and returns nil if that fails.
    private func openForCopy(_ path: String, _ flags: Int32) -> Int32? {
        let descriptor = open(path, flags | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            report(.error, "\(path): \(String(cString: strerror(errno)))")
            return nil
        }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            report(.error, "\(path): cannot copy from/to a directory")
            Glibc.close(descriptor)
            return nil
        }
        return descriptor
    }

    /// Returns what reads a descriptor piece by piece.
    private static func pieces(of descriptor: Int32) -> () -> [UInt8]? {
        {
            var block = [UInt8](repeating: 0, count: 1 << 16)
            let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            return count > 0 ? Array(block[..<count]) : nil
        }
    }

    /// Returns what reads lines one by one, up to the end of the input.
    private static func lines(of source: any LineSource) -> () -> [UInt8]? {
        {
            guard case .line(let line) = source.next(prompt: { ">> " }, pending: []) else { return nil }
            return line + [0x0A]
        }
    }
}
