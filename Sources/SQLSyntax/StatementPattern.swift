import SQLBasics

/// A statement's text with marks in the place of its literals: what statements that differ in nothing else have in common.
///
/// Texts that want the lexer's whole knowledge have no pattern: comments, parameters, escapes, strings with doubled quotes
/// or in several parts, numbers in other forms than `42` and `4.2`.
package struct StatementPattern: Sendable {
    /// A literal of the text.
    package struct Literal: Sendable {
        /// The kinds; each has a mark of its own.
        package enum Kind: UInt8, Sendable {
            /// Digits whose value fits four bytes.
            case integer = 1
            /// Digits whose value fits eight.
            case longInteger
            /// Digits, a point, digits.
            case numeric
            /// `'text'`, whose value are the bytes between the quotes.
            case string
        }
        package var kind: Kind
        /// Its bytes, the quotes of a string among them.
        package var span: SourceSpan
        /// The value of an integer.
        package var integer: Int64 = 0
    }

    /// The text with marks; equal keys mean equal statements but for the literals.
    package private(set) var key: [UInt8] = []
    /// The literals, in order.
    package private(set) var literals: [Literal] = []

    /// Reads a text; nil for one that has no pattern.
    package init?(_ sql: String) {
        let isRead = sql.utf8.withContiguousStorageIfAvailable { bytes in
            var found: [Literal] = []
            var isRead = false
            key = [UInt8](unsafeUninitializedCapacity: bytes.count) { key, count in
                isRead = Self.read(bytes, into: key, &count, &found)
            }
            literals = found
            return isRead
        }
        if isRead != true { return nil }
    }

    /// Reads the bytes of a text; false when it has no pattern. The key is never longer than the text.
    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int,
        _ literals: inout [Literal]
    ) -> Bool {
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            var end = place + 1
            switch byteClasses[Int(byte)] {
            case ByteClass.space, ByteClass.punctuation: break
            case ByteClass.letter:
                while end < bytes.count, bytes[end].continuesIdentifier { end += 1 }
                if end < bytes.count, Self.mayChangeString(bytes[end]) { return false }
            case ByteClass.operatorSign:
                if end < bytes.count, Self.beginsComment(byte, bytes[end]) { return false }
            case ByteClass.doubleQuote:
                while end < bytes.count, bytes[end] != byte { end += 1 }
                if end == bytes.count { return false }
                end += 1
            case ByteClass.digit, ByteClass.quote:
                let isString = byte == UInt8(ascii: "'")
                guard let literal = isString ? string(bytes, at: place) : number(bytes, at: place) else { return false }
                literals.append(literal)
                key[count] = literal.kind.rawValue
                count += 1
                place = literal.span.end
                continue
            default: return false
            }
            if byte == UInt8(ascii: "."), end < bytes.count, bytes[end].isDigit { return false }
            for index in place..<end { key[count + index - place] = bytes[index] }
            count += end - place
            place = end
        }
        return true
    }

    /// Tells whether a byte behind a word may make the word a part of a string or of an identifier: `E'…'`, `U&"…"`.
    private static func mayChangeString(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\"")
    }

    /// Tells whether two bytes begin a comment.
    private static func beginsComment(_ first: UInt8, _ second: UInt8) -> Bool {
        first == second && first == UInt8(ascii: "-") || first == UInt8(ascii: "/") && second == UInt8(ascii: "*")
    }

    /// Reads digits, with a point among them or not; nil for numbers in other forms.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Literal? {
        var end = start
        var value: Int64 = 0
        while end < bytes.count, bytes[end].isDigit, end - start < 18 {
            value = value * 10 + Int64(bytes[end] - UInt8(ascii: "0"))
            end += 1
        }
        var kind: Literal.Kind = value > Int64(Int32.max) ? .longInteger : .integer
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), bytes[end + 1].isDigit {
            kind = .numeric
            end += 1
            while end < bytes.count, bytes[end].isDigit { end += 1 }
        }
        if end < bytes.count, bytes[end].continuesIdentifier || bytes[end] == UInt8(ascii: ".") { return nil }
        return Literal(kind: kind, span: SourceSpan(start: start, end: end), integer: value)
    }

    /// Reads a string; nil for one with a backslash or a doubled quote, and for one that another string may follow.
    private static func string(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Literal? {
        var end = start + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "'") {
            if bytes[end] == UInt8(ascii: "\\") { return nil }
            end += 1
        }
        guard end < bytes.count else { return nil }
        end += 1
        var behind = end
        while behind < bytes.count, bytes[behind].isSpace { behind += 1 }
        if behind < bytes.count, bytes[behind] == UInt8(ascii: "'") { return nil }
        return Literal(kind: .string, span: SourceSpan(start: start, end: end))
    }
}
