import SQLBasics
import SQLTypes

/// MERGE: a query that joins the target with the source, and what is done with each of its rows.
package struct MergePlan: Sendable {
    package var target: ObjectID
    /// Relation 0 is the target, the others are the source; the one at `presence` has a column that is NULL only where the
    /// join found no row of the source.
    package var query: BoundQuery
    package var actions: [MergeAction]
    package var returning: [Target]?
    /// What rows must fulfil to be seen through the views that lead to the target, in the order of checks.
    package var viewChecks: [ViewCheck] = []
    /// What row-level security demands of rows, those that are there and those that are written.
    package var rowChecks: [RowCheck] = []

    /// Makes the plan of a MERGE.
    package init(target: ObjectID, query: BoundQuery, actions: [MergeAction], returning: [Target]?) {
        self.target = target
        self.query = query
        self.actions = actions
        self.returning = returning
    }

    /// The columns that any of the actions updates.
    package var updatedColumns: Set<Int> {
        actions.reduce(into: []) { columns, action in
            if case .update(let assignments) = action.operation { columns.formUnion(assignments.map(\.column)) }
        }
    }

    /// The position of the relation that tells whether there is a row of the target, when that is a view whose triggers do
    /// what is to be done; rows of tables are told by their places.
    package private(set) var targetMark: Int?

    /// The position of the relation that tells whether there is a row of the source.
    package var presence: Int { query.relations.count - (targetMark == nil ? 1 : 2) }

    /// Joins the target with a row that is NULL only where the join found no row of the target.
    package mutating func markTarget() {
        guard targetMark == nil, case .join(let join) = query.from.first else { return }
        var entry = query.relations[presence]
        entry.access = nil
        let mark = query.relations.count
        let left = JoinTree.join(Join(.inner, left: join.left, right: .relation(mark), condition: nil))
        query.relations.append(entry)
        query.from = [.join(Join(join.kind, left: left, right: join.right, condition: join.condition))]
        targetMark = mark
    }

    /// The conditions and values of all actions, RETURNING and the conditions of views.
    package var expressions: [BoundExpression] {
        actions.flatMap(\.expressions) + (returning ?? []).map(\.expression) + viewChecks.map(\.condition)
            + rowChecks.map(\.condition)
    }
}

/// One WHEN clause of MERGE (PostgreSQL's `MergeAction`).
package struct MergeAction: Sendable {
    /// Which rows it is for.
    package enum Match: Sendable { case both, targetOnly, sourceOnly }
    /// What is done with them.
    package enum Operation: Sendable {
        /// The value of each column that is stored, defaults included.
        case insert([(column: Int, value: BoundExpression)], given: Set<Int>)
        case update([(column: Int, value: BoundExpression)])
        case delete
        case nothing
    }
    package var match: Match
    package var condition: BoundExpression?
    package var operation: Operation
    /// The columns that an update sets to DEFAULT, which the rewriter puts in.
    package var defaulted: Set<Int> = []
    /// What OVERRIDING of an insert says about identity columns; nil without it.
    package var overriding: InsertPlan.Overriding?

    /// Makes an action.
    package init(match: Match, condition: BoundExpression?, operation: Operation) {
        self.match = match
        self.condition = condition
        self.operation = operation
    }

    /// The columns that the statement gives values for.
    package var columns: Set<Int> {
        switch operation {
        case .insert(_, let given): given
        case .update(let assignments): Set(assignments.map(\.column))
        case .delete, .nothing: []
        }
    }

    /// The condition and the values.
    package var expressions: [BoundExpression] {
        let values: [BoundExpression] =
            switch operation {
            case .insert(let values, _): values.map(\.value)
            case .update(let assignments): assignments.map(\.value)
            case .delete, .nothing: []
            }
        return [condition].compactMap { $0 } + values
    }

    /// Returns the action with its expressions replaced.
    package func mapExpressions<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression
    ) throws(Failure) -> MergeAction {
        var copy = self
        if let condition { copy.condition = try transform(condition) }
        var values: [(column: Int, value: BoundExpression)] = []
        switch operation {
        case .insert(let old, let given):
            for entry in old { values.append((entry.column, try transform(entry.value))) }
            copy.operation = .insert(values, given: given)
        case .update(let old):
            for entry in old { values.append((entry.column, try transform(entry.value))) }
            copy.operation = .update(values)
        case .delete, .nothing: break
        }
        return copy
    }
}
