import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

/// Lists what an analyzed statement needs to be allowed, in the order in which PostgreSQL looks at it
/// (`ExecCheckPermissions` over the flattened range table): the relations of a level in text order, then those of EXISTS in
/// its WHERE that depend on them, of the queries in its FROM, of its other sub-selects, and of WITH queries that are run on their own.
struct RequirementCollector {
    private let environment: AnalysisEnvironment
    private var found: [Requirement] = []
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
        guard environment.catalog.hasFunctionACLs else { return found }
        var functions = FunctionRequirements(role: environment.currentRole)
        let reachable = PruneUnreachable(environment, aboutFunctions: true)
        switch body {
        case .query(let query): functions.visit(reachable.prune(query))
        case .change(let change):
            functions.visit(reachable.prune(change))
            if case .insert(let plan) = change { functions.visitDefaults(of: plan) }
        }
        return found + functions.found
    }

    // MARK: Statements

    /// Visits a query.
    private mutating func visit(_ query: BoundQuery, as role: RoleID) {
        let role = query.role ?? role
        commonTables.append(query.commonTables)
        let fromWith = requirementsOfCommonTables(query.commonTables, as: role)
        found += fromWith.filter { $0.phase == .views }
        for entry in query.relations { requireNamed(entry, as: role) }
        for entry in query.relations { requireBehindView(entry, as: role) }
        let (pulledUp, rest) = Self.splitting(query.filter)
        for test in pulledUp { visitSubqueries(test, as: role) }
        for entry in query.relations { visitSource(entry, as: role) }
        found += fromWith.filter { $0.phase != .views }
        for target in query.targets { visitSubqueries(target.expression, as: role) }
        for window in query.windows {
            for key in window.partitionBy + window.orderBy.map(\.expression) { visitSubqueries(key, as: role) }
        }
        for tree in query.from { visitConditions(tree, as: role) }
        let last = query.windows.flatMap(\.frame.distances) + [query.offset, query.limit].compactMap { $0 }
        for expression in rest + [query.having].compactMap({ $0 }) + last {
            visitSubqueries(expression, as: role)
        }
        for entry in query.relations {
            for filter in entry.securityFilters { visitSubqueries(filter, as: role) }
        }
        commonTables.removeLast()
    }

    /// Visits a change: the target is the first relation.
    private mutating func visit(_ change: BoundChange, as role: RoleID) {
        switch change {
        case .insert(let plan): visit(plan, as: role)
        case .update(let plan):
            var query = plan.query
            query.targets = plan.assignments.map { Target($0.value, name: "") } + (plan.returning ?? [])
            query.targets += plan.rowChecks.map { Target($0.condition, name: "") }
            query.targets += plan.viewChecks.map { Target($0.condition, name: "") }
            visit(query, as: role)
        case .delete(let plan):
            var query = plan.query
            query.targets = plan.returning ?? []
            visit(query, as: role)
        case .merge(let plan):
            var query = plan.query
            query.targets = plan.expressions.map { Target($0, name: "") }
            visit(query, as: role)
        }
    }

    /// Visits an INSERT.
    private mutating func visit(_ plan: InsertPlan, as role: RoleID) {
        commonTables.append(plan.commonTables)
        requireNamed(plan.entry, as: role)
        if let excluded = plan.onConflict?.excluded { requireNamed(excluded, as: role) }
        requireBehindView(plan.entry, as: role)
        switch plan.source {
        case .defaults, .vectors: break
        case .values(let rows):
            for case let cell? in rows.joined() { visitSubqueries(cell, as: role) }
        case .query(let query): visit(query, as: role)
        }
        visitCommonTables(plan.commonTables, as: role)
        if case .update(let assignments, let filter)? = plan.onConflict?.action {
            for assignment in assignments { visitSubqueries(assignment.value, as: role) }
            if let filter { visitSubqueries(filter, as: role) }
        }
        for target in plan.returning ?? [] { visitSubqueries(target.expression, as: role) }
        for check in plan.rowChecks { visitSubqueries(check.condition, as: role) }
        for check in plan.viewChecks { visitSubqueries(check.condition, as: role) }
        commonTables.removeLast()
    }

    /// Returns what the WITH queries that are run on their own need: they are planned before the rest, so that their views
    /// come first.
    private mutating func requirementsOfCommonTables(
        _ tables: [CommonTableExpression], as role: RoleID
    ) -> [Requirement] {
        let count = found.count
        visitCommonTables(tables, as: role)
        defer { found.removeSubrange(count...) }
        return Array(found[count...])
    }

    /// Visits WITH queries that are run on their own: changes, and queries that are not written into their one use.
    private mutating func visitCommonTables(_ tables: [CommonTableExpression], as role: RoleID) {
        for table in tables {
            switch table.body {
            case .change(let change): visit(change, as: role)
            case .query(let query):
                if table.references > 0, !table.isInlined { visit(query, as: role) }
            }
        }
    }

    /// Visits what stands behind an entry of FROM.
    private mutating func visitSource(_ entry: RangeEntry, as role: RoleID) {
        switch entry.kind {
        case .relation, .pseudo: break
        case .view(let id, let query): visit(query, as: viewRole(id, as: environment.currentRole))
        case .subquery(let query): visit(query, as: role)
        case .values(let rows): for cell in rows.joined() { visitSubqueries(cell, as: role) }
        case .functions(let calls, _): for call in calls { visitSubqueries(call, as: role) }
        case .commonTable(let level, let index):
            let place = commonTables.count - 1 - level
            guard commonTables.indices.contains(place), commonTables[place].indices.contains(index) else { return }
            let table = commonTables[place][index]
            if table.isInlined, case .query(let query) = table.body {
                let saved = commonTables
                commonTables.removeSubrange((place + 1)...)
                visit(query, as: role)
                commonTables = saved
            }
        }
    }

    /// Returns the role as which the relations inside a view are checked: its owner, or for `security_invoker` the
    /// current role, whosever view it is that reads it (`RelationBuildRuleLock`).
    private func viewRole(_ id: ObjectID, as role: RoleID) -> RoleID {
        guard let relation = environment.relation(id) else { return role }
        return relation.view?.isSecurityInvoker == true ? environment.currentRole : relation.owner
    }

    // MARK: Expressions

    /// Splits a condition into the EXISTS tests that PostgreSQL turns into joins, and the rest.
    private static func splitting(
        _ condition: BoundExpression?
    ) -> (pulledUp: [BoundExpression], rest: [BoundExpression]) {
        guard let condition else { return ([], []) }
        var tests = [condition]
        if case .logical(let logical) = condition, logical.operation == .and { tests = logical.operands }
        return (tests.filter(\.isExistsTest), tests.filter { !$0.isExistsTest })
    }

    /// Visits the conditions of joins.
    private mutating func visitConditions(_ tree: JoinTree, as role: RoleID) {
        guard case .join(let join) = tree else { return }
        visitConditions(join.left, as: role)
        visitConditions(join.right, as: role)
        if let condition = join.condition { visitSubqueries(condition, as: role) }
    }

    /// Visits the sub-selects of an expression.
    private mutating func visitSubqueries(_ expression: BoundExpression, as role: RoleID) {
        var children: [BoundChild] = []
        expression.forEachChild { children.append($0) }
        for child in children {
            switch child {
            case .expression(let inner): visitSubqueries(inner, as: role)
            case .query(let query): visit(query, as: role)
            }
        }
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
        if access.inserts {
            let rule: ColumnRule = access.insertedColumns.isEmpty ? .any : .each(access.insertedColumns.sorted())
            found.append(Requirement(.privilege(.insert, on: object, rule), as: role, at: place, phase: phase))
        }
        if access.deletes {
            found.append(Requirement(.privilege(.delete, on: object), as: role, at: place, phase: phase))
        }
        if access.reads || access.readsWholeRow || !access.readColumns.isEmpty {
            found.append(
                Requirement(
                    .privilege(.select, on: object, access.readRule), as: role, at: access.readPlace ?? place,
                    phase: phase))
        }
        if access.updates {
            let rule: ColumnRule = access.updatedColumns.isEmpty ? .any : .each(access.updatedColumns.sorted())
            found.append(Requirement(.privilege(.update, on: object, rule), as: role, at: place, phase: phase))
        }
    }
}

