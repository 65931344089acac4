import SQLBasics

/// Arithmetic on integers, by the names of PostgreSQL's functions.
enum IntegerOperators {
    /// The width of a result.
    enum Width: Sendable {
        case int2, int4, int8

        /// The error for a result that does not fit.
        var overflow: Diagnostic {
            switch self {
            case .int2: Diagnostic(.numericValueOutOfRange, "smallint out of range")
            case .int4: Diagnostic(.numericValueOutOfRange, "integer out of range")
            case .int8: Diagnostic(.numericValueOutOfRange, "bigint out of range")
            }
        }

        /// Half of the number of values, the bound of the range.
        var bound: Int64 { self == .int2 ? 0x8000 : 0x8000_0000 }

        /// Tells whether a number fits.
        func holds(_ number: Int64) -> Bool { self == .int8 || (number >= -bound && number < bound) }
    }

    /// The error of a division by zero.
    static var divisionByZero: Diagnostic { Diagnostic(.divisionByZero, "division by zero") }

    /// Finds an operation: the key is the types' name and the operation's letters.
    static func find(_ key: String) -> FunctionImplementation? {
        guard key.hasPrefix("int") else { return nil }
        let digits = key.dropFirst(3).prefix { $0.isNumber }
        let width: Width
        switch digits {
        case "2": width = .int2
        case "4", "24", "42": width = .int4
        case "8", "28", "82", "48", "84": width = .int8
        default: return nil
        }
        return find(key.dropFirst(3 + digits.count), width)
    }

    /// Finds the operation of a width.
    private static func find(_ operation: Substring, _ width: Width) -> FunctionImplementation? {
        switch operation {
        case "pl": sum(width)
        case "mi": difference(width)
        case "mul": product(width)
        case "div": division(width)
        case "mod": remainder()
        case "and": free(.and)
        case "or": free(.or)
        case "xor": free(.xor)
        case "shl": free(.shiftLeft(width))
        case "shr": free(.shiftRight(width))
        case "gcd": checked(width) { a, b in try gcd(a, b, width) }
        case "lcm": checked(width) { a, b in try lcm(a, b, width) }
        case "larger": free(.larger)
        case "um": negation(width)
        case "up": unary(inverting: false)
        case "not": unary(inverting: true)
        case "abs": absolute(width)
        default: nil
        }
    }

