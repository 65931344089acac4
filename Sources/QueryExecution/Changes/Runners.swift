import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// The rows that a statement returns.
package struct RowSet: Sendable {
    /// A column's name and type.
    package struct Column: Sendable {
        package var name: String
        package var type: SQLType
    }
    package var columns: [Column]
    /// The rows, some at a time: one vector a column.
    package var batches: [Batch]
    /// The number of rows.
    package var rowCount: Int { batches.reduce(0) { $0 + $1.count } }

    /// Makes a set of rows with the names and types of visible targets.
    init(_ targets: [Target], batches: [Batch]) {
        columns = targets.filter { !$0.isHidden }.map { Column(name: $0.name, type: $0.expression.type) }
        self.batches = batches
    }

    /// Makes a set of the rows of one batch.
    init(columns: [Column], batch: Batch) {
        self.columns = columns
        batches = batch.count > 0 ? [batch] : []
    }

    /// Makes a set of one batch, as SHOW and EXPLAIN return it.
    package init(columns: [ColumnVector], names: [String]) {
        self.columns = zip(names, columns).map { Column(name: $0, type: $1.type) }
        batches = [Batch(columns: columns, count: columns.first?.count ?? 0)]
    }
}

/// Runs queries.
package struct QueryRunner {
    let context: ExecutionContext

    /// Makes a runner.
    package init(context: ExecutionContext) { self.context = context }

    /// Runs a query and returns all its rows; what has to be done between the start and the first row is given.
    package func run(
        _ query: BoundQuery, permits: PermitSet, parameters: [Value] = [], whenStarted: () throws -> Void = {}
    ) throws -> RowSet {
        let watch = context.takeWatch()
        let planner = Planner(context: context, permits: permits, parameters: parameters)
        let plan = try planner.plan(query)
        watch?.watch(plan)
        try planner.requirePopulated(plan)
        try whenStarted()
        let batches = try context.using(permits.relations) { try self.batches(of: plan) }
        return RowSet(query.targets, batches: batches)
    }

    /// Runs a plan to its end.
    private func batches(of plan: PlanNode) throws -> [Batch] {
        let rows = try plan.open()
        var batches: [Batch] = []
        var count = 0
        while let batch = try rows.next(Batch.capacity) {
            try context.throwIfCancelled()
            batches.append(batch)
            count += batch.count
            try MemoryLimit.check(values: count * max(1, batch.columns.count))
        }
        return batches
    }

    /// Throws the error that folding the constants of a query ends in, if it does; reads no row.
    package func foldConstants(of query: BoundQuery) throws { _ = try probe(query) }

    /// Throws what a query's sub-selects find when they are made ready to run.
    func requirePopulatedSubqueries(of query: BoundQuery) throws { try probe(query)?.requirePopulated() }

    /// Plans a query without running it; nil where that is not possible.
    private func probe(_ query: BoundQuery) throws -> Planner? {
        var relations = Set(query.referencedColumns.lazy.filter { $0.objectClass == .relation }.map(\.id))
        TreeWalk(onEntry: { entry, _ in
            if case .relation(let id) = entry.kind { relations.insert(id) }
        }).visit(query)
        let doors = relations.flatMap(context.catalog.inheritors).map {
            SystemDoor.statistics.permit($0, of: context.identity)
        }
        do {
            let planner = Planner(context: context, permits: PermitSet(doors), parameters: [])
            planner.isProbe = true
            _ = try planner.plan(query)
            return planner
        } catch let error as Diagnostic where error.sqlState == .internalError || error.sqlState == .undefinedParameter
        {
            return nil
        }
    }

    /// Returns the plan of a query as lines of text, for EXPLAIN.
    package func explain(_ query: BoundQuery, permits: PermitSet, parameters: [Value] = []) throws -> [String] {
        try Planner(context: context, permits: permits, parameters: parameters).plan(query).outline()
    }
}

/// Runs statements that change rows.
package struct ChangeRunner {
    private let context: ExecutionContext

    /// Makes a runner.
    package init(context: ExecutionContext) { self.context = context }

    /// Runs a statement; returns the number of rows and those of RETURNING. After an error the caller drops the working
    /// state.
    package func run(
        _ change: BoundChange, permits: PermitSet, parameters: [Value] = []
    ) throws -> (count: Int, rows: RowSet?) {
        let planner = Planner(context: context, permits: permits, parameters: parameters)
        planner.watch = context.takeWatch()
        let executor = ChangeExecutor(planner: planner, scope: QueryScope(parent: nil))
        let run = try executor.prepare(change)
        let outcome = try context.using(permits.relations, run)
        let rows = change.returning.map { RowSet($0, batches: outcome.returned.map { [$0] } ?? []) }
        return (outcome.count, rows)
    }
}

