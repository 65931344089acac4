import Glibc
import SQLBasics

/// Functions on floats, by the names of PostgreSQL's functions.
enum MathFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        if key == "int_sum" { return .scalar { a, _ in try integerSum(a) } }
        if key == "int8inc" { return .scalar { a, _ in try integerSum(a + [.int(1)]) } }
        return findRounding(key) ?? findPower(key) ?? findAngle(key) ?? findOthers(key)
    }

    /// Adds a number to a sum, either of which may be missing (`int4_sum`).
    private static func integerSum(_ arguments: [Value]) throws -> Value {
        guard case .int(let number)? = arguments.last else { return arguments.first ?? .null }
        guard case .int(let sum)? = arguments.first else { return .int(number) }
        let (total, overflows) = sum.addingReportingOverflow(number)
        if overflows { throw Diagnostic(.numericValueOutOfRange, "bigint out of range") }
        return .int(total)
    }

    /// Finds a function that rounds.
    private static func findRounding(_ key: String) -> FunctionImplementation? {
        switch key {
        case "dround": FloatOperators.unary { $0.rounded(.toNearestOrEven) }
        case "dceil": FloatOperators.unary { $0.rounded(.up) }
        case "dfloor": FloatOperators.unary { $0.rounded(.down) }
        case "dtrunc": FloatOperators.unary { $0.rounded(.towardZero) }
        case "dsign": FloatOperators.unary { $0 > 0 ? 1 : ($0 < 0 ? -1 : 0) }
        default: nil
        }
    }

    /// Finds a function of powers and logarithms.
    private static func findPower(_ key: String) -> FunctionImplementation? {
        switch key {
        case "dsqrt":
            map { x in
                guard !(x < 0) else { throw negativeRoot }
                return x.squareRoot()
            }
        case "dcbrt": map { cbrt($0) }
        case "dexp": map { try checked(exp($0), from: $0, mayVanish: $0 == -Double.infinity) }
        case "dlog1": map { try logarithm($0, log) }
        case "dlog10": map { try logarithm($0, log10) }
        case "dpow": .scalar { a, _ in .double(try power(try a.double(0), try a.double(1))) }
        case "dsinh": map { sinh($0) }
        case "dcosh": map { cosh($0) }
        case "dtanh": map { tanh($0) }
        case "dasinh": map { asinh($0) }
        case "dacosh": map { try inRange($0, $0 >= 1, acosh) }
        case "datanh": map { try inRange($0, $0 >= -1 && $0 <= 1, atanh) }
        case "derf": map { erf($0) }
        case "derfc": map { erfc($0) }
        case "dgamma": map { try checked(tgamma($0), from: $0, mayVanish: true) }
        case "dlgamma": map { try checked(lgamma($0), from: $0, mayVanish: true) }
        default: nil
        }
    }

    /// Finds a function of angles.
    private static func findAngle(_ key: String) -> FunctionImplementation? {
        switch key {
        case "dsin": map { try finite($0, sin) }
        case "dcos": map { try finite($0, cos) }
        case "dtan": map { try finite($0, tan) }
        case "dcot": map { try finite($0) { 1 / tan($0) } }
        case "dasin": map { try inRange($0, $0 >= -1 && $0 <= 1, asin) }
        case "dacos": map { try inRange($0, $0 >= -1 && $0 <= 1, acos) }
        case "datan": map { atan($0) }
        case "datan2": .scalar { a, _ in .double(atan2(try a.double(0), try a.double(1))) }
        case "degrees": map { try checked($0 / (Double.pi / 180), from: $0, mayVanish: true) }
        case "radians": map { try checked($0 * (Double.pi / 180), from: $0, mayVanish: true) }
        case "dsind": map { try finite($0, Degrees.sine) }
        case "dcosd": map { try finite($0, Degrees.cosine) }
        case "dtand": map { try finite($0, Degrees.tangent) }
        case "dcotd": map { try finite($0, Degrees.cotangent) }
        case "dasind": map { try inRange($0, $0 >= -1 && $0 <= 1, Degrees.arcSine) }
        case "dacosd": map { try inRange($0, $0 >= -1 && $0 <= 1, Degrees.arcCosine) }
        case "datand": map { Degrees.arcTangent($0) }
        case "datan2d": .scalar { a, _ in .double(Degrees.arcTangent(try a.double(0), try a.double(1))) }
        default: nil
        }
    }

    /// Finds a function that fits nowhere else.
    private static func findOthers(_ key: String) -> FunctionImplementation? {
        switch key {
        case "dpi": .scalar { _, _ in .double(Double.pi) }
        case "drandom": .scalar { _, _ in .double(RandomNumbers.double()) }
        case "drandom_normal":
            .scalar { a, _ in
                .double(try a.double(0) + RandomNumbers.normal() * (try a.double(1)))
            }
        case "setseed":
            .scalar { a, _ in
                try RandomNumbers.seed(try a.double(0))
                return .text("")
            }
        case "int4random", "int8random":
            .scalar { a, _ in .int(try RandomNumbers.integer(from: try a.int(0), through: try a.int(1))) }
        case "numeric_random":
            .scalar { a, _ in .numeric(try RandomNumbers.numeric(try a.numeric(0), try a.numeric(1))) }
        case "width_bucket_float8": .scalar { a, _ in .int(try bucket(a)) }
        case "width_bucket_array": .scalar { a, context in .int(try bucket(a[0], try a.array(1), context)) }
        default: nil
        }
    }

    /// Makes a kernel of one number that may fail.
    private static func map(_ body: @escaping @Sendable (Double) throws -> Double) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let a = try Kernel.doubles(arguments, 0, count)
            return .double(try Kernel.mapValid(a, count, valid, neutral: 0, body))
        }
    }

    /// The error of a root of a negative number.
    static var negativeRoot: Diagnostic {
        Diagnostic(.invalidArgumentForPowerFunction, "cannot take square root of a negative number")
    }

    /// The error of an argument that the function does not take.
    private static var outOfRange: Diagnostic { Diagnostic(.numericValueOutOfRange, "input is out of range") }

    /// Calls a function that takes finite numbers only; NaN stays NaN.
    private static func finite(_ x: Double, _ body: (Double) -> Double) throws -> Double {
        if x.isNaN { return x }
        guard x.isFinite else { throw outOfRange }
        return body(x)
    }

    /// Calls a function whose argument is limited; NaN stays NaN.
    private static func inRange(_ x: Double, _ fits: Bool, _ body: (Double) -> Double) throws -> Double {
        if x.isNaN { return x }
        guard fits else { throw outOfRange }
        return body(x)
    }

    /// Refuses results that overflow or vanish.
    private static func checked(_ result: Double, from x: Double, mayVanish: Bool) throws -> Double {
        if result.isInfinite && x.isFinite { throw FloatOperators.overflow }
        if result == 0 && !mayVanish { throw FloatOperators.underflow }
        return result
    }

    /// Takes a logarithm (`dlog1`, `dlog10`).
    private static func logarithm(_ x: Double, _ body: (Double) -> Double) throws -> Double {
        guard x != 0 else { throw Diagnostic(.invalidArgumentForLogarithm, "cannot take logarithm of zero") }
        guard !(x < 0) else {
            throw Diagnostic(.invalidArgumentForLogarithm, "cannot take logarithm of a negative number")
        }
        return body(x)
    }

    /// Raises to a power (`dpow`).
    static func power(_ x: Double, _ y: Double) throws -> Double {
        if x.isNaN { return y == 0 ? 1 : x }
        if y.isNaN { return x == 1 ? 1 : y }
        guard !(x == 0 && y < 0) else {
            throw Diagnostic(.invalidArgumentForPowerFunction, "zero raised to a negative power is undefined")
        }
        guard !(x < 0 && y.isFinite && y.rounded(.down) != y) else {
            throw Diagnostic(
                .invalidArgumentForPowerFunction,
                "a negative number raised to a non-integer power yields a complex result")
        }
        let result = pow(x, y)
        if x.isFinite && y.isFinite {
            if result.isInfinite { throw FloatOperators.overflow }
            if result == 0 && x != 0 { throw FloatOperators.underflow }
        }
        return result
    }

    /// Returns the bucket of an equi-width histogram (`width_bucket_float8`).
    private static func bucket(_ a: [Value]) throws -> Int64 {
        let (operand, low, high, count) = (try a.double(0), try a.double(1), try a.double(2), try a.int(3))
        try WidthBucket.check(
            count: count, hasNaN: operand.isNaN || low.isNaN || high.isNaN,
            isUnbounded: low.isInfinite || high.isInfinite)
        guard low != high else { throw WidthBucket.equalBounds }
        let isRising = low < high
        if isRising ? operand < low : operand > low { return 0 }
        if isRising ? operand >= high : operand <= high { return try WidthBucket.last(count) }
        let share = (operand / 2 - low / 2) / (high / 2 - low / 2)
        return min(Int64(Double(count) * share), count - 1) + 1
    }

    /// Returns the number of the thresholds that are not greater (`width_bucket_array`).
    private static func bucket(_ operand: Value, _ thresholds: ArrayValue, _ context: FunctionContext) throws -> Int64 {
        guard thresholds.lengths.count <= 1 else {
            throw Diagnostic(.arraySubscriptError, "thresholds must be one-dimensional array")
        }
        guard !thresholds.elements.contains(where: { $0.isNull }) else {
            throw Diagnostic(.nullValueNotAllowed, "thresholds array must not contain NULLs")
        }
        var low = 0
        var high = thresholds.elements.count
        while low < high {
            let middle = (low + high) / 2
            if Value.compare(operand, thresholds.elements[middle], thresholds.elementType) < 0 {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return Int64(low)
    }
}

/// Functions of angles in degrees, exact at the multiples of 30 and 45 (`sind_q1` and its family).
enum Degrees {
    /// Turns degrees into radians.
    private static func radians(_ x: Double) -> Double { x * (Double.pi / 180) }
    /// The computed sine of 30 degrees.
    private static let sine30 = sin(radians(30))
    /// One less the computed cosine of 60 degrees.
    private static let oneMinusCosine60 = 1 - cos(radians(60))
    /// The computed tangent of 45 degrees.
    private static let tangent45 = quarterSine(45) / quarterCosine(45)
    /// The computed cotangent of 45 degrees.
    private static let cotangent45 = quarterCosine(45) / quarterSine(45)

    /// Returns the sine of an angle from 0 to 90.
    private static func quarterSine(_ x: Double) -> Double {
        x <= 30 ? lowSine(x) : lowCosine(90 - x)
    }

    /// Returns the cosine of an angle from 0 to 90.
    private static func quarterCosine(_ x: Double) -> Double {
        x <= 60 ? lowCosine(x) : lowSine(90 - x)
    }

    /// Returns the sine of an angle up to 30.
    private static func lowSine(_ x: Double) -> Double { sin(radians(x)) / sine30 / 2 }

    /// Returns the cosine of an angle up to 60.
    private static func lowCosine(_ x: Double) -> Double { 1 - (1 - cos(radians(x))) / oneMinusCosine60 / 2 }

    /// Brings an angle into the range from 0 to 90; also returns the signs of its sine and cosine.
    private static func reduced(_ x: Double) -> (angle: Double, sine: Double, cosine: Double) {
        var angle = fmod(x, 360)
        var (sine, cosine) = (1.0, 1.0)
        if angle < 0 { (angle, sine) = (-angle, -sine) }
        if angle > 180 { (angle, sine) = (360 - angle, -sine) }
        if angle > 90 { (angle, cosine) = (180 - angle, -cosine) }
        return (angle, sine, cosine)
    }

    /// Returns the sine.
    static func sine(_ x: Double) -> Double {
        let r = reduced(x)
        return r.sine * quarterSine(r.angle)
    }

    /// Returns the cosine.
    static func cosine(_ x: Double) -> Double {
        let r = reduced(x)
        return r.cosine * quarterCosine(r.angle)
    }

    /// Returns the tangent.
    static func tangent(_ x: Double) -> Double {
        let r = reduced(x)
        let result = r.sine * r.cosine * ((quarterSine(r.angle) / quarterCosine(r.angle)) / tangent45)
        return result == 0 ? 0 : result
    }

    /// Returns the cotangent.
    static func cotangent(_ x: Double) -> Double {
        let r = reduced(x)
        let result = r.sine * r.cosine * ((quarterCosine(r.angle) / quarterSine(r.angle)) / cotangent45)
        return result == 0 ? 0 : result
    }

    /// Returns the angle of a sine from 0 to 1.
    private static func quarterArcSine(_ x: Double) -> Double {
        x <= 0.5 ? (asin(x) / asin(0.5)) * 30 : 90 - (acos(x) / acos(0.5)) * 60
    }

    /// Returns the angle of a cosine from 0 to 1.
    private static func quarterArcCosine(_ x: Double) -> Double {
        x <= 0.5 ? 90 - (asin(x) / asin(0.5)) * 30 : (acos(x) / acos(0.5)) * 60
    }

    /// Returns the angle of a sine.
    static func arcSine(_ x: Double) -> Double { x >= 0 ? quarterArcSine(x) : -quarterArcSine(-x) }

    /// Returns the angle of a cosine.
    static func arcCosine(_ x: Double) -> Double { x >= 0 ? quarterArcCosine(x) : 90 + quarterArcSine(-x) }

    /// Returns the angle of a tangent.
    static func arcTangent(_ x: Double) -> Double { (atan(x) / atan(1)) * 45 }

    /// Returns the angle of a point.
    static func arcTangent(_ y: Double, _ x: Double) -> Double { (atan2(y, x) / atan(1)) * 45 }
}
