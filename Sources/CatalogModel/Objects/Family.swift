import HashTreeCollections
import SQLBasics
import SQLTypes

/// What inheritance and partitioning say about a relation (pg_inherits, pg_partitioned_table, relpartbound); of an index, what
/// ties it to the indexes of partitions.
package struct RelationFamily: Sendable {
    /// The relations that inherit from this one directly, in order of their numbers.
    package var children: [ObjectID] = []
    /// What this one inherits from, in order (`inhseqno`).
    package var parents: [ObjectID] = []
    /// Whether the relation ever had children (`relhassubclass`).
    package var hadChildren = false
    /// How a partitioned table's rows are divided; nil for all others.
    package var partitioning: Partitioning?
    /// The rows that belong to a partition; nil for what is no partition.
    package var bound: PartitionBound?

    /// Makes the state of a relation that stands alone.
    package init() {}
}

/// How the rows of a partitioned table are divided (pg_partitioned_table).
package struct Partitioning: Sendable {
    package enum Strategy: Character, Sendable {
        case range = "r"
        case list = "l"
        case hash = "h"

        /// The word in PARTITION BY.
        package var word: String {
            switch self {
            case .range: "RANGE"
            case .list: "LIST"
            case .hash: "HASH"
            }
        }
    }

    /// A column or expression that decides.
    package struct Key: Sendable {
        /// The column's number; 0 for an expression.
        package var column: Int
        /// The expression over relation 0.
        package var expression: BoundExpression?
        package var type: SQLType
        package var collation = ObjectID.invalid
        /// Whether a collation was written that is not the column's own.
        package var showsCollation = false

        /// Makes a key.
        package init(column: Int, expression: BoundExpression? = nil, type: SQLType) {
            self.column = column
            self.expression = expression
            self.type = type
        }
    }
    package var strategy: Strategy
    package var keys: [Key]

    /// Makes a division.
    package init(strategy: Strategy, keys: [Key]) {
        self.strategy = strategy
        self.keys = keys
    }

    /// The columns that the keys read.
    package var columns: Set<Int> {
        keys.reduce(into: []) { columns, key in
            if key.column > 0 { columns.insert(key.column) }
            if let expression = key.expression { columns.formUnion(expression.columnsOfRelation(0)) }
        }
    }
}

/// The rows that belong to one partition.
package enum PartitionBound: Sendable {
    /// One end of a range in one key.
    package enum Datum: Sendable { case minimum, value(Value), maximum }
    case range(lower: [Datum], upper: [Datum])
    /// The values, NULL possibly among them.
    case list([Value])
    case hash(modulus: Int64, remainder: Int64)
    /// What belongs to no other partition.
    case otherwise

    /// Whether this is the default partition's.
    package var isDefault: Bool {
        if case .otherwise = self { true } else { false }
    }
}

extension Relation {
    /// Whether this is a partition of a partitioned table (`relispartition`).
    package var isPartition: Bool { family.bound != nil }
    /// Whether the relation's rows are those of partitions.
    package var isPartitioned: Bool { kind == .partitionedTable }
    /// Whether this is a table, partitioned or not.
    package var isTable: Bool { kind == .table || kind == .partitionedTable }
    /// Whether a statement that names the relation reaches others as well.
    package var hasFamily: Bool {
        kind == .partitionedTable || !family.children.isEmpty
    }
}

extension Catalog {
    /// Records that a relation inherits from another (`StoreCatalogInheritance1`).
    package mutating func addInheritance(of child: ObjectID, from parent: ObjectID) {
        updateRelation(parent) { relation in
            relation.family.children.append(child)
            relation.family.children.sort()
            relation.family.hadChildren = true
        }
        updateRelation(child) { $0.family.parents.append(parent) }
    }

    /// Forgets that a relation inherits from another.
    package mutating func removeInheritance(of child: ObjectID, from parent: ObjectID) {
        updateRelation(parent) { $0.family.children.removeAll { $0 == child } }
        updateRelation(child) { $0.family.parents.removeAll { $0 == parent } }
    }

