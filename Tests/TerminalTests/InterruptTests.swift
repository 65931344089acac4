import Testing

/// Ctrl-C drops what is being typed or cancels what runs, and never ends the program.
struct InterruptTests {
    /// What Ctrl-C sends.
    private static let interrupt = Key.control("c")

    @Test func dropsTheLine() throws {
        let shell = try ShellTerminal()
        try shell.press("select 1 +", Key.home)
        try shell.expectLine("postgres=# select 1 +", cursor: 11)
        try shell.press(Self.interrupt)
        try shell.expectPrompt("postgres=# ")
        #expect(shell.screen.text.hasSuffix("postgres=# select 1 +^C\npostgres=#"))
        #expect(try shell.enter("\\echo alive") == "alive")
    }

    @Test(arguments: [("select 1,", "postgres-# "), ("select (", "postgres(# "), ("select 'a", "postgres'# ")])
    func dropsTheStatement(line: String, prompt: String) throws {
        let shell = try ShellTerminal()
        try shell.enter(line, prompt: prompt)
        try shell.press("more")
        try shell.expectLine(prompt + "more")
        try shell.press(Self.interrupt)
        try shell.expectPrompt("postgres=# ")
        #expect(try shell.enter("\\echo alive") == "alive")
    }

    @Test func endsASearch() throws {
        let shell = try ShellTerminal()
        try shell.enter("\\echo one")
        try shell.press(Key.control("r"), "one")
        try shell.terminal.wait("the search") { shell.screen.text.contains("bck:one") }
        try shell.press(Self.interrupt)
        try shell.expectPrompt("postgres=# ")
        #expect(try shell.enter("\\echo alive") == "alive")
    }

    @Test(arguments: ["select 1", "select 1" + Key.escape, "select 1" + Key.escape + "0"])
    func worksInViMode(keys: String) throws {
        let home = TemporaryFolder()
        home.write("bind -v\n", to: ".editrc")
        let shell = try ShellTerminal(home: home)
        try shell.press(keys)
        try shell.expectLine("postgres=# select 1")
        try shell.press(Self.interrupt)
        try shell.expectPrompt("postgres=# ")
        #expect(try shell.enter("\\echo alive") == "alive")
    }

    @Test func leavesABranchThatDoesNotRun() throws {
        let shell = try ShellTerminal()
        try shell.enter("\\if false", prompt: "postgres@# ")
        try shell.press(Self.interrupt)
        try shell.expectPrompt("postgres=# ")
        #expect(shell.screen.text.hasSuffix("postgres@# ^C\n\\if: escaped\npostgres=#"))
    }

    @Test func cancelsTheRunningStatement() throws {
        let shell = try ShellTerminal()
        try shell.press("select pg_sleep(600);", Key.enter)
        try shell.interruptWhatRuns()
        #expect(shell.screen.text.contains("Cancel request sent\nERROR:  canceling statement due to user request\n"))
        #expect(try shell.enter("\\echo :SQLSTATE") == "57014")
    }

    @Test func failsTheTransactionOfTheRunningStatement() throws {
        let shell = try ShellTerminal()
        try shell.enter("begin;", prompt: "postgres=*# ")
        try shell.press("select pg_sleep(600);", Key.enter)
        try shell.interruptWhatRuns(prompt: "postgres=!# ")
    }

    @Test func stopsAScript() throws {
        let home = TemporaryFolder()
        home.write("select pg_sleep(600);\n\\echo not reached\n", to: "script.sql")
        let shell = try ShellTerminal(home: home)
        try shell.press("\\i script.sql", Key.enter)
        try shell.interruptWhatRuns()
        #expect(!shell.screen.text.contains("not reached"))
    }

    @Test func endsACopyWithItsError() throws {
        let shell = try ShellTerminal()
        try shell.enter("create table t (a int);")
        try shell.enter("copy t from stdin;", prompt: ">> ")
        try shell.enter("1", prompt: ">> ")
        try shell.press(Self.interrupt)
        try shell.expectPrompt("postgres=# ")
        let error = ">> ^CERROR:  COPY from stdin failed: canceled by user\nCONTEXT:  COPY t, line 1\npostgres=#"
        #expect(shell.screen.text.hasSuffix(error), "\(shell.screen.text)")
        #expect(try shell.enter("table t;").contains("(0 rows)"))
    }

    @Test func endsAQuestion() throws {
        let shell = try ShellTerminal()
        try shell.press("\\prompt 'Name? ' name", Key.enter)
        try shell.terminal.wait("the question") { shell.screen.textBeforeCursor == "Name? " }
        try shell.press("someone")
        try shell.terminal.wait("the answer") { shell.screen.textBeforeCursor == "Name? someone" }
        try shell.press(Self.interrupt)
        try shell.expectPrompt("postgres=# ")
        #expect(shell.screen.text.hasSuffix("Name? someone^C\npostgres=#"))
        #expect(try shell.enter("\\echo :{?name}") == "FALSE")
    }

    @Test func endsTheQuestionForAPassword() throws {
        let shell = try ShellTerminal()
        try shell.press("\\password", Key.enter)
        try shell.terminal.wait("the question") { shell.screen.textBeforeCursor.hasSuffix(": ") }
        try shell.press("secret", Self.interrupt)
        try shell.expectPrompt("postgres=# ")
        #expect(!shell.screen.text.contains("secret"))
        #expect(try shell.enter("\\echo visible") == "visible")
        #expect(shell.screen.text.contains("postgres=# \\echo visible"))
    }

    @Test func reachesACommandOfTheSystem() throws {
        let shell = try ShellTerminal()
        try shell.press("\\! echo begun; exec sleep 600", Key.enter)
        try shell.terminal.wait("the command") { shell.screen.text.contains("\nbegun") }
        try shell.press(Self.interrupt)
        try shell.expectPrompt("^Cpostgres=# ")
        #expect(try shell.enter("\\echo alive") == "alive")
    }

    @Test func reachesThePager() throws {
        let shell = try ShellTerminal(environment: ["PAGER": "echo paging; exec sleep 60"])
        try shell.press("select generate_series(1, 50);", Key.enter)
        try shell.terminal.wait("the pager") { shell.screen.text.contains("\npaging") }
        try shell.press(Self.interrupt)
        try shell.expectPrompt("^Cpostgres=# ")
        #expect(try shell.enter("select 1 as one;").contains("(1 row)"))
    }

    @Test func worksWithoutTheEditor() throws {
        let shell = try ShellTerminal(["-X", "-n"], prompt: nil)
        try shell.expectCookedPrompt("postgres=# ")
        try shell.press("select 1,", Key.enter)
        try shell.expectCookedPrompt("postgres-# ")
        try shell.press("2")
        try shell.expectLine("postgres-# 2")
        try shell.press(Self.interrupt)
        try shell.expectCookedPrompt("postgres=# ")
        try shell.press("\\echo alive", Key.enter)
        try shell.expectCookedPrompt("postgres=# ")
        #expect(shell.screen.text.hasSuffix("postgres-# 2^C\npostgres=# \\echo alive\nalive\npostgres=#"))
    }
}
