import SQLBasics

/// How much of a message is shown (variable VERBOSITY).
package enum Verbosity: String, CaseIterable {
    case standard = "default"
    case verbose, terse, sqlstate
}

/// When the CONTEXT of a message is shown (variable SHOW_CONTEXT).
enum ContextVisibility: String {
    case never, errors, always
}

/// Turns diagnostics into the text that psql shows (libpq's `pqBuildErrorMessage3`).
enum MessageText {
    /// Returns a diagnostic's lines, the last one with its newline.
    static func render(
        _ diagnostic: Diagnostic, query: [UInt8], verbosity: Verbosity, context: ContextVisibility,
        colours: MessageColours = .none
    ) -> String {
        var text = colours.label(diagnostic.severity) + "  "
        if verbosity == .sqlstate { return text + diagnostic.sqlState.code + "\n" }
        if verbosity == .verbose { text += diagnostic.sqlState.code + ": " }
        text += diagnostic.message
        let start = diagnostic.span?.start
        let query = diagnostic.query.map { Array($0.utf8) } ?? query
        if verbosity == .terse {
            if let start { text += " at character \(characters(in: query, before: start) + 1)" }
            return text + "\n"
        }
        text += "\n"
        if let start, let excerpt = ErrorPosition.excerpt(of: query, at: start) { text += colours.excerpt(excerpt) }
        if let detail = diagnostic.detail { text += "DETAIL:  \(detail)\n" }
        if let hint = diagnostic.hint { text += "\(colours.hint)  \(hint)\n" }
        if let inner = diagnostic.query { text += "QUERY:  \(inner)\n" }
        let isError = diagnostic.severity == .error || diagnostic.severity == .fatal
        if let lines = diagnostic.context, context == .always || (context == .errors && isError) {
            text += "CONTEXT:  \(lines)\n"
        }
        return verbosity == .verbose ? text + names(of: diagnostic) : text
    }

    /// The lines that name what a message is about.
    private static func names(of diagnostic: Diagnostic) -> String {
        guard let names = diagnostic.names else { return "" }
        let lines = [
            ("SCHEMA", names.schema), ("TABLE", names.table), ("COLUMN", names.column), ("DATATYPE", names.dataType),
            ("CONSTRAINT", names.constraint),
        ]
        return lines.map { word, name in name.map { "\(word) NAME:  \($0)\n" } ?? "" }.joined()
    }

    /// Counts the code points in front of a byte.
    private static func characters(in query: [UInt8], before offset: Int) -> Int {
        query.prefix(offset).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
