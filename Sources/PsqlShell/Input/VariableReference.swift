/// A reference to a variable in a line: `:name`, `:'name'`, `:"name"` or `:{?name}`.
struct VariableReference {
    /// What is to be put in the reference's place.
    enum Form {
        case plain, literal, identifier, test
    }

    /// What is to be put in the reference's place.
    let form: Form
    /// The variable's name.
    let name: [UInt8]
    /// The number of bytes of the reference.
    let length: Int

    /// Recognizes a reference whose colon is at a position.
    init?(_ line: [UInt8], at colon: Int) {
        let next = colon + 1
        guard next < line.count else { return nil }
        switch line[next] {
        case UInt8(ascii: "'"): form = .literal
        case UInt8(ascii: "\""): form = .identifier
        case UInt8(ascii: "{") where next + 1 < line.count && line[next + 1] == UInt8(ascii: "?"): form = .test
        default: form = .plain
        }
        let start = form == .plain ? next : form == .test ? next + 2 : next + 1
        var end = start
        while end < line.count, SQLScanner.isNameByte(line[end]) { end += 1 }
        guard end > start else { return nil }
        name = Array(line[start..<end])
        if form == .plain {
            length = end - colon
        } else {
            let closing = form == .test ? UInt8(ascii: "}") : line[next]
            guard end < line.count, line[end] == closing else { return nil }
            length = end + 1 - colon
        }
    }

    /// Returns the text for the reference; nil when the variable is not set and the reference stays as it is.
    func replacement(_ lookup: SQLScanner.Lookup) -> [UInt8]? {
        switch form {
        case .test: return Array((lookup(name) == nil ? "FALSE" : "TRUE").utf8)
        case .plain: return lookup(name)
        case .literal: return lookup(name).map(Self.literal)
        case .identifier: return lookup(name).map { Self.quoted($0, by: UInt8(ascii: "\"")) }
        }
    }

    /// Returns a string literal (`PQescapeLiteral`): with ` E` in front when it holds a backslash.
    static func literal(_ value: [UInt8]) -> [UInt8] {
        let backslash = UInt8(ascii: "\\")
        guard value.contains(backslash) else { return quoted(value, by: UInt8(ascii: "'")) }
        let doubled = value.flatMap { $0 == backslash ? [backslash, backslash] : [$0] }
        return Array(" E".utf8) + quoted(doubled, by: UInt8(ascii: "'"))
    }

    /// Returns a text in quotes, with quotes inside doubled.
    static func quoted(_ value: [UInt8], by quote: UInt8) -> [UInt8] {
        [quote] + value.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}
