/// What `\h` tells about one SQL statement.
package struct StatementHelp: Sendable {
    /// The statement's first words, in upper case.
    package let name: String
    /// What it does, in a few words.
    package let description: String
    /// How it is written.
    package let syntax: String
    /// One statement or a few that show it on the sample StreamFlow; a line `-- ERROR:  …` tells how the one above ends.
    package let example: String
    /// The privileges that it asks for.
    package let needs: String
    /// Why RoleSQL refuses it; nil for all that it runs.
    package let refusal: String?

    /// Describes a statement.
    init(_ name: String, _ description: String, syntax: String, example: String, needs: String, refused: String? = nil)
    {
        self.name = name
        self.description = description
        self.syntax = syntax
        self.example = example
        self.needs = needs
        refusal = refused
    }

    /// The text that `\h` prints.
    package var text: String {
        var text = "Command:     \(name)\nDescription: \(description)\nSyntax:\n\(syntax)\n\nExample:\n\(example)\n\n"
        if let refusal { text += Self.paragraph("Refused:", "with 0A000 by RoleSQL: \(refusal)") }
        return text + Self.paragraph("Needs:", needs) + "\n"
    }

    /// What it takes to change an object that lies in a schema.
    static func alterationNeeds(_ object: String, renamingTakesCreate: Bool = true, besides: String = "") -> String {
        """
        ownership of the \(object)\(besides).\(renamingTakesCreate ? " RENAME TO: CREATE on the schema." : "") \
        SET SCHEMA: CREATE on the new schema. OWNER TO: SET ROLE to the new owner, who needs CREATE on the schema.
        """
    }

    /// Returns words behind a heading, in lines of at most 80 columns.
    private static func paragraph(_ heading: String, _ words: String) -> String {
        let indent = "Description: ".utf8.count
        var text = ""
        var line = heading + String(repeating: " ", count: indent - 1 - heading.utf8.count)
        for word in words.split(whereSeparator: \.isWhitespace) {
            if line.count + 1 + word.count > 80 {
                text += line + "\n"
                line = String(repeating: " ", count: indent - 1)
            }
            line += " " + word
        }
        return text + line + "\n"
    }
}
