import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Finds the partition of a partitioned table that a row belongs to (`execPartition.c`).
final class PartitionRouter {
    let relation: Relation
    private let planner: Planner
    private let partitioning: Partitioning
    private let types: [SQLType]
    private let nodes: [ExpressionNode?]
    private let partitions: [(relation: Relation, bound: PartitionBound)]
    private let otherwise: Relation?
    /// The partitions that are partitioned themselves, and how their columns match.
    private var deeper: [ObjectID: (router: PartitionRouter, map: ColumnMap)] = [:]

    /// Makes a router; nil for what is not partitioned.
    init?(_ relation: Relation, _ planner: Planner) throws {
        guard let partitioning = relation.family.partitioning else { return nil }
        self.relation = relation
        self.planner = planner
        self.partitioning = partitioning
        types = partitioning.keys.map(\.type)
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        nodes = try partitioning.keys.map { try $0.expression.map(compiler.compile) }
        let children = planner.context.catalog.partitions(of: relation)
        partitions = children.compactMap { child in child.family.bound.map { (child, $0) } }
        otherwise = children.first { $0.family.bound?.isDefault == true }
    }

    /// Returns the keys of a row.
    private func keys(_ rows: [ColumnVector], _ row: Int) throws -> [Value] {
        try zip(partitioning.keys, nodes).map { key, node in
            guard let node else { return rows[key.column - 1][row] }
            let single = rows.map { $0.slice(row..<row + 1) }
            return try node.evaluate(RowInput(columns: single, count: 1))[0]
        }
    }

    /// Returns the partition that a row belongs to; nil when there is none (`get_partition_for_tuple`).
    func partition(of rows: [ColumnVector], _ row: Int) throws -> Relation? {
        let keys = try keys(rows, row)
        return partitions.first { $0.bound.holds(keys, types) }?.relation ?? otherwise
    }

    /// Returns the table that a row is stored in (`ExecFindPartition`), or throws 23514.
    func leaf(of rows: [ColumnVector], _ row: Int) throws -> ObjectID {
        guard let found = try partition(of: rows, row) else { throw try missing(rows, row) }
        guard found.isPartitioned else { return found.id }
        let (router, map) = try inner(found)
        return try router.leaf(of: Self.converted(rows, from: relation, to: found, map, row: row), 0)
    }

    /// Returns the router of a partition that is partitioned itself.
    private func inner(_ partition: Relation) throws -> (router: PartitionRouter, map: ColumnMap) {
        if let known = deeper[partition.id] { return known }
        guard let router = try PartitionRouter(partition, planner) else {
            throw Diagnostic(.internalError, "partition \(partition.name) is not partitioned")
        }
        let made = (router, ColumnMap(from: relation, to: partition))
        deeper[partition.id] = made
        return made
    }

    /// Returns one row of a parent as a row of a child.
    static func converted(
        _ rows: [ColumnVector], from parent: Relation, to child: Relation, _ map: ColumnMap, row: Int
    ) -> [ColumnVector] {
        var result = child.columns.map { ColumnVector(type: $0.type, values: [Value.null]) }
        for (from, to) in map.numbers { result[to - 1] = rows[from - 1].slice(row..<row + 1) }
        return result
    }

    /// The error of a row that belongs nowhere.
    private func missing(_ rows: [ColumnVector], _ row: Int) throws -> Diagnostic {
        let description = RowDescription(relation: relation, context: planner.context)
        let deparser = Deparser(planner.context.environment, isPretty: true)
        let names = partitioning.keys.map { deparser.partitionKey($0, of: relation, isPlain: true) }
        let shown = description.partitionKey(names, partitioning.keys.map(\.column), try keys(rows, row), types)
        return Diagnostic(
            .checkViolation, "no partition of relation \"\(relation.name)\" found for row",
            detail: shown.map { "Partition key of the failing row contains \($0)." })
    }
}

/// Which rows a partition may hold, by the bounds of all levels above (`RelationGetPartitionQual`).
final class PartitionRule {
    private struct Level {
        let router: PartitionRouter
        let partition: ObjectID
        /// The parent's column for each of the partition's.
        let map: ColumnMap
        let parent: Relation
    }

    private let relation: Relation
    private let levels: [Level]
    /// The partition's columns that decide.
    let columns: Set<Int>

    /// Makes the rule of a partition.
    init(_ relation: Relation, _ planner: Planner) throws {
        self.relation = relation
        var levels: [Level] = []
        var columns: Set<Int> = []
        var below = relation
        for parent in planner.context.catalog.partitionAncestors(of: relation) {
            guard let router = try PartitionRouter(parent, planner) else { continue }
            let map = ColumnMap(from: parent, to: relation)
            levels.append(Level(router: router, partition: below.id, map: map, parent: parent))
            columns.formUnion(map(parent.family.partitioning?.columns ?? []))
            below = parent
        }
        self.levels = levels
        self.columns = columns
    }

    /// Tells whether a row belongs to the partition.
    func fits(_ rows: [ColumnVector], _ row: Int) throws -> Bool {
        for level in levels {
            let seen = level.parent.columns.map { column in
                level.map.numbers[column.number].map { rows[$0 - 1].slice(row..<row + 1) }
                    ?? ColumnVector(type: column.type, values: [Value.null])
            }
            if try level.router.partition(of: seen, 0)?.id != level.partition { return false }
        }
        return true
    }
}
