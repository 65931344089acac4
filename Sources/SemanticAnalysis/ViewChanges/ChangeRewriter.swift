import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

/// Makes what a statement changes ready to be run: the table behind a view takes the view's place, DEFAULT becomes the
/// default of the moment, and columns that take no value are refused (`RewriteQuery`).
///
/// It works on analyzed statements, so that one which was kept in a function's body follows the views, defaults and
/// indexes of the moment at which it is run.
package struct ChangeRewriter {
    let environment: AnalysisEnvironment
    /// What makes defaults.
    let analyzer: Analyzer

    /// Makes a rewriter that reads this environment.
    package init(_ environment: AnalysisEnvironment) {
        self.environment = environment
        analyzer = Analyzer(environment)
    }

    /// Rewrites the changes in the WITH list of a query.
    package func rewrite(_ query: BoundQuery) throws(Diagnostic) -> BoundQuery {
        guard !query.commonTables.isEmpty else { return query }
        var copy = query
        copy.commonTables = try rewrite(query.commonTables)
        return copy
    }

    /// Rewrites a change, those in its WITH list first, into the statements that rules make of it, in the order in which
    /// they are run.
    package func expand(_ change: BoundChange) throws(Diagnostic) -> [RewrittenQuery] {
        var open: [RuleEvent] = []
        return try expand(try rewritingWith(of: change), as: .original, &open)
    }

    /// Returns a change with those in its WITH list rewritten.
    func rewritingWith(of change: BoundChange) throws(Diagnostic) -> BoundChange {
        switch change {
        case .insert(var plan):
            plan.commonTables = try rewrite(plan.commonTables)
            if case .query(let query) = plan.source { plan.source = .query(try rewrite(query)) }
            return .insert(plan)
        case .update(var plan):
            plan.query.commonTables = try rewrite(plan.query.commonTables)
            return .update(plan)
        case .delete(var plan):
            plan.query.commonTables = try rewrite(plan.query.commonTables)
            return .delete(plan)
        case .merge(var plan):
            plan.query.commonTables = try rewrite(plan.query.commonTables)
            return .merge(plan)
        }
    }

    /// Rewrites a change through the views that it is made to, up to a table or to rules.
    func expand(
        _ original: BoundChange, as source: RewrittenQuery.Source, _ open: inout [RuleEvent]
    ) throws(Diagnostic) -> [RewrittenQuery] {
        var change = original
        let depth = open.count
        defer { open.removeSubrange(depth...) }
        while true {
            let relation = try target(change.target)
            try settle(&change, of: relation)
            let rules = try rules(of: relation, for: change)
            if !rules.isEmpty { return try fire(rules, of: relation, on: change, as: source, &open) }
            guard relation.kind == .view, !keepsViewAsTarget(relation, change) else {
                try finish(&change, relation)
                return [RewrittenQuery(.change(change), source)]
            }
            try enter(RuleEvent(relation, change), &open)
            change = try passing(change, through: relation)
        }
    }

    /// Tells whether a view stays the target of a change, because its triggers do what is to be done.
    func keepsViewAsTarget(_ view: Relation, _ change: BoundChange) -> Bool {
        switch change {
        case .insert: view.replaces(.insert)
        case .update: view.replaces(.update)
        case .delete: view.replaces(.delete)
        case .merge(let plan): keepsViewAsTarget(view, plan)
        }
    }

    /// Settles what the columns of a relation get in a change.
    private func settle(_ change: inout BoundChange, of relation: Relation) throws(Diagnostic) {
        switch change {
        case .insert(var plan):
            try settle(&plan, of: relation)
            change = .insert(plan)
        case .update(var plan):
            try settle(&plan.assignments, &plan.defaulted, of: relation)
            change = .update(plan)
        case .delete: break
        case .merge(var plan):
            for position in plan.actions.indices { try settle(&plan.actions[position], of: relation) }
            change = .merge(plan)
        }
    }

    /// Puts the relation that a view reads in the place of the view.
    func passing(_ change: BoundChange, through view: Relation) throws(Diagnostic) -> BoundChange {
        switch change {
        case .insert(let plan): .insert(try passing(plan, through: view))
        case .update(let plan): .update(try passing(plan, through: view))
        case .delete(let plan): .delete(try passing(plan, through: view))
        case .merge(let plan): .merge(try passing(plan, through: view))
        }
    }

    /// Does what is left to be done when a change has come to the relation where it stays.
    func finish(_ change: inout BoundChange, _ relation: Relation) throws(Diagnostic) {
        switch change {
        case .insert(var plan):
            finish(&plan, relation)
            change = .insert(plan)
        case .update(var plan):
            try read(relation, in: &plan.query)
            change = .update(plan)
        case .delete(var plan):
            try read(relation, in: &plan.query)
            change = .delete(plan)
        case .merge(var plan):
            if relation.kind == .view {
                try read(relation, in: &plan.query)
                plan.markTarget()
            } else {
                for position in plan.actions.indices { addDefaults(to: &plan.actions[position], of: relation) }
            }
            change = .merge(plan)
        }
    }

    /// Rewrites the changes in a WITH list.
    private func rewrite(_ tables: [CommonTableExpression]) throws(Diagnostic) -> [CommonTableExpression] {
        var result = tables
        for position in result.indices {
            guard case .change(let change) = result[position].body else { continue }
            result[position].body = try Self.only(of: try expand(change), for: "data-modifying statements in WITH")
        }
        return result
    }

    /// Returns the relation that a statement changes, or throws if it is gone.
    func target(_ id: ObjectID) throws(Diagnostic) -> Relation {
        if let relation = environment.relation(id) { return relation }
        throw Diagnostic(.internalError, "could not open relation with OID \(id)")
    }

    /// Puts the view's query in the place of the view, whose rows are looked for to be handed to its triggers.
    private func read(_ view: Relation, in query: inout BoundQuery) throws(Diagnostic) {
        guard view.kind == .view, let definition = view.view else { return }
        query.relations[0].kind = .view(view.id, try ViewExpansion(environment).query(of: view, definition))
    }

    /// Tells whether a view stays the target of MERGE, because its triggers do what each action says; nothing is to be done
    /// for DO NOTHING.
    private func keepsViewAsTarget(_ view: Relation, _ plan: MergePlan) -> Bool {
        !plan.events.contains { !view.replaces($0.triggering) }
    }

    /// Refuses MERGE into a view with triggers for some of its actions only.
    private func refuseTriggers(of view: Relation, _ plan: MergePlan) throws(Diagnostic) {
        guard plan.events.contains(where: { view.replaces($0.triggering) }) else { return }
        throw Diagnostic(
            .featureNotSupported, "cannot merge into view \"\(view.name)\"",
            detail: "MERGE is not supported for views with INSTEAD OF triggers for some actions but not all.",
            hint: "To enable merging into the view, either provide a full set of INSTEAD OF triggers or drop the "
                + "existing INSTEAD OF triggers.")
    }

    /// Refuses to assign to columns of a view that are no columns of what it reads (`view_cols_are_auto_updatable`).
    private func check(_ columns: Set<Int>, of step: ViewStep, changing words: String) throws(Diagnostic) {
        for number in columns.sorted() {
            guard let detail = step.obstacle(toAssigning: number) else { continue }
            let name = step.view.column(number: number)?.name ?? ""
            throw Diagnostic(
                .featureNotSupported, "cannot \(words) column \"\(name)\" of view \"\(step.view.name)\"",
                detail: detail)
        }
    }

    /// Adds what WITH CHECK OPTION of a view demands; checks of inner views come first, and CASCADED holds for the
    /// views below too.
    private func add(_ step: ViewStep, to checks: [ViewCheck]) -> [ViewCheck] {
        var checks = checks.map { check in
            var copy = check
            copy.condition = step.replacing(check.condition)
            return copy
        }
        let option = step.view.view?.checkOption
        let isCascaded = option == .cascaded || checks.first?.isCascaded == true
        guard option != nil || isCascaded, isCascaded || step.filter != nil else { return checks }
        let always = BoundExpression.constant(Constant(.bool(true), type: .bool))
        checks.insert(
            ViewCheck(view: step.view.name, condition: step.filter ?? always, isCascaded: isCascaded), at: 0)
        return checks
    }

    /// Puts the relation below a view in its place as relation 0 of a query.
    private func replaceTarget(of query: inout BoundQuery, by step: ViewStep) {
        query = step.replacing(query, depth: 0)
        query.relations[0] = step.entry(for: query.relations[0])
    }

    /// Adds the condition of a view to a query over its rows; that of a security barrier comes before all others, any
    /// other after those of the statement.
    private func add(filterOf step: ViewStep, to query: inout BoundQuery) {
        guard let filter = step.filter else { return }
        if step.view.view?.isSecurityBarrier == true {
            query.relations[0].securityFilters.insert(filter, at: 0)
        } else if let own = query.filter {
            query.filter = .logical(LogicalExpression(.and, [own, filter]))
        } else {
            query.filter = filter
        }
    }

    // MARK: UPDATE and DELETE

    /// Takes an UPDATE through a view.
    private func passing(_ update: UpdatePlan, through relation: Relation) throws(Diagnostic) -> UpdatePlan {
        var plan = update
        let step = try ViewQueries(environment).step(through: relation, needsColumns: true) {
            Self.notChangeable(relation, .update, $0)
        }
        try check(
            Set(plan.assignments.map(\.column)).union(plan.query.relations[0].access?.updatedColumns ?? []),
            of: step, changing: "update")
        plan.assignments = moved(plan.assignments, through: step)
        plan.returning = step.replacing(plan.returning)
        replaceTarget(of: &plan.query, by: step)
        add(filterOf: step, to: &plan.query)
        plan.viewChecks = add(step, to: plan.viewChecks)
        plan.target = step.below.id
        return plan
    }

    /// Takes a DELETE through a view.
    private func passing(_ delete: DeletePlan, through relation: Relation) throws(Diagnostic) -> DeletePlan {
        var plan = delete
        let step = try ViewQueries(environment).step(through: relation, needsColumns: false) {
            Self.notChangeable(relation, .delete, $0)
        }
        plan.returning = step.replacing(plan.returning)
        replaceTarget(of: &plan.query, by: step)
        add(filterOf: step, to: &plan.query)
        plan.target = step.below.id
        return plan
    }

    /// Notes that a view is gone through; refuses one that comes again.
    func enter(_ event: RuleEvent, _ open: inout [RuleEvent]) throws(Diagnostic) {
        if open.contains(event), let relation = environment.relation(event.relation) {
            throw ViewExpansion.recursion(relation)
        }
        open.append(event)
    }

    /// Returns assignments with their expressions and columns moved to the relation below a view.
    private func moved(
        _ assignments: [(column: Int, value: BoundExpression)], through step: ViewStep, in relations: Set<Int>? = nil
    ) -> [(column: Int, value: BoundExpression)] {
        assignments.compactMap { assignment in
            step.column(assignment.column).map {
                ($0, step.replacing(assignment.value, in: relations ?? ViewStep.versions))
            }
        }
    }

    // MARK: INSERT

    /// Takes an INSERT through a view.
    private func passing(_ insert: InsertPlan, through relation: Relation) throws(Diagnostic) -> InsertPlan {
        var plan = insert
        let step = try ViewQueries(environment).step(through: relation, needsColumns: true) {
            Self.notChangeable(relation, .insert, $0)
        }
        let access = plan.entry.access ?? RangeAccess()
        let conflicting = plan.onConflict.map { Set($0.assignments.map(\.column)) } ?? []
        try check(
            Set(plan.columns + plan.defaults.map(\.column)).union(conflicting)
                .union(access.insertedColumns).union(access.updatedColumns), of: step, changing: "insert into")
        plan.columns = plan.columns.compactMap(step.column)
        plan.defaults = plan.defaults.compactMap { item in step.column(item.column).map { ($0, item.value) } }
        plan.returning = step.replacing(plan.returning)
        plan.entry = step.entry(for: plan.entry)
        plan.viewChecks = add(step, to: plan.viewChecks)
        moveConflict(of: &plan, through: step)
        plan.target = step.below.id
        return plan
    }

    /// Adds defaults and finds the indexes of ON CONFLICT where an INSERT stays.
    private func finish(_ plan: inout InsertPlan, _ relation: Relation) {
        if relation.kind == .view {
            if plan.onConflict?.elements != nil { plan.onConflict?.arbiters = [] }
            return
        }
        plan.defaults = analyzer.defaults(of: relation, given: plan.defaults)
        findArbiters(of: &plan, relation)
    }

    /// Moves ON CONFLICT to the relation below a view.
    private func moveConflict(of plan: inout InsertPlan, through step: ViewStep) {
        guard var conflict = plan.onConflict else { return }
        let relations: Set<Int> = [0, 1]
        conflict.elements = conflict.elements.map { $0.map { step.replacing($0, in: relations) } }
        conflict.condition = conflict.condition.map { step.replacing($0, in: relations) }
        if case .update(let assignments, let filter) = conflict.action {
            conflict.action = .update(
                assignments: moved(assignments, through: step, in: relations),
                filter: filter.map { step.replacing($0, in: relations) })
        }
        if var excluded = conflict.excluded {
            let access = excluded.access
            excluded = Analyzer.entry(
                of: step.below, kind: .relation(step.below.id), name: excluded.name, hasAlias: true,
                span: excluded.span)
            excluded.access = access
            if access?.relation == nil { excluded.access?.relation = step.view.id }
            conflict.excluded = excluded
        }
        plan.onConflict = conflict
    }

    // MARK: MERGE

    /// Takes a MERGE through a view.
    private func passing(_ merge: MergePlan, through relation: Relation) throws(Diagnostic) -> MergePlan {
        var plan = merge
        let step = try ViewQueries(environment).step(through: relation, needsColumns: plan.writesValues) {
            Self.notMergeable(relation, plan, $0)
        }
        let access = plan.query.relations[0].access ?? RangeAccess()
        try check(
            plan.actions.reduce(access.insertedColumns.union(access.updatedColumns)) { $0.union($1.columns) },
            of: step, changing: "merge into")
        try refuseTriggers(of: relation, plan)
        plan.actions = plan.actions.map { moved($0, through: step) }
        plan.returning = step.replacing(plan.returning)
        replaceTarget(of: &plan.query, by: step)
        if let filter = step.filter { plan.query.relations[0].securityFilters.insert(filter, at: 0) }
        if plan.writesValues { plan.viewChecks = add(step, to: plan.viewChecks) }
        plan.target = step.below.id
        return plan
    }

    /// Returns an action moved to the relation below a view.
    private func moved(_ action: MergeAction, through step: ViewStep) -> MergeAction {
        var copy = action
        copy.condition = action.condition.map { step.replacing($0) }
        switch action.operation {
        case .insert(let values, let given):
            copy.operation = .insert(moved(values, through: step), given: Set(given.compactMap(step.column)))
        case .update(let assignments): copy.operation = .update(moved(assignments, through: step))
        case .delete, .nothing: break
        }
        return copy
    }

    // MARK: Refusals

    /// Makes the error for a view that cannot be changed (`error_view_not_updatable`).
    static func notChangeable(_ view: Relation, _ event: ViewEvent, _ detail: String) -> Diagnostic {
        Diagnostic(
            .objectNotInPrerequisiteState, "cannot \(event.words) view \"\(view.name)\"", detail: detail,
            hint: "To enable \(event.gerund) the view, provide an INSTEAD OF \(event.rawValue) trigger or an "
                + "unconditional ON \(event.rawValue) DO INSTEAD rule.")
    }

    /// Makes the error for a view that MERGE cannot change, in the words for its first action without triggers.
    private static func notMergeable(_ view: Relation, _ plan: MergePlan, _ detail: String) -> Diagnostic {
        for event in plan.events where !view.replaces(event.triggering) {
            return Diagnostic(
                .objectNotInPrerequisiteState, "cannot \(event.words) view \"\(view.name)\"", detail: detail,
                hint: "To enable \(event.gerund) the view using MERGE, provide an INSTEAD OF \(event.rawValue) trigger."
            )
        }
        return Diagnostic(.internalError, "unrecognized MERGE into view \"\(view.name)\"")
    }
}

