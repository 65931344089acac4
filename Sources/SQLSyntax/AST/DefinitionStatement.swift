import SQLBasics

/// A statement that defines, alters or drops objects.
package indirect enum DefinitionStatement: Sendable {
    /// `CREATE TABLE t (…)`
    case createTable(CreateTableStatement)
    /// `CREATE TABLE t AS SELECT …`, `SELECT … INTO t`
    case createTableAs(CreateTableAsStatement)
    /// `CREATE TYPE`, `CREATE DOMAIN`, and what only ALTER TYPE and ALTER DOMAIN do
    case type(TypeStatement)
    /// `REFRESH MATERIALIZED VIEW m`
    case refresh(RefreshStatement)
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
    /// `CREATE POLICY p ON t …`
    case createPolicy(CreatePolicyStatement)
    /// `CREATE TRIGGER g BEFORE INSERT ON t …`
    case createTrigger(CreateTriggerStatement)
    /// `CREATE RULE r AS ON INSERT TO t …`
    case createRule(CreateRuleStatement)
    /// `ALTER POLICY p ON t …`
    case alterPolicy(AlterPolicyStatement)
    /// `CREATE DATABASE d …`
    case createDatabase(CreateDatabaseStatement)
    /// `ALTER DATABASE d WITH …`, `SET TABLESPACE`
    case alterDatabase(AlterDatabaseStatement)
    /// `ALTER DATABASE d SET x = …`
    case alterDatabaseSetting(AlterDatabaseSettingStatement)
    /// `DROP DATABASE d`
    case dropDatabase(DropDatabaseStatement)
    /// `CREATE FUNCTION f …`, `CREATE PROCEDURE p …`
    case createRoutine(CreateRoutineStatement)
    /// `CREATE AGGREGATE a …`
    case createAggregate(CreateAggregateStatement)
    /// `ALTER FUNCTION f …` with options
    case alterRoutine(AlterRoutineStatement)
    /// Foreign data, tablespaces, statistics, replication, the server's configuration, security labels
    case object(ObjectStatement)
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
    /// `OPERATOR + (int, int)`
    case `operator`(OperatorSignature)
    /// `CONSTRAINT c ON t`, `TRIGGER g ON t`, `RULE r ON t`, `POLICY p ON t`
    case onRelation(ObjectKind, Identifier, QualifiedName)
    /// `CONSTRAINT c ON DOMAIN d`
    case domainConstraint(Identifier, TypeName)
    /// `CAST (a AS b)`
    case cast(TypeName, TypeName)
    /// Transforms and operator classes, which RoleSQL refuses
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
    /// `PARTITION BY …`
    package var partitionBy: PartitionByClause?
    /// `PARTITION OF …`
    package var partitionOf: PartitionOfClause?
    /// `OF type`, of a typed table
    package var ofType: QualifiedName?
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
    /// `EXECUTE p (…)`, in the place of a query.
    package var execute: ExecuteStatement?
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
