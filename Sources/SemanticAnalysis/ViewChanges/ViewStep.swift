import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

/// One view that a statement changes, and the relation below it that takes its place (`rewriteTargetView`).
struct ViewStep {
    /// The view.
    let view: Relation
    /// The table or view that it reads.
    let below: Relation
    /// What each column of the view is, over the relation below as relation 0.
    let values: [Int: BoundExpression]
    /// The view's WHERE.
    let filter: BoundExpression?
    /// What the view's definition reads of the relation below.
    let reads: RangeAccess
    /// The role as which the relation below is checked; nil for the caller.
    let role: ObjectID?
    /// Whether the view reads only that relation, without those that inherit from it.
    let isOnly: Bool

    /// The column below that a column of the view is; nil when it is none.
    func column(_ number: Int) -> Int? {
        guard let value = values[number], value.isStoredColumn, case .column(let reference) = value else { return nil }
        return reference.column
    }

    /// Returns why a column of the view cannot be assigned to; nil if it can (`view_col_is_auto_updatable`).
    func obstacle(toAssigning number: Int) -> String? {
        guard let value = values[number], !value.isStoredColumn else { return nil }
        switch value {
        case .column(let reference) where reference.level == 0 && reference.column < 0:
            return "View columns that refer to system columns are not updatable."
        case .wholeRow(let row) where row.level == 0:
            return "View columns that return whole-row references are not updatable."
        default: return "View columns that are not columns of their base relation are not updatable."
        }
    }

    /// Returns what is needed on the relation below: what is needed on the view, with its columns, and to be read what the
    /// view's definition reads; then what is needed on the view itself.
    func access(from outer: RangeAccess) -> RangeAccess {
        var access = RangeAccess()
        access.inserts = outer.inserts
        access.updates = outer.updates
        access.deletes = outer.deletes
        access.insertedColumns = Set(outer.insertedColumns.compactMap(column))
        access.updatedColumns = Set(outer.updatedColumns.compactMap(column))
        if outer.needsSelect {
            access.reads = true
            access.readColumns = reads.readColumns
            access.readsWholeRow = reads.readsWholeRow
        }
        access.places[0] = outer.places[0]
        access.role = role
        var passed = outer
        passed.views = []
        passed.relation = view.id
        access.views = outer.views + [passed]
        return access
    }

    /// Returns the entry of the relation below that takes the place of the view's.
    func entry(for old: RangeEntry) -> RangeEntry {
        var entry = Analyzer.entry(
            of: below, kind: .relation(below.id), name: old.name, hasAlias: true, span: old.span)
        entry.isOnly = isOnly
        entry.access = access(from: old.access ?? RangeAccess())
        entry.securityFilters = old.securityFilters
        return entry
    }

    // MARK: Expressions

    /// Returns an expression with the view's columns replaced by what they are; `relations` are the places that stand
    /// for rows of the view.
    func replacing(
        _ expression: BoundExpression, in relations: Set<Int> = ViewStep.versions, depth: Int = 0
    ) -> BoundExpression {
        switch expression {
        case .column(let column):
            guard column.level == depth, relations.contains(column.relation), let value = values[column.column] else {
                return expression
            }
            return value.placed(at: column.relation, of: below).shiftingLevels(by: depth)
        case .wholeRow(let row):
            guard row.level == depth, relations.contains(row.relation) else { return expression }
            return whole(row, depth)
        default:
            return expression.mapChildren(
                { replacing($0, in: relations, depth: depth) },
                query: { replacing($0, in: relations, depth: depth + 1) })
        }
    }

    /// Returns a query some levels further in with the view's columns replaced.
    func replacing(_ query: BoundQuery, in relations: Set<Int> = ViewStep.versions, depth: Int) -> BoundQuery {
        query.mapChildren(
            { replacing($0, in: relations, depth: depth) }, query: { replacing($0, in: relations, depth: depth + 1) })
    }

    /// Returns targets with the view's columns replaced.
    func replacing(_ targets: [Target]?) -> [Target]? {
        targets?.map { target in
            var copy = target
            copy.expression = replacing(target.expression)
            return copy
        }
    }

    /// Returns the view's row as a row of what its columns are; NULL where an outer join found no row of the table.
    private func whole(_ row: WholeRowReference, _ depth: Int) -> BoundExpression {
        let fields = row.columns.map { column in
            (values[column.number] ?? .null(of: column.type)).placed(at: row.relation, of: below)
        }
        let result = BoundExpression.row(
            RowExpression(fields: fields, names: row.columns.map(\.name), isExplicit: true, span: row.span))
        let isMarked = row.presence == nil || row.presence == WholeRowReference.presenceMark
        guard isMarked, let mark = SystemColumns.column(named: "tableoid"), below.kind != .view else {
            return result.shiftingLevels(by: depth)
        }
        let test = BoundExpression.nullTest(
            .column(BoundColumn(relation: row.relation, column: mark.number, type: mark.type)), isNegated: true,
            span: .none)
        return .caseWhen(
            BoundCase(
                subject: nil, branches: [(condition: test, result: result)], otherwise: .null(of: .record),
                type: .record, span: row.span)
        ).shiftingLevels(by: depth)
    }

