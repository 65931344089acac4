import SQLBasics

/// A value of jsonb, taken apart: keys of objects stand once each, the shorter ones first, then by their bytes.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(Numeric)
    case string(String)
    case array([JSONValue])
    case object([JSONPair])
}

/// A key of an object with its value.
public struct JSONPair: Sendable {
    public var key: String
    public var value: JSONValue

    /// Makes a pair.
    public init(_ key: String, _ value: JSONValue) {
        self.key = key
        self.value = value
    }
}

/// A value of jsonb behind a reference, so that it takes one word in a vector.
public final class JSONBox: Sendable {
    /// The value.
    public let value: JSONValue

    /// Keeps a value.
    public init(_ value: JSONValue) { self.value = value }
}

extension JSONValue {
    /// Compares two keys as objects are sorted: by length, then by bytes (`lengthCompareJsonbStringValue`).
    static func compareKeys(_ a: String, _ b: String) -> Int {
        let (x, y) = (a.utf8.count, b.utf8.count)
        return x == y ? Value.compareText(a, b) : x < y ? -1 : 1
    }

    /// Makes an object; of pairs with one key the last stays (`uniqueifyJsonbObject`).
    static func object(of pairs: [JSONPair]) -> JSONValue {
        var isSorted = true
        for i in pairs.indices.dropFirst() where compareKeys(pairs[i - 1].key, pairs[i].key) >= 0 {
            isSorted = false
            break
        }
        if isSorted { return .object(pairs) }
        let sorted = pairs.enumerated().sorted { a, b in
            let order = compareKeys(a.element.key, b.element.key)
            return order == 0 ? a.offset < b.offset : order < 0
        }
        var result: [JSONPair] = []
        for (_, pair) in sorted {
            if let last = result.last, compareKeys(last.key, pair.key) == 0 { result.removeLast() }
            result.append(pair)
        }
        return .object(result)
    }

    /// Finds the place of a key among sorted pairs; nil when it is not there.
    static func index(of key: String, in pairs: [JSONPair]) -> Int? {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            let order = compareKeys(pairs[middle].key, key)
            if order == 0 { return middle }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// The rank of the kind in comparisons (`jbvType`).
    private var rank: Int {
        switch self {
        case .null: 0
        case .string: 1
        case .number: 2
        case .bool: 3
        case .array: 4
        case .object: 5
        }
    }

    /// Tells whether the value is neither an array nor an object.
    var isScalar: Bool { rank < 4 }

    /// Compares two values as they stand for themselves (`compareJsonbContainers`): an empty array is less than anything else.
    static func compareWhole(_ a: JSONValue, _ b: JSONValue) -> Int {
        if case .array(let x) = a, x.isEmpty, b.isScalar { return -1 }
        if case .array(let y) = b, y.isEmpty, a.isScalar { return 1 }
        return compare(a, b)
    }

    /// Compares two values inside of others.
    static func compare(_ a: JSONValue, _ b: JSONValue) -> Int {
        switch (a, b) {
        case (.bool(let x), .bool(let y)): return (x ? 1 : 0) - (y ? 1 : 0)
        case (.number(let x), .number(let y)): return Numeric.compare(x, y)
        case (.string(let x), .string(let y)): return Value.compareText(x, y)
        case (.array(let x), .array(let y)):
            if x.count != y.count { return x.count < y.count ? -1 : 1 }
            for (p, q) in zip(x, y) {
                let order = compare(p, q)
                if order != 0 { return order }
            }
            return 0
        case (.object(let x), .object(let y)):
            if x.count != y.count { return x.count < y.count ? -1 : 1 }
            for (p, q) in zip(x, y) {
                let keys = Value.compareText(p.key, q.key)
                if keys != 0 { return keys }
                let order = compare(p.value, q.value)
                if order != 0 { return order }
            }
            return 0
        default: return a.rank - b.rank
        }
    }

    /// Mixes the value into a hash; values that compare equal give the same.
    func hash(into state: UInt64) -> UInt64 {
        switch self {
        case .null: return Hashing.mix(state, Hashing.null)
        case .bool(let flag): return Hashing.mix(state, flag ? 3 : 2)
        case .number(let number): return number.hash(into: state)
        case .string(let text): return Value.text(text).hash(.text, into: state)
        case .array(let items): return items.reduce(Hashing.mix(state, 5)) { $1.hash(into: $0) }
        case .object(let pairs):
            return pairs.reduce(Hashing.mix(state, 7)) {
                $1.value.hash(into: Value.text($1.key).hash(.text, into: $0))
            }
        }
    }

    /// The name of the kind (`JsonbTypeName`).
    var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
