import SQLBasics

/// A pattern of the `\d` family: names with `*`, `?`, dots and quotes (psql's `patternToSQLRegex`).
struct NamePattern {
    /// The regular expression for the schema, if the pattern names one.
    let schema: String?
    /// The regular expression for the name.
    let name: String
    /// The number of dots that separate names.
    let dots: Int
    /// The first of three names, as it was written: a database.
    let database: String?

    /// Translates a pattern; in a name of an operator, nothing but `*` and `?` means anything.
    init(_ pattern: String, isOperator: Bool = false) {
        var parts = [""]
        var plain = [""]
        var isQuoted = false
        var rest = Array(pattern.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            let last = parts.count - 1
            switch scalar {
            case "\"":
                if isQuoted && rest.first == "\"" {
                    rest.removeFirst()
                    parts[last] += "\""
                    plain[last] += "\""
                } else {
                    isQuoted.toggle()
                }
            case "." where !isQuoted:
                parts.append("")
                plain.append("")
            case "*" where !isQuoted: parts[last] += ".*"
            case "?" where !isQuoted: parts[last] += "."
            default:
                let folded = isQuoted ? String(scalar) : Self.lowercased(scalar)
                parts[last] += Self.needsEscape(scalar, isQuoted: isQuoted || isOperator) ? "\\" + folded : folded
                plain[last] += folded
            }
        }
        dots = parts.count - 1
        name = parts[parts.count - 1]
        schema = parts.count > 1 ? parts[parts.count - 2] : nil
        database = parts.count > 2 ? plain[0] : nil
    }

    /// Returns a character in lower case if it is an ASCII letter.
    private static func lowercased(_ scalar: Unicode.Scalar) -> String {
        scalar.isASCII ? String(scalar).lowercased() : String(scalar)
    }

    /// Tells whether a character would mean something in a regular expression and must not.
    private static func needsEscape(_ scalar: Unicode.Scalar, isQuoted: Bool) -> Bool {
        isQuoted ? "|*+?()[]{}.^$\\".unicodeScalars.contains(scalar) : scalar == "$"
    }

    /// Returns the condition that a column matches a regular expression; nil when everything does.
    static func condition(_ column: String, matches regex: String) -> String? {
        guard regex != ".*" else { return nil }
        let literal = Quoting.literal("^(\(regex))$")
        return "\(column) OPERATOR(pg_catalog.~) \(literal) COLLATE pg_catalog.default"
    }

    /// Returns the conditions for a schema's and an object's column; without a schema the object must be visible.
    func conditions(schemaColumn: String?, nameColumn: String, visibility: String?) -> [String] {
        var result: [String] = []
        if let condition = Self.condition(nameColumn, matches: name) { result.append(condition) }
        if let schema, let schemaColumn {
            if let condition = Self.condition(schemaColumn, matches: schema) { result.append(condition) }
        } else if let visibility {
            result.append(visibility)
        }
        return result
    }
}
