import SQLBasics

extension Value {
    /// Compares two values of a type in its btree order: negative, zero or positive. NULL equals NULL and comes last.
    public static func compare(_ a: Value, _ b: Value, _ type: SQLType) -> Int {
        switch (a, b) {
        case (.null, .null): 0
        case (.null, _): 1
        case (_, .null): -1
        case (.bool(let x), .bool(let y)): (x ? 1 : 0) - (y ? 1 : 0)
        case (.int(let x), .int(let y)): order(x, y)
        case (.double(let x), .double(let y)): FloatOrder.compare(x, y)
        case (.numeric(let x), .numeric(let y)): Numeric.compare(x, y)
        case (.text(let x), .text(let y)): compareText(x, y, trimming: type.oid == SQLType.bpchar.oid)
        case (.interval(let x), .interval(let y)): order(x.span, y.span)
        case (.array(let x), .array(let y)): compareArrays(x, y)
        case (.row(let x), .row(let y)): compareRecords(x, y)
        default: compareOthers(a, b)
        }
    }

    /// Tells whether two values of a type are equal; NULL equals NULL.
    public static func equals(_ a: Value, _ b: Value, _ type: SQLType) -> Bool { compare(a, b, type) == 0 }

    /// Compares two texts by their bytes, as the collation C does; with `trimming` spaces at the end don't count.
    public static func compareText(_ a: String, _ b: String, trimming: Bool = false) -> Int {
        var a = a
        var b = b
        return a.withUTF8 { x in b.withUTF8 { y in TextOrder.compare(x, y, trimming: trimming) } }
    }

    /// Compares values of the rarer kinds; values of different kinds are ordered by kind.
    private static func compareOthers(_ a: Value, _ b: Value) -> Int {
        switch (a, b) {
        case (.bytes(let x), .bytes(let y)):
            x.withUnsafeBufferPointer { x in y.withUnsafeBufferPointer { y in TextOrder.compare(x, y) } }
        case (.timeWithZone(let x), .timeWithZone(let y)):
            x.utc == y.utc ? order(x.zone, y.zone) : order(x.utc, y.utc)
        case (.uuid(let x), .uuid(let y)): x.high == y.high ? order(x.low, y.low) : order(x.high, y.high)
        case (.rowPlace(let block, let offset), .rowPlace(let block2, let offset2)):
            block == block2 ? order(offset, offset2) : order(block, block2)
        case (.aclItem(let x), .aclItem(let y)): compareItems(x, y)
        case (.network(let x), .network(let y)): NetworkValue.compare(x, y)
        case (.macAddress(let x), .macAddress(let y)): order(x, y)
        case (.jsonb(let x), .jsonb(let y)): JSONValue.compareWhole(x.value, y.value)
        case (.bits(let x), .bits(let y)): BitString.compare(x, y)
        case (.range(let x), .range(let y)): RangeValue.compare(x, y)
        case (.multirange(let x), .multirange(let y)): MultirangeValue.compare(x, y)
        default: order(a.kindNumber, b.kindNumber)
        }
    }

    /// Compares arrays: element by element, then by length, dimensions and bounds (`array_cmp`).
    private static func compareArrays(_ a: ArrayValue, _ b: ArrayValue) -> Int {
        for (x, y) in zip(a.elements, b.elements) {
            let result = compare(x, y, a.elementType)
            if result != 0 { return result }
        }
        if a.elements.count != b.elements.count { return order(a.elements.count, b.elements.count) }
        if a.lengths.count != b.lengths.count { return order(a.lengths.count, b.lengths.count) }
        for (x, y) in zip(a.lengths + a.lowerBounds, b.lengths + b.lowerBounds) where x != y { return order(x, y) }
        return 0
    }

    /// Compares rows field by field (`record_cmp`).
    private static func compareRecords(_ a: RowValue, _ b: RowValue) -> Int {
        for i in 0..<min(a.fields.count, b.fields.count) {
            let result = compare(a.fields[i], b.fields[i], i < a.types.count ? a.types[i] : .text)
            if result != 0 { return result }
        }
        return order(a.fields.count, b.fields.count)
    }

