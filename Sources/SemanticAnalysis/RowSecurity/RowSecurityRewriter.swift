import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Adds to an analyzed statement what row-level security demands: conditions to the relations that it reads, checks to
/// the rows that it writes (`fireRIRrules`). Views, sub-selects and the policies' own sub-selects are gone through too.
struct RowSecurityRewriter {
    private let environment: AnalysisEnvironment

    /// Makes a rewriter.
    private init(_ environment: AnalysisEnvironment) { self.environment = environment }

    /// Where the rewriter stands.
    private struct Place {
        /// The role in force; nil for the current one.
        var role: RoleID?
        /// The views and the tables with policies that are being expanded.
        var active: [ObjectID] = []

        /// The place inside a view or policy of a relation.
        func inside(_ relation: ObjectID, as role: RoleID?) -> Place { Place(role: role, active: active + [relation]) }
    }

    /// Rewrites a query.
    static func rewrite(
        _ query: BoundQuery, in environment: AnalysisEnvironment
    ) throws(Diagnostic) -> BoundQuery {
        guard environment.catalog.hasRowSecurity else { return query }
        return try RowSecurityRewriter(environment).secure(query, Place())
    }

    /// Rewrites a change.
    static func rewrite(
        _ change: BoundChange, in environment: AnalysisEnvironment
    ) throws(Diagnostic) -> BoundChange {
        guard environment.catalog.hasRowSecurity else { return change }
        return try RowSecurityRewriter(environment).secure(change, Place())
    }

    // MARK: Queries

    /// Rewrites a query.
    private func secure(_ query: BoundQuery, _ place: Place) throws(Diagnostic) -> BoundQuery {
        try secure(query, changing: nil, place).query
    }

    /// Rewrites a query; relation 0 may be the target of a change, whose checks are returned too.
    private func secure(
        _ query: BoundQuery, changing target: RowSecurityRules.Use?, _ place: Place
    ) throws(Diagnostic) -> (query: BoundQuery, checks: [RowCheck]) {
        var place = place
        place.role = query.role ?? place.role
        var result = query
        for i in result.relations.indices {
            switch result.relations[i].kind {
            case .view(let id, let inner):
                result.relations[i].kind = .view(id, try secure(inner, inView: id, place))
            case .subquery(let inner): result.relations[i].kind = .subquery(try secure(inner, place))
            case .relation, .values, .functions, .commonTable, .pseudo: break
            }
        }
        result.commonTables = try secure(result.commonTables, place)
        result = try result.mapChildren(
            { (child) throws(Diagnostic) in try secure(child, place) },
            query: { (inner) throws(Diagnostic) in inner })
        try lookAt(query.checks, place)
        var checks: [RowCheck] = []
        let places = result.relations.indices
        let isLast = places.map { result.relations[$0].access?.isBehindView == true }
        for i in places.filter({ !isLast[$0] }) + places.filter({ isLast[$0] }) {
            let entry = result.relations[i]
            guard case .relation = entry.kind else { continue }
            let use = (i == 0 ? target : nil) ?? .read(locks: entry.access?.updates ?? false)
            let demands = try demands(on: entry, of: use, place, relation: i)
            result.relations[i].securityFilters = demands.filters + entry.securityFilters
            checks += demands.checks
        }
        return (result, checks)
    }

    /// Rewrites the query of a view, as its owner or as the invoker; refuses a view that reads itself
    /// (`ApplyRetrieveRule`).
    private func secure(_ query: BoundQuery, inView id: ObjectID, _ place: Place) throws(Diagnostic) -> BoundQuery {
        guard let view = environment.relation(id) else { return query }
        if place.active.contains(id) {
            throw Diagnostic(
                .invalidObjectDefinition, "infinite recursion detected in rules for relation \"\(view.name)\"")
        }
        let role = view.view?.isSecurityInvoker == true ? nil : view.owner
        return try secure(query, place.inside(id, as: role))
    }

    /// Rewrites the queries of a WITH list.
    private func secure(
        _ tables: [CommonTableExpression], _ place: Place
    ) throws(Diagnostic) -> [CommonTableExpression] {
        var result = tables
        for i in result.indices {
            switch result[i].body {
            case .query(let query): result[i].body = .query(try secure(query, place))
            case .change(let change): result[i].body = .change(try secure(change, place))
            }
        }
        return result
    }

