import Glibc

/// How an argument of a meta-command is read (psql's `slash_option_type`).
enum ArgumentKind {
    /// Quotes, variables and backticks count.
    case normal
    /// An SQL name: double quotes are taken off, other letters become lower case.
    case name
    /// Like a name, but letters keep their case.
    case nameKeepingCase
    /// A file, or `|` and a command up to the end of the line.
    case fileOrPipe
    /// Everything up to the end of the line.
    case wholeLine
    /// Nothing is evaluated; for arguments that are skipped.
    case ignored
}

/// An argument of a meta-command.
struct SlashArgument {
    /// Its text.
    var text: String
    /// Tells whether it was quoted, a variable or a command's output.
    var isQuoted: Bool
}

/// Reads meta-commands from the line that the SQL scanner stands in (psql's `psqlscanslash.l`).
extension SQLScanner {
    /// Reads a command's name, up to a blank or a backslash.
    mutating func commandName() -> String {
        let start = position
        while position < line.count, !Self.isBlank(line[position]), line[position] != UInt8(ascii: "\\") {
            position += 1
        }
        return String(decoding: line[start..<position], as: UTF8.self)
    }

    /// Reads the next argument; nil at the command's end. Throws when quotes are left open.
    mutating func argument(
        _ kind: ArgumentKind, strippingSemicolons: Bool = false, _ lookup: Lookup
    ) throws(UnterminatedQuote) -> SlashArgument? {
        while position < line.count, Self.isBlank(line[position]) { position += 1 }
        guard position < line.count else { return nil }
        if kind == .wholeLine || (kind == .fileOrPipe && line[position] == UInt8(ascii: "|")) {
            return wholeLine(strippingSemicolons: strippingSemicolons && kind == .wholeLine)
        }
        var reader = ArgumentReader(kind: kind)
        while position < line.count, try reader.step(&self, lookup) {}
        if reader.text.isEmpty && !reader.isQuoted { return nil }
        if strippingSemicolons {
            while reader.unquoted > 0, reader.text.last == UInt8(ascii: ";") {
                reader.text.removeLast()
                reader.unquoted -= 1
            }
        }
        let isName = kind == .name || kind == .nameKeepingCase
        let bytes = isName ? Self.dequoted(reader.text, folds: kind == .name) : reader.text
        return SlashArgument(text: String(decoding: bytes, as: UTF8.self), isQuoted: reader.isQuoted)
    }

    /// Reads the rest of the line.
    private mutating func wholeLine(strippingSemicolons: Bool) -> SlashArgument {
        var bytes = line[position...]
        position = line.count
        while strippingSemicolons, let last = bytes.last, last == UInt8(ascii: ";") || Self.isBlank(last) {
            bytes.removeLast()
        }
        return SlashArgument(text: String(decoding: bytes, as: UTF8.self), isQuoted: false)
    }

    /// Skips the `\\` that may end a command.
    mutating func endCommand() {
        if line[min(position, line.count)...].starts(with: "\\\\".utf8) { position += 2 }
    }

    /// Tells whether a byte is blank.
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    /// Returns a name without its double quotes, unquoted letters in lower case if wanted.
    static func dequoted(_ text: [UInt8], folds: Bool) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        var result: [UInt8] = []
        var isInside = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == quote {
                if isInside, index + 1 < text.count, text[index + 1] == quote {
                    result.append(quote)
                    index += 1
                } else {
                    isInside.toggle()
                }
            } else {
                result.append(folds && !isInside && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
            index += 1
        }
        return result
    }
}

/// Says that a quoted argument has no end on its line.
struct UnterminatedQuote: Error {}

/// Reads one argument, piece by piece.
private struct ArgumentReader {
    /// How the argument is read.
    let kind: ArgumentKind
    /// What has been read.
    var text: [UInt8] = []
    /// Tells whether some part was quoted.
    var isQuoted = false
    /// The number of unquoted characters at the end.
    var unquoted = 0

    /// Begins an argument.
    init(kind: ArgumentKind) { self.kind = kind }

    /// Reads the next piece; tells false at the argument's end.
    mutating func step(_ scanner: inout SQLScanner, _ lookup: SQLScanner.Lookup) throws(UnterminatedQuote) -> Bool {
        let byte = scanner.line[scanner.position]
        switch byte {
        case _ where SQLScanner.isBlank(byte), UInt8(ascii: "\\"): return false
        case UInt8(ascii: "'"): try readQuoted(&scanner)
        case UInt8(ascii: "\""): try readDoubleQuoted(&scanner)
        case UInt8(ascii: "`"): try readCommand(&scanner, lookup)
        case UInt8(ascii: ":"): readColon(&scanner, lookup)
        default:
            text.append(byte)
            unquoted += 1
            scanner.position += 1
        }
        return true
    }

