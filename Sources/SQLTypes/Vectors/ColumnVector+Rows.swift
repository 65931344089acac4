import SQLBasics

extension ColumnVector {
    /// Returns the rows with these numbers, in their order; a negative number gives NULL (the missing side of an outer
    /// join).
    public func gather(_ rows: UnsafeBufferPointer<Int32>) -> ColumnVector {
        let gathered = validity.gather(rows)
        switch data {
        case .bool(let v): return with(.bool(pick(v, rows, neutral: 0)), gathered)
        case .int(let v): return with(.int(pick(v, rows, neutral: 0)), gathered)
        case .double(let v): return with(.double(pick(v, rows, neutral: 0)), gathered)
        case .numeric(let v): return with(.numeric(pick(v, rows, neutral: .zero)), gathered)
        case .text(let v): return with(.text(v.gather(rows)), gathered)
        case .boxed(let v): return with(.boxed(pick(v, rows, neutral: .null)), gathered)
        }
    }

    /// Returns the rows with these numbers, in their order; a negative number gives NULL.
    public func gather(_ rows: ContiguousArray<Int32>) -> ColumnVector {
        rows.withUnsafeBufferPointer { gather($0) }
    }

    /// Returns the rows with these numbers, in their order; a negative number gives NULL.
    public func gather(_ rows: [Int32]) -> ColumnVector { rows.withUnsafeBufferPointer { gather($0) } }

    /// Returns the rows whose byte in the mask is not 0.
    public func filter(_ mask: ContiguousArray<UInt8>) -> ColumnVector { gather(Self.selection(mask)) }

    /// Returns the numbers of the rows whose byte in the mask is not 0.
    public static func selection(_ mask: ContiguousArray<UInt8>) -> ContiguousArray<Int32> {
        let count = mask.count
        return ContiguousArray(unsafeUninitializedCapacity: count) { out, used in
            mask.withUnsafeBufferPointer { mask in
                var n = 0
                for i in 0..<count {
                    out[n] = Int32(truncatingIfNeeded: i)
                    n += mask[i] != 0 ? 1 : 0
                }
                used = n
            }
        }
    }

    /// Returns consecutive rows.
    public func slice(_ range: Range<Int>) -> ColumnVector {
        if range == 0..<count { return self }
        let part = validity.slice(range)
        switch data {
        case .bool(let v): return with(.bool(ContiguousArray(v[range])), part)
        case .int(let v): return with(.int(ContiguousArray(v[range])), part)
        case .double(let v): return with(.double(ContiguousArray(v[range])), part)
        case .numeric(let v): return with(.numeric(ContiguousArray(v[range])), part)
        case .text(let v): return with(.text(v.slice(range)), part)
        case .boxed(let v): return with(.boxed(ContiguousArray(v[range])), part)
        }
    }

    /// Returns the vector without room for more rows, if there is much of it.
    public func compacted() -> ColumnVector {
        switch data {
        case .bool(let v): with(.bool(v.compacted()), validity)
        case .int(let v): with(.int(v.compacted()), validity)
        case .double(let v): with(.double(v.compacted()), validity)
        case .numeric(let v): with(.numeric(v.compacted()), validity)
        case .text(let v): with(.text(v.compacted()), validity)
        case .boxed(let v): with(.boxed(v.compacted()), validity)
        }
    }

    /// Adds the rows of another vector of the same physical kind at the end; of another kind, they count as NULL.
    public mutating func append(contentsOf other: ColumnVector) {
        if count == 0 && data.isSameKind(as: other.data) {
            data = other.data
            validity = other.validity
            return
        }
        guard data.isSameKind(as: other.data) else {
            for row in 0..<other.count { append(other[row]) }
            return
        }
        let source = other.data
        modify(
            bool: { if case .bool(let v) = source { $0.append(contentsOf: v) } },
            int: { if case .int(let v) = source { $0.append(contentsOf: v) } },
            double: { if case .double(let v) = source { $0.append(contentsOf: v) } },
            numeric: { if case .numeric(let v) = source { $0.append(contentsOf: v) } },
            text: { if case .text(let v) = source { $0.append(contentsOf: v) } },
            boxed: { if case .boxed(let v) = source { $0.append(contentsOf: v) } })
        validity.append(contentsOf: other.validity)
    }

    /// Adds one row of another vector of the same physical kind at the end.
    public mutating func append(_ other: ColumnVector, row: Int) {
        append(contentsOf: other.slice(row..<row + 1))
    }

    /// Makes a vector of the same type.
    private func with(_ data: VectorData, _ validity: ValidityMask) -> ColumnVector {
        ColumnVector(type: type, data: data, validity: validity)
    }

    /// Copies elements by number.
    private func pick<T>(
        _ source: ContiguousArray<T>, _ rows: UnsafeBufferPointer<Int32>, neutral: T
    ) -> ContiguousArray<T> {
        ContiguousArray(unsafeUninitializedCapacity: rows.count) { out, used in
            source.withUnsafeBufferPointer { source in
                for i in 0..<rows.count {
                    let row = Int(rows[i])
                    (out.baseAddress.unsafelyUnwrapped + i).initialize(to: row < 0 ? neutral : source[row])
                }
            }
            used = rows.count
        }
    }
}

extension VectorData {
    /// Tells whether two vectors are stored alike.
    func isSameKind(as other: VectorData) -> Bool { kind == other.kind }

    /// How the data is stored.
    public var kind: PhysicalKind {
        switch self {
        case .bool: .bool
        case .int: .int
        case .double: .double
        case .numeric: .numeric
        case .text: .text
        case .boxed: .boxed
        }
    }
}

extension ContiguousArray {
    /// Returns the array without room for more elements, if there is much of it.
    func compacted() -> ContiguousArray {
        guard capacity > count + count / 8 else { return self }
        var copy = ContiguousArray()
        copy.reserveCapacity(count)
        copy.append(contentsOf: self)
        return copy
    }
}