    /// Rewrites the sub-selects of an expression.
    private func secure(_ expression: BoundExpression, _ place: Place) throws(Diagnostic) -> BoundExpression {
        guard expression.hasSubquery else { return expression }
        return try expression.mapChildren(
            { (child) throws(Diagnostic) in try secure(child, place) },
            query: { (query) throws(Diagnostic) in try secure(query, place) })
    }

    /// Rewrites the sub-selects of columns.
    private func secure(_ targets: [Target], _ place: Place) throws(Diagnostic) -> [Target] {
        var result = targets
        for i in result.indices { result[i].expression = try secure(result[i].expression, place) }
        return result
    }

    /// Rewrites the sub-selects of assignments.
    private func secure(
        _ assignments: [(column: Int, value: BoundExpression)], _ place: Place
    ) throws(Diagnostic) -> [(column: Int, value: BoundExpression)] {
        var result = assignments
        for i in result.indices { result[i].value = try secure(result[i].value, place) }
        return result
    }

    /// Rewrites the sub-selects of the conditions of views.
    private func secure(_ checks: [ViewCheck], _ place: Place) throws(Diagnostic) -> [ViewCheck] {
        var result = checks
        for i in result.indices { result[i].condition = try secure(result[i].condition, place) }
        return result
    }

    // MARK: Changes

    /// Rewrites a change.
    private func secure(_ change: BoundChange, _ place: Place) throws(Diagnostic) -> BoundChange {
        switch change {
        case .insert(let plan): return .insert(try secure(plan, place))
        case .update(var plan):
            plan.assignments = try secure(plan.assignments, place)
            if let returning = plan.returning { plan.returning = try secure(returning, place) }
            plan.viewChecks = try secure(plan.viewChecks, place)
            (plan.query, plan.rowChecks) = try secure(plan.query, changing: .update, place)
            return .update(plan)
        case .delete(var plan):
            if let returning = plan.returning { plan.returning = try secure(returning, place) }
            plan.query = try secure(plan.query, changing: .delete, place).query
            return .delete(plan)
        case .merge(let plan): return .merge(try secure(plan, place))
        }
    }

    /// Rewrites a MERGE.
    private func secure(_ merge: MergePlan, _ place: Place) throws(Diagnostic) -> MergePlan {
        var plan = merge
        plan.actions = []
        for action in merge.actions {
            plan.actions.append(
                try action.mapExpressions { (child) throws(Diagnostic) in try secure(child, place) })
        }
        if let returning = plan.returning { plan.returning = try secure(returning, place) }
        plan.viewChecks = try secure(plan.viewChecks, place)
        let use = RowSecurityRules.Use.merge(returns: plan.returning != nil)
        (plan.query, plan.rowChecks) = try secure(plan.query, changing: use, place)
        return plan
    }

    /// Rewrites an INSERT.
    private func secure(_ insert: InsertPlan, _ place: Place) throws(Diagnostic) -> InsertPlan {
        var plan = insert
        plan.commonTables = try secure(plan.commonTables, place)
        switch plan.source {
        case .defaults, .vectors: break
        case .values(var rows):
            for i in rows.indices {
                for j in rows[i].indices {
                    if let cell = rows[i][j] { rows[i][j] = try secure(cell, place) }
                }
            }
            plan.source = .values(rows)
        case .query(let query): plan.source = .query(try secure(query, place))
        }
        if case .update(let assignments, let filter)? = plan.onConflict?.action {
            var newFilter = filter
            if let filter { newFilter = try secure(filter, place) }
            plan.onConflict?.action = .update(assignments: try secure(assignments, place), filter: newFilter)
        }
        if let returning = plan.returning { plan.returning = try secure(returning, place) }
        plan.viewChecks = try secure(plan.viewChecks, place)
        try lookAt(plan.checks, place)
        let use = RowSecurityRules.Use.insert(updatesOnConflict: plan.onConflict?.updates == true)
        plan.rowChecks = try demands(on: plan.entry, of: use, place).checks
        return plan
    }

    // MARK: Relations

    /// Throws what is wrong with the policies of relations that rules have left in a statement, though it reads them no more.
    private func lookAt(_ entries: [RangeEntry], _ place: Place) throws(Diagnostic) {
        for entry in entries { _ = try demands(on: entry, of: .read(locks: false), place) }
    }