    /// Returns the relations that inherit from one directly, in order of their numbers.
    package func children(of id: ObjectID) -> [Relation] {
        (relations[id]?.family.children ?? []).compactMap { relations[$0] }
    }

    /// Returns a relation and all that inherit from it, each once, level by level (`find_all_inheritors`).
    package func inheritors(of id: ObjectID) -> [ObjectID] {
        var found = [id]
        var seen: Set<ObjectID> = [id]
        var position = 0
        while position < found.count {
            for child in relations[found[position]]?.family.children ?? [] where seen.insert(child).inserted {
                found.append(child)
            }
            position += 1
        }
        return found
    }

    /// Returns the relations that hold the rows of one that has a family, in the order in which they are read: partitions by
    /// their bounds, other children level by level behind the parent.
    package func members(of relation: Relation) -> [Relation] {
        guard relation.isPartitioned else {
            return inheritors(of: relation.id).compactMap { relations[$0] }.filter { !$0.isPartitioned }
        }
        return partitions(of: relation).flatMap { $0.isPartitioned ? members(of: $0) : [$0] }
    }

    /// Returns the partitions of a table in the order of their bounds (`partition_bounds_create`).
    package func partitions(of relation: Relation) -> [Relation] {
        guard let partitioning = relation.family.partitioning else { return [] }
        let types = partitioning.keys.map(\.type)
        return children(of: relation.id).enumerated().sorted { a, b in
            guard let x = a.element.family.bound, let y = b.element.family.bound else { return a.offset < b.offset }
            let order = PartitionBound.order(x, y, types)
            return order == 0 ? a.offset < b.offset : order < 0
        }.map(\.element)
    }

    /// Returns the partitioned tables around a partition, the nearest first (`get_partition_ancestors`).
    package func partitionAncestors(of relation: Relation) -> [Relation] {
        var found: [Relation] = []
        var current = relation
        while current.isPartition, let id = current.family.parents.first, let parent = relations[id] {
            found.append(parent)
            current = parent
        }
        return found
    }

    /// Returns the default partition of a table.
    package func defaultPartition(of relation: Relation) -> Relation? {
        children(of: relation.id).first { $0.family.bound?.isDefault == true }
    }
}

extension PartitionBound {
    /// Compares ends of ranges (`partition_rbound_cmp` without inclusiveness).
    package static func compare(_ a: [Datum], _ b: [Datum], _ types: [SQLType]) -> Int {
        for (place, type) in types.enumerated() where a.indices.contains(place) && b.indices.contains(place) {
            switch (a[place], b[place]) {
            case (.minimum, .minimum), (.maximum, .maximum): return 0
            case (.minimum, _), (_, .maximum): return -1
            case (_, .minimum), (.maximum, _): return 1
            case (.value(let x), .value(let y)):
                let order = Value.compare(x, y, type)
                if order != 0 { return order }
            }
        }
        return 0
    }

    /// Compares an end of a range with the keys of a row (`partition_rbound_datum_cmp`).
    package static func compare(_ bound: [Datum], row: [Value], _ types: [SQLType]) -> Int {
        for (place, type) in types.enumerated() where bound.indices.contains(place) && row.indices.contains(place) {
            switch bound[place] {
            case .minimum: return -1
            case .maximum: return 1
            case .value(let value):
                let order = Value.compare(value, row[place], type)
                if order != 0 { return order }
            }
        }
        return 0
    }

    /// Compares bounds of partitions of the same table, for their order.
    static func order(_ a: PartitionBound, _ b: PartitionBound, _ types: [SQLType]) -> Int {
        switch (a, b) {
        case (.otherwise, .otherwise): 0
        case (.otherwise, _): 1
        case (_, .otherwise): -1
        case (.range(let x, _), .range(let y, _)): compare(x, y, types)
        case (.hash(let m, let r), .hash(let n, let s)): m != n ? (m < n ? -1 : 1) : r < s ? -1 : r > s ? 1 : 0
        case (.list(let x), .list(let y)): orderLists(x, y, types.first ?? .text)
        default: 0
        }
    }

