import CatalogModel
import SQLBasics
import SQLTypes

/// Puts one rule together with a change that it applies to (`rewriteRuleAction`).
struct RuleMerge {
    private let rule: Rule
    private let relation: Relation
    private let change: BoundChange
    private let rewriter: ChangeRewriter
    private let rows: ChangedRows
    /// WHERE of the rule, its sub-selects checked as the rule's.
    private let condition: BoundExpression?
    /// The role as which the relations of the rule are checked: the owner of its relation, be it a view with
    /// `security_invoker` (`RelationBuildRuleLock`).
    private let role: ObjectID

    /// Makes a merge of a rule of a relation with a change of it.
    init(
        _ rule: Rule, of relation: Relation, _ change: BoundChange, _ rewriter: ChangeRewriter
    ) throws(Diagnostic) {
        self.rule = rule
        self.relation = relation
        self.change = change
        self.rewriter = rewriter
        rows = try ChangedRows(of: change, relation, rewriter)
        role = relation.owner
        let expansion = ViewExpansion(rewriter.environment)
        condition = try rule.condition.map { (condition) throws(Diagnostic) in
            try expansion.expanding(condition, inside: [])
        }?.checkedIfOpen(as: role)
    }

    // MARK: The change itself

    /// Returns a change without the rows for which the rule's condition holds (`CopyAndAddInvertedQual`).
    func withoutRows(of change: BoundChange) throws(Diagnostic) -> BoundChange {
        guard let condition else { return change }
        switch change {
        case .update(var plan):
            plan.query.filter = BoundExpression.both(plan.query.filter, inverted(condition, places: 0))
            return .update(plan)
        case .delete(var plan):
            plan.query.filter = BoundExpression.both(plan.query.filter, inverted(condition, places: 0))
            return .delete(plan)
        case .insert(let plan): return .insert(try withoutRows(of: plan, condition))
        case .merge: return change
        }
    }

    /// Returns an INSERT without the rows for which a condition holds.
    private func withoutRows(
        of insert: InsertPlan, _ condition: BoundExpression
    ) throws(Diagnostic) -> InsertPlan {
        let own = try ChangedRows(of: .insert(insert), relation, rewriter)
        var plan = insert
        var query = BoundQuery()
        query.relations = own.relations
        query.from = own.from
        query.filter = inverted(condition, places: 0)
        query.commonTables = own.commonTables
        query.isRecursive = own.isRecursive
        if case .values(let rows) = plan.source, rows.count == 1 {
            plan.columns = plan.columns.indices.filter { rows[0][$0] != nil }.map { plan.columns[$0] }
        } else if case .defaults = plan.source {
            plan.columns = []
        }
        query.targets = plan.columns.map { Target(own.values[$0] ?? .null(of: .unknown), name: "?column?") }
        plan.commonTables = query.commonTables
        plan.setSource(query.withoutCommonTables())
        return plan
    }

    /// Returns the opposite of the rule's condition, over the rows of the change.
    private func inverted(_ condition: BoundExpression, places: Int) -> BoundExpression {
        .booleanTest(substituting(places).apply(condition), test: .isNotTrue, span: .none)
    }

    // MARK: Actions

    /// Returns an action over the rows of the change.
    func product(of action: RoutineStatement, _ returns: inout Bool) throws(Diagnostic) -> AnalyzedStatement.Body {
        let expansion = ViewExpansion(rewriter.environment)
        switch action {
        case .query(let query):
            let merged = try merging(try expansion.expanding(query), try uses(in: action))
            return .query(merged)
        case .change(let stored):
            var change = try expansion.expanding(stored)
            if self.change.returning == nil {
                change.dropReturning()
            } else if change.returning != nil {
                if returns {
                    throw Diagnostic(.featureNotSupported, "cannot have RETURNING lists in multiple rules")
                }
                returns = true
                change = try returning(change)
            }
            return .change(try rewriter.rewritingWith(of: try merging(change, try uses(in: action))))
        }
    }

