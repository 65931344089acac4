import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// How PostgreSQL joins two relations of which it knows no statistics by one equality; it shows in the order of the rows, and
/// in which side is never read (`add_paths_to_joinrel`).
enum JoinMethod {
    /// The rows of one side are put into a hash table with so many buckets, those of the other look for theirs.
    case hash(buildsLeft: Bool, buckets: Int)
    /// Both sides are sorted by the key.
    case merge
    /// For each row of one side the other is looked up by its key.
    case loop(outerIsLeft: Bool)

    /// Chooses the method for two sides.
    init?(_ kind: JoinNode.Kind, _ left: JoinSide, _ right: JoinSide) {
        if left.isTiny != right.isTiny {
            let (tiny, table) = left.isTiny ? (left, right) : (right, left)
            let mayLoop = kind == .inner || (kind == .left && left.isTiny)
            if mayLoop, table.isUnique, table.costOfLookups(tiny.rows) < table.costOfHashing(tiny.rows) {
                self = .loop(outerIsLeft: left.isTiny)
            } else {
                self = .hash(buildsLeft: left.isTiny, buckets: Self.buckets(tiny.rows))
            }
            return
        }
        guard !left.isTiny else { return nil }
        guard left.isUnique || right.isUnique else {
            self = .merge
            return
        }
        let buildsLeft = left.isUnique && (!right.isUnique || left.rows < right.rows)
        self = .hash(buildsLeft: buildsLeft, buckets: Self.buckets(buildsLeft ? left.rows : right.rows))
    }

    /// How many buckets a table of so many rows gets (`ExecChooseHashTableSize`).
    private static func buckets(_ rows: Double) -> Int {
        var count = 1024
        while Double(count) < rows { count *= 2 }
        return count
    }
}

/// What the planner of PostgreSQL assumes of one side of a join.
struct JoinSide {
    /// How many rows there seem to be.
    var rows: Double
    /// Tells whether the key is known to be unique.
    var isUnique: Bool
    /// Tells whether the rows are a short list.
    var isTiny: Bool
    /// How many pages the index over the key has.
    var indexPages = 1.0

    /// What it costs to read the table once and to look each row up among some others (`final_cost_hashjoin`).
    func costOfHashing(_ count: Double) -> Double { Self.pages + rows * 0.01375 + count * 0.035 }

    /// What it costs to look some rows up in the table by its index (`cost_index`, `btcostestimate`).
    func costOfLookups(_ count: Double) -> Double {
        let descent = (rows > 1 ? rows.logarithmUp * 0.0025 : 0) + (indexPages > 2 ? 0.25 : 0.125)
        let index = count > 1 ? Self.fetched(count, of: indexPages) : 1
        return 4 * (index + Self.fetched(count, of: Self.pages)) + count * (descent + 0.03)
    }

    /// How many pages a small table without statistics seems to have (`estimate_rel_size`).
    private static let pages = 10.0

    /// How many pages are read for some rows that lie anywhere (`index_pages_fetched`).
    private static func fetched(_ count: Double, of pages: Double) -> Double {
        let read = 2 * pages * count / (2 * pages + count)
        return read >= pages ? pages : Double(Int(read)) + (read > Double(Int(read)) ? 1 : 0)
    }
}

extension Double {
    /// The logarithm to the base of two, rounded up.
    fileprivate var logarithmUp: Double {
        var power = 0.0
        var value = 1.0
        while value < self {
            value *= 2
            power += 1
        }
        return power
    }
}

extension Planner {
    /// Returns how PostgreSQL would join two pieces by one equality; nil when that is not known here.
    func joinMethod(
        _ kind: JoinNode.Kind, _ left: FromPiece, _ right: FromPiece, _ pair: EquiPair, _ job: FromJob
    ) -> JoinMethod? {
        guard kind != .semi, kind != .anti, !isProbe, job.isPlainJoin,
            let a = side(left, pair.left, job.query), let b = side(right, pair.right, job.query)
        else { return nil }
        return JoinMethod(kind, a, b)
    }

    /// Describes a side: one relation, beside the row that tells MERGE whether its source is there.
    private func side(_ piece: FromPiece, _ key: BoundExpression, _ query: BoundQuery) -> JoinSide? {
        let numbers = piece.relations.filter { !query.relations[$0].isSingleMark }
        guard key.type.isHashedInteger, numbers.count == 1, let number = numbers.first else { return nil }
        guard case .column(let column) = key, column.level == 0 else { return side(query.relations[number], nil) }
        return side(query.relations[number], column.column)
    }

