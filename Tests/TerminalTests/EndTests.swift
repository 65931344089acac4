import Testing

/// How a session ends: Ctrl-D, `\q`, bare words, and what they do in the middle of something.
struct EndTests {
    @Test(arguments: ["", "select 1"])
    func controlDOnAnEmptyLineLeaves(line: String) throws {
        let shell = try ShellTerminal()
        if !line.isEmpty { try shell.enter(line, prompt: "postgres-# ") }
        try shell.press(Key.control("d"))
        #expect(try shell.terminal.exitCode() == 0)
        #expect(shell.screen.text.hasSuffix("# \\q\n"))
        #expect(!shell.terminal.reader.modes.contains(2004))
    }

    @Test func aQuietShellLeavesQuietly() throws {
        let shell = try ShellTerminal(["-X", "-q"])
        #expect(shell.screen.text == "postgres=#")
        try shell.press(Key.control("d"))
        #expect(try shell.terminal.exitCode() == 0)
        #expect(shell.screen.text == "postgres=#\n")
    }

    @Test func controlDInTheTextDeletes() throws {
        let shell = try ShellTerminal()
        try shell.press("sselect", Key.home, Key.control("d"), Key.control("d"), Key.control("d"))
        try shell.expectLine("postgres=# lect", cursor: 11)
    }

    @Test func severalControlDsMayBeWanted() throws {
        let shell = try ShellTerminal()
        try shell.enter("\\set IGNOREEOF 3")
        for _ in 1...2 {
            try shell.press(Key.control("d"))
            try shell.expectPrompt("postgres=# ")
        }
        #expect(shell.screen.text.hasSuffix("postgres=# Use \"\\q\" to leave rolesql.\npostgres=#"))
        try shell.enter("\\echo again")
        for _ in 1...2 {
            try shell.press(Key.control("d"))
            try shell.expectPrompt("postgres=# ")
        }
        try shell.press(Key.control("d"))
        #expect(try shell.terminal.exitCode() == 0)
    }

    @Test(arguments: ["\\q", "quit", "exit;", "QUIT ;", "\\echo bye \\q"])
    func commandsLeave(line: String) throws {
        let shell = try ShellTerminal()
        try shell.press(line, Key.enter)
        #expect(try shell.terminal.exitCode() == 0)
        #expect(shell.screen.text.hasSuffix(line.contains("bye") ? "\nbye\n" : "postgres=# \(line)\n"))
    }

    @Test(arguments: [
        ("select", "quit", "postgres-# ", "Use \\q to quit."), ("select (", "exit;", "postgres(# ", "Use \\q to quit."),
        ("select '", "quit", "postgres'# ", "Use control-D to quit."), ("select", " quit", "postgres-# ", ""),
        ("select", "quit x", "postgres-# ", ""),
        ("select '", "help", "postgres'# ", "Use \\? for help or press control-C to clear the input buffer."),
    ])
    func wordsInTheMiddleOfAStatementDoNot(line: String, word: String, prompt: String, answer: String) throws {
        let shell = try ShellTerminal()
        try shell.enter(line, prompt: prompt)
        #expect(try shell.enter(word, prompt: prompt) == answer)
    }

    @Test func theTerminalGoesAway() throws {
        let home = TemporaryFolder()
        let shell = try ShellTerminal(home: home)
        try shell.enter("\\echo kept")
        try shell.terminal.hangUp()
        #expect(home.read(".rolesql_history") == "\\\\echo kept\n")
    }
}
