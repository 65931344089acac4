import Glibc
import Testing

@testable import PsqlShell

/// What a transcript holds.
struct TranscriptTests {
    /// Runs a script that records itself, and returns the record.
    private func record(_ script: String, _ prepare: (ShellFixture) -> Void = { _ in }) -> String {
        let path = "/tmp/rolesql_transcript_\(getpid())_\(UInt64.random(in: 0...UInt64.max)).md"
        defer { unlink(path) }
        let fixture = ShellFixture()
        prepare(fixture)
        _ = fixture.run("\\transcript \(path)\n\(script)\n\\transcript\n\\echo not recorded\n")
        return String(decoding: FilePaths.contents(path) ?? [], as: UTF8.self)
    }

    @Test func resultsAreTables() {
        let text = record("SELECT x;") { $0.answer("SELECT x;", ["a", "b|c"], [["1", nil], ["<i>", "two\nlines"]]) }
        #expect(
            text == """
                *As postgres in test*

                ```sql
                SELECT x;
                ```

                | a | b\\|c |
                |---|---|
                | 1 |  |
                | \\<i> | two<br>lines |

                (2 rows)


                """)
    }

    @Test func messagesAreText() {
        let text = record("SELECT bad;\n\\echo 'one ```` two'") { $0.fail("SELECT bad;", "no such thing") }
        #expect(
            text == """
                *As postgres in test*

                ```sql
                SELECT bad;
                ```

                ```text
                ERROR:  no such thing
                ```

                `````sql
                \\echo 'one ```` two'
                `````

                `````text
                one ```` two
                `````


                """)
    }

    @Test func passwordsAreLeftOut() {
        #expect(!record("CREATE ROLE ann PASSWORD 'secret';").contains("secret"))
    }

    @Test func aScriptIsOneEntry() {
        let path = "/tmp/rolesql_transcript_\(getpid()).sql"
        defer { unlink(path) }
        let file = Output(path: path)
        file?.write("\\echo from the script\n")
        file?.close()
        let text = record("\\i \(path)")
        #expect(text.contains("```sql\n\\i \(path)\n```\n\n```text\nfrom the script\n```\n"))
        #expect(!text.contains("\\echo"))
    }

    @Test func whatCannotBeWrittenIsSaid() {
        #expect(
            ShellFixture().run("\\transcript /nonexistent/x\n")
                == "\\transcript: /nonexistent/x: No such file or directory\n")
        #expect(ShellFixture().run("\\transcript\n") == "\\transcript: nothing is recorded\n")
    }
}
