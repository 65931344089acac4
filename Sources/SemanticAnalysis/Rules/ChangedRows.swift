import CatalogModel
import SQLBasics
import SQLTypes

/// The rows that a change is about, as a rule sees them: where they come from, and what OLD and NEW are.
struct ChangedRows {
    /// The range table; that of UPDATE and DELETE begins with the target.
    var relations: [RangeEntry] = []
    var from: [JoinTree] = []
    var filter: BoundExpression?
    var commonTables: [CommonTableExpression] = []
    var isRecursive = false
    /// What is checked besides the range table, because rules have made the change of another one.
    var checks: [RangeEntry] = []
    /// The relation that is changed, with what is needed on it.
    var target: RangeEntry
    /// What NEW is, by the numbers of columns: what is not there is NULL in an INSERT, and stays in an UPDATE.
    var values: [Int: BoundExpression] = [:]
    /// The columns that one sub-select gives values to, together with others.
    var assignedTogether: Set<Int> = []
    /// Whether OLD is relation 0.
    var hasTarget: Bool

    /// Finds the rows of a change of a relation; sub-selects are checked as the role that asks, wherever they come to stand.
    init(of change: BoundChange, _ relation: Relation, _ rewriter: ChangeRewriter) throws(Diagnostic) {
        switch change {
        case .insert(let plan):
            target = plan.entry
            hasTarget = false
            commonTables = plan.commonTables
            checks = plan.checks
            let defaults =
                relation.kind == .view
                ? plan.defaults : rewriter.analyzer.defaults(of: relation, given: plan.defaults)
            add(plan, relation, defaults)
            let given = Set(values.keys)
            for item in defaults where !given.contains(item.column) { values[item.column] = item.value }
        case .update(let plan):
            target = plan.query.relations[0]
            hasTarget = true
            add(plan.query)
            for assignment in plan.assignments {
                values[assignment.column] = assignment.value
                if assignment.value.isPartOfRow { assignedTogether.insert(assignment.column) }
            }
        case .delete(let plan):
            target = plan.query.relations[0]
            hasTarget = true
            add(plan.query)
        case .merge: throw Diagnostic(.internalError, "rules do not know MERGE")
        }
        addGenerated(relation)
        let role = rewriter.environment.currentRole
        filter = filter?.checkedIfOpen(as: role)
        values = values.mapValues { $0.checkedIfOpen(as: role) }
        relations = relations.map { $0.checkedIfOpen(as: role) }
        target = target.checkedIfOpen(as: role)
        commonTables = commonTables.map { $0.checkedIfOpen(as: role) }
    }

    /// Works out what generated columns of NEW are (`rewriteRuleAction`).
    private mutating func addGenerated(_ relation: Relation) {
        guard relation.kind != .view else { return }
        let given = values
        for column in relation.liveColumns where column.generated != nil {
            guard let value = column.defaultValue?.expression else { continue }
            values[column.number] = value.replacingColumns { own in
                if let value = given[own.column] { return value }
                return hasTarget || own.column < 0 ? .column(own) : .null(of: own.type)
            }
        }
    }

    /// Takes the query of an UPDATE or DELETE over.
    private mutating func add(_ query: BoundQuery) {
        relations = query.relations
        checks = query.checks
        from = query.from
        filter = query.filter
        commonTables = query.commonTables
        isRecursive = query.isRecursive
    }

    /// Takes the source of an INSERT over.
    private mutating func add(
        _ plan: InsertPlan, _ relation: Relation, _ defaults: [(column: Int, value: BoundExpression)]
    ) {
        let types = plan.columns.map { relation.column(number: $0)?.type ?? .unknown }
        switch plan.source {
        case .defaults: break
        case .values(let rows) where rows.count == 1:
            for case (let column, let cell?) in zip(plan.columns, rows[0]) { values[column] = cell }
        case .values(let rows):
            let filled = rows.map { row in
                zip(plan.columns, row).map { column, cell in
                    cell ?? defaults.first { $0.column == column }?.value
                        ?? .null(of: relation.column(number: column)?.type ?? .unknown)
                }
            }
            add(.values(filled), types, plan.columns)
        case .vectors(let vectors, let count):
            let rows = (0..<count).map { row in
                vectors.map { BoundExpression.constant(Constant($0[row], type: $0.type)) }
            }
            if rows.count == 1 {
                for (column, value) in zip(plan.columns, rows[0]) { values[column] = value }
            } else {
                add(.values(rows), vectors.map(\.type), plan.columns)
            }
        case .query(let query):
            add(.subquery(query), query.visibleTargets.map(\.expression.type), plan.columns)
            if !plan.conversions.isEmpty {
                for (column, value) in zip(plan.columns, plan.conversions) { values[column] = value }
            }
        }
    }

    /// Makes rows the one relation, whose columns are those that are given.
    private mutating func add(_ kind: RangeEntry.Kind, _ types: [SQLType], _ columns: [Int]) {
        let names = types.enumerated().map { RangeColumn(name: "column\($0 + 1)", type: $1, number: $0 + 1) }
        relations = [RangeEntry(kind: kind, name: "*SELECT*", hasAlias: true, columns: names, span: .none)]
        from = [.relation(0)]
        for (column, source) in zip(columns, names) {
            values[column] = .column(BoundColumn(relation: 0, column: source.number, type: source.type))
        }
    }
}

extension BoundExpression {
    /// Returns an expression over relation 0 alone with its columns replaced.
    fileprivate func replacingColumns(_ value: (BoundColumn) -> BoundExpression) -> BoundExpression {
        if case .column(let column) = self, column.level == 0, column.relation == 0 { return value(column) }
        return mapChildren({ $0.replacingColumns(value) }, query: { $0 })
    }

    /// Tells whether the expression is one of the values that a sub-select gives to several columns.
    fileprivate var isPartOfRow: Bool {
        if case .field(.subquery(let source), _, _, _) = withoutImplicitCasts, case .row = source.kind {
            true
        } else {
            false
        }
    }

    /// Returns the expression with those of its sub-selects checked as a role that are not checked as another one.
    func checkedIfOpen(as role: ObjectID) -> BoundExpression {
        guard hasSubquery else { return self }
        return mapChildren({ $0.checkedIfOpen(as: role) }, query: { $0.checkedIfOpen(as: role) })
    }
}

extension BoundQuery {
    /// Returns the query checked as a role unless it is checked as another one.
    func checkedIfOpen(as role: ObjectID) -> BoundQuery {
        var copy = self
        copy.role = copy.role ?? role
        return copy
    }
}

extension RangeAccess {
    /// Returns the access checked as a role unless it is checked as another one.
    func checkedIfOpen(as role: ObjectID) -> RangeAccess {
        var copy = self
        copy.role = copy.role ?? role
        copy.views = copy.views.map { $0.checkedIfOpen(as: role) }
        return copy
    }
}

extension RangeEntry {
    /// Returns the entry checked as a role unless it is checked as another one.
    func checkedIfOpen(as role: ObjectID) -> RangeEntry {
        var copy = mapChildren({ $0.checkedIfOpen(as: role) }, query: { $0.checkedIfOpen(as: role) })
        copy.access = copy.access?.checkedIfOpen(as: role)
        return copy
    }
}

extension CommonTableExpression {
    /// Returns the WITH query checked as a role unless it is checked as another one.
    func checkedIfOpen(as role: ObjectID) -> CommonTableExpression {
        var copy = self
        if case .query(let query) = body { copy.body = .query(query.checkedIfOpen(as: role)) }
        return copy
    }
}
