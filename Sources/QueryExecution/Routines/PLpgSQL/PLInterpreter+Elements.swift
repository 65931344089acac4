import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension PLInterpreter {
    /// `a[i] := expression`
    func assignElement(_ target: PLTarget, _ fragment: PLFragment, of type: SQLType) throws {
        guard let element = type.base.elementType else {
            var error = Diagnostic(
                .datatypeMismatch,
                "cannot subscript type \(context.environment.typeName(type)) because it does not support subscripting",
                at: SourceSpan(start: 0, end: 1))
            error.query = fragment.text
            throw error
        }
        var places: [Int] = []
        for subscripted in target.subscripts {
            let value = try sql.value(of: subscripted, variables)
            guard case .int(let place) = try cast(value.value, value.type, to: .int4) else {
                throw Diagnostic(.nullValueNotAllowed, "array subscript in assignment must not be null")
            }
            places.append(Int(place))
        }
        let result = try sql.value(of: fragment, variables, target: element)
        let value = try cast(result.value, result.type, to: element)
        var array = ArrayValue(elementType: element, lengths: [], lowerBounds: [], elements: [])
        if case .array(let present) = try self.value(of: target) { array = present }
        try array.set(value, at: places)
        try assign(target, .array(array), type, nil)
    }

    /// Returns what a variable or field holds.
    private func value(of target: PLTarget) throws -> Value {
        guard let found = variables.find(target.names) else { return .null }
        let slot = variables.slots[found.slot]
        guard !found.rest.isEmpty else { return slot.value }
        guard case .row(let row) = slot.value, let index = slot.shape?.names.firstIndex(of: found.rest[0]),
            row.fields.indices.contains(index)
        else { return .null }
        return row.fields[index]
    }
}

extension ArrayValue {
    /// Replaces one element; an array of one dimension grows to hold it (`array_set_element`).
    fileprivate mutating func set(_ value: Value, at places: [Int]) throws(Diagnostic) {
        let outOfRange = Diagnostic(SQLState("2202E"), "array subscript out of range")
        if lengths.isEmpty {
            let size = places.reduce(1) { product, _ in product }
            self = ArrayValue(
                elementType: elementType, lengths: places.map { _ in 1 }, lowerBounds: places,
                elements: [Value](repeating: value, count: size))
            return
        }
        guard lengths.count == places.count else {
            throw Diagnostic(SQLState("2202E"), "wrong number of array subscripts")
        }
        if lengths.count == 1 { try grow(to: places[0]) }
        var index = 0
        for (dimension, place) in places.enumerated() {
            let offset = place - lowerBounds[dimension]
            guard offset >= 0, offset < lengths[dimension] else { throw outOfRange }
            index = index * lengths[dimension] + offset
        }
        elements[index] = value
    }

    /// Makes an array of one dimension long enough; what is between is NULL.
    private mutating func grow(to place: Int) throws(Diagnostic) {
        let limit = 1 << 27
        let first = min(lowerBounds[0], place)
        let last = max(lowerBounds[0] + lengths[0] - 1, place)
        guard last - first < limit else {
            throw Diagnostic(
                SQLState("54000"), "array size exceeds the maximum allowed (134217727)")
        }
        let before = [Value](repeating: .null, count: lowerBounds[0] - first)
        let after = [Value](repeating: .null, count: last - (lowerBounds[0] + lengths[0] - 1))
        self = ArrayValue(
            elementType: elementType, lengths: [last - first + 1], lowerBounds: [first],
            elements: before + elements + after)
    }
}
