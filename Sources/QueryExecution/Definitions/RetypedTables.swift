import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// The tables whose columns get other types in one ALTER TABLE, with what stands over those columns: it is made anew when all
/// types have changed, and the rows are converted after that (`AT_PASS_ALTER_TYPE`, `AT_PASS_OLD_INDEX`, `AT_PASS_OLD_CONSTR`
/// and phase 3 of ALTER TABLE).
final class RetypedTables {
    /// One table.
    struct Table {
        /// The table before any type changed; conversions refer to its columns.
        let before: Relation
        /// The conversions of the columns, by number.
        var conversions: [Int: BoundExpression] = [:]
        /// The columns, in the order of the commands.
        var columns: [Int] = []
        /// The indexes and statistics with expressions over the columns, with their definitions as they were.
        var parts: [(address: ObjectAddress, definition: String)] = []
        /// Whether the rows are stored in another way from now on.
        var rewrites = false
    }

    /// The tables, in the order in which commands reached them.
    private(set) var order: [ObjectID] = []
    private var tables: [ObjectID: Table] = [:]

    /// Returns what is known of a table.
    subscript(id: ObjectID) -> Table? { tables[id] }

    /// Notes a column that is about to change.
    func add(
        _ column: Column, of relation: Relation, _ conversion: BoundExpression,
        parts: [(address: ObjectAddress, definition: String)], rewrites: Bool
    ) {
        if tables[relation.id] == nil { order.append(relation.id) }
        var table = tables[relation.id] ?? Table(before: relation)
        table.conversions[column.number] = conversion
        table.columns.append(column.number)
        for part in parts where !table.parts.contains(where: { $0.address == part.address }) {
            table.parts.append(part)
        }
        table.rewrites = table.rewrites || rewrites
        tables[relation.id] = table
    }
}

extension DefinitionExecutor {
    /// Runs work that may change types of columns, and ends it: what stands over the columns is made anew, then the rows are
    /// converted.
    func retyping(_ work: (DefinitionExecutor) throws -> Void) throws {
        var executor = self
        let tables = RetypedTables()
        executor.retyped = tables
        try work(executor)
        guard !tables.order.isEmpty else { return }
        let known = tables.order.compactMap { tables[$0] }
        var indexes: [(ObjectID, IndexDefinition)] = []
        for table in known { indexes += try reparse(table) }
        for (index, definition) in indexes { try remake(index, as: definition) }
        for table in known { try remakeConstraints(of: table) }
        for table in known { try checkForeignKeysOfOthers(over: table.columns, of: table.before.id) }
        try renumberParts(over: known.map { ($0.before.id, $0.columns) })
        for table in known { try convertRows(of: table) }
        for table in known where table.rewrites {
            for column in table.columns { try validateForeignKeys(over: column, of: table.before.id) }
        }
    }

    /// Returns the indexes and statistics with expressions over a column, with their definitions.
    func expressionParts(
        over column: Column, of relation: Relation
    ) -> [(address: ObjectAddress, definition: String)] {
        let address = ObjectAddress(.relation, relation.id, column: column.number)
        let dependents = Set(catalog.dependents(of: address).map(\.dependent)).sorted { $0.id < $1.id }
        return dependents.compactMap { dependent in
            guard let definition = definition(of: dependent) else { return nil }
            return (dependent, definition)
        }
    }

    /// Returns the statement that makes an index or statistics, if it holds expressions.
    private func definition(of address: ObjectAddress) -> String? {
        if case .statistics(let details)? = catalog.objects[address]?.details {
            guard !details.expressions.isEmpty else { return nil }
            return SystemFunctions.statisticsDefinition(of: address, context, isWhole: true)
        }
        guard address.objectClass == .relation, let index = catalog.relations[address.id],
            let definition = index.index, !definition.expressions.isEmpty
        else { return nil }
        return Deparser(context.environment, isPretty: false).indexDefinition(index)
    }