    /// Orders ACL entries, which PostgreSQL only tests for equality.
    private static func compareItems(_ a: ACLItemValue, _ b: ACLItemValue) -> Int {
        if a.grantee != b.grantee { return order(a.grantee, b.grantee) }
        if a.grantor != b.grantor { return order(a.grantor, b.grantor) }
        if a.privileges != b.privileges { return order(a.privileges, b.privileges) }
        return order(a.grantOptions, b.grantOptions)
    }

    /// Compares two comparable things.
    @inline(__always) private static func order<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : (a == b ? 0 : 1) }

    /// A number for the case, so that comparing anything with anything gives an order.
    private var kindNumber: Int {
        switch self {
        case .null: 0
        case .bool: 1
        case .int: 2
        case .double: 3
        case .numeric: 4
        case .text: 5
        case .bytes: 6
        case .interval: 7
        case .timeWithZone: 8
        case .uuid: 9
        case .array: 10
        case .row: 11
        case .rowPlace: 12
        case .aclItem: 13
        case .bits: 14
        case .range: 15
        case .multirange: 16
        case .network: 17
        case .macAddress: 18
        case .jsonb: 19
        }
    }
}

extension Interval {
    /// The length in microseconds when a month has 30 days and a day 24 hours, which is how intervals are compared
    /// (`interval_cmp_value`).
    public var span: Int128 {
        Int128(microseconds) + (Int128(days) + Int128(months) * 30) * 86_400_000_000
    }
}

extension TimeWithZone {
    /// The microseconds since midnight UTC.
    var utc: Int64 { microseconds + Int64(zone) * 1_000_000 }
}

extension Value {
    /// Mixes the value into a hash; values that compare equal give the same.
    public func hash(_ type: SQLType, into state: UInt64) -> UInt64 {
        switch self {
        case .null: return Hashing.mix(state, Hashing.null)
        case .bool(let v): return Hashing.mix(state, v ? 1 : 0)
        case .int(let v): return Hashing.mix(state, UInt64(bitPattern: v))
        case .double(let v): return Hashing.mix(state, Hashing.bits(v))
        case .numeric(let v): return v.hash(into: state)
        case .text(var v): return v.withUTF8 { Self.hashText($0, state, trimming: type.oid == SQLType.bpchar.oid) }
        case .bytes(let v): return v.withUnsafeBufferPointer { Hashing.mix(state, bytes: $0) }
        case .interval(let v): return Hashing.mix(state, UInt64(truncatingIfNeeded: v.span))
        case .timeWithZone(let v): return Hashing.mix(state, UInt64(bitPattern: v.utc))
        case .uuid(let v): return Hashing.mix(Hashing.mix(state, v.high), v.low)
        case .array(let v): return v.elements.reduce(state) { $1.hash(v.elementType, into: $0) }
        case .row(let v): return zip(v.fields, v.types).reduce(state) { $1.0.hash($1.1, into: $0) }
        case .rowPlace(let block, let offset): return Hashing.mix(state, UInt64(block) << 16 | UInt64(offset))
        case .network(let v): return v.hash(into: state)
        case .macAddress(let v): return Hashing.mix(state, v)
        case .jsonb(let v): return v.value.hash(into: state)
        case .bits(let v): return v.bytes.withUnsafeBufferPointer { Hashing.mix(state, bytes: $0) }
        case .range(let v): return v.hash(into: state)
        case .multirange(let v): return v.ranges.reduce(state) { $1.hash(into: $0) }
        case .aclItem(let v): return Hashing.mix(state, UInt64(v.grantee.rawValue) << 32 | UInt64(v.privileges))
        }
    }

    /// Mixes a text into a hash.
    private static func hashText(_ bytes: UnsafeBufferPointer<UInt8>, _ state: UInt64, trimming: Bool) -> UInt64 {
        guard trimming else { return Hashing.mix(state, bytes: bytes) }
        return Hashing.mix(state, bytes: UnsafeBufferPointer(rebasing: bytes[..<TextOrder.trimmedCount(bytes)]))
    }
}
