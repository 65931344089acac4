import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Applies subscripts to jsonb: each is a key or a number (`jsonb_subscript_transform`).
    mutating func subscriptedJSON(
        _ value: BoundExpression, _ steps: [Indirection], in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        var indexes: [(lower: BoundExpression?, upper: BoundExpression?)] = []
        for step in steps {
            switch step {
            case .slice(let lower, let upper):
                let place = try (upper ?? lower).map { (node) throws(Diagnostic) in
                    try expression(node, in: scope).location
                }
                throw Diagnostic(
                    .datatypeMismatch, "jsonb subscript does not support slices", at: place ?? value.location)
            case .index(let index):
                let key = try expression(index, in: scope)
                indexes.append((lower: nil, upper: try jsonKey(key)))
            case .field, .star: break
            }
        }
        return .subscripted(
            SubscriptExpression(array: value, indexes: indexes, isSlice: false, type: .jsonb, span: value.span))
    }

    /// Converts a subscript to integer or text, whichever its type can become.
    private mutating func jsonKey(_ key: BoundExpression) throws(Diagnostic) -> BoundExpression {
        if key.type.isUnknown { return try coerce(key, to: .text, .implicit) ?? key }
        let number = try coerce(key, to: .int4, .implicit)
        let text = try coerce(key, to: .text, .implicit)
        switch (number, text) {
        case (let result?, nil), (nil, let result?): return result
        case (_?, _?):
            throw Diagnostic(
                .datatypeMismatch, "subscript type \(key.type.displayName) is not supported",
                hint: "jsonb subscript must be coercible to only one type, integer or text.", at: key.location)
        case (nil, nil):
            throw Diagnostic(
                .datatypeMismatch, "subscript type \(key.type.displayName) is not supported",
                hint: "jsonb subscript must be coercible to either integer or text.", at: key.location)
        }
    }
}
