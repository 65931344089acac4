import CatalogModel
import Glibc
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
        if left.isTiny, left.pages == 0 || right.pages == 0 { return nil }
        if kind == .inner {
            self = Self.cheapest(left, right)
            return
        }
        if left.isFiltered || right.isFiltered { return nil }
        guard left.isUnique || right.isUnique else {
            self = .merge
            return
        }
        let buildsLeft = left.isUnique && (!right.isUnique || left.rows < right.rows)
        self = .hash(buildsLeft: buildsLeft, buckets: Self.buckets(buildsLeft ? left.rows : right.rows))
    }

    /// Returns the cheapest way to an inner join of two tables, the ways in the order in which PostgreSQL comes to them
    /// (`add_paths_to_joinrel`).
    private static func cheapest(_ left: JoinSide, _ right: JoinSide) -> JoinMethod {
        let both = left.total + right.total
        let merge = JoinCost(startup: both, total: both + left.costOfMerging(with: right))
        var best = (cost: merge, method: JoinMethod.merge)
        func consider(_ cost: JoinCost, _ method: JoinMethod) {
            if cost.displaces(best.cost) { best = (cost, method) }
        }
        for (outer, inner, outerIsLeft) in [(left, right, true), (right, left, false)] {
            consider(inner.costOfRepeating(for: outer, isKept: false), .loop(outerIsLeft: outerIsLeft))
            if inner.isLookedUp {
                let lookups = inner.costOfLookups(outer.rows) + outer.rows * inner.conditionCost
                consider(
                    JoinCost(startup: inner.descent, total: outer.total + lookups), .loop(outerIsLeft: outerIsLeft))
            }
            consider(inner.costOfRepeating(for: outer, isKept: true), .loop(outerIsLeft: outerIsLeft))
            consider(
                JoinCost(
                    startup: inner.total + 0.0125 * inner.rows, total: both + inner.costOfBuilding(probedBy: outer)),
                hash(building: inner, isLeft: !outerIsLeft))
        }
        return best.method
    }

    /// Returns a join by a hash table of one side.
    private static func hash(building side: JoinSide, isLeft: Bool) -> JoinMethod {
        .hash(buildsLeft: isLeft, buckets: buckets(side.rows))
    }

    /// How many buckets a table of so many rows gets (`ExecChooseHashTableSize`).
    private static func buckets(_ rows: Double) -> Int {
        var count = 1024
        while Double(count) < rows { count *= 2 }
        return count
    }
}

/// What a join costs until its first row and until its last.
struct JoinCost {
    var startup: Double
    var total: Double

    /// Tells whether this way takes the place of another: it does when it is cheaper by more than a hundredth, or as cheap and
    /// sooner ready, or in all that the same but cheaper by a trifle (`add_path`, `compare_path_costs_fuzzily`).
    func displaces(_ other: JoinCost) -> Bool {
        order(other, 1.01) ?? order(other, 1.0000000001) ?? false
    }

