import Testing

/// Other terminals, locales and options: typing works everywhere.
struct EnvironmentTests {
    @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1", "nonsense", ""])
    func textIsUTF8WhateverTheLocale(locale: String) throws {
        let shell = try ShellTerminal(environment: ["LANG": locale])
        #expect(try shell.enter("\\echo é漢") == "é漢")
    }

    @Test(arguments: ["dumb", "bogus", "", "vt100", "linux", "screen", "ansi"])
    func typingWorksOnTerminalsOfAllKinds(kind: String) throws {
        let shell = try ShellTerminal(environment: ["TERM": kind])
        try shell.press("\\echo ab", Key.backspace, "c")
        try shell.terminal.wait("the text") { shell.screen.text(shell.screen.row).hasSuffix("\\echo ac") }
        #expect(try shell.enter("").hasSuffix("ac"))
        #expect(shell.terminal.reader.unknown == [])
    }

    @Test func aDumbTerminalGetsNoEscapes() throws {
        let shell = try ShellTerminal(environment: ["TERM": "dumb"])
        try shell.enter("select 1 / 0;")
        try shell.press("abc", Key.home, Key.control("c"))
        try shell.expectPrompt("postgres=# ")
        #expect(!shell.terminal.reader.hasSeenEscape)
    }

    @Test func withoutTheEditorThereAreNoEscapes() throws {
        let shell = try ShellTerminal(["-X", "-n"], prompt: nil)
        try shell.expectCookedPrompt("postgres=# ")
        try shell.press("\\echo é", Key.enter)
        try shell.expectCookedPrompt("postgres=# ")
        try shell.press(Key.control("d"))
        #expect(try shell.terminal.exitCode() == 0)
        #expect(shell.screen.text.hasSuffix("postgres=# \\echo é\né\npostgres=# \\q\n"))
        #expect(!shell.terminal.reader.hasSeenEscape)
        #expect(shell.home.names == [])
    }

    @Test func theUsersKeysCount() throws {
        let home = TemporaryFolder()
        home.write("bind ^G em-upper-case\nother:bind ^B ed-move-to-beg\n", to: ".editrc")
        let shell = try ShellTerminal(home: home)
        try shell.press("select one", "\u{1B}b", Key.control("g"), Key.control("b"), "x")
        try shell.expectLine("postgres=# select ONxE")
    }

    @Test func theStartupFileIsRead() throws {
        let home = TemporaryFolder()
        home.write("\\set PROMPT1 '%n> '\n\\pset null (null)\n", to: ".rolesqlrc")
        let shell = try ShellTerminal([], home: home, prompt: nil)
        try shell.terminal.wait("the first prompt") {
            shell.screen.textBeforeCursor == "postgres> " && shell.terminal.isRaw
        }
        #expect(try shell.enter("select null as a;", prompt: "postgres> ") == "   a\n--------\n (null)\n(1 row)\n")
    }
}
