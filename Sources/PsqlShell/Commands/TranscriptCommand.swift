import Glibc

/// Records of a session for others to read.
enum TranscriptCommand {
    /// The commands, in the order of `\?`.
    static let all = [transcript]

    /// The command `\transcript`.
    private static let transcript = MetaCommand(
        "transcript", synopsis: "[FILE]", section: .own, help: "record statements and results in Markdown, or end that"
    ) { call in
        let shell = call.shell
        let path = call.argument(.fileOrPipe, strippingSemicolons: true).map(FilePaths.expandingHome)
        guard let path else {
            guard let ended = shell.transcript else { return call.fail("nothing is recorded") }
            shell.flush()
            shell.transcript = nil
            shell.say("Transcript is in \"\(ended.path)\".")
            return .skipLine
        }
        guard let started = Transcript(path: path) else {
            return call.fail("\(path): \(String(cString: strerror(errno)))")
        }
        shell.transcript = started
        shell.say("Transcript goes to \"\(path)\".")
        return .skipLine
    }
}