    /// Analyzes definitions anew, indexes before statistics (`ATPostAlterTypeParse`); places of errors are places in their
    /// texts.
    private func reparse(_ table: RetypedTables.Table) throws -> [(ObjectID, IndexDefinition)] {
        guard let relation = catalog.relations[table.before.id] else { return [] }
        var indexes: [(ObjectID, IndexDefinition)] = []
        for part in table.parts {
            guard case .definition(.createIndex(let statement))? = try Parser.parse(part.definition).first?.statement,
                var definition = catalog.relations[part.address.id]?.index
            else { continue }
            definition.predicate = try statement.condition.map { try expression($0, .indexPredicate, relation) }
            for (place, element) in statement.elements.enumerated() {
                guard case .expression(let written) = element.key else { continue }
                definition.keys[place].expression = try expression(written, .indexExpression, relation)
            }
            indexes.append((part.address.id, definition))
        }
        for part in table.parts {
            guard
                case .definition(.object(.createStatistics(let statement)))? =
                    try Parser.parse(part.definition).first?.statement
            else { continue }
            for item in statement.items { _ = try expression(item, .indexExpression, relation) }
        }
        return indexes
    }

    /// Analyzes an expression over the columns of a table.
    private func expression(
        _ written: Expression, _ use: DefinitionUse, _ relation: Relation
    ) throws -> BoundExpression {
        try analyze { (analyzer) throws(Diagnostic) in
            try analyzer.definitionExpression(written, columnsOf: relation, for: use)
        }
    }

    /// Gives an index its new definition.
    private func remake(_ index: ObjectID, as definition: IndexDefinition) throws {
        guard let table = catalog.relations[definition.table] else { return }
        try requireImmutable(definition, on: table)
        try requireOperatorClasses(of: definition, on: table)
        updateRelation(index) { $0.index = definition }
        let address = ObjectAddress(.relation, index)
        catalog.removeReferences(of: address) { [.function, .operator].contains($0.referenced.objectClass) }
        for expression in definition.expressions { recordRoutines(of: address, in: expression) }
    }

    /// Makes the checks of a table anew that read retyped columns, and looks at its foreign keys over them: column by column,
    /// as the commands name them.
    private func remakeConstraints(of table: RetypedTables.Table) throws {
        var seen: Set<ObjectID> = []
        for column in table.columns {
            for constraint in catalog.relations[table.before.id]?.constraints.sorted(by: { $0.id < $1.id }) ?? [] {
                switch constraint.kind {
                case .check(let expression) where expression.columnsOfRelation(0).contains(column):
                    if seen.insert(constraint.id).inserted { try remake(constraint, expression, of: table.before.id) }
                case .foreignKey(let key) where !key.isForPartition && key.columns.contains(column):
                    if seen.insert(constraint.id).inserted { try checkForeignKey(constraint, key, of: table.before.id) }
                default: continue
                }
            }
        }
    }

    /// Analyzes a check anew.
    private func remake(_ constraint: Constraint, _ expression: BoundExpression, of table: ObjectID) throws {
        guard let relation = catalog.relations[table] else { return }
        let rebound = try analyze { (analyzer) throws(Diagnostic) in
            try analyzer.rebound(check: expression, columnsOf: relation)
        }
        updateConstraint(constraint.id, of: table) { $0.kind = .check(rebound) }
        let address = ObjectAddress(.constraint, constraint.id)
        catalog.removeReferences(of: address) { [.function, .operator].contains($0.referenced.objectClass) }
        recordRoutines(of: address, in: rebound)
    }

    /// Converts the rows of a table, and looks at what must hold for them.
    private func convertRows(of table: RetypedTables.Table) throws {
        let id = table.before.id
        guard let relation = catalog.relations[id] else { return }
        try refuseRewriting(relation)
        let check = {
            for constraint in catalog.relations[id]?.constraints ?? [] {
                guard case .check(let expression) = constraint.kind, constraint.isEnforced,
                    !expression.columnsOfRelation(0).isDisjoint(with: table.columns)
                else { continue }
                try validateCheck(expression, constraint.name, id)
            }
        }
        try replaceRows(
            of: relation, before: table.before, value: { table.conversions[$0] }, beforeIndexes: check)
    }
}
