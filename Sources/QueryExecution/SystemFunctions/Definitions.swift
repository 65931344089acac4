import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Prints stored definitions back as SQL, for a session whose search path decides which names are qualified.
struct Definitions {
    private let context: ExecutionContext

    /// Makes a printer.
    init(_ context: ExecutionContext) { self.context = context }

    /// Returns the printer of one style.
    private func deparser(_ isPretty: Bool) -> Deparser { Deparser(context.environment, isPretty: isPretty) }

    /// Returns the query of a view.
    func view(_ relation: Relation, isPretty: Bool) -> String {
        deparser(isPretty).viewDefinition(relation) ?? ""
    }

    /// Returns an expression over the columns of a relation.
    func expression(_ expression: BoundExpression, of relation: Relation?, isPretty: Bool) -> String {
        deparser(isPretty).expression(expression, of: relation)
    }

    /// Returns the definition of a constraint; nil when there is none of this number.
    func constraint(_ id: ObjectID, isPretty: Bool) -> String? {
        for relation in context.catalog.relations.values {
            guard let constraint = relation.constraints.first(where: { $0.id == id }) else { continue }
            return deparser(isPretty).constraintDefinition(constraint, of: relation)
        }
        for type in context.catalog.types.values {
            guard let constraint = type.domain?.constraints.first(where: { $0.id == id }) else { continue }
            guard case .check(let expression) = constraint.kind else { return "NOT NULL" }
            let text = deparser(isPretty).expression(expression, of: nil)
            return "CHECK (\(text))" + (constraint.isValidated ? "" : " NOT VALID")
        }
        return nil
    }

    /// Returns the statement that makes an index.
    func index(_ index: Relation, isPretty: Bool) -> String { deparser(isPretty).indexDefinition(index) ?? "" }

    /// Returns one key of an index, counted from 1.
    func indexKey(_ number: Int, of index: Relation, isPretty: Bool) -> String? {
        deparser(isPretty).indexKey(index, number: number)
    }
}
