import Testing

/// Pasted text comes in as it is and waits for Enter; its lines are then read one by one.
struct PasteTests {
    @Test func nothingRunsBeforeEnter() throws {
        let shell = try ShellTerminal()
        try shell.press(Key.paste("select 1 as a\n  ,\t'x\ty' as b;\n\\echo done\nselect 2 as c\n;\n"))
        try shell.expectRows("postgres=# select 1 as a\n  ,     'x      y' as b;\n\\echo done\nselect 2 as c\n;")
        let output = try shell.enter("")
        #expect(output.contains(" 1 | x       y\n"))
        #expect(output.contains("(1 row)\n\ndone\n c\n---\n 2\n"))
    }

    @Test func pastedTextCanBeEdited() throws {
        let shell = try ShellTerminal()
        try shell.press("\\echo ", Key.paste("one two"), " three", Key.home, Key.delete, "\\", Key.end, "!")
        try shell.expectLine("postgres=# \\echo one two three!")
        #expect(try shell.enter("") == "one two three!")
    }

    @Test func dataOfACopyCanBePasted() throws {
        let shell = try ShellTerminal()
        try shell.enter("create table t (a int, b text);")
        try shell.press(Key.paste("copy t from stdin;\r1\tone\r2\ttwo\r\\.\rselect b from t where a = 2;\r"))
        try shell.terminal.wait("the pasted text") { shell.screen.text.hasSuffix("select b from t where a = 2;") }
        let output = try shell.enter("")
        #expect(output.contains("COPY 2\n"))
        #expect(output.hasSuffix("  b\n-----\n two\n(1 row)\n"))
    }

    @Test func aLongPasteArrivesWhole() throws {
        let shell = try ShellTerminal()
        let values = (1...1500).map { "(\($0), 'é\($0)')" }.joined(separator: ",\n")
        try shell.press(Key.paste("select count(*), max(length(b)) from (values\n\(values)) as t (a, b);"))
        try shell.terminal.wait("the pasted text") { shell.screen.text.hasSuffix("(1500, 'é1500')) as t (a, b);") }
        #expect(try shell.enter("").contains("  1500 |   5\n"))
    }

    @Test func eachStatementOfAPasteIsAnEntryOfTheHistory() throws {
        let shell = try ShellTerminal()
        try shell.press(Key.paste("\\echo 1\n\\echo 2\nselect\n3;"))
        try shell.terminal.wait("the pasted text") { shell.screen.text.hasSuffix("select\n3;") }
        try shell.enter("")
        try shell.press(Key.up, Key.up)
        try shell.expectLine("postgres=# \\echo 2")
    }

    @Test func controlCDropsTheRestOfAPaste() throws {
        let shell = try ShellTerminal()
        try shell.press(Key.paste("select pg_sleep(600);\n\\echo not reached"))
        try shell.terminal.wait("the pasted text") { shell.screen.text.hasSuffix("\\echo not reached") }
        try shell.press(Key.enter)
        try shell.interruptWhatRuns()
        #expect(!shell.screen.text.contains("\nnot reached"))
        #expect(try shell.enter("\\echo alive") == "alive")
    }

    @Test func theTerminalIsAskedForMarksOnlyWhileALineIsEdited() throws {
        let shell = try ShellTerminal()
        #expect(shell.terminal.reader.modes.contains(2004))
        try shell.press("select pg_sleep(600);", Key.enter)
        try shell.terminal.wait("the statement to run") { !shell.terminal.isRaw }
        try shell.terminal.wait("the end of the mode") { !shell.terminal.reader.modes.contains(2004) }
        try shell.interruptWhatRuns()
        try shell.press("\\q", Key.enter)
        #expect(try shell.terminal.exitCode() == 0)
        #expect(!shell.terminal.reader.modes.contains(2004))
    }

    @Test func viModeTakesPastesAsKeys() throws {
        let home = TemporaryFolder()
        home.write("bind -v\n", to: ".editrc")
        let shell = try ShellTerminal(home: home)
        #expect(!shell.terminal.reader.modes.contains(2004))
    }
}
