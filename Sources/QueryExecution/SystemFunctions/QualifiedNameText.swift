import SQLBasics
import SQLSyntax

/// Reads a qualified name out of a text value, as regclass input and has_table_privilege do (`stringToQualifiedNameList`).
package enum QualifiedNameText {
    /// Returns the parts, folded unless quoted; throws 42602 for anything else.
    package static func parse(_ text: String) throws(Diagnostic) -> [String] {
        var parts: [String] = []
        var rest = Substring(text)
        skipBlanks(&rest)
        guard !rest.isEmpty else { throw invalid }
        while true {
            parts.append(try takePart(&rest))
            skipBlanks(&rest)
            if rest.isEmpty { return parts }
            guard rest.first == "." else { throw invalid }
            rest.removeFirst()
            skipBlanks(&rest)
        }
    }

    /// Returns the name of a relation; throws 42601 when it has too many parts (`makeRangeVarFromNameList`).
    static func relationName(_ text: String) throws(Diagnostic) -> QualifiedName {
        let parts = try parse(text)
        guard parts.count <= 3 else {
            let name = parts.joined(separator: ".")
            throw Diagnostic(.syntaxError, "improper relation name (too many dotted names): \(name)")
        }
        return QualifiedName(parts)
    }

    /// The error for a text that is no name.
    private static let invalid = Diagnostic(.invalidName, "invalid name syntax")

    /// Takes one part off the front.
    private static func takePart(_ rest: inout Substring) throws(Diagnostic) -> String {
        guard rest.first == "\"" else {
            let name = rest.prefix { $0 != "." && !$0.isWhitespace }
            guard !name.isEmpty, !name.contains("\"") else { throw invalid }
            rest = rest.dropFirst(name.count)
            return name.lowercased()
        }
        rest.removeFirst()
        var name = ""
        while let character = rest.popFirst() {
            if character != "\"" {
                name.append(character)
            } else if rest.first == "\"" {
                rest.removeFirst()
                name.append("\"")
            } else {
                guard !name.isEmpty else { throw invalid }
                return name
            }
        }
        throw invalid
    }

    /// Passes over blanks.
    private static func skipBlanks(_ rest: inout Substring) { rest = rest.drop(while: \.isWhitespace) }
}
