import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import TableStorage

/// Evaluates what a table's indexes are on, expressions and predicates, for rows that are written (`FormIndexDatum`).
///
/// Of indexes that are not unique RoleSQL keeps nothing, but their expressions call functions: EXECUTE is needed, as the
/// current role, from the first row on, and what the functions refuse refuses the row.
final class IndexEvaluation {
    /// An index with something to evaluate; its expressions are compiled when they are needed for the first time.
    private struct Part {
        var id: ObjectID
        var definition: IndexDefinition
        /// The columns that the index reads.
        var columns: Set<Int>
        var predicateNode: ExpressionNode?
        var expressionNodes: [ExpressionNode]?
        /// The keys of the rows so far, if the index is unique.
        var found: ComputedKeys
    }

    private let relation: Relation
    private let planner: Planner
    private var parts: [Part]

    /// Makes an evaluation of all indexes, or of one; nil for a table whose indexes are all on plain columns.
    init?(_ relation: Relation, planner: Planner, only index: ObjectID? = nil) {
        self.relation = relation
        self.planner = planner
        parts = (index.map { [$0] } ?? relation.indexes).compactMap { id in
            guard let definition = planner.context.catalog.relations[id]?.index, definition.isComputed else {
                return nil
            }
            let plain = Set(definition.keys.map(\.column).filter { $0 > 0 })
            let columns = definition.expressions.reduce(into: plain) { $0.formUnion($1.columnsOfRelation(0)) }
            return Part(id: id, definition: definition, columns: columns, found: ComputedKeys(index: id))
        }
        if parts.isEmpty { return nil }
    }

    /// Returns the first row that cannot be entered, with the error. Of an update only indexes on changed columns are
    /// looked at (heap-only tuples).
    func firstFailure(_ rows: [ColumnVector], count: Int, changed: Set<Int>?) -> (row: Int, error: any Error)? {
        guard count > 0 else { return nil }
        let touched = parts.indices.filter { place in changed.map { !$0.isDisjoint(with: parts[place].columns) } ?? true
        }
        for place in parts.indices { parts[place].found.keepsKeys = !touched.contains(place) }
        for row in 0..<count {
            let single = rows.map { $0.slice(row..<row + 1) }
            do {
                for place in touched { parts[place].found.keys.append(try evaluate(&parts[place], single)) }
            } catch {
                return (row, error)
            }
        }
        return nil
    }

    /// Takes out the keys of the rows that were looked at since the last time.
    func takeKeys() -> [ComputedKeys] {
        let found = parts.filter(\.definition.isUnique).map(\.found)
        for place in parts.indices { parts[place].found = ComputedKeys(index: parts[place].id) }
        return found
    }

    /// Returns the key of one row for one index; nil if the index leaves the row out.
    func key(of row: [ColumnVector], in index: ObjectID) throws -> ComputedKey? {
        guard let place = parts.firstIndex(where: { $0.id == index }) else { return nil }
        return try evaluate(&parts[place], row)
    }

    /// Evaluates the expressions of one index for one row, unless its predicate leaves the row out. The key takes part
    /// unless there is a NULL in it.
    private func evaluate(_ part: inout Part, _ row: [ColumnVector]) throws -> ComputedKey? {
        let input = RowInput(columns: row, count: 1)
        if let predicate = part.definition.predicate {
            let node = try part.predicateNode ?? compile(predicate)
            part.predicateNode = node
            let result = RowEvaluation.run([node], input)
            if let error = result.error { throw error }
            guard Truth.bytes(result.columns[0]).first == Truth.yes else { return nil }
        }
        let nodes = try part.expressionNodes ?? part.definition.keys.compactMap(\.expression).map(compile)
        part.expressionNodes = nodes
        let result = RowEvaluation.run(nodes, input)
        if let error = result.error { throw error }
        var computed = result.columns.makeIterator()
        let values = part.definition.keys.compactMap { $0.expression == nil ? row[$0.column - 1] : computed.next() }
        let takesPart = part.definition.nullsNotDistinct || values.allSatisfy { $0.validity[0] }
        return takesPart ? ComputedKey(values) : nil
    }

    /// Compiles an expression over the table's columns in order of their numbers.
    private func compile(_ expression: BoundExpression) throws -> ExpressionNode {
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        return try planner.context.askingExecute { try compiler.compile(expression) }
    }
}

extension IndexDefinition {
    /// What the index evaluates: its keys that are expressions, and its condition.
    var expressions: [BoundExpression] { keys.compactMap(\.expression) + [predicate].compactMap { $0 } }

    /// Tells whether the index is on more than plain columns of all rows.
    var isComputed: Bool { predicate != nil || keys.contains { $0.expression != nil } }
}
