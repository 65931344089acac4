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
        var array = ArrayValue(elementType: elementType, elements: [])
        if case .array(let stored) = old { array = stored }
        if !isSlice { return .array(try setElement(array, bounds.compactMap(\.upper), new)) }
        guard case .array(let source) = new else { return old }
        return .array(try setSlice(array, bounds, source))
    }

    /// Returns a subscript, which must not be NULL.
    private static func integer(_ value: Value?) throws(Diagnostic) -> Int {
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

    /// Replaces a slice of an array of one dimension.
    private static func setSlice(
        _ array: ArrayValue, _ bounds: [(lower: Int?, upper: Int?)], _ source: ArrayValue
    ) throws(Diagnostic) -> ArrayValue {
        guard bounds.count == 1, array.lengths.count <= 1 else {
            throw Diagnostic.notSupported("assignment to a slice of an array of several dimensions")
        }
        var result = array
        if array.lengths.isEmpty {
            guard let lower = bounds[0].lower, let upper = bounds[0].upper else {
                throw Diagnostic(
                    .arraySubscriptError, "array slice subscript must provide both boundaries",
                    detail:
                        "When assigning to a slice of an empty array value, slice boundaries must be fully specified.")
            }
            result = ArrayValue(
                elementType: array.elementType, lengths: [0], lowerBounds: [lower], elements: [])
            if upper < lower { throw tooLow }
        }
        let lower = bounds[0].lower ?? result.lowerBounds[0]
        let upper = bounds[0].upper ?? (result.lowerBounds[0] + result.lengths[0] - 1)
        guard lower <= upper else { throw tooLow }
        guard source.elements.count > upper - lower else {
            throw Diagnostic(.arraySubscriptError, "source array too small")
        }
        try grow(&result, toHold: lower, upper)
        let first = lower - result.lowerBounds[0]
        for offset in 0...(upper - lower) { result.elements[first + offset] = source.elements[offset] }
        return result
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
            throw Diagnostic(
                .programLimitExceeded, "array size exceeds the maximum allowed (134217727)")
        }
        array.elements =
            [Value](repeating: .null, count: before) + array.elements + [Value](repeating: .null, count: behind)
        array.lowerBounds = [first - before]
        array.lengths = [array.elements.count]
    }
}
