import SQLBasics

extension Numeric {
    static func stub() -> Diagnostic { Diagnostic.notSupported("numeric arithmetic") }
    public static func add(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric { throw stub() }
    public static func subtract(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric { throw stub() }
    public static func multiply(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric { throw stub() }
    /// Divides with the scale that PostgreSQL selects; 22012 for zero.
    public static func divide(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric { throw stub() }
    /// `div(a, b)`: the quotient's whole part.
    public static func wholeQuotient(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric { throw stub() }
    public static func remainder(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric { throw stub() }
    public static func power(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric { throw stub() }
    public func squareRoot() throws(Diagnostic) -> Numeric { throw Self.stub() }
    public func exponential() throws(Diagnostic) -> Numeric { throw Self.stub() }
    public func naturalLogarithm() throws(Diagnostic) -> Numeric { throw Self.stub() }
    /// `log(base, value)`.
    public static func logarithm(base: Numeric, _ value: Numeric) throws(Diagnostic) -> Numeric { throw stub() }
    public func rounded(scale: Int) throws(Diagnostic) -> Numeric { throw Self.stub() }
    public func truncated(scale: Int) -> Numeric { self }
    public func ceiling() throws(Diagnostic) -> Numeric { throw Self.stub() }
    public func floor() throws(Diagnostic) -> Numeric { throw Self.stub() }
    public var negated: Numeric { self }
    public var magnitude: Numeric { self }
    public var isNaN: Bool { false }
    public var isInfinite: Bool { false }
    /// -1, 0 or 1 (`sign`); 1 for NaN is never asked.
    public var signum: Int { 0 }
    public static func parse(_ text: String) throws(Diagnostic) -> Numeric { throw stub() }
    /// The text form.
    public func append(to output: inout [UInt8]) {}
    public var text: String { "" }
    public init(_ value: Int64) { self.init(mantissa: Int128(value), scale: 0) }
    /// Converts a float with 15 digits (`float8_numeric`), or 6 for real.
    public init(_ value: Double, digits: Int = 15) { self = .zero }
    /// Rounds to an integer; nil when it is NaN, infinite or too large.
    public var int64Value: Int64? { nil }
    /// Converts to int2, int4 or int8 with the errors of the cast.
    public func integer(as type: SQLType) throws(Diagnostic) -> Int64 { throw Self.stub() }
    public var doubleValue: Double { 0 }
    public static func compare(_ a: Numeric, _ b: Numeric) -> Int { 0 }
    public static func == (a: Numeric, b: Numeric) -> Bool { compare(a, b) == 0 }
    func hash(into state: UInt64) -> UInt64 { state }
}