extension BoundFrame {
    /// How far the frame reaches, where expressions say so.
    fileprivate var distances: [BoundExpression] {
        [start, end].compactMap { bound in
            switch bound {
            case .preceding(let distance), .following(let distance): distance
            case .unboundedPreceding, .currentRow, .unboundedFollowing: nil
            }
        }
    }
}

extension RangeAccess {
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

extension CommonTableExpression {
    /// Tells whether PostgreSQL writes the query into the one place that refers to it (`SS_process_ctes`).
    package var isInlined: Bool {
        guard case .query = body, !isRecursive else { return false }
        switch materialization {
        case .automatic: return references == 1
        case .never: return references > 0
        case .always: return false
        }
    }
}

extension BoundExpression {
    /// Tells whether the expression reads a column of the level so many steps outwards.
    fileprivate func readsOuterColumns(_ level: Int) -> Bool {
        if case .column(let column) = self { return column.level == level }
        var found = false
        forEachChild { child in
            switch child {
            case .expression(let inner): found = found || inner.readsOuterColumns(level)
            case .query: break
            }
        }
        return found
    }
}

extension BoundExpression {
    /// Tells whether the expression is EXISTS, or its negation, over rows that depend on the level around it; only those
    /// become joins (`convert_EXISTS_sublink_to_join`).
    fileprivate var isExistsTest: Bool {
        switch self {
        case .subquery(let subquery):
            if case .exists = subquery.kind { subquery.query.filter?.readsOuterColumns(1) ?? false } else { false }
        case .logical(let logical) where logical.operation == .not: logical.operands.allSatisfy(\.isExistsTest)
        default: false
        }
    }
}
