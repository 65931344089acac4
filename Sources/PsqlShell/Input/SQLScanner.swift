/// Why the scanner stopped.
enum ScanEnd {
    /// A semicolon ended a statement; it is in the buffer.
    case semicolon
    /// A backslash begins a meta-command; the position is behind it.
    case backslash
    /// The line is at its end.
    case endOfLine
}

/// Splits lines into SQL statements and meta-commands and knows what an open statement waits for (psql's `psql_scan`).
struct SQLScanner {
    /// What the scanner is in the middle of.
    enum Mode: Equatable {
        case plain, quote, escapeQuote, identifier
        case dollar([UInt8])
        case comment(depth: Int)
    }

    /// Looks up a variable's value.
    typealias Lookup = ([UInt8]) -> [UInt8]?

    /// What the scanner is in the middle of.
    var mode = Mode.plain
    /// The number of open parentheses.
    var parentheses = 0
    /// The number of BEGIN … and CASE … without their END in a function's body.
    private var openBlocks = 0
    /// The number of the statement's words so far.
    var identifierCount = 0
    /// The first letters of the statement's first words, those that can begin CREATE FUNCTION.
    var leadingWords: [UInt8] = [0, 0, 0, 0]
    /// The line, in which variables are replaced by their values as they come.
    var line: [UInt8] = []
    /// The next byte.
    var position = 0
    /// The variables whose values are being scanned, and how many bytes remain behind each.
    private var expansions: [(name: [UInt8], remaining: Int)] = []
    /// The wait status of the last command in backticks, until somebody has seen it.
    var commandStatus: Int32?
    /// Reports a recursive variable.
    var warning: String?

    /// Begins a new line; an open statement goes on.
    mutating func begin(line newLine: [UInt8]) {
        line = newLine
        position = 0
        expansions = []
    }

    /// Forgets an open statement.
    mutating func reset() {
        mode = .plain
        parentheses = 0
        openBlocks = 0
        identifierCount = 0
        leadingWords = [0, 0, 0, 0]
    }

    /// Tells whether an empty line matters: inside quotes and comments.
    var isInsideQuotes: Bool { mode != .plain }

    /// The character of the prompt: `=`, `-`, `(`, `'`, `"`, `$`, `*`.
    func promptCharacter(isEmpty: Bool) -> Character {
        switch mode {
        case .quote, .escapeQuote: "'"
        case .identifier: "\""
        case .dollar: "$"
        case .comment: "*"
        case .plain: parentheses > 0 ? "(" : openBlocks > 0 || !isEmpty ? "-" : "="
        }
    }

    /// Scans on, appending to the statement what belongs to it.
    mutating func scan(into query: inout [UInt8], _ lookup: Lookup) -> ScanEnd {
        while position < line.count {
            switch mode {
            case .plain:
                if takeRun(into: &query) { continue }
                if let end = scanPlain(into: &query, lookup) { return end }
            case .quote: scanQuoted(by: UInt8(ascii: "'"), escapes: false, into: &query)
            case .escapeQuote: scanQuoted(by: UInt8(ascii: "'"), escapes: true, into: &query)
            case .identifier: scanQuoted(by: UInt8(ascii: "\""), escapes: false, into: &query)
            case .dollar(let tag): scanDollarQuoted(tag, into: &query)
            case .comment(let depth): scanComment(depth, into: &query)
            }
        }
        return .endOfLine
    }

    /// Returns the byte at a distance from the position, 0 behind the end.
    private func peek(_ distance: Int = 0) -> UInt8 {
        position + distance < line.count ? line[position + distance] : 0
    }

    /// Moves bytes to the statement.
    private mutating func take(_ count: Int, into query: inout [UInt8]) {
        let end = min(position + count, line.count)
        query.append(contentsOf: line[position..<end])
        position = end
    }

