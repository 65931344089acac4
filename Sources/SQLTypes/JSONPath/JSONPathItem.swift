import SQLBasics

/// A value that a path leads to: JSON, or a moment that a method has read.
struct JSONItem: Sendable {
    /// The value; that of a moment is its text.
    var value: JSONValue
    /// The moment, if it is one.
    var moment: JSONMoment?
    /// Where the value would stand in PostgreSQL's bytes of the value around, which `.keyvalue()` tells as `id`.
    var offset = 0

    /// Makes an item of a value.
    init(_ value: JSONValue, offset: Int = 0) {
        self.value = value
        self.offset = offset
    }

    /// Makes an item of a moment.
    init(_ moment: JSONMoment) {
        self.moment = moment
        value = .string(moment.text)
    }

    /// The name of the kind, as `.type()` tells it (`JsonbTypeName`).
    var kindName: String {
        guard let moment else { return value.kindName }
        return moment.type.displayName
    }

    /// The number, if it is one.
    var number: Numeric? { if moment == nil, case .number(let number) = value { number } else { nil } }
    /// The string, if it is one.
    var string: String? { if moment == nil, case .string(let text) = value { text } else { nil } }
    /// The elements, if it is an array.
    var elements: [JSONValue]? { if case .array(let items) = value { items } else { nil } }
    /// The members, if it is an object.
    var pairs: [JSONPair]? { if case .object(let pairs) = value { pairs } else { nil } }
}

/// What a path cannot do with a value; predicates and silent calls swallow it.
struct JSONPathFailure: Error {
    /// What is told where nothing swallows it.
    let diagnostic: Diagnostic
}

/// Where the values found are put.
final class JSONPathFound {
    /// The values.
    var items: [JSONItem] = []
}

/// The places of values in PostgreSQL's bytes of jsonb (`JsonbContainer`), counted from the container around them.
enum JSONBytes {
    /// Rounds a place up to four bytes.
    private static func aligned(_ place: Int) -> Int { (place + 3) / 4 * 4 }

    /// The place behind a value that begins at a place.
    private static func end(of value: JSONValue, at place: Int) -> Int {
        switch value {
        case .null, .bool: return place
        case .string(let text): return place + text.utf8.count
        case .number(let number): return aligned(place) + 4 + size(of: number)
        case .array, .object: return offsets(of: value, at: aligned(place)).end
        }
    }

    /// The bytes of a number behind its length (`NumericData`).
    private static func size(of number: Numeric) -> Int {
        let group = number.leadingGroup
        if number.isZero { return 2 }
        let last = -((Int(number.scale) + 3) / 4)
        var count = group.weight - last + 1
        var text = Array(number.magnitude.text.utf8)
        if number.scale > 0 { text.append(contentsOf: Array(repeating: 0x30, count: (4 - Int(number.scale) % 4) % 4)) }
        var digits = text.filter { $0 != 0x2E }
        while count > 1, digits.count >= 4, digits.suffix(4).allSatisfy({ $0 == 0x30 }) {
            digits.removeLast(4)
            count -= 1
        }
        let isShort = number.scale <= 63 && group.weight <= 63 && group.weight >= -64
        return (isShort ? 2 : 4) + 2 * max(count, 1)
    }

    /// The places of the values in a container that begins at a place.
    static func offsets(of container: JSONValue, at start: Int) -> (places: [Int], end: Int) {
        var place = start + 4
        var places: [Int] = []
        var values: [JSONValue] = []
        switch container {
        case .array(let items):
            place += 4 * items.count
            values = items
        case .object(let pairs):
            place += 8 * pairs.count
            for pair in pairs { place += pair.key.utf8.count }
            values = pairs.map(\.value)
        default: return ([], start)
        }
        for value in values {
            switch value {
            case .array, .object, .number: places.append(aligned(place))
            default: places.append(place)
            }
            place = end(of: value, at: place)
        }
        return (places, place)
    }
}