extension BoundChange {
    /// The list of RETURNING.
    package var returning: [Target]? {
        switch self {
        case .insert(let plan): plan.returning
        case .update(let plan): plan.returning
        case .delete(let plan): plan.returning
        case .merge(let plan): plan.returning
        }
    }
}

extension PlanNode {
    /// The plan as a tree of text, a step a line.
    func outline(_ actual: (PlanNode) -> String = { _ in "" }) -> [String] {
        var lines: [String] = []
        var open: [(node: PlanNode, depth: Int)] = [(self, 0)]
        while let (node, depth) = open.popLast() {
            let indent = String(repeating: " ", count: max(0, depth * 6 - 4))
            let title = node.title + actual(node)
            lines.append(depth == 0 ? title : "\(indent)->  \(title)")
            lines += node.details.map { String(repeating: " ", count: depth * 6 + 2) + $0 }
            for input in node.inputs.reversed() { open.append((input, depth + 1)) }
        }
        return lines
    }
}

extension BoundChange {
    /// The statement's expressions over the relations that they read, as queries that are only planned.
    package var readingParts: [BoundQuery] {
        guard case .insert(let plan) = self, let conflict = plan.onConflict, var excluded = conflict.excluded,
            case .update(let assignments, let filter) = conflict.action
        else { return [readingPart] }
        excluded.kind = plan.entry.kind
        var query = BoundQuery()
        query.relations = [plan.entry, excluded]
        query.from = [.relation(0), .relation(1)]
        query.targets = assignments.map { Target($0.value, name: "") }
        query.filter = filter
        return [readingPart, query]
    }

    /// The statement's own expressions, those of ON CONFLICT apart.
    private var readingPart: BoundQuery {
        switch self {
        case .insert(let plan):
            var query = BoundQuery()
            query.commonTables = plan.commonTables
            query.relations = [plan.entry]
            query.from = [.relation(0)]
            query.targets = plan.targetList.map { Target($0.value, name: "") }
            query.targets += (plan.rowChecks.map(\.condition) + plan.viewChecks.map(\.condition)).map {
                Target($0, name: "")
            }
            query.targets += plan.returning ?? []
            query.targets += plan.cells.map { Target($0, name: "") }
            switch plan.source {
            case .defaults, .vectors, .values: break
            case .query(let source):
                let columns = source.visibleTargets.enumerated().map { number, target in
                    RangeColumn(name: target.name, type: target.expression.type, number: number + 1)
                }
                query.relations.append(
                    RangeEntry(kind: .subquery(source), name: "", hasAlias: true, columns: columns, span: .none))
                query.from.append(.relation(1))
                query.targets += columns.map {
                    Target(.column(BoundColumn(relation: 1, column: $0.number, type: $0.type)), name: "")
                }
            }
            return query
        case .update(let plan):
            var query = plan.query
            query.targets = plan.assignments.map { Target($0.value, name: "") }
            query.targets += (plan.rowChecks.map(\.condition) + plan.viewChecks.map(\.condition)).map {
                Target($0, name: "")
            }
            query.targets += plan.returning ?? []
            return query
        case .merge(let plan):
            var query = plan.query
            query.targets = plan.expressions.map { Target($0, name: "") }
            return query
        case .delete(let plan):
            var query = plan.query
            query.targets = plan.returning ?? []
            return query
        }
    }
}

extension ExecutionContext {
    /// Decides an analyzed statement as the role in force; an error in folding its constants comes before a denial that
    /// PostgreSQL finds after planning.
    package func decide(_ analyzed: AnalyzedStatement) throws -> Authorized<AnalyzedStatement> {
        if let refusal = analyzed.lockRefusal {
            try refuseWhatPlanningRefuses(analyzed)
            throw refusal
        }
        if analyzed.missingArbiter != nil { try refuseWhatPlanningRefuses(analyzed) }
        do {
            return try authorize(analyzed, requires: analyzed.requirements, in: securables, identity: identity)
        } catch {
            if error.requirement.phase >= .relations {
                let runner = QueryRunner(context: self)
                switch analyzed.body {
                case .rewritten: break
                case .query(let query): try runner.foldConstants(of: query)
                case .change(let change): for part in change.readingParts { try runner.foldConstants(of: part) }
                }
            }
            throw error
        }
    }
}
