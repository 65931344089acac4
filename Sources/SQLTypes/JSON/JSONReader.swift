import SQLBasics

/// A part of a JSON text with its place in it.
struct JSONNode: Sendable {
    /// What the part is.
    enum Kind: Sendable {
        case null
        case bool(Bool)
        case number
        case string(String)
        case array([JSONNode])
        case object([(key: String, value: JSONNode)])
    }
    /// What the part is.
    var kind: Kind
    /// Where it stands.
    var range: Range<Int>
}

/// Reads JSON texts (`pg_parse_json`): a lexer and a parser by descent.
struct JSONReader {
    /// The tokens.
    enum Token { case string, number, objectStart, objectEnd, arrayStart, arrayEnd, comma, colon, yes, no, null, end }

    /// The text.
    let bytes: [UInt8]
    /// Whether escapes in strings are resolved and checked.
    let resolvesEscapes: Bool
    /// The token that stands next.
    private(set) var token = Token.end
    /// The string of the token.
    private var string = ""
    /// Where the token begins and ends.
    private var start = 0
    private var end = 0
    /// Where its line begins, and which it is.
    private var lineStart = 0
    private var line = 1
    /// How deep the parser may go.
    private let stack = StackGuard()

    /// Makes a reader.
    init(_ text: String, resolvesEscapes: Bool = true) {
        bytes = Array(text.utf8)
        self.resolvesEscapes = resolvesEscapes
    }

    /// Reads a whole text.
    mutating func read() throws(Diagnostic) -> JSONNode {
        try advance()
        let node = try value(depth: 0)
        guard token == .end else { throw unexpected("Expected end of input, but found") }
        return node
    }

    /// Reads a value of jsonb.
    static func value(of text: String) throws(Diagnostic) -> JSONValue {
        var reader = JSONReader(text)
        let node = try reader.read()
        return try reader.value(of: node)
    }

    /// Makes a value of jsonb of a part.
    func value(of node: JSONNode) throws(Diagnostic) -> JSONValue {
        switch node.kind {
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .number: return .number(try Numeric.parse(String(decoding: bytes[node.range], as: UTF8.self)))
        case .string(let text): return .string(text)
        case .array(let items):
            var values: [JSONValue] = []
            values.reserveCapacity(items.count)
            for item in items { values.append(try value(of: item)) }
            return .array(values)
        case .object(let members):
            var pairs: [JSONPair] = []
            pairs.reserveCapacity(members.count)
            for member in members { pairs.append(JSONPair(member.key, try value(of: member.value))) }
            return .object(of: pairs)
        }
    }

    /// Reads a value.
    private mutating func value(depth: Int) throws(Diagnostic) -> JSONNode {
        if depth & 15 == 15 { try stack.check() }
        guard depth < 6000 else { throw StackGuard.error }
        let begin = start
        switch token {
        case .string:
            let node = JSONNode(kind: .string(string), range: start..<end)
            try advance()
            return node
        case .number, .yes, .no, .null:
            let kind: JSONNode.Kind = token == .number ? .number : token == .null ? .null : .bool(token == .yes)
            let node = JSONNode(kind: kind, range: start..<end)
            try advance()
            return node
        case .objectStart:
            let (members, last) = try members(depth: depth)
            return JSONNode(kind: .object(members), range: begin..<last)
        case .arrayStart:
            let (items, last) = try items(depth: depth)
            return JSONNode(kind: .array(items), range: begin..<last)
        default: throw unexpected("Expected JSON value, but found")
        }
    }

    /// Reads the elements of an array.
    private mutating func items(depth: Int) throws(Diagnostic) -> ([JSONNode], Int) {
        try advance()
        var items: [JSONNode] = []
        if token != .arrayEnd {
            items.append(try value(depth: depth + 1))
            while token == .comma {
                try advance()
                items.append(try value(depth: depth + 1))
            }
            guard token == .arrayEnd else { throw unexpected("Expected \",\" or \"]\", but found") }
        }
        let last = end
        try advance()
        return (items, last)
    }

