import SQLBasics

/// What functions of json and jsonb have in common: a value that can be walked down.
protocol JSONTree: Sendable, SendableMetatype {
    /// The elements of an array; nil for anything else.
    var elements: [Self]? { get }
    /// The members of an object; nil for anything else.
    var members: [(key: String, value: Self)]? { get }
    /// Returns the value of a key of an object; nil where there is none.
    func member(_ key: String) -> Self?
    /// The name of the kind.
    var kindName: String { get }
    /// The value as json or jsonb.
    var result: Value { get }
    /// The value as text: strings without quotes, NULL for null.
    var text: Value { get }
    /// Reads a value from an argument.
    static func read(_ value: Value) throws(Diagnostic) -> Self
    /// The name of the functions' prefix and type.
    static var typeName: String { get }
}

extension JSONTree {
    /// Tells whether the value is neither an array nor an object.
    var isPlain: Bool { elements == nil && members == nil }

    /// Returns an element by number, from the end where it is negative.
    func element(_ index: Int64) -> Self? {
        guard let elements else { return nil }
        let place = index < 0 ? index + Int64(elements.count) : index
        return place >= 0 && place < Int64(elements.count) ? elements[Int(place)] : nil
    }

    /// Walks down a path of keys and numbers.
    func at(_ path: [Value]) -> Self? {
        var node = self
        for step in path {
            guard case .text(let word) = step else { return nil }
            let next: Self?
            if node.members != nil {
                next = node.member(word)
            } else {
                next = JSONIndex.read(word).flatMap { node.element($0) }
            }
            guard let next else { return nil }
            node = next
        }
        return node
    }
}

/// Steps of paths that are texts.
enum JSONIndex {
    /// Reads a number of an element (`strtoint`); nil when it is none.
    static func read(_ word: String) -> Int64? {
        let digits = word.drop { $0 == " " || $0 == "\t" || $0 == "\n" }
        return Int32(digits.hasPrefix("+") ? digits.dropFirst() : digits).map(Int64.init)
    }
}

extension JSONValue: JSONTree {
    /// The elements of an array.
    var elements: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
    /// The members of an object.
    var members: [(key: String, value: JSONValue)]? {
        if case .object(let pairs) = self { pairs.map { ($0.key, $0.value) } } else { nil }
    }
    /// Finds a key.
    func member(_ key: String) -> JSONValue? {
        guard case .object(let pairs) = self else { return nil }
        return Self.index(of: key, in: pairs).map { pairs[$0].value }
    }
    /// The value itself.
    var result: Value { .jsonb(JSONBox(self)) }
    /// The value as text.
    var text: Value {
        switch self {
        case .null: return .null
        case .string(let text): return .text(text)
        default:
            var bytes: [UInt8] = []
            JSONWriter.append(self, to: &bytes)
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }
    /// Takes the value of an argument.
    static func read(_ value: Value) throws(Diagnostic) -> JSONValue {
        guard case .jsonb(let box) = value else { throw Kernel.shapeError() }
        return box.value
    }
    static var typeName: String { "jsonb" }
}

/// A part of a text of json.
struct JSONText: JSONTree {
    /// The text.
    let source: [UInt8]
    /// The part.
    let node: JSONNode

    /// Makes the same of another part.
    private func with(_ node: JSONNode) -> JSONText { JSONText(source: source, node: node) }
    /// The elements of an array.
    var elements: [JSONText]? { if case .array(let items) = node.kind { items.map(with) } else { nil } }
    /// The members of an object.
    var members: [(key: String, value: JSONText)]? {
        if case .object(let members) = node.kind { members.map { ($0.key, with($0.value)) } } else { nil }
    }
    /// Finds the last value of a key.
    func member(_ key: String) -> JSONText? {
        guard case .object(let members) = node.kind else { return nil }
        return members.last { $0.key.utf8.elementsEqual(key.utf8) }.map { with($0.value) }
    }
    /// The name of the kind.
    var kindName: String {
        switch node.kind {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
    /// The part of the text.
    var raw: String { String(decoding: source[node.range], as: UTF8.self) }
    /// The part of the text.
    var result: Value { .text(raw) }
    /// The part as text.
    var text: Value {
        switch node.kind {
        case .null: .null
        case .string(let text): .text(text)
        default: .text(raw)
        }
    }
    /// Reads an argument.
    static func read(_ value: Value) throws(Diagnostic) -> JSONText {
        guard case .text(let text) = value else { throw Kernel.shapeError() }
        var reader = JSONReader(text)
        let node = try reader.read()
        return JSONText(source: reader.bytes, node: node)
    }
    static var typeName: String { "json" }
}