    /// Tells whether this way is the better one, by a factor that counts; nil when they are equally good.
    private func order(_ other: JoinCost, _ factor: Double) -> Bool? {
        if total > other.total * factor { return false }
        if other.total > total * factor { return true }
        if startup > other.startup * factor { return false }
        return other.startup > startup * factor ? true : nil
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
    /// How many rows there seem to be before conditions on them.
    var tuples: Double
    /// Tells whether a row can be looked up by an index over the key.
    var isLookedUp = false
    /// What it costs to test the conditions on one row.
    var conditionCost = 0.0
    /// What it costs to read all rows.
    var total: Double { pages + tuples * (0.01 + conditionCost) }
    /// Tells whether there are conditions.
    var isFiltered: Bool { rows < tuples }
    /// How many pages the index over the key has.
    var indexPages = 1.0

    /// What it costs to read the table once and to look each row up among some others (`final_cost_hashjoin`).
    func costOfHashing(_ count: Double) -> Double { pages + rows * 0.01375 + count * 0.035 }

    /// How many values the key has; two hundred where that is anybody's guess (`get_variable_numdistinct`).
    private var values: Double { isUnique ? tuples : min(200, tuples) }
    /// Tells whether that is more than a guess.
    private var knowsValues: Bool { isUnique || tuples < 200 }

    /// What a hash join costs beside reading, when this side is put into the table (`final_cost_hashjoin`).
    ///
    /// Of a unique key PostgreSQL expects as many rows to find a partner as the join of both sides would have for each row of
    /// this side: what should be the selectivity of a semi-join is that of the inner join (`compute_semi_anti_join_factors`).
    func costOfBuilding(probedBy outer: JoinSide) -> Double {
        let joined = rows * outer.rows / max(values, outer.values)
        let cost = 0.0125 * rows + 0.0025 * outer.rows
        let bucket = max(1, (rows * (knowsValues ? 1 / max(1, values * rows / tuples) : 0.1)).rounded())
        guard isUnique else { return cost + 0.00125 * outer.rows * bucket + 0.01 * joined }
        let matched = (outer.rows / max(values, outer.values)).rounded(.toNearestOrEven)
        return cost + 0.00125 * matched + 0.000125 * (outer.rows - matched) * max(1, (rows / 1024).rounded())
            + 0.01 * matched
    }

    /// What it costs to read this side again for each row of another one, its rows kept in memory or not
    /// (`final_cost_nestloop`, `cost_material`).
    func costOfRepeating(for outer: JoinSide, isKept: Bool) -> JoinCost {
        let first = isKept ? total + 0.005 * rows : total
        let again = isKept ? 0.0025 * rows : total
        guard isUnique else {
            let run = outer.total + first + max(0, outer.rows - 1) * again
            return JoinCost(startup: 0, total: run + 0.0125 * outer.rows * rows)
        }
        var matched = (outer.rows / max(values, outer.values)).rounded(.toNearestOrEven)
        var unmatched = outer.rows - matched
        let share = 2 / (max(1, rows) + 1)
        let pairs = (matched * share + unmatched) * rows
        if unmatched >= 1 { unmatched -= 1 } else { matched -= 1 }
        let run = outer.total + first + again * (max(0, matched) * share + max(0, unmatched))
        return JoinCost(startup: 0, total: run + 0.0125 * pairs)
    }

    /// What it costs to sort both sides and to go through them (`cost_sort`, `final_cost_mergejoin`).
    func costOfMerging(with inner: JoinSide) -> Double {
        func sorting(_ rows: Double) -> Double { 0.005 * max(2, rows) * log2(max(2, rows)) }
        let joined = rows * inner.rows / max(values, inner.values)
        let again = isUnique ? 1 : 1 + max(0, joined - inner.rows) / inner.rows
        let reading = 0.0025 * inner.rows
        return sorting(rows) + sorting(inner.rows) + 0.0025 * rows
            + min(reading * again, reading + 0.0025 * inner.rows * again)
            + 0.0025 * (rows + inner.rows * again) + 0.01 * joined
    }

    /// What it costs to look some rows up in the table by its index (`cost_index`, `btcostestimate`).
    func costOfLookups(_ count: Double) -> Double {
        let index = count > 1 ? Self.fetched(count, of: indexPages) : 1
        return 4 * (index + Self.fetched(count, of: pages)) + count * (descent + 0.03)
    }

    /// What it costs to come to the first entry of the index (`btcostestimate`).
    var descent: Double { (rows > 1 ? rows.logarithmUp * 0.0025 : 0) + (indexPages > 2 ? 0.25 : 0.125) }

    /// How many pages the table seems to have; none for a list (`estimate_rel_size`).
    var pages = 10.0

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
        let conditions = query.conditions.filter { $0.relations == [number] }.map(\.expression)
        guard case .column(let column) = key, column.level == 0 else { return side(number, query, nil, conditions) }
        return side(number, query, column.column, conditions)
    }

    /// Describes what stands behind an entry of FROM with conditions on it; the key may be no column.
    private func side(
        _ number: Int, _ query: BoundQuery, _ column: Int?, _ conditions: [BoundExpression]
    ) -> JoinSide? {
        let entry = query.relations[number]
        switch entry.kind {
        case .relation(let id):
            guard let relation = catalog.relations[id], !relation.hasFamily || entry.isOnly,
                relation.kind == .table, let tuples = assumedRows(of: relation)
            else { return nil }
            let isUnique = column.map { relation.hasUniqueKey($0, catalog) } ?? false
            let entries = snapshot.contents[relation.storage]?.positionCount ?? 0
            let selectivity = Selectivity(
                relation: number, isUnique: { relation.hasUniqueKey($0, self.catalog) }, rows: tuples)
            let all = entry.securityFilters + conditions
            return JoinSide(
                rows: selectivity.rows(meeting: all), isUnique: isUnique, isTiny: tuples < 100, tuples: tuples,
                isLookedUp: isUnique, conditionCost: all.reduce(0) { $0 + $1.cost(in: catalog) },
                indexPages: Self.indexPages(holding: entries), pages: tuples < 100 ? 1 : 10)
        case .values(let rows):
            guard conditions.isEmpty else { return nil }
            let count = Double(rows.count)
            return JoinSide(rows: count, isUnique: true, isTiny: true, tuples: count, pages: 0)
        case .view(_, let inner), .subquery(let inner):
            return side(behind: inner, entry.columns.firstIndex { $0.number == column }, conditions)
        case .functions, .commonTable, .pseudo: return nil
        }
    }