    /// Reads the members of an object.
    private mutating func members(depth: Int) throws(Diagnostic) -> ([(key: String, value: JSONNode)], Int) {
        try advance()
        var members: [(key: String, value: JSONNode)] = []
        if token == .string {
            members.append(try member(depth: depth))
            while token == .comma {
                try advance()
                guard token == .string else { throw unexpected("Expected string, but found") }
                members.append(try member(depth: depth))
            }
            guard token == .objectEnd else { throw unexpected("Expected \",\" or \"}\", but found") }
        } else if token != .objectEnd {
            throw unexpected("Expected string or \"}\", but found")
        }
        let last = end
        try advance()
        return (members, last)
    }

    /// Reads a key and its value.
    private mutating func member(depth: Int) throws(Diagnostic) -> (key: String, value: JSONNode) {
        let key = string
        try advance()
        guard token == .colon else { throw unexpected("Expected \":\", but found") }
        try advance()
        return (key, try value(depth: depth + 1))
    }
}

/// The lexer (`json_lex`).
extension JSONReader {
    /// Reads the next token.
    private mutating func advance() throws(Diagnostic) {
        var i = end
        while i < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[i]) {
            if bytes[i] == 0x0A {
                line += 1
                lineStart = i + 1
            }
            i += 1
        }
        start = i
        end = i
        guard i < bytes.count else { return token = .end }
        end = i + 1
        switch bytes[i] {
        case UInt8(ascii: "{"): token = .objectStart
        case UInt8(ascii: "}"): token = .objectEnd
        case UInt8(ascii: "["): token = .arrayStart
        case UInt8(ascii: "]"): token = .arrayEnd
        case UInt8(ascii: ","): token = .comma
        case UInt8(ascii: ":"): token = .colon
        case UInt8(ascii: "\""):
            try readString()
            token = .string
        case UInt8(ascii: "-"), 0x30...0x39: try readNumber()
        default: try readWord()
        }
    }

    /// Tells whether a byte may stand in a word.
    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
        default: false
        }
    }

    /// Reads true, false or null.
    private mutating func readWord() throws(Diagnostic) {
        var i = start
        while i < bytes.count, Self.isWord(bytes[i]) { i += 1 }
        end = max(i, start + 1)
        token = .string
        switch String(decoding: bytes[start..<end], as: UTF8.self) {
        case "true": token = .yes
        case "false": token = .no
        case "null": token = .null
        default: throw invalidToken()
        }
    }

    /// Reads a number (`json_lex_number`).
    private mutating func readNumber() throws(Diagnostic) {
        var i = start
        func isDigit() -> Bool { i < bytes.count && bytes[i] >= 0x30 && bytes[i] <= 0x39 }
        var isWrong = false
        if bytes[i] == UInt8(ascii: "-") { i += 1 }
        if i < bytes.count, bytes[i] == 0x30 {
            i += 1
        } else if isDigit() {
            while isDigit() { i += 1 }
        } else {
            isWrong = true
        }
        if i < bytes.count, bytes[i] == UInt8(ascii: ".") {
            i += 1
            if !isDigit() { isWrong = true }
            while isDigit() { i += 1 }
        }
        if i < bytes.count, bytes[i] | 0x20 == UInt8(ascii: "e") {
            i += 1
            if i < bytes.count, bytes[i] == UInt8(ascii: "+") || bytes[i] == UInt8(ascii: "-") { i += 1 }
            if !isDigit() { isWrong = true }
            while isDigit() { i += 1 }
        }
        while i < bytes.count, Self.isWord(bytes[i]) {
            isWrong = true
            i += 1
        }
        end = i
        token = .number
        if isWrong { throw invalidToken() }
    }

    /// Reads a string (`json_lex_string`).
    private mutating func readString() throws(Diagnostic) {
        var text: [UInt8] = []
        var high: UInt32?
        var i = start + 1
        token = .string
        while true {
            guard i < bytes.count else {
                end = i
                throw invalidToken()
            }
            let byte = bytes[i]
            if byte == UInt8(ascii: "\"") { break }
            if byte == 0x5C {
                i += 1
                guard i < bytes.count else {
                    end = i
                    throw invalidToken()
                }
                if bytes[i] == UInt8(ascii: "u") {
                    try readUnicode(&i, &high, into: &text)
                } else {
                    if high != nil, resolvesEscapes { throw lowSurrogate(&i) }
                    try readEscape(i, into: &text)
                }
            } else {
                if byte < 0x20 {
                    end = i
                    let digits = Array("0123456789abcdef".utf8)
                    let code = String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
                    throw error("Character with value 0x\(code) must be escaped.")
                }
                if high != nil, resolvesEscapes { throw lowSurrogate(&i) }
                text.append(byte)
            }
            i += 1
        }
        end = i + 1
        if high != nil, resolvesEscapes { throw error("Unicode low surrogate must follow a high surrogate.") }
        string = String(decoding: text, as: UTF8.self)
    }

    /// Makes the error of a high surrogate without a low one.
    private mutating func lowSurrogate(_ i: inout Int) -> Diagnostic {
        end = characterEnd(i)
        return error("Unicode low surrogate must follow a high surrogate.")
    }

    /// Returns the end of the character at a place.
    private func characterEnd(_ i: Int) -> Int {
        var next = min(i + 1, bytes.count)
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// Reads the letter of an escape.
    private mutating func readEscape(_ i: Int, into text: inout [UInt8]) throws(Diagnostic) {
        switch bytes[i] {
        case UInt8(ascii: "\""), 0x5C, UInt8(ascii: "/"): text.append(bytes[i])
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        default:
            start = i
            end = characterEnd(i)
            throw error("Escape sequence \"\\\(word)\" is invalid.")
        }
    }

    /// Reads four hexadecimal digits and what they stand for.
    private mutating func readUnicode(
        _ i: inout Int, _ high: inout UInt32?, into text: inout [UInt8]
    ) throws(Diagnostic) {
        var code: UInt32 = 0
        for _ in 0..<4 {
            i += 1
            guard i < bytes.count else {
                end = i
                throw invalidToken()
            }
            guard let digit = Character(UnicodeScalar(bytes[i])).hexDigitValue, bytes[i] < 0x80 else {
                end = characterEnd(i)
                throw error("\"\\u\" must be followed by four hexadecimal digits.")
            }
            code = code << 4 | UInt32(digit)
        }
        guard resolvesEscapes else { return }
        end = characterEnd(i)
        if code >= 0xD800, code <= 0xDBFF {
            if high != nil { throw error("Unicode high surrogate must not follow a high surrogate.") }
            high = code
            return
        }
        if code >= 0xDC00, code <= 0xDFFF {
            guard let first = high else { throw error("Unicode low surrogate must follow a high surrogate.") }
            code = 0x10000 + (first - 0xD800) << 10 + (code - 0xDC00)
            high = nil
        } else if high != nil {
            throw error("Unicode low surrogate must follow a high surrogate.")
        }
        if code == 0 { throw error("\\u0000 cannot be converted to text.", isUntranslatable: true) }
        if let scalar = UnicodeScalar(code) { text.append(contentsOf: Array(String(Character(scalar)).utf8)) }
    }
}

