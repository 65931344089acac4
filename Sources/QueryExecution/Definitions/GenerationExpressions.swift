import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

/// ALTER COLUMN … DROP EXPRESSION and SET EXPRESSION.
extension DefinitionExecutor {
    /// Refuses to take the expression from a column of a parent alone, or from an inherited one (`ATPrepDropExpression`).
    func checkDropExpression(_ name: Identifier, _ relation: Relation, isOnly: Bool) throws {
        if isOnly, relation.hasChildren {
            throw Diagnostic(
                .invalidTableDefinition, "ALTER TABLE / DROP EXPRESSION must be applied to child tables too")
        }
        guard let column = relation.column(named: name.name), column.inheritCount > 0 else { return }
        throw Diagnostic(
            .invalidTableDefinition, "cannot drop generation expression from inherited column")
    }

    /// Makes a generated column an ordinary one that keeps its values (`ATExecDropExpression`).
    func dropExpression(_ name: String, _ relation: Relation) throws {
        let column = try liveColumn(name, of: relation)
        if let old = column.defaultValue { try context.removeFromCatalog(ObjectAddress(.columnDefault, old.id)) }
        updateRelation(relation.id) { $0.columns[column.number - 1].generated = nil }
    }

    /// Gives a generated column another expression and computes its values anew (`ATExecSetExpression`).
    func setExpression(_ name: String, _ expression: Expression, _ relation: Relation) throws {
        let column = try liveColumn(name, of: relation)
        guard column.generated != nil else {
            throw Diagnostic(
                .objectNotInPrerequisiteState,
                "column \"\(name)\" of relation \"\(relation.name)\" is not a generated column")
        }
        if let old = column.defaultValue { try context.removeFromCatalog(ObjectAddress(.columnDefault, old.id)) }
        try withoutPlaces {
            try addDefault(.init(column: name, expression: expression, generated: .stored), to: relation.id)
        }
        guard let changed = catalog.relations[relation.id],
            let value = changed.column(number: column.number)?.defaultValue?.expression
        else { return }
        try refuseRewriting(changed)
        let check = {
            for constraint in changed.constraints {
                guard case .check(let condition) = constraint.kind, constraint.isEnforced,
                    condition.columnsOfRelation(0).contains(column.number)
                else { continue }
                try validateCheck(condition, constraint.name, changed.id)
            }
        }
        updateRelation(relation.id) { $0.columns[column.number - 1].missingValue = nil }
        try replaceRows(
            of: catalog.relations[relation.id] ?? changed, before: relation,
            value: { $0 == column.number ? value : nil }, beforeIndexes: check)
        try validateForeignKeys(over: column.number, of: relation.id)
    }
}