    /// How an action, or the rule's condition, refers to the rows of the change.
    private struct Uses {
        var joinsTarget: Bool
        /// The columns of OLD and NEW that the action reads.
        var old: Set<Int>
        var new: Set<Int>
    }

    /// Finds out how an action refers to the rows of the change.
    private func uses(in action: RoutineStatement) throws(Diagnostic) -> Uses {
        let marks: Set<Int> = [BoundColumn.ruleOld, BoundColumn.ruleNew]
        let own = action.columns(of: marks)
        var query = BoundQuery()
        query.filter = condition
        let all = own.union(RoutineStatement.query(query).columns(of: marks))
        let used = Set(all.map(\.relation))
        if all.contains(where: { $0.relation == BoundColumn.ruleNew && rows.assignedTogether.contains($0.column) }) {
            throw Diagnostic(
                .featureNotSupported,
                "NEW variables in ON UPDATE rules cannot reference columns that are part of a multiple assignment in the "
                    + "subject UPDATE command")
        }
        return Uses(
            joinsTarget: rows.hasTarget
                && (used.contains(BoundColumn.ruleOld) || used.contains(BoundColumn.ruleNew) && rule.event == .update),
            old: Set(own.filter { $0.relation == BoundColumn.ruleOld }.map(\.column)),
            new: Set(own.filter { $0.relation == BoundColumn.ruleNew }.map(\.column)))
    }

    /// Merges a change of a rule with the rows.
    private func merging(_ action: BoundChange, _ uses: Uses) throws(Diagnostic) -> BoundChange {
        switch action {
        case .insert(let plan): return .insert(try merging(plan, uses))
        case .update(var plan):
            let places = plan.query.relations.count
            plan.query = try merging(plan.query, uses)
            let mapper = substituting(places)
            plan.assignments = plan.assignments.map {
                ($0.column, mapper.apply($0.value.checkedIfOpen(as: role)))
            }
            plan.returning = plan.returning.map(mapper.apply)
            return .update(plan)
        case .delete(var plan):
            let places = plan.query.relations.count
            plan.query = try merging(plan.query, uses)
            plan.returning = plan.returning.map(substituting(places).apply)
            return .delete(plan)
        case .merge: throw Diagnostic.notSupported("MERGE in a rule")
        }
    }

    /// Merges an INSERT of a rule with the rows: its values become a query over them.
    private func merging(_ insert: InsertPlan, _ uses: Uses) throws(Diagnostic) -> InsertPlan {
        var plan = insert
        plan.entry = plan.entry.checkedIfOpen(as: role)
        let excluded = plan.onConflict?.excluded?.checkedIfOpen(as: role)
        plan.onConflict?.excluded = excluded
        if case .query(let source) = plan.source {
            for case .change in rows.commonTables.map(\.body) {
                throw Diagnostic(
                    .featureNotSupported,
                    "INSERT ... SELECT rule actions are not supported for queries having data-modifying statements in WITH"
                )
            }
            plan.source = .query(try merging(source.withKnownTypes, uses))
            plan.commonTables = plan.commonTables.map { $0.checkedIfOpen(as: role) }
            try settleParts(of: &plan, mapper: nil)
            return plan
        }
        var query = BoundQuery()
        query.commonTables = plan.commonTables
        plan.commonTables = []
        switch plan.source {
        case .values(let cells) where cells.count == 1:
            let given = cells[0].indices.filter { cells[0][$0] != nil }
            plan.columns = given.map { plan.columns[$0] }
            query.targets = given.compactMap { cells[0][$0] }.map { Target($0, name: "?column?") }
        case .values(let cells): try addRows(cells, of: plan, to: &query)
        case .defaults, .vectors, .query: break
        }
        query = try merging(query, uses)
        plan.checks = query.checks
        query.checks = []
        plan.commonTables = query.commonTables
        let isPlain = query.from.isEmpty && query.filter == nil
        try settleParts(of: &plan, mapper: isPlain ? substituting(0) : nil)
        if isPlain {
            plan.source = plan.columns.isEmpty ? .defaults : .values([query.targets.map(\.expression)])
        } else {
            plan.setSource(query.withoutCommonTables())
        }
        return plan
    }

