/// All meta-commands.
enum CommandRegistry {
    /// The commands in the order of `\?`.
    static let all: [MetaCommand] =
        GeneralCommands.all + HelpCommands.all + BufferCommands.all + InputOutputCommands.all
        + ConditionalCommands.all + DescribeCommands.all + FormatCommands.all + ConnectionCommands.all
        + SystemCommands.all + VariableCommands.all + SampleCommands.all

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

    /// Returns the command of a name; a `d…` command also with its modifiers.
    static func command(_ name: String) -> MetaCommand? {
        if let command = byName[name] { return command }
        guard let (base, _) = DescribeCommands.split(name) else { return nil }
        return byName[base]
    }
}
