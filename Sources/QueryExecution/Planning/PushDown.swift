import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

extension Planner {
    /// Writes conditions on the columns of a view or sub-select into it, so that they are tested with its own ones in the order
    /// of their cost (`pull_up_simple_subquery`); a security barrier takes only those that tell nothing of its rows, and one
    /// whose columns are volatile those that do not read them (`subquery_push_qual`, `qual_is_pushdown_safe`).
    func pushDown(_ conjuncts: inout [Conjunct], into number: Int, of job: FromJob) -> FromJob {
        let entry = job.query.relations[number]
        let takes: (Conjunct) -> Bool
        let inner: BoundQuery
        switch entry.kind {
        case .subquery(let query):
            (inner, takes) = (query, { _ in true })
        case .view(let id, let query):
            let isBarrier = catalog.relations[id]?.view?.isSecurityBarrier == true
            (inner, takes) = (query, { !isBarrier || $0.expression.isLeakproof })
        case .relation, .values, .functions, .commonTable, .pseudo: return job
        }
        let values = inner.visibleTargets.map(\.expression)
        var steady = inner
        for place in steady.targets.indices where steady.targets[place].expression.isVolatile {
            steady.targets[place].expression = .constant(Constant(.null, type: steady.targets[place].expression.type))
        }
        guard steady.isSimple, !inner.from.isEmpty, values.count == entry.columns.count else { return job }
        let isScanned = !inner.isSimple
        let columns = Dictionary(
            zip(entry.columns.map(\.number), values), uniquingKeysWith: { first, _ in first })
        var pushed: [BoundExpression] = []
        conjuncts.removeAll { conjunct in
            guard conjunct.relations == [number], takes(conjunct),
                !isScanned || !conjunct.expression.holdsSubquery,
                let moved = conjunct.expression.moved(into: columns, of: number)
            else { return false }
            pushed.append(moved)
            return true
        }
        guard !pushed.isEmpty else { return job }
        var query = inner
        let all = [inner.filter].compactMap { $0 } + pushed
        query.filter = all.count == 1 ? all[0] : .logical(LogicalExpression(.and, all))
        var result = job
        if case .view(let id, _) = entry.kind {
            result.query.relations[number].kind = .view(id, query)
        } else {
            result.query.relations[number].kind = .subquery(query)
        }
        return result
    }
}

extension BoundExpression {
    /// Returns a condition on the columns of an entry as one within the entry's query; nil where it reads the row as a
    /// whole, or columns that are worked out by a sub-select.
    fileprivate func moved(into columns: [Int: BoundExpression], of entry: Int) -> BoundExpression? {
        var isPossible = true
        let shifted = shiftingLevels(by: 1)
        shifted.visitNodes { node, depth in
            switch node {
            case .wholeRow(let row) where row.level == depth + 1 && row.relation == entry: isPossible = false
            case .column(let column) where column.level == depth + 1 && column.relation == entry:
                guard let value = columns[column.column], !value.hasSubquery, !value.isVolatile else {
                    isPossible = false
                    return
                }
            default: break
            }
        }
        return isPossible ? shifted.replacing(columns, of: entry, depth: 0) : nil
    }

    /// Calls the closure with each node, those of sub-selects included, and the depth at which it stands.
    fileprivate func visitNodes(depth: Int = 0, _ visit: (BoundExpression, Int) -> Void) {
        visit(self, depth)
        forEachChild { child in
            switch child {
            case .expression(let inner): inner.visitNodes(depth: depth, visit)
            case .query(let query): query.visitNodes(depth: depth + 1, visit)
            }
        }
    }

    /// Returns the expression with the columns of an entry one level out replaced.
    fileprivate func replacing(
        _ columns: [Int: BoundExpression], of entry: Int, depth: Int
    ) -> BoundExpression {
        if case .column(let column) = self, column.level == depth + 1, column.relation == entry,
            let value = columns[column.column]
        {
            return value.shiftingLevels(by: depth)
        }
        return mapChildren(
            { $0.replacing(columns, of: entry, depth: depth) },
            query: { $0.replacing(columns, of: entry, depth: depth + 1) })
    }
}

extension BoundQuery {
    /// Calls the closure with each node of the query's expressions and the depth at which it stands.
    fileprivate func visitNodes(depth: Int, _ visit: (BoundExpression, Int) -> Void) {
        forEachChild { child in
            switch child {
            case .expression(let inner): inner.visitNodes(depth: depth, visit)
            case .query(let query): query.visitNodes(depth: depth + 1, visit)
            }
        }
    }

    /// Returns the query with the columns of an entry some levels out replaced.
    fileprivate func replacing(_ columns: [Int: BoundExpression], of entry: Int, depth: Int) -> BoundQuery {
        mapChildren(
            { $0.replacing(columns, of: entry, depth: depth) },
            query: { $0.replacing(columns, of: entry, depth: depth + 1) })
    }
}