    /// Settles ON CONFLICT and RETURNING of an INSERT of a rule: the rows of the change are not at hand there, unless they are
    /// one row of values.
    private func settleParts(of plan: inout InsertPlan, mapper: RuleSubstitution?) throws(Diagnostic) {
        var parts = plan
        parts.source = .defaults
        let marks: Set<Int> = [BoundColumn.ruleOld, BoundColumn.ruleNew]
        if mapper == nil, !RoutineStatement.change(.insert(parts)).columns(of: marks).isEmpty {
            throw Diagnostic.notSupported("OLD and NEW in ON CONFLICT or RETURNING of this rule")
        }
        if case .update(let assignments, let filter)? = plan.onConflict?.action {
            let role = role
            func settled(_ value: BoundExpression) -> BoundExpression {
                let own = value.checkedIfOpen(as: role)
                return mapper?.apply(own) ?? own
            }
            plan.onConflict?.action = .update(
                assignments: assignments.map { ($0.column, settled($0.value)) }, filter: filter.map(settled))
        }
        if let mapper { plan.returning = plan.returning.map(mapper.apply) }
    }

    /// Makes several rows of values a relation of a query, in which DEFAULT is the default of the moment.
    private func addRows(
        _ cells: [[BoundExpression?]], of plan: InsertPlan, to query: inout BoundQuery
    ) throws(Diagnostic) {
        let target = try rewriter.target(plan.target)
        let columns = plan.columns.map { target.column(number: $0) }
        let rows = cells.map { row in
            zip(columns, row).map { column, cell -> BoundExpression in
                let value = cell ?? column.flatMap { rewriter.analyzer.defaultValue(of: $0, target) }
                return (value ?? .null(of: column?.type ?? .unknown)).shiftingLevels(by: 1)
            }
        }
        let names = columns.enumerated().map {
            RangeColumn(name: "column\($0 + 1)", type: $1?.type ?? .unknown, number: $0 + 1)
        }
        var inner = BoundQuery()
        inner.relations = [
            RangeEntry(kind: .values(rows), name: "*VALUES*", hasAlias: false, columns: names, span: .none)
        ]
        inner.from = [.relation(0)]
        inner.targets = names.map {
            Target(.column(BoundColumn(relation: 0, column: $0.number, type: $0.type)), name: $0.name)
        }
        query.relations = [
            RangeEntry(
                kind: .subquery(inner), name: "*VALUES*", hasAlias: true, columns: names, isLateral: true, span: .none)
        ]
        query.from = [.relation(0)]
        query.targets = names.map {
            Target(.column(BoundColumn(relation: 0, column: $0.number, type: $0.type)), name: $0.name)
        }
    }

    /// Merges the query of an action, whose range table holds OLD and NEW, with the rows.
    private func merging(_ action: BoundQuery, _ uses: Uses) throws(Diagnostic) -> BoundQuery {
        let places = action.relations.count
        var mapper = substituting(places)
        mapper.tables = action.commonTables.count
        var query = mapper.apply(action.checkedInside(as: role))
        let readsTarget =
            uses.joinsTarget || rows.hasTarget && rows.filter.map { !$0.columnsOfRelation(0).isEmpty } == true
        try append(to: &query, readsTarget: readsTarget, mapper)
        var from = rows.from.map(mapper.moved)
        if rows.hasTarget {
            let isFirst = !from.isEmpty
            let target = isFirst ? from.removeFirst() : .relation(places)
            if uses.joinsTarget {
                let own = query.from
                let readsRows = action.relations.contains(where: \.mayReadRows)
                query.from = from + (readsRows ? [target] + own : own + [target])
            } else {
                query.from = (readsTarget ? [target] : []) + from + query.from
            }
        } else {
            query.from = from + query.from
        }
        if query.setOperation != nil, query.from.count > 0 {
            throw Diagnostic(
                .featureNotSupported, "conditional UNION/INTERSECT/EXCEPT statements are not implemented")
        }
        query.filter = BoundExpression.both(query.filter, condition.map(mapper.apply))
        query.filter = BoundExpression.both(query.filter, rows.filter.map(mapper.moved))
        try addCommonTables(to: &query, mapper)
        query.checks = checks(uses)
        return query
    }

