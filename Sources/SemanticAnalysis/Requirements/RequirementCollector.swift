import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

/// Lists what an analyzed statement needs to be allowed, in the order in which PostgreSQL looks at it
/// (`ExecCheckPermissions` over the flattened range table): the relations of a query, of sub-selects that became joins, of
/// the queries in FROM that are written into it and then of those that are not; then those of each sub-select, the
/// innermost first, and among them of WITH queries that are run on their own (`set_plan_references`).
struct RequirementCollector {
    private let environment: AnalysisEnvironment
    /// What the relations of the present plan need.
    private var found: [Requirement] = []
    /// What views need.
    private var views: [Requirement] = []
    /// What the plans of sub-selects need, the innermost first.
    private var subplans: [Requirement] = []
    /// The targets of queries in FROM that have been visited, by the way to them.
    var visited: Set<[Int]> = []
    /// The way from the present plan to the present query.
    private(set) var path = [0]
    /// How many plans there are for sub-selects.
    private var plans = 0
    /// The WITH lists of the levels around the present one, innermost last.
    private var commonTables: [[CommonTableExpression]] = []

    /// Makes a collector that has found nothing yet.
    private init(_ environment: AnalysisEnvironment) { self.environment = environment }

    /// Returns the requirements of a query, checked as the current role.
    static func collect(_ query: BoundQuery, in environment: AnalysisEnvironment) -> [Requirement] {
        var collector = RequirementCollector(environment)
        collector.visit(query, as: environment.currentRole)
        return collector.withFunctions(of: .query(query))
    }

    /// Returns the requirements of a change, checked as the current role.
    static func collect(_ change: BoundChange, in environment: AnalysisEnvironment) -> [Requirement] {
        var collector = RequirementCollector(environment)
        collector.visit(change, as: environment.currentRole)
        return collector.withFunctions(of: .change(change))
    }

    /// Adds the functions that somebody may not execute, if EXECUTE was ever revoked from anybody.
    private func withFunctions(of body: AnalyzedStatement.Body) -> [Requirement] {
        let found = views + self.found + subplans
        guard environment.catalog.hasFunctionACLs else { return found }
        var functions = FunctionRequirements(role: environment.currentRole)
        let reachable = PruneUnreachable(environment, aboutFunctions: true)
        switch body {
        case .query(let query): functions.visit(reachable.prune(query))
        case .change(let change): functions.visit(reachable.prune(change))
        case .rewritten: break
        }
        return found + functions.found
    }

    // MARK: Plans

    /// A query in FROM with a plan of its own, whose relations come behind those of the plan around it.
    struct Scanned {
        var query: BoundQuery
        var role: RoleID
        var commonTables: [[CommonTableExpression]]
    }

    /// Visits a query: its own relations, and what its sub-selects need.
    private mutating func visit(_ query: BoundQuery, as role: RoleID, _ parts: ChangeParts = ChangeParts()) {
        let role = query.role ?? role
        commonTables.append(query.commonTables)
        visitCommonTables(query.commonTables, as: role)
        var scanned: [Scanned] = []
        visitRelations(of: query, as: role, &scanned)
        visit(scanned)
        visitExpressions(of: query, as: role, parts)
        commonTables.removeLast()
    }

    /// Visits queries in FROM that have plans of their own, and those in their FROM: first those that are known to give no rows,
    /// with all within them, because their plans are not looked into any more (`add_rtes_to_flat_rtable`). Views are asked for
    /// while the queries are planned, in the order of the text.
    private mutating func visit(_ list: [Scanned], areEmpty: Bool = false) {
        let builder = PlanShapeBuilder(environment)
        let empty = list.indices.filter { list.count > 1 && !areEmpty && builder.isEmpty(list[$0].query) }
        guard !empty.isEmpty else {
            for item in list { visit(item, isEmpty: areEmpty) }
            return
        }
        let known = views
        var views: [Int: [Requirement]] = [:]
        for position in empty + list.indices.filter({ !empty.contains($0) }) {
            self.views = []
            visit(list[position], isEmpty: empty.contains(position) || areEmpty)
            views[position] = self.views
        }
        self.views = list.indices.reduce(known) { $0 + (views[$1] ?? []) }
    }

    /// Visits a query in FROM that has a plan of its own, and those in its FROM.
    private mutating func visit(_ item: Scanned, isEmpty: Bool) {
        let saved = commonTables
        commonTables = item.commonTables
        var inner: [Scanned] = []
        visitRelations(of: item.query, as: item.role, &inner)
        visit(inner, areEmpty: isEmpty)
        commonTables = saved
    }

