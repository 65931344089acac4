import SQLBasics

/// Functions on arrays, by the names of PostgreSQL's functions.
enum ArrayFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        findMeasure(key) ?? findChange(key) ?? findSearch(key) ?? findText(key)
    }

    /// Finds a function that measures an array.
    private static func findMeasure(_ key: String) -> FunctionImplementation? {
        switch key {
        case "array_length": dimension { $0.lengths[$1] }
        case "array_lower": dimension { $0.lowerBounds[$1] }
        case "array_upper": dimension { $0.lowerBounds[$1] + $0.lengths[$1] - 1 }
        case "array_ndims":
            .scalar { a, _ in
                let count = try a.array(0).lengths.count
                return count == 0 ? .null : .int(Int64(count))
            }
        case "array_cardinality": .scalar { a, _ in .int(Int64(try a.array(0).elements.count)) }
        case "array_dims": .scalar { a, _ in dimensions(try a.array(0)) }
        default: nil
        }
    }

    /// Finds a function that makes an array.
    private static func findChange(_ key: String) -> FunctionImplementation? {
        switch key {
        case "array_append":
            .scalar { a, context in .array(try append(try a.optionalArray(0), a[1], context)) }
        case "array_prepend":
            .scalar { a, context in .array(try prepend(a[0], try a.optionalArray(1), context)) }
        case "array_cat": .scalar { a, _ in try concatenate(a) }
        case "array_remove": .scalar { a, _ in try remove(a) }
        case "array_replace": .scalar { a, _ in try replace(a) }
        case "array_fill": .scalar { a, context in try fill(a, context) }
        case "array_fill_with_lower_bounds": .scalar { a, context in try fill(a, context) }
        case "trim_array": .scalar { a, _ in try trim(try a.array(0), try a.int(1)) }
        case "array_reverse": .scalar { a, _ in .array(rearranged(try a.array(0)) { $0.reverse() }) }
        case "array_shuffle": .scalar { a, _ in .array(rearranged(try a.array(0)) { $0.shuffle() }) }
        case "array_sample": .scalar { a, _ in try sample(try a.array(0), try a.int(1)) }
        case "array_sort": .scalar { a, _ in .array(sorted(try a.array(0), false, false)) }
        case "array_sort_order":
            .scalar { a, _ in .array(sorted(try a.array(0), try a.bool(1), try a.bool(1))) }
        case "array_sort_order_nulls_first":
            .scalar { a, _ in .array(sorted(try a.array(0), try a.bool(1), try a.bool(2))) }
        default: nil
        }
    }

    /// Finds a function that looks for elements.
    private static func findSearch(_ key: String) -> FunctionImplementation? {
        switch key {
        case "arraycontains": .scalar { a, _ in .bool(try contains(try a.array(0), try a.array(1))) }
        case "arraycontained": .scalar { a, _ in .bool(try contains(try a.array(1), try a.array(0))) }
        case "arrayoverlap": .scalar { a, _ in .bool(try overlap(try a.array(0), try a.array(1))) }
        case "aclcontains":
            .scalar { a, _ in
                guard case .aclItem(let wanted) = a[1] else { throw Kernel.shapeError() }
                let acl = try a.array(0)
                try ACLItemText.check(acl)
                return .bool(acl.elements.contains { grants($0, wanted) })
            }
        case "aclinsert", "aclremove":
            .scalar { _, _ in throw Diagnostic(.featureNotSupported, "\(key) is no longer supported") }
        case "hash_aclitem": .scalar { a, _ in .int(Int64(Int32(bitPattern: try hash(a[0])))) }
        case "hash_aclitem_extended":
            .scalar { a, _ in
                guard try a.int(1) == 0 else { throw Diagnostic.notSupported("hash_aclitem_extended with a seed") }
                return .int(Int64(try hash(a[0])))
            }
        case "array_position", "array_position_start": .scalar { a, _ in try position(a) }
        case "array_positions": .scalar { a, _ in try positions(a) }
        default: nil
        }
    }

    /// Finds a function between arrays and texts.
    private static func findText(_ key: String) -> FunctionImplementation? {
        switch key {
        case "array_to_text", "array_to_text_null":
            .scalar { a, context in try toText(a, context) }
        case "text_to_array", "text_to_array_null":
            .scalar { a, _ in
                guard let parts = try split(a) else { return .null }
                return .array(ArrayValue(elementType: .text, elements: parts))
            }
        default: nil
        }
    }

    /// Makes a function of an array and the number of a dimension; NULL when there is no such dimension.
    private static func dimension(_ body: @escaping @Sendable (ArrayValue, Int) -> Int) -> FunctionImplementation {
        .scalar { a, _ in
            let array = try a.array(0)
            let number = try a.int(1)
            guard number >= 1, number <= array.lengths.count else { return .null }
            return .int(Int64(body(array, Int(number) - 1)))
        }
    }

    /// Writes the bounds of all dimensions; NULL for an empty array.
    private static func dimensions(_ array: ArrayValue) -> Value {
        guard !array.lengths.isEmpty else { return .null }
        return .text(
            zip(array.lowerBounds, array.lengths).map { "[\($0):\($0 + $1 - 1)]" }.joined())
    }

    /// Returns the element type of the array that a call returns.
    private static func elementType(
        _ arrayArgument: Int, _ element: Value, _ elementArgument: Int, _ context: FunctionContext
    )
        -> SQLType
    {
        if let result = context.resultType, let info = TypeTable.info(result.oid), info.isArray {
            return SQLType(oid: info.element)
        }
        if arrayArgument < context.argumentTypes.count,
            let info = TypeTable.info(context.argumentTypes[arrayArgument].oid), info.isArray
        {
            return SQLType(oid: info.element)
        }
        return context.type(of: elementArgument, element)
    }

    /// The error of an array with more than one dimension.
    private static func notOneDimensional(_ message: String) -> Diagnostic {
        Diagnostic(.featureNotSupported, message)
    }

    /// Adds an element at the end.
    private static func append(_ array: ArrayValue?, _ element: Value, _ context: FunctionContext) throws -> ArrayValue
    {
        guard var result = array, !result.elements.isEmpty else {
            return ArrayValue(
                elementType: array?.elementType ?? elementType(0, element, 1, context), elements: [element])
        }
        guard result.lengths.count == 1 else { throw badDimensions }
        try ValueLimits.check(elements: result.elements.count + 1)
        result.elements.append(element)
        result.lengths[0] += 1
        return result
    }

    /// Adds an element at the start, keeping the lower bound.
    private static func prepend(_ element: Value, _ array: ArrayValue?, _ context: FunctionContext) throws -> ArrayValue
    {
        guard var result = array, !result.elements.isEmpty else {
            return ArrayValue(
                elementType: array?.elementType ?? elementType(1, element, 0, context), elements: [element])
        }
        guard result.lengths.count == 1 else { throw badDimensions }
        result.elements.insert(element, at: 0)
        result.lengths[0] += 1
        return result
    }

    /// The error of adding an element to a matrix (`array_append`).
    private static var badDimensions: Diagnostic {
        Diagnostic(SQLState("22000"), "argument must be empty or one-dimensional array")
    }

    /// Joins two arrays (`array_cat`).
    private static func concatenate(_ a: [Value]) throws -> Value {
        guard let left = try a.optionalArray(0) else { return a[1] }
        guard let right = try a.optionalArray(1) else { return a[0] }
        if left.lengths.isEmpty { return .array(right) }
        if right.lengths.isEmpty { return .array(left) }
        return .array(try joined(left, right))
    }

    /// Joins two arrays that are not empty: of the same number of dimensions, or of one more.
    private static func joined(_ left: ArrayValue, _ right: ArrayValue) throws -> ArrayValue {
        let (l, r) = (left.lengths.count, right.lengths.count)
        guard abs(l - r) <= 1 else {
            throw incompatible("Arrays of \(l) and \(r) dimensions are not compatible for concatenation.")
        }
        var result = l >= r ? left : right
        if l == r {
            guard left.lengths.dropFirst() == right.lengths.dropFirst(),
                left.lowerBounds.dropFirst() == right.lowerBounds.dropFirst()
            else {
                throw incompatible("Arrays with differing element dimensions are not compatible for concatenation.")
            }
            result.lengths[0] = left.lengths[0] + right.lengths[0]
        } else {
            let (inner, outer) = l < r ? (left, right) : (right, left)
            guard inner.lengths.elementsEqual(outer.lengths.dropFirst()),
                inner.lowerBounds.elementsEqual(outer.lowerBounds.dropFirst())
            else {
                throw incompatible("Arrays with differing dimensions are not compatible for concatenation.")
            }
            result.lengths[0] += 1
        }
        try ValueLimits.check(elements: left.elements.count + right.elements.count)
        result.elements = left.elements + right.elements
        return result
    }

    /// Makes the error of arrays that cannot be joined.
    private static func incompatible(_ detail: String) -> Diagnostic {
        Diagnostic(.arraySubscriptError, "cannot concatenate incompatible arrays", detail: detail)
    }

    /// Removes all elements equal to a value.
    private static func remove(_ a: [Value]) throws -> Value {
        guard let array = try a.optionalArray(0) else { return .null }
        guard array.lengths.count <= 1 else {
            throw notOneDimensional("removing elements from multidimensional arrays is not supported")
        }
        let kept = array.elements.filter { !isSame($0, a[1], array.elementType) }
        return .array(kept.count == array.elements.count ? array : with(array, kept))
    }

    /// Tells whether an element is a value, where NULL is NULL.
    private static func isSame(_ a: Value, _ b: Value, _ type: SQLType) -> Bool {
        if a.isNull || b.isNull { return a.isNull && b.isNull }
        return Value.equals(a, b, type)
    }

    /// Returns a one-dimensional array with other elements and the same lower bound.
    private static func with(_ array: ArrayValue, _ elements: [Value]) -> ArrayValue {
        guard !elements.isEmpty else { return ArrayValue(elementType: array.elementType, elements: []) }
        return ArrayValue(
            elementType: array.elementType, lengths: [elements.count], lowerBounds: [array.lowerBounds.first ?? 1],
            elements: elements)
    }

    /// Replaces all elements equal to a value.
    private static func replace(_ a: [Value]) throws -> Value {
        guard var array = try a.optionalArray(0) else { return .null }
        let type = array.elementType
        array.elements = array.elements.map { isSame($0, a[1], type) ? a[2] : $0 }
        return .array(array)
    }

    /// Makes an array of one value repeated.
    private static func fill(_ a: [Value], _ context: FunctionContext) throws -> Value {
        guard let lengths = try a.optionalArray(1)?.elements, a.count < 3 || !a.isNull(2) else {
            throw Diagnostic(.nullValueNotAllowed, "dimension array or low bound array cannot be null")
        }
        let bounds = try a.optionalArray(2)?.elements ?? lengths.map { _ in .int(1) }
        guard bounds.count == lengths.count else {
            throw Diagnostic(
                .arraySubscriptError, "wrong number of array subscripts",
                detail: "Low bound array has different size than dimensions array.")
        }
        guard !(lengths + bounds).contains(where: { $0.isNull }) else {
            throw Diagnostic(.nullValueNotAllowed, "dimension values cannot be null")
        }
        var total = 1
        for i in lengths.indices {
            let length = Int(try lengths.int(i))
            let (product, overflow) = total.multipliedReportingOverflow(by: max(0, length))
            try ValueLimits.check(elements: length < 0 || overflow ? .max : product)
            total = product
        }
        if case .text(let text) = a[0],
            total.multipliedReportingOverflow(by: text.utf8.count + 4).partialValue > ValueLimits.bytes
        {
            throw Diagnostic(
                .programLimitExceeded, "array size exceeds the maximum allowed (\(ValueLimits.bytes))")
        }
        let type = elementType(3, a[0], 0, context)
        guard total > 0, !lengths.isEmpty else { return .array(ArrayValue(elementType: type, elements: [])) }
        try MemoryGuard.check(adding: total * MemoryLayout<Value>.stride)
        return .array(
            ArrayValue(
                elementType: type, lengths: try lengths.indices.map { Int(try lengths.int($0)) },
                lowerBounds: try bounds.indices.map { Int(try bounds.int($0)) },
                elements: Array(repeating: a[0], count: total)))
    }

    /// Removes the last elements of the first dimension.
    private static func trim(_ array: ArrayValue, _ count: Int64) throws -> Value {
        let length = array.lengths.first ?? 0
        guard count >= 0, count <= length else {
            throw Diagnostic(.arraySubscriptError, "number of elements to trim must be between 0 and \(length)")
        }
        return .array(firstRows(array, length - Int(count)))
    }

    /// Returns the first rows of an array, counted from 1.
    private static func firstRows(_ array: ArrayValue, _ count: Int) -> ArrayValue {
        guard count > 0 else { return ArrayValue(elementType: array.elementType, elements: []) }
        var result = array
        result.elements = Array(array.elements.prefix(array.elements.count / max(1, array.lengths[0]) * count))
        result.lengths[0] = count
        result.lowerBounds = array.lowerBounds.map { _ in 1 }
        return result
    }

    /// Returns the array with the rows of its first dimension in another order.
    private static func rearranged(_ array: ArrayValue, _ body: (inout [ArraySlice<Value>]) -> Void) -> ArrayValue {
        guard let length = array.lengths.first, length > 0 else { return array }
        let size = array.elements.count / length
        var rows = (0..<length).map { array.elements[($0 * size)..<(($0 + 1) * size)] }
        body(&rows)
        var result = array
        result.elements = rows.flatMap { $0 }
        return result
    }

    /// Returns some rows at random.
    private static func sample(_ array: ArrayValue, _ count: Int64) throws -> Value {
        let length = array.lengths.first ?? 0
        guard count >= 0, count <= length else {
            throw Diagnostic(.invalidParameterValue, "sample size must be between 0 and \(length)")
        }
        return .array(firstRows(rearranged(array) { $0.shuffle() }, Int(count)))
    }

    /// Returns the array in order.
    private static func sorted(_ array: ArrayValue, _ isDescending: Bool, _ nullsFirst: Bool) -> ArrayValue {
        let type = array.elementType
        return rearranged(array) { rows in
            rows.sort { a, b in
                for (x, y) in zip(a, b) {
                    if x.isNull || y.isNull {
                        if x.isNull && y.isNull { continue }
                        return x.isNull == nullsFirst
                    }
                    let order = Value.compare(x, y, type)
                    if order != 0 { return isDescending ? order > 0 : order < 0 }
                }
                return false
            }
        }
    }

    /// Returns the hash of an ACL entry (`hash_aclitem`): the sum of what it says.
    private static func hash(_ value: Value) throws -> UInt32 {
        guard case .aclItem(let item) = value else { throw Kernel.shapeError() }
        return item.privileges &+ item.grantee.rawValue &+ item.grantor.rawValue
    }

    /// Tells whether an ACL entry gives what another one does, from the same role to the same role (`aclcontains`).
    private static func grants(_ entry: Value, _ wanted: ACLItemValue) -> Bool {
        guard case .aclItem(let entry) = entry, entry.grantee == wanted.grantee, entry.grantor == wanted.grantor else {
            return false
        }
        return entry.privileges & wanted.privileges == wanted.privileges
            && entry.grantOptions & wanted.grantOptions == wanted.grantOptions
    }

    /// Tells whether each element of the second array, none of which may be NULL, is in the first.
    private static func contains(_ a: ArrayValue, _ b: ArrayValue) throws -> Bool {
        b.elements.allSatisfy { y in
            !y.isNull && a.elements.contains { !$0.isNull && Value.equals($0, y, a.elementType) }
        }
    }

    /// Tells whether two arrays have an element in common.
    private static func overlap(_ a: ArrayValue, _ b: ArrayValue) throws -> Bool {
        b.elements.contains { y in !y.isNull && a.elements.contains { !$0.isNull && Value.equals($0, y, a.elementType) }
        }
    }

    /// Returns the subscript of the first element equal to a value.
    private static func position(_ a: [Value]) throws -> Value {
        guard let array = try a.optionalArray(0) else { return .null }
        guard array.lengths.count <= 1 else {
            throw notOneDimensional("searching for elements in multidimensional arrays is not supported")
        }
        guard let lower = array.lowerBounds.first else { return .null }
        if a.isNull(1), !array.elements.contains(where: \.isNull) { return .null }
        var first = lower
        if a.count > 2 {
            guard !a.isNull(2) else { throw Diagnostic(.nullValueNotAllowed, "initial position must not be null") }
            first = Int(try a.int(2))
        }
        for (i, element) in array.elements.enumerated() where i + lower >= first {
            if isSame(element, a[1], array.elementType) { return .int(Int64(i + lower)) }
        }
        return .null
    }

    /// Returns the subscripts of all elements equal to a value.
    private static func positions(_ a: [Value]) throws -> Value {
        guard let array = try a.optionalArray(0) else { return .null }
        guard array.lengths.count <= 1 else {
            throw notOneDimensional("searching for elements in multidimensional arrays is not supported")
        }
        let lower = array.lowerBounds.first ?? 1
        let found = array.elements.indices.filter { isSame(array.elements[$0], a[1], array.elementType) }
        return .array(ArrayValue(elementType: .int4, elements: found.map { .int(Int64($0 + lower)) }))
    }

    /// Joins the text forms of the elements; NULLs are left out, or written as the third argument.
    private static func toText(_ a: [Value], _ context: FunctionContext) throws -> Value {
        guard let array = try a.optionalArray(0), let separator = try a.optionalText(1) else { return .null }
        let null = try a.optionalText(2)
        let parts = array.elements.compactMap { element -> String? in
            if case .text(let text) = element { return text }
            return element.isNull ? null : ValueText.string(of: element, as: array.elementType, context: context)
        }
        return .text(try ValueLimits.joined(parts, separator: separator))
    }

    /// Splits a text at a delimiter; NULL splits it into characters; parts equal to the third argument become NULL.
    static func split(_ a: [Value]) throws -> [Value]? {
        guard let text = try a.optionalText(0) else { return nil }
        let null = try a.optionalText(2)
        guard !text.isEmpty else { return [] }
        let parts: [String]
        if let delimiter = try a.optionalText(1) {
            parts = delimiter.isEmpty ? [text] : TextSearch.split(text, by: delimiter)
        } else {
            parts = text.unicodeScalars.map { String(Character($0)) }
        }
        return parts.map { part in
            if let null, part.utf8.elementsEqual(null.utf8) { return .null }
            return .text(part)
        }
    }
}
