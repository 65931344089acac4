/// What a script is made of.
enum ScriptPart {
    /// A statement, with the data that stand behind it if it is a COPY FROM STDIN.
    case statement(String, data: [UInt8])
    /// `\c - ROLE`: go on as another role.
    case connect(String)
}

/// Cuts a script into statements, roughly as psql does: at semicolons outside of quotes, dollar quotes, comments and
/// parentheses.
struct ScriptCutter {
    private let bytes: [UInt8]
    private var position = 0

    /// Makes a cutter.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Returns the next part; nil at the end.
    mutating func next() -> ScriptPart? {
        while position < bytes.count {
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position < bytes.count else { return nil }
            if bytes[position] == UInt8(ascii: "\\") {
                if let role = connection(line()) { return .connect(role) }
                continue
            }
            let text = String(decoding: statement(), as: UTF8.self)
            let wantsData = text.count < 4096 && text.lowercased().contains("from stdin")
            return .statement(text, data: wantsData ? copyData() : [])
        }
        return nil
    }

    /// Takes the rest of a line.
    private mutating func line() -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        let line = bytes[start..<position]
        position = min(position + 1, bytes.count)
        return line
    }

    /// Returns the role of `\c - ROLE`.
    private func connection(_ line: ArraySlice<UInt8>) -> String? {
        let words = line.split(separator: 0x20)
        guard words.count == 3, String(decoding: words[0], as: UTF8.self).hasPrefix("\\c") else { return nil }
        return String(decoding: words[2], as: UTF8.self)
    }

    /// Takes the lines up to `\.`.
    private mutating func copyData() -> [UInt8] {
        _ = line()
        var data: [UInt8] = []
        while position < bytes.count {
            let next = line()
            if next.elementsEqual([0x5C, 0x2E]) { break }
            data += next
            data.append(0x0A)
        }
        return data
    }

    /// Takes a statement with its semicolon.
    private mutating func statement() -> ArraySlice<UInt8> {
        let start = position
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""): skip(past: [byte])
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "-") where peek == byte: skip(past: [0x0A])
            case UInt8(ascii: "/") where peek == UInt8(ascii: "*"): skip(past: Array("*/".utf8))
            case UInt8(ascii: "$"): skipDollarQuote()
            case UInt8(ascii: ";") where depth <= 0: return bytes[start..<position]
            default: break
            }
        }
        return bytes[start..<position]
    }

    /// The next byte; zero at the end.
    private var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Goes on behind a text, or to the end.
    private mutating func skip(past text: [UInt8]) {
        while position < bytes.count {
            if bytes[position...].starts(with: text) {
                position += text.count
                return
            }
            position += 1
        }
    }

    /// Goes on behind a dollar quote that has just begun.
    private mutating func skipDollarQuote() {
        var end = position
        while end < bytes.count, bytes[end] | 0x20 >= UInt8(ascii: "a") && bytes[end] | 0x20 <= UInt8(ascii: "z") {
            end += 1
        }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else { return }
        let tag = Array(bytes[(position - 1)...end])
        position = end + 1
        skip(past: tag)
    }
}
