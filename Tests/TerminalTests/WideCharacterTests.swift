import Testing

/// Characters that take two cells or none: the cursor and the deletion stay right.
struct WideCharacterTests {
    @Test(arguments: [
        ("'é'", Key.backspace + Key.backspace + "x'", "'x'"),
        ("'漢字'", Key.left + Key.left + Key.backspace + "語", "'語字'"),
        ("'한국어'", Key.control("a") + Key.right + Key.delete, "'국어'"),
        ("'😀x'", Key.left + Key.left + Key.backspace + "🎉", "'🎉x'"),
        ("'e\u{301}x'", Key.left + Key.backspace + "y", "'e\u{301}y'"),
        ("'漢字'", Key.control("w") + Key.control("y"), "'漢字'"),
    ])
    func areEdited(text: String, keys: String, result: String) throws {
        let shell = try ShellTerminal()
        try shell.press(text, keys, Key.end, ";")
        try shell.expectLine("postgres=# \(result);")
    }

    @Test func theCursorCountsCells() throws {
        let shell = try ShellTerminal()
        try shell.press("'漢字'")
        try shell.expectLine("postgres=# '漢字'", cursor: 17)
        try shell.press(Key.left, Key.left)
        try shell.expectLine("postgres=# '漢字'", cursor: 14)
    }

    @Test func aWideCharacterIsNotCutAtTheEdge() throws {
        let shell = try ShellTerminal(columns: 20)
        try shell.press("'漢字漢字漢字'")
        try shell.expectRows("postgres=# '漢字漢字\n漢字'")
        #expect(shell.screen.column == 5)
        try shell.press(Key.backspace, Key.backspace, Key.backspace, "x", Key.home, Key.delete)
        try shell.expectRows("postgres=# 漢字漢字x")
    }

    @Test func theyAreSentAndPrintedAligned() throws {
        let shell = try ShellTerminal()
        let output = try shell.enter("values ('漢字', 1), ('é', 2), ('😀', 3);")
        let rows = [" 漢字    |       1", " é       |       2", " 😀      |       3"].joined(separator: "\n")
        #expect(output == " column1 | column2\n---------+---------\n\(rows)\n(3 rows)\n")
    }

    @Test func theHistoryKeepsThem() throws {
        let home = TemporaryFolder()
        try ShellTerminal(home: home).enter("\\echo 漢字 é 😀")
        let shell = try ShellTerminal(home: home)
        try shell.press(Key.up)
        try shell.expectLine("postgres=# \\echo 漢字 é 😀")
    }
}