/// What is done with the rows of a view, in the words of the refusals.
enum ViewEvent: String {
    case insert = "INSERT"
    case update = "UPDATE"
    case delete = "DELETE"

    /// The event for triggers.
    var triggering: Trigger.Event {
        switch self {
        case .insert: .insert
        case .update: .update
        case .delete: .delete
        }
    }

    /// The words of the message.
    var words: String {
        switch self {
        case .insert: "insert into"
        case .update: "update"
        case .delete: "delete from"
        }
    }

    /// The words of the hint.
    var gerund: String {
        switch self {
        case .insert: "inserting into"
        case .update: "updating"
        case .delete: "deleting from"
        }
    }
}

extension MergePlan {
    /// What the actions do with the rows of a view, in their order; nothing for DO NOTHING.
    fileprivate var events: [ViewEvent] {
        var events: [ViewEvent] = []
        for action in actions {
            switch action.operation {
            case .insert: events.append(.insert)
            case .update: events.append(.update)
            case .delete: events.append(.delete)
            case .nothing: break
            }
        }
        return events
    }

    /// Tells whether an action inserts or updates.
    fileprivate var writesValues: Bool {
        actions.contains { action in
            switch action.operation {
            case .insert, .update: true
            case .delete, .nothing: false
            }
        }
    }
}

extension ConflictPlan {
    /// The assignments of DO UPDATE.
    fileprivate var assignments: [(column: Int, value: BoundExpression)] {
        if case .update(let assignments, _) = action { assignments } else { [] }
    }
}
