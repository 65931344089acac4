import RoleSQL
import SQLBasics

/// Asks a scratch copy of a database about its catalogs, as a superuser with a fixed set of settings, so that names come
/// out qualified and values exact.
final class CatalogReader {
    private let session: Session

    /// Opens a session on a database; nil when there is no such database.
    init?(_ cluster: Database, database: String) throws(Diagnostic) {
        guard let session = cluster.maintenanceSession(on: database) else { return nil }
        self.session = session
        for statement in Self.settings { try execute(statement) }
    }

    /// What the session is set to, whatever the cluster's own settings are.
    private static let settings = [
        "SET ROLE NONE", "SET search_path = ''", "SET DateStyle = ISO", "SET IntervalStyle = postgres",
        "SET extra_float_digits = 3", "SET bytea_output = hex", "SET row_security = off", "SET statement_timeout = 0",
        "SET TimeZone = 'UTC'", "SET lc_monetary = 'C'",
    ]

    /// Tells whether somebody has granted or revoked privileges on the system's own objects.
    var hasGrantsOnSystemObjects: Bool { session.hasGrantsOnSystemObjects }

    /// Runs a statement that returns nothing.
    func execute(_ sql: String) throws(Diagnostic) { _ = try run(sql) }

    /// Returns a query's rows as texts, but for those about temporary objects, by their `name` or `target`.
    func rows(_ sql: String) throws(Diagnostic) -> [CatalogRow] {
        try run(sql).rows.filter { row in
            !row["name"].hasPrefix("pg_temp")
                && !row["target"].split(separator: " ").contains { $0.hasPrefix("pg_temp") }
        }
    }

    /// Returns what COPY TO STDOUT sends.
    func copy(_ sql: String) throws(Diagnostic) -> [UInt8] { try run(sql).data }

    /// Runs a statement and collects what it returns.
    private func run(_ sql: String) throws(Diagnostic) -> (rows: [CatalogRow], data: [UInt8]) {
        var rows: [CatalogRow] = []
        var data: [UInt8] = []
        var failure: Diagnostic?
        session.execute(sql) { event in
            switch event {
            case .notice: break
            case .copyData(let bytes): data += bytes
            case .error(let diagnostic): failure = diagnostic
            case .result(let result):
                let names = result.columns?.map(\.name) ?? []
                rows = (0..<result.rowCount).map { row in CatalogRow(names, result, row) }
            }
        }
        if let failure { throw failure }
        return (rows, data)
    }
}

/// One row of a query's result.
struct CatalogRow {
    private let values: [String: String]

    /// Takes a row out of a result.
    fileprivate init(_ names: [String], _ result: StatementResult, _ row: Int) {
        var values: [String: String] = [:]
        for (column, name) in names.enumerated() { values[name] = result.text(row: row, column: column) }
        self.values = values
    }

    /// The text of a column; nil for NULL.
    subscript(optional name: String) -> String? { values[name] }

    /// The text of a column; empty for NULL.
    subscript(name: String) -> String { values[name] ?? "" }

    /// Tells whether a Boolean column is true.
    func isTrue(_ name: String) -> Bool { values[name] == "t" }
}