    /// Describes what stands behind an entry of FROM; the key may be no column.
    private func side(_ entry: RangeEntry, _ column: Int?) -> JoinSide? {
        guard entry.securityFilters.isEmpty else { return nil }
        switch entry.kind {
        case .relation(let id):
            guard let relation = catalog.relations[id], !relation.hasFamily || entry.isOnly,
                relation.kind == .table, let rows = assumedRows(of: relation)
            else { return nil }
            let isUnique = column.map { relation.hasUniqueKey($0, catalog) } ?? false
            let entries = snapshot.contents[relation.storage]?.positionCount ?? 0
            return JoinSide(
                rows: rows, isUnique: isUnique, isTiny: false, indexPages: Self.indexPages(holding: entries))
        case .values(let rows):
            return JoinSide(rows: Double(rows.count), isUnique: true, isTiny: true)
        case .view(_, let query), .subquery(let query):
            guard query.setOperation == nil, query.isUnfiltered, query.from.count == 1,
                case .relation(let place)? = query.from.first, query.relations.indices.contains(place)
            else { return nil }
            let visible = query.targets.filter { !$0.isHidden }
            let index = entry.columns.firstIndex { $0.number == column }
            var inner: Int?
            if let index, visible.indices.contains(index), case .column(let own) = visible[index].expression,
                own.level == 0, own.relation == place
            {
                inner = own.column
            }
            var result = side(query.relations[place], inner)
            if !query.isSimple, result?.isTiny == false { result?.isUnique = false }
            return result
        case .functions, .commonTable, .pseudo: return nil
        }
    }

    /// The number of pages of an index with so many entries: the first one, the root and, beyond what fits there, leaves.
    private static func indexPages(holding entries: Int) -> Double {
        entries == 0 ? 1 : entries <= 407 ? 2 : Double(2 + (entries + 366) / 367)
    }

    /// The number of rows that a small table without statistics seems to have (`estimate_rel_size`).
    private func assumedRows(of relation: Relation) -> Double? {
        guard let contents = snapshot.contents[relation.storage] else { return nil }
        let width = relation.columns.filter { !$0.isDropped }.reduce(28) { $0 + $1.type.assumedWidth }
        let density = max(1, 8168 / width)
        guard contents.positionCount < density * 9 else { return nil }
        return Double(density * 10)
    }
}

extension FromJob {
    /// Tells whether the query joins by one condition and tests no other.
    fileprivate var isPlainJoin: Bool {
        let tests = Conjunct.split(query.filter).count + query.from.reduce(0) { $0 + $1.conditionCount }
        return tests == 1
    }
}

extension JoinTree {
    /// How many conditions joins have.
    fileprivate var conditionCount: Int {
        guard case .join(let join) = self else { return 0 }
        return join.left.conditionCount + join.right.conditionCount + Conjunct.split(join.condition).count
    }
}

extension BoundQuery {
    /// Tells whether the rows of one entry come out as they are.
    fileprivate var isUnfiltered: Bool {
        filter == nil && grouping == nil && having == nil && windows.isEmpty && limit == nil && offset == nil
            && commonTables.isEmpty && locking.isEmpty && orderBy.isEmpty
            && !targets.contains { $0.expression.returnsSet }
    }
}

extension RangeEntry {
    /// Tells whether this is the one row that MERGE adds to its source.
    fileprivate var isSingleMark: Bool {
        if case .values(let rows) = kind { return rows.count == 1 && name.isEmpty }
        return false
    }
}

extension Relation {
    /// Tells whether a unique index is on one column alone (`has_unique_index`).
    fileprivate func hasUniqueKey(_ column: Int, _ catalog: Catalog) -> Bool {
        indexes.contains { id in
            guard let index = catalog.relations[id]?.index, index.isUnique, index.predicate == nil else { return false }
            return index.keys.map(\.column) == [column]
        }
    }
}

extension SQLType {
    /// Tells whether values are hashed as integers.
    fileprivate var isHashedInteger: Bool {
        switch base.unmodified {
        case .int2, .int4, .int8: true
        default: false
        }
    }

    /// The width that values seem to have (`get_typavgwidth`).
    fileprivate var assumedWidth: Int {
        let length = Int(base.info?.length ?? -1)
        return length > 0 ? length : 32
    }
}
