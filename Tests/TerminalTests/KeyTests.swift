import Testing

/// The keys that move in a line and change it, as in psql with readline.
struct KeyTests {
    @Test(arguments: [
        Key.home, "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~", Key.control("a"),
    ])
    func goesToTheBeginning(key: String) throws {
        let shell = try ShellTerminal()
        try shell.press("elect 1", key, "s")
        try shell.expectLine("postgres=# select 1", cursor: 12)
    }

    @Test(arguments: [Key.end, "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~", Key.control("e")])
    func goesToTheEnd(key: String) throws {
        let shell = try ShellTerminal()
        try shell.press("select ", Key.control("a"), key, "1")
        try shell.expectLine("postgres=# select 1", cursor: 19)
    }

    @Test(arguments: [
        ("selct 1", Key.left + Key.left + Key.left + Key.left + "e", "select 1", 15),
        ("selct 1", "\u{1B}OD\u{1B}OD\u{1B}OD\u{1B}OD" + "e", "select 1", 15),
        ("selct 1", Key.control("b") + Key.control("b") + Key.right + Key.left + "x", "selctx 1", 17),
        ("select one two", "\u{1B}[1;5D\u{1B}[1;5Dx", "select xone two", 19),
        ("select one two", "\u{1B}bx", "select one xtwo", 23),
        ("select one", Key.home + "\u{1B}[1;5Cx", "selectx one", 18),
        ("select one", Key.home + "\u{1B}fx", "selectx one", 18),
    ])
    func moves(text: String, keys: String, result: String, cursor: Int) throws {
        let shell = try ShellTerminal()
        try shell.press(text, keys)
        try shell.expectLine("postgres=# " + result, cursor: cursor)
    }

    @Test(arguments: [
        ("selectt", Key.backspace, "select"), ("selectt", Key.control("h"), "select"),
        ("sselect", Key.home + Key.delete, "select"), ("sselect", Key.home + Key.control("d"), "select"),
        ("select 1 + 2", Key.left + Key.left + Key.left + Key.left + Key.control("k"), "select 1"),
        ("select count(*) from", Key.control("w"), "select count(*) "),
        ("select count(*) ", Key.control("w") + Key.control("w"), ""),
        ("select  one, two  ", Key.control("w") + "x", "select  one, x"),
        ("a b c", Key.left + Key.left + Key.control("w") + "x", "a x c"),
        ("a b c", Key.left + Key.left + Key.control("u") + "x", "x c"),
        ("one two", Key.home + "\u{1B}d", " two"),
        ("one two", Key.home + Key.control("k") + Key.control("y") + Key.control("y"), "one twoone two"),
        ("one two", Key.control("w") + Key.control("y") + Key.control("y"), "one twotwo"),
        ("slecet", Key.left + Key.left + Key.left + Key.left + Key.control("t") + Key.end + "x", "selcetx"),
    ])
    func deletes(text: String, keys: String, result: String) throws {
        let shell = try ShellTerminal()
        try shell.press(text, keys, Key.end, ";")
        try shell.expectLine("postgres=# " + result + ";")
    }

    @Test func controlLClearsTheScreenAndKeepsTheText() throws {
        let shell = try ShellTerminal()
        try shell.enter("\\echo old")
        try shell.press("select 1", Key.control("l"))
        try shell.terminal.wait("an empty screen with the line at its top") {
            shell.screen.visibleText == "postgres=# select 1"
        }
        #expect(try shell.enter(" + 1;").contains("2"))
    }

    @Test func aLineLongerThanTheScreenCanBeEdited() throws {
        let shell = try ShellTerminal(columns: 20)
        try shell.press("select 'abcdefghijklmnopqrstuvwxyz'", Key.home, Key.delete, "S")
        try shell.expectRows("postgres=# Select 'a\nbcdefghijklmnopqrstu\nvwxyz'")
        try shell.press(Key.end, " x")
        try shell.expectRows("postgres=# Select 'a\nbcdefghijklmnopqrstu\nvwxyz' x")
        #expect(shell.screen.column == 8)
    }
}
