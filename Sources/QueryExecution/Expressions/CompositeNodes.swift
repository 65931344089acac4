import CatalogModel
import SQLBasics
import SQLTypes

extension ExpressionCompiler {
    /// Makes arrays, rows and what takes them apart.
    func compileComposite(_ expression: BoundExpression) throws -> ExpressionNode {
        switch expression {
        case .array(let elements, let type, let isMultidimensional, _):
            return try compileArray(elements, type, isMultidimensional)
        case .subscripted(let part): return try compileSubscript(part)
        case .row(let row):
            let types = row.fields.map(\.type)
            let names = row.names
            let fields = try row.fields.map(compile)
            let node = RowwiseNode(type: .record, operands: fields, isSafe: true) { values in
                .row(RowValue(types: types, fields: values, names: names))
            }
            return try folded(node, fields)
        case .field(let operand, let index, let type, _):
            let whole = try compile(operand)
            let node = RowwiseNode(type: type, operands: [whole], isSafe: true) { values in
                guard case .row(let row) = values[0], row.fields.indices.contains(index) else { return .null }
                return row.fields[index]
            }
            return try folded(node, [whole])
        default: throw Diagnostic(.internalError, "an expression is of no composite kind", at: expression.span)
        }
    }

    /// Makes `ARRAY[…]`.
    private func compileArray(
        _ elements: [BoundExpression], _ type: SQLType, _ isMultidimensional: Bool
    ) throws -> ExpressionNode {
        let nodes = try elements.map(compile)
        let elementType = ArrayBuilding.elementType(of: type) ?? elements.first?.type ?? .text
        let node = RowwiseNode(type: type, operands: nodes) { values in
            isMultidimensional
                ? try ArrayBuilding.stack(values, elementType: elementType)
                : .array(ArrayValue(elementType: elementType, elements: values))
        }
        return try folded(node, nodes)
    }

    /// Makes `a[i]` and `a[i:j]`.
    private func compileSubscript(_ part: SubscriptExpression) throws -> ExpressionNode {
        var operands = [try compile(part.array)]
        var shape: [(lower: Bool, upper: Bool)] = []
        for index in part.indexes {
            if let lower = index.lower { operands.append(try compile(lower)) }
            if let upper = index.upper { operands.append(try compile(upper)) }
            shape.append((index.lower != nil, index.upper != nil))
        }
        let isSlice = part.isSlice
        if part.array.type.base.oid == SQLType.jsonb.oid {
            guard let assigned = part.assigned else {
                return RowwiseNode(type: .jsonb, operands: operands, isSafe: true) { values in
                    try JSONSubscripts.element(values[0], Array(values.dropFirst()))
                }
            }
            return RowwiseNode(type: part.type, operands: operands + [try compile(assigned)]) { values in
                try JSONSubscripts.assigning(
                    values[values.count - 1], to: Array(values.dropFirst().dropLast()), of: values[0])
            }
        }
        if let assigned = part.assigned {
            let elementType = ArrayBuilding.elementType(of: part.type.base) ?? assigned.type
            return RowwiseNode(type: part.type, operands: operands + [try compile(assigned)]) { [shape] values in
                try ArrayAssignment.assign(values, shape, isSlice: isSlice, elementType: elementType)
            }
        }
        let node = RowwiseNode(type: part.type, operands: operands, isSafe: true) { [shape] values in
            guard case .array(let array) = values[0], !values.contains(where: \.isNull) else { return .null }
            var rest = values.dropFirst().compactMap { if case .int(let i) = $0 { Int(i) } else { nil } }[...]
            let bounds = shape.map {
                (lower: $0.lower ? rest.popFirst() : nil, upper: $0.upper ? rest.popFirst() : nil)
            }
            return isSlice ? ArrayBuilding.slice(array, bounds) : ArrayBuilding.element(array, bounds.map(\.upper))
        }
        return try folded(node, operands)
    }
}

/// Puts arrays together and takes them apart.
enum ArrayBuilding {
    /// Makes an array of arrays that all have the same dimensions; empty ones vanish (`ExecEvalArrayExpr`).
    static func stack(_ values: [Value], elementType: SQLType) throws(Diagnostic) -> Value {
        var parts: [ArrayValue] = []
        for value in values {
            if case .array(let array) = value, !array.lengths.isEmpty { parts.append(array) }
        }
        guard let first = parts.first else {
            return .array(ArrayValue(elementType: elementType, elements: []))
        }
        guard parts.count == values.count, parts.allSatisfy({ $0.lengths == first.lengths }) else {
            throw Diagnostic(
                .arraySubscriptError, "multidimensional arrays must have array expressions with matching dimensions")
        }
        return .array(
            ArrayValue(
                elementType: elementType, lengths: [parts.count] + first.lengths,
                lowerBounds: [1] + first.lowerBounds, elements: parts.flatMap(\.elements)))
    }

    /// Returns one element; NULL outside of the bounds or for the wrong number of indexes (`array_get_element`).
    static func element(_ array: ArrayValue, _ indexes: [Int?]) -> Value {
        guard indexes.count == array.lengths.count else { return .null }
        var place = 0
        for (dimension, index) in indexes.enumerated() {
            guard let index else { return .null }
            let offset = index - array.lowerBounds[dimension]
            guard offset >= 0 && offset < array.lengths[dimension] else { return .null }
            place = place * array.lengths[dimension] + offset
        }
        return array.elements.indices.contains(place) ? array.elements[place] : .null
    }

    /// Returns a part with bounds that begin at 1 (`array_get_slice`); of missing bounds the array's own count.
    static func slice(_ array: ArrayValue, _ bounds: [(lower: Int?, upper: Int?)]) -> Value {
        let empty = Value.array(ArrayValue(elementType: array.elementType, elements: []))
        guard !array.lengths.isEmpty, bounds.count <= array.lengths.count else { return empty }
        var ranges: [Range<Int>] = []
        for dimension in array.lengths.indices {
            let first = array.lowerBounds[dimension]
            let end = first + array.lengths[dimension]
            let bound = dimension < bounds.count ? bounds[dimension] : (lower: nil, upper: nil)
            let low = max(bound.lower ?? first, first)
            let high = min(bound.upper ?? (end - 1), end - 1)
            guard low <= high else { return empty }
            ranges.append(low - first..<high - first + 1)
        }
        let lengths = ranges.map(\.count)
        return .array(
            ArrayValue(
                elementType: array.elementType, lengths: lengths, lowerBounds: lengths.map { _ in 1 },
                elements: elements(array, ranges)))
    }

    /// Returns the elements in the given range of each dimension, row-major.
    private static func elements(_ array: ArrayValue, _ ranges: [Range<Int>]) -> [Value] {
        var places = [0]
        for (dimension, range) in ranges.enumerated() {
            places = places.flatMap { place in range.map { place * array.lengths[dimension] + $0 } }
        }
        return places.compactMap { array.elements.indices.contains($0) ? array.elements[$0] : nil }
    }
}

extension ArrayBuilding {
    /// Returns the type of an array type's elements; nil for other types.
    static func elementType(of type: SQLType) -> SQLType? {
        guard let info = TypeTable.info(type.oid), info.element.isValid else { return nil }
        return SQLType(oid: info.element)
    }
}
