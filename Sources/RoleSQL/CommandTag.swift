import SQLSyntax

extension ChangeStatement {
    /// The command tag without a count.
    var commandTag: String {
        switch self {
        case .insert: "INSERT"
        case .update: "UPDATE"
        case .delete: "DELETE"
        case .merge: "MERGE"
        case .truncate: "TRUNCATE TABLE"
        }
    }
}

extension DefinitionStatement {
    /// The command tag, as read-only transactions name it (`CreateCommandTag`).
    var commandTag: String {
        switch self {
        case .createTable: "CREATE TABLE"
        case .createTableAs(let s):
            s.isSelectInto ? "SELECT INTO" : s.isMaterializedView ? "CREATE MATERIALIZED VIEW" : "CREATE TABLE AS"
        case .refresh: "REFRESH MATERIALIZED VIEW"
        case .type(let s): s.commandTag
        case .createView: "CREATE VIEW"
        case .createIndex: "CREATE INDEX"
        case .createSequence: "CREATE SEQUENCE"
        case .alterSequence: "ALTER SEQUENCE"
        case .createSchema: "CREATE SCHEMA"
        case .alterTable(let s): "ALTER \(s.kind.rawValue)"
        case .rename(let s): s.commandTag
        case .alterOwner(let s): "ALTER \(s.object.kindName)"
        case .alterSchema(let s): "ALTER \(s.object.kindName)"
        case .comment: "COMMENT"
        case .drop(let s): "DROP \(s.kind.rawValue)"
        case .createPolicy: "CREATE POLICY"
        case .createTrigger: "CREATE TRIGGER"
        case .createRule: "CREATE RULE"
        case .alterPolicy: "ALTER POLICY"
        case .createDatabase: "CREATE DATABASE"
        case .alterDatabase, .alterDatabaseSetting: "ALTER DATABASE"
        case .dropDatabase: "DROP DATABASE"
        case .createRoutine(let s): s.isProcedure ? "CREATE PROCEDURE" : "CREATE FUNCTION"
        case .createAggregate: "CREATE AGGREGATE"
        case .alterRoutine(let s): "ALTER \(s.kind.rawValue)"
        case .object(let s): s.commandTag
        }
    }
}

extension TypeStatement {
    /// The command tag.
    fileprivate var commandTag: String {
        switch self {
        case .createEnumeration, .createComposite, .createRange: "CREATE TYPE"
        case .createDomain: "CREATE DOMAIN"
        case .addValue, .renameValue, .alterComposite: "ALTER TYPE"
        case .alterDomain: "ALTER DOMAIN"
        }
    }
}

extension RenameStatement {
    /// The command tag.
    fileprivate var commandTag: String {
        switch target {
        case .object(let object): "ALTER \(object.kindName)"
        case .column(_, _, let kind), .constraint(_, _, let kind): "ALTER \(kind.rawValue)"
        }
    }
}

extension ObjectReference {
    /// The word for the object's kind in a command tag.
    fileprivate var kindName: String {
        switch self {
        case .named(let kind, _), .type(let kind, _), .onRelation(let kind, _, _), .other(let kind, _): kind.rawValue
        case .routine(_, let kind): kind.rawValue.uppercased()
        case .operator: "OPERATOR"
        case .cast: "CAST"
        case .domainConstraint: "DOMAIN"
        }
    }
}

extension AccessStatement {
    /// The command tag (`CreateCommandTag`).
    var commandTag: String {
        switch self {
        case .createRole: "CREATE ROLE"
        case .alterRole, .alterRoleSetting, .renameRole: "ALTER ROLE"
        case .dropRole: "DROP ROLE"
        case .grantRole(let s): s.isGrant ? "GRANT ROLE" : "REVOKE ROLE"
        case .grant(let s): s.isGrant ? "GRANT" : "REVOKE"
        case .alterDefaultPrivileges: "ALTER DEFAULT PRIVILEGES"
        case .dropOwned: "DROP OWNED"
        case .reassignOwned: "REASSIGN OWNED"
        }
    }
}

extension MaintenanceStatement {
    /// The name of a statement that cannot run in a transaction block (`PreventInTransactionBlock`); nil for others.
    var nameOutsideTransactions: String? {
        switch self {
        case .vacuum(let s): s.isAnalyze ? nil : "VACUUM"
        case .reindex(let s) where s.isConcurrent || s.options.contains(where: \.turnsOnConcurrently):
            "REINDEX CONCURRENTLY"
        case .reindex(let s) where s.kind != .table && s.kind != .index: "REINDEX \(s.kind.rawValue)"
        case .cluster(let s): s.table == nil ? "CLUSTER" : nil
        case .lock, .reindex, .checkpoint: nil
        }
    }
}

extension DefinitionOption {
    /// Whether the option is `CONCURRENTLY`, and not set to false.
    fileprivate var turnsOnConcurrently: Bool {
        name.name == "concurrently" && !["off", "false", "0"].contains(value?.text.lowercased())
    }
}
