package import SQLBasics

/// Reads SQL text into statements.
package struct Parser {
    /// Reads all statements of a text, which are refused together when one of them is wrong.
    package static func parse(_ text: String) throws(Diagnostic) -> [ParsedStatement] {
        try parse(Array(text.utf8))
    }

    /// Reads all statements of a text given as bytes.
    package static func parse(_ source: [UInt8]) throws(Diagnostic) -> [ParsedStatement] {
        throw Diagnostic.notSupported("the parser", at: SourceSpan(start: 0, end: source.count))
    }
}
