import RoleSQL
import SQLBasics

/// A whole cluster as a script that makes it again: roles, databases with all that is in them, privileges as they were granted,
/// memberships.
///
/// The script is made from a copy of the cluster's committed state. It is meant for an empty cluster. Temporary tables, prepared
/// statements and open transactions are no part of it.
public struct ClusterScript {
    private let cluster: Database

    /// Takes a cluster's committed state as it is now.
    public init(of cluster: Database) { self.cluster = cluster.scratchCopy() }

    /// Gives the steps one after the other. Throws what the catalogs' queries throw, which is not expected.
    public func write(_ sink: (ScriptItem) -> Void) throws(Diagnostic) {
        guard let reader = try CatalogReader(cluster, database: "template0") else {
            throw Diagnostic(.invalidCatalogName, "database \"template0\" does not exist")
        }
        let fresh = try Self.freshMemberships()
        let roles = RoleScript(reader: reader)
        for statement in try roles.beginning() { sink(.statement(statement)) }
        let databases = DatabaseList(reader: reader)
        for statement in try databases.beginning() { sink(.statement(statement)) }
        for name in try databases.names() {
            guard let own = try CatalogReader(cluster, database: name) else { continue }
            let script = DatabaseScript(reader: own)
            if try script.isUntouched() { continue }
            sink(.connect(database: name))
            try script.write(sink)
        }
        sink(.connect(database: "postgres"))
        for statement in try databases.ending() { sink(.statement(statement)) }
        for statement in try roles.memberships(fresh: fresh) + roles.settings() + roles.superusers() {
            sink(.statement(statement))
        }
    }

    /// What ALTER SYSTEM has set, which is the server's and no part of a script for another one.
    func systemSettings() throws(Diagnostic) -> [String] {
        guard let reader = try CatalogReader(cluster, database: "template0") else { return [] }
        return try reader.rows("SELECT name || '=' || setting AS item FROM pg_catalog.pg_file_settings ORDER BY name")
            .map { "ALTER SYSTEM SET " + SettingText.assignment($0["item"]) }
    }

    /// The memberships of a cluster that nobody has changed.
    private static func freshMemberships() throws(Diagnostic) -> Set<String> {
        guard let reader = try CatalogReader(Database(), database: "template0") else { return [] }
        return try RoleScript(reader: reader).membershipKeys()
    }
}
