import CatalogModel
import SQLBasics
import SQLTypes

extension Analyzer {
    /// Converts an expression to a domain: to the type below it, then to the domain, which checks its constraints
    /// (`coerce_to_domain`).
    mutating func convert(
        _ expression: BoundExpression, toDomain domain: SQLType, _ context: CastContext, at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        let base = domain.base
        guard let value = try coerce(expression, to: base, context, at: span) else {
            throw CastTable.noCast(from: expression.type, to: domain).located(at: span)
        }
        return .cast(BoundCast(value, to: domain.unmodified, context: context, span: span))
    }

    /// Converts a row to a composite type, field by field (`coerce_record_to_complex`).
    mutating func convert(
        _ expression: BoundExpression, toRow target: SQLType, _ types: [SQLType], _ context: CastContext,
        at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        let place = span.start >= 0 ? span : expression.location
        var error = CastTable.noCast(from: expression.type, to: target).located(at: place)
        guard case .row(var row) = expression else { throw error }
        for (position, type) in types.enumerated() {
            guard row.fields.indices.contains(position) else {
                error.detail = "Input has too few columns."
                throw error
            }
            guard let field = try coerce(row.fields[position], to: type, context) else {
                let name = row.fields[position].type.displayName
                error.detail = "Cannot cast type \(name) to \(type.displayName) in column \(position + 1)."
                throw error
            }
            row.fields[position] = field
        }
        guard row.fields.count == types.count else {
            error.detail = "Input has too many columns."
            throw error
        }
        return .cast(BoundCast(.row(row), to: target, context: context, span: span))
    }
}
