import CatalogModel
import HashTreeCollections
import SQLBasics
import SemanticAnalysis

extension Planner {
    /// Reads what the indexes of a table are on, as PostgreSQL does when it plans the first scan of the table in a session: the
    /// bodies of simple SQL functions are written in the place of their calls, and must still be right
    /// (`get_relation_info`, `RelationGetIndexExpressions`).
    func readIndexes(of relation: Relation) throws {
        for id in relation.indexes {
            guard let index = catalog.relations[id]?.index, !context.session.knownIndexes.contains(id) else { continue }
            let expressions = index.keys.compactMap(\.expression) + [index.predicate].compactMap { $0 }
            guard !expressions.isEmpty else { continue }
            for expression in expressions {
                _ = try DefinitionExecutor(context: context).analyze { (analyzer) throws(Diagnostic) in
                    try analyzer.expandingRoutines(expression)
                }
            }
            context.session.knownIndexes.insert(id)
        }
    }
}
