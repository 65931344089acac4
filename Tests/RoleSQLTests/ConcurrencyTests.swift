import Foundation
import RoleSQL
import SQLBasics
import Testing

/// Several sessions on one database: snapshots, the one writer, copies, cancelling.
@Suite struct ConcurrencyTests {
    /// Opens two sessions on a cluster with a table of one row.
    private func makeSessions() throws -> (Database, Session, Session) {
        let database = Database()
        let first = try database.connect()
        #expect(first.run("CREATE TABLE t (id int); INSERT INTO t VALUES (1)").error == nil)
        return (database, first, try database.connect())
    }

    @Test func readsWhatOthersHaveCommitted() throws {
        let (_, writer, reader) = try makeSessions()
        reader.run("BEGIN")
        writer.run("BEGIN; INSERT INTO t VALUES (2)")
        #expect(writer.run("SELECT count(*) FROM t").value == "2")
        #expect(reader.run("SELECT count(*) FROM t").value == "1")
        writer.run("COMMIT")
        #expect(reader.run("SELECT count(*) FROM t").value == "2")
    }

    @Test func keepsOneSnapshotAboveReadCommitted() throws {
        let (_, writer, reader) = try makeSessions()
        reader.run("BEGIN ISOLATION LEVEL REPEATABLE READ")
        #expect(reader.run("SELECT count(*) FROM t").value == "1")
        writer.run("INSERT INTO t VALUES (2)")
        #expect(reader.run("SELECT count(*) FROM t").value == "1")
        #expect(reader.run("INSERT INTO t VALUES (3)").state == "40001")
        reader.run("ROLLBACK")
        #expect(reader.run("SELECT count(*) FROM t").value == "2")
        #expect(writer.run("INSERT INTO t VALUES (3)").error == nil)
    }

    @Test func letsOneTransactionWriteAtATime() throws {
        let (_, first, second) = try makeSessions()
        first.run("BEGIN; INSERT INTO t VALUES (2)")
        let error = second.run("INSERT INTO t VALUES (3)").error
        #expect(error?.sqlState.code == "55P03" && error?.hint != nil)
        #expect(second.run("SELECT count(*) FROM t").value == "1")
        first.run("ROLLBACK")
        #expect(second.run("INSERT INTO t VALUES (3)").error == nil)
        #expect(first.run("SELECT count(*) FROM t").value == "2")
    }

    @Test func freesTheWriterWithItsSession() throws {
        let (database, first, _) = try makeSessions()
        do {
            let other = try database.connect()
            other.run("BEGIN; DELETE FROM t")
            #expect(first.run("DELETE FROM t").state == "55P03")
        }
        #expect(first.run("DELETE FROM t").error == nil)
    }

    @Test func keepsWhatOthersCommittedAfterASavepoint() throws {
        let (_, first, second) = try makeSessions()
        first.run("BEGIN")
        first.run("SAVEPOINT a")
        second.run("INSERT INTO t VALUES (2)")
        first.run("INSERT INTO t VALUES (3)")
        first.run("ROLLBACK TO a")
        first.run("COMMIT")
        #expect(second.run("SELECT id FROM t ORDER BY id").rows == [["1"], ["2"]])
    }

    @Test func copiesGoTheirOwnWay() throws {
        let (database, first, _) = try makeSessions()
        first.run("CREATE SEQUENCE s; SELECT nextval('s')")
        let copy = try database.scratchCopy().connect()
        copy.run("DELETE FROM t; CREATE ROLE bob; SELECT nextval('s')")
        #expect(copy.run("SELECT count(*) FROM t").value == "0")
        #expect(first.run("SELECT count(*) FROM t").value == "1")
        #expect(first.run("SELECT count(*) FROM pg_roles WHERE rolname = 'bob'").value == "0")
        #expect(first.run("SELECT nextval('s')").value == "2" && copy.run("SELECT nextval('s')").value == "3")
        first.run("INSERT INTO t VALUES (2)")
        #expect(copy.run("SELECT count(*) FROM t").value == "0")
    }

    @Test func goesOnWhenItsRoleIsDropped() throws {
        let (database, first, _) = try makeSessions()
        first.run("CREATE ROLE bob LOGIN")
        let session = try database.connect(user: "bob")
        #expect(first.run("DROP ROLE bob").error == nil)
        #expect(session.run("SELECT 1").value == "1")
        #expect(session.run("SELECT * FROM t").state == "42501" && !session.isSuperuser)
        let error = session.run("SELECT current_user").error
        #expect(error?.sqlState.code == "42704" && error?.message.hasPrefix("invalid role OID: ") == true)
    }

