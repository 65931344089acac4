import CatalogModel
import SQLBasics
import SQLTypes

/// Empties sub-selects whose scan is no part of PostgreSQL's plan, because a join above them is known to give no rows: what
/// they read is checked by nobody (`add_rtes_to_flat_rtable`). Tables that the planner writes into the query around are
/// checked all the same, and so are sub-selects within expressions, which have plans of their own.
struct DeadSubqueries {
    private var builder: PlanShapeBuilder

    /// Makes the pass.
    init(_ environment: AnalysisEnvironment) { builder = PlanShapeBuilder(environment) }

    /// Rewrites a change.
    func rewrite(_ change: BoundChange) -> BoundChange {
        var copy = self
        copy.builder.seesAllReaders = false
        return change.mapParts({ copy.rewrite($0) }, query: { copy.rewrite($0) })
    }

    /// Rewrites a query that has a plan of its own.
    func rewrite(_ query: BoundQuery) -> BoundQuery {
        guard query.hasInnerQueries else { return query }
        if query.setOperation != nil { return rewriteParts(query) }
        let verdict = PlanVerdict(builder.shape(of: query))
        return apply(verdict, to: query, at: [])
    }

    /// Rewrites the parts of a set operation.
    private func rewriteParts(_ query: BoundQuery) -> BoundQuery {
        var copy = query
        for position in query.relations.indices {
            if case .subquery(let inner) = query.relations[position].kind, !builder.isEmpty(inner) {
                copy.relations[position].kind = .subquery(rewrite(inner))
            }
        }
        copy.commonTables = rewrite(query.commonTables, except: [])
        return copy
    }

    /// Rewrites WITH queries that are run on their own.
    private func rewrite(_ tables: [CommonTableExpression], except inlined: Set<Int>) -> [CommonTableExpression] {
        var result = tables
        for index in result.indices where !inlined.contains(index) {
            switch result[index].body {
            case .query(let query): result[index].body = .query(rewrite(query))
            case .change(let change): result[index].body = .change(rewrite(change))
            }
        }
        return result
    }

    /// Rewrites the sub-selects of an expression.
    private func rewrite(_ expression: BoundExpression) -> BoundExpression {
        guard expression.hasSubquery else { return expression }
        return expression.mapChildren({ rewrite($0) }, query: { rewrite($0) })
    }

    // MARK: One level

    /// Carries a verdict out on the query level, or on a part of it, at a path.
    private func apply(_ verdict: PlanVerdict, to query: BoundQuery, at path: [Int]) -> BoundQuery {
        var copy = query
        copy.filter = nil
        copy = copy.mapChildren({ rewrite($0) }, query: { $0 })
        copy.filter = filter(of: query) { subquery, number in
            judged(subquery, verdict, path + [PlanShapeBuilder.firstConjunct + number])
        }
        var inlined: Set<Int> = []
        for position in query.relations.indices {
            let place = path + [position]
            switch query.relations[position].kind {
            case .subquery(let inner): copy.relations[position].kind = .subquery(judged(inner, verdict, place))
            case .view(let id, let inner):
                copy.relations[position].kind = .view(id, judged(inner, verdict, place, isBarrier: isBarrier(id)))
            case .commonTable(0, let index):
                guard query.commonTables.indices.contains(index), query.commonTables[index].isInlined,
                    case .query(let body) = query.commonTables[index].body
                else { continue }
                inlined.insert(index)
                copy.commonTables[index].body = .query(judged(body, verdict, place))
            case .relation, .values, .functions, .commonTable, .pseudo: break
            }
        }
        copy.commonTables = rewrite(copy.commonTables, except: inlined)
        return copy
    }

    /// Tells whether a view is a security barrier.
    private func isBarrier(_ view: ObjectID) -> Bool {
        builder.environment.relation(view)?.view?.isSecurityBarrier == true
    }

    /// Returns a sub-select in FROM as the verdict has it.
    private func judged(
        _ query: BoundQuery, _ verdict: PlanVerdict, _ path: [Int], isBarrier: Bool = false
    ) -> BoundQuery {
        if verdict.whole.contains(path) { return query }
        if verdict.dead.contains(path) { return emptied(query) }
        if !isBarrier, query.isSimple { return apply(verdict, to: query, at: path) }
        guard !isBarrier, query.isSimpleUnionAll else { return rewrite(query) }
        var copy = query
        for leaf in query.setOperation?.leaves ?? [] {
            guard query.relations.indices.contains(leaf), case .subquery(let part) = query.relations[leaf].kind else {
                continue
            }
            copy.relations[leaf].kind = .subquery(
                judged(part, verdict, path + [leaf], isBarrier: !part.isPlainPart))
        }
        return copy
    }

