import SQLBasics

/// The values of a vector by physical kind; under a NULL stands a neutral value (0, empty).
public enum VectorData: Sendable {
    case bool(ContiguousArray<UInt8>)
    case int(ContiguousArray<Int64>)
    case double(ContiguousArray<Double>)
    case numeric(ContiguousArray<Numeric>)
    case text(TextVector)
    case boxed(ContiguousArray<Value>)
}

extension VectorData {
    /// Makes the data of rows that all hold one value; nil for texts and for a value of another kind.
    fileprivate init?(repeating value: Value, count: Int, kind: PhysicalKind) {
        switch (kind, value) {
        case (.bool, .bool(let b)): self = .bool(ContiguousArray(repeating: b ? 1 : 0, count: count))
        case (.int, .int(let i)): self = .int(ContiguousArray(repeating: i, count: count))
        case (.double, .double(let d)): self = .double(ContiguousArray(repeating: d, count: count))
        case (.numeric, .numeric(let n)): self = .numeric(ContiguousArray(repeating: n, count: count))
        case (.boxed, _): self = .boxed(ContiguousArray(repeating: value, count: count))
        default: return nil
        }
    }
}

/// A batch of values of one column: contiguous data and a validity mask.
public struct ColumnVector: Sendable {
    public var type: SQLType
    public var data: VectorData
    public var validity: ValidityMask

    /// Makes a vector from its parts; the counts must agree.
    public init(type: SQLType, data: VectorData, validity: ValidityMask) {
        self.type = type
        self.data = data
        self.validity = validity
    }

    /// The number of rows.
    @inlinable public var count: Int { validity.count }

    /// Makes an empty vector of a type, with room for some rows.
    public init(type: SQLType, reserving capacity: Int = 0) {
        self.type = type
        validity = ValidityMask(allValid: 0)
        switch type.physicalKind {
        case .bool: data = .bool([])
        case .int: data = .int([])
        case .double: data = .double([])
        case .numeric: data = .numeric([])
        case .text: data = .text(TextVector())
        case .boxed: data = .boxed([])
        }
        reserve(capacity)
    }

    /// Makes a vector of a type from values.
    public init(type: SQLType, values: some Sequence<Value>) {
        self.init(type: type)
        for value in values { append(value) }
    }

    /// Makes a vector that repeats one value; one of another physical kind counts as NULL.
    public init(type: SQLType, repeating value: Value, count: Int) {
        if !value.isNull, let data = VectorData(repeating: value, count: count, kind: type.physicalKind) {
            self.init(type: type, data: data, validity: ValidityMask(allValid: count))
        } else {
            self.init(type: type, reserving: count)
            for _ in 0..<count { append(value) }
        }
    }

    /// The value of a row, boxed.
    public subscript(row: Int) -> Value {
        guard validity[row] else { return .null }
        switch data {
        case .bool(let v): return .bool(v[row] != 0)
        case .int(let v): return .int(v[row])
        case .double(let v): return .double(v[row])
        case .numeric(let v): return .numeric(v[row])
        case .text(let v): return .text(v[row])
        case .boxed(let v): return v[row]
        }
    }

    /// Adds a value at the end; a value of another physical kind counts as NULL, which no caller lets happen.
    public mutating func append(_ value: Value) {
        let fits = appendData(value)
        validity.append(fits && !value.isNull)
    }

    /// Makes room for more rows.
    public mutating func reserve(_ capacity: Int) {
        guard capacity > 0 else { return }
        modify(
            bool: { $0.reserveCapacity(capacity) }, int: { $0.reserveCapacity(capacity) },
            double: { $0.reserveCapacity(capacity) }, numeric: { $0.reserveCapacity(capacity) },
            text: { $0.offsets.reserveCapacity(capacity + 1) }, boxed: { $0.reserveCapacity(capacity) })
    }

    /// Adds the data of one value, or the neutral value; tells whether the value's kind fitted.
    private mutating func appendData(_ value: Value) -> Bool {
        var fits = true
        modify(
            bool: { if case .bool(let b) = value { $0.append(b ? 1 : 0) } else { fits = false; $0.append(0) } },
            int: { if case .int(let i) = value { $0.append(i) } else { fits = false; $0.append(0) } },
            double: { if case .double(let d) = value { $0.append(d) } else { fits = false; $0.append(0) } },
            numeric: { if case .numeric(let n) = value { $0.append(n) } else { fits = false; $0.append(.zero) } },
            text: { if case .text(let t) = value { $0.append(t) } else { fits = false; $0.appendEmpty() } },
            boxed: { $0.append(value) })
        return fits
    }

    /// Changes the data in place, without a copy when nobody else holds it.
    @inlinable public mutating func modify(
        bool: (inout ContiguousArray<UInt8>) -> Void, int: (inout ContiguousArray<Int64>) -> Void,
        double: (inout ContiguousArray<Double>) -> Void, numeric: (inout ContiguousArray<Numeric>) -> Void,
        text: (inout TextVector) -> Void, boxed: (inout ContiguousArray<Value>) -> Void
    ) {
        let taken = data
        data = .bool([])
        switch consume taken {
        case .bool(var v):
            bool(&v)
            data = .bool(v)
        case .int(var v):
            int(&v)
            data = .int(v)
        case .double(var v):
            double(&v)
            data = .double(v)
        case .numeric(var v):
            numeric(&v)
            data = .numeric(v)
        case .text(var v):
            text(&v)
            data = .text(v)
        case .boxed(var v):
            boxed(&v)
            data = .boxed(v)
        }
    }
}