    /// Visits a query of an expression: it is planned before the one around it is done, so that what it needs follows what
    /// the queries within it need (`make_subplan`).
    mutating func visitPlan(_ query: BoundQuery, as role: RoleID, _ parts: ChangeParts = ChangeParts()) {
        let outer = (found, path)
        found = []
        plans += 1
        path = [plans]
        visit(query, as: role, parts)
        subplans += found
        (found, path) = outer
    }

    /// Visits a change: the target is the first relation.
    private mutating func visit(_ change: BoundChange, as role: RoleID) {
        let (query, parts) = ChangeParts.of(change)
        visit(query, as: role, parts)
    }

    /// Visits WITH queries that are run on their own: changes, and queries that are not written into their one use.
    mutating func visitCommonTables(_ tables: [CommonTableExpression], as role: RoleID) {
        for table in tables {
            switch table.body {
            case .change(let change):
                let (query, parts) = ChangeParts.of(change)
                visitPlan(query, as: role, parts)
            case .query(let query):
                if table.references > 0, !table.isInlined { visitPlan(query, as: role) }
            }
        }
    }

    /// Does something with the query behind an entry of FROM, as the role that counts there.
    mutating func within(
        _ entry: RangeEntry, as role: RoleID, number: Int,
        _ body: (inout RequirementCollector, BoundQuery, RoleID) -> Void
    ) {
        let saved = commonTables
        let inner: BoundQuery
        var innerRole = role
        switch entry.kind {
        case .relation, .pseudo, .values, .functions: return
        case .view(let id, let query):
            inner = query
            innerRole = viewRole(id, as: environment.currentRole)
        case .subquery(let query): inner = query
        case .commonTable(let level, let index):
            let place = commonTables.count - 1 - level
            guard commonTables.indices.contains(place), commonTables[place].indices.contains(index),
                commonTables[place][index].isInlined, case .query(let query) = commonTables[place][index].body
            else { return }
            commonTables.removeSubrange((place + 1)...)
            inner = query
        }
        commonTables.append(inner.commonTables)
        path.append(number)
        body(&self, inner, inner.role ?? innerRole)
        path.removeLast()
        commonTables = saved
    }

    /// Returns the role as which the relations inside a view are checked: its owner, or for `security_invoker` the
    /// current role, whosever view it is that reads it (`RelationBuildRuleLock`).
    private func viewRole(_ id: ObjectID, as role: RoleID) -> RoleID {
        guard let relation = environment.relation(id) else { return role }
        return relation.view?.isSecurityInvoker == true ? environment.currentRole : relation.owner
    }

    /// Tells whether the query behind an entry of FROM is written into the one around it (`pull_up_subqueries`); of the parts of
    /// a set operation only plain ones of UNION ALL are (`flatten_simple_union_all`).
    func isPulledUp(_ entry: RangeEntry, in around: BoundQuery) -> Bool {
        if let operation = around.setOperation, case .subquery(let part) = entry.kind {
            return operation.isUnionAll && part.isPlainPart
        }
        switch entry.kind {
        case .relation, .pseudo, .values, .functions: return false
        case .view(let id, let query):
            return environment.relation(id)?.view?.isSecurityBarrier != true && query.isWrittenInto
        case .subquery(let query): return query.isWrittenInto
        case .commonTable(let level, let index):
            let place = commonTables.count - 1 - level
            guard commonTables.indices.contains(place), commonTables[place].indices.contains(index),
                case .query(let query) = commonTables[place][index].body
            else { return false }
            return query.isWrittenInto
        }
    }

    // MARK: Range tables

    /// Visits the relations of a query and of those that become joins or are written into it, in the order in which PostgreSQL's
    /// range table gets them: first what the query and its EXISTS name, then what is written into it, entry by entry
    /// (`pull_up_sublinks`, `pull_up_subqueries`).
    mutating func visitRelations(of query: BoundQuery, as role: RoleID, _ scanned: inout [Scanned]) {
        visitNamed(in: query, as: role)
        visitPulledUp(into: query, as: role, &scanned)
    }

    /// Visits the relations that a query and its EXISTS name.
    private mutating func visitNamed(in query: BoundQuery, as role: RoleID) {
        for entry in query.checks { requireNamed(entry, as: role) }
        let entries = query.relations.filter { $0.access?.isCheckedApart != true }
        for entry in entries { requireNamed(entry, as: role) }
        for entry in entries { requireBehindView(entry, as: role) }
        for (number, subquery) in query.joinedSubqueries.enumerated() {
            guard case .exists = subquery.kind else { continue }
            enter(subquery.query, number, as: role) { $0.visitNamed(in: $1, as: $2) }
        }
    }