    /// Returns WHERE with the sub-selects that became joins replaced; the others have plans of their own.
    private func filter(of query: BoundQuery, _ replace: (BoundQuery, Int) -> BoundQuery) -> BoundExpression? {
        guard let filter = query.filter else { return nil }
        let available = Set(query.relations.indices)
        let conjuncts = filter.conjuncts.enumerated().map { number, conjunct in
            guard conjunct.pulledUp(over: available) != nil else { return rewrite(conjunct) }
            return conjunct.mappingFirstQuery { replace($0, number) }
        }
        return conjuncts.count == 1 ? conjuncts[0] : .logical(LogicalExpression(.and, conjuncts))
    }

    // MARK: Emptying

    /// Returns a sub-select of the same columns that reads no relation; what has a plan of its own stays.
    private func emptied(_ query: BoundQuery) -> BoundQuery {
        var copy = query
        copy.filter = nil
        copy = copy.mapChildren({ rewrite($0) }, query: { $0 })
        copy.filter = filter(of: query) { subquery, _ in emptied(subquery) }
        var gone: Set<Int> = []
        var inlined: Set<Int> = []
        for position in query.relations.indices {
            switch query.relations[position].kind {
            case .relation:
                gone.insert(position)
                copy.relations[position].kind = .subquery(.nothing(like: query.relations[position].columns))
                copy.relations[position].access = nil
            case .subquery(let inner): copy.relations[position].kind = .subquery(emptied(inner))
            case .view(let id, let inner): copy.relations[position].kind = .view(id, emptied(inner))
            case .commonTable(0, let index):
                guard query.commonTables.indices.contains(index), query.commonTables[index].isInlined,
                    case .query(let body) = query.commonTables[index].body
                else { continue }
                inlined.insert(index)
                copy.commonTables[index].body = .query(emptied(body))
            case .values, .functions, .commonTable, .pseudo: break
            }
        }
        copy.commonTables = rewrite(copy.commonTables, except: inlined)
        copy.locking = []
        return gone.isEmpty ? copy : copy.withoutColumns(of: gone, depth: 0)
    }
}

extension BoundQuery {
    /// Tells whether there is a query inside this one.
    fileprivate var hasInnerQueries: Bool {
        if !commonTables.isEmpty { return true }
        for entry in relations {
            if case .view = entry.kind { return true }
        }
        return hasChild({ $0.hasSubquery }, query: { _ in true })
    }

    /// Makes a query of columns like these that gives no rows.
    fileprivate static func nothing(like columns: [RangeColumn]) -> BoundQuery {
        var query = BoundQuery()
        query.targets = columns.map { Target(.null(of: $0.type), name: $0.name) }
        query.filter = .constant(Constant(.bool(false), type: .bool))
        return query
    }

    /// Returns the query with the columns of some entries of a level around it replaced by NULL.
    fileprivate func withoutColumns(of entries: Set<Int>, depth: Int) -> BoundQuery {
        mapChildren(
            { $0.withoutColumns(of: entries, depth: depth) },
            query: { $0.withoutColumns(of: entries, depth: depth + 1) })
    }
}

extension BoundExpression {
    /// Returns the expression with the columns of some entries of a level around it replaced by NULL.
    fileprivate func withoutColumns(of entries: Set<Int>, depth: Int) -> BoundExpression {
        switch self {
        case .column(let column) where column.level == depth && entries.contains(column.relation):
            return .null(of: column.type)
        case .wholeRow(let row) where row.level == depth && entries.contains(row.relation): return .null(of: row.type)
        default:
            return mapChildren(
                { $0.withoutColumns(of: entries, depth: depth) },
                query: { $0.withoutColumns(of: entries, depth: depth + 1) })
        }
    }

    /// Returns a sub-select, or NOT of one, with its query replaced.
    fileprivate func mappingFirstQuery(_ replace: (BoundQuery) -> BoundQuery) -> BoundExpression {
        switch self {
        case .subquery(var subquery):
            subquery.query = replace(subquery.query)
            return .subquery(subquery)
        case .logical(var logical) where logical.operation == .not:
            logical.operands = logical.operands.map { $0.mappingFirstQuery(replace) }
            return .logical(logical)
        default: return self
        }
    }
}
