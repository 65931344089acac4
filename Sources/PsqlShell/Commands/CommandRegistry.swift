/// All meta-commands.
enum CommandRegistry {
    /// The commands in the order of `\?`.
    static let all: [MetaCommand] =
        GeneralCommands.all + HelpCommands.all + BufferCommands.all + InputOutputCommands.all
        + ConditionalCommands.all + DescribeCommands.all + FormatCommands.all + ConnectionCommands.all
        + SystemCommands.all + VariableCommands.all + ExtendedCommands.all + SampleCommands.all
        + ClusterCommands.all + TranscriptCommand.all

    /// The commands by name.
    private static let byName: [String: MetaCommand] = {
        var table: [String: MetaCommand] = [:]
        for command in all {
            for name in command.names { table[name] = command }
        }
        return table
    }()

    /// All names.
    static var names: [String] { byName.keys.sorted() }

    /// The names that are long enough to be misspelt.
    static var candidates: [Spelling.Candidate] { names.filter { $0.utf8.count > 2 }.map { Spelling.Candidate($0) } }

    /// Returns the command of a name; a `d…` command also with its modifiers.
    static func command(_ name: String) -> MetaCommand? {
        if let command = byName[name] { return command }
        guard let (base, _) = DescribeCommands.split(name) else { return nil }
        return byName[base]
    }

    /// Tells whether psql has a command of a name that RoleSQL does not have.
    static func isMissing(_ name: String) -> Bool {
        missing.contains(name) || missingFamilies.contains(where: name.hasPrefix)
    }

    /// psql's commands that RoleSQL does not have.
    private static let missing: Set<String> = [
        "endpipeline", "flush", "flushrequest", "getresults", "sendpipeline", "startpipeline", "syncpipeline",
    ]

    /// The beginnings of psql's commands that RoleSQL does not have.
    private static let missingFamilies = [
        "dAc", "dAf", "dAo", "dAp", "dF", "dx+", "lo_e", "lo_i", "lo_u",
    ]
}
