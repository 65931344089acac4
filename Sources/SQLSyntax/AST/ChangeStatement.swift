import SQLBasics

/// A statement that changes rows.
package indirect enum ChangeStatement: Sendable {
    /// `INSERT INTO …`
    case insert(InsertStatement)
    /// `UPDATE … SET …`
    case update(UpdateStatement)
    /// `DELETE FROM …`
    case delete(DeleteStatement)
    /// `MERGE INTO …`
    case merge(MergeStatement)
    /// `TRUNCATE …`; never in WITH
    case truncate(TruncateStatement)

    /// What the changed rows give, if they give anything.
    package var returning: ReturningClause? {
        switch self {
        case .insert(let statement): statement.returning
        case .update(let statement): statement.returning
        case .delete(let statement): statement.returning
        case .merge(let statement): statement.returning
        case .truncate: nil
        }
    }
}

/// `INSERT INTO t AS a (x, y) VALUES … ON CONFLICT … RETURNING …`
package struct InsertStatement: Sendable {
    /// `OVERRIDING …`
    package enum Overriding: Hashable, Sendable { case userValue, systemValue }
    /// Where the rows come from.
    package enum Source: Sendable {
        /// `DEFAULT VALUES`
        case defaultValues
        /// `VALUES …`, `SELECT …`
        case query(Query)
    }

    /// `WITH …`
    package var with: WithClause?
    /// The table.
    package var table: QualifiedName
    /// The alias.
    package var alias: Identifier?
    /// The columns; nil when no list was written.
    package var columns: [ColumnTarget]?
    /// `OVERRIDING …`
    package var overriding: Overriding?
    /// Where the rows come from.
    package var source: Source
    /// `ON CONFLICT …`
    package var onConflict: OnConflictClause?
    /// `RETURNING …`
    package var returning: ReturningClause?
    /// The place of `INSERT`.
    package var span: SourceSpan
}

/// `x`, `x[1]`, `x.f`: a column that is assigned to
package struct ColumnTarget: Sendable {
    /// The column.
    package var name: Identifier
    /// The steps into it.
    package var steps: [Indirection]
}

/// `ON CONFLICT (x) WHERE … DO UPDATE SET … WHERE …`
package struct OnConflictClause: Sendable {
    /// What conflicts are meant.
    package enum Target: Sendable {
        /// Any.
        case any
        /// `(x, lower(y)) WHERE …`
        case elements([IndexElement], condition: Expression?)
        /// `ON CONSTRAINT c`
        case constraint(Identifier)
    }
    /// What to do.
    package enum Action: Sendable {
        /// `DO NOTHING`
        case nothing
        /// `DO UPDATE SET … WHERE …`
        case update([Assignment], condition: Expression?)
    }

    /// What conflicts are meant.
    package var target: Target
    /// What to do.
    package var action: Action
    /// The place of `ON`.
    package var span: SourceSpan
}

/// `x = 1`, `(x, y) = (1, 2)`
package enum Assignment: Sendable {
    /// `x = 1`; the value may be DEFAULT
    case single(ColumnTarget, Expression)
    /// `(x, y) = …`; the right side is a row constructor or a scalar subquery, whose fields may be DEFAULT
    case multiple([ColumnTarget], Expression)
}

/// `RETURNING WITH (OLD AS o, NEW AS n) x, y`
package struct ReturningClause: Sendable {
    /// The alias of OLD.
    package var oldAlias: Identifier?
    /// The alias of NEW.
    package var newAlias: Identifier?
    /// The target list.
    package var targets: [SelectTarget]
    /// The place of `RETURNING`.
    package var span: SourceSpan
}

/// The rows that UPDATE and DELETE look at.
package enum RowCondition: Sendable {
    /// No WHERE.
    case all
    /// `WHERE c`
    case expression(Expression)
    /// `WHERE CURRENT OF c`
    case currentOf(Identifier)
}

/// `UPDATE t SET x = 1 FROM u WHERE … RETURNING …`
package struct UpdateStatement: Sendable {
    /// `WITH …`
    package var with: WithClause?
    /// The table; its alias has no columns.
    package var table: TableReference
    /// `SET …`
    package var assignments: [Assignment]
    /// `FROM …`
    package var from: [FromItem]
    /// `WHERE …`
    package var condition: RowCondition
    /// `RETURNING …`
    package var returning: ReturningClause?
    /// The place of `UPDATE`.
    package var span: SourceSpan
}

/// `DELETE FROM t USING u WHERE … RETURNING …`
package struct DeleteStatement: Sendable {
    /// `WITH …`
    package var with: WithClause?
    /// The table; its alias has no columns.
    package var table: TableReference
    /// `USING …`
    package var using: [FromItem]
    /// `WHERE …`
    package var condition: RowCondition
    /// `RETURNING …`
    package var returning: ReturningClause?
    /// The place of `DELETE`.
    package var span: SourceSpan
}

/// `TRUNCATE ONLY t, u RESTART IDENTITY CASCADE`
package struct TruncateStatement: Sendable {
    /// The tables, without aliases.
    package var tables: [TableReference]
    /// `RESTART IDENTITY`
    package var restartsIdentity: Bool
    /// `CASCADE`
    package var behavior: DropBehavior
    /// The place of `TRUNCATE`.
    package var span: SourceSpan
}
