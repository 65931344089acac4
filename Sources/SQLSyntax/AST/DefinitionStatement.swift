import SQLBasics

/// A statement that defines, alters or drops objects.
package indirect enum DefinitionStatement: Sendable {
    /// `CREATE TABLE t (…)`
    case createTable(CreateTableStatement)
    /// `CREATE TABLE t AS SELECT …`, `SELECT … INTO t`
    case createTableAs(CreateTableAsStatement)
    /// `CREATE VIEW v AS SELECT …`
    case createView(CreateViewStatement)
    /// `CREATE INDEX i ON t (x)`
    case createIndex(CreateIndexStatement)
    /// `CREATE SEQUENCE s …`
    case createSequence(CreateSequenceStatement)
    /// `ALTER SEQUENCE s …` with sequence options
    case alterSequence(AlterSequenceStatement)
    /// `CREATE SCHEMA s …`
    case createSchema(CreateSchemaStatement)
    /// `ALTER TABLE t …`, also views, indexes and sequences where they share the commands
    case alterTable(AlterTableStatement)
    /// `ALTER … RENAME TO …`, of objects, columns and constraints
    case rename(RenameStatement)
    /// `ALTER … OWNER TO r`, of anything that is no relation
    case alterOwner(AlterOwnerStatement)
    /// `ALTER … SET SCHEMA s`
    case alterSchema(AlterSchemaStatement)
    /// `COMMENT ON … IS '…'`
    case comment(CommentStatement)
    /// `DROP TABLE a, b CASCADE`
    case drop(DropStatement)
    /// `CREATE DATABASE d …`
    case createDatabase(CreateDatabaseStatement)
    /// `ALTER DATABASE d WITH …`, `SET TABLESPACE`
    case alterDatabase(AlterDatabaseStatement)
    /// `ALTER DATABASE d SET x = …`
    case alterDatabaseSetting(AlterDatabaseSettingStatement)
    /// `DROP DATABASE d`
    case dropDatabase(DropDatabaseStatement)
}

/// `TEMP`, `UNLOGGED`
package enum Persistence: Hashable, Sendable { case permanent, temporary, unlogged }

/// The kinds of objects that DROP, COMMENT, RENAME, OWNER and SET SCHEMA name. The raw value is the grammar's spelling.
package enum ObjectKind: String, Hashable, Sendable, CaseIterable {
    case table = "TABLE", sequence = "SEQUENCE", view = "VIEW", materializedView = "MATERIALIZED VIEW"
    case index = "INDEX", foreignTable = "FOREIGN TABLE", schema = "SCHEMA", database = "DATABASE", role = "ROLE"
    case type = "TYPE", domain = "DOMAIN", collation = "COLLATION", conversion = "CONVERSION"
    case statistics = "STATISTICS", textSearchParser = "TEXT SEARCH PARSER"
    case textSearchDictionary = "TEXT SEARCH DICTIONARY", textSearchTemplate = "TEXT SEARCH TEMPLATE"
    case textSearchConfiguration = "TEXT SEARCH CONFIGURATION", accessMethod = "ACCESS METHOD"
    case eventTrigger = "EVENT TRIGGER", `extension` = "EXTENSION", foreignDataWrapper = "FOREIGN DATA WRAPPER"
    case server = "SERVER", language = "LANGUAGE", publication = "PUBLICATION", subscription = "SUBSCRIPTION"
    case tablespace = "TABLESPACE", function = "FUNCTION", procedure = "PROCEDURE", routine = "ROUTINE"
    case aggregate = "AGGREGATE", `operator` = "OPERATOR", cast = "CAST", trigger = "TRIGGER", rule = "RULE"
    case policy = "POLICY", column = "COLUMN", constraint = "CONSTRAINT", domainConstraint = "DOMAIN CONSTRAINT"
    case operatorClass = "OPERATOR CLASS", operatorFamily = "OPERATOR FAMILY", largeObject = "LARGE OBJECT"
    case transform = "TRANSFORM"
}

/// An object as COMMENT, DROP, … name it.
package enum ObjectReference: Sendable {
    /// `TABLE s.t`, `SCHEMA s`, `COLUMN s.t.c`
    case named(ObjectKind, QualifiedName)
    /// `TYPE t`, `DOMAIN d`
    case type(ObjectKind, TypeName)
    /// `FUNCTION f(int)`
    case routine(RoutineSignature, RoutineKind)
    /// `CONSTRAINT c ON t`, `TRIGGER g ON t`, `RULE r ON t`, `POLICY p ON t`
    case onRelation(ObjectKind, Identifier, QualifiedName)
    /// `CONSTRAINT c ON DOMAIN d`
    case domainConstraint(Identifier, TypeName)
    /// Operators, casts, transforms, operator classes and large objects, which RoleSQL refuses
    case other(ObjectKind, SourceSpan)
}

/// `CREATE TABLE …`
package struct CreateTableStatement: Sendable {
    /// `TEMP`, `UNLOGGED`
    package var persistence: Persistence
    /// Whether `IF NOT EXISTS` was written.
    package var ifNotExists: Bool
    /// The name.
    package var name: QualifiedName
    /// Columns, constraints and LIKE clauses in text order.
    package var elements: [TableElement]
    /// `INHERITS (a, b)`
    package var inherits: [QualifiedName]
    /// `PARTITION BY …`, `PARTITION OF …`, `OF type`, which RoleSQL refuses: its place and words
    package var unsupportedClause: UnsupportedStatement?
    /// Everything from `USING` to `TABLESPACE`.
    package var storage: TableStorageClauses
    /// The place of the name.
    package var span: SourceSpan
}

