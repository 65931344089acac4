import Testing

/// Leaving a cluster that is kept in a file asks once whether changes are to be saved.
struct SavingTests {
    /// Opens the file in the home folder, makes a role and leaves, which must ask; answers that.
    private func change(_ role: String, in home: TemporaryFolder, answer: String) throws {
        let shell = try ShellTerminal(["-X", "work.rolesql"], home: home)
        try shell.enter("create role \(role);")
        try shell.press("\\q", Key.enter)
        try shell.terminal.wait("the question") {
            shell.screen.textBeforeCursor == "Save changes to \"work.rolesql\"? [Y/n] "
        }
        try shell.press(answer, Key.enter)
        #expect(try shell.terminal.exitCode() == 0)
    }

    @Test func leavingAsksOnceWhatIsSaved() throws {
        let home = TemporaryFolder()
        try change("kept", in: home, answer: "")
        try change("dropped", in: home, answer: "n")
        let shell = try ShellTerminal(["-X", "work.rolesql"], home: home)
        let roles = try shell.enter("select rolname from pg_roles where oid > 16000;")
        #expect(roles.contains("kept"))
        #expect(!roles.contains("dropped"))
        try shell.press("\\q", Key.enter)
        #expect(try shell.terminal.exitCode() == 0)
    }

    @Test func whoHasSavedIsNotAsked() throws {
        let shell = try ShellTerminal()
        try shell.enter("create role ann;")
        #expect(try shell.enter("\\save work.rolesql") == "Saved to \"work.rolesql\".")
        try shell.press("\\q", Key.enter)
        #expect(try shell.terminal.exitCode() == 0)
    }
}