    /// Describes a sub-select that reads one thing, by the place of the key among its columns.
    private func side(behind query: BoundQuery, _ place: Int?, _ conditions: [BoundExpression]) -> JoinSide? {
        guard query.setOperation == nil, query.isScanned, query.from.count == 1,
            case .relation(let number)? = query.from.first, query.relations.indices.contains(number)
        else { return nil }
        let visible = query.visibleTargets.map(\.expression)
        var column: Int?
        if let place, visible.indices.contains(place), case .column(let own) = visible[place], own.level == 0,
            own.relation == number
        {
            column = own.column
        }
        guard var result = side(number, query, column, query.conditions.map(\.expression)) else { return nil }
        if !query.isSimple, !result.isTiny { (result.isUnique, result.isLookedUp) = (false, false) }
        guard !conditions.isEmpty else { return result }
        guard !result.isTiny else { return nil }
        let outer = Selectivity(relation: -1, isUnique: { _ in false }, rows: result.rows)
        result.rows = outer.rows(meeting: conditions)
        return result
    }

    /// The number of pages of an index with so many entries: the first one, the root and, beyond what fits there, leaves.
    private static func indexPages(holding entries: Int) -> Double {
        entries == 0 ? 1 : entries <= 407 ? 2 : Double(2 + (entries + 366) / 367)
    }

    /// The number of rows that a small table seems to have: ten pages full, unless an index was made when there were some
    /// (`estimate_rel_size`).
    private func assumedRows(of relation: Relation) -> Double? {
        guard let contents = snapshot.contents[relation.storage] else { return nil }
        let width = relation.columns.filter { !$0.isDropped }.reduce(28) { $0 + $1.type.assumedWidth }
        let density = max(1, 8168 / width)
        guard let counted = contents.countedRows, counted > 0 else {
            guard contents.positionCount < density * 9 else { return nil }
            return Double(density * 10)
        }
        func pages(_ rows: Int) -> Int { max(1, (rows + density - 1) / density) }
        return (Double(counted) / Double(pages(counted)) * Double(pages(contents.positionCount))).rounded()
    }
}

extension FromJob {
    /// Tells whether the query joins by one condition, and otherwise only tests what it joins.
    fileprivate var isPlainJoin: Bool {
        let conditions = query.conditions
        let isInner = query.from.allSatisfy(\.isInner)
        guard isInner else { return conditions.count == 1 }
        return conditions.filter { $0.relations.count != 1 }.count == 1
    }
}

extension JoinTree {
    /// Tells whether there are no outer joins.
    var isInner: Bool {
        guard case .join(let join) = self else { return true }
        return join.kind == .inner && join.left.isInner && join.right.isInner
    }

    /// The conditions of joins.
    fileprivate var conditions: [Conjunct] {
        guard case .join(let join) = self else { return [] }
        return join.left.conditions + join.right.conditions + Conjunct.split(join.condition)
    }
}

extension BoundQuery {
    /// The conditions of WHERE and of joins.
    var conditions: [Conjunct] { Conjunct.split(filter) + from.flatMap(\.conditions) }
}

extension BoundQuery {
    /// Tells whether the rows of one entry come out as they are, those that meet conditions.
    fileprivate var isScanned: Bool {
        grouping == nil && having == nil && windows.isEmpty && limit == nil && offset == nil
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

extension BoundExpression {
    /// What the planner of PostgreSQL takes the functions in an expression to cost (`cost_qual_eval`).
    fileprivate func cost(in catalog: Catalog) -> Double {
        var own = 0.0
        switch self {
        case .call(let call): own = 0.0025 * (call.routine == nil ? 1 : catalog.routines[call.function]?.cost ?? 100)
        case .arrayComparison: own = 0.0025
        default: break
        }
        forEachChild { child in if case .expression(let inner) = child { own += inner.cost(in: catalog) } }
        return own
    }
}
