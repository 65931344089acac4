/// The `\d` family: lists and descriptions read from the catalogs.
enum DescribeCommands {
    static let all: [MetaCommand] = []

    /// Takes a name apart into a command and its modifiers `S`, `x` and `+`.
    static func split(_ name: String) -> (base: String, modifiers: Set<Character>)? { nil }
}
