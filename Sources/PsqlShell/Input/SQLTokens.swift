/// A piece of SQL text, as far as the shell needs to tell pieces apart.
struct SQLToken: Equatable {
    /// What a token is.
    enum Kind {
        /// A keyword or a name without quotes.
        case word
        /// A name in double quotes.
        case name
        /// A string constant, whatever its quotes.
        case string
        case number
        /// A variable of the shell, as in `:name`.
        case variable
        /// Punctuation or an operator.
        case symbol
    }

    /// What the token is.
    let kind: Kind
    /// Its text: of a word as written, of a name and a string what the quotes mean, of others as written.
    let text: String
    /// Its first byte in the text.
    let start: Int

    /// The word in capitals, by which keywords are known; empty for everything else.
    var keyword: String { kind == .word ? text.uppercased() : "" }

    /// The name that the token means: words are folded, names in quotes stay as they are; nil for other tokens.
    var identifier: String? {
        switch kind {
        case .word: text.lowercased()
        case .name: text
        default: nil
        }
    }

    /// Tells whether the token is a symbol.
    func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
}

/// Takes SQL text apart, up to where a meta-command begins. Nothing is an error: unfinished text is what the shell asks about.
struct SQLTokens {
    /// What the text ends in the middle of.
    enum Ending: Equatable {
        /// Nothing.
        case plain
        /// A string constant whose text begins at a byte.
        case string(Int)
        /// A name in double quotes whose text begins at a byte.
        case name(Int)
        /// A string in dollar quotes.
        case dollar
        case comment
        /// A meta-command whose backslash stands at a byte.
        case command(Int)
    }

    /// The tokens.
    private(set) var tokens: [SQLToken] = []
    /// What the text ends in the middle of.
    private(set) var ending = Ending.plain
    /// The text.
    private let bytes: [UInt8]
    /// The next byte.
    private var position = 0

    /// Takes a text apart.
    init(_ text: String) {
        bytes = Array(text.utf8)
        while position < bytes.count, ending == .plain { scan() }
    }

    /// Returns the byte at a distance from the position, 0 behind the end.
    private func peek(_ distance: Int = 0) -> UInt8 {
        position + distance < bytes.count ? bytes[position + distance] : 0
    }

