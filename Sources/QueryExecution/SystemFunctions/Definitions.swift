import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Prints stored definitions back as SQL (PostgreSQL's ruleutils.c).
struct Definitions {
    private let context: ExecutionContext

    /// Makes a printer for a session, whose search path decides which names are qualified.
    init(_ context: ExecutionContext) { self.context = context }

    func view(_ relation: Relation, isPretty: Bool) -> String { "" }
    func expression(_ expression: BoundExpression, of relation: Relation, isPretty: Bool) -> String { "" }
    func constraint(_ id: ObjectID, isPretty: Bool) -> String? { nil }
    func index(_ index: Relation, isPretty: Bool) -> String { "" }
    func indexKey(_ number: Int, of index: Relation, isPretty: Bool) -> String? { nil }
}
