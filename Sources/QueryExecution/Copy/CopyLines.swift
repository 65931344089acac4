import SQLBasics

/// Cuts the data of COPY FROM into lines (`CopyReadLineText`).
struct CopyLines {
    private enum Ending { case unknown, newline, carriageReturn, both }

    private let options: CopyOptions
    private let more: () throws -> [UInt8]?
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var ending = Ending.unknown
    /// The number of the line that was read last.
    private(set) var number = 0
    /// The bytes of the line that was read last, without its end.
    private(set) var line: [UInt8] = []

    /// Makes a reader over pieces of data; nil ends them.
    init(_ options: CopyOptions, more: @escaping () throws -> [UInt8]?) {
        self.options = options
        self.more = more
    }

    /// Reads the next line; false at the end of the data.
    mutating func next() throws -> Bool {
        number += 1
        line.removeAll(keepingCapacity: true)
        let isLast = try options.isCSV ? readCSV() : readText()
        if isLast && line.isEmpty { return false }
        try checkEncoding()
        return true
    }

    /// Returns the byte some places ahead, or nil behind the end.
    private mutating func byte(ahead: Int = 0) throws -> UInt8? {
        while position + ahead >= buffer.count {
            guard !isAtEnd else { return nil }
            buffer.removeSubrange(..<position)
            position = 0
            guard let piece = try more() else {
                isAtEnd = true
                return nil
            }
            buffer += piece
        }
        return buffer[position + ahead]
    }

    /// Reads a line of the text format; true when the data end here.
    private mutating func readText() throws -> Bool {
        while let c = try byte() {
            if c == 0x0D || c == 0x0A {
                if try readEnd(c) { return false }
                continue
            }
            if c == 0x5C, try byte(ahead: 1) == 0x2E { return try readMarker() }
            line.append(c)
            position += 1
            if c == 0x5C, let next = try byte() {
                line.append(next)
                position += 1
            }
        }
        return true
    }

    /// Reads a line of the CSV format, in which quotes may hold line ends; true when the data end here.
    private mutating func readCSV() throws -> Bool {
        let escape: UInt8? = options.escape == options.quote ? nil : options.escape
        var isQuoted = false
        var isEscaped = false
        while let c = try byte() {
            if isQuoted && c == escape { isEscaped.toggle() }
            if c == options.quote && !isEscaped { isQuoted.toggle() }
            if c != escape { isEscaped = false }
            if isQuoted && c == (ending == .newline ? 0x0A : 0x0D) { number += 1 }
            if !isQuoted && (c == 0x0D || c == 0x0A) {
                if try readEnd(c) { return false }
                continue
            }
            line.append(c)
            position += 1
        }
        return true
    }

    /// Consumes the end of a line; every line must end as the first one does.
    private mutating func readEnd(_ c: UInt8) throws -> Bool {
        if c == 0x0D {
            if ending == .unknown || ending == .both {
                if try byte(ahead: 1) == 0x0A {
                    position += 2
                    ending = .both
                    return true
                }
                if ending == .both { throw literal("carriage return", "\\r") }
                ending = .carriageReturn
            } else if ending == .newline {
                throw literal("carriage return", "\\r")
            }
        } else {
            if ending == .carriageReturn || ending == .both { throw literal("newline", "\\n") }
            ending = .newline
        }
        position += 1
        return true
    }

    /// The error of a line end of another kind.
    private func literal(_ name: String, _ escape: String) -> Diagnostic {
        options.isCSV
            ? Diagnostic(
                .badCopyFileFormat, "unquoted \(name) found in data", hint: "Use quoted CSV field to represent \(name)."
            )
            : Diagnostic(
                .badCopyFileFormat, "literal \(name) found in data", hint: "Use \"\(escape)\" to represent \(name).")
    }

    /// Reads `\.`, which must stand alone on its line and ends the data.
    private mutating func readMarker() throws -> Bool {
        let alone = Diagnostic(.badCopyFileFormat, "end-of-copy marker is not alone on its line")
        let style = Diagnostic(.badCopyFileFormat, "end-of-copy marker does not match previous newline style")
        position += 2
        if ending == .both, let c = try byte() {
            if c == 0x0A { throw style }
            if c != 0x0D { throw alone }
            position += 1
        }
        if let c = try byte() {
            if c != 0x0D && c != 0x0A { throw alone }
            let isRight = ending == .unknown || (c == 0x0A) == (ending == .newline || ending == .both)
            if !isRight { throw style }
        }
        if !line.isEmpty { throw alone }
        isAtEnd = true
        buffer = []
        position = 0
        while try more() != nil {}
        return true
    }

    /// Refuses bytes that are no UTF-8.
    private func checkEncoding() throws {
        if let error = CopyText.invalidEncoding(line) { throw error }
    }
}

/// What COPY needs to know about text.
enum CopyText {
    /// Returns the error for the first bytes that are no UTF-8 (`report_invalid_encoding`); nil if all is well.
    static func invalidEncoding(_ bytes: [UInt8]) -> Diagnostic? {
        if !bytes.contains(where: { $0 >= 0x80 || $0 == 0 }) { return nil }
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead != 0 && lead < 0x80 {
                index += 1
                continue
            }
            let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 1
            let piece = bytes[index..<min(index + length, bytes.count)]
            if lead < 0xC2 || lead > 0xF4 || String(validating: piece, as: UTF8.self) == nil {
                let shown = piece.map { "0x" + Self.hex($0) }.joined(separator: " ")
                return Diagnostic(
                    .characterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\": \(shown)")
            }
            index += length
        }
        return nil
    }

    /// Returns a byte as two hexadecimal digits.
    private static func hex(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16)
        return text.utf8.count == 1 ? "0" + text : text
    }

    /// Returns a text for a CONTEXT line, cut after a hundred bytes (`limit_printout_length`).
    static func shortened(_ bytes: [UInt8]) -> String {
        guard bytes.count > 100 else { return String(decoding: bytes, as: UTF8.self) }
        var end = 100
        while end > 0 && bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self) + "..."
    }
}
