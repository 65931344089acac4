import Foundation
import RoleSQL
import SQLBasics
import Testing

@testable import PsqlShell

/// `Did you mean …?`: what is near, which errors ask, and that nothing else changes.
@Suite struct SuggestionTests {
    /// A shell on a cluster with a few objects, whose output is kept.
    final class Fixture {
        let shell: Shell
        private let sink = Output()

        init(_ preparation: String = "\\set SUGGEST on\n" + Fixture.objects) {
            shell = Shell(connector: Database(), out: sink, err: sink)
            _ = shell.connect(user: "postgres", database: "postgres")
            shell.isStarting = false
            _ = run("\\set QUIET on\n" + preparation)
        }

        /// What there is to be misspelt.
        static let objects = """
            CREATE ROLE alice LOGIN; CREATE ROLE "Bob"; CREATE SCHEMA shop; CREATE SCHEMA hidden;
            CREATE TABLE users (user_id int PRIMARY KEY, username text, email text, country text);
            CREATE VIEW active_users AS SELECT * FROM users;
            CREATE TABLE shop.film (id int, title text); CREATE TABLE hidden.logs (line text);
            CREATE TABLE one1 (a int); CREATE TABLE one2 (a int); CREATE TABLE one3 (a int);
            CREATE TABLE note_a (a int); CREATE TABLE note_b (a int);
            CREATE FUNCTION tax(int) RETURNS int LANGUAGE sql RETURN $1;
            CREATE PROCEDURE clean_up() LANGUAGE sql AS 'SELECT 1';
            CREATE TYPE mood AS ENUM ('calm'); CREATE DOMAIN "Code" AS text;
            CREATE POLICY own_rows ON users USING (true);\n
            """

        func run(_ script: String) -> String {
            _ = shell.run(ScriptedLines(script))
            return String(decoding: sink.collected(), as: UTF8.self)
        }

        /// Runs a statement that fails and returns its hint.
        func hint(_ statement: String) -> String? {
            let lines = run(statement + ";\n").split(separator: "\n")
            #expect(lines.contains { $0.hasPrefix("ERROR:") }, "\(statement)")
            return lines.first { $0.hasPrefix("HINT:  ") }.map { String($0.dropFirst("HINT:  ".count)) }
        }
    }

    /// Lines that a person seems to type.
    private final class TypedLines: LineSource {
        let isTerminal = true
        private let lines: ScriptedLines

        init(_ script: String) { lines = ScriptedLines(script) }