    /// Compares lists by their smallest values; one of NULL only comes last.
    private static func orderLists(_ a: [Value], _ b: [Value], _ type: SQLType) -> Int {
        func least(_ list: [Value]) -> Value {
            list.min { Value.compare($0, $1, type) < 0 } ?? .null
        }
        return Value.compare(least(a), least(b), type)
    }

    /// Tells whether the keys of a row belong to the bound; the default bound takes none here.
    package func holds(_ row: [Value], _ types: [SQLType]) -> Bool {
        switch self {
        case .otherwise: return false
        case .list(let values):
            guard let key = row.first, let type = types.first else { return false }
            return values.contains { Value.compare($0, key, type) == 0 }
        case .range(let lower, let upper):
            guard !row.contains(where: \.isNull) else { return false }
            return Self.compare(lower, row: row, types) <= 0 && Self.compare(upper, row: row, types) > 0
        case .hash(let modulus, let remainder):
            return PartitionHash.hash(row, types) % UInt64(modulus) == UInt64(remainder)
        }
    }
}

/// Which column of one relation a column of another is, by name.
package struct ColumnMap: Sendable {
    /// The number in the child of each live column of the parent.
    package let numbers: [Int: Int]
    /// Whether all columns have the same numbers on both sides.
    package let isIdentity: Bool

    /// Matches the columns of a parent with those of a child (`build_attrmap_by_name`).
    package init(from parent: Relation, to child: Relation) {
        var found: [Int: Int] = [:]
        for column in parent.columns where !column.isDropped {
            if child.columns.indices.contains(column.number - 1),
                child.columns[column.number - 1].name == column.name, !child.columns[column.number - 1].isDropped
            {
                found[column.number] = column.number
            } else if let other = child.column(named: column.name) {
                found[column.number] = other.number
            }
        }
        numbers = found
        isIdentity =
            parent.columns.count == child.columns.count
            && parent.columns.allSatisfy { column in
                column.isDropped ? child.columns[column.number - 1].isDropped : found[column.number] == column.number
            }
    }

    /// Returns the child's number of a column; system columns keep theirs.
    package subscript(_ number: Int) -> Int { number <= 0 ? number : numbers[number] ?? number }

    /// Returns the numbers of columns that the child has.
    package func callAsFunction(_ columns: Set<Int>) -> Set<Int> { Set(columns.map { self[$0] }) }
}

extension BoundExpression {
    /// The expression with the columns of some relations of its level under other numbers (`map_variable_attnos`).
    package func renumbered(_ map: ColumnMap, relations: Set<Int> = [0], depth: Int = 0) -> BoundExpression {
        if map.isIdentity { return self }
        switch self {
        case .column(var column) where column.level == depth && relations.contains(column.relation):
            column.column = map[column.column]
            return .column(column)
        case .wholeRow(var row) where row.level == depth && relations.contains(row.relation):
            for place in row.columns.indices { row.columns[place].number = map[row.columns[place].number] }
            return .wholeRow(row)
        default:
            return mapChildren(
                { $0.renumbered(map, relations: relations, depth: depth) },
                query: { $0.renumbered(map, relations: relations, depth: depth + 1) })
        }
    }
}

extension BoundQuery {
    /// The query with outer references to columns of some relations under other numbers.
    fileprivate func renumbered(_ map: ColumnMap, relations: Set<Int>, depth: Int) -> BoundQuery {
        mapChildren(
            { $0.renumbered(map, relations: relations, depth: depth) },
            query: { $0.renumbered(map, relations: relations, depth: depth + 1) })
    }
}
