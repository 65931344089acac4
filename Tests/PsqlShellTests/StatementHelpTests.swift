import RoleSQL
import SQLBasics
import Testing

@testable import PsqlShell

/// `\h`: what it finds, how it looks, and that its examples are true.
@Suite struct StatementHelpTests {
    /// A shell on a fresh cluster with the sample StreamFlow, whose output is kept.
    private static func sampleShell() -> (shell: Shell, sink: Output) {
        let sink = Output()
        let shell = Shell(connector: Database(), out: sink, err: sink)
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        shell.sampleFolder = { "/" + root + "/samples" }
        _ = shell.connect(user: "postgres", database: "postgres")
        shell.isStarting = false
        _ = shell.run(ScriptedLines("\\load streamflow\n"))
        _ = sink.collected()
        return (shell, sink)
    }

    @Test(arguments: StatementHelp.all.map(\.name))
    func examplesRunOnTheSample(name: String) throws {
        let help = try #require(StatementHelp.all.first { $0.name == name })
        let (shell, sink) = Self.sampleShell()
        _ = shell.run(ScriptedLines(help.example + "\n"))
        let output = String(decoding: sink.collected(), as: UTF8.self)
        let errors = output.split(separator: "\n").filter { $0.hasPrefix("ERROR:") }
        let announced = help.example.split(separator: "\n").filter { $0.hasPrefix("-- ERROR:") }.map { $0.dropFirst(3) }
        #expect(errors == announced, "\(output)")
        #expect(errors.contains { $0.hasSuffix("is not supported by RoleSQL") } == (help.refusal != nil))
    }

    @Test(arguments: StatementHelp.all.map(\.name))
    func examplesShowTheStatement(name: String) throws {
        let help = try #require(StatementHelp.all.first { $0.name == name })
        let words = name.split(separator: " ")
        let statements = help.example.split(separator: ";").map { $0.uppercased() }
        #expect(
            statements.contains { statement in
                var missing = words[...]
                for word in statement.split(whereSeparator: { !$0.isLetter }) where word == missing.first {
                    missing.removeFirst()
                }
                return missing.isEmpty
            })
        #expect(help.syntax.split(separator: " ").contains { $0 == words[0] || $0.hasSuffix("\n" + words[0]) })
    }

    @Test func textsFitATerminal() {
        for help in StatementHelp.all {
            for line in help.text.split(separator: "\n", omittingEmptySubsequences: false) {
                #expect(line.count <= 80, "\(help.name): \(line)")
                #expect(!line.hasSuffix(" ") && !line.contains("\t"), "\(help.name): \(line)")
            }
        }
    }

    @Test func namesAreInOrderAndDifferent() {
        let names = StatementHelp.all.map(\.name)
        #expect(zip(names, names.dropFirst()).allSatisfy { $0 < $1 })
        #expect(names.count == 185)
    }

    @Test func layout() {
        #expect(
            StatementHelp.text(for: "savepoint", screenWidth: 0) == """
                Command:     SAVEPOINT
                Description: mark a place in the transaction to which it can go back
                Syntax:
                SAVEPOINT savepoint_name

                Example:
                BEGIN;
                SAVEPOINT before_cleanup;
                DELETE FROM playlists WHERE NOT is_public;
                ROLLBACK TO before_cleanup;
                COMMIT;

                Needs:       no privilege


                """)
        #expect(
            StatementHelp.text(for: "LOAD", screenWidth: 0).hasSuffix(
                """
                Refused:     with 0A000 by RoleSQL: nothing is loaded into it
                Needs:       superuser, but for the libraries in $libdir/plugins


                """))
    }

    /// What psql 18.6 finds for the same words.
    @Test func wordsFindWhatTheyFindInPsql() {
        let found = { (topic: String) in StatementHelp.statements(for: topic).map(\.name) }
        #expect(found("create tab") == ["CREATE TABLE", "CREATE TABLE AS", "CREATE TABLESPACE"])
        #expect(found("create table") == ["CREATE TABLE"])
        #expect(found("create table foo bar") == ["CREATE TABLE", "CREATE TABLE AS", "CREATE TABLESPACE"])
        #expect(found("select foo") == ["SELECT", "SELECT INTO"])
        #expect(found("Select") == ["SELECT"])
        #expect(found("grant foo") == ["GRANT"])
        #expect(found("grantt") == [])
        #expect(found("alter text search dict") == ["ALTER TEXT SEARCH DICTIONARY"])
        #expect(
            found("set rolee")
                == ["SET", "SET CONSTRAINTS", "SET ROLE", "SET SESSION AUTHORIZATION", "SET TRANSACTION"])
        #expect(found("commit prepared foo") == ["COMMIT PREPARED"])
        #expect(found("begin ; select") == ["BEGIN"])
        #expect(found("create   table") == found("create"))
        #expect(found("create").count == 42)
        #expect(found("*").count == StatementHelp.all.count)
        #expect(found("xyzzy foo bar") == [])
    }

    @Test func columnsFollowTheWidth() {
        let lines = { (width: Int) in StatementHelp.text(for: "", screenWidth: width).split(separator: "\n") }
        #expect(lines(20).count == 1 + 185)
        #expect(lines(80).count == 1 + 93)
        #expect(lines(0) == lines(80))
        #expect(lines(102).count == 1 + 62)
        #expect(lines(101).count == 1 + 93)
        #expect(lines(102)[1] == "  ABORT                            CREATE FOREIGN DATA WRAPPER      DROP ROUTINE")
    }

    @Test func everyStatementOfTheParserHasAText() throws {
        let names = StatementHelp.all.map { $0.name + " " }
        for word in Keyword.words.map({ $0.uppercased() }) where try Self.isRead(word, behind: "") {
            let name = word == "ANALYSE" ? "ANALYZE" : word
            #expect(names.contains { $0.hasPrefix(name + " ") }, "\(word)")
        }
    }

    /// Words behind the first one that name no object.
    private static let modifiers: [String: Set<String>] = [
        "CREATE": [
            "ASSERTION", "CONSTRAINT", "DEFAULT", "GLOBAL", "LOCAL", "OR", "PROCEDURAL", "RECURSIVE", "TEMP",
            "TEMPORARY", "TRUSTED", "UNIQUE", "UNLOGGED",
        ],
        "ALTER": ["PROCEDURAL"], "DROP": ["PROCEDURAL"],
    ]

    @Test(arguments: modifiers.keys.sorted())
    func everyObjectOfTheParserHasAText(verb: String) throws {
        let names = StatementHelp.all.map { $0.name + " " }
        let modifiers = try #require(Self.modifiers[verb])
        var count = 0
        for word in Keyword.words.map({ $0.uppercased() }) where try Self.isRead(word, behind: verb + " ") {
            if modifiers.contains(word) { continue }
            #expect(names.contains { $0.hasPrefix("\(verb) \(word) ") }, "\(verb) \(word)")
            count += 1
        }
        #expect(count > 25)
    }

    /// Tells whether the parser takes a word behind others: when it does not, its error is at that word.
    private static func isRead(_ word: String, behind words: String) throws -> Bool {
        var error: Diagnostic?
        try Database().connect(user: "postgres", database: "postgres").execute(words + word) { event in
            if case .error(let diagnostic) = event { error = diagnostic }
        }
        return !(error?.message.hasPrefix("syntax error") == true && error?.span?.start == words.utf8.count)
    }
}
