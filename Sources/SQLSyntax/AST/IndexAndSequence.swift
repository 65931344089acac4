import SQLBasics

/// `CREATE UNIQUE INDEX i ON t USING btree (x) INCLUDE (y) WHERE …`
package struct CreateIndexStatement: Sendable {
    /// Whether `UNIQUE` was written.
    package var isUnique: Bool
    /// Whether `CONCURRENTLY` was written.
    package var isConcurrent: Bool
    /// Whether `IF NOT EXISTS` was written.
    package var ifNotExists: Bool
    /// The name.
    package var name: Identifier?
    /// The table.
    package var table: QualifiedName
    /// Whether `ONLY` was written.
    package var isOnly: Bool
    /// `USING btree`
    package var method: Identifier?
    /// What is indexed.
    package var elements: [IndexElement]
    /// `INCLUDE (…)`
    package var include: [IndexElement]
    /// `NULLS NOT DISTINCT`
    package var nullsNotDistinct: Bool
    /// `WITH (…)`
    package var options: [DefinitionOption]
    /// `TABLESPACE s`
    package var tablespace: Identifier?
    /// `WHERE …`
    package var condition: Expression?
    /// The place of `CREATE`.
    package var span: SourceSpan
}

/// `lower(x) COLLATE "C" text_ops DESC NULLS LAST`
package struct IndexElement: Sendable {
    /// What is indexed.
    package enum Key: Sendable {
        case column(Identifier)
        case expression(Expression)
    }

    /// What is indexed.
    package var key: Key
    /// `COLLATE "C"`
    package var collation: QualifiedName?
    /// The operator class.
    package var operatorClass: QualifiedName?
    /// The operator class's parameters.
    package var operatorClassOptions: [DefinitionOption]
    /// `DESC`; nil when nothing was written
    package var isDescending: Bool?
    /// `NULLS FIRST`
    package var nulls: SortItem.Nulls?
}

/// `CREATE SEQUENCE s AS bigint INCREMENT 2`
package struct CreateSequenceStatement: Sendable {
    /// `TEMP`, `UNLOGGED`
    package var persistence: Persistence
    /// Whether `IF NOT EXISTS` was written.
    package var ifNotExists: Bool
    /// The name.
    package var name: QualifiedName
    /// The options.
    package var options: [SequenceOption]
    /// The place of the name.
    package var span: SourceSpan
}

/// `ALTER SEQUENCE IF EXISTS s RESTART`
package struct AlterSequenceStatement: Sendable {
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// The sequence.
    package var name: QualifiedName
    /// The options.
    package var options: [SequenceOption]
    /// The place of the name.
    package var span: SourceSpan
}

/// `INCREMENT BY 2`
package struct SequenceOption: Sendable {
    /// The options. Numbers are text because they may not fit 64 bits.
    package enum Kind: Sendable {
        /// `AS bigint`
        case type(TypeName)
        /// `INCREMENT [BY] n`
        case increment(Literal)
        /// `MINVALUE n`; nil for `NO MINVALUE`
        case minimum(Literal?)
        /// `MAXVALUE n`; nil for `NO MAXVALUE`
        case maximum(Literal?)
        /// `START [WITH] n`
        case start(Literal)
        /// `RESTART [WITH n]`
        case restart(Literal?)
        /// `CACHE n`
        case cache(Literal)
        /// `CYCLE`, `NO CYCLE`
        case cycle(Bool)
        /// `OWNED BY t.c`; `OWNED BY NONE` is the name `none`
        case ownedBy(QualifiedName)
        /// `SEQUENCE NAME s`
        case name(QualifiedName)
        /// `LOGGED`, `UNLOGGED`
        case logged(Bool)
    }

    /// The option.
    package var kind: Kind
    /// Where it stands.
    package var span: SourceSpan
}