    /// Reads a reference to a variable or a plain colon.
    private mutating func readColon(_ scanner: inout SQLScanner, _ lookup: SQLScanner.Lookup) {
        guard let reference = VariableReference(scanner.line, at: scanner.position) else {
            text.append(UInt8(ascii: ":"))
            unquoted += 1
            scanner.position += 1
            return
        }
        let end = scanner.position + reference.length
        if kind != .ignored, let value = reference.replacement(lookup) {
            text += value
            isQuoted = true
        } else {
            text += scanner.line[scanner.position..<end]
        }
        unquoted = 0
        scanner.position = end
    }

    /// Reads text in double quotes, which stay.
    private mutating func readDoubleQuoted(_ scanner: inout SQLScanner) throws(UnterminatedQuote) {
        isQuoted = true
        unquoted = 0
        text.append(UInt8(ascii: "\""))
        scanner.position += 1
        while scanner.position < scanner.line.count {
            let byte = scanner.line[scanner.position]
            scanner.position += 1
            text.append(byte)
            if byte == UInt8(ascii: "\"") { return }
        }
        throw UnterminatedQuote()
    }

    /// Reads text in single quotes, with psql's escapes.
    private mutating func readQuoted(_ scanner: inout SQLScanner) throws(UnterminatedQuote) {
        isQuoted = true
        unquoted = 0
        scanner.position += 1
        while scanner.position < scanner.line.count {
            let byte = scanner.line[scanner.position]
            scanner.position += 1
            if byte == UInt8(ascii: "'") {
                guard scanner.position < scanner.line.count, scanner.line[scanner.position] == byte else { return }
                scanner.position += 1
                text.append(byte)
            } else if byte == UInt8(ascii: "\\"), scanner.position < scanner.line.count {
                readEscape(&scanner)
            } else {
                text.append(byte)
            }
        }
        throw UnterminatedQuote()
    }

    /// Reads what follows a backslash in single quotes.
    private mutating func readEscape(_ scanner: inout SQLScanner) {
        let byte = scanner.line[scanner.position]
        scanner.position += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "f"): text.append(0x0C)
        case 0x30...0x37: text.append(number(&scanner, radix: 8, from: scanner.position - 1, limit: 3))
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            let start = scanner.position
            let value = number(&scanner, radix: 16, from: start, limit: 2)
            text.append(scanner.position == start ? byte : value)
        default: text.append(byte)
        }
    }

    /// Reads the digits of an escape.
    private func number(_ scanner: inout SQLScanner, radix: Int, from start: Int, limit: Int) -> UInt8 {
        var value = 0
        var end = start
        while end < scanner.line.count, end < start + limit,
            let digit = Character(Unicode.Scalar(scanner.line[end])).hexDigitValue, digit < radix
        {
            value = value * radix + digit
            end += 1
        }
        scanner.position = end
        return UInt8(truncatingIfNeeded: value)
    }

    /// Reads a command in backticks and runs it.
    private mutating func readCommand(
        _ scanner: inout SQLScanner, _ lookup: SQLScanner.Lookup
    ) throws(UnterminatedQuote) {
        isQuoted = true
        unquoted = 0
        scanner.position += 1
        var command: [UInt8] = []
        while scanner.position < scanner.line.count {
            let byte = scanner.line[scanner.position]
            if byte == UInt8(ascii: "`") {
                scanner.position += 1
                text += kind == .ignored ? command : ShellCommand.output(of: command, status: &scanner.commandStatus)
                return
            }
            if byte == UInt8(ascii: ":"), let reference = VariableReference(scanner.line, at: scanner.position),
                let value = reference.replacement(lookup)
            {
                command += value
                scanner.position += reference.length
                continue
            }
            command.append(byte)
            scanner.position += 1
        }
        throw UnterminatedQuote()
    }
}

/// Runs commands of the operating system's shell.
enum ShellCommand {
    /// Returns what a command prints, without the newline at its end; nothing if it fails. Tells its wait status.
    static func output(of command: [UInt8], status: inout Int32?) -> [UInt8] {
        fflush(nil)
        status = -1
        guard let file = popen(String(decoding: command, as: UTF8.self), "r") else { return [] }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 512)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            result += buffer[..<count]
        }
        let ended = pclose(file)
        status = ended
        guard ended == 0 else { return [] }
        if result.last == 0x0A { result.removeLast() }
        return result
    }
}
