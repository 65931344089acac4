import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Opens a view as the target of a change: the rows of the table behind it change (`rewriteTargetView`).
    ///
    /// The caller needs the privileges on the view; the view's owner needs them on what the view reads.
    mutating func viewTarget(
        _ view: Relation, _ name: QualifiedName, alias: Identifier?, in scope: Scope, access: RangeAccess
    ) throws(Diagnostic) -> ChangeTarget {
        let chain = try viewChain(view, access)
        guard let last = chain.last, let table = environment.relation(last.below) else {
            throw environment.undefinedRelation(name)
        }
        let columns = Self.assignableColumns(of: view, chain[0].values, table)
        var entry = Self.entry(
            of: table, kind: .relation(table.id), name: alias?.name ?? view.name, hasAlias: true, span: name.span)
        entry.columns = columns.map { RangeColumn(name: $0.name, type: $0.type, number: $0.number) }
        entry.access = access
        entry.isOnly = last.isOnly
        entry.access?.isBehindView = true
        entry.access?.role = last.role
        entry.access?.places[0] = name.span
        _ = scope.add(entry)
        var views: [ChangeTarget.View] = []
        for (position, step) in chain.enumerated() {
            var needed = access
            needed.relation = step.view.id
            needed.role = position == 0 ? nil : chain[position - 1].role
            needed.isBehindView = position > 0
            needed.places[0] = name.span
            var pseudo = RangeEntry(kind: .pseudo, name: "", hasAlias: false, columns: [], span: name.span)
            pseudo.access = needed
            views.append(
                ChangeTarget.View(
                    relation: step.view, entry: scope.add(pseudo), numbers: Self.numbers(of: step.values),
                    reads: step.reads))
        }
        addToNamespace(view, alias: alias?.name, chain[0].values, entry: views[0].entry, in: scope)
        let tests = chain.compactMap(\.filter)
        let filter = tests.count > 1 ? BoundExpression.logical(LogicalExpression(.and, tests)) : tests.first
        var target = ChangeTarget(named: view, table: table, columns: columns, views: views, filter: filter)
        target.checks = Self.checks(of: chain)
        return target
    }

    /// Returns what WITH CHECK OPTION demands of rows, inner views first; CASCADED holds for the views below too
    /// (`rewriteTargetView`).
    private static func checks(of chain: [ViewStep]) -> [ViewCheck] {
        var checks: [ViewCheck] = []
        var isCascaded = false
        for step in chain {
            let option = step.view.view?.checkOption
            if option == .cascaded { isCascaded = true }
            guard option != nil || isCascaded, let filter = step.filter else { continue }
            checks.insert(ViewCheck(view: step.view.name, condition: filter), at: 0)
        }
        return checks
    }

    /// One view between a statement and the table that it changes, its columns and condition over that table.
    private struct ViewStep {
        var view: Relation
        var below: ObjectID
        /// What each column of the view is, over the table at the end of the chain.
        var values: [Int: BoundExpression]
        var filter: BoundExpression?
        var reads: RangeAccess
        /// The role as which the relation below is checked; nil for the caller.
        var role: ObjectID?
        /// Whether the view reads only its relation, without those that inherit from it.
        var isOnly: Bool
    }

    /// Follows a view down to a table.
    private func viewChain(_ view: Relation, _ access: RangeAccess) throws(Diagnostic) -> [ViewStep] {
        var chain: [ViewStep] = []
        var current = view
        var role: ObjectID?
        var open: [ObjectID] = []
        while current.kind == .view {
            if open.contains(current.id) { throw ViewExpansion.recursion(current) }
            open.append(current.id)
            let (query, below) = try simpleQuery(of: current, access)
            role = current.view?.isSecurityInvoker == true ? nil : current.owner
            var values: [Int: BoundExpression] = [:]
            for (position, target) in query.visibleTargets.enumerated() {
                values[position + 1] = target.expression.checked(as: role)
            }
            chain.append(
                ViewStep(
                    view: current, below: below, values: values, filter: query.filter?.checked(as: role),
                    reads: query.relations[0].access ?? RangeAccess(), role: role,
                    isOnly: query.relations[0].isOnly))
            guard let next = environment.relation(below), chain.count < 100 else { break }
            current = next
        }
        guard chain.count > 1 else { return chain }
        for position in (0..<chain.count - 1).reversed() {
            let inner = chain[position + 1].values
            chain[position].values = chain[position].values.mapValues { $0.replacingColumns(by: inner) }
            chain[position].filter = chain[position].filter?.replacingColumns(by: inner)
        }
        return chain
    }

    /// Returns the query of a view that is simple enough, and the one relation that it reads; throws 55000 otherwise
    /// (`view_query_is_auto_updatable`).
    private func simpleQuery(
        of view: Relation, _ access: RangeAccess
    ) throws(Diagnostic) -> (query: BoundQuery, below: ObjectID) {
        guard let query = view.view?.query else { throw Self.notUpdatable(view, Self.notSingle, access) }
        if let obstacle = obstacle(toChanging: query) { throw Self.notUpdatable(view, obstacle, access) }
        guard let below = query.relations[0].relationID else { throw Self.notUpdatable(view, Self.notSingle, access) }
        return (try withPresentViews(query, of: view), below)
    }

    /// Returns why rows cannot be changed through a view of this query; nil if they can (`view_query_is_auto_updatable`).
    package func obstacle(toChanging query: BoundQuery) -> String? {
        if let obstacle = Self.obstacle(in: query) { return obstacle }
        guard query.relations.count == 1, query.from.count == 1, let below = query.relations[0].relationID,
            let relation = environment.relation(below), relation.isTable || relation.kind == .view
        else { return Self.notSingle }
        let hasColumn = query.visibleTargets.contains(where: \.expression.isStoredColumn)
        return hasColumn ? nil : "Views that have no updatable columns are not automatically updatable."
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

    /// Makes the error for a view that can't be changed (`error_view_not_updatable`).
    private static func notUpdatable(_ view: Relation, _ detail: String, _ access: RangeAccess) -> Diagnostic {
        let (words, gerund, event) =
            access.inserts
            ? ("insert into", "inserting into", "INSERT")
            : access.updates ? ("update", "updating", "UPDATE") : ("delete from", "deleting from", "DELETE")
        return Diagnostic(
            .objectNotInPrerequisiteState, "cannot \(words) view \"\(view.name)\"", detail: detail,
            hint:
                "To enable \(gerund) the view, provide an INSTEAD OF \(event) trigger or an unconditional ON \(event) DO "
                + "INSTEAD rule.")
    }

    /// Returns the columns of a view as columns of the table: its own ones have the table's numbers.
    private static func assignableColumns(
        of view: Relation, _ values: [Int: BoundExpression], _ table: Relation
    ) -> [Column] {
        view.liveColumns.map { column in
            var result = column
            result.number = -column.number - 1000
            if case .column(let reference)? = values[column.number], reference.column > 0,
                var own = table.column(number: reference.column)
            {
                own.name = column.name
                if let value = column.defaultValue { own.defaultValue = value }
                result = own
            }
            return result
        }
    }

    /// Returns the number of a view's column for each column of the table.
    private static func numbers(of values: [Int: BoundExpression]) -> [Int: Int] {
        var result: [Int: Int] = [:]
        for (number, value) in values {
            guard case .column(let reference) = value else { continue }
            result[reference.column] = min(result[reference.column] ?? number, number)
        }
        return result
    }

    /// Makes the view's name and columns known; using a column needs the privilege on the view's column.
    private func addToNamespace(
        _ view: Relation, alias: String?, _ values: [Int: BoundExpression], entry: Int, in scope: Scope
    ) {
        let columns = view.liveColumns.compactMap { column in
            values[column.number].map {
                NamespaceColumn(name: column.name, value: $0, checked: (entry: entry, column: column.number))
            }
        }
        scope.namespace.append(
            NamespaceItem(
                name: alias ?? view.name, entry: nil, relation: alias == nil ? view.id : nil, columns: columns))
    }
}

extension BoundExpression {
    /// Tells whether the expression is just a column that is stored (`view_col_is_auto_updatable`).
    package var isStoredColumn: Bool {
        if case .column(let column) = self { column.level == 0 && column.column > 0 } else { false }
    }
}
