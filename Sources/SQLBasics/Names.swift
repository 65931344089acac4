/// A name with the names that qualify it, outermost first (`schema.table`).
public struct QualifiedName: Hashable, Sendable {
    /// The parts, already folded to lower case where they were not quoted.
    public var parts: [String]
    /// Where the name stands.
    public var span: SourceSpan

    /// Makes a name from its parts.
    public init(_ parts: [String], span: SourceSpan = .none) {
        self.parts = parts
        self.span = span
    }

    /// The last part, the object's own name.
    public var name: String { parts.last ?? "" }
    /// The part in front of the last one, if there is one.
    public var qualifier: String? { parts.count >= 2 ? parts[parts.count - 2] : nil }
    /// The parts joined by dots, as PostgreSQL prints a name in an error (`NameListToString`): without quotes.
    public var text: String { parts.joined(separator: ".") }
}
