import SQLBasics

/// A statement about foreign data, tablespaces, statistics, replication, the server's configuration or security labels.
package indirect enum ObjectStatement: Sendable {
    /// `CREATE | ALTER FOREIGN DATA WRAPPER …`
    case wrapper(WrapperStatement)
    /// `CREATE | ALTER SERVER …`
    case server(ServerStatement)
    /// `CREATE | ALTER | DROP USER MAPPING …`
    case userMapping(UserMappingStatement)
    /// `CREATE FOREIGN TABLE …`
    case foreignTable(ForeignTableStatement)
    /// `IMPORT FOREIGN SCHEMA …`
    case importForeignSchema(ImportForeignSchemaStatement)
    /// `CREATE | ALTER | DROP TABLESPACE …`
    case tablespace(TablespaceStatement)
    /// `ALTER TABLE ALL IN TABLESPACE …`
    case moveAll(MoveAllStatement)
    /// `CREATE STATISTICS …`
    case createStatistics(CreateStatisticsStatement)
    /// `ALTER STATISTICS s SET STATISTICS 10`
    case alterStatistics(AlterStatisticsStatement)
    /// `CREATE | ALTER PUBLICATION …`
    case publication(PublicationStatement)
    /// `CREATE | ALTER | DROP SUBSCRIPTION …`
    case subscription(SubscriptionStatement)
    /// `ALTER SYSTEM SET x = 1`
    case alterSystem(SetStatement)
    /// `CREATE OPERATOR …`
    case createOperator(CreateOperatorStatement)
    /// `ALTER OPERATOR … SET (…)`
    case alterOperator(AlterOperatorStatement)
    /// `SECURITY LABEL ON TABLE t IS 'x'`
    case securityLabel(SecurityLabelStatement)
    /// `CREATE EXTENSION`, `CREATE EVENT TRIGGER`, …, which PostgreSQL lets only some roles run and RoleSQL refuses
    case privileged(PrivilegedStatement)
}

/// Whether a statement makes, changes or takes away.
package enum ObjectAction: String, Hashable, Sendable { case create = "CREATE", alter = "ALTER", drop = "DROP" }

/// `ADD name 'value'` in OPTIONS (…)
package struct GenericOption: Sendable {
    /// What ALTER does with the option.
    package enum Action: String, Hashable, Sendable { case plain = "", add = "ADD", set = "SET", drop = "DROP" }

    /// What to do.
    package var action: Action
    /// The option's name.
    package var name: Identifier
    /// The value; nil for DROP.
    package var value: String?
}

/// `CREATE FOREIGN DATA WRAPPER w HANDLER h NO VALIDATOR OPTIONS (…)`
package struct WrapperStatement: Sendable {
    /// `HANDLER h`, `NO HANDLER`; one of them after the other
    package struct Function: Sendable {
        /// `HANDLER`, not `VALIDATOR`
        package var isHandler: Bool
        /// The function; nil for NO.
        package var name: QualifiedName?
        /// Where the clause stands.
        package var span: SourceSpan
    }

    /// CREATE or ALTER.
    package var action: ObjectAction
    /// The wrapper.
    package var name: Identifier
    /// Handler and validator.
    package var functions: [Function]
    /// `OPTIONS (…)`
    package var options: [GenericOption]
}

/// `CREATE SERVER s TYPE 't' VERSION 'v' FOREIGN DATA WRAPPER w OPTIONS (…)`
package struct ServerStatement: Sendable {
    /// CREATE or ALTER.
    package var action: ObjectAction
    /// Whether `IF NOT EXISTS` was written.
    package var ifNotExists: Bool
    /// The server.
    package var name: Identifier
    /// `TYPE 't'`
    package var type: String?
    /// `VERSION 'v'`; nil inside for VERSION NULL
    package var version: String??
    /// The wrapper, of CREATE.
    package var wrapper: Identifier?
    /// `OPTIONS (…)`
    package var options: [GenericOption]
}

/// `CREATE USER MAPPING FOR r SERVER s OPTIONS (…)`
package struct UserMappingStatement: Sendable {
    /// CREATE, ALTER or DROP.
    package var action: ObjectAction
    /// Whether `IF EXISTS` or `IF NOT EXISTS` was written.
    package var isConditional: Bool
    /// The role; `USER` is read as CURRENT_USER.
    package var role: RoleSpecification
    /// The server.
    package var server: Identifier
    /// `OPTIONS (…)`
    package var options: [GenericOption]
}

/// `CREATE FOREIGN TABLE t (…) SERVER s OPTIONS (…)`
package struct ForeignTableStatement: Sendable {
    /// The table.
    package var table: CreateTableStatement
    /// The server.
    package var server: Identifier
    /// `OPTIONS (…)`
    package var options: [GenericOption]
}