    /// Makes the kernel of `+`.
    private static func sum(_ width: Width) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let a = try Kernel.ints(arguments, 0, count)
            let b = try Kernel.ints(arguments, 1, count)
            if width != .int8 { return .int(try narrow(a, b, valid, count, width) { $0 &+ $1 }) }
            return .int(try wide(a, b, valid, count) { $0.addingReportingOverflow($1) })
        }
    }

    /// Makes the kernel of `-`.
    private static func difference(_ width: Width) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let a = try Kernel.ints(arguments, 0, count)
            let b = try Kernel.ints(arguments, 1, count)
            if width != .int8 { return .int(try narrow(a, b, valid, count, width) { $0 &- $1 }) }
            return .int(try wide(a, b, valid, count) { $0.subtractingReportingOverflow($1) })
        }
    }

    /// Makes the kernel of `*`.
    private static func product(_ width: Width) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let a = try Kernel.ints(arguments, 0, count)
            let b = try Kernel.ints(arguments, 1, count)
            if width != .int8 { return .int(try narrow(a, b, valid, count, width) { $0 &* $1 }) }
            return .int(try wide(a, b, valid, count) { $0.multipliedReportingOverflow(by: $1) })
        }
    }

    /// Computes results of 16 or 32 bits in 64 bits; the range is looked at once for all rows.
    @inline(__always) private static func narrow(
        _ a: ContiguousArray<Int64>, _ b: ContiguousArray<Int64>, _ valid: ValidityMask, _ count: Int, _ width: Width,
        _ body: (Int64, Int64) -> Int64
    ) throws -> ContiguousArray<Int64> {
        let bound = width.bound
        let outside = ~UInt64(bitPattern: bound &* 2 &- 1)
        var excess: UInt64 = 0
        let result = Kernel.map(a, b, count) { x, y in
            let r = body(x, y)
            excess |= UInt64(bitPattern: r &+ bound) & outside
            return r
        }
        if excess != 0 { try check(result, valid, count, width) }
        return result
    }

    /// Looks for a valid row whose result does not fit.
    private static func check(_ result: ContiguousArray<Int64>, _ valid: ValidityMask, _ count: Int, _ width: Width)
        throws
    {
        for i in 0..<count where valid[i] && !width.holds(result[i]) { throw width.overflow }
    }

    /// Computes results of 64 bits.
    @inline(__always) private static func wide(
        _ a: ContiguousArray<Int64>, _ b: ContiguousArray<Int64>, _ valid: ValidityMask, _ count: Int,
        _ body: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) throws -> ContiguousArray<Int64> {
        var failed = false
        let result = Kernel.map(a, b, count) { x, y in
            let (r, overflow) = body(x, y)
            failed = failed || overflow
            return r
        }
        if failed {
            for i in 0..<count where valid[i] && body(a[i], b[i]).overflow { throw Width.int8.overflow }
        }
        return result
    }

    /// An operation that cannot fail.
    private enum FreeOperation: Sendable { case and, or, xor, larger, shiftLeft(Width), shiftRight(Width) }

    /// Makes the kernel of an operation that cannot fail. Of the count of a shift only the low bits are looked at, as C
    /// does on common machines.
    private static func free(_ operation: FreeOperation) -> FunctionImplementation {
        .vector { arguments, _, count in
            let a = try Kernel.ints(arguments, 0, count)
            let b = try Kernel.ints(arguments, 1, count)
            switch operation {
            case .and: return .int(Kernel.map(a, b, count) { $0 & $1 })
            case .or: return .int(Kernel.map(a, b, count) { $0 | $1 })
            case .xor: return .int(Kernel.map(a, b, count) { $0 ^ $1 })
            case .larger: return .int(Kernel.map(a, b, count) { max($0, $1) })
            case .shiftLeft(.int8): return .int(Kernel.map(a, b, count) { $0 &<< $1 })
            case .shiftLeft(.int4):
                return .int(Kernel.map(a, b, count) { Int64(shifted($0, $1)) })
            case .shiftLeft(.int2):
                return .int(Kernel.map(a, b, count) { Int64(Int16(truncatingIfNeeded: shifted($0, $1))) })
            case .shiftRight(.int8): return .int(Kernel.map(a, b, count) { $0 &>> $1 })
            case .shiftRight: return .int(Kernel.map(a, b, count) { $0 &>> ($1 & 31) })
            }
        }
    }

    /// Shifts 32 bits to the left.
    @inline(__always) private static func shifted(_ a: Int64, _ b: Int64) -> Int32 {
        Int32(truncatingIfNeeded: a) &<< Int32(truncatingIfNeeded: b)
    }

    /// Makes the kernel of the sign `+` or of `~`.
    private static func unary(inverting: Bool) -> FunctionImplementation {
        .vector { arguments, _, count in
            let a = try Kernel.ints(arguments, 0, count)
            return .int(inverting ? Kernel.map(a, count) { ~$0 } : a)
        }
    }

    /// Makes a kernel that looks at each row and may fail.
    private static func checked(_ width: Width, _ body: @escaping @Sendable (Int64, Int64) throws -> Int64)
        -> FunctionImplementation
    {
        .vector { arguments, valid, count in
            let a = try Kernel.ints(arguments, 0, count)
            let b = try Kernel.ints(arguments, 1, count)
            return .int(try Kernel.mapValid(a, b, count, valid, neutral: 0, body))
        }
    }

    /// Makes the kernel of `/`, which truncates toward zero.
    private static func division(_ width: Width) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let a = try Kernel.ints(arguments, 0, count)
            let b = try Kernel.ints(arguments, 1, count)
            return .int(
                try Kernel.mapValid(a, b, count, valid, neutral: 0) { a, b in
                    guard b != 0 else { throw divisionByZero }
                    let (quotient, overflow) = a.dividedReportingOverflow(by: b)
                    guard !overflow, width.holds(quotient) else { throw width.overflow }
                    return quotient
                })
        }
    }

    /// Makes the kernel of `%`.
    private static func remainder() -> FunctionImplementation {
        checked(.int8) { a, b in
            guard b != 0 else { throw divisionByZero }
            return b == -1 ? 0 : a % b
        }
    }

    /// Makes the kernel of the sign `-`.
    private static func negation(_ width: Width) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let result = try Kernel.mapValid(try Kernel.ints(arguments, 0, count), count, valid, neutral: Int64(0)) {
                a in
                let (r, overflow) = Int64(0).subtractingReportingOverflow(a)
                guard !overflow, width.holds(r) else { throw width.overflow }
                return r
            }
            return .int(result)
        }
    }

    /// Makes the kernel of `abs` and `@`.
    private static func absolute(_ width: Width) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let result = try Kernel.mapValid(try Kernel.ints(arguments, 0, count), count, valid, neutral: Int64(0)) {
                a in
                guard a != Int64.min, width.holds(a < 0 ? -a : a) else { throw width.overflow }
                return a < 0 ? -a : a
            }
            return .int(result)
        }
    }

    /// Returns the greatest common divisor (`int8gcd_internal`).
    private static func gcd(_ a: Int64, _ b: Int64, _ width: Width) throws -> Int64 {
        var x = a.magnitude
        var y = b.magnitude
        while y != 0 { (x, y) = (y, x % y) }
        guard let result = Int64(exactly: x), width.holds(result) else { throw width.overflow }
        return result
    }

    /// Returns the least common multiple.
    private static func lcm(_ a: Int64, _ b: Int64, _ width: Width) throws -> Int64 {
        if a == 0 || b == 0 { return 0 }
        let divisor = try gcd(a, b, width)
        let (product, overflow) = (a / divisor).multipliedReportingOverflow(by: b)
        guard !overflow, product != Int64.min, width.holds(abs(product)) else { throw width.overflow }
        return abs(product)
    }
}
