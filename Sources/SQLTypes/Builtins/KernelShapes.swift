import SQLBasics

/// How two values are compared by an operator.
enum Comparison: Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

    /// Tells what the operator says of values that compare like this (negative, zero or positive).
    @inline(__always) func holds(_ order: Int) -> Bool {
        switch self {
        case .equal: order == 0
        case .notEqual: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        }
    }
}

/// The shapes of loops over vectors; each kernel is one of them with an operation that is inlined into the loop.
enum Kernel {
    /// Returns the integers of an argument.
    @inline(__always) static func ints(_ arguments: [ColumnVector], _ index: Int, _ count: Int) throws(Diagnostic)
        -> ContiguousArray<Int64>
    {
        guard index < arguments.count, case .int(let data) = arguments[index].data, data.count >= count else {
            throw shapeError()
        }
        return data
    }

    /// Returns the floats of an argument.
    @inline(__always) static func doubles(_ arguments: [ColumnVector], _ index: Int, _ count: Int) throws(Diagnostic)
        -> ContiguousArray<Double>
    {
        guard index < arguments.count, case .double(let data) = arguments[index].data, data.count >= count else {
            throw shapeError()
        }
        return data
    }

    /// Returns the truth values of an argument.
    @inline(__always) static func bools(_ arguments: [ColumnVector], _ index: Int, _ count: Int) throws(Diagnostic)
        -> ContiguousArray<UInt8>
    {
        guard index < arguments.count, case .bool(let data) = arguments[index].data, data.count >= count else {
            throw shapeError()
        }
        return data
    }

    /// Returns the exact numbers of an argument.
    @inline(__always) static func numerics(_ arguments: [ColumnVector], _ index: Int, _ count: Int) throws(Diagnostic)
        -> ContiguousArray<Numeric>
    {
        guard index < arguments.count, case .numeric(let data) = arguments[index].data, data.count >= count else {
            throw shapeError()
        }
        return data
    }

    /// Returns the texts of an argument.
    @inline(__always) static func texts(_ arguments: [ColumnVector], _ index: Int, _ count: Int) throws(Diagnostic)
        -> TextVector
    {
        guard index < arguments.count, case .text(let data) = arguments[index].data, data.count >= count else {
            throw shapeError()
        }
        return data
    }

    /// Makes the error for a vector of another kind than the function's declared types promise.
    static func shapeError() -> Diagnostic { Diagnostic(.internalError, "unexpected kind of vector") }

    /// Maps the rows of one array.
    @inline(__always) static func map<A, R>(_ a: ContiguousArray<A>, _ count: Int, _ body: (A) -> R)
        -> ContiguousArray<R>
    {
        a.withUnsafeBufferPointer { a in
            ContiguousArray(unsafeUninitializedCapacity: count) { out, used in
                guard let to = out.baseAddress, let from = a.baseAddress else { return }
                for i in 0..<count { (to + i).initialize(to: body(from[i])) }
                used = count
            }
        }
    }

    /// Maps the rows of two arrays.
    @inline(__always) static func map<A, B, R>(
        _ a: ContiguousArray<A>, _ b: ContiguousArray<B>, _ count: Int, _ body: (A, B) -> R
    ) -> ContiguousArray<R> {
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                ContiguousArray(unsafeUninitializedCapacity: count) { out, used in
                    guard let to = out.baseAddress, let x = a.baseAddress, let y = b.baseAddress else { return }
                    for i in 0..<count { (to + i).initialize(to: body(x[i], y[i])) }
                    used = count
                }
            }
        }
    }

    /// Maps the rows of two arrays where an operation may fail on rows that are not valid: it is called on valid ones only.
    @inline(__always) static func mapValid<A, B, R>(
        _ a: ContiguousArray<A>, _ b: ContiguousArray<B>, _ count: Int, _ valid: ValidityMask, neutral: R,
        _ body: (A, B) throws -> R
    ) throws -> ContiguousArray<R> {
        var result = ContiguousArray<R>()
        result.reserveCapacity(count)
        for i in 0..<count { result.append(valid[i] ? try body(a[i], b[i]) : neutral) }
        return result
    }

    /// Maps the rows of one array where an operation may fail on rows that are not valid.
    @inline(__always) static func mapValid<A, R>(
        _ a: ContiguousArray<A>, _ count: Int, _ valid: ValidityMask, neutral: R, _ body: (A) throws -> R
    ) throws -> ContiguousArray<R> {
        var result = ContiguousArray<R>()
        result.reserveCapacity(count)
        for i in 0..<count { result.append(valid[i] ? try body(a[i]) : neutral) }
        return result
    }

    /// Compares two arrays of one comparable type; the operator is chosen once, outside the loops.
    @inline(__always) static func compare<T: Comparable>(
        _ a: ContiguousArray<T>, _ b: ContiguousArray<T>, _ count: Int, _ comparison: Comparison
    ) -> ContiguousArray<UInt8> {
        switch comparison {
        case .equal: map(a, b, count) { $0 == $1 ? 1 : 0 }
        case .notEqual: map(a, b, count) { $0 != $1 ? 1 : 0 }
        case .less: map(a, b, count) { $0 < $1 ? 1 : 0 }
        case .lessOrEqual: map(a, b, count) { $0 <= $1 ? 1 : 0 }
        case .greater: map(a, b, count) { $0 > $1 ? 1 : 0 }
        case .greaterOrEqual: map(a, b, count) { $0 >= $1 ? 1 : 0 }
        }
    }

    /// Compares floats, where NaN equals itself and is greater than all others (`float8_lt` …).
    static func compareDoubles(
        _ a: ContiguousArray<Double>, _ b: ContiguousArray<Double>, _ count: Int, _ comparison: Comparison
    ) -> ContiguousArray<UInt8> {
        switch comparison {
        case .equal: map(a, b, count) { $0 == $1 || ($0 != $0 && $1 != $1) ? 1 : 0 }
        case .notEqual: map(a, b, count) { $0 == $1 || ($0 != $0 && $1 != $1) ? 0 : 1 }
        case .less: map(a, b, count) { $0 < $1 || ($1 != $1 && $0 == $0) ? 1 : 0 }
        case .lessOrEqual: map(a, b, count) { $0 <= $1 || $1 != $1 ? 1 : 0 }
        case .greater: map(a, b, count) { $1 < $0 || ($0 != $0 && $1 == $1) ? 1 : 0 }
        case .greaterOrEqual: map(a, b, count) { $1 <= $0 || $0 != $0 ? 1 : 0 }
        }
    }
}
