import RoleSQL
import SQLBasics
import Testing

/// What another package can do with one session of the product RoleSQL.
@Suite struct LibraryTests {
    /// Opens a session on a cluster with a table and a role.
    private func makeSession(_ database: Database = Database()) throws -> Session {
        let session = try database.connect(user: "postgres")
        let outcome = session.run(
            "CREATE ROLE alice LOGIN; CREATE TABLE notes (id int PRIMARY KEY, body text); "
                + "INSERT INTO notes VALUES (1, 'one'), (2, NULL)")
        #expect(outcome.error == nil)
        return session
    }

    // MARK: Connecting

    @Test func connectsAsARole() throws {
        let database = Database()
        _ = try makeSession(database)
        let session = try database.connect(user: "alice", database: "postgres")
        #expect(session.sessionUser == "alice" && session.currentUser == "alice" && !session.isSuperuser)
        #expect(session.databaseName == "postgres" && session.setting("search_path") == "\"$user\", public")
        #expect(session.setting("no_such_setting") == nil)
    }

    @Test(arguments: [
        ("nobody", "postgres", "28000", "role \"nobody\" does not exist"),
        ("group", "postgres", "28000", "role \"group\" is not permitted to log in"),
        ("alice", "nowhere", "3D000", "database \"nowhere\" does not exist"),
        ("alice", "closed", "42501", "permission denied for database \"closed\""),
    ])
    func refusesConnections(user: String, name: String, state: String, message: String) throws {
        let database = Database()
        let session = try makeSession(database)
        session.run("CREATE ROLE \"group\"")
        session.run("CREATE DATABASE closed")
        session.run("REVOKE CONNECT ON DATABASE closed FROM PUBLIC")
        let error = #expect(throws: Diagnostic.self) { _ = try database.connect(user: user, database: name) }
        #expect(error?.sqlState.code == state && error?.message == message && error?.severity == .fatal)
    }

    // MARK: Results

