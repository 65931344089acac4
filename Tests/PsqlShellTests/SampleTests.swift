import Glibc
import RoleSQL
import SQLBasics
import Testing

@testable import PsqlShell

/// `\load`: the generated sample and what happens when it fails.
@Suite struct SampleTests {
    /// A shell on a fresh cluster, whose output is kept.
    private final class Fixture {
        let shell: Shell
        let sink = Output()

        init() {
            shell = Shell(connector: Database(), out: sink, err: sink)
            shell.sampleFolder = {
                var parts = #filePath.split(separator: "/").dropLast(3).map(String.init)
                parts.append("samples")
                return "/" + parts.joined(separator: "/")
            }
            _ = shell.connect(user: "postgres", database: "postgres")
            shell.isStarting = false
            _ = shell.run(ScriptedLines("\\pset format unaligned\n\\t on\n\\set QUIET on\n"))
            _ = sink.collected()
        }

        func run(_ script: String) -> String {
            _ = shell.run(ScriptedLines(script))
            return String(decoding: sink.collected(), as: UTF8.self)
        }
    }

    /// The rows of all tables as COPY would send them.
    private static func checksum(scale: Int) -> (rows: [Int], sum: UInt64) {
        let generator = StreamFlowGenerator(scale: scale)
        var counts: [Int] = []
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for table in StreamFlowGenerator.Table.allCases {
            var rows = SampleRows()
            var parents = 0
            for unit in 1...generator.units(of: table) {
                generator.write(unit, of: table, parents: &parents, to: &rows)
            }
            for byte in rows.take() { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
            counts.append(rows.count)
        }
        return (counts, sum)
    }

    @Test func theRowsAreAlwaysTheSame() {
        let first = Self.checksum(scale: 1)
        #expect(first.rows == [1000, 20, 12, 50, 475, 20_000, 1683, 934, 4256, 1125, 1149])
        #expect(first.sum == 0x5C90_6383_A7EC_2E80)
        #expect(Self.checksum(scale: 2).rows.prefix(6) == [2000, 40, 12, 100, 982, 40_000])
    }

    @Test func generatedRowsAreThere() {
        let fixture = Fixture()
        #expect(fixture.run("\\load streamflow 1\n") == "")
        #expect(fixture.shell.variable("DBNAME") == "streamflow")
        #expect(fixture.run("SELECT count(*) FROM users; SELECT count(*) FROM streams;\n") == "1000\n20000\n")
        #expect(
            fixture.run(
                """
                SELECT count(*) FROM streams s JOIN users u USING (user_id) WHERE s.started_at < u.created_at;
                SELECT count(*) FROM streams s JOIN tracks t USING (track_id) WHERE duration_listened > duration_seconds;
                SELECT count(DISTINCT user_id) < 1000, count(DISTINCT track_id) < 475, count(country) < 20000 FROM streams;
                SELECT max(artist_id) < 21, count(genre_id) < 50 FROM albums;
                SELECT string_agg(DISTINCT status, ' ' ORDER BY status) FROM payments;
                INSERT INTO genres (name) VALUES ('Polka') RETURNING genre_id;\n
                """) == "0\n0\nt|t|t\nt|t\ncompleted failed pending refunded\n13\n")
    }

    @Test func wrongArguments() {
        let fixture = Fixture()
        for text in ["0", "1001", "-1", "+1", "1.5", "many", "99999999999999999999"] {
            #expect(
                fixture.run("\\load streamflow \(text)\n")
                    == "\\load: invalid number of thousands of users \"\(text)\": must be from 1 to 1000\n")
        }
        #expect(fixture.run("\\load chinook 1\n") == "there is no sample \"chinook\"\n")
        #expect(fixture.run("\\load\n") == "\\load: missing required argument\n")
        #expect(fixture.shell.variable("DBNAME") == "postgres")
        #expect(fixture.run("SELECT count(*) FROM pg_database WHERE datname = 'streamflow';\n") == "0\n")
    }

    @Test func whatIsThereStays() {
        let fixture = Fixture()
        _ = fixture.run("CREATE DATABASE streamflow;\n")
        #expect(fixture.run("\\load streamflow 1\n") == "ERROR:  database \"streamflow\" already exists\n")
        #expect(fixture.run("SELECT count(*) FROM pg_database WHERE datname = 'streamflow';\n") == "1\n")
    }

    @Test func failureLeavesNothing() {
        let fixture = Fixture()
        _ = fixture.run(
            """
            \\c template1
            CREATE TABLE tracks (mine int);
            \\c postgres
            CREATE TEMP TABLE kept AS SELECT 1;\n
            """)
        #expect(fixture.run("\\load streamflow 1\n").hasSuffix("ERROR:  relation \"tracks\" already exists\n"))
        #expect(fixture.shell.variable("DBNAME") == "postgres")
        #expect(
            fixture.run("TABLE kept; SELECT count(*) FROM pg_database WHERE datname = 'streamflow';\n") == "1\n0\n")
    }

    @Test func settingsCount() {
        let fixture = Fixture()
        fixture.shell.onConnect = { backend in
            guard let backend, backend.databaseName == "streamflow" else { return }
            backend.run("SET default_transaction_read_only = on") { _ in }
        }
        #expect(
            fixture.run("\\load streamflow 1\n").hasSuffix(
                "ERROR:  cannot execute CREATE TABLE in a read-only transaction\n"))
        #expect(fixture.run("SELECT count(*) FROM pg_database WHERE datname = 'streamflow';\n") == "0\n")
    }

    @Test func privilegesCount() {
        let fixture = Fixture()
        _ = fixture.run("CREATE ROLE poor; CREATE ROLE maker LOGIN CREATEDB; SET ROLE poor;\n")
        #expect(fixture.run("\\load streamflow 1\n") == "ERROR:  permission denied to create database\n")
        #expect(fixture.run("SELECT current_role;\n") == "poor\n")
        #expect(
            fixture.run(
                "\\c - maker\n\\load streamflow 1\nSELECT tableowner FROM pg_tables WHERE tablename = 'users';\n")
                == "maker\n")
    }

    @Test func interruptionLeavesNothing() {
        let fixture = Fixture()
        var asked = 0
        fixture.shell.isInterrupted = { [unowned shell = fixture.shell] in
            guard shell.backend?.transaction == .active else { return false }
            asked += 1
            return asked > 12
        }
        #expect(fixture.run("\\load streamflow 1\n") == "ERROR:  canceling statement due to user request\n")
        fixture.shell.isInterrupted = { false }
        #expect(fixture.shell.variable("DBNAME") == "postgres")
        #expect(fixture.run("SELECT count(*) FROM pg_database WHERE datname = 'streamflow';\n") == "0\n")
    }

    @Test func progressIsForTerminals() {
        let sink = Output()
        var bar = ProgressBar(sink, total: 200, columns: 40)
        bar.show(0, "users")
        bar.show(1, "users")
        bar.show(100, "streams")
        bar.end()
        let text = String(decoding: sink.collected(), as: UTF8.self)
        #expect(
            text == "\rusers            [..........]   0%\rstreams          [#####.....]  50%\r"
                + String(repeating: " ", count: 35) + "\r")
    }
}