/// Errors (`json_errsave_error`).
extension JSONReader {
    /// The text of the token.
    private var word: String { String(decoding: bytes[start..<end], as: UTF8.self) }

    /// Makes the error of a token that does not fit.
    private func unexpected(_ what: String) -> Diagnostic {
        token == .end ? error("The input string ended unexpectedly.") : error("\(what) \"\(word)\".")
    }

    /// Makes the error of a malformed token.
    private func invalidToken() -> Diagnostic { error("Token \"\(word)\" is invalid.") }

    /// Makes an error with the line in which it is (`report_json_context`).
    private func error(_ detail: String, isUntranslatable: Bool = false) -> Diagnostic {
        var from = lineStart
        while end - from >= 50 { from = characterEnd(from) }
        if from - lineStart <= 3 { from = lineStart }
        let isCut = token != .end && end < bytes.count && bytes[end] != 0x0A && bytes[end] != 0x0D
        let text = String(decoding: bytes[from..<max(from, end)], as: UTF8.self)
        return Diagnostic(
            .error, isUntranslatable ? SQLState("22P05") : .invalidTextRepresentation,
            isUntranslatable ? "unsupported Unicode escape sequence" : "invalid input syntax for type json",
            detail: detail,
            context: "JSON data, line \(line): \(from > lineStart ? "..." : "")\(text)\(isCut ? "..." : "")")
    }
}
