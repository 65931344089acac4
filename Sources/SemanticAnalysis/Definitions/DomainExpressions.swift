import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes a condition of a domain over values of a type, which VALUE stands for (`domainAddCheckConstraint`).
    package mutating func domainCondition(
        _ expression: Expression, value type: SQLType
    ) throws(Diagnostic) -> BoundExpression {
        domainValue = type
        defer { domainValue = nil }
        return try definitionExpression(expression, columnsOf: nil, for: .check)
    }
}
