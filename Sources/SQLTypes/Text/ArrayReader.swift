import SQLBasics

/// Reads the text form of arrays into the texts of its elements (`array_in`, `ReadArrayStr`).
struct ArrayReader {
    /// What an array's text holds: dimensions and the texts of elements, nil for NULL.
    struct Shape {
        var lengths: [Int] = []
        var lowerBounds: [Int] = []
        var items: [String?] = []
    }

    /// One token of the text.
    private enum Token {
        case open
        case close
        case delimiter
        case item(String?)
        case end
    }

    private let text: String
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    /// What has been read; of a malformed text what stood in front of the mistake.
    private(set) var shape = Shape()
    /// The lengths that stood in front; nil when none did.
    private var givenLengths: [Int]?
    private static let maximalDepth = 6

    /// Begins to read a text.
    init(text: String, delimiter: UInt8) {
        self.text = text
        self.delimiter = delimiter
        bytes = Array(text.utf8)
    }

    /// Reads the whole text.
    mutating func read() throws(Diagnostic) {
        let bounds = try readBounds()
        givenLengths = bounds?.map { $0.upper - $0.lower + 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "{") else {
            throw malformed(
                bounds == nil
                    ? "Array value must start with \"{\" or dimension information."
                    : "Array contents must start with \"{\".")
        }
        try readBody()
        skipSpaces()
        guard position == bytes.count else { throw malformed("Junk after closing right brace.") }
        if shape.items.isEmpty { shape.lengths = [] }
        shape.lowerBounds = Array(repeating: 1, count: shape.lengths.count)
        if let bounds, !shape.items.isEmpty { shape.lowerBounds = bounds.map(\.lower) }
    }

