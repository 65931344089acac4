import RoleSQL
import SQLBasics

/// The privileges of the system's own objects, which are written where they are not what they were in a fresh database.
enum BuiltinAccess {
    /// What a fresh database grants on an object or column.
    private struct Privileges {
        /// The ACL.
        var acl: String
        /// What takes all of it away, but for what the owner and PUBLIC have of an object.
        var revokes: [String] = []
    }

    /// What every fresh database grants.
    private static let ofFreshDatabases = Result { try freshPrivileges() }

    /// What a fresh database grants, by object or column; it is looked at once for all scripts.
    private static func fresh() throws(Diagnostic) -> [String: Privileges] {
        do { return try ofFreshDatabases.get() } catch let error as Diagnostic { throw error } catch { return [:] }
    }

    /// Reads what a fresh database grants.
    private static func freshPrivileges() throws(Diagnostic) -> [String: Privileges] {
        var fresh: [String: Privileges] = [:]
        guard let reader = try CatalogReader(Database(), database: "template0") else { return fresh }
        for source in sources {
            for row in try reader.rows(lists(source)) { fresh[row["key"]] = Privileges(acl: row["acl"]) }
            for row in try reader.rows(AccessScript.query(over: source)) where row[optional: "grantee"] != nil {
                let column = row[optional: "col"].map { " (\($0))" } ?? ""
                guard !column.isEmpty || !["PUBLIC", row["owner"]].contains(row["grantee"]) else { continue }
                let revoke = "REVOKE ALL\(column) ON \(row["target"]) FROM \(row["grantee"])"
                if fresh[row["key"]]?.revokes.last != revoke { fresh[row["key"]]?.revokes.append(revoke) }
            }
        }
        return fresh
    }

    /// Tells whether a database grants what a fresh one does.
    static func isUntouched(_ reader: CatalogReader) throws(Diagnostic) -> Bool {
        guard reader.hasGrantsOnSystemObjects else { return true }
        for source in sources where try !changes(in: source, reader).isEmpty { return false }
        return true
    }

    /// Writes what a database grants otherwise than a fresh one.
    static func statements(_ reader: CatalogReader) throws(Diagnostic) -> [String] {
        var statements: [String] = []
        guard reader.hasGrantsOnSystemObjects else { return statements }
        let fresh = try fresh()
        for source in sources {
            let keys = try changes(in: source, reader)
            guard !keys.isEmpty else { continue }
            statements += keys.flatMap { fresh[$0]?.revokes ?? [] }
            let list = keys.map { Quoting.literal($0) }.joined(separator: ", ")
            let changed = "SELECT * FROM (\(source)) c WHERE key IN (\(list))"
            statements += AccessScript.statements(try reader.rows(AccessScript.query(over: changed)))
        }
        return statements
    }

    /// The objects of a source whose ACL is not that of a fresh database.
    private static func changes(in source: String, _ reader: CatalogReader) throws(Diagnostic) -> [String] {
        let fresh = try fresh()
        let rows = try reader.rows(lists(source))
        let kind = rows.first.map { $0["key"].prefix { $0 != " " } } ?? ""
        let gone = Set(fresh.keys.filter { $0.prefix { $0 != " " } == kind }).subtracting(rows.map { $0["key"] })
        return rows.filter { $0["acl"] != fresh[$0["key"]]?.acl }.map { $0["key"] } + gone.sorted()
    }

    /// A query for the ACLs of a source as texts.
    private static func lists(_ source: String) -> String {
        "SELECT key, acl::text AS acl FROM (\(source)) s WHERE acl IS NOT NULL"
    }

    /// Where the privileges of the system's objects are kept.
    private static let sources = [
        """
        SELECT 'routine ' || oid AS key, 'ROUTINE ' || oid::regprocedure AS target, proowner::regrole::text AS owner,
          NULL AS col, proacl AS acl FROM pg_catalog.pg_proc WHERE oid < 16384
        """,
        """
        SELECT 'relation ' || oid AS key, 'TABLE ' || oid::regclass AS target, relowner::regrole::text AS owner,
          NULL AS col, relacl AS acl FROM pg_catalog.pg_class WHERE oid < 16384 AND relkind IN ('r', 'v')
        """,
        """
        SELECT 'column ' || attrelid || ' ' || attnum AS key, 'TABLE ' || attrelid::regclass AS target,
          relowner::regrole::text AS owner, quote_ident(attname) AS col, attacl AS acl
        FROM pg_catalog.pg_attribute JOIN pg_catalog.pg_class c ON c.oid = attrelid
        WHERE attrelid < 16384 AND attnum > 0 AND relkind IN ('r', 'v')
        """,
        """
        SELECT 'schema ' || oid AS key, 'SCHEMA ' || quote_ident(nspname) AS target, nspowner::regrole::text AS owner,
          NULL AS col, nspacl AS acl FROM pg_catalog.pg_namespace WHERE oid < 16384 AND oid <> 2200
        """,
    ]
}
