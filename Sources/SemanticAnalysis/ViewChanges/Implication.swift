import CatalogModel
import SQLBasics
import SQLTypes

/// What follows from a condition by its form alone.
extension BoundExpression {
    /// Tells whether this condition holds wherever another one does, as far as their forms tell (`predicate_implied_by`).
    func follows(from condition: BoundExpression?) -> Bool {
        if case .logical(let own) = self {
            if own.operation == .and { return own.operands.allSatisfy { $0.follows(from: condition) } }
            if own.operation == .or, own.operands.contains(where: { $0.follows(from: condition) }) { return true }
        }
        guard let condition else { return false }
        if case .logical(let given) = condition {
            if given.operation == .and { return given.operands.contains { follows(from: $0) } }
            if given.operation == .or { return given.operands.allSatisfy { follows(from: $0) } }
        }
        if isSame(as: condition) { return true }
        if let own = comparison, let given = condition.comparison, own.follows(from: given) { return true }
        if case .nullTest(let operand, isNegated: true, _) = self { return condition.refusesNull(in: operand) }
        return false
    }

    /// The comparison with a constant that the condition is, if it is one.
    private var comparison: ComparisonWithConstant? {
        guard case .call(let call) = self, case .infixOperator(let id) = call.form, call.arguments.count == 2,
            let name = BuiltinTable.operator(id)?.name
        else { return nil }
        if case .constant(let constant) = call.arguments[1] {
            return ComparisonWithConstant(call.arguments[0], name, constant)
        }
        guard case .constant(let constant) = call.arguments[0], let turned = Self.commutators[name] else { return nil }
        return ComparisonWithConstant(call.arguments[1], turned, constant)
    }

    /// What comparisons become when their sides change places.
    private static let commutators = ["<": ">", "<=": ">=", "=": "=", ">=": "<=", ">": "<", "<>": "<>"]

    /// Tells whether a condition cannot hold where an operand is NULL, because it hands it to strict operators.
    private func refusesNull(in operand: BoundExpression) -> Bool {
        if isSame(as: operand) { return true }
        switch self {
        case .call(let call):
            return call.callee?.isStrict == true && call.arguments.contains { $0.refusesNull(in: operand) }
        case .cast(let cast): return cast.operand.refusesNull(in: operand)
        case .logical(let logical) where logical.operation == .not:
            return logical.operands.contains { $0.refusesNull(in: operand) }
        default: return false
        }
    }
}

/// A comparison `x < 5`.
private struct ComparisonWithConstant {
    let operand: BoundExpression
    let name: String
    let constant: Constant

    /// Makes a comparison; nil where NULL is compared.
    init?(_ operand: BoundExpression, _ name: String, _ constant: Constant) {
        guard !constant.value.isNull else { return nil }
        self.operand = operand
        self.name = name
        self.constant = constant
    }

    /// Tells whether the two constants can be compared: of the same type, or whole numbers.
    private func isComparable(with other: ComparisonWithConstant) -> Bool {
        if case .int = constant.value, case .int = other.constant.value { return true }
        return constant.type.oid == other.constant.type.oid
    }

    /// Tells whether the comparison holds wherever another one of the same operand does (`operator_predicate_proof`).
    func follows(from given: ComparisonWithConstant) -> Bool {
        guard operand.isSame(as: given.operand), isComparable(with: given) else { return false }
        let order = Value.compare(given.constant.value, constant.value, constant.type)
        switch (given.name, name) {
        case ("=", "<"), ("<=", "<"), ("<=", "<>"): return order < 0
        case ("=", "<="), ("<", "<"), ("<", "<="), ("<=", "<="), ("<", "<>"): return order <= 0
        case ("=", ">"), (">=", ">"), (">=", "<>"): return order > 0
        case ("=", ">="), (">", ">"), (">", ">="), (">=", ">="), (">", "<>"): return order >= 0
        case ("=", "="), ("<>", "<>"): return order == 0
        case ("=", "<>"): return order != 0
        default: return false
        }
    }
}
