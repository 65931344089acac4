import SQLBasics

extension Statement {
    /// The statement as SQL that reads back as the same tree; only the leading words of an unsupported one.
    package var sql: String {
        switch self {
        case .query(let query): query.sql
        case .change(let node): node.sql
        case .definition(let node): node.sql
        case .access(let node): node.sql
        case .session(let node): node.sql
        case .transaction(let node): node.sql
        case .maintenance(let node): node.sql
        case .copy(let node): node.sql
        case .prepared(let node): node.sql
        case .cursor(let node): node.sql
        case .explain(let node):
            words("EXPLAIN", parenthesized(node.options.map(\.pair)), node.statement.sql)
        case .call(let node): "CALL " + Expression.call(node.call).sql
        case .block(let node):
            words("DO", node.language.map { "LANGUAGE " + Quoting.identifier($0) } ?? "", Quoting.literal(node.body))
        case .unsupported(let node): node.feature
        }
    }
}

extension SessionStatement {
    /// The statement as SQL.
    var sql: String {
        switch self {
        case .set(let node): node.sql
        case .show(let node): "SHOW " + (node.name?.sql ?? "ALL")
        case .discard(let node): "DISCARD " + node.target.rawValue
        }
    }
}

extension SettingName {
    /// The name as SQL.
    var sql: String { name.split(separator: ".").map { Quoting.identifier(String($0)) }.joined(separator: ".") }
}

extension SetStatement {
    /// The statement as SQL.
    var sql: String {
        let set = isLocal ? "SET LOCAL" : "SET"
        switch action {
        case .assign(let name, let values): return words(set, name.sql, "TO", commas(values.map(\.sql)))
        case .assignDefault(let name): return words(set, name.sql, "TO DEFAULT")
        case .fromCurrent(let name): return words(set, name.sql, "FROM CURRENT")
        case .reset(let name): return words("RESET", name.sql)
        case .resetAll: return "RESET ALL"
        case .role(let role): return words(set, "ROLE", role.map { Quoting.literal($0.name) } ?? "NONE")
        case .resetRole: return "RESET ROLE"
        case .sessionAuthorization(let role):
            return words(set, "SESSION AUTHORIZATION", role.map { Quoting.literal($0.name) } ?? "DEFAULT")
        case .resetSessionAuthorization: return "RESET SESSION AUTHORIZATION"
        case .timeZoneInterval(let value): return words(set, "TIME ZONE", value.sql)
        case .transaction(let modes): return words(set, "TRANSACTION", commas(modes.map(\.sql)))
        case .transactionSnapshot(let name): return words(set, "TRANSACTION SNAPSHOT", Quoting.literal(name))
        case .sessionCharacteristics(let modes):
            return words("SET SESSION CHARACTERISTICS AS TRANSACTION", commas(modes.map(\.sql)))
        case .constraints(let names, let isDeferred):
            return words(
                "SET CONSTRAINTS", names.isEmpty ? "ALL" : commas(names.map(\.sql)),
                isDeferred ? "DEFERRED" : "IMMEDIATE")
        }
    }
}

extension TransactionStatement {
    /// The statement as SQL.
    var sql: String {
        switch action {
        case .begin(let modes): words("BEGIN", commas(modes.map(\.sql)))
        case .start(let modes): words("START TRANSACTION", commas(modes.map(\.sql)))
        case .commit(let chain): words("COMMIT", chain ? "AND CHAIN" : nil)
        case .rollback(let chain): words("ROLLBACK", chain ? "AND CHAIN" : nil)
        case .savepoint(let name): "SAVEPOINT " + name.sql
        case .release(let name): "RELEASE SAVEPOINT " + name.sql
        case .rollbackTo(let name): "ROLLBACK TO SAVEPOINT " + name.sql
        }
    }
}

extension TransactionMode {
    /// The mode as SQL.
    fileprivate var sql: String {
        switch kind {
        case .isolation(let level): "ISOLATION LEVEL " + level.uppercased()
        case .readOnly(let flag): flag ? "READ ONLY" : "READ WRITE"
        case .deferrable(let flag): flag ? "DEFERRABLE" : "NOT DEFERRABLE"
        }
    }
}
