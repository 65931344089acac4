/// The lines that one cell takes, made printable: control characters spelled out, tabs as spaces (`pg_wcsformat`).
struct CellLines {
    /// One line: its bytes and its cells on a terminal.
    struct Line {
        /// The bytes.
        var bytes: [UInt8] = []
        /// The cells on a terminal.
        var width = 0
    }

    /// The lines, at least one.
    private(set) var lines: [Line] = [Line()]

    /// Breaks a cell into lines.
    init(_ text: some Sequence<UInt8>) {
        var steps = UTF8Steps(text)
        while let step = steps.next() { append(step) }
    }

    /// The width of the widest line.
    var width: Int { lines.reduce(0) { max($0, $1.width) } }

    /// Appends one code point.
    private mutating func append(_ step: UTF8Steps<some Sequence<UInt8>>.Step) {
        let last = lines.count - 1
        switch step.code {
        case 0x0A:
            lines.append(Line())
        case 0x0D:
            add("\\r", width: 2)
        case 0x09:
            let spaces = 8 - lines[last].width % 8
            lines[last].bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
            lines[last].width += spaces
        default:
            guard step.width >= 0 else { return add(Self.escape(step.code), width: step.code < 0x80 ? 4 : 6) }
            Self.encode(step, into: &lines[last].bytes)
            lines[last].width += step.width
        }
    }

    /// Appends text of a known width to the last line.
    private mutating func add(_ text: String, width: Int) {
        lines[lines.count - 1].bytes.append(contentsOf: text.utf8)
        lines[lines.count - 1].width += width
    }

    /// Spells a control character.
    private static func escape(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        let width = code < 0x80 ? 2 : 4
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (code < 0x80 ? "\\x" : "\\u") + zeros + digits
    }

    /// Appends a code point's own bytes.
    private static func encode(_ step: UTF8Steps<some Sequence<UInt8>>.Step, into bytes: inout [UInt8]) {
        if step.length == 1 {
            bytes.append(UInt8(truncatingIfNeeded: step.code))
        } else if let scalar = Unicode.Scalar(step.code), let utf8 = UTF8.encode(scalar) {
            bytes.append(contentsOf: utf8)
        }
    }

    /// What a cell needs: nothing (plain ASCII), its width counted, or to be broken into lines.
    enum Shape {
        case plain(width: Int)
        case broken(width: Int)
    }

    /// Measures a cell without building its lines when it holds no control characters.
    static func measure(_ text: UnsafeRawBufferPointer) -> Shape {
        var index = 0
        while index + 8 <= text.count {
            guard isPlain(text.loadUnaligned(fromByteOffset: index, as: UInt64.self)) else {
                return measureSlowly(text)
            }
            index += 8
        }
        while index < text.count {
            guard text[index] >= 0x20, text[index] < 0x7F else { return measureSlowly(text) }
            index += 1
        }
        return .plain(width: text.count)
    }

    /// Tells whether eight bytes are all printable ASCII, with no byte's test disturbing its neighbour's.
    private static func isPlain(_ word: UInt64) -> Bool {
        let high: UInt64 = 0x8080_8080_8080_8080
        guard word & high == 0 else { return false }
        let atLeastSpace = (word | high) &- 0x2020_2020_2020_2020
        let isDelete = word &+ 0x0101_0101_0101_0101
        return atLeastSpace & high == high && isDelete & high == 0
    }

    /// Measures a cell code point by code point.
    private static func measureSlowly(_ text: UnsafeRawBufferPointer) -> Shape {
        var steps = UTF8Steps(text)
        var width = 0
        while let step = steps.next() {
            guard step.width >= 0 else { return .broken(width: CellLines(text).width) }
            width += step.width
        }
        return .plain(width: width)
    }

    /// Returns how many bytes of a line fit a width, and the cells they take; always at least one code point.
    static func prefix(_ bytes: ArraySlice<UInt8>, fitting limit: Int) -> (count: Int, width: Int) {
        var steps = UTF8Steps(bytes)
        var count = 0
        var width = 0
        while let step = steps.next() {
            let next = width + max(step.width, 0)
            if next > limit && count > 0 { break }
            width = next
            count += step.length
            if width > limit { break }
        }
        return (count, width)
    }
}
