import ClusterScript
import Foundation
import RoleSQL
import SQLBasics
import TestSupport
import Testing

/// A saved cluster is the same when it is opened again, and a file that is not whole is refused.
@Suite struct SavedClusterTests {
    @Test func thereAreCases() { #expect(ClusterScriptCases.names.count > 40) }

    @Test(arguments: ClusterScriptCases.names)
    func opensAsItWasSaved(name: String) throws {
        let fixture = ClusterFixture(try ClusterFixture.golden(name))
        let opened = try SavedCluster.open(try fixture.cluster.saved())
        #expect(opened.refused.map(\.step) == [])
        #expect(opened.place == SavedCluster.Place(database: "scratch", user: "postgres"))
        #expect(try opened.cluster.sortedSteps() == fixture.cluster.sortedSteps())
    }

    @Test func whatTheServerIsSetToIsSavedToo() throws {
        let fixture = ClusterFixture("ALTER SYSTEM SET work_mem = '8MB'; ALTER SYSTEM SET search_path = a, \"B c\";")
        let opened = try SavedCluster.open(try fixture.cluster.saved())
        let again = String(decoding: try opened.cluster.saved(), as: UTF8.self)
        #expect(again.contains("ALTER SYSTEM SET search_path TO a, \"B c\"\n"))
        #expect(again.contains("ALTER SYSTEM SET work_mem TO '8MB'\n"))
    }

    /// A small cluster's file.
    private func small() throws -> [UInt8] {
        try ClusterFixture(
            "CREATE ROLE bob; CREATE TABLE t (a int); INSERT INTO t VALUES (1); GRANT SELECT ON t TO bob;"
        )
        .cluster.saved()
    }

    @Test func everyBeginningIsRefused() throws {
        let bytes = try small()
        for length in 0..<bytes.count {
            #expect(throws: SavedCluster.Problem.self) { try SavedCluster.open(Array(bytes[..<length])) }
        }
        #expect(throws: SavedCluster.Problem.truncated) { try SavedCluster.open(bytes.dropLast()) }
        #expect(throws: SavedCluster.Problem.damaged) { try SavedCluster.open(bytes + [10]) }
    }

    @Test(arguments: [UInt64(1), 2]) func everyChangedByteIsFound(seed: UInt64) throws {
        let bytes = try small()
        var random = SeededGenerator(seed: seed)
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= UInt8(1 + random.below(255))
            #expect(throws: SavedCluster.Problem.self, "seed \(seed), byte \(place)") {
                try SavedCluster.open(changed)
            }
        }
    }

    @Test func newerFilesAreToldApart() throws {
        let text = String(decoding: try small(), as: UTF8.self).replacing("format 1", with: "format 2")
        #expect(throws: SavedCluster.Problem.newerFormat(2)) { try SavedCluster.open(Array(text.utf8)) }
        #expect(throws: SavedCluster.Problem.otherFile) { try SavedCluster.open(Array("CREATE TABLE t ();".utf8)) }
    }

    @Test func whatCannotBeMadeAgainIsTold() throws {
        let fixture = ClusterFixture(
            """
            CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE c (a int REFERENCES p);
            SET session_replication_role = replica; INSERT INTO c VALUES (7);
            """)
        let opened = try SavedCluster.open(try fixture.cluster.saved())
        #expect(opened.refused.map(\.diagnostic.sqlState.code) == ["23503"])
        let session = try opened.cluster.connect(database: "scratch")
        var rows = 0
        session.execute("SELECT * FROM c") { if case .result(let result) = $0 { rows = result.rowCount } }
        #expect(rows == 1)
    }
}
