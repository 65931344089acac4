import SQLBasics
import SQLTypes

/// An analyzed SELECT, VALUES or set operation (PostgreSQL's `Query`).
///
/// Either `setOperation` is set, and then the range table holds one subquery for each leaf and the targets stand for the
/// result's columns; or the query is a plain SELECT over `from`.
package struct BoundQuery: Sendable {
    /// The WITH list of this level.
    package var commonTables: [CommonTableExpression] = []
    package var isRecursive = false
    /// The range table: everything that columns can refer to, in text order.
    package var relations: [RangeEntry] = []
    /// The FROM list: a cross join of these trees.
    package var from: [JoinTree] = []
    package var filter: BoundExpression?
    /// The output columns, then hidden ones that ORDER BY, GROUP BY and DISTINCT ON need.
    package var targets: [Target] = []
    /// GROUP BY: positions in `targets`; nil when there is neither GROUP BY nor an aggregate.
    package var grouping: Grouping?
    package var having: BoundExpression?
    package var windows: [BoundWindow] = []
    package var distinct: Distinct = .none
    package var orderBy: [SortKey] = []
    package var limit: BoundExpression?
    package var offset: BoundExpression?
    package var withTies = false
    package var setOperation: SetOperationTree?
    /// FOR UPDATE and the like: the relations to lock, by position.
    package var locking: [RowLocking] = []
    /// How the rows are locked by the query around that reads this one, a view or a sub-select in FROM.
    package var pushedLock: RowLocking.Strength?
    /// Relations that are checked before those of the range table: those of the statement that a rule has rewritten into
    /// this one, be they read here or not (`rewriteRuleAction`).
    package var checks: [RangeEntry] = []
    /// The role as which relations are checked when the query was taken out of a view's definition; nil for the role
    /// around it.
    package var role: ObjectID?

    /// Makes an empty query.
    package init() {}

    /// The output columns that a reader of the query sees.
    package var visibleTargets: [Target] { targets.filter { !$0.isHidden } }
}

/// One output column.
package struct Target: Sendable {
    package var expression: BoundExpression
    package var name: String
    /// Tells whether the column only serves sorting or grouping (`resjunk`).
    package var isHidden: Bool

    /// Makes a column.
    package init(_ expression: BoundExpression, name: String, isHidden: Bool = false) {
        self.expression = expression
        self.name = name
        self.isHidden = isHidden
    }
}

/// DISTINCT: none, over all visible columns, or ON the targets at these positions.
package enum Distinct: Sendable {
    case none
    case all
    case on([Int])
}

/// GROUP BY: the positions in `targets` that make the key, and the sets of keys for GROUPING SETS.
package struct Grouping: Sendable {
    package var keys: [Int]
    /// The grouping sets as positions in `keys`; nil for a plain GROUP BY.
    package var sets: [[Int]]?
    /// The primary keys that let columns stand ungrouped; a view depends on them.
    package var constraints: Set<ObjectID> = []

    /// Makes a grouping.
    package init(keys: [Int], sets: [[Int]]? = nil) {
        self.keys = keys
        self.sets = sets
    }
}

/// A sort key: the target at a position.
package struct SortKey: Sendable {
    package var target: Int
    package var isDescending: Bool
    package var nullsFirst: Bool

    /// Makes a key.
    package init(target: Int, isDescending: Bool = false, nullsFirst: Bool = false) {
        self.target = target
        self.isDescending = isDescending
        self.nullsFirst = nullsFirst
    }
}

/// One window of the WINDOW clause or of an OVER.
package struct BoundWindow: Sendable {
    package var name: String?
    package var partitionBy: [BoundExpression]
    package var orderBy: [BoundSortKey]
    package var frame: BoundFrame

    /// Makes a window.
    package init(name: String?, partitionBy: [BoundExpression], orderBy: [BoundSortKey], frame: BoundFrame) {
        self.name = name
        self.partitionBy = partitionBy
        self.orderBy = orderBy
        self.frame = frame
    }
}