    /// The places that stand for rows of a statement's target.
    static let versions: Set<Int> = [0, BoundColumn.oldRow, BoundColumn.maybeOldRow, BoundColumn.newRow]
}

/// Finds out through which views rows can be changed (`view_query_is_auto_updatable`).
package struct ViewQueries {
    let environment: AnalysisEnvironment

    /// Makes a finder that reads this environment.
    package init(_ environment: AnalysisEnvironment) { self.environment = environment }

    /// Returns the step through a view; throws 55000, made by the closure, if rows cannot be changed through it.
    func step(
        through view: Relation, needsColumns: Bool, refusal: (String) -> Diagnostic
    ) throws(Diagnostic) -> ViewStep {
        guard let query = view.view?.query(readingRowsOf: { environment.relation($0) }) else {
            throw refusal(Self.notSingle)
        }
        if let obstacle = obstacle(toChanging: query, needsColumns: needsColumns) { throw refusal(obstacle) }
        guard let below = query.relations[0].relationID.flatMap({ environment.relation($0) }) else {
            throw refusal(Self.notSingle)
        }
        let role = view.view?.isSecurityInvoker == true ? nil : view.owner
        let present = try withPresentViews(query, of: view)
        var values: [Int: BoundExpression] = [:]
        for (position, target) in present.visibleTargets.enumerated() {
            values[position + 1] = target.expression.checked(as: role)
        }
        return ViewStep(
            view: view, below: below, values: values, filter: present.filter?.checked(as: role),
            reads: query.relations[0].access ?? RangeAccess(), role: role, isOnly: query.relations[0].isOnly)
    }

    /// Returns why rows cannot be changed through a view of this query; nil if they can.
    package func obstacle(toChanging query: BoundQuery, needsColumns: Bool = true) -> String? {
        if let obstacle = Self.obstacle(in: query) { return obstacle }
        guard query.relations.count == 1, query.from.count == 1, let below = query.relations[0].relationID,
            let relation = environment.relation(below), Self.isChangeable(relation)
        else { return Self.notSingle }
        let hasColumn = !needsColumns || query.visibleTargets.contains(where: \.expression.isStoredColumn)
        return hasColumn ? nil : "Views that have no updatable columns are not automatically updatable."
    }

    /// Tells whether the relation below a view is of a kind whose rows can be changed.
    private static func isChangeable(_ relation: Relation) -> Bool {
        switch relation.kind {
        case .table, .view, .foreignTable, .partitionedTable: true
        case .materializedView, .sequence, .index, .compositeType: false
        }
    }

    /// Returns the query of a view with the views in its sub-selects as they are now; what it reads itself stays.
    private func withPresentViews(_ query: BoundQuery, of view: Relation) throws(Diagnostic) -> BoundQuery {
        let expansion = ViewExpansion(environment)
        var copy = query
        for position in copy.targets.indices {
            let value = copy.targets[position].expression
            copy.targets[position].expression = try expansion.expanding(value, inside: [view.id])
        }
        if let filter = copy.filter { copy.filter = try expansion.expanding(filter, inside: [view.id]) }
        return copy
    }

    /// What is said of views over anything but one table or view.
    private static let notSingle =
        "Views that do not select from a single table or view are not automatically updatable."

    /// Returns why the rows of a view are no rows of a table, if they are not.
    private static func obstacle(in query: BoundQuery) -> String? {
        let clause: String
        if !query.distinct.isNone {
            clause = "containing DISTINCT"
        } else if query.grouping?.keys.isEmpty == false {
            clause = "containing GROUP BY"
        } else if query.having != nil {
            clause = "containing HAVING"
        } else if query.setOperation != nil {
            clause = "containing UNION, INTERSECT, or EXCEPT"
        } else if !query.commonTables.isEmpty {
            clause = "containing WITH"
        } else if query.limit != nil || query.offset != nil {
            clause = "containing LIMIT or OFFSET"
        } else if query.grouping != nil {
            clause = "that return aggregate functions"
        } else if !query.windows.isEmpty {
            clause = "that return window functions"
        } else if query.targets.contains(where: { $0.expression.returnsSet }) {
            clause = "that return set-returning functions"
        } else {
            return nil
        }
        return "Views \(clause) are not automatically updatable."
    }
}

extension BoundExpression {
    /// Tells whether the expression is just a column that is stored (`view_col_is_auto_updatable`).
    package var isStoredColumn: Bool {
        if case .column(let column) = self { column.level == 0 && column.column > 0 } else { false }
    }

    /// Returns the expression with its sub-selects checked as a role, as those of a view's definition are
    /// (`setRuleCheckAsUser`).
    func checked(as role: ObjectID?) -> BoundExpression {
        guard role != nil, hasSubquery else { return self }
        return mapChildren(
            { $0.checked(as: role) },
            query: { query in
                var copy = query
                copy.role = role
                return copy
            })
    }
}
