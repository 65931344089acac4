import CatalogModel
import SQLBasics
import SQLTypes

extension Analyzer {
    /// Returns the type that values of several branches have in common (`select_common_type`); throws 42804 when there is
    /// none. Without a known type it is text.
    func commonType(_ expressions: [BoundExpression], construct: String) throws(Diagnostic) -> SQLType {
        guard let first = expressions.first else { return .text }
        var best = first.type.unmodified
        if !best.isUnknown, expressions.allSatisfy({ $0.type.oid == best.oid }) { return best }
        best = best.base.unmodified
        for expression in expressions.dropFirst() {
            let type = expression.type.base.unmodified
            guard !type.isUnknown, type.oid != best.oid else { continue }
            if best.isUnknown {
                best = type
            } else if type.category != best.category {
                throw Diagnostic(
                    .datatypeMismatch,
                    "\(construct) types \(best.displayName) and \(type.displayName) cannot be matched",
                    at: expression.location)
            } else if best.info?.isPreferred != true,
                Coercion.isPossible(from: best, to: type, .implicit),
                !Coercion.isPossible(from: type, to: best, .implicit)
            {
                best = type
            }
        }
        return best.isUnknown ? .text : best
    }

    /// Converts one branch to the common type (`coerce_to_common_type`).
    mutating func toCommonType(
        _ expression: BoundExpression, _ type: SQLType, construct: String
    ) throws(Diagnostic) -> BoundExpression {
        if expression.type.oid == type.oid { return expression }
        guard Coercion.isPossible(from: expression.type, to: type, .implicit) else {
            throw Diagnostic(
                .cannotCoerce,
                "\(construct) could not convert type \(expression.type.displayName) to \(type.displayName)",
                at: expression.location)
        }
        return try convert(expression, to: type, .implicit)
    }

    /// Converts all branches to their common type.
    mutating func toCommonType(
        _ expressions: [BoundExpression], construct: String
    ) throws(Diagnostic) -> (expressions: [BoundExpression], type: SQLType) {
        let type = try commonType(expressions, construct: construct)
        var result: [BoundExpression] = []
        for expression in expressions { result.append(try toCommonType(expression, type, construct: construct)) }
        return (result, type.with(modifier: Self.commonModifier(result, type)))
    }

    /// Returns the modifier that all expressions share, or -1 (`select_common_typmod`).
    static func commonModifier(_ expressions: [BoundExpression], _ type: SQLType) -> Int32 {
        guard let first = expressions.first?.type.modifier else { return -1 }
        return expressions.allSatisfy { $0.type.oid == type.oid && $0.type.modifier == first } ? first : -1
    }
}
