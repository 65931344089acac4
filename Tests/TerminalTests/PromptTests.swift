import Testing

/// The prompt tells what an open statement waits for, who is asking and how the transaction is.
struct PromptTests {
    @Test(arguments: [
        ("select 1", "postgres-# "), ("select (1", "postgres(# "), ("select 'a", "postgres'# "),
        ("select \"a", "postgres\"# "), ("select $x$ a", "postgres$# "), ("/* a", "postgres*# "),
        ("create procedure p() begin atomic", "postgres-# "), ("-- a", "postgres=# "),
    ])
    func tellsWhatAStatementWaitsFor(line: String, prompt: String) throws {
        let shell = try ShellTerminal()
        #expect(try shell.enter(line, prompt: prompt) == "")
    }

    @Test func tellsHowTheTransactionIs() throws {
        let shell = try ShellTerminal()
        try shell.enter("begin;", prompt: "postgres=*# ")
        try shell.enter("select", prompt: "postgres-*# ")
        #expect(try shell.enter("1 / 0;", prompt: "postgres=!# ") == "ERROR:  division by zero")
        #expect(try shell.enter("commit;") == "ROLLBACK")
    }
}
