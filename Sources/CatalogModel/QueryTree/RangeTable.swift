import SQLBasics
import SQLTypes

/// One entry of a range table (PostgreSQL's `RangeTblEntry`).
package struct RangeEntry: Sendable {
    package indirect enum Kind: Sendable {
        /// A table, materialized view or system relation.
        case relation(ObjectID)
        /// A view, expanded: its stored query runs as the view's owner or as the invoker.
        case view(ObjectID, BoundQuery)
        case subquery(BoundQuery)
        /// Rows of expressions, all converted to the columns' types.
        case values([[BoundExpression]])
        /// Functions in FROM, side by side as ROWS FROM has them.
        case functions([BoundExpression], withOrdinality: Bool)
        /// A WITH query: how many levels out its list stands and its position there.
        case commonTable(level: Int, index: Int)
        /// The rows that a statement inserts, before they are stored (`EXCLUDED`), or OLD and NEW in RETURNING.
        case pseudo
    }
    package var kind: Kind
    /// The alias, or the relation's name.
    package var name: String
    package var hasAlias: Bool
    package var columns: [RangeColumn]
    /// Tells whether expressions of this entry may refer to entries left of it.
    package var isLateral: Bool
    package var span: SourceSpan
    /// What the statement does with a relation or view (PostgreSQL's `RTEPermissionInfo`); nil for anything else.
    package var access: RangeAccess?
    /// The conditions of row-level security over this entry, in the order in which rows must meet them, before any
    /// other condition (`securityQuals`).
    package var securityFilters: [BoundExpression] = []
    /// Whether ONLY was written: the relations that inherit from this one are left out.
    package var isOnly = false
    /// The names of the alias's column list, for printing a view back; empty when there was none.
    package var aliasColumns: [String] = []

    /// Makes an entry.
    package init(
        kind: Kind, name: String, hasAlias: Bool, columns: [RangeColumn], isLateral: Bool = false, span: SourceSpan
    ) {
        self.kind = kind
        self.name = name
        self.hasAlias = hasAlias
        self.columns = columns
        self.isLateral = isLateral
        self.span = span
    }
}

/// Which privileges a statement needs on one entry of its range table, collected while names are resolved.
package struct RangeAccess: Sendable {
    /// Whether rows are read, even if no column is named.
    package var reads = false
    /// The numbers of columns whose values are read; system columns are negative.
    package var readColumns: Set<Int> = []
    /// Whether the whole row is read at once.
    package var readsWholeRow = false
    package var inserts = false
    package var insertedColumns: Set<Int> = []
    package var updates = false
    package var updatedColumns: Set<Int> = []
    package var deletes = false
    /// Where the first reference to each column stands, for explanations.
    package var places: [Int: SourceSpan] = [:]
    /// The relation that is checked, when it is not the entry's own: a view that is changed through its table.
    package var relation: ObjectID?
    /// The role that is checked, when it is not the one that asks: the owner of a view around the table that is changed.
    package var role: ObjectID?
    /// Tells whether the access is checked apart from the entry, since a rule has put the entry where it stands
    /// (`BoundQuery.checks`).
    package var isCheckedApart = false
    /// For the table behind a changed view, what is needed on the views on the way, outermost first.
    package var views: [RangeAccess] = []
    /// Tells whether the entry is checked after those that the statement names (the table behind a changed view).
    package var isBehindView: Bool { !views.isEmpty }

    /// The columns that a statement writes, which errors show to everybody (`ExecGetInsertedCols`, `ExecGetUpdatedCols`).
    package var writtenColumns: Set<Int> { insertedColumns.union(updatedColumns) }

    /// Makes the access of a relation that is only mentioned.
    package init() {}

    /// Makes the access of a relation in FROM.
    package static var reading: RangeAccess {
        var access = RangeAccess()
        access.reads = true
        return access
    }
}

/// A column of a range-table entry.
package struct RangeColumn: Sendable {
    package var name: String
    package var type: SQLType
    /// The column's number: `attnum` for a table, the position from 1 otherwise.
    package var number: Int
    /// Where the column's expression stands in the text, if that is known.
    package var place: SourceSpan?

    /// Makes a column.
    package init(name: String, type: SQLType, number: Int) {
        self.name = name
        self.type = type
        self.number = number
    }
}

/// The FROM clause as a tree.
package indirect enum JoinTree: Sendable {
    /// The entry at this position of the range table.
    case relation(Int)
    case join(Join)
}

/// A join of two trees.
package struct Join: Sendable {
    package enum Kind: Sendable { case inner, left, right, full }
    package var kind: Kind
    package var left: JoinTree
    package var right: JoinTree
    /// The condition, USING and NATURAL written out; nil for a cross join.
    package var condition: BoundExpression?
    /// The names of USING, for printing a view back; nil when the join was written with ON.
    package var usingColumns: [String]?
    package var isNatural: Bool
    package var alias: String?

    /// Makes a join.
    package init(
        _ kind: Kind, left: JoinTree, right: JoinTree, condition: BoundExpression?, usingColumns: [String]? = nil,
        isNatural: Bool = false, alias: String? = nil
    ) {
        self.kind = kind
        self.left = left
        self.right = right
        self.condition = condition
        self.usingColumns = usingColumns
        self.isNatural = isNatural
        self.alias = alias
    }
}