        func next(prompt: () -> String, pending: [UInt8]) -> LineEvent {
            lines.next(prompt: { "" }, pending: pending)
        }
    }

    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "ab", 2), ("users", "users", 0), ("usres", "users", 1), ("ab", "ba", 1),
        ("kitten", "sitting", 3), ("ca", "abc", 3), ("emial", "email", 1), ("abcd", "badc", 2), ("漢字", "字漢", 1),
    ])
    func distances(_ a: String, _ b: String, _ expected: Int) {
        #expect(Spelling.distance(Array(a), Array(b)) == expected)
        #expect(Spelling.distance(Array(b), Array(a)) == expected)
    }

    /// The distance against its definition, the shortest way from word to word, on all words of up to four letters of two.
    @Test func distancesAreTheShortestWays() {
        let words = (0...4).flatMap { length in
            (0..<(1 << length)).map { bits in (0..<length).map { bits >> $0 & 1 } }
        }
        for a in words {
            for b in words {
                #expect(Spelling.distance(a, b) == Self.slowDistance(a[...], b[...]), "\(a) \(b)")
            }
        }
    }

    private static func slowDistance(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> Int {
        guard let x = a.first, let y = b.first else { return a.count + b.count }
        let (restA, restB) = (a.dropFirst(), b.dropFirst())
        var best = slowDistance(restA, restB) + (x == y ? 0 : 1)
        best = min(best, slowDistance(restA, b) + 1, slowDistance(a, restB) + 1)
        if restA.first == y, restB.first == x {
            best = min(best, slowDistance(restA.dropFirst(), restB.dropFirst()) + 1)
        }
        return best
    }

    @Test func onlyTheNearestCount() {
        let near = { (word: String, words: [String]) in
            Spelling.nearest(to: [word], among: words.map { Spelling.Candidate($0) })
        }
        #expect(near("usres", ["users", "uses", "payments"]) == ["users", "uses"])
        #expect(near("usrs", ["users", "payments"]) == ["users"])
        #expect(near("USRS", ["users"]) == ["users"])
        #expect(near("nota", ["note_b", "notes", "noted", "note"]) == ["note"])
        #expect(near("t9", ["t1"]) == [])
        #expect(near("ab", ["AB"]) == ["AB"])
        #expect(near("one9", ["one1", "one2", "one3"]) == [])
        #expect(near("abcdef", ["abcxyz"]) == [])
        #expect(near("users", ["users", "uses"]) == [])
        #expect(near("x", []) == [])
        #expect(near(String(repeating: "a", count: 129), [String(repeating: "a", count: 130)]) == [])
    }

    /// Statements that fail, and what they ask; nil for those that ask nothing.
    private static let questions: [(String, String?)] = [
        ("SELECT * FROM usres", "users"), ("SELECT * FROM \"Users\"", "users"), ("TABLE userz, x", nil),
        ("SELECT * FROM actve_users", "active_users"), ("SELECT * FROM film", "shop.film"),
        ("SELECT * FROM shop.flim", "shop.film"), ("SELECT * FROM shp.film", "shop.film"),
        ("SELECT * FROM shop.users", nil), ("SELECT * FROM logs", "hidden.logs"),
        ("SELECT * FROM pg_clas", "pg_class"), ("SELECT * FROM tables", "information_schema.tables"),
        ("SELECT * FROM tablez", nil), ("SELECT * FROM one9", nil), ("SELECT * FROM note_x", "note_a or note_b"),
        ("SELECT * FROM zzzzzz", nil), ("DROP TABLE usres", "users"), ("DROP VIEW usres", nil),
        ("DROP VIEW active_usrs", "active_users"), ("DROP INDEX users_pky", "users_pkey"),
        ("SELECT 'usres'::regclass", "users"), ("INSERT INTO users (usernam) VALUES ('a')", "username"),
        ("UPDATE users SET contry = 'x'", "country"), ("GRANT SELECT (emial) ON users TO alice", "email"),
        ("ALTER TABLE users DROP COLUMN title", nil), ("CREATE INDEX ON shop.film (titel)", "title"),
        ("ALTER TABLE users DROP CONSTRAINT users_pky", "users_pkey"), ("DROP POLICY own_row ON users", "own_rows"),
        ("GRANT SELECT ON users TO alcie", "alice"), ("GRANT SELECT ON users TO bob", "\"Bob\""),
        ("SET ROLE alic", "alice"), ("GRANT pg_read_all_dat TO alice", "pg_read_all_data"),
        ("SELECT has_table_privilege('alcie', 'users', 'select')", "alice"),
        ("GRANT SELECT ON users TO alice_the_second", nil), ("GRANT SELCT ON users TO alice", "SELECT"),
        ("GRANT INSRT, UPDATE ON users TO alice", "INSERT"), ("GRANT readonly ON users TO alice", nil),
        ("SELECT has_table_privilege('users', 'selct')", "SELECT"), ("CREATE ROLE x LOGN", "LOGIN"),
        ("ALTER ROLE alice NOSUPERUSR", "NOSUPERUSER"), ("GRANT USAGE ON SCHEMA shp TO alice", "shop"),
        ("CREATE TABLE pubic.t (a int)", "public"), ("GRANT CONNECT ON DATABASE postgers TO alice", "postgres"),
        ("GRANT EXECUTE ON FUNCTION tex(int) TO alice", "tax"), ("DROP FUNCTION txa", "tax"),
        ("GRANT EXECUTE ON FUNCTION tax(text) TO alice", nil), ("DROP PROCEDURE claen_up()", "clean_up"),
        ("DROP FUNCTION cleanup()", nil), ("CREATE TABLE t (a intger)", "integer"),
        ("CREATE TABLE t (a serail)", "serial"), ("CREATE TABLE t (a mod)", "mood"),
        ("CREATE TABLE t (a code)", "\"Code\""), ("CREATE TABLE t (a moods[])", "mood"),
        ("CREATE FUNCTION f() RETURNS SETOF usres LANGUAGE sql AS ''", "users"),
        ("SHOW serch_path", "search_path"), ("SET datestlye = iso", "DateStyle"), ("SHOW nothing_like_it", nil),
        ("SELECT 1/0", nil),
    ]

    @Test func errorsAskAboutNamesOfTheRightKind() {
        let fixture = Fixture()
        for (statement, words) in Self.questions {
            #expect(fixture.hint(statement) == words.map { "Did you mean \($0)?" }, "\(statement)")
        }
    }

    @Test func temporaryTablesAndBodiesOfCodeAreSearched() {
        let fixture = Fixture()
        _ = fixture.run("CREATE TEMP TABLE scratch_pad (line text);\n")
        #expect(fixture.hint("SELECT * FROM scratchpad") == "Did you mean scratch_pad?")
        #expect(
            fixture.hint("DO $$ BEGIN INSERT INTO users (usernam) VALUES ('a'); END $$") == "Did you mean username?")
        #expect(fixture.hint("DO $$ BEGIN DELETE FROM usres; END $$") == "Did you mean users?")
    }

    @Test func keywordsAreThoseWithWhichMoreCanBeRead() {
        let fixture = Fixture()
        let questions: [(String, String?)] = [
            ("SELCT * FROM users", "SELECT"), ("slect 1", "SELECT"), ("SELECT * FORM users", "FROM"),
            ("SELECT * FROM users WEHRE user_id = 1", "WHERE"), ("SELECT * FROM users ODRER BY 1", "ORDER"),
            ("GRANT SELECT ON ALL TABELS IN SCHEMA public TO alice", "TABLES"), ("DROP TABEL users", "TABLE"),
            ("GRANT SELECT ON TABEL users TO alice", "TABLE"), ("DROP TABEL", "TABLE"), ("SET ROEL alice", "ROLE"),
            ("ALTER TABLE users ENABEL ROW LEVEL SECURITY", "ENABLE"), ("REVOKE ALL ON users FORM alice", "FROM"),
            ("CREATE TABLE t (a int PRIMRY KEY)", "PRIMARY"), ("/* é */ SELCT 'é'", "SELECT"),
            ("SELECT 1 1", nil), ("SELECT * FROM users WEHRE user_id = = 1", "WHERE"), ("CREATE XYZZY x", nil),
            ("SELECT ,", nil), ("\"SELCT\" 1", nil), ("GRANT SELECT ON users", nil), ("SELECT a FROM (SELECT 1", nil),
            ("DO $$ BEGIN SELCT 1; END $$", nil),
        ]
        for (statement, words) in questions {
            #expect(fixture.hint(statement) == words.map { "Did you mean \($0)?" }, "\(statement)")
        }
    }

    @Test func hintsOfPostgresStay() {
        let fixture = Fixture()
        #expect(
            fixture.hint("SELECT usernme FROM users") == "Perhaps you meant to reference the column \"users.username\"."
        )
        #expect(fixture.hint("SELECT lowr('A')")?.hasPrefix("No function matches") == true)
    }

    @Test func commandsOfTheShellAskAsWell() {
        let fixture = Fixture()
        #expect(fixture.run("\\laod x\n") == "invalid command \\laod\nHINT:  Did you mean \\load?\n")
        #expect(fixture.run("\\xyzzy\n") == "invalid command \\xyzzy\n")
        #expect(
            fixture.run("\\set QUIET off\n\\d usres\n\\set QUIET on\n")
                == "Did not find any relation named \"usres\".\nHINT:  Did you mean users?\n")
        #expect(fixture.run("\\h grnat\n").hasSuffix("available help.\nHINT:  Did you mean GRANT?\n"))
        #expect(fixture.run("\\c postgers\n").hasSuffix("does not exist\nHINT:  Did you mean postgres?\n"))
    }

    @Test func aPersonIsAskedAndAScriptIsNot() {
        let fixture = Fixture(Fixture.objects)
        #expect(fixture.hint("SELECT * FROM usres") == nil)
        let typed = { (script: String) in
            _ = fixture.shell.run(TypedLines(script))
            return fixture.run("")
        }
        #expect(typed("SELECT * FROM usres;\n").contains("HINT:  Did you mean users?\n"))
        #expect(typed("\\laod\n").contains("HINT:  Did you mean \\load?\nTry \\? for help.\n"))
        #expect(typed("\\xyzzy\n").hasPrefix("invalid command \\xyzzy\nTry \\? for help.\n"))
        #expect(!typed("\\set SUGGEST off\nSELECT * FROM usres;\n").contains("Did you mean"))
        #expect(fixture.run("\\echo :SUGGEST\n") == "off\n")
        #expect(typed("\\unset SUGGEST\nSELECT * FROM usres;\n").contains("Did you mean"))
        #expect(fixture.run("\\echo :SUGGEST\n") == ":SUGGEST\n")
        #expect(
            fixture.run("\\set SUGGEST maybe\n") == "unrecognized value \"maybe\" for \"SUGGEST\": Boolean expected\n")
    }

    @Test(arguments: ["terse", "sqlstate"])
    func shortMessagesHaveNoQuestions(verbosity: String) {
        let fixture = Fixture()
        #expect(!fixture.run("\\set VERBOSITY \(verbosity)\nSELECT * FROM usres;\n").contains("Did you mean"))
    }

    @Test func theErrorIsRememberedWithoutTheQuestion() {
        let fixture = Fixture()
        #expect(fixture.run("\\set VERBOSITY verbose\nSELECT * FROM usres;\n").contains("Did you mean users?"))
        let remembered = fixture.run("\\errverbose\n\\echo :ERROR :SQLSTATE :LAST_ERROR_MESSAGE\n")
        #expect(!remembered.contains("Did you mean"))
        #expect(remembered.hasSuffix("true 42P01 relation \"usres\" does not exist\n"))
    }

    @Test func aFailedTransactionIsAskedAboutAndStaysFailed() {
        let fixture = Fixture()
        _ = fixture.run("BEGIN;\nCREATE TABLE drafts (a int);\n")
        #expect(fixture.hint("SELECT * FROM drafst") == "Did you mean drafts?")
        #expect(fixture.shell.backend?.transaction == .failed)
        #expect(fixture.hint("SELECT * FROM drafst") == nil)
        _ = fixture.run("ROLLBACK;\n")
        #expect(fixture.hint("SELECT * FROM drafst") == nil)
    }

    @Test func rolesWithoutPrivilegesAreAskedToo() {
        let fixture = Fixture()
        _ = fixture.run("REVOKE ALL ON SCHEMA public FROM PUBLIC;\nSET ROLE alice;\n")
        #expect(fixture.hint("SELECT * FROM usres") == "Did you mean public.users?")
        #expect(fixture.hint("SELECT * FROM hidden.lgos")?.hasPrefix("Did you mean") != true)
        #expect(fixture.run("SELECT current_role;\n").contains("alice"))
    }

    /// Scripts print the same with and without questions, but for the questions.
    @Test(arguments: ["syntax", "badinput", "roles", "privilegefunctions", "transactions", "plpgsql"])
    func questionsAreAllThatChanges(area: String) throws {
        var parts = #filePath.split(separator: "/").dropLast(2).map(String.init)
        parts += ["Golden", area]
        let folder = "/" + parts.joined(separator: "/")
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".sql") {
            let script = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            let plain = Fixture("").run(script)
            let asking = Fixture("\\set SUGGEST on\n").run(script)
            let rest = asking.split(separator: "\n", omittingEmptySubsequences: false).filter {
                !$0.hasPrefix("HINT:  Did you mean ")
            }
            #expect(rest.joined(separator: "\n") == plain, "\(file)")
        }
    }
}
