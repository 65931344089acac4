import SQLBasics
import SQLTypes

/// An analyzed statement that changes rows.
package indirect enum BoundChange: Sendable {
    case insert(InsertPlan)
    case update(UpdatePlan)
    case delete(DeletePlan)
    case merge(MergePlan)
}

/// INSERT: where the rows come from and how each column of the target gets its value.
package struct InsertPlan: Sendable {
    package enum Source: Sendable {
        /// One row of defaults only.
        case defaults
        /// Rows of expressions; a cell is nil where DEFAULT was written. One cell for each of `columns`, assignment
        /// casts written out.
        case values([[BoundExpression?]])
        /// The rows of a query, whose visible targets match `columns`, assignment casts written out in `conversions`.
        case query(BoundQuery)
        /// Many rows of literals, already converted: one vector for each of `columns`.
        case vectors([ColumnVector], count: Int)
    }
    /// OVERRIDING USER VALUE and OVERRIDING SYSTEM VALUE.
    package enum Overriding: Sendable { case userValue, systemValue }
    package var commonTables: [CommonTableExpression]
    package var target: ObjectID
    /// The target's range-table entry, to which RETURNING refers as relation 0.
    package var entry: RangeEntry
    /// The column numbers that the source gives, in its order.
    package var columns: [Int]
    package var source: Source
    /// For a source query: one expression a column over relation 0 (the query's output), converting it for assignment.
    package var conversions: [BoundExpression]
    /// The default of every column that may need one (number, expression without column references).
    package var defaults: [(column: Int, value: BoundExpression)]
    package var returning: [Target]?
    /// ON CONFLICT; nil when a conflict is an error.
    package var onConflict: ConflictPlan?
    /// What OVERRIDING says about identity columns; nil without it.
    package var overriding: Overriding?
    /// Relations that are checked before the target (`BoundQuery.checks`).
    package var checks: [RangeEntry] = []
    /// What rows must fulfil to be seen through those views, in the order in which they are checked.
    package var viewChecks: [ViewCheck] = []
    /// What row-level security demands of rows, in the order in which it is checked.
    package var rowChecks: [RowCheck] = []

    /// Makes the plan of an INSERT.
    package init(
        commonTables: [CommonTableExpression] = [], target: ObjectID, entry: RangeEntry, columns: [Int], source: Source,
        conversions: [BoundExpression] = [], defaults: [(column: Int, value: BoundExpression)], returning: [Target]?
    ) {
        self.commonTables = commonTables
        self.target = target
        self.entry = entry
        self.columns = columns
        self.source = source
        self.conversions = conversions
        self.defaults = defaults
        self.returning = returning
    }
}

extension InsertPlan {
    /// Puts the columns in the order of their numbers where their values are worked out one after the other in that order: those
    /// of one row, and the conversions of a query's columns (`rewriteTargetListIU`).
    package mutating func sortColumns() {
        let order = columns.indices.sorted { columns[$0] < columns[$1] }
        switch source {
        case .values(let rows) where rows.count == 1: source = .values(rows.map { row in order.map { row[$0] } })
        case .query where !conversions.isEmpty: conversions = order.map { conversions[$0] }
        case .defaults, .vectors, .values, .query: return
        }
        columns = order.map { columns[$0] }
    }

    /// The values of one row of VALUES, and the defaults of the columns that the statement does not give, by the column's
    /// number.
    package var targetList: [(column: Int, value: BoundExpression)] {
        var values: [(column: Int, value: BoundExpression)] = []
        var given = Set(columns)
        if case .values(let rows) = source, rows.count == 1, let row = rows.first {
            given = []
            for case (let column, let cell?) in zip(columns, row) {
                values.append((column, cell))
                given.insert(column)
            }
        }
        values += defaults.filter { !given.contains($0.column) }
        return values.sorted { $0.column < $1.column }
    }

    /// The values of several rows of VALUES, defaults where DEFAULT is written.
    package var cells: [BoundExpression] {
        guard case .values(let rows) = source, rows.count > 1 else { return [] }
        return rows.flatMap { row in
            zip(columns, row).compactMap { column, cell in
                cell ?? defaults.first { $0.column == column }?.value
            }
        }
    }
}

/// ON CONFLICT: what an INSERT does with a row whose key is there already.
package struct ConflictPlan: Sendable {
    package enum Action: Sendable {
        case nothing
        /// DO UPDATE: relation 0 is the row that is there, relation 1 the row that was to be inserted (`excluded`).
        case update(assignments: [(column: Int, value: BoundExpression)], filter: BoundExpression?)
    }
    /// The unique indexes that are looked at; nil for all.
    package var arbiters: [ObjectID]?
    /// The columns and expressions by which the indexes are found when the statement is rewritten; nil without any.
    package var elements: [BoundExpression]?
    /// The condition that the indexes' own conditions must follow from.
    package var condition: BoundExpression?
    /// The columns that DO UPDATE sets to DEFAULT.
    package var defaulted: Set<Int> = []
    package var action: Action
    /// The entry of `excluded`; reading its columns needs SELECT on those of the target.
    package var excluded: RangeEntry?

    /// Makes the plan of an ON CONFLICT clause.
    package init(
        arbiters: [ObjectID]?, elements: [BoundExpression]? = nil, action: Action, excluded: RangeEntry? = nil
    ) {
        self.arbiters = arbiters
        self.elements = elements
        self.action = action
        self.excluded = excluded
    }

    /// Tells whether rows may be updated.
    package var updates: Bool {
        if case .update = action { true } else { false }
    }
}

/// UPDATE: a query whose range table starts with the target, and what each changed column becomes.
package struct UpdatePlan: Sendable {
    package var target: ObjectID
    /// Relation 0 is the target; the others come from FROM. Holds WITH list, range table, join tree and WHERE; no targets.
    package var query: BoundQuery
    package var assignments: [(column: Int, value: BoundExpression)]
    /// The columns that are set to DEFAULT, which the rewriter puts in.
    package var defaulted: Set<Int> = []
    package var returning: [Target]?
    /// What rows must fulfil to be seen through the views that lead to the target, in the order of checks.
    package var viewChecks: [ViewCheck] = []
    /// What row-level security demands of rows, in the order in which it is checked.
    package var rowChecks: [RowCheck] = []

    /// Makes the plan of an UPDATE.
    package init(
        target: ObjectID, query: BoundQuery, assignments: [(column: Int, value: BoundExpression)], returning: [Target]?
    ) {
        self.target = target
        self.query = query
        self.assignments = assignments
        self.returning = returning
    }
}

/// DELETE: a query whose range table starts with the target.
package struct DeletePlan: Sendable {
    package var target: ObjectID
    /// Relation 0 is the target; the others come from USING.
    package var query: BoundQuery
    package var returning: [Target]?

    /// Makes the plan of a DELETE.
    package init(target: ObjectID, query: BoundQuery, returning: [Target]?) {
        self.target = target
        self.query = query
        self.returning = returning
    }
}

/// WITH CHECK OPTION: what a row that is written through a view must fulfil (PostgreSQL's `WithCheckOption`).
package struct ViewCheck: Sendable {
    /// The view's name.
    package var view: String
    /// The view's WHERE over the target as relation 0; a row for which it is not true is refused.
    package var condition: BoundExpression
    /// Tells whether the option is CASCADED, so that it holds for the views below too.
    package var isCascaded: Bool

    /// Makes a check.
    package init(view: String, condition: BoundExpression, isCascaded: Bool) {
        self.view = view
        self.condition = condition
        self.isCascaded = isCascaded
    }
}
