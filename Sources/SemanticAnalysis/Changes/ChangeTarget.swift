import CatalogModel
import SQLBasics
import SQLTypes

/// What INSERT, UPDATE or DELETE changes: a table, or a simple view and the table behind it.
struct ChangeTarget {
    /// The table or view that the statement names.
    let named: Relation
    /// The table whose rows change.
    let table: Relation
    /// The columns that can be assigned to: named as in the view, numbered as in the table. Those that are no columns of the
    /// table have negative numbers.
    let columns: [Column]
    /// The views on the way, outermost first.
    let views: [View]
    /// The conditions of the views, over the table as relation 0.
    let filter: BoundExpression?

    /// What rows must fulfil to be seen through the views (WITH CHECK OPTION), in the order of checks.
    var checks: [ViewCheck] = []

    /// Why the view cannot be changed; said only when the rest of the statement has been analyzed, since PostgreSQL finds
    /// it while rewriting.
    var refusal: Diagnostic?

    /// Throws if the view cannot be changed.
    func requireChangeable() throws(Diagnostic) {
        if let refusal { throw refusal }
    }

    /// One view on the way to the table.
    struct View {
        let relation: Relation
        /// The entry of the range table that collects what is needed on the view.
        let entry: Int
        /// The number of the view's column for each column of the table.
        let numbers: [Int: Int]
        /// What the view's definition reads of the relation below it.
        let reads: RangeAccess
    }

    /// Makes the target of a statement that names a table.
    init(named table: Relation) {
        self.init(named: table, table: table, columns: table.liveColumns, views: [], filter: nil)
    }

    /// Makes a target.
    init(named: Relation, table: Relation, columns: [Column], views: [View], filter: BoundExpression?) {
        self.named = named
        self.table = table
        self.columns = columns
        self.views = views
        self.filter = filter
    }

    /// Tells whether the statement names a view.
    var isView: Bool { !views.isEmpty }

    /// Returns the column of a name that can be assigned to.
    func column(named name: String) -> Column? { columns.first { $0.name == name } }

    /// Refuses to assign to columns that are no columns of the table (`rewriteTargetView`).
    func check(_ numbers: [Int], changing words: String) throws(Diagnostic) {
        guard let number = numbers.first(where: { $0 < 0 }) else { return }
        let name = columns.first { $0.number == number }?.name ?? ""
        let (view, column, isSystem) = computedColumn(behind: name)
        let what = isSystem ? "refer to system columns" : "are not columns of their base relation"
        throw Diagnostic(
            .featureNotSupported, "cannot \(words) column \"\(column)\" of view \"\(view)\"",
            detail: "View columns that \(what) are not updatable.")
    }

    /// Returns the outermost view in which a column is no stored column of what is below, its name there, and whether it is
    /// a system column.
    private func computedColumn(behind name: String) -> (view: String, column: String, isSystem: Bool) {
        var column = named.column(named: name)
        for (position, view) in views.enumerated() {
            guard let current = column, let targets = view.relation.view?.query.visibleTargets,
                targets.indices.contains(current.number - 1)
            else { break }
            let value = targets[current.number - 1].expression
            guard value.isStoredColumn, case .column(let reference) = value else {
                let isSystem = if case .column(let reference) = value { reference.column < 0 } else { false }
                return (view.relation.name, current.name, isSystem)
            }
            let next = position + 1
            column = next < views.count ? views[next].relation.column(number: reference.column) : nil
        }
        return (named.name, name, false)
    }

    /// Notes which columns are written, on the table and on each view; a statement that reads the view needs on what is
    /// below it what the view's definition reads.
    func settle(_ scope: Scope, _ columns: [Int], _ write: (inout RangeAccess, Set<Int>) -> Void) {
        var access = scope.entries[0].access ?? RangeAccess()
        write(&access, Set(columns))
        scope.entries[0].access = access
        guard let outermost = views.first, let outer = scope.entries[outermost.entry].access else { return }
        let isRead = outer.reads || outer.readsWholeRow || !outer.readColumns.isEmpty
        for (position, view) in views.enumerated() {
            var access = scope.entries[view.entry].access ?? RangeAccess()
            write(&access, Set(columns.compactMap { view.numbers[$0] }))
            scope.entries[view.entry].access = access
            guard isRead else { continue }
            let below = position + 1 < views.count ? views[position + 1].entry : 0
            scope.entries[below].access?.readColumns = view.reads.readColumns
            scope.entries[below].access?.readsWholeRow = view.reads.readsWholeRow
            scope.entries[below].access?.reads = true
        }
    }
}

extension BoundExpression {
    /// Returns the expression with the columns of relation 0 replaced by what a view computes for them.
    func replacingColumns(by values: [Int: BoundExpression], depth: Int = 0) -> BoundExpression {
        if case .column(let column) = self, column.level == depth, column.relation == 0,
            let value = values[column.column]
        {
            return value.shiftingLevels(by: depth)
        }
        return mapChildren(
            { $0.replacingColumns(by: values, depth: depth) },
            query: { query in
                query.replacingColumns(by: values, depth: depth + 1)
            })
    }
}

extension BoundQuery {
    /// Returns the query with outer references to columns replaced.
    func replacingColumns(by values: [Int: BoundExpression], depth: Int) -> BoundQuery {
        mapChildren(
            { $0.replacingColumns(by: values, depth: depth) },
            query: { $0.replacingColumns(by: values, depth: depth + 1) })
    }
}

extension BoundExpression {
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