    /// Tells whether the text goes on with something.
    private func isAt(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    /// Returns text between two bytes.
    private func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    /// Adds a token and moves behind it.
    private mutating func add(_ kind: SQLToken.Kind, _ text: String, from start: Int, to end: Int) {
        tokens.append(SQLToken(kind: kind, text: text, start: start))
        position = end
    }

    /// Adds the token that ends where a condition does not hold any more.
    private mutating func add(_ kind: SQLToken.Kind, from start: Int, while isPart: (UInt8) -> Bool) {
        let end = bytes[position...].firstIndex { !isPart($0) } ?? bytes.count
        add(kind, text(start, end), from: start, to: end)
    }

    /// Scans one token, blank or comment.
    private mutating func scan() {
        let byte = peek()
        switch byte {
        case 0x09...0x0D, 0x20: position += 1
        case UInt8(ascii: "-") where isAt("--"):
            guard let end = bytes[position...].firstIndex(of: 0x0A) else {
                ending = .comment
                return
            }
            position = end
        case UInt8(ascii: "/") where isAt("/*"): skipComment()
        case UInt8(ascii: "'"): scanQuoted(.string, from: position, escapes: false)
        case UInt8(ascii: "\""): scanQuoted(.name, from: position, escapes: false)
        case UInt8(ascii: "$"): scanDollar()
        case UInt8(ascii: ":"): scanColon()
        case UInt8(ascii: "\\"): scanBackslash()
        case 0x30...0x39: add(.number, from: position) { SQLScanner.continuesWord($0) || $0 == UInt8(ascii: ".") }
        case _ where SQLScanner.beginsWord(byte): scanWord()
        case _ where Self.isOperator(byte): add(.symbol, from: position, while: Self.isOperator)
        default: add(.symbol, text(position, position + 1), from: position, to: position + 1)
        }
    }

    /// Tells whether a byte can stand in an operator.
    private static func isOperator(_ byte: UInt8) -> Bool { "+-*/<>=~!@#%^&|`?".utf8.contains(byte) }

    /// Passes a comment over, in which comments may be nested.
    private mutating func skipComment() {
        var depth = 0
        while position < bytes.count {
            if isAt("/*") {
                depth += 1
                position += 2
            } else if isAt("*/") {
                depth -= 1
                position += 2
                if depth == 0 { return }
            } else {
                position += 1
            }
        }
        ending = .comment
    }

    /// Scans a word, or a string or name in quotes that a letter stands in front of.
    private mutating func scanWord() {
        let start = position
        let prefix = UInt8(peek() | 0x20)
        if peek(1) == UInt8(ascii: "'"), "ebxn".utf8.contains(prefix) {
            position += 1
            return scanQuoted(.string, from: start, escapes: prefix == UInt8(ascii: "e"))
        }
        if prefix == UInt8(ascii: "u"), peek(1) == UInt8(ascii: "&"), peek(2) == 0x27 || peek(2) == 0x22 {
            position += 2
            return scanQuoted(peek() == 0x27 ? .string : .name, from: start, escapes: false)
        }
        add(.word, from: start, while: SQLScanner.continuesWord)
    }

    /// Scans what stands in quotes; the position is at the first one.
    private mutating func scanQuoted(_ kind: SQLToken.Kind, from start: Int, escapes: Bool) {
        let quote = peek()
        let inner = position + 1
        var content: [UInt8] = []
        var end = inner
        while end < bytes.count {
            if escapes, bytes[end] == UInt8(ascii: "\\"), end + 1 < bytes.count {
                content += bytes[end...end + 1]
                end += 2
                continue
            }
            if bytes[end] == quote {
                guard end + 1 < bytes.count, bytes[end + 1] == quote else {
                    return add(kind, String(decoding: content, as: UTF8.self), from: start, to: end + 1)
                }
                end += 1
            }
            content.append(bytes[end])
            end += 1
        }
        add(kind, String(decoding: content, as: UTF8.self), from: start, to: end)
        ending = kind == .name ? .name(inner) : .string(inner)
    }

    /// Scans a string in dollar quotes, a parameter or a lone dollar sign.
    private mutating func scanDollar() {
        let start = position
        var end = start + 1
        while end < bytes.count, SQLScanner.isNameByte(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$"), !(0x30...0x39).contains(peek(1)) else {
            return add(.symbol, text(start, end), from: start, to: end)
        }
        let mark = bytes[start...end]
        position = end + 1
        while position < bytes.count {
            if bytes[position...].starts(with: mark) {
                return add(.string, text(end + 1, position), from: start, to: position + mark.count)
            }
            position += 1
        }
        add(.string, text(min(end + 1, bytes.count), bytes.count), from: start, to: bytes.count)
        ending = .dollar
    }

    /// Scans a colon: a cast, an assignment, a variable of the shell, or a plain colon.
    private mutating func scanColon() {
        let start = position
        if isAt("::") || isAt(":=") { return add(.symbol, text(start, start + 2), from: start, to: start + 2) }
        if let reference = VariableReference(bytes, at: start) {
            let end = start + reference.length
            return add(.variable, text(start, end), from: start, to: end)
        }
        add(.symbol, ":", from: start, to: start + 1)
    }

    /// Scans a backslash: `\;` separates statements, everything else begins a meta-command.
    private mutating func scanBackslash() {
        guard peek(1) != UInt8(ascii: ";"), peek(1) != UInt8(ascii: ":") else {
            return add(.symbol, text(position + 1, position + 2), from: position, to: position + 2)
        }
        ending = .command(position)
    }
}