/// `IMPORT FOREIGN SCHEMA s LIMIT TO (t) FROM SERVER x INTO y`
package struct ImportForeignSchemaStatement: Sendable {
    /// The schema over there.
    package var remoteSchema: Identifier
    /// `LIMIT TO`, true, or `EXCEPT`, false; nil for all
    package var isLimit: Bool?
    /// The tables of it.
    package var tables: [QualifiedName]
    /// The server.
    package var server: Identifier
    /// The schema here.
    package var localSchema: Identifier
    /// `OPTIONS (…)`
    package var options: [GenericOption]
}

/// `CREATE TABLESPACE t OWNER r LOCATION '/x'`, `ALTER TABLESPACE t SET (…)`, `DROP TABLESPACE t`
package struct TablespaceStatement: Sendable {
    /// CREATE, ALTER or DROP.
    package var action: ObjectAction
    /// The tablespace.
    package var name: Identifier
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// `OWNER r`
    package var owner: RoleSpecification?
    /// `LOCATION '/x'`
    package var location: String
    /// `WITH (…)`, `SET (…)`, `RESET (…)`
    package var options: [DefinitionOption]
    /// Whether ALTER resets.
    package var isReset: Bool
}

/// `CREATE STATISTICS s (ndistinct) ON a, (b + 1) FROM t`
package struct CreateStatisticsStatement: Sendable {
    /// Whether `IF NOT EXISTS` was written.
    package var ifNotExists: Bool
    /// The name; nil for one to be made.
    package var name: QualifiedName?
    /// `(ndistinct, mcv)`
    package var kinds: [Identifier]
    /// The columns and expressions.
    package var items: [Expression]
    /// `FROM t`
    package var from: [FromItem]
}

/// `ALTER STATISTICS s SET STATISTICS 10`
package struct AlterStatisticsStatement: Sendable {
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// The name.
    package var name: QualifiedName
    /// The target; nil for DEFAULT.
    package var target: Int?
}

/// `CREATE PUBLICATION p FOR TABLE t`, `ALTER PUBLICATION p ADD TABLES IN SCHEMA s`
package struct PublicationStatement: Sendable {
    /// What ALTER does with the objects.
    package enum Change: String, Hashable, Sendable { case add = "ADD", set = "SET", drop = "DROP", options = "" }
    /// One object of a publication.
    package enum Object: Sendable {
        /// `TABLE t (a, b) WHERE (…)`
        case table(TableReference, columns: [Identifier], condition: Expression?)
        /// `TABLES IN SCHEMA s`; nil for CURRENT_SCHEMA
        case schema(Identifier?, SourceSpan)
    }

    /// CREATE or ALTER.
    package var action: ObjectAction
    /// The publication.
    package var name: Identifier
    /// What ALTER does.
    package var change: Change
    /// `FOR ALL TABLES`
    package var isForAllTables: Bool
    /// The objects.
    package var objects: [Object]
    /// `WITH (publish = 'insert')`
    package var options: [DefinitionOption]
}

/// `CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p`, `ALTER SUBSCRIPTION s DISABLE`, `DROP SUBSCRIPTION s`
package struct SubscriptionStatement: Sendable {
    /// What ALTER does.
    package enum Change: String, Hashable, Sendable {
        case options = "SET", connection = "CONNECTION", refresh = "REFRESH PUBLICATION", skip = "SKIP"
        case addPublication = "ADD PUBLICATION", dropPublication = "DROP PUBLICATION"
        case setPublication = "SET PUBLICATION", enable = "ENABLE", disable = "DISABLE"
    }

    /// CREATE, ALTER or DROP.
    package var action: ObjectAction
    /// The subscription.
    package var name: Identifier
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// What ALTER does.
    package var change: Change?
    /// `CONNECTION 'c'`
    package var connection: String
    /// The publications.
    package var publications: [Identifier]
    /// `WITH (…)`
    package var options: [DefinitionOption]
}

/// `SECURITY LABEL FOR provider ON TABLE t IS 'x'`
package struct SecurityLabelStatement: Sendable {
    /// `FOR provider`
    package var provider: Identifier?
    /// The object.
    package var object: ObjectReference
    /// The label; nil for NULL.
    package var label: String?
}

/// `CREATE EXTENSION e …`: the statement's leading words and the object's name, the rest skipped
package struct PrivilegedStatement: Sendable {
    /// The leading words, such as `CREATE EXTENSION`.
    package var feature: String
    /// The kind.
    package var kind: ObjectKind
    /// The name.
    package var name: QualifiedName
    /// Whether `IF NOT EXISTS` was written.
    package var ifNotExists: Bool
    /// The rest, as it was written.
    package var rest: String
    /// The place of the first keyword.
    package var span: SourceSpan
}