    /// Reads `[l:u][l:u]=`; nil when there is none (`ReadArrayDimensions`).
    private mutating func readBounds() throws(Diagnostic) -> [(lower: Int, upper: Int)]? {
        var bounds: [(lower: Int, upper: Int)] = []
        skipSpaces()
        while position < bytes.count, bytes[position] == UInt8(ascii: "[") {
            guard bounds.count < Self.maximalDepth else { throw Self.tooManyDimensions() }
            position += 1
            var lower = 1
            guard var upper = readInteger() else {
                throw malformed("\"[\" must introduce explicitly-specified array dimensions.")
            }
            if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
                position += 1
                lower = upper
                guard let number = readInteger() else { throw malformed("Missing array dimension value.") }
                upper = number
            }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "]") else {
                throw malformed("Missing \"]\" after array dimensions.")
            }
            guard upper >= lower else {
                throw Diagnostic(.arraySubscriptError, "upper bound cannot be less than lower bound")
            }
            position += 1
            bounds.append((lower, upper))
            skipSpaces()
        }
        if bounds.isEmpty { return nil }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            throw malformed("Missing \"=\" after array dimensions.")
        }
        position += 1
        skipSpaces()
        return bounds
    }

    /// Reads a signed integer.
    private mutating func readInteger() -> Int? {
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
            position += 1
        }
        while position < bytes.count, bytes[position] >= 0x30 && bytes[position] <= 0x39 { position += 1 }
        return Int32(String(decoding: bytes[start..<position], as: UTF8.self)).map(Int.init)
    }

    /// Reads the braces and what is between them.
    private mutating func readBody() throws(Diagnostic) {
        var depth = 0
        var counts = [Int](repeating: 0, count: Self.maximalDepth)
        var lengths = [Int](repeating: -1, count: Self.maximalDepth)
        if let givenLengths { lengths.replaceSubrange(0..<givenLengths.count, with: givenLengths) }
        var itemDepth = givenLengths?.count ?? 0
        var expectsItem = false
        var afterItem = false
        repeat {
            switch try nextToken() {
            case .open:
                guard !afterItem else { throw malformed("Unexpected \"{\" character.") }
                guard depth < Self.maximalDepth else { throw Self.tooManyDimensions() }
                guard itemDepth == 0 || depth < itemDepth else { throw mismatch() }
                counts[depth] = 0
                depth += 1
                expectsItem = false
            case .close:
                guard !expectsItem else { throw malformed("Unexpected \"}\" character.") }
                if counts[depth - 1] == 0 && itemDepth == 0 && depth > 0 { itemDepth = depth }
                guard lengths[depth - 1] < 0 || lengths[depth - 1] == counts[depth - 1] else { throw mismatch() }
                lengths[depth - 1] = counts[depth - 1]
                depth -= 1
                if depth > 0 { counts[depth - 1] += 1 }
                afterItem = true
                continue
            case .delimiter:
                guard afterItem else { throw malformed("Unexpected \"\(delimiterText)\" character.") }
                expectsItem = true
            case .item(let item):
                guard !afterItem else { throw malformed("Unexpected array element.") }
                guard itemDepth == 0 || itemDepth == depth else { throw mismatch() }
                itemDepth = depth
                counts[depth - 1] += 1
                shape.items.append(item)
                afterItem = true
                expectsItem = false
                continue
            case .end: throw malformed("Unexpected end of input.")
            }
            afterItem = false
        } while depth > 0
        shape.lengths = lengths.prefix { $0 >= 0 }.map { $0 }
    }

    /// The character between elements.
    private var delimiterText: String { String(Unicode.Scalar(delimiter)) }

    /// Reads one token (`ReadArrayToken`).
    private mutating func nextToken() throws(Diagnostic) -> Token {
        skipSpaces()
        guard position < bytes.count else { return .end }
        switch bytes[position] {
        case UInt8(ascii: "{"):
            position += 1
            return .open
        case UInt8(ascii: "}"):
            position += 1
            return .close
        case delimiter:
            position += 1
            return .delimiter
        case UInt8(ascii: "\""): return .item(try readQuoted())
        default: return .item(try readBare())
        }
    }

    /// Reads an element in quotes.
    private mutating func readQuoted() throws(Diagnostic) -> String {
        position += 1
        var item: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                skipSpaces()
                guard position == bytes.count || [delimiter, 0x7B, 0x7D].contains(bytes[position]) else {
                    throw malformed("Incorrectly quoted array element.")
                }
                return String(decoding: item, as: UTF8.self)
            }
            guard byte == 0x5C else {
                item.append(byte)
                continue
            }
            guard position < bytes.count else { break }
            item.append(bytes[position])
            position += 1
        }
        throw malformed("Unexpected end of input.")
    }

    /// Reads an element without quotes; the word NULL is NULL.
    private mutating func readBare() throws(Diagnostic) -> String? {
        var item: [UInt8] = []
        var used = 0
        var escaped = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == 0x7B || byte == 0x7D { break }
            if byte == UInt8(ascii: "\"") { throw malformed("Incorrectly quoted array element.") }
            position += 1
            if byte == 0x5C {
                guard position < bytes.count else { break }
                item.append(bytes[position])
                position += 1
                used = item.count
                escaped = true
            } else {
                item.append(byte)
                if !IntegerText.isSpace(byte) { used = item.count }
            }
        }
        guard position < bytes.count else { throw malformed("Unexpected end of input.") }
        let text = String(decoding: item[0..<used], as: UTF8.self)
        return !escaped && text.utf8.count == 4 && text.uppercased() == "NULL" ? nil : text
    }

    /// Skips white space.
    private mutating func skipSpaces() {
        while position < bytes.count && IntegerText.isSpace(bytes[position]) { position += 1 }
    }

    /// Makes the error for a text that is no array.
    private func malformed(_ detail: String) -> Diagnostic {
        Diagnostic(.invalidTextRepresentation, "malformed array literal: \"\(text)\"", detail: detail)
    }

    /// Makes the error for rows of different lengths.
    private func mismatch() -> Diagnostic {
        malformed(
            givenLengths == nil
                ? "Multidimensional arrays must have sub-arrays with matching dimensions."
                : "Specified array dimensions do not match array contents.")
    }

    /// Makes the error for more than six dimensions.
    private static func tooManyDimensions() -> Diagnostic {
        Diagnostic(.programLimitExceeded, "number of array dimensions exceeds the maximum allowed (6)")
    }
}