    /// Scans one token outside of quotes.
    private mutating func scanPlain(into query: inout [UInt8], _ lookup: Lookup) -> ScanEnd? {
        let byte = line[position]
        switch byte {
        case UInt8(ascii: " "), 0x09...0x0D:
            takeUnlessLeading(1, into: &query)
        case UInt8(ascii: "-") where peek(1) == byte:
            let end = line[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? line.count
            takeUnlessLeading(end - position, into: &query)
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
            mode = .comment(depth: 1)
            take(2, into: &query)
        case UInt8(ascii: "'"):
            mode = .quote
            take(1, into: &query)
        case UInt8(ascii: "\""):
            mode = .identifier
            take(1, into: &query)
        case UInt8(ascii: "$"): scanDollar(into: &query)
        case UInt8(ascii: "("), UInt8(ascii: ")"):
            parentheses = max(0, parentheses + (byte == UInt8(ascii: "(") ? 1 : -1))
            take(1, into: &query)
        case UInt8(ascii: ";"):
            take(1, into: &query)
            guard parentheses == 0, openBlocks == 0 else { return nil }
            identifierCount = 0
            return .semicolon
        case UInt8(ascii: "\\"): return scanBackslash(into: &query)
        case UInt8(ascii: ":"): scanColon(into: &query, lookup)
        case _ where Self.beginsWord(byte): scanWord(into: &query)
        default: takeOrdinary(into: &query)
        }
        return nil
    }

    /// Moves a byte and what follows it to the statement, up to one that may mean something.
    private mutating func takeOrdinary(into query: inout [UInt8]) {
        var end = position + 1
        while end < line.count, Self.isOrdinary[Int(line[end])] { end += 1 }
        take(end - position, into: &query)
    }

    /// Tells for each byte whether it means nothing to the scanner behind another such byte: digits, commas, operators.
    private static let isOrdinary: [Bool] = (0...255).map { code in
        let byte = UInt8(code)
        let isSpecial = "-/'\"$();\\:".utf8.contains(byte)
        return !isSpecial && !beginsWord(byte)
    }

    /// Moves blanks to the statement unless it has not begun.
    private mutating func takeUnlessLeading(_ count: Int, into query: inout [UInt8]) {
        if query.isEmpty { position += count } else { take(count, into: &query) }
    }

    /// Scans a backslash: `\;` and `\:` are those characters, everything else begins a meta-command.
    private mutating func scanBackslash(into query: inout [UInt8]) -> ScanEnd? {
        position += 1
        guard peek() == UInt8(ascii: ";") || peek() == UInt8(ascii: ":") else { return .backslash }
        if peek() == UInt8(ascii: ";") { identifierCount = 0 }
        take(1, into: &query)
        return nil
    }

    /// Scans a word and minds the words that open and close blocks in a function's body.
    private mutating func scanWord(into query: inout [UInt8]) {
        var end = position + 1
        while end < line.count, Self.continuesWord(line[end]) { end += 1 }
        let isEscapePrefix = end == position + 1 && line[position] | 0x20 == UInt8(ascii: "e")
        if isEscapePrefix, end < line.count, line[end] == UInt8(ascii: "'") {
            mode = .escapeQuote
            return take(2, into: &query)
        }
        if identifierCount < leadingWords.count || leadingWords[0] != 0 {
            note(line[position..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
        }
        take(end - position, into: &query)
    }

    /// Notes a word for the rule about function bodies (`BEGIN ATOMIC … END`).
    private mutating func note(_ word: [UInt8]) {
        if identifierCount == 0 { leadingWords = [0, 0, 0, 0] }
        if identifierCount < leadingWords.count,
            ["create", "function", "procedure", "or", "replace"].contains(where: { word.elementsEqual($0.utf8) })
        {
            leadingWords[identifierCount] = word[0]
        }
        identifierCount += 1
        guard parentheses == 0, definesRoutine else { return }
        if word.elementsEqual("begin".utf8) {
            openBlocks += 1
        } else if word.elementsEqual("case".utf8) {
            if openBlocks > 0 { openBlocks += 1 }
        } else if word.elementsEqual("end".utf8), openBlocks > 0 {
            openBlocks -= 1
        }
    }

    /// Tells whether the statement begins with CREATE [OR REPLACE] FUNCTION or PROCEDURE.
    private var definesRoutine: Bool {
        let routine: (UInt8) -> Bool = { $0 == UInt8(ascii: "f") || $0 == UInt8(ascii: "p") }
        guard leadingWords[0] == UInt8(ascii: "c") else { return false }
        if routine(leadingWords[1]) { return true }
        return leadingWords[1] == UInt8(ascii: "o") && leadingWords[2] == UInt8(ascii: "r") && routine(leadingWords[3])
    }

    /// Scans a dollar sign: the beginning of a dollar-quoted string or nothing special.
    private mutating func scanDollar(into query: inout [UInt8]) {
        var end = position + 1
        if end < line.count, Self.beginsWord(line[end]) {
            while end < line.count, Self.isNameByte(line[end]) { end += 1 }
        }
        guard end < line.count, line[end] == UInt8(ascii: "$") else { return take(1, into: &query) }
        mode = .dollar(Array(line[position...end]))
        take(end + 1 - position, into: &query)
    }

    /// Scans the inside of quotes up to their end.
    private mutating func scanQuoted(by quote: UInt8, escapes: Bool, into query: inout [UInt8]) {
        var end = position
        while end < line.count {
            if escapes && line[end] == UInt8(ascii: "\\") {
                end = min(end + 2, line.count)
            } else if line[end] == quote {
                guard end + 1 < line.count, line[end + 1] == quote else {
                    mode = .plain
                    end += 1
                    break
                }
                end += 2
            } else {
                end += 1
            }
        }
        take(end - position, into: &query)
    }

    /// Scans the inside of a dollar-quoted string.
    private mutating func scanDollarQuoted(_ tag: [UInt8], into query: inout [UInt8]) {
        var end = position
        while end < line.count {
            if line[end] == UInt8(ascii: "$"), line[end...].starts(with: tag) {
                mode = .plain
                end += tag.count
                break
            }
            end += 1
        }
        take(end - position, into: &query)
    }

    /// Scans the inside of a comment, in which comments may be nested.
    private mutating func scanComment(_ depth: Int, into query: inout [UInt8]) {
        if peek() == UInt8(ascii: "/") && peek(1) == UInt8(ascii: "*") {
            mode = .comment(depth: depth + 1)
            return take(2, into: &query)
        }
        if peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/") {
            mode = depth > 1 ? .comment(depth: depth - 1) : .plain
            return take(2, into: &query)
        }
        take(1, into: &query)
    }

    /// Scans a colon: a cast, an assignment, a variable in one of its four forms, or a plain colon.
    private mutating func scanColon(into query: inout [UInt8], _ lookup: Lookup) {
        guard peek(1) != UInt8(ascii: ":"), peek(1) != UInt8(ascii: "=") else { return take(2, into: &query) }
        guard let reference = VariableReference(line, at: position) else { return take(1, into: &query) }
        switch reference.form {
        case .plain:
            guard let value = lookup(reference.name) else { return take(reference.length, into: &query) }
            expand(reference, value, into: &query)
        default:
            guard let text = reference.replacement(lookup) else { return take(reference.length, into: &query) }
            position += reference.length
            query.append(contentsOf: text)
        }
    }

    /// Puts a variable's value in place of its name, so that it is scanned as if it had been typed.
    private mutating func expand(_ reference: VariableReference, _ value: [UInt8], into query: inout [UInt8]) {
        let rest = line.count - position
        expansions.removeAll { rest <= $0.remaining }
        if expansions.contains(where: { $0.name == reference.name }) {
            let name = String(decoding: reference.name, as: UTF8.self)
            warning = "skipping recursive expansion of variable \"\(name)\""
            return take(reference.length, into: &query)
        }
        line.replaceSubrange(position..<position + reference.length, with: value)
        expansions.append((reference.name, rest - reference.length))
    }

    /// Tells whether a byte can begin a word.
    static func beginsWord(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    /// Tells whether a byte can stand in a word: letters, digits, `_`, `$`.
    static func continuesWord(_ byte: UInt8) -> Bool { isNameByte(byte) || byte == UInt8(ascii: "$") }

    /// Tells whether a byte can stand in a variable's name or a dollar quote's tag.
    static func isNameByte(_ byte: UInt8) -> Bool { beginsWord(byte) || (byte >= 0x30 && byte <= 0x39) }
}
