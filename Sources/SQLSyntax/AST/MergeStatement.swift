import SQLBasics

/// `MERGE INTO t AS a USING s ON c WHEN MATCHED THEN … RETURNING …`
package struct MergeStatement: Sendable {
    /// Which rows a WHEN clause is for.
    package enum Match: Hashable, Sendable {
        /// `MATCHED`: a row of the target with one of the source
        case matched
        /// `NOT MATCHED BY SOURCE`: a row of the target alone
        case notMatchedBySource
        /// `NOT MATCHED [BY TARGET]`: a row of the source alone
        case notMatchedByTarget
    }

    /// What a WHEN clause does.
    package enum Action: Sendable {
        /// `INSERT (x, y) OVERRIDING … VALUES (…)`; nil values for `DEFAULT VALUES`
        case insert(columns: [ColumnTarget]?, overriding: InsertStatement.Overriding?, values: [Expression]?)
        /// `UPDATE SET x = 1`
        case update([Assignment])
        /// `DELETE`
        case delete
        /// `DO NOTHING`
        case nothing
    }

    /// `WHEN … AND c THEN …`
    package struct When: Sendable {
        /// Which rows it is for.
        package var match: Match
        /// The condition behind AND.
        package var condition: Expression?
        /// What is done.
        package var action: Action
        /// The place of `WHEN`.
        package var span: SourceSpan
    }

    /// `WITH …`
    package var with: WithClause?
    /// The table; its alias has no columns.
    package var table: TableReference
    /// `USING …`
    package var source: FromItem
    /// `ON …`
    package var condition: Expression
    /// `WHEN …`, in order; at least one
    package var clauses: [When]
    /// `RETURNING …`
    package var returning: ReturningClause?
    /// The place of `MERGE`.
    package var span: SourceSpan
}

extension MergeStatement {
    /// Returns the INSERT that a WHEN clause stands for, without its values.
    package func insertion(
        _ columns: [ColumnTarget]?, _ overriding: InsertStatement.Overriding?, at span: SourceSpan
    ) -> InsertStatement {
        InsertStatement(
            table: table.name, columns: columns, overriding: overriding, source: .defaultValues, span: span)
    }
}
