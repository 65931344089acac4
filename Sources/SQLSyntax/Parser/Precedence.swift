import SQLBasics

/// How tightly operators bind, loosest first (manual, section 4.1.6).
enum Precedence: Int, Comparable {
    case lowest, or, and, not, `is`, comparison, pattern, any, additive, multiplicative, power, at, collate, sign

    /// Orders by tightness.
    static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }

    /// The next tighter level, which the right operand of a left-associative operator is read at.
    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .sign }
}

/// An infix or postfix construct that may follow an operand.
enum Infix {
    /// `+`, `=`, `||`, `OPERATOR(…)`
    case symbol(Precedence)
    case and, or, `is`, isNull, notNull
    /// `BETWEEN`, `IN`, `LIKE`, `ILIKE`, `SIMILAR`
    case test(Keyword, isNegated: Bool)
    /// `AT TIME ZONE`, `AT LOCAL`
    case at
    case collate
    case typecast

    /// How tightly it binds to its left operand.
    var precedence: Precedence {
        switch self {
        case .symbol(let precedence): precedence
        case .and: .and
        case .or: .or
        case .is, .isNull, .notNull: .is
        case .test: .pattern
        case .at: .at
        case .collate: .collate
        case .typecast: .sign
        }
    }
}
