import SQLBasics

/// Arithmetic and functions on exact numbers, by the names of PostgreSQL's functions.
enum NumericOperators {
    /// Finds an operation.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "numeric_add": binary { a, b in try Numeric.add(a, b) }
        case "numeric_sub": binary { a, b in try Numeric.subtract(a, b) }
        case "numeric_mul": binary { a, b in try Numeric.multiply(a, b) }
        case "numeric_div": binary { a, b in try Numeric.divide(a, b) }
        case "numeric_mod": binary { a, b in try Numeric.remainder(a, b) }
        case "numeric_div_trunc": binary { a, b in try Numeric.wholeQuotient(a, b) }
        case "numeric_power": binary { a, b in try Numeric.power(a, b) }
        case "numeric_log": binary { a, b in try Numeric.logarithm(base: a, b) }
        case "numeric_gcd": binary { a, b in try gcd(a, b) }
        case "numeric_lcm": binary { a, b in try lcm(a, b) }
        case "numeric_uminus": unary { $0.negated }
        case "numeric_uplus": unary { $0 }
        case "numeric_abs": unary { $0.magnitude }
        case "numeric_sign": unary { $0.isNaN ? $0 : Numeric(Int64($0.signum)) }
        case "numeric_ceil": unary { try $0.ceiling() }
        case "numeric_floor": unary { try $0.floor() }
        case "numeric_sqrt": unary { try $0.squareRoot() }
        case "numeric_exp": unary { try $0.exponential() }
        case "numeric_ln": unary { try $0.naturalLogarithm() }
        case "log_1741", "log10_1481": unary { try Numeric.logarithm(base: Numeric(Int64(10)), $0) }
        case "round_1708": unary { try $0.rounded(scale: 0) }
        case "trunc_1710": unary { $0.truncated(scale: 0) }
        case "numeric_trim_scale": unary { try $0.rounded(scale: minimalScale($0)) }
        default: findOthers(key)
        }
    }

    /// Finds an operation that does not map numbers to numbers.
    private static func findOthers(_ key: String) -> FunctionImplementation? {
        switch key {
        case "numeric_round": .scalar { a, _ in .numeric(try a.numeric(0).rounded(scale: clamped(try a.int(1)))) }
        case "numeric_trunc": .scalar { a, _ in .numeric(try a.numeric(0).truncated(scale: clamped(try a.int(1)))) }
        case "numeric_scale":
            .scalar { a, _ in
                let number = try a.numeric(0)
                return number.isNaN || number.isInfinite ? .null : .int(Int64(number.scale))
            }
        case "numeric_min_scale":
            .scalar { a, _ in
                let number = try a.numeric(0)
                return number.isNaN || number.isInfinite ? .null : .int(Int64(minimalScale(number)))
            }
        case "numeric_fac": .scalar { a, _ in .numeric(try factorial(try a.int(0))) }
        case "width_bucket_numeric": .scalar { a, _ in .int(try bucket(a)) }
        default: nil
        }
    }

    /// Limits a scale to what numeric can have (`NUMERIC_MAX_RESULT_SCALE`).
    private static func clamped(_ scale: Int64) -> Int { Int(max(-2000, min(16383, scale))) }

    /// Makes a kernel of two numbers.
    private static func binary(_ body: @escaping @Sendable (Numeric, Numeric) throws -> Numeric)
        -> FunctionImplementation
    {
        .vector { arguments, valid, count in
            let a = try Kernel.numerics(arguments, 0, count)
            let b = try Kernel.numerics(arguments, 1, count)
            return .numeric(try Kernel.mapValid(a, b, count, valid, neutral: .zero, body))
        }
    }

    /// Makes a kernel of one number.
    private static func unary(_ body: @escaping @Sendable (Numeric) throws -> Numeric) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let a = try Kernel.numerics(arguments, 0, count)
            return .numeric(try Kernel.mapValid(a, count, valid, neutral: .zero, body))
        }
    }

    /// Returns the number of digits behind the point that are needed.
    private static func minimalScale(_ number: Numeric) -> Int {
        guard number.scale > 0 else { return 0 }
        let trailingZeros = number.text.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        return max(0, Int(number.scale) - trailingZeros)
    }

    /// Returns the greatest common divisor.
    private static func gcd(_ a: Numeric, _ b: Numeric) throws -> Numeric {
        if a.isNaN || b.isNaN || a.isInfinite || b.isInfinite { return .nan }
        var x = a.magnitude
        var y = b.magnitude
        while y.signum != 0 && !y.isNaN { (x, y) = (y, try Numeric.remainder(x, y)) }
        return try x.rounded(scale: Int(max(a.scale, b.scale)))
    }

    /// Returns the least common multiple.
    private static func lcm(_ a: Numeric, _ b: Numeric) throws -> Numeric {
        if a.isNaN || b.isNaN || a.isInfinite || b.isInfinite { return .nan }
        let scale = Int(max(a.scale, b.scale))
        if a.signum == 0 || b.signum == 0 { return try Numeric.zero.rounded(scale: scale) }
        let quotient = try Numeric.wholeQuotient(a, try gcd(a, b))
        return try Numeric.multiply(quotient, b).magnitude.rounded(scale: scale)
    }

    /// Returns the factorial (`numeric_fac`).
    private static func factorial(_ number: Int64) throws -> Numeric {
        guard number >= 0 else {
            throw Diagnostic(.numericValueOutOfRange, "factorial of a negative number is undefined")
        }
        guard number <= 32177 else { throw Diagnostic(.numericValueOutOfRange, "value overflows numeric format") }
        var result = Numeric.one
        if number > 1 { for i in 2...number { result = try Numeric.multiply(result, Numeric(i)) } }
        return result
    }

    /// Returns the bucket of an equi-width histogram (`width_bucket_numeric`).
    private static func bucket(_ a: [Value]) throws -> Int64 {
        let (operand, low, high, count) = (try a.numeric(0), try a.numeric(1), try a.numeric(2), try a.int(3))
        try WidthBucket.check(
            count: count, hasNaN: operand.isNaN || low.isNaN || high.isNaN,
            isUnbounded: low.isInfinite || high.isInfinite)
        let order = Numeric.compare(low, high)
        guard order != 0 else { throw WidthBucket.equalBounds }
        let (value, from, to) = order < 0 ? (operand, low, high) : (operand.negated, low.negated, high.negated)
        if Numeric.compare(value, from) < 0 { return 0 }
        if Numeric.compare(value, to) >= 0 { return try WidthBucket.last(count) }
        let share = try Numeric.multiply(try Numeric.subtract(value, from), Numeric(count))
        let bucket = try Numeric.wholeQuotient(share, try Numeric.subtract(to, from))
        return try bucket.integer(as: .int4) + 1
    }
}

/// The rules that the two forms of width_bucket share.
enum WidthBucket {
    /// The error for a histogram of no width.
    static var equalBounds: Diagnostic {
        Diagnostic(SQLState("2201G"), "lower bound cannot equal upper bound")
    }

    /// Refuses arguments that make no histogram.
    static func check(count: Int64, hasNaN: Bool, isUnbounded: Bool) throws {
        guard count > 0 else { throw Diagnostic(SQLState("2201G"), "count must be greater than zero") }
        guard !hasNaN else {
            throw Diagnostic(SQLState("2201G"), "operand, lower bound, and upper bound cannot be NaN")
        }
        guard !isUnbounded else { throw Diagnostic(SQLState("2201G"), "lower and upper bounds must be finite") }
    }

    /// Returns the number of the bucket above all.
    static func last(_ count: Int64) throws -> Int64 {
        guard count < Int64(Int32.max) else { throw IntegerOperators.Width.int4.overflow }
        return count + 1
    }
}
