import Glibc
import RoleSQL
import SQLBasics
import TestSupport
import Testing

/// A statement that failed, and a transaction that was rolled back, have changed nothing but positions of sequences.
///
/// The statements are those of the golden scripts, which try whatever PostgreSQL refuses; the state is what the system
/// catalogs and the tables show to a superuser.
@Suite struct FailedStatementTests {
    /// How many scripts a run of the tests tries.
    private static let scriptsTried = 8

    @Test func whatFailedLeftNoTrace() throws {
        let seed = TestSeed.next(for: "the failed statements")
        var random = SeededGenerator(seed: seed)
        let scripts = Self.scripts().shuffled(using: &random).prefix(Self.scriptsTried)
        try #require(!scripts.isEmpty)
        var failures = 0
        for script in scripts {
            failures += try Self.replay(script, note: "seed \(seed), \(script)")
        }
        #expect(failures > 0, "seed \(seed): no statement failed")
    }

    /// Runs the statements of a script, and looks at the state before and after what must not change it.
    ///
    /// Returns how many failures were looked at.
    private static func replay(_ path: String, note: String) throws -> Int {
        let database = Database()
        let observer = try database.connect()
        let session = try database.connect()
        var before = state(observer)
        var failures = 0
        for statement in statements(of: path) {
            let startedIdle = session.transactionStatus == .idle
            let outcome = session.run(statement)
            guard session.transactionStatus == .idle else { continue }
            let after = state(observer)
            let isRolledBack = outcome.results.last?.commandTag == "ROLLBACK"
            if isRolledBack || startedIdle && outcome.error != nil {
                failures += 1
                #expect(after == before, "\(note): \(statement)")
            }
            before = after
        }
        return failures
    }

    /// The relations whose rows are the state of a cluster.
    private static let catalogs = [
        "pg_authid", "pg_auth_members", "pg_database", "pg_db_role_setting", "pg_parameter_acl", "pg_tablespace",
        "pg_namespace", "pg_class where oid >= 16384 or relacl is not null",
        "pg_attribute where attrelid >= 16384 or attacl is not null", "pg_attrdef", "pg_constraint", "pg_index",
        "pg_default_acl",
        "pg_depend", "pg_shdepend", "pg_description", "pg_shdescription", "pg_sequence",
    ]

    /// Returns a text that names all that a superuser can see of a state: the catalogs, then the users' tables.
    private static func state(_ observer: Session) -> [String] {
        var found: [String] = []
        for catalog in catalogs { found += dump(catalog, observer) }
        let tables = observer.run(
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' order by c.oid
            """)
        for row in tables.rows { found += dump(row.first ?? "", observer) }
        return found
    }

    /// Returns a relation's rows as texts.
    private static func dump(_ relation: String, _ observer: Session) -> [String] {
        let outcome = observer.run("select * from \(relation)")
        return ["\(relation) \(outcome.state)"] + outcome.rows.map { $0.joined(separator: "|") }
    }

    /// Returns the paths of the golden scripts.
    private static func scripts() -> [String] {
        let root = #filePath.split(separator: "/").dropLast(2).map(String.init).joined(separator: "/")
        var found = glob_t()
        defer { globfree(&found) }
        guard glob("/\(root)/Golden/*/*.sql", 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
    }

    /// Returns a script's statements: what ends with a semicolon at the end of a line, without meta-commands.
    private static func statements(of path: String) -> [String] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        var found: [String] = []
        var statement = ""
        for line in String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("\\") || line.hasPrefix("--") { continue }
            statement += line + "\n"
            guard line.hasSuffix(";") else { continue }
            found.append(statement)
            statement = ""
        }
        return found
    }
}