    /// Returns what the policies of an entry's table demand, with the sub-selects of policies rewritten too; `relation`
    /// is the entry's place in the range table.
    private func demands(
        on entry: RangeEntry?, of use: RowSecurityRules.Use, _ place: Place, relation number: Int = 0
    ) throws(Diagnostic) -> (filters: [BoundExpression], checks: [RowCheck]) {
        guard let entry, case .relation(let id) = entry.kind, let relation = environment.catalog.relations[id],
            relation.isTable
        else { return ([], []) }
        let role = entry.access?.role ?? place.role
        guard try environment.isSecured(relation, as: role) else { return ([], []) }
        var rules = RowSecurityRules(relation, role: role ?? environment.currentRole, in: environment.roleGraph)
        var found = rules.demands(of: use, reads: entry.access?.needsSelect ?? true)
        var inner = place
        if rules.usesSubqueries {
            if place.active.contains(id) {
                throw Diagnostic(
                    .invalidObjectDefinition, "infinite recursion detected in policy for relation \"\(relation.name)\"")
            }
            inner = place.inside(id, as: role)
        }
        for i in found.filters.indices {
            let filter = found.filters[i].checked(as: role).placed(at: number, of: relation)
            found.filters[i] = try secure(filter, inner)
        }
        for i in found.checks.indices {
            let condition = found.checks[i].condition.checked(as: role).placed(at: 0, of: relation)
            found.checks[i].condition = try secure(condition, inner)
        }
        return found
    }
}

extension AnalysisEnvironment {
    /// Tells whether the policies of a table apply to a role, the current one unless another is given; throws 42501 when
    /// they do and `row_security` is off (`check_enable_rls`).
    package func isSecured(_ relation: Relation, as role: RoleID? = nil) throws(Diagnostic) -> Bool {
        guard case .enabled(let isOwner) = relation.rowSecurityStatus(as: role ?? currentRole, in: roleGraph) else {
            return false
        }
        if appliesRowSecurity { return true }
        throw Diagnostic(
            .insufficientPrivilege,
            "query would be affected by row-level security policy for table \"\(relation.name)\"",
            hint: isOwner
                ? "To disable the policy for the table's owner, use ALTER TABLE NO FORCE ROW LEVEL SECURITY." : nil)
    }
}

extension RangeAccess {
    /// Tells whether SELECT is needed on the relation or some of its columns.
    package var needsSelect: Bool { reads || readsWholeRow || !readColumns.isEmpty }
}

extension BoundExpression {
    /// Returns a policy's condition, written over relation 0, over another place of a range table (`ChangeVarNodes`); a whole
    /// row is that of the table as it is now.
    func placed(at number: Int, of table: Relation, depth: Int = 0) -> BoundExpression {
        switch self {
        case .column(var column):
            if column.level == depth, column.relation == 0 { column.relation = number }
            return .column(column)
        case .wholeRow(var row):
            guard row.level == depth, row.relation == 0 else { return self }
            row.relation = number
            row.columns = table.liveColumns.map { ($0.number, $0.name, $0.type) }
            return .wholeRow(row)
        default:
            return mapChildren(
                { $0.placed(at: number, of: table, depth: depth) },
                query: { $0.placed(at: number, of: table, depth: depth + 1) })
        }
    }
}

extension BoundQuery {
    /// Returns the query with what it reads of a policy's table put at another place of the range table around it.
    func placed(at number: Int, of table: Relation, depth: Int) -> BoundQuery {
        mapChildren(
            { $0.placed(at: number, of: table, depth: depth) },
            query: { $0.placed(at: number, of: table, depth: depth + 1) })
    }

    /// Marks the relations of the query as locked, those of views and sub-selects in its FROM too
    /// (`markQueryForLocking`).
    mutating func markLocked(_ strength: RowLocking.Strength) {
        guard setOperation == nil else { return }
        pushedLock = pushedLock ?? strength
        for i in relations.indices {
            relations[i].access?.updates = true
            switch relations[i].kind {
            case .view(let id, var inner):
                inner.markLocked(strength)
                relations[i].kind = .view(id, inner)
            case .subquery(var inner):
                inner.markLocked(strength)
                relations[i].kind = .subquery(inner)
            case .relation, .values, .functions, .commonTable, .pseudo: break
            }
        }
    }
}