/// `USING heap WITH (…) ON COMMIT DROP TABLESPACE s`
package struct TableStorageClauses: Sendable {
    /// `ON COMMIT …`
    package enum OnCommit: String, Hashable, Sendable {
        case preserveRows = "PRESERVE ROWS", deleteRows = "DELETE ROWS", drop = "DROP"
    }

    /// `USING heap`
    package var accessMethod: Identifier?
    /// `WITH (fillfactor = 70)`
    package var options: [DefinitionOption]
    /// `ON COMMIT …`
    package var onCommit: OnCommit?
    /// `TABLESPACE s`
    package var tablespace: Identifier?
}

/// One element of CREATE TABLE's list.
package enum TableElement: Sendable {
    /// `x int NOT NULL`
    case column(ColumnDefinition)
    /// `CONSTRAINT c CHECK (…)`
    case constraint(TableConstraint)
    /// `LIKE t INCLUDING ALL`
    case like(LikeClause)
}

/// `x int DEFAULT 1 NOT NULL`
package struct ColumnDefinition: Sendable {
    /// The name.
    package var name: Identifier
    /// The type.
    package var type: TypeName
    /// `COLLATE "C"`
    package var collation: QualifiedName?
    /// `STORAGE plain`
    package var storage: Identifier?
    /// `COMPRESSION pglz`
    package var compression: Identifier?
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

/// `CREATE TABLE t (x, y) AS SELECT … WITH NO DATA`
package struct CreateTableAsStatement: Sendable {
    /// `TEMP`, `UNLOGGED`
    package var persistence: Persistence
    /// Whether `IF NOT EXISTS` was written.
    package var ifNotExists: Bool
    /// Whether the statement is `CREATE MATERIALIZED VIEW`.
    package var isMaterializedView: Bool
    /// Whether the statement is `SELECT … INTO t`.
    package var isSelectInto: Bool
    /// The name.
    package var name: QualifiedName
    /// The names of its columns.
    package var columns: [Identifier]
    /// Everything from `USING` to `TABLESPACE`.
    package var storage: TableStorageClauses
    /// The query.
    package var query: Query
    /// Whether `WITH NO DATA` was not written.
    package var withData: Bool
    /// The place of the name.
    package var span: SourceSpan
}

/// `CREATE OR REPLACE VIEW v (x, y) WITH (…) AS SELECT … WITH CHECK OPTION`
package struct CreateViewStatement: Sendable {
    /// `WITH … CHECK OPTION`
    package enum CheckOption: String, Hashable, Sendable { case local = "LOCAL", cascaded = "CASCADED" }

    /// Whether `OR REPLACE` was written.
    package var orReplace: Bool
    /// `TEMP`, `UNLOGGED`
    package var persistence: Persistence
    /// The name.
    package var name: QualifiedName
    /// The names of its columns.
    package var columns: [Identifier]
    /// `WITH (security_barrier)`
    package var options: [DefinitionOption]
    /// The query; `RECURSIVE` is already written out as WITH RECURSIVE.
    package var query: Query
    /// `WITH CHECK OPTION`
    package var checkOption: CheckOption?
    /// The place of the name.
    package var span: SourceSpan
}

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

/// `CREATE SCHEMA IF NOT EXISTS s AUTHORIZATION r CREATE TABLE …`
package struct CreateSchemaStatement: Sendable {
    /// Whether `IF NOT EXISTS` was written.
    package var ifNotExists: Bool
    /// The name; nil when only `AUTHORIZATION` was written.
    package var name: Identifier?
    /// `AUTHORIZATION r`
    package var owner: RoleSpecification?
    /// The statements inside.
    package var elements: [Statement]
    /// The place of `CREATE`.
    package var span: SourceSpan
}

/// `DROP TABLE IF EXISTS a, b CASCADE`
package struct DropStatement: Sendable {
    /// The kind.
    package var kind: ObjectKind
    /// The objects.
    package var objects: [ObjectReference]
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// `CASCADE`
    package var behavior: DropBehavior
    /// `DROP INDEX CONCURRENTLY`
    package var isConcurrent: Bool
    /// The place of `DROP`.
    package var span: SourceSpan
}

/// `COMMENT ON TABLE t IS 'text'`
package struct CommentStatement: Sendable {
    /// The object.
    package var object: ObjectReference
    /// The text; nil for NULL.
    package var text: String?
    /// The place of `COMMENT`.
    package var span: SourceSpan
}

/// `CREATE DATABASE d WITH OWNER = r`
package struct CreateDatabaseStatement: Sendable {
    /// The name.
    package var name: Identifier
    /// The options; a value of nil means `DEFAULT`.
    package var options: [DefinitionOption]
    /// The place of `CREATE`.
    package var span: SourceSpan
}

/// `ALTER DATABASE d CONNECTION LIMIT 5`
package struct AlterDatabaseStatement: Sendable {
    /// The database.
    package var name: Identifier
    /// The options; `SET TABLESPACE s` is the option `tablespace`.
    package var options: [DefinitionOption]
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// `ALTER DATABASE d SET x = 1`
package struct AlterDatabaseSettingStatement: Sendable {
    /// The database.
    package var name: Identifier
    /// The setting.
    package var setting: SetStatement
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// `DROP DATABASE IF EXISTS d WITH (FORCE)`
package struct DropDatabaseStatement: Sendable {
    /// The database.
    package var name: Identifier
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// `WITH (FORCE)`
    package var options: [DefinitionOption]
    /// The place of `DROP`.
    package var span: SourceSpan
}