    /// Adds the range table of the change to that of an action.
    private func append(
        to query: inout BoundQuery, readsTarget: Bool, _ mapper: RuleSubstitution
    ) throws(Diagnostic) {
        let expansion = ViewExpansion(rewriter.environment)
        for (place, entry) in rows.relations.enumerated() {
            var entry = mapper.moved(entry)
            entry.access?.isCheckedApart = true
            if place == 0, rows.hasTarget {
                if !readsTarget {
                    entry.kind = .pseudo
                    entry.access = nil
                    entry.securityFilters = []
                } else if relation.kind == .view, let definition = relation.view {
                    entry.kind = .view(relation.id, try expansion.query(of: relation, definition))
                }
            }
            query.relations.append(entry)
        }
    }

    /// Adds the WITH list of the change to that of an action.
    private func addCommonTables(to query: inout BoundQuery, _ mapper: RuleSubstitution) throws(Diagnostic) {
        for table in rows.commonTables where query.commonTables.contains(where: { $0.name == table.name }) {
            throw Diagnostic(
                .featureNotSupported,
                "WITH query name \"\(table.name)\" appears in both a rule action and the query being rewritten")
        }
        if mapper.tables > 0 { try refuseChanges(in: rows.commonTables) }
        query.commonTables += rows.commonTables.map(mapper.moved)
        if rows.isRecursive { query.isRecursive = true }
    }

    /// Returns what is checked besides the relations of the action: those of the change as they were asked for, then OLD and
    /// NEW, of which the role of the rule must be allowed to read what the action does, and something in any case
    /// (`transformRuleStmt`).
    private func checks(_ uses: Uses) -> [RangeEntry] {
        var checks = rows.checks
        let others = rows.hasTarget ? rows.relations.dropFirst() : rows.relations[...]
        let entries = [rows.target] + others.filter { $0.access?.isCheckedApart != true }
        checks += entries.map(\.named) + entries.flatMap(\.behindViews)
        for columns in [uses.old, uses.new] {
            var access = RangeAccess.reading
            access.readColumns = columns
            access.role = role
            var entry = Analyzer.entry(of: relation, kind: .relation(relation.id), name: relation.name, span: .none)
            entry.access = access
            checks.append(entry)
        }
        return checks.filter { $0.access != nil }
    }

    /// Refuses WITH queries that change rows where they would come to stand behind others.
    private func refuseChanges(in tables: [CommonTableExpression]) throws(Diagnostic) {
        for case .change in tables.map(\.body) {
            throw Diagnostic.notSupported(
                "WITH that changes rows in front of a statement that a rule with WITH rewrites")
        }
    }

    /// Returns what puts the rows of the change in the place of OLD and NEW, in a range table to which those of the change are
    /// appended.
    private func substituting(_ places: Int) -> RuleSubstitution {
        RuleSubstitution(
            places: places, values: rows.values, hasTarget: rows.hasTarget,
            presence: relation.kind == .view
                ? WholeRowReference.presenceMark : SystemColumns.column(named: "tableoid")?.number)
    }

    // MARK: RETURNING

