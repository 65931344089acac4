import SQLBasics

/// Arithmetic on floats, by the names of PostgreSQL's functions.
enum FloatOperators {
    /// Finds an operation: the key is the types' name and the operation's letters.
    static func find(_ key: String) -> FunctionImplementation? {
        guard key.hasPrefix("float") else { return nil }
        let digits = key.dropFirst(5).prefix { $0.isNumber }
        let single = digits == "4"
        switch key.dropFirst(5 + digits.count) {
        case "pl": return sum(single, subtracting: false)
        case "mi": return sum(single, subtracting: true)
        case "mul": return product(single)
        case "div": return quotient(single)
        case "um": return unary { -$0 }
        case "up": return unary { $0 }
        case "abs": return unary { $0.magnitude }
        default: return nil
        }
    }

    /// The error of a result that is too great.
    static var overflow: Diagnostic { Diagnostic(.numericValueOutOfRange, "value out of range: overflow") }
    /// The error of a result that is too small.
    static var underflow: Diagnostic { Diagnostic(.numericValueOutOfRange, "value out of range: underflow") }

    /// Makes a kernel of one argument that cannot fail.
    @inline(__always) static func unary(_ body: @escaping @Sendable (Double) -> Double) -> FunctionImplementation {
        .vector { arguments, _, count in .double(Kernel.map(try Kernel.doubles(arguments, 0, count), count, body)) }
    }

    /// Rounds to 32 bits where the result is a real.
    @inline(__always) private static func rounded(_ number: Double, _ single: Bool) -> Double {
        single ? Double(Float(number)) : number
    }

    /// Makes the kernel of an addition or a subtraction.
    private static func sum(_ single: Bool, subtracting: Bool) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let a = try Kernel.doubles(arguments, 0, count)
            let b = try Kernel.doubles(arguments, 1, count)
            var result = subtracting ? Kernel.map(a, b, count) { $0 - $1 } : Kernel.map(a, b, count) { $0 + $1 }
            if single { result = Kernel.map(result, count) { Double(Float($0)) } }
            var special = false
            for r in result where !r.isFinite { special = true }
            if special {
                for i in 0..<count where valid[i] && result[i].isInfinite && a[i].isFinite && b[i].isFinite {
                    throw overflow
                }
            }
            return .double(result)
        }
    }

    /// Makes the kernel of `*`.
    private static func product(_ single: Bool) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let a = try Kernel.doubles(arguments, 0, count)
            let b = try Kernel.doubles(arguments, 1, count)
            var special = false
            let result = Kernel.map(a, b, count) { x, y in
                let r = rounded(x * y, single)
                special = special || r.isInfinite || r == 0
                return r
            }
            guard special else { return .double(result) }
            for i in 0..<count where valid[i] {
                if result[i].isInfinite && a[i].isFinite && b[i].isFinite { throw overflow }
                if result[i] == 0 && a[i] != 0 && b[i] != 0 { throw underflow }
            }
            return .double(result)
        }
    }

    /// Makes the kernel of `/`.
    private static func quotient(_ single: Bool) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let a = try Kernel.doubles(arguments, 0, count)
            let b = try Kernel.doubles(arguments, 1, count)
            var special = false
            let result = Kernel.map(a, b, count) { x, y in
                let r = rounded(x / y, single)
                special = special || r.isInfinite || r == 0 || y == 0
                return r
            }
            guard special else { return .double(result) }
            for i in 0..<count where valid[i] {
                if b[i] == 0 && !a[i].isNaN { throw IntegerOperators.divisionByZero }
                if result[i].isInfinite && a[i].isFinite { throw overflow }
                if result[i] == 0 && a[i] != 0 && b[i].isFinite { throw underflow }
            }
            return .double(result)
        }
    }
}
