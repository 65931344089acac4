import CatalogModel
import SQLBasics
import SQLTypes

/// A column of a relation of a range table.
struct ColumnKey: Hashable {
    var relation: Int
    var column: Int
}

/// Where an operator's output holds the columns of relations.
struct Layout {
    private(set) var keys: [ColumnKey] = []
    private(set) var types: [SQLType] = []
    private var slots: [ColumnKey: Int] = [:]
    /// The table whose rows stand as a relation, for its column `tableoid` where no scan gives that.
    var tables: [Int: ObjectID] = [:]

    /// Adds a column at the end.
    mutating func add(_ key: ColumnKey, type: SQLType) {
        slots[key] = keys.count
        keys.append(key)
        types.append(type)
    }

    /// Returns the place of a column.
    func slot(_ key: ColumnKey) -> Int? { slots[key] }

    /// Returns this layout followed by another.
    func joined(with other: Layout) -> Layout {
        var result = self
        for (key, type) in zip(other.keys, other.types) { result.add(key, type: type) }
        return result
    }
}

/// One query level while it is planned: its WITH list, and what it takes from the levels around it.
final class QueryScope {
    let parent: QueryScope?
    /// The values of the outer row while the query runs.
    let frame = ParameterFrame()
    /// What the query takes from outside, written as expressions of the level around.
    private(set) var parameters: [BoundExpression] = []
    private var known: [OuterKey: Int] = [:]
    /// The WITH queries of this level.
    var commonTables: [CommonTableSource] = []
    /// Tells whether the query reads something that changes from run to run without being a parameter.
    var isUncacheable = false

    /// Names a column of an outer level.
    private struct OuterKey: Hashable {
        var level: Int
        var relation: Int
        var column: Int
    }

    /// Makes a level within another.
    init(parent: QueryScope?) { self.parent = parent }

    /// Returns the place of an outer column's value in the frame.
    func parameter(for column: BoundColumn) -> Int {
        let key = OuterKey(level: column.level, relation: column.relation, column: column.column)
        if let index = known[key] { return index }
        var reference = column
        reference.level -= 1
        known[key] = parameters.count
        return addParameter(.column(reference))
    }

    /// Adds an expression of the level around to what the query takes; returns its place in the frame.
    func addParameter(_ expression: BoundExpression) -> Int {
        parameters.append(expression)
        return parameters.count - 1
    }

    /// Returns the WITH query at a position of the list some levels out.
    func commonTable(level: Int, index: Int) throws(Diagnostic) -> CommonTableSource {
        var scope: QueryScope? = self
        for _ in 0..<level { scope = scope?.parent }
        guard let tables = scope?.commonTables, tables.indices.contains(index) else {
            throw Diagnostic(.internalError, "a WITH query was not found")
        }
        if tables[index].isVariable { markUncacheable(levels: level) }
        return tables[index]
    }

    /// Notes that this level and some around it must run anew each time.
    private func markUncacheable(levels: Int) {
        var scope: QueryScope? = self
        for _ in 0..<levels {
            scope?.isUncacheable = true
            scope = scope?.parent
        }
    }
}
