import SQLBasics

/// The arguments of a call, read as what the function's row of pg_proc says they are.
extension Array where Element == Value {
    /// Reads an integer, or anything else stored as one.
    func int(_ index: Int) throws(Diagnostic) -> Int64 {
        guard index < count, case .int(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads a float.
    func double(_ index: Int) throws(Diagnostic) -> Double {
        guard index < count, case .double(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads a truth value.
    func bool(_ index: Int) throws(Diagnostic) -> Bool {
        guard index < count, case .bool(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads an exact number.
    func numeric(_ index: Int) throws(Diagnostic) -> Numeric {
        guard index < count, case .numeric(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads a text.
    func text(_ index: Int) throws(Diagnostic) -> String {
        guard index < count, case .text(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads a byte string.
    func bytes(_ index: Int) throws(Diagnostic) -> [UInt8] {
        guard index < count, case .bytes(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads an interval.
    func interval(_ index: Int) throws(Diagnostic) -> Interval {
        guard index < count, case .interval(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads a time with zone.
    func timetz(_ index: Int) throws(Diagnostic) -> TimeWithZone {
        guard index < count, case .timeWithZone(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads an array.
    func array(_ index: Int) throws(Diagnostic) -> ArrayValue {
        guard index < count, case .array(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads an array that may be NULL.
    func optionalArray(_ index: Int) throws(Diagnostic) -> ArrayValue? {
        guard index < count, !self[index].isNull else { return nil }
        return try array(index)
    }

    /// Reads a text that may be NULL or left out.
    func optionalText(_ index: Int) throws(Diagnostic) -> String? {
        guard index < count, !self[index].isNull else { return nil }
        return try text(index)
    }

    /// Tells whether an argument is NULL or left out.
    func isNull(_ index: Int) -> Bool { index >= count || self[index].isNull }
}

extension FunctionContext {
    /// Returns the type of an argument; where the caller does not know, the commonest one of values of its kind.
    func type(of index: Int, _ value: Value) -> SQLType {
        if index < argumentTypes.count { return argumentTypes[index] }
        switch value {
        case .null, .text: return .text
        case .bool: return .bool
        case .int: return .int8
        case .double: return .float8
        case .numeric: return .numeric
        case .bytes: return .bytea
        case .interval: return .interval
        case .timeWithZone: return .timetz
        case .uuid: return .uuid
        case .array(let array): return TypeTable.info(array.elementType.oid).map { SQLType(oid: $0.array) } ?? .anyarray
        case .row: return .record
        case .rowPlace: return .tid
        case .aclItem: return .aclitem
        case .bits: return .varbit
        case .jsonb: return .jsonb
        case .network: return .inet
        case .macAddress: return .macaddr
        case .range: return .anyrange
        case .multirange: return .anymultirange
        }
    }

    /// Returns the text form of an argument.
    func text(of value: Value, argument index: Int) -> String {
        if case .text(let text) = value { return text }
        return ValueText.string(of: value, as: type(of: index, value), context: self)
    }

    /// Returns an argument cast to text, which differs from its text form for truth values and for char(n).
    func castText(of value: Value, argument index: Int) -> String {
        if case .bool(let flag) = value { return flag ? "true" : "false" }
        let text = text(of: value, argument: index)
        guard type(of: index, value).oid == SQLType.bpchar.oid else { return text }
        return String(text.reversed().drop { $0 == " " }.reversed())
    }
}
