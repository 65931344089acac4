import SQLBasics

/// Reads SQL text into statements, by recursive descent with one function for each construct of the grammar.
///
/// The vocabulary: `at…` looks, `eat…` consumes if it can, `expect…` consumes or throws; functions named after a
/// construct consume it. Signs are told from keywords by the ending `Sign`.
package struct Parser {
    /// Where tokens come from.
    var lexer: Lexer
    /// The token that is looked at.
    var token: Token
    /// The token behind it, once somebody has asked.
    var ahead: Token?
    /// The end of the last consumed token.
    var previousEnd = 0
    /// What the statement being read gave reason to say.
    var notices: [Diagnostic] = []
    /// The number of constructs that are being read inside each other.
    var depth = 0
    /// The bounds of the stack, once something nests deeply.
    var stack: StackGuard?
    /// The height of the tree of the expression that was read last.
    var height = 0
    /// The place of the last ORDER BY among arguments.
    var orderPlace = SourceSpan.none
    /// Whether the next SELECT to be read may have INTO.
    var mayHaveInto = false
    /// Whether the constraints of a domain are read.
    var isInDomain = false
    /// The INTO of the statement being read.
    var into: IntoClause?

    /// Makes a parser that looks at the first token.
    init(_ source: [UInt8]) throws(Diagnostic) {
        lexer = try Lexer(source)
        token = try lexer.next()
    }

    /// Reads all statements of a text, which are refused together when one of them is wrong.
    package static func parse(_ text: String) throws(Diagnostic) -> [ParsedStatement] {
        try parse(Array(text.utf8))
    }

    /// Reads all statements of a text given as bytes.
    package static func parse(_ source: [UInt8]) throws(Diagnostic) -> [ParsedStatement] {
        var parser = try Parser(source)
        return try parser.statements()
    }

    /// Reads one expression that fills a text, such as a default kept in a catalog.
    package static func parseExpression(_ text: String) throws(Diagnostic) -> Expression {
        var parser = try Parser(Array(text.utf8))
        let expression = try parser.expression()
        if !parser.atSign(.end) { throw try parser.unexpected() }
        return expression
    }

    /// Reads a type's name that fills a text, as `'numeric(10,2)'::regtype` needs it.
    package static func parseTypeName(_ text: String) throws(Diagnostic) -> TypeName {
        var parser = try Parser(Array(text.utf8))
        let type = try parser.typeName()
        if !parser.atSign(.end) { throw try parser.unexpected() }
        return type
    }

    /// Reads statements up to the end of the text.
    private mutating func statements() throws(Diagnostic) -> [ParsedStatement] {
        var result: [ParsedStatement] = []
        while true {
            while try eatSign(.semicolon) {}
            if atSign(.end) { return result }
            let start = token.start
            let statement = try statement()
            result.append(
                ParsedStatement(
                    statement: statement, span: SourceSpan(start: start, end: previousEnd), notices: notices))
            notices = []
            if !atSign(.semicolon), !atSign(.end) { throw try unexpected() }
        }
    }
}
