/// One message from the server (manual, section 54.7), as far as the simple query protocol has them.
struct ServerMessage {
    /// The message's type byte.
    var kind: UInt8
    private var body: ArraySlice<UInt8>

    /// Makes a message of its type byte and its body.
    init(kind: UInt8, body: ArraySlice<UInt8>) {
        self.kind = kind
        self.body = body
    }

    /// Takes a number of two bytes.
    mutating func int16() -> Int {
        guard body.count >= 2 else { return 0 }
        return body.prefix(2).reduce(into: 0) { $0 = $0 << 8 | Int($1) }.signed(16, consumed: &body, 2)
    }

    /// Takes a number of four bytes.
    mutating func int32() -> Int {
        guard body.count >= 4 else { return 0 }
        return body.prefix(4).reduce(into: 0) { $0 = $0 << 8 | Int($1) }.signed(32, consumed: &body, 4)
    }

    /// Takes a text that ends in a zero byte.
    mutating func text() -> String {
        let end = body.firstIndex(of: 0) ?? body.endIndex
        let text = String(decoding: body[body.startIndex..<end], as: UTF8.self)
        body = body[min(end + 1, body.endIndex)...]
        return text
    }

    /// Takes a byte; 0 at the end.
    mutating func byte() -> UInt8 { body.popFirst() ?? 0 }

    /// Takes a text of a known length.
    mutating func text(length: Int) -> String {
        let text = String(decoding: body.prefix(length), as: UTF8.self)
        body = body.dropFirst(length)
        return text
    }

    /// Takes the fields of an error or a notice.
    mutating func report() -> Report {
        var report = Report()
        while true {
            let field = byte()
            if field == 0 { return report }
            let value = text()
            switch field {
            case UInt8(ascii: "V"): report.severity = value
            case UInt8(ascii: "C"): report.sqlState = value
            case UInt8(ascii: "M"): report.message = value
            case UInt8(ascii: "D"): report.detail = value
            case UInt8(ascii: "H"): report.hint = value
            case UInt8(ascii: "P"): report.position = Int(value)
            case UInt8(ascii: "q"): report.query = value
            case UInt8(ascii: "W"): report.context = value
            default: break
            }
        }
    }

    /// Takes the names of the columns of a row description.
    mutating func columnNames() -> [String] {
        (0..<int16()).map { _ in
            let name = text()
            _ = text(length: 18)
            return name
        }
    }

    /// Takes the values of a row.
    mutating func values() -> [String?] {
        (0..<int16()).map { _ in
            let length = int32()
            return length < 0 ? nil : text(length: length)
        }
    }
}

extension Int {
    /// Returns the number as a signed one of so many bits, and drops the bytes it came from.
    fileprivate func signed(_ bits: Int, consumed body: inout ArraySlice<UInt8>, _ count: Int) -> Int {
        body = body.dropFirst(count)
        return self >= 1 << (bits - 1) ? self - (1 << bits) : self
    }
}
