import Testing

/// What is done for a person at a terminal, and can be had off.
struct ComfortTests {
    @Test func thePromptNamesTheRoleThatCounts() throws {
        let shell = try ShellTerminal()
        try shell.enter("create role ann; create role bob login superuser;")
        try shell.enter("set role ann;", prompt: "ann@postgres=> ")
        try shell.enter("select", prompt: "ann@postgres-> ")
        try shell.enter("1;", prompt: "ann@postgres=> ")
        try shell.enter("reset role;")
        try shell.enter("set session authorization bob;", prompt: "bob@postgres=# ")
        try shell.enter("reset session authorization;")
        try shell.enter("\\c - bob")
        try shell.enter("\\set PROMPT1 '%/%R%x%# '")
        #expect(try shell.enter("set role ann;", prompt: "postgres=> ") == "SET")
    }

    @Test(arguments: [
        ("delete from t;", "DELETE without WHERE changes all rows of t. Run it? (y/n) ", "DELETE 2"),
        ("update t set a = 5;", "UPDATE without WHERE changes all rows of t. Run it? (y/n) ", "UPDATE 2"),
        ("drop table t;", "Run drop table t? (y/n) ", "DROP TABLE"),
    ])
    func whatDestroysIsAskedAbout(statement: String, question: String, tag: String) throws {
        let shell = try ShellTerminal()
        try shell.enter("create table t (a int); insert into t values (1), (2);")
        for (answer, result) in [("n", "Not run."), ("", "Not run."), ("y", tag)] {
            try shell.press(statement, Key.enter)
            try shell.terminal.wait("the question") { shell.screen.textBeforeCursor == question }
            #expect(try shell.enter(answer) == result)
        }
    }

    @Test func controlCAnswersNo() throws {
        let shell = try ShellTerminal()
        try shell.enter("create table t (a int); insert into t values (1);")
        try shell.press("delete from t;", Key.enter)
        try shell.terminal.wait("the question") { shell.screen.textBeforeCursor.hasSuffix("Run it? (y/n) ") }
        try shell.press(Key.control("c"))
        try shell.expectPrompt("postgres=# ")
        #expect(try shell.enter("delete from t where a = 1;") == "DELETE 1")
    }

    @Test func questionsCanBeSwitchedOff() throws {
        let shell = try ShellTerminal()
        try shell.enter("create table t (a int);")
        try shell.enter("\\set CONFIRM off")
        #expect(try shell.enter("delete from t;") == "DELETE 0")
        #expect(try shell.enter("drop table t;") == "DROP TABLE")
    }

    @Test(arguments: [
        ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false),
    ])
    func messagesHaveColoursUnlessTheEnvironmentForbidsIt(environment: [String: String], hasColours: Bool) throws {
        let shell = try ShellTerminal(environment: environment)
        #expect(try shell.enter("select nosuch;").hasPrefix("ERROR:  column \"nosuch\" does not exist"))
        #expect(shell.terminal.received.contains("\u{1B}[1;31mERROR:\u{1B}[0m  column") == hasColours)
    }

    @Test func aStatementThatTakesLongShowsThatItIsAtWork() throws {
        let shell = try ShellTerminal()
        try shell.press("select pg_sleep(1.5);", Key.enter)
        try shell.terminal.wait("the bar") { shell.screen.text(shell.screen.row).hasPrefix("[....") }
        try shell.expectPrompt("postgres=# ")
        #expect(shell.screen.text.contains("select pg_sleep(1.5);\n pg_sleep\n----------\n\n(1 row)\n\npostgres=#"))
    }

    @Test func aScriptThatTakesLongShowsHowMuchOfItIsDone() throws {
        let shell = try ShellTerminal(["-X", "-q"])
        let script = "select pg_sleep(0.2) \\g /dev/null\n"
        try shell.enter("\\! yes '\(script.dropLast())' | head -10 > script.sql")
        try shell.press("\\i script.sql", Key.enter)
        try shell.terminal.wait("the bar") { shell.screen.text(shell.screen.row).hasPrefix("[#####") }
        try shell.expectPrompt("postgres=# ")
        #expect(!shell.screen.text.contains("["))
    }

    @Test func longResultsGoThroughThePager() throws {
        let shell = try ShellTerminal(environment: ["PAGER": "sed s/^/paged:/ | tail -3"])
        #expect(try shell.enter("select generate_series(1, 30);") == "paged:              30\npaged:(30 rows)\npaged:")
        #expect(try shell.enter("select 1 as a;") == " a\n---\n 1\n(1 row)\n")
        try shell.enter("\\pset pager off")
        #expect(try shell.enter("select generate_series(1, 30);").hasSuffix("\n              30\n(30 rows)\n"))
        try shell.enter("\\pset pager always")
        #expect(try shell.enter("select 1 as a;") == "paged: 1\npaged:(1 row)\npaged:")
        #expect(try shell.enter("\\h drop table").contains("paged:"))
    }

    @Test func aTranscriptTellsWhoHasEnteredWhat() throws {
        let shell = try ShellTerminal()
        try shell.enter("create role ann;")
        #expect(try shell.enter("\\transcript notes.md") == "Transcript goes to \"notes.md\".")
        try shell.enter("set role ann;", prompt: "ann@postgres=> ")
        try shell.enter("select nosuch;", prompt: "ann@postgres=> ")
        try shell.enter("\\transcript", prompt: "ann@postgres=> ")
        let notes = try shell.enter("\\! sed 1,10d notes.md", prompt: "ann@postgres=> ")
        #expect(
            notes == """
                *As ann in postgres*

                ```sql
                select nosuch;
                ```

                ```text
                ERROR:  column "nosuch" does not exist
                LINE 1: select nosuch;
                               ^
                ```

                """)
    }
}