    /// Returns an action that gives what RETURNING of the change asks for, in terms of its own RETURNING.
    private func returning(_ action: BoundChange) throws(Diagnostic) -> BoundChange {
        guard let wanted = change.returning, let given = action.returning else { return action }
        var values: [Int: BoundExpression] = [:]
        for (column, target) in zip(relation.columns.filter { !$0.isDropped }, given.filter { !$0.isHidden }) {
            values[column.number] = target.expression.checkedIfOpen(as: role)
        }
        let mapper = RuleReturning(values: values)
        let role = rewriter.environment.currentRole
        var targets: [Target] = []
        for target in wanted {
            let expression = target.expression.checkedIfOpen(as: role)
            if mapper.isForeign(expression) {
                throw Diagnostic.notSupported("this RETURNING of a statement that rules rewrite")
            }
            targets.append(Target(mapper.apply(expression), name: target.name, isHidden: target.isHidden))
        }
        return action.returning(targets)
    }
}

extension BoundExpression {
    /// Returns the conjunction of two conditions, of which none, one or both may be there.
    static func both(_ first: BoundExpression?, _ second: BoundExpression?) -> BoundExpression? {
        guard let first, let second else { return first ?? second }
        return .logical(LogicalExpression(.and, [first, second]))
    }
}

extension RangeEntry {
    /// The entry as it was named: a view that is changed instead of the table behind it.
    fileprivate var named: RangeEntry {
        guard let view = access?.views.first else { return self }
        return checking(view)
    }

    /// The relations behind the view that was named, which PostgreSQL's range table holds last.
    fileprivate var behindViews: [RangeEntry] {
        guard let access, access.isBehindView else { return [] }
        var own = access
        own.views = []
        return (access.views.dropFirst() + [own]).map(checking)
    }

    /// Returns the entry with another access.
    private func checking(_ access: RangeAccess) -> RangeEntry {
        var copy = self
        copy.access = access
        return copy
    }

    /// Tells whether the entry may refer to the rows of a rule, and so must stand behind them.
    fileprivate var mayReadRows: Bool {
        switch kind {
        case .subquery, .values, .functions: true
        case .relation, .view, .commonTable, .pseudo: false
        }
    }
}

extension InsertPlan {
    /// Makes a query the source, whose columns are of the right types.
    fileprivate mutating func setSource(_ query: BoundQuery) {
        source = .query(query)
        conversions = query.visibleTargets.enumerated().map { place, target in
            .column(BoundColumn(relation: 0, column: place + 1, type: target.expression.type))
        }
    }
}

extension BoundQuery {
    /// The query with texts in the place of literals whose type was left open, as a rule keeps them to be written back.
    fileprivate var withKnownTypes: BoundQuery {
        var copy = self
        for place in targets.indices {
            guard case .constant(var constant) = targets[place].expression, constant.type.isUnknown else { continue }
            constant.type = .text
            copy.targets[place].expression = .constant(constant)
        }
        return copy
    }

    /// Returns the query with all that it reads checked as a role, though not the query as a whole.
    func checkedInside(as role: ObjectID) -> BoundQuery {
        var copy = mapChildren({ $0.checkedIfOpen(as: role) }, query: { $0.checkedIfOpen(as: role) })
        for place in copy.relations.indices {
            copy.relations[place].access = copy.relations[place].access?.checkedIfOpen(as: role)
        }
        return copy
    }
}

extension BoundChange {
    /// Takes RETURNING away.
    fileprivate mutating func dropReturning() { self = returning(nil) }

    /// Returns the change with another RETURNING.
    fileprivate func returning(_ targets: [Target]?) -> BoundChange {
        switch self {
        case .insert(var plan):
            plan.returning = targets
            return .insert(plan)
        case .update(var plan):
            plan.returning = targets
            return .update(plan)
        case .delete(var plan):
            plan.returning = targets
            return .delete(plan)
        case .merge(var plan):
            plan.returning = targets
            return .merge(plan)
        }
    }
}
