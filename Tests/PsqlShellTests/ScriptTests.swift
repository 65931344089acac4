import Testing

@testable import PsqlShell

/// Scripts from beginning to end, with a scripted session.
@Suite struct ScriptTests {
    @Test func tagsRowsAndErrors() {
        let fixture = ShellFixture()
        fixture.answer("select 1;", ["a"], [["1"]])
        fixture.fail("bad;", "syntax error at or near \"bad\"", at: 0)
        #expect(
            fixture.run("create table t();\nselect 1;\nbad;\n") == """
                OK
                 a \n\
                ---
                 1
                (1 row)

                ERROR:  syntax error at or near "bad"
                LINE 1: bad;
                        ^\n
                """)
        #expect(fixture.code == ExitCode.success)
    }

    @Test func anErrorStopsTheScriptIfWanted() {
        let fixture = ShellFixture()
        fixture.fail("bad;", "m")
        _ = fixture.run("\\set ON_ERROR_STOP on\nbad;\nselect 1;\n")
        #expect(fixture.code == ExitCode.script)
        #expect(fixture.backend.sent == ["bad;"])
    }

    @Test func echoAll() {
        let fixture = ShellFixture()
        #expect(fixture.run("\\set ECHO all\n\n-- c\nselect\n1;\n") == "-- c\nselect\n1;\nOK\n")
    }

    @Test func conditionals() {
        let fixture = ShellFixture()
        let output = fixture.run(
            "\\if true\n\\echo 1\n\\if no\n\\echo 2\n\\else\n\\echo 3\n\\endif\n\\elif yes\n\\echo 4\n\\else\n\\echo 5\nselect 1;\n\\endif\n\\endif\n"
        )
        #expect(output == "1\n3\n\\endif: no matching \\if\n")
        #expect(fixture.backend.sent.isEmpty)
        #expect(
            fixture.run("\\if maybe\n") == """
                unrecognized value "maybe" for "\\if expression": Boolean expected
                reached EOF without finding closing \\endif(s)\n
                """)
    }

    @Test func variablesFromResults() {
        let fixture = ShellFixture()
        fixture.answer("select 1 as one, null as two ", ["one", "two"], [["1", nil]])
        #expect(fixture.run("select 1 as one, null as two \\gset p_\n\\echo :p_one :{?p_two}\n") == "1 FALSE\n")
        fixture.answer("select 0 ", ["x"], [])
        #expect(fixture.run("select 0 \\gset\n") == "no rows returned for \\gset\n")
    }

    @Test func executeCells() {
        let fixture = ShellFixture()
        fixture.answer("select x ", ["x"], [["a"], [nil], ["b"]])
        #expect(fixture.run("select x \\gexec\n") == "OK\nOK\n")
        #expect(fixture.backend.sent == ["select x ", "a", "b"])
    }

    @Test func badCommandsAndArguments() {
        let fixture = ShellFixture()
        #expect(
            fixture.run("\\foo bar\n\\echo 'a\n\\pset nosuch\n") == """
                invalid command \\foo
                unterminated quoted string

                \\pset: unknown option: nosuch\n
                """)
        #expect(fixture.run("\\x on more\n") == "Expanded display is on.\n\\x: extra argument \"more\" ignored\n")
    }

    @Test func badVariables() {
        let fixture = ShellFixture()
        #expect(
            fixture.run("\\set VERBOSITY nosuch\n\\set ON_ERROR_STOP maybe\n\\set HISTSIZE x\n") == """
                unrecognized value "nosuch" for "VERBOSITY"
                Available values are: default, verbose, terse, sqlstate.
                unrecognized value "maybe" for "ON_ERROR_STOP": Boolean expected
                invalid value "x" for "HISTSIZE": integer expected\n
                """)
    }

    @Test func quotedArguments() {
        let fixture = ShellFixture()
        #expect(
            fixture.run("\\set v w\n\\echo 'a\\tb\\x41''' \"q  r\" :v:'v' \\echo -n x \\\\ \\echo y\n")
                == "a\tbA' \"q  r\" w'w'\nxy\n")
    }

    @Test func scriptsThatLoseTheirConnectionEnd() {
        let fixture = ShellFixture()
        #expect(
            fixture.run("\\c - nobody\nselect 1;\n")
                == "\\connect: connection to server failed: FATAL:  role \"nobody\" does not exist\n")
        #expect(fixture.code == ExitCode.badConnection)
    }

    @Test func autocommitOffBeginsTransactions() {
        let fixture = ShellFixture()
        _ = fixture.run("\\set AUTOCOMMIT off\nselect 1;\ncommit;\ncreate database d;\n")
        #expect(fixture.backend.sent == ["BEGIN", "select 1;", "commit;", "create database d;"])
    }

    @Test func hiddenQueriesAreShown() {
        let fixture = ShellFixture()
        let output = fixture.run("\\set ECHO_HIDDEN noexec\n\\dn\n")
        #expect(output.hasPrefix("/******** QUERY *********/\nSELECT"))
        #expect(output.hasSuffix("/************************/\n\n"))
        #expect(fixture.backend.sent.isEmpty)
    }

    @Test func commandLineCommands() {
        let fixture = ShellFixture()
        #expect(fixture.command("select 1; select 2") == "OK\n")
        #expect(fixture.command("\\echo a \\echo b") == "a\n")
        #expect(fixture.backend.sent == ["select 1; select 2"])
    }

    @Test func patterns() {
        let conditions = { (pattern: String) in
            NamePattern(pattern).conditions(schemaColumn: "n", nameColumn: "c", visibility: "v")
        }
        let tail = " COLLATE pg_catalog.default"
        #expect(conditions("a*?") == ["c OPERATOR(pg_catalog.~) '^(a.*.)$'" + tail, "v"])
        #expect(
            conditions("S.\"T.x\"") == [
                "c OPERATOR(pg_catalog.~) E'^(T\\\\.x)$'" + tail, "n OPERATOR(pg_catalog.~) '^(s)$'" + tail,
            ])
        #expect(conditions("*.*").isEmpty)
    }

    @Test func commandNamesAreOnceEach() {
        let names = CommandRegistry.all.flatMap(\.names)
        #expect(Set(names).count == names.count)
        #expect(CommandRegistry.command("dtS+") != nil)
        #expect(CommandRegistry.command("dnosuch") == nil)
        #expect(names.allSatisfy { !CommandRegistry.isMissing($0) })
    }

    @Test func whatPsqlHasAndWeDoNotIsSaid() {
        #expect(
            ShellFixture().run("\\dF\n\\startpipeline\n") == """
                \\dF is not supported by RoleSQL
                \\startpipeline is not supported by RoleSQL\n
                """)
    }
}