    @Test(.timeLimit(.minutes(1)))
    func cancelsFromAnotherThread() throws {
        for sql in [
            "SELECT count(*) FROM generate_series(1, 100000000000)",
            "SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b WHERE a = -b",
            "SELECT * FROM generate_series(1, 100000000000)",
            "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT 1 FROM r) SELECT count(*) FROM r",
            "SELECT pg_sleep(60)",
        ] {
            let session = try Database().connect()
            let canceller = session.canceller
            let thread = Thread {
                for _ in 0..<600 {
                    Thread.sleep(forTimeInterval: 0.05)
                    canceller.cancel()
                }
            }
            thread.start()
            let state = session.run(sql).state
            #expect(state == "57014", "\(sql)")
            #expect(session.transactionStatus == .idle)
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [128, 512, 1024, 8192])
    func survivesDeepNestingOnASmallStack(kilobytes: Int) throws {
        let database = Database()
        let states = Collected()
        let thread = Thread {
            guard let session = try? database.connect() else { return }
            for sql in Self.nestedStatements { states.add(session.run(sql).state) }
            states.add(session.run("SELECT 1").value ?? "")
        }
        thread.stackSize = kilobytes * 1024
        thread.start()
        while !thread.isFinished { Thread.sleep(forTimeInterval: 0.01) }
        #expect(states.all.last == "1" && states.all.count == Self.nestedStatements.count + 1)
        for (state, sql) in zip(states.all, Self.nestedStatements) where !["", "54001"].contains(state) {
            Issue.record("\(state): \(sql.prefix(80))")
        }
    }

    /// Statements that nest as deeply as the parser lets them, and deeper.
    private static let nestedStatements: [String] = [60, 120, 240, 1000].flatMap { depth in
        [
            nest("(SELECT ", "1", ")", depth), nest("CASE WHEN true THEN ", "1", " END", depth),
            nest("abs(", "1", ")", depth), nest("NOT ", "true", "", depth), nest("", "1", " + 1", depth),
            nest("", "true", " AND true", depth), nest("ARRAY[", "1", "]", min(depth, 60)),
            "WITH " + nest("x AS (WITH ", "y AS (SELECT 1) SELECT 1", ") SELECT 1", depth),
            nest("SELECT * FROM (", "SELECT 1", ") x", depth),
            nest("true IN (SELECT ", "true", ")", depth), nest("EXISTS (SELECT 1 WHERE ", "true", ")", depth),
            nest("coalesce(NULL, ", "1", ")", depth), nest("1 UNION ALL (SELECT ", "1", ")", depth),
        ]
    }

    /// Writes a SELECT of something inside itself.
    private static func nest(_ open: String, _ middle: String, _ close: String, _ depth: Int) -> String {
        (open.hasPrefix("SELECT") || open.hasPrefix("x AS") ? "" : "SELECT ") + String(repeating: open, count: depth)
            + middle + String(repeating: close, count: depth)
    }

    @Test func writersFromManyThreadsLoseNothing() throws {
        let (database, first, _) = try makeSessions()
        let counts = Counts()
        DispatchQueue.concurrentPerform(iterations: 4) { number in
            guard let session = try? database.connect() else { return }
            for row in 0..<50 where session.run("INSERT INTO t VALUES (\(100 * number + row + 2))").error == nil {
                counts.add()
            }
        }
        #expect(first.run("SELECT count(*) FROM t").value == "\(counts.total + 1)")
    }
}

/// Texts that a thread hands to another one.
private final class Collected: @unchecked Sendable {
    private let lock = NSLock()
    private var texts: [String] = []

    /// Adds a text.
    func add(_ text: String) { lock.withLock { texts.append(text) } }

    /// The texts in order.
    var all: [String] { lock.withLock { texts } }
}

/// A counter that threads share.
private final class Counts: @unchecked Sendable {
    private let lock = NSLock()
    private var number = 0

    /// Counts one more.
    func add() { lock.withLock { number += 1 } }

    /// The count.
    var total: Int { lock.withLock { number } }
}
