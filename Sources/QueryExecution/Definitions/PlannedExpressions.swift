import CatalogModel
import HashTreeCollections
import SQLBasics
import SemanticAnalysis

/// Expressions of definitions are planned before they are stored: immutable functions of constants run then.
extension DefinitionExecutor {
    /// Tells whether an expression over a table's columns can change its value without those columns changing, simple SQL
    /// functions written out (`contain_mutable_functions_after_planning`).
    func isMutable(_ expression: BoundExpression, of table: Relation) throws -> Bool {
        try plan([expression], of: table)
        return try analyze { (analyzer) throws(Diagnostic) in try analyzer.expandingRoutines(expression) }.isMutable
    }

    /// Plans expressions over a table's columns and forgets the plans: what remains is what immutable functions of constants
    /// say, if they run (`expression_planner`).
    func plan(_ expressions: [BoundExpression], of table: Relation) throws {
        guard !expressions.isEmpty else { return }
        var query = BoundQuery()
        let columns = table.columns.map { RangeColumn(name: $0.name, type: $0.type, number: $0.number) }
        query.relations = [
            RangeEntry(kind: .relation(table.id), name: table.name, hasAlias: false, columns: columns, span: .none)
        ]
        query.relations[0].isOnly = true
        query.from = [.relation(0)]
        query.targets = expressions.map { Target($0, name: "") }
        try QueryRunner(context: context).foldConstants(of: query)
    }
}
