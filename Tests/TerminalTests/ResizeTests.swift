import Testing

/// The window changes its size while a line is typed, and between statements.
struct ResizeTests {
    @Test(arguments: [30, 60, 120])
    func aShortLineStaysAsItIs(columns: Int) throws {
        let shell = try ShellTerminal()
        try shell.press("select 1")
        try shell.expectLine("postgres=# select 1")
        shell.terminal.resize(columns: columns, rows: 24)
        try shell.press(" + 1", Key.home, Key.delete, "S")
        try shell.expectEnd("postgres=# Select 1 + 1")
    }

    @Test func aLineThatDoesNotFitAnyMoreIsBroken() throws {
        let shell = try ShellTerminal()
        try shell.press("select 'abcdefghijklmnopqrstuvwxyz'")
        try shell.expectLine("postgres=# select 'abcdefghijklmnopqrstuvwxyz'")
        shell.terminal.resize(columns: 30, rows: 24)
        try shell.press(" x")
        try shell.expectEnd("postgres=# select 'abcdefghijk\nlmnopqrstuvwxyz' x")
        try shell.press(Key.home, Key.delete, "S")
        try shell.expectEnd("postgres=# Select 'abcdefghijk\nlmnopqrstuvwxyz' x")
    }

    @Test func aBrokenLineBecomesWhole() throws {
        let shell = try ShellTerminal(columns: 30)
        try shell.press("select 'abcdefghijklmnopqrstuvwxyz'")
        try shell.expectRows("postgres=# select 'abcdefghijk\nlmnopqrstuvwxyz'")
        shell.terminal.resize(columns: 80, rows: 24)
        try shell.press(" x")
        try shell.expectEnd("postgres=# select 'abcdefghijklmnopqrstuvwxyz' x")
    }

    @Test func anEntryOfSeveralLinesStaysWhole() throws {
        let shell = try ShellTerminal()
        try shell.press(Key.paste("select 1,\n2,\n3"))
        try shell.expectRows("postgres=# select 1,\n2,\n3")
        shell.terminal.resize(columns: 50, rows: 20)
        try shell.press(";")
        try shell.expectEnd("postgres=# select 1,\n2,\n3;")
    }

    @Test func resultsFollowTheWidth() throws {
        let shell = try ShellTerminal()
        try shell.enter("\\x auto")
        let query = "select repeat('a', 50) as one, 2 as two;"
        #expect(try shell.enter(query).contains("(1 row)"))
        shell.terminal.resize(columns: 40, rows: 24)
        #expect(try shell.enter(query).contains("-[ RECORD 1 ]"))
    }
}