    @Test func returnsTypedRows() throws {
        let outcome = Database.freshSession().run(
            "SELECT 7::int2, 9000000000, true, 1.5::float8, 'ab', 1.50::numeric, NULL::int, date '2024-02-29'")
        let result = try #require(outcome.results.first)
        #expect(result.rowCount == 1 && result.commandTag == "SELECT 1")
        #expect(result.integer(row: 0, column: 0) == 7 && result.integer(row: 0, column: 1) == 9_000_000_000)
        #expect(result.boolean(row: 0, column: 2) == true && result.double(row: 0, column: 3) == 1.5)
        #expect(outcome.rows == [["7", "9000000000", "t", "1.5", "ab", "1.50", "", "2024-02-29"]])
        #expect(result.text(row: 0, column: 6) == nil && result.integer(row: 0, column: 6) == nil)
        #expect(
            result.columns?.map(\.typeName) == [
                "smallint", "bigint", "boolean", "double precision", "text", "numeric", "integer", "date",
            ])
        #expect(result.columns?.map(\.isRightAligned) == [true, true, false, true, false, true, true, false])
    }

    @Test func asksForNoValueWhereThereIsNone() throws {
        let result = try #require(
            Database.freshSession().run("SELECT true, 'a' FROM generate_series(1, 3000)").results.first)
        #expect(result.rowCount == 3000 && result.text(row: 2999, column: 1) == "a")
        for (row, column) in [(-1, 0), (3000, 0), (0, -1), (0, 2)] {
            #expect(result.text(row: row, column: column) == nil && result.integer(row: row, column: column) == nil)
        }
        #expect(result.integer(row: 0, column: 0) == nil && result.double(row: 0, column: 1) == nil)
        let empty = try #require(Database.freshSession().run("SELECT 1 WHERE false").results.first)
        #expect(empty.rowCount == 0 && empty.text(row: 0, column: 0) == nil)
    }

    @Test func tellsTagsAndNotices() throws {
        let session = Database.freshSession()
        let outcome = session.run("CREATE TABLE a (id int); DROP TABLE IF EXISTS b; INSERT INTO a VALUES (1), (2)")
        #expect(outcome.results.map(\.commandTag) == ["CREATE TABLE", "DROP TABLE", "INSERT 0 2"])
        #expect(outcome.results.allSatisfy { $0.columns == nil })
        #expect(outcome.notices.map(\.message) == ["table \"b\" does not exist, skipping"])
        #expect(outcome.notices.first?.severity == .notice)
    }

    // MARK: Errors

    @Test func reportsStateDetailHintAndPlace() throws {
        let session = try makeSession()
        let sql = "SELECT id, boddy FROM notes"
        let missing = try #require(session.run(sql).error)
        #expect(missing.sqlState.code == "42703" && missing.hint?.contains("notes.body") == true)
        let span = try #require(missing.span)
        #expect(String(decoding: Array(sql.utf8)[span.start..<span.end], as: UTF8.self) == "boddy")
        let duplicate = try #require(session.run("INSERT INTO notes VALUES (1, 'again')").error)
        #expect(duplicate.sqlState.code == "23505" && duplicate.detail == "Key (id)=(1) already exists.")
    }

    @Test func refusesDeepNestingAndGoesOn() throws {
        let session = Database.freshSession()
        for depth in [600, 20_000, 200_000] {
            let open = String(repeating: "(", count: depth)
            let close = String(repeating: ")", count: depth)
            #expect(session.run("SELECT \(open)1\(close)").state == "54001")
            #expect(session.run("SELECT \(String(repeating: "- ", count: depth))1").state == "54001")
        }
        #expect(session.run("SELECT 1").value == "1")
    }

    @Test func rollsBackAStatementAsAWhole() throws {
        let session = try makeSession()
        session.run("CREATE SEQUENCE s")
        #expect(
            session.run("INSERT INTO notes SELECT nextval('s') + 10, 1 / (4 - n) FROM generate_series(1, 9) n").state
                == "22012")
        #expect(session.run("SELECT count(*) FROM notes").value == "2")
        #expect(session.run("SELECT nextval('s') > 1").value == "t")
    }

    @Test func rollsBackTheStatementsOfAStringTogether() throws {
        let session = try makeSession()
        let outcome = session.run(
            "INSERT INTO notes VALUES (3, 'three'); CREATE ROLE bob; SELECT 1 / 0; CREATE ROLE carol")
        #expect(outcome.state == "22012" && outcome.results.map(\.commandTag) == ["INSERT 0 1", "CREATE ROLE"])
        #expect(session.run("SELECT count(*) FROM notes").value == "2")
        #expect(session.run("SELECT count(*) FROM pg_roles WHERE rolname IN ('bob', 'carol')").value == "0")
    }

    // MARK: Transactions

    @Test func returnsToSavepoints() throws {
        let session = try makeSession()
        session.run("BEGIN")
        #expect(session.transactionStatus == .active)
        session.run("DELETE FROM notes")
        session.run("SAVEPOINT a")
        session.run("CREATE ROLE bob")
        #expect(session.run("SELECT 1 / 0").state == "22012" && session.transactionStatus == .failed)
        #expect(session.run("SELECT 1").state == "25P02")
        session.run("ROLLBACK TO a")
        #expect(session.transactionStatus == .active && session.run("SELECT count(*) FROM notes").value == "0")
        #expect(session.run("SELECT count(*) FROM pg_roles WHERE rolname = 'bob'").value == "0")
        session.run("ROLLBACK")
        #expect(session.transactionStatus == .idle && session.run("SELECT count(*) FROM notes").value == "2")
    }

    @Test func keepsReadOnlyTransactionsFromWriting() throws {
        let session = try makeSession()
        session.run("BEGIN READ ONLY")
        let error = session.run("DELETE FROM notes").error
        #expect(error?.sqlState.code == "25006")
        #expect(error?.message == "cannot execute DELETE in a read-only transaction")
        session.run("ROLLBACK; SET default_transaction_read_only = on")
        #expect(session.run("CREATE ROLE bob").state == "25006" && session.run("SELECT 1").value == "1")
    }

    // MARK: Decisions

    @Test func tellsWhyAStatementWasRefused() throws {
        let session = try makeSession()
        session.run(
            "CREATE ROLE readers; GRANT SELECT ON notes TO readers; GRANT readers TO alice WITH INHERIT FALSE; "
                + "SET ROLE alice")
        #expect(session.lastRefusal == nil)
        #expect(session.run("SELECT body FROM notes").state == "42501")
        let refusal = try #require(session.lastRefusal)
        #expect(refusal.role == "alice" && refusal.privilege == "SELECT" && refusal.object == "table notes")
        #expect(refusal.missingColumns == ["body"] && refusal.requirement == "SELECT on table notes (body)")
        #expect(refusal.diagnostic.message == "permission denied for table notes")
        #expect(
            refusal.nearMisses == [
                "role alice is a member of role readers, without INHERIT: SET ROLE readers would do.",
                "The owner is role postgres.",
            ])
        session.run("DROP TABLE notes")
        #expect(session.lastRefusal?.requirement == "ownership of table notes")
        session.run("SELECT 1")
        #expect(session.lastRefusal == nil)
    }

    @Test func showsDecisionsAsTheReadmeDoes() throws {
        let session = try Database().connect(user: "postgres")
        session.run("CREATE ROLE alice LOGIN; CREATE TABLE notes (id int)")
        session.run("SET ROLE alice; SELECT * FROM notes")
        #expect(session.lastRefusal?.requirement == "SELECT on table notes (id)")
        #expect(session.lastRefusal?.role == "alice" && session.currentUser == "postgres")
        guard case .granted(let reasons) = try session.decide("DELETE FROM notes") else {
            Issue.record("refused")
            return
        }
        #expect(reasons.map(\.reason) == ["role postgres is a superuser"])
    }

    @Test func refusesStorageThatIsNotThere() throws {
        let session = Database.freshSession()
        for (sql, state) in [
            ("CREATE TABLE a (b int) ON COMMIT DROP", "42P16"), ("CREATE TABLE a (b int) TABLESPACE c", "42704"),
            ("CREATE TABLE a (b int) USING c", "42704"), ("CREATE TABLE a ON COMMIT DROP AS SELECT 1", "42P16"),
            ("CREATE TABLE a (b text COLLATE c)", "42704"), ("CREATE TABLE a (b int COLLATE \"C\")", "42804"),
            ("SELECT 'a' COLLATE c", "42704"), ("SELECT 1 COLLATE \"C\"", "42804"),
        ] { #expect(session.run(sql).state == state, "\(sql)") }
        let sql = "CREATE TABLE a (b text COLLATE c)"
        let span = try #require(session.run(sql).error?.span)
        #expect(String(decoding: Array(sql.utf8)[span.start..<span.end], as: UTF8.self) == "COLLATE c")
        #expect(session.run("CREATE TABLE a (b text COLLATE \"C\") USING heap TABLESPACE pg_default").error == nil)
    }

    @Test func decidesWithoutRunning() throws {
        let session = try makeSession()
        session.run(
            "CREATE ROLE readers; GRANT SELECT ON notes TO readers; GRANT readers TO alice; SET ROLE alice")
        guard case .granted(let reasons) = try session.decide("SELECT id FROM notes") else {
            Issue.record("refused")
            return
        }
        #expect(reasons.map(\.requirement) == ["SELECT on table notes (id)"])
        #expect(
            reasons.map(\.reason) == [
                "role alice is a member of role readers; SELECT on table notes was granted to role readers by role "
                    + "postgres"
            ])
        guard case .refused(let refusal) = try session.decide("DELETE FROM notes") else {
            Issue.record("granted")
            return
        }
        #expect(refusal.privilege == "DELETE" && session.run("SELECT count(*) FROM notes").value == "2")
        #expect(throws: Diagnostic.self) { try session.decide("DROP TABLE notes") }
        #expect(throws: Diagnostic.self) { try session.decide("SELECT nothing FROM notes") }
    }
}

extension Database {
    /// Opens a session as the superuser on a cluster of its own.
    static func freshSession() -> Session {
        do {
            return try Database().connect()
        } catch {
            preconditionFailure("a fresh cluster refuses its superuser: \(error.message)")
        }
    }
}
