import SQLBasics

/// One element of CREATE TABLE's list.
package enum TableElement: Sendable {
    /// `x int NOT NULL`
    case column(ColumnDefinition)
    /// `CONSTRAINT c CHECK (…)`
    case constraint(TableConstraint)
    /// `LIKE t INCLUDING ALL`
    case like(LikeClause)
    /// `x WITH OPTIONS NOT NULL DEFAULT 1`, of a partition
    case options(ColumnDefinition)
}

/// `x int DEFAULT 1 NOT NULL`
package struct ColumnDefinition: Sendable {
    /// The name.
    package var name: Identifier
    /// The type.
    package var type: TypeName
    /// `COLLATE "C"`; its span begins with the word COLLATE, which errors point at.
    package var collation: QualifiedName?
    /// `STORAGE plain`
    package var storage: Identifier?
    /// `COMPRESSION pglz`
    package var compression: Identifier?
    /// `OPTIONS (…)`, of a foreign table's column
    package var options: [GenericOption] = []
    /// The constraints, defaults and generation clauses, in text order.
    package var constraints: [ColumnConstraint]
    /// The place of the name.
    package var span: SourceSpan
}

/// `CONSTRAINT c NOT NULL`
package struct ColumnConstraint: Sendable {
    /// `ALWAYS`, `BY DEFAULT`
    package enum Generation: Hashable, Sendable { case always, byDefault }
    /// The kinds.
    package enum Kind: Sendable {
        /// `NOT NULL [NO INHERIT]`
        case notNull(noInherit: Bool)
        /// `NULL`
        case null
        /// `DEFAULT a`
        case defaultValue(Expression)
        /// `GENERATED ALWAYS AS IDENTITY (…)`
        case identity(Generation, options: [SequenceOption])
        /// `GENERATED ALWAYS AS (a) STORED`; not stored means virtual; `BY DEFAULT` is an error of the parser
        case generated(Expression, isStored: Bool)
        /// `CHECK (a) [NO INHERIT]`
        case check(Expression, noInherit: Bool)
        /// `UNIQUE [NULLS NOT DISTINCT]`
        case unique(nullsNotDistinct: Bool, index: IndexParameters)
        /// `PRIMARY KEY`
        case primaryKey(index: IndexParameters)
        /// `REFERENCES t (x) …`
        case references(ForeignKeyReference)
    }

    /// The name behind `CONSTRAINT`.
    package var name: Identifier?
    /// The kind.
    package var kind: Kind
    /// `DEFERRABLE`, `NOT ENFORCED`, … behind it
    package var attributes: ConstraintAttributes
    /// The place of the constraint.
    package var span: SourceSpan
}

/// `WITH (fillfactor = 70) USING INDEX TABLESPACE s`
package struct IndexParameters: Sendable {
    /// `WITH (…)`
    package var options: [DefinitionOption]
    /// `USING INDEX TABLESPACE s`
    package var tablespace: Identifier?
}

/// `DEFERRABLE INITIALLY DEFERRED NOT VALID NO INHERIT NOT ENFORCED`
package struct ConstraintAttributes: Hashable, Sendable {
    /// `DEFERRABLE`, `NOT DEFERRABLE`; nil when neither was written
    package var isDeferrable: Bool?
    /// `INITIALLY DEFERRED`, `INITIALLY IMMEDIATE`; nil when neither was written
    package var isInitiallyDeferred: Bool?
    /// `ENFORCED`, `NOT ENFORCED`; nil when neither was written
    package var isEnforced: Bool?
    /// `NOT VALID`
    package var isNotValid = false
    /// `NO INHERIT`
    package var isNoInherit = false
    /// The place of the first attribute.
    package var span = SourceSpan.none

    /// Makes attributes of which none was written.
    package init() {}
}

/// `REFERENCES t (x) MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL`
package struct ForeignKeyReference: Sendable {
    /// `MATCH …`
    package enum Match: String, Hashable, Sendable { case simple = "SIMPLE", full = "FULL", partial = "PARTIAL" }
    /// `ON DELETE …`, `ON UPDATE …`
    package enum Action: Hashable, Sendable {
        case noAction, restrict, cascade
        /// `SET NULL (x, y)`; columns of ON DELETE only
        case setNull([Identifier])
        /// `SET DEFAULT (x, y)`; columns of ON DELETE only
        case setDefault([Identifier])
    }

    /// The table.
    package var table: QualifiedName
    /// The columns; empty for the primary key.
    package var columns: [Identifier]
    /// The column behind `PERIOD`.
    package var period: Identifier?
    /// `MATCH …`
    package var match: Match
    /// `ON DELETE …`
    package var onDelete: Action
    /// `ON UPDATE …`
    package var onUpdate: Action
}

/// `CONSTRAINT c UNIQUE (x, y)`
package struct TableConstraint: Sendable {
    /// The kinds.
    package enum Kind: Sendable {
        /// `CHECK (a)`
        case check(Expression)
        /// `NOT NULL x`
        case notNull(Identifier)
        /// `UNIQUE [NULLS NOT DISTINCT] (x, y) INCLUDE (z)`
        case unique(columns: [Identifier], nullsNotDistinct: Bool, include: [Identifier], index: IndexParameters)
        /// `PRIMARY KEY (x, y) INCLUDE (z)`
        case primaryKey(columns: [Identifier], include: [Identifier], index: IndexParameters)
        /// `UNIQUE USING INDEX i`
        case uniqueUsingIndex(Identifier)
        /// `PRIMARY KEY USING INDEX i`
        case primaryKeyUsingIndex(Identifier)
        /// `FOREIGN KEY (x, PERIOD p) REFERENCES t (y)`
        case foreignKey(columns: [Identifier], period: Identifier?, references: ForeignKeyReference)
        /// `EXCLUDE …` or `WITHOUT OVERLAPS`, which RoleSQL refuses: its words
        case unsupported(String)
    }

    /// The name behind `CONSTRAINT`.
    package var name: Identifier?
    /// The kind.
    package var kind: Kind
    /// `DEFERRABLE`, `NOT VALID`, …
    package var attributes: ConstraintAttributes
    /// The place of the constraint.
    package var span: SourceSpan
}

/// `LIKE t INCLUDING DEFAULTS EXCLUDING INDEXES`
package struct LikeClause: Sendable {
    /// What can be copied besides columns and NOT NULL.
    package enum Option: String, Hashable, Sendable, CaseIterable {
        case comments = "COMMENTS", compression = "COMPRESSION", constraints = "CONSTRAINTS", defaults = "DEFAULTS"
        case generated = "GENERATED", identity = "IDENTITY", indexes = "INDEXES", statistics = "STATISTICS"
        case storage = "STORAGE", all = "ALL"
    }

    /// The table.
    package var table: QualifiedName
    /// The options in text order; true for INCLUDING.
    package var options: [(option: Option, including: Bool)]
}
