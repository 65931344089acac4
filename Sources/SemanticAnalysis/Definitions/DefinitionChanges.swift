import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Returns a stored expression converted to another type as an assignment converts it, its former conversion taken off
    /// (`strip_implicit_coercions`); nil when no cast leads there.
    package mutating func assignmentCast(
        _ expression: BoundExpression, to type: SQLType
    ) throws(Diagnostic) -> BoundExpression? {
        try coerce(expression.withoutImplicitCasts, to: type, .assignment)
    }

    /// Analyzes the condition of a CHECK anew, as it is printed, after the type of a column changed: its functions and
    /// operators may be others now, or none at all (`ATPostAlterTypeParse`).
    package mutating func rebound(
        check condition: BoundExpression, columnsOf relation: Relation
    ) throws(Diagnostic) -> BoundExpression {
        let text = Deparser(environment, isPretty: false).expression(condition, of: relation)
        do throws(Diagnostic) {
            return try definitionExpression(try Parser.parseExpression(text), columnsOf: relation, for: .check)
        } catch {
            var unplaced = error
            unplaced.span = nil
            throw unplaced
        }
    }
}
