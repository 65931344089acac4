import SQLBasics
import SQLTypes

/// Replaces elements and slices of arrays (`array_set_element`, `array_set_slice`).
enum ArrayAssignment {
    /// Returns an array with a part replaced; the values are the array, the given bounds in order, and the new value.
    static func assign(
        _ values: [Value], _ shape: [(lower: Bool, upper: Bool)], isSlice: Bool, elementType: SQLType
    ) throws(Diagnostic) -> Value {
        guard let old = values.first, let new = values.last else { return .null }
        var bounds: [(lower: Int?, upper: Int?)] = []
        var rest = values.dropFirst().dropLast()[...]
        for dimension in shape {
            let lower = dimension.lower ? try integer(rest.popFirst()) : nil
            let upper = dimension.upper ? try integer(rest.popFirst()) : nil
            bounds.append((lower, upper))
        }
        return try assign(new, to: bounds, of: old, isSlice: isSlice, elementType: elementType)
    }

    /// Returns an array with the part that some bounds lead to replaced; NULL counts as an empty array.
    static func assign(
        _ new: Value, to bounds: [(lower: Int?, upper: Int?)], of old: Value, isSlice: Bool, elementType: SQLType
    ) throws(Diagnostic) -> Value {
        var array = ArrayValue(elementType: elementType, elements: [])
        if case .array(let stored) = old { array = stored }
        if !isSlice { return .array(try setElement(array, bounds.compactMap(\.upper), new)) }
        guard case .array(let source) = new else { return .array(array) }
        return .array(try setSlice(array, bounds, source))
    }

    /// Returns a subscript, which must not be NULL.
    static func integer(_ value: Value?) throws(Diagnostic) -> Int {
        guard case .int(let number)? = value else {
            throw Diagnostic(.nullValueNotAllowed, "array subscript in assignment must not be null")
        }
        return Int(number)
    }

    /// Replaces one element; an array of one dimension grows where it must, with NULLs in between.
    private static func setElement(
        _ array: ArrayValue, _ indexes: [Int], _ value: Value
    ) throws(Diagnostic) -> ArrayValue {
        var result = array
        if array.lengths.isEmpty {
            return ArrayValue(
                elementType: array.elementType, lengths: indexes.map { _ in 1 }, lowerBounds: indexes, elements: [value]
            )
        }
        guard array.lengths.count == indexes.count else {
            throw Diagnostic(.arraySubscriptError, "wrong number of array subscripts")
        }
        if indexes.count == 1 {
            try grow(&result, toHold: indexes[0], indexes[0])
            result.elements[indexes[0] - result.lowerBounds[0]] = value
            return result
        }
        var place = 0
        for (dimension, index) in indexes.enumerated() {
            let offset = index - array.lowerBounds[dimension]
            guard offset >= 0, offset < array.lengths[dimension] else {
                throw Diagnostic(.arraySubscriptError, "array subscript out of range")
            }
            place = place * array.lengths[dimension] + offset
        }
        result.elements[place] = value
        return result
    }

    /// Replaces a slice (`array_set_slice`).
    private static func setSlice(
        _ array: ArrayValue, _ bounds: [(lower: Int?, upper: Int?)], _ source: ArrayValue
    ) throws(Diagnostic) -> ArrayValue {
        if array.lengths.isEmpty { return try newSlice(array.elementType, bounds, source) }
        guard bounds.count <= array.lengths.count else {
            throw Diagnostic(.arraySubscriptError, "wrong number of array subscripts")
        }
        var result = array
        var ranges: [ClosedRange<Int>] = []
        for dimension in array.lengths.indices {
            let first = array.lowerBounds[dimension]
            let last = first + array.lengths[dimension] - 1
            let bound = dimension < bounds.count ? bounds[dimension] : (lower: nil, upper: nil)
            let lower = bound.lower ?? first
            let upper = bound.upper ?? last
            guard lower <= upper else { throw tooLow }
            guard array.lengths.count == 1 || lower >= first && upper <= last else {
                throw Diagnostic(.arraySubscriptError, "array subscript out of range")
            }
            ranges.append(lower...upper)
        }
        if array.lengths.count == 1 { try grow(&result, toHold: ranges[0].lowerBound, ranges[0].upperBound) }
        let places = places(of: ranges, in: result)
        guard source.elements.count >= places.count else { throw tooSmall }
        for (place, element) in zip(places, source.elements) { result.elements[place] = element }
        return result
    }

    /// Returns where the elements of a slice stand, row-major.
    private static func places(of ranges: [ClosedRange<Int>], in array: ArrayValue) -> [Int] {
        var places = [0]
        for (dimension, range) in ranges.enumerated() {
            let first = array.lowerBounds[dimension]
            places = places.flatMap { place in range.map { place * array.lengths[dimension] + $0 - first } }
        }
        return places
    }

    /// Makes an array of a slice that is assigned to an empty one, whose bounds must all be given.
    private static func newSlice(
        _ elementType: SQLType, _ bounds: [(lower: Int?, upper: Int?)], _ source: ArrayValue
    ) throws(Diagnostic) -> ArrayValue {
        var lengths: [Int] = []
        var lowerBounds: [Int] = []
        var count = 1
        for bound in bounds {
            guard let lower = bound.lower, let upper = bound.upper else {
                throw Diagnostic(
                    .arraySubscriptError, "array slice subscript must provide both boundaries",
                    detail:
                        "When assigning to a slice of an empty array value, slice boundaries must be fully specified.")
            }
            guard lower <= upper else { throw tooLow }
            count *= min(upper - lower + 1, 1 << 27)
            guard count < 1 << 27 else { throw tooLarge }
            lengths.append(upper - lower + 1)
            lowerBounds.append(lower)
        }
        guard source.elements.count >= count else { throw tooSmall }
        return ArrayValue(
            elementType: elementType, lengths: lengths, lowerBounds: lowerBounds,
            elements: Array(source.elements.prefix(count)))
    }

    /// The error of a slice that gets fewer elements than it has.
    private static var tooSmall: Diagnostic { Diagnostic(.arraySubscriptError, "source array too small") }

    /// The error of an array that would have too many elements.
    private static var tooLarge: Diagnostic {
        Diagnostic(.programLimitExceeded, "array size exceeds the maximum allowed (134217727)")
    }

    /// The error of a slice that ends before it begins.
    private static var tooLow: Diagnostic {
        Diagnostic(.arraySubscriptError, "upper bound cannot be less than lower bound")
    }

    /// Adds NULLs before or behind the elements of an array of one dimension until it holds some places.
    private static func grow(_ array: inout ArrayValue, toHold lower: Int, _ upper: Int) throws(Diagnostic) {
        let first = array.lowerBounds[0]
        let before = max(0, first - lower)
        let behind = max(0, upper - (first + array.lengths[0] - 1))
        guard before < 134_217_727, behind < 134_217_727, array.lengths[0] + before + behind <= 134_217_727 else {
            throw tooLarge
        }
        array.elements =
            [Value](repeating: .null, count: before) + array.elements + [Value](repeating: .null, count: behind)
        array.lowerBounds = [first - before]
        array.lengths = [array.elements.count]
    }
}