/// The frame of a window.
package struct BoundFrame: Sendable {
    package enum Mode: Sendable { case rows, range, groups }
    package enum Bound: Sendable {
        case unboundedPreceding, currentRow, unboundedFollowing
        case preceding(BoundExpression), following(BoundExpression)
    }
    package enum Exclusion: Sendable { case none, currentRow, group, ties }
    package var mode: Mode
    package var start: Bound
    package var end: Bound
    package var exclusion: Exclusion
    /// Tells whether BETWEEN was written, for printing a view back.
    package var isBetween = true

    /// Makes a frame; the default is that of SQL: RANGE UNBOUNDED PRECEDING.
    package init(
        mode: Mode = .range, start: Bound = .unboundedPreceding, end: Bound = .currentRow, exclusion: Exclusion = .none
    ) {
        self.mode = mode
        self.start = start
        self.end = end
        self.exclusion = exclusion
    }

    /// How far the frame reaches, where expressions say so.
    package var distances: [BoundExpression] { [start.distance, end.distance].compactMap { $0 } }

    /// Returns the frame with those expressions replaced.
    func mapDistances<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression
    ) throws(Failure) -> BoundFrame {
        var copy = self
        copy.start = try start.mapDistance(transform)
        copy.end = try end.mapDistance(transform)
        return copy
    }
}

/// A FOR UPDATE clause on one relation of the range table.
package struct RowLocking: Sendable {
    package enum Strength: Sendable { case keyShare, share, noKeyUpdate, update }
    package var relation: Int
    package var strength: Strength

    /// Makes a clause.
    package init(relation: Int, strength: Strength) {
        self.relation = relation
        self.strength = strength
    }
}

/// A tree of UNION, INTERSECT and EXCEPT over the subqueries of the range table.
package indirect enum SetOperationTree: Sendable {
    package enum Operation: Sendable { case union, intersect, except }
    /// The subquery at this position of the range table; its columns are already converted to the result's types.
    case leaf(relation: Int)
    case node(Operation, all: Bool, SetOperationTree, SetOperationTree, types: [SQLType])
}

/// A WITH query.
package struct CommonTableExpression: Sendable {
    package enum Body: Sendable {
        case query(BoundQuery)
        /// INSERT, UPDATE or DELETE with or without RETURNING.
        case change(BoundChange)
    }
    package enum Materialization: Sendable { case automatic, always, never }
    package var name: String
    package var columns: [RangeColumn]
    package var body: Body
    package var materialization: Materialization
    /// Tells whether the query refers to itself (WITH RECURSIVE); the body is then a UNION whose right leaf holds an
    /// entry of kind `.commonTable` naming it.
    package var isRecursive: Bool
    /// How many references there are; an unreferenced SELECT is not run.
    package var references: Int
    /// Tells whether names of its columns were written behind its own.
    package var hasColumnNames = false
    /// What SEARCH and CYCLE add; their columns are the last ones.
    package var searchAndCycle: SearchAndCycle?

    /// Makes a WITH query.
    package init(
        name: String, columns: [RangeColumn], body: Body, materialization: Materialization, isRecursive: Bool,
        references: Int
    ) {
        self.name = name
        self.columns = columns
        self.body = body
        self.materialization = materialization
        self.isRecursive = isRecursive
        self.references = references
    }
}

extension BoundFrame.Bound {
    /// How far away the bound is, where an expression says so.
    fileprivate var distance: BoundExpression? {
        switch self {
        case .preceding(let distance), .following(let distance): distance
        case .unboundedPreceding, .currentRow, .unboundedFollowing: nil
        }
    }

    /// Returns the bound with its expression replaced.
    fileprivate func mapDistance<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression
    ) throws(Failure) -> Self {
        switch self {
        case .preceding(let distance): .preceding(try transform(distance))
        case .following(let distance): .following(try transform(distance))
        case .unboundedPreceding, .currentRow, .unboundedFollowing: self
        }
    }
}
