import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Finds out which keys of GROUP BY are determined by the others, because these hold the primary key of the row that they come
/// from, or of a row that is joined by its primary key (manual 7.2.3, functional dependency).
struct DependentKeys {
    private let query: BoundQuery
    private let catalog: Catalog
    /// Pairs of columns that are equal in every row.
    private let equal: [(ColumnKey, ColumnKey)]
    /// The primary keys of the tables among the relations.
    private let primaryKeys: [(relation: Int, columns: [Int])]

    /// Looks at a query.
    init(_ query: BoundQuery, _ catalog: Catalog) {
        self.query = query
        self.catalog = catalog
        equal = query.joinsOnlyInner ? query.conditions.compactMap { Self.equalColumns($0.expression) } : []
        primaryKeys = query.relations.enumerated().compactMap { number, entry in
            guard case .relation(let id) = entry.kind, let relation = catalog.relations[id],
                relation.kind == .table, !relation.hasFamily || entry.isOnly,
                let key = relation.primaryKey, !key.isDeferrable, case .primaryKey(let columns, _) = key.kind
            else { return nil }
            return (number, columns)
        }
    }

    /// Returns the grouping without the keys that the others determine; texts go first.
    func reduced(_ grouping: Grouping) -> Grouping {
        guard grouping.sets == nil, grouping.keys.count > 1, !primaryKeys.isEmpty else { return grouping }
        var keys = grouping.keys
        let order = grouping.keys.sorted { rank($0) < rank($1) }
        for key in order where keys.count > 1 {
            let others = keys.filter { $0 != key }
            if let column = column(key), determines(Set(others.compactMap(self.column)), column) { keys = others }
        }
        var result = grouping
        result.keys = keys
        return result
    }

    /// Which keys are looked at first: those that are slow to compare.
    private func rank(_ key: Int) -> Int {
        [.int2, .int4, .int8].contains(query.targets[key].expression.type) ? 1 : 0
    }

    /// The column that a key is; nil for an expression.
    private func column(_ key: Int) -> ColumnKey? {
        guard case .column(let column) = query.targets[key].expression, column.level == 0 else { return nil }
        return ColumnKey(relation: column.relation, column: column.column)
    }

    /// Tells whether columns determine another one.
    private func determines(_ columns: Set<ColumnKey>, _ wanted: ColumnKey) -> Bool {
        var known = columns
        var whole: Set<Int> = []
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for (relation, key) in primaryKeys
            where !whole.contains(relation)
                && key.allSatisfy({ known.contains(ColumnKey(relation: relation, column: $0)) })
            {
                whole.insert(relation)
                isGrowing = true
            }
            for (a, b) in equal {
                let knowsA = known.contains(a) || whole.contains(a.relation)
                let knowsB = known.contains(b) || whole.contains(b.relation)
                guard knowsA != knowsB else { continue }
                known.insert(knowsA ? b : a)
                isGrowing = true
            }
        }
        return known.contains(wanted) || whole.contains(wanted.relation)
    }

    /// Recognizes the equality of two columns of whole numbers, which are then the same.
    private static func equalColumns(_ condition: BoundExpression) -> (ColumnKey, ColumnKey)? {
        guard case .call(let call) = condition, call.arguments.count == 2,
            case .infixOperator(let number) = call.form, BuiltinTable.operator(number)?.name == "=",
            case .column(let a) = call.arguments[0], case .column(let b) = call.arguments[1], a.level == 0,
            b.level == 0,
            [a.type, b.type].allSatisfy({ [.int2, .int4, .int8].contains($0) })
        else { return nil }
        return (
            ColumnKey(relation: a.relation, column: a.column), ColumnKey(relation: b.relation, column: b.column)
        )
    }
}

extension BoundQuery {
    /// Tells whether there are no outer joins.
    fileprivate var joinsOnlyInner: Bool { from.allSatisfy(\.isInner) }
}
