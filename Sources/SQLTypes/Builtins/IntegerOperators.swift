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
        case "pl": width == .int8 ? wide { $0.addingReportingOverflow($1) } : narrow(width) { $0 &+ $1 }
        case "mi": width == .int8 ? wide { $0.subtractingReportingOverflow($1) } : narrow(width) { $0 &- $1 }
        case "mul": width == .int8 ? wide { $0.multipliedReportingOverflow(by: $1) } : narrow(width) { $0 &* $1 }
        case "div": division(width)
        case "mod": remainder()
        case "and": free { $0 & $1 }
        case "or": free { $0 | $1 }
        case "xor": free { $0 ^ $1 }
        case "shl": shiftLeft(width)
        case "shr": shiftRight(width)
        case "gcd": checked(width) { a, b in try gcd(a, b, width) }
        case "lcm": checked(width) { a, b in try lcm(a, b, width) }
        case "larger": free { $0 < $1 ? $1 : $0 }
        case "um": negation(width)
        case "up": unary { $0 }
        case "not": unary { ~$0 }
        case "abs": absolute(width)
        default: nil
        }
    }

    /// Makes a kernel for results of 16 or 32 bits: computed in 64 bits, the range looked at once for all rows.
    @inline(__always) private static func narrow(_ width: Width, _ body: @escaping @Sendable (Int64, Int64) -> Int64)
        -> FunctionImplementation
    {
        .vector { arguments, valid, count in
            let bound = width.bound
            var excess: UInt64 = 0
            let result = Kernel.map(
                try Kernel.ints(arguments, 0, count), try Kernel.ints(arguments, 1, count), count
            ) { a, b in
                let r = body(a, b)
                excess |= UInt64(bitPattern: r &+ bound) & ~UInt64(bitPattern: bound &* 2 &- 1)
                return r
            }
            if excess != 0 { try check(result, valid, count, width) }
            return .int(result)
        }
    }

    /// Looks for a valid row whose result does not fit.
    private static func check(_ result: ContiguousArray<Int64>, _ valid: ValidityMask, _ count: Int, _ width: Width)
        throws
    {
        for i in 0..<count where valid[i] && !width.holds(result[i]) { throw width.overflow }
    }

    /// Makes a kernel for results of 64 bits.
    @inline(__always) private static func wide(
        _ body: @escaping @Sendable (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) -> FunctionImplementation {
        .vector { arguments, valid, count in
            var failed = false
            let a = try Kernel.ints(arguments, 0, count)
            let b = try Kernel.ints(arguments, 1, count)
            let result = Kernel.map(a, b, count) { x, y in
                let (r, overflow) = body(x, y)
                failed = failed || overflow
                return r
            }
            if failed {
                for i in 0..<count where valid[i] && body(a[i], b[i]).overflow { throw Width.int8.overflow }
            }
            return .int(result)
        }
    }

    /// Makes a kernel that cannot fail.
    @inline(__always) private static func free(_ body: @escaping @Sendable (Int64, Int64) -> Int64)
        -> FunctionImplementation
    {
        .vector { arguments, _, count in
            .int(Kernel.map(try Kernel.ints(arguments, 0, count), try Kernel.ints(arguments, 1, count), count, body))
        }
    }

    /// Makes a kernel of one argument that cannot fail.
    @inline(__always) private static func unary(_ body: @escaping @Sendable (Int64) -> Int64) -> FunctionImplementation
    {
        .vector { arguments, _, count in .int(Kernel.map(try Kernel.ints(arguments, 0, count), count, body)) }
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
        checked(width) { a, b in
            guard b != 0 else { throw divisionByZero }
            let (quotient, overflow) = a.dividedReportingOverflow(by: b)
            guard !overflow, width.holds(quotient) else { throw width.overflow }
            return quotient
        }
    }

    /// Makes the kernel of `%`.
    private static func remainder() -> FunctionImplementation {
        checked(.int8) { a, b in
            guard b != 0 else { throw divisionByZero }
            return b == -1 ? 0 : a % b
        }
    }

    /// Makes the kernel of `<<`; as in C on common machines, only the low bits of the count are looked at.
    private static func shiftLeft(_ width: Width) -> FunctionImplementation {
        switch width {
        case .int2:
            free { Int64(Int16(truncatingIfNeeded: Int32(truncatingIfNeeded: $0) &<< Int32(truncatingIfNeeded: $1))) }
        case .int4: free { Int64(Int32(truncatingIfNeeded: $0) &<< Int32(truncatingIfNeeded: $1)) }
        case .int8: free { $0 &<< $1 }
        }
    }

    /// Makes the kernel of `>>`, which keeps the sign.
    private static func shiftRight(_ width: Width) -> FunctionImplementation {
        width == .int8 ? free { $0 &>> $1 } : free { $0 &>> ($1 & 31) }
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
