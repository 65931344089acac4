import Testing

/// The program among a shell's jobs: stopped, continued, ended by signals, with input and output in pipes.
struct JobTests {
    /// Starts the system's shell on a terminal, with the program under the name `$R`.
    private func systemShell(_ home: TemporaryFolder) throws -> PseudoTerminal {
        let environment = Program.environment(home: home, ["PS1": "sh> ", "R": Program.path, "ENV": ""])
        let terminal = try PseudoTerminal("/bin/sh", ["-i"], environment: environment, folder: home.path)
        try terminal.wait("the system's shell") { terminal.screen.textBeforeCursor == "sh> " }
        return terminal
    }

    /// Runs a command line in the system's shell; returns what was printed up to the shell's next prompt.
    private func run(_ line: String, in terminal: PseudoTerminal) throws -> String {
        let row = terminal.screen.row
        try terminal.send(line + "\n")
        try terminal.wait("the end of the command") {
            terminal.screen.row > row && terminal.screen.textBeforeCursor == "sh> "
        }
        return terminal.screen.text(from: row + 1).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().joined(separator: "\n")
    }

    @Test func isStoppedAndContinued() throws {
        let terminal = try systemShell(TemporaryFolder())
        try terminal.send("$R -X\n")
        try terminal.wait("the prompt") { terminal.screen.textBeforeCursor == "postgres=# " && terminal.isRaw }
        try terminal.send("select 1 +")
        try terminal.wait("the text") { terminal.screen.textBeforeCursor == "postgres=# select 1 +" }
        try terminal.send(Key.control("z"))
        try terminal.wait("the system's shell") { terminal.screen.textBeforeCursor == "sh> " }
        #expect(!terminal.isRaw)
        #expect(!terminal.reader.modes.contains(2004))
        #expect(try run("echo sane", in: terminal) == "sane")
        try terminal.send("fg\n")
        try terminal.wait("the text") {
            terminal.screen.textBeforeCursor == "postgres=# select 1 +" && terminal.isRaw
        }
        #expect(terminal.reader.modes.contains(2004))
        try terminal.send(" 41 as sum;\r")
        try terminal.wait("the result") { terminal.screen.text.contains("  42\n(1 row)") }
    }

    @Test func isEndedByASignalWithTheTerminalInOrder() throws {
        let terminal = try systemShell(TemporaryFolder())
        try terminal.send("$R -X; echo ended\n")
        try terminal.wait("the prompt") { terminal.screen.textBeforeCursor == "postgres=# " && terminal.isRaw }
        try terminal.send("\\! kill -TERM $PPID\r")
        try terminal.wait("the end") { terminal.screen.text.hasSuffix("ended\nsh>") }
        #expect(!terminal.isRaw)
        #expect(!terminal.reader.modes.contains(2004))
    }

    @Test func pipesGetNoPromptsAndNoEscapes() throws {
        let terminal = try systemShell(TemporaryFolder())
        let script = "printf 'select 1 as a;\\n\\\\echo x\\n'"
        #expect(try run("\(script) | $R -X -A | od -c | grep -c 033", in: terminal) == "0")
        #expect(try run("\(script) | $R -X -A", in: terminal) == "a\n1\n(1 row)\nx")
    }

    @Test func aReaderThatGoesAwayEndsTheProgramQuietly() throws {
        let terminal = try systemShell(TemporaryFolder())
        #expect(
            try run("$R -X -A -t -c 'select generate_series(1, 200000)' | head -1; echo then", in: terminal)
                == "1\nthen")
        #expect(try run("yes 'select 1;' | head -2000 | $R -X -A -t | head -1; echo then", in: terminal) == "1\nthen")
    }

    @Test func outputToAFileIsPlain() throws {
        let home = TemporaryFolder()
        let terminal = try systemShell(home)
        #expect(try run("$R -X -c 'select 1 as a' > out 2> err; echo $?", in: terminal) == "0")
        #expect(home.read("out") == " a \n---\n 1\n(1 row)\n\n")
        #expect(home.read("err") == "")
        #expect(try run("$R -X -c 'select 1/0' > out 2> err; echo $?", in: terminal) == "1")
        #expect(home.read("err") == "ERROR:  division by zero\n")
    }

    @Test func commandsEndWithTheirCodes() throws {
        let terminal = try systemShell(TemporaryFolder())
        #expect(try run("$R -X -c '\\q' -c '\\echo next'; echo $?", in: terminal) == "next\n0")
        #expect(try run("$R -X -c '\\echo one \\q'; echo $?", in: terminal) == "one\n0")
        #expect(try run("$R -X -U nobody -c ''; echo $?", in: terminal).hasSuffix("\n2"))
    }
}