    /// Visits what stands behind the entries of a query and of its sub-selects that become joins.
    private mutating func visitPulledUp(into query: BoundQuery, as role: RoleID, _ scanned: inout [Scanned]) {
        for (number, entry) in query.relations.enumerated() {
            let isPulledUp = isPulledUp(entry, in: query)
            within(entry, as: role, number: number) {
                if isPulledUp { return $0.visitRelations(of: $1, as: $2, &scanned) }
                scanned.append(Scanned(query: $1, role: $2, commonTables: $0.commonTables))
            }
        }
        for (number, subquery) in query.joinedSubqueries.enumerated() {
            let isExists = if case .exists = subquery.kind { true } else { false }
            enter(subquery.query, number, as: role) {
                if isExists { return $0.visitPulledUp(into: $1, as: $2, &scanned) }
                if $1.isWrittenInto { return $0.visitRelations(of: $1, as: $2, &scanned) }
                scanned.append(Scanned(query: $1, role: $2, commonTables: $0.commonTables))
            }
        }
    }

    /// Does something with a sub-select that became a join.
    mutating func enter(
        _ query: BoundQuery, _ number: Int, as role: RoleID,
        _ body: (inout RequirementCollector, BoundQuery, RoleID) -> Void
    ) {
        commonTables.append(query.commonTables)
        path.append(-1 - number)
        body(&self, query, query.role ?? role)
        path.removeLast()
        commonTables.removeLast()
    }

    // MARK: Relations

    /// Adds what is needed on the relation that an entry of a range table names: a changed view instead of its table.
    private mutating func requireNamed(_ entry: RangeEntry, as role: RoleID) {
        guard let access = entry.access else { return }
        require(access.views.first ?? access, entry, as: role)
    }

    /// Adds what is needed on the relations below a changed view, which come last.
    private mutating func requireBehindView(_ entry: RangeEntry, as role: RoleID) {
        guard let access = entry.access, access.isBehindView else { return }
        for view in access.views.dropFirst() { require(view, entry, as: role) }
        require(access, entry, as: role)
    }

    /// Adds what one relation needs (`ExecCheckOneRelPerms`).
    private mutating func require(_ access: RangeAccess, _ entry: RangeEntry, as role: RoleID) {
        guard let id = access.relation ?? entry.relationID, let relation = environment.relation(id) else { return }
        let object = relation.securable
        let role = access.role ?? role
        let place = access.places[0] ?? entry.span
        let phase: Requirement.Phase = relation.kind == .view ? .views : .relations
        let writes = access.writes
        if access.inserts {
            let rule: ColumnRule = access.insertedColumns.isEmpty ? .any : .each(access.insertedColumns.sorted())
            add(
                Requirement(
                    .privilege(.insert, on: object, rule), as: role, at: place, phase: phase, together: writes))
        }
        if access.deletes {
            add(Requirement(.privilege(.delete, on: object), as: role, at: place, phase: phase, together: writes))
        }
        if access.reads || access.readsWholeRow || !access.readColumns.isEmpty {
            add(
                Requirement(
                    .privilege(.select, on: object, access.readRule), as: role, at: access.readPlace ?? place,
                    phase: phase))
        }
        if access.updates {
            let rule: ColumnRule = access.updatedColumns.isEmpty ? .any : .each(access.updatedColumns.sorted())
            add(
                Requirement(
                    .privilege(.update, on: object, rule), as: role, at: place, phase: phase, together: writes))
        }
    }

    /// Adds a requirement.
    private mutating func add(_ requirement: Requirement) {
        if requirement.phase == .views { views.append(requirement) } else { found.append(requirement) }
    }
}

extension RangeAccess {
    /// The writes that are asked of the relation at once.
    fileprivate var writes: PrivilegeSet {
        var writes = PrivilegeSet.none
        if inserts { writes.insert(.insert) }
        if updates { writes.insert(.update) }
        if deletes { writes.insert(.delete) }
        return writes
    }

    /// Which columns SELECT is needed on.
    fileprivate var readRule: ColumnRule {
        if readsWholeRow { return .all }
        return readColumns.isEmpty ? .any : .each(readColumns.sorted())
    }

    /// The place of the first column that is read.
    fileprivate var readPlace: SourceSpan? {
        let first = readColumns.compactMap { places[$0] }.filter { $0.start >= 0 }.min { $0.start < $1.start }
        return reads ? nil : first
    }
}
