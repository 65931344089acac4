import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Evaluates what a table's indexes are on, expressions and predicates, for rows that are written (`FormIndexDatum`).
///
/// RoleSQL keeps no such indexes, but their expressions call functions: EXECUTE is needed, as the current role, from the
/// first row on, and what the functions refuse refuses the row.
final class IndexEvaluation {
    /// An index with something to evaluate; its expressions are compiled when they are needed for the first time.
    private struct Part {
        var columns: Set<Int>
        var predicate: BoundExpression?
        var expressions: [BoundExpression]
        var predicateNode: ExpressionNode?
        var expressionNodes: [ExpressionNode]?
    }

    private let relation: Relation
    private let planner: Planner
    private var parts: [Part]

    /// Makes an evaluation; nil for a table whose indexes are all on plain columns.
    init?(_ relation: Relation, planner: Planner) {
        self.relation = relation
        self.planner = planner
        parts = relation.indexes.compactMap { id in
            guard let index = planner.context.catalog.relations[id]?.index else { return nil }
            let expressions = index.keys.compactMap(\.expression)
            let all = expressions + [index.predicate].compactMap { $0 }
            guard !all.isEmpty else { return nil }
            let plain = Set(index.keys.map(\.column).filter { $0 > 0 })
            let columns = all.reduce(into: plain) { $0.formUnion($1.columnsOfRelation(0)) }
            return Part(columns: columns, predicate: index.predicate, expressions: expressions)
        }
        if parts.isEmpty { return nil }
    }

    /// Returns the first row that cannot be entered, with the error. Of an update only indexes on changed columns are
    /// looked at (heap-only tuples).
    func firstFailure(_ rows: [ColumnVector], count: Int, changed: Set<Int>?) -> (row: Int, error: any Error)? {
        guard count > 0 else { return nil }
        for row in 0..<count {
            let single = rows.map { $0.slice(row..<row + 1) }
            do {
                for place in parts.indices where changed.map({ !$0.isDisjoint(with: parts[place].columns) }) ?? true {
                    try evaluate(&parts[place], RowInput(columns: single, count: 1))
                }
            } catch {
                return (row, error)
            }
        }
        return nil
    }

    /// Evaluates the expressions of one index for one row, unless its predicate leaves the row out.
    private func evaluate(_ part: inout Part, _ row: RowInput) throws {
        if let predicate = part.predicate {
            let node = try part.predicateNode ?? compile(predicate)
            part.predicateNode = node
            let result = RowEvaluation.run([node], row)
            if let error = result.error { throw error }
            guard Truth.bytes(result.columns[0]).first == Truth.yes else { return }
        }
        let nodes = try part.expressionNodes ?? part.expressions.map(compile)
        part.expressionNodes = nodes
        if let error = RowEvaluation.run(nodes, row).error { throw error }
    }

    /// Compiles an expression over the table's columns in order of their numbers.
    private func compile(_ expression: BoundExpression) throws -> ExpressionNode {
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        return try planner.context.askingExecute { try compiler.compile(expression) }
    }
}
