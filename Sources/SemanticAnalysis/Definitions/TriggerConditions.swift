import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes WHEN of a trigger: the old row is relation 0, the new one relation 1 (`CreateTriggerFiringOn`).
    package mutating func triggerCondition(
        _ expression: Expression, on relation: Relation
    ) throws(Diagnostic) -> BoundExpression {
        let scope = Scope(parent: nil)
        for name in ["old", "new"] {
            let entry = Self.entry(
                of: relation, kind: .relation(relation.id), name: name, hasAlias: true, span: .none)
            addToNamespace(scope.add(entry), relation: relation, in: scope)
        }
        scope.clause = .trigger
        return try boolean(try self.expression(expression, in: scope), construct: "WHEN")
    }
}
