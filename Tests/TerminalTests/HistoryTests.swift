import Testing

/// The history: whole statements, searched with Ctrl-R, kept in a file that only its owner may read.
struct HistoryTests {
    /// The history file in the home folder.
    private static let file = ".rolesql_history"

    @Test func upRecallsTheLastStatements() throws {
        let shell = try ShellTerminal()
        try shell.enter("select 1;")
        try shell.enter("\\echo two")
        try shell.press("x", Key.control("a"), Key.control("k"), Key.up)
        try shell.expectLine("postgres=# \\echo two", cursor: 20)
        try shell.press(Key.control("p"))
        try shell.expectLine("postgres=# select 1;", cursor: 20)
        try shell.press(Key.down, " three")
        try shell.expectLine("postgres=# \\echo two three")
        #expect(try shell.enter("") == "two three")
    }

    @Test func anEntryOfSeveralLinesComesBackWhole() throws {
        let shell = try ShellTerminal()
        try shell.enter("select 'a' as x,", prompt: "postgres-# ")
        try shell.enter("  'b' as y", prompt: "postgres-# ")
        let first = try shell.enter(";")
        try shell.press(Key.up)
        try shell.expectRows("postgres=# select 'a' as x,\n  'b' as y\n;")
        #expect(try shell.enter("") == first)
        try shell.press(Key.up, Key.backspace, "where false;")
        try shell.expectRows("postgres=# select 'a' as x,\n  'b' as y\nwhere false;")
        #expect(try shell.enter("").hasSuffix("(0 rows)\n"))
    }

    @Test func controlRSearches() throws {
        let shell = try ShellTerminal()
        try shell.enter("\\echo first apple")
        try shell.enter("\\echo second apple")
        try shell.enter("\\echo pear")
        try shell.press(Key.control("r"), "apple")
        try shell.terminal.wait("the newest match") { shell.screen.text.contains("second apple\nbck:apple") }
        try shell.press(Key.control("r"))
        try shell.terminal.wait("the match before it") { shell.screen.text.contains("first apple\nbck:apple") }
        #expect(try shell.enter("") == "first apple")
    }

    @Test func theFileIsTheOwnersAlone() throws {
        let home = TemporaryFolder()
        let shell = try ShellTerminal(home: home)
        try shell.enter("select 1", prompt: "postgres-# ")
        try shell.enter("+ 1;")
        try shell.enter("\\echo 'back\\\\slash'")
        #expect(home.mode(of: Self.file) == 0o600)
        #expect(home.read(Self.file) == "select 1\\n+ 1;\n\\\\echo 'back\\\\\\\\slash'\n")
        let next = try ShellTerminal(home: home)
        try next.press(Key.up, Key.up)
        try next.expectRows("postgres=# select 1\n+ 1;")
    }

    @Test func twoSessionsKeepTheirStatements() throws {
        let home = TemporaryFolder()
        let one = try ShellTerminal(home: home)
        let two = try ShellTerminal(home: home)
        try one.enter("\\echo 1")
        try two.enter("\\echo 2")
        try one.enter("\\echo 3")
        for shell in [one, two] {
            try shell.press("\\q", Key.enter)
            #expect(try shell.terminal.exitCode() == 0)
        }
        #expect(home.read(Self.file) == "\\\\echo 1\n\\\\echo 2\n\\\\echo 3\n\\\\q\n\\\\q\n")
    }

    @Test(arguments: [
        "create role a password 'secret';", "alter role postgres\tPASSWORD'secret';",
        "alter role postgres password E'secret';", "alter role postgres password $$secret$$;",
        "alter role postgres password /* x */ 'secret';",
        "alter user mapping for postgres server s options (set password 'secret');",
    ])
    func passwordsAreNotKept(statement: String) throws {
        let home = TemporaryFolder()
        let shell = try ShellTerminal(home: home)
        try shell.enter(statement)
        try shell.enter("\\echo kept")
        #expect(home.read(Self.file) == "\\\\echo kept\n")
        try shell.press(Key.up, Key.up, Key.up, "!")
        try shell.expectLine("postgres=# \\echo kept!")
    }

    @Test func historyVariablesCount() throws {
        let home = TemporaryFolder()
        home.write("\\set HISTFILE ~/other\n\\set HISTCONTROL ignoreboth\n", to: ".rolesqlrc")
        let shell = try ShellTerminal([], home: home)
        for line in ["\\echo a", "\\echo a", " \\echo b", "\\echo c"] { try shell.enter(line) }
        #expect(home.read("other") == "\\\\echo a\n\\\\echo c\n")
        #expect(try shell.enter("\\s") == "\\echo a\n\\echo c")
    }
}
