import SQLBasics

/// One token: what it is and where; its text is made only when somebody asks.
struct Token: Sendable {
    /// The kinds.
    enum Kind: UInt8, Sendable {
        case end
        /// `name`, `"Name"`, `U&"name"`
        case identifier
        /// A word of the grammar, unquoted.
        case keyword
        /// `42`, `0x2A`
        case integer
        /// `1.5`, `1e10`
        case numeric
        /// `'text'`, `E'text'`, `$$text$$`, `U&'text'`
        case string
        /// `B'01'`, `X'1F'`
        case bitString
        /// `$1`
        case parameter
        /// Any operator without a kind of its own.
        case `operator`
        case leftParenthesis, rightParenthesis, leftBracket, rightBracket
        case comma, semicolon, colon, dot, plus, minus, star, slash, percent, caret, less, greater, equals
        /// `::`
        case typecast
        /// `..`
        case dotDot
        /// `:=`
        case colonEquals
        /// `=>`
        case equalsGreater
        case lessEquals, greaterEquals
        /// `<>`, `!=`
        case notEquals
        /// A byte that begins nothing.
        case other
    }

    /// What it is.
    var kind: Kind
    /// Whether the text between the delimiters (or the whole word, in lower case) is the value as it stands.
    var isPlain: Bool
    /// The keyword; meaningful for the kind `keyword` only.
    var keyword: Keyword
    /// The offset of the first byte.
    var start: Int
    /// The offset behind the last byte.
    var end: Int

    /// Makes a token.
    init(_ kind: Kind, _ start: Int, _ end: Int, isPlain: Bool = true, keyword: Keyword = .abort) {
        self.kind = kind
        self.isPlain = isPlain
        self.keyword = keyword
        self.start = start
        self.end = end
    }

    /// Where it stands.
    var span: SourceSpan { SourceSpan(start: start, end: end) }

    /// Tells whether the token is a keyword.
    @inline(__always) func `is`(_ word: Keyword) -> Bool { kind == .keyword && keyword == word }
}
