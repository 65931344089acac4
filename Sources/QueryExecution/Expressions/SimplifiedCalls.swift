import SQLBasics
import SQLTypes

extension ExpressionCompiler {
    /// Returns what a call of a builtin function comes to without being made; nil for calls that are made
    /// (`SupportRequestSimplify`).
    func simplified(
        _ function: ObjectID, _ arguments: [ExpressionNode], type: SQLType
    ) -> ExpressionNode? {
        guard arguments.count >= 2 else { return nil }
        if let truth = Self.containment(function, arguments) { return ConstantNode(.bool(truth), type: .bool) }
        if Self.keepsLength(function, arguments) { return RelabelNode(arguments[0], as: type) }
        return nil
    }

    /// Tells whether a range that is known to be empty or without bounds contains an element, which is then not evaluated; nil
    /// for other calls (`find_simplified_clause`).
    private static func containment(_ function: ObjectID, _ arguments: [ExpressionNode]) -> Bool? {
        let isReversed = function.rawValue == 3860
        guard isReversed || function.rawValue == 3858, case .range(let range) = arguments[isReversed ? 1 : 0].constant
        else { return nil }
        if range.isEmpty { return false }
        return range.lower == nil && range.upper == nil ? true : nil
    }

    /// Tells whether a call of a function that gives values a length or precision is known to change nothing, since that is
    /// none (`TemporalSimplify`, `numeric_support`, `varchar_support`, `varbit_support`, `interval_support`).
    private static func keepsLength(_ function: ObjectID, _ arguments: [ExpressionNode]) -> Bool {
        guard arguments[0].constant == nil, case .int(let length) = arguments[1].constant else { return false }
        return switch function.rawValue {
        case 669, 1200, 1961, 1967, 1968, 1969: length < 0
        case 1687: length <= 0
        case 1703: length < 4
        default: false
        }
    }
}
