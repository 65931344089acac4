import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Parts of FROM that read columns of the parts before them.
extension Planner {
    /// Joins a tree that reads columns of the ones before.
    func applyLateral(
        _ tree: JoinTree, to left: FromPiece, isOuter: Bool, _ conjuncts: inout [Conjunct], _ job: FromJob
    ) throws -> FromPiece {
        let inner = QueryScope(parent: job.scope)
        let right =
            if case .relation(let number) = tree { try planSource(number, inner, job) } else {
                try planTreeApart(tree, inner, job)
            }
        let compiler = ExpressionCompiler(self, job.scope, left.layout)
        let layout = left.layout.joined(with: right.layout)
        let all = left.relations.union(right.relations)
        let usable =
            isOuter ? conjuncts : Self.take(&conjuncts) { $0.relations.isSubset(of: all) && !$0.relations.isEmpty }
        let joined = ExpressionCompiler(self, job.scope, layout)
        let node = ApplyNode(
            left: left.plan, right: right.plan, isOuter: isOuter, frame: inner.frame,
            parameters: try inner.parameters.map(compiler.compile),
            conditions: try usable.map { try joined.compile($0.expression) }, context: context)
        return FromPiece(plan: node, layout: layout, relations: all)
    }

    /// Makes the plan of a tree that reads columns of the relations before it, under conditions: as a sub-select of its own, whose
    /// level lies between.
    func planTreeApart(
        _ tree: JoinTree, where conditions: [BoundExpression] = [], _ inner: QueryScope, _ job: FromJob
    ) throws -> FromPiece {
        let own = job.relations(of: tree)
        let apart = LevelBetween(own: own)
        var query = BoundQuery()
        query.relations = job.query.relations.enumerated().map { own.contains($0) ? apart.apply($1) : $1 }
        query.from = [tree.mapConditions(apart.apply)]
        let filter = conditions.map { apart.apply($0) }
        query.filter = filter.count < 2 ? filter.first : .logical(LogicalExpression(.and, filter))
        var layout = Layout()
        for key in job.needed.sorted(by: { ($0.relation, $0.column) < ($1.relation, $1.column) })
        where own.contains(key.relation) {
            let type = type(of: key, job)
            query.targets.append(
                Target(.column(BoundColumn(relation: key.relation, column: key.column, type: type)), name: ""))
            layout.add(key, type: type)
        }
        return FromPiece(plan: try plan(query, in: inner), layout: layout, relations: own)
    }

    /// The type of a column, also one of the system.
    private func type(of key: ColumnKey, _ job: FromJob) -> SQLType {
        let entry = job.query.relations[key.relation]
        if let column = entry.columns.first(where: { $0.number == key.column }) { return column.type }
        guard let relation = entry.relationID.flatMap({ catalog.relations[$0] }) else { return .int8 }
        return Self.type(of: key.column, in: relation)
    }
}

/// Puts a level of its own between some relations of a query and those around them.
private struct LevelBetween {
    /// The relations that are at the new level.
    let own: Set<Int>

    /// Returns an expression of the new level.
    func apply(_ expression: BoundExpression) -> BoundExpression { apply(expression, 0) }

    /// Returns an entry of the new level.
    func apply(_ entry: RangeEntry) -> RangeEntry {
        var copy = entry.mapChildren({ apply($0, 0) }, query: { apply($0, 1) })
        if case .commonTable(let level, let index) = copy.kind {
            copy.kind = .commonTable(level: level + 1, index: index)
        }
        return copy
    }

    /// Returns an expression some levels further in.
    private func apply(_ expression: BoundExpression, _ depth: Int) -> BoundExpression {
        switch expression {
        case .column(var column):
            if column.level > depth || column.level == depth && !own.contains(column.relation) { column.level += 1 }
            return .column(column)
        case .wholeRow(var row):
            if row.level > depth || row.level == depth && !own.contains(row.relation) { row.level += 1 }
            return .wholeRow(row)
        case .aggregate(var call):
            if call.level > depth { call.level += 1 }
            return .aggregate(call.mapParts { apply($0, depth) })
        default: return expression.mapChildren({ apply($0, depth) }, query: { apply($0, depth + 1) })
        }
    }

    /// Returns a query some levels further in.
    private func apply(_ query: BoundQuery, _ depth: Int) -> BoundQuery {
        var copy = query.mapChildren({ apply($0, depth) }, query: { apply($0, depth + 1) })
        for place in copy.relations.indices {
            guard case .commonTable(let level, let index) = copy.relations[place].kind, level >= depth else { continue }
            copy.relations[place].kind = .commonTable(level: level + 1, index: index)
        }
        return copy
    }
}
