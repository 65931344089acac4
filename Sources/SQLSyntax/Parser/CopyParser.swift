import SQLBasics

extension Parser {
    /// `COPY …`
    mutating func copyStatement() throws(Diagnostic) -> CopyStatement {
        let span = try taken()
        if atSign(.leftParenthesis) { return try copyQuery(span) }
        let isBinary = at(.binary)
        if isBinary { try advance() }
        let name = try relationName()
        let columns = atSign(.leftParenthesis) ? try columnList() : nil
        let isFrom = try eat(.from)
        if !isFrom { try expect(.to) }
        let place = try copyPlace()
        var options = isBinary ? [Self.option("format", word: "binary", at: span)] : []
        if try eat(.using) {
            let start = previousEnd
            try expect(.delimiters)
            options.append(try stringOption("delimiter", at: SourceSpan(start: start, end: previousEnd)))
        } else if at(.delimiters) {
            let place = try taken()
            options.append(try stringOption("delimiter", at: place))
        }
        options += try copyOptions()
        var condition: Expression?
        if at(.where) {
            let place = token.span
            if !isFrom {
                throw error("WHERE clause not allowed with COPY TO", at: place)
            }
            try advance()
            condition = try expression()
        }
        return CopyStatement(
            subject: .table(name, columns: columns), isFrom: isFrom, place: place, options: options,
            condition: condition, span: span)
    }

    /// `COPY (SELECT …) TO …`
    private mutating func copyQuery(_ span: SourceSpan) throws(Diagnostic) -> CopyStatement {
        try expectSign(.leftParenthesis)
        let statement = try preparableStatement()
        try expectSign(.rightParenthesis)
        try expect(.to)
        let place = try copyPlace()
        return CopyStatement(
            subject: .statement(statement), isFrom: false, place: place, options: try copyOptions(), span: span)
    }

    /// `STDIN`, `STDOUT`, `'file'`, `PROGRAM 'command'`; either word for the client may stand in both directions.
    private mutating func copyPlace() throws(Diagnostic) -> CopyStatement.Place {
        if try eat(.program) {
            return .program(try stringLiteral())
        }
        if at(.stdin) || at(.stdout) {
            try advance()
            return .client
        }
        return .file(try stringLiteral())
    }

    /// `[WITH] (format csv, …)`, or the options of the old syntax.
    private mutating func copyOptions() throws(Diagnostic) -> [CopyOption] {
        _ = try eat(.with)
        if atSign(.leftParenthesis) {
            return try parenthesizedList { parser throws(Diagnostic) in try parser.copyOption() }
        }
        var options: [CopyOption] = []
        while let option = try oldCopyOption() { options.append(option) }
        return options
    }

    /// `copy_generic_opt_elem`
    private mutating func copyOption() throws(Diagnostic) -> CopyOption {
        let name = try columnLabel()
        if atSign(.comma) || atSign(.rightParenthesis) { return CopyOption(name: name) }
        if try eatSign(.star) { return CopyOption(name: name, value: .all) }
        if atSign(.leftParenthesis) {
            let columns = try parenthesizedList { parser throws(Diagnostic) in
                if parser.atSign(.string) {
                    let start = parser.token.start
                    let text = try parser.stringLiteral()
                    return Identifier(text, span: parser.span(from: start))
                }
                return try parser.nonReservedWord()
            }
            return CopyOption(name: name, value: .columns(columns))
        }
        if at(.default) {
            return CopyOption(
                name: name, value: .setting(SettingValue(kind: .word("default"), span: try taken())))
        }
        return CopyOption(name: name, value: .setting(try settingValue()))
    }

    /// One option of the syntax before 9.0 (`copy_opt_item`); nil when none follows.
    private mutating func oldCopyOption() throws(Diagnostic) -> CopyOption? {
        let span = token.span
        if try eat(.binary) { return Self.option("format", word: "binary", at: span) }
        if try eat(.freeze) { return Self.option("freeze", word: "true", at: span) }
        if try eat(.csv) { return Self.option("format", word: "csv", at: span) }
        if try eat(.header) { return Self.option("header", word: "true", at: span) }
        if at(.delimiter) || at(.null) || at(.quote) || at(.escape) {
            let name = token.keyword.word
            try advance()
            _ = try eat(.as)
            return try stringOption(name, at: span)
        }
        if try eat(.encoding) { return try stringOption("encoding", at: span) }
        guard try eat(.force) else { return nil }
        if try eat(.quote) {
            return CopyOption(name: Identifier("force_quote", span: span), value: try columnsOrStar())
        }
        let name: String
        if try eat(.not, expecting: .null) {
            name = "force_not_null"
        } else {
            try expect(.null)
            name = "force_null"
        }
        return CopyOption(name: Identifier(name, span: span), value: try columnsOrStar())
    }

    /// `x, y` or `*`
    private mutating func columnsOrStar() throws(Diagnostic) -> CopyOption.Value {
        if try eatSign(.star) { return .all }
        return .columns(try list { parser throws(Diagnostic) in try parser.columnId() })
    }

    /// An option whose value is a string literal.
    private mutating func stringOption(_ name: String, at span: SourceSpan) throws(Diagnostic) -> CopyOption {
        let start = token.start
        let text = try stringLiteral()
        let value = SettingValue(kind: .string(text), span: self.span(from: start))
        return CopyOption(name: Identifier(name, span: span), value: .setting(value))
    }

    /// An option whose value is a word.
    private static func option(_ name: String, word: String, at span: SourceSpan) -> CopyOption {
        CopyOption(
            name: Identifier(name, span: span), value: .setting(SettingValue(kind: .word(word), span: span)))
    }
}
