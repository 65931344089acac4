import Testing

/// Tab: what is unique is written, what is common is written as far as it goes, the rest is listed.
struct CompletionTests {
    /// A session with a few names.
    private func shell() throws -> ShellTerminal {
        let shell = try ShellTerminal()
        try shell.enter(
            "create table film (id int, title text, \"Release Year\" int); create table rental (film_id int);")
        try shell.enter("create role reader; create role reviewer; create schema shop;")
        return shell
    }

    @Test(arguments: [
        ("sel", "select "), ("select * from fil", "select * from film "),
        ("grant usa", "grant usage "), ("grant select on film to rea", "grant select on film to reader "),
        ("grant usage on schema sh", "grant usage on schema shop "), ("grant re", "grant re"),
        ("revoke select on rental from revi", "revoke select on rental from reviewer "),
        ("set role revi", "set role reviewer "),
        ("select count(*) fr", "select count(*) from "), ("select coun", "select count("), ("\\dconf", "\\dconfig "),
        ("\\pset form", "\\pset format "), ("\\c templat", "\\c template"),
        ("select * from rental where fi", "select * from rental where film_id "),
        ("alter table film drop column \"R", "alter table film drop column \"Release Year\" "),
        ("show search_p", "show search_path "),
    ])
    func writesWhatIsClear(text: String, result: String) throws {
        let shell = try shell()
        try shell.press(text, Key.tab, "!")
        try shell.expectLine("postgres=# \(result)!")
    }

    @Test func whatStandsBehindTheCursorCounts() throws {
        let shell = try shell()
        try shell.press("select  from film where id = 1;", Key.home, "\u{1B}f", Key.right, "ti", Key.tab)
        try shell.expectLine("postgres=# select title  from film where id = 1;", cursor: 24)
    }

    @Test func listsWhatIsLeft() throws {
        let shell = try shell()
        try shell.press("grant select on film to re", Key.tab)
        try shell.expectRows(
            "postgres=# grant select on film to re\nreader    reviewer\npostgres=# grant select on film to re")
        try shell.press("a", Key.tab, ";")
        try shell.expectLine("postgres=# grant select on film to reader ;")
    }

    @Test func controlDAtTheEndOfATextListsToo() throws {
        let shell = try shell()
        try shell.press("set role re", Key.control("d"))
        try shell.expectRows("postgres=# set role re\nreader    reviewer\npostgres=# set role re")
    }

    @Test(arguments: [("n", false), ("y", true)])
    func asksBeforeItListsVeryMuch(answer: String, isListed: Bool) throws {
        let shell = try shell()
        try shell.press("show ", Key.tab)
        try shell.terminal.wait("the question") {
            shell.screen.textBeforeCursor.hasPrefix("Display all ")
                && shell.screen.textBeforeCursor.hasSuffix(" possibilities? (y or n) ")
        }
        try shell.press(answer)
        try shell.expectLine("postgres=# show")
        #expect(shell.screen.text.contains("\nallow_in_place_tablespaces") == isListed)
    }

    @Test func aStatementOfSeveralLinesIsLookedAtWhole() throws {
        let shell = try shell()
        try shell.enter("select *", prompt: "postgres-# ")
        try shell.enter("from rental", prompt: "postgres-# ")
        try shell.press("where fil", Key.tab, "= 1;")
        try shell.expectLine("postgres-# where film_id = 1;")
    }

    @Test func nothingIsAskedInAFailedTransaction() throws {
        let shell = try shell()
        try shell.enter("begin;", prompt: "postgres=*# ")
        try shell.enter("select 1/0;", prompt: "postgres=!# ")
        try shell.press("select * from fil", Key.tab, "m;")
        try shell.expectLine("postgres=!# select * from film;")
        try shell.press(Key.control("u"), "roll", Key.tab, ";")
        try shell.expectLine("postgres=!# rollback ;")
        #expect(try shell.enter("") == "ROLLBACK")
    }

    @Test func filesComplete() throws {
        let home = TemporaryFolder()
        home.write("\\echo read\n", to: "script one.sql")
        let shell = try ShellTerminal(home: home)
        try shell.press("\\i scr", Key.tab)
        try shell.expectLine("postgres=# \\i 'script one.sql'")
        #expect(try shell.enter("") == "read")
    }

    @Test func aTabIsATabWhereNothingMarksPastes() throws {
        let shell = try ShellTerminal(environment: ["TERM": "dumb"])
        try shell.press("select 'a\tb' as x;", Key.enter)
        try shell.terminal.wait("the result") { shell.screen.text.contains(" a       b\n(1 row)") }
    }
}
