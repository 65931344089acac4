import SQLBasics

/// Functions on bit strings (manual 9.6), by the names of PostgreSQL's functions.
enum BitFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        findOperator(key) ?? findMeasure(key) ?? findPart(key) ?? findCast(key)
    }

    /// Finds what stands behind an operator.
    private static func findOperator(_ key: String) -> FunctionImplementation? {
        switch key {
        case "bit_and": .scalar { a, _ in .bits(try combine(a.bits(0), a.bits(1), .and)) }
        case "bit_or": .scalar { a, _ in .bits(try combine(a.bits(0), a.bits(1), .or)) }
        case "bitxor": .scalar { a, _ in .bits(try combine(a.bits(0), a.bits(1), .xor)) }
        case "bitnot": .scalar { a, _ in .bits(try a.bits(0).inverted) }
        case "bitshiftleft": .scalar { a, _ in .bits(try a.bits(0).shifted(left: a.int(1))) }
        case "bitshiftright": .scalar { a, _ in .bits(try a.bits(0).shifted(left: -a.int(1))) }
        case "bitcat": .scalar { a, _ in .bits(try a.bits(0).joined(a.bits(1))) }
        case "bitcmp": .scalar { a, _ in .int(Int64(BitString.compare(try a.bits(0), try a.bits(1)))) }
        default: nil
        }
    }

    /// Finds what measures.
    private static func findMeasure(_ key: String) -> FunctionImplementation? {
        switch key {
        case "bitlength", "bit_length_1812": .scalar { a, _ in .int(Int64(try a.bits(0).count)) }
        case "bitoctetlength": .scalar { a, _ in .int(Int64(try a.bits(0).bytes.count)) }
        case "bit_bit_count":
            .scalar { a, _ in .int(Int64(try a.bits(0).bytes.reduce(0) { $0 + $1.nonzeroBitCount })) }
        case "bitposition": .scalar { a, _ in .int(Int64(try position(a.bits(1), in: a.bits(0)))) }
        default: nil
        }
    }

    /// Finds what takes or changes a part.
    private static func findPart(_ key: String) -> FunctionImplementation? {
        switch key {
        case "bitsubstr": .scalar { a, _ in .bits(try substring(a.bits(0), a.int(1), a.int(2))) }
        case "bitsubstr_no_len": .scalar { a, _ in .bits(try substring(a.bits(0), a.int(1), nil)) }
        case "bitoverlay": .scalar { a, _ in .bits(try overlay(a.bits(0), a.bits(1), a.int(2), a.int(3))) }
        case "bitoverlay_no_len":
            .scalar { a, _ in .bits(try overlay(a.bits(0), a.bits(1), a.int(2), Int64(a.bits(1).count))) }
        case "bitgetbit":
            .scalar { a, _ in
                let bits = try a.bits(0)
                return .int(bits[try place(a.int(1), in: bits)] ? 1 : 0)
            }
        case "bitsetbit":
            .scalar { a, _ in
                var bits = try a.bits(0)
                let place = try place(a.int(1), in: bits)
                let new = try a.int(2)
                guard new == 0 || new == 1 else {
                    throw Diagnostic(.invalidParameterValue, "new bit must be 0 or 1")
                }
                bits[place] = new == 1
                return .bits(bits)
            }
        default: nil
        }
    }

    /// Finds what makes bit strings of numbers and numbers of bit strings.
    private static func findCast(_ key: String) -> FunctionImplementation? {
        switch key {
        case "bitfromint4", "bitfromint8":
            .scalar { a, _ in .bits(BitString(try a.int(0), count: try length(a.int(1)))) }
        case "bit", "varbit":
            .scalar { a, _ in
                let type = key == "bit" ? SQLType.bit : .varbit
                let modifier = Int32(truncatingIfNeeded: try a.int(1))
                guard modifier > 0 else { return a[0] }
                return .bits(try BitText.fit(a.bits(0), type.with(modifier: modifier), explicit: a.bool(2)))
            }
        case "bittoint4": .scalar { a, _ in .int(try number(a.bits(0), .int4)) }
        case "bittoint8": .scalar { a, _ in .int(try number(a.bits(0), .int8)) }
        default: nil
        }
    }

    /// The operations on two bit strings.
    enum Operation: String, Sendable { case and = "AND", or = "OR", xor = "XOR" }

    /// Joins two bit strings of the same length.
    static func combine(_ a: BitString, _ b: BitString, _ operation: Operation) throws(Diagnostic) -> BitString {
        guard a.count == b.count else {
            throw Diagnostic(SQLState("22026"), "cannot \(operation.rawValue) bit strings of different sizes")
        }
        return a.combined(b) { x, y in
            switch operation {
            case .and: x & y
            case .or: x | y
            case .xor: x ^ y
            }
        }
    }

    /// Returns a bit string as an integer.
    static func number(_ bits: BitString, _ type: SQLType) throws(Diagnostic) -> Int64 {
        guard let number = bits.number(width: type.oid == SQLType.int4.oid ? 32 : 64) else {
            throw Diagnostic(.numericValueOutOfRange, "\(type.displayName) out of range")
        }
        return number
    }

    /// Returns the length that a modifier means where numbers become bits; without one there is a single bit.
    static func length(_ modifier: Int64) -> Int { modifier <= 0 ? 1 : Int(min(modifier, 83_886_080)) }

    /// Returns where bits occur in others.
    private static func position(_ part: BitString, in bits: BitString) -> Int {
        part.count == 0 ? (bits.count == 0 ? 0 : 1) : bits.position(of: part)
    }

    /// Checks the number of a bit.
    private static func place(_ number: Int64, in bits: BitString) throws -> Int {
        guard number >= 0, number < bits.count else {
            throw Diagnostic(
                .arraySubscriptError, "bit index \(number) out of valid range (0..\(bits.count - 1))")
        }
        return Int(number)
    }

    /// Returns the bits from a place, counted from 1 (`bitsubstring`).
    private static func substring(_ bits: BitString, _ start: Int64, _ length: Int64?) throws -> BitString {
        var end = Int64(bits.count) + 1
        if let length {
            guard length >= 0 else { throw TextFunctions.negativeLength }
            let (sum, overflow) = start.addingReportingOverflow(length)
            if !overflow { end = min(end, sum) }
        }
        let first = max(start, 1)
        return first < end ? bits.part(Int(first) - 1..<Int(end) - 1) : BitString(zeros: 0)
    }

    /// Replaces some bits (`bit_overlay`).
    private static func overlay(
        _ bits: BitString, _ new: BitString, _ start: Int64, _ length: Int64
    ) throws -> BitString {
        guard start > 0 else { throw TextFunctions.negativeLength }
        let (end, overflow) = start.addingReportingOverflow(length)
        guard !overflow, end <= Int64(Int32.max) else {
            throw Diagnostic(.numericValueOutOfRange, "integer out of range")
        }
        let head = try substring(bits, 1, start - 1)
        return head.joined(new).joined(try substring(bits, end, nil))
    }
}

extension Array where Element == Value {
    /// Reads a bit string.
    func bits(_ index: Int) throws(Diagnostic) -> BitString {
        guard index < count, case .bits(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }
}
