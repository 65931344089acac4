import SQLBasics

extension TypeName {
    /// Makes a type without modifiers.
    package init(plain name: QualifiedName) { self = .named(name) }

    /// Makes a type without modifiers.
    static func named(_ name: QualifiedName) -> TypeName {
        TypeName(
            name: name, modifiers: [], arrayBounds: [], isSetOf: false, isColumnType: false, span: name.span)
    }

    /// Makes a type that the grammar spells by keywords (`SystemTypeName`).
    static func system(_ name: String, _ span: SourceSpan) -> TypeName {
        .named(QualifiedName(["pg_catalog", name], span: span))
    }
}

extension Parser {
    /// `func_type`: a type, or that of a column, `table.column%TYPE`
    mutating func routineTypeName() throws(Diagnostic) -> TypeName { try typeName(mayBeOfColumn: true) }

    /// `Typename`
    mutating func typeName(mayBeOfColumn: Bool = false) throws(Diagnostic) -> TypeName {
        let start = token.start
        let isSetOf = try eat(.setof)
        var type = try simpleTypeName()
        type.isSetOf = isSetOf
        if mayBeOfColumn, type.name.parts.count > 1, type.modifiers.isEmpty, type.intervalFields == nil,
            type.name.parts[0] != "pg_catalog" || type.name.parts.count > 2, atSign(.percent), try peekIs(.type)
        {
            try advance()
            try advance()
            type.isColumnType = true
            if isSetOf { type.span = span(from: start) }
            return type
        }
        if try eat(.array) {
            type.arrayBounds = [nil]
            if try eatSign(.leftBracket) {
                type.arrayBounds = [try integerLiteral()]
                try expectSign(.rightBracket)
            }
        } else {
            while try eatSign(.leftBracket) {
                type.arrayBounds.append(atSign(.rightBracket) ? nil : try integerLiteral())
                try expectSign(.rightBracket)
            }
        }
        if isSetOf { type.span = span(from: start) }
        return type
    }

    /// `SimpleTypename`
    private mutating func simpleTypeName() throws(Diagnostic) -> TypeName {
        if let type = try keywordType(isConstant: false) { return type }
        let first = try typeOrFunctionName()
        var parts = [first.name]
        while try eatSign(.dot) { parts.append(try columnLabel().name) }
        var type = TypeName.named(QualifiedName(parts, span: span(from: first.span.start)))
        type.modifiers = try typeModifiers()
        return type
    }

    /// `opt_type_modifiers`
    private mutating func typeModifiers() throws(Diagnostic) -> [Expression] {
        try optionalParenthesizedList { parser throws(Diagnostic) in try parser.expression() }
    }

    /// Reads a type that keywords spell; nil when none comes next.
    mutating func keywordType(isConstant: Bool) throws(Diagnostic) -> TypeName? {
        guard token.kind == .keyword else { return nil }
        let start = token.span
        switch token.keyword {
        case .int, .integer: return try plainType("int4")
        case .smallint: return try plainType("int2")
        case .bigint: return try plainType("int8")
        case .real: return try plainType("float4")
        case .boolean: return try plainType("bool")
        case .json: return try plainType("json")
        case .double:
            guard try peekIs(.precision) else { return nil }
            try advance()
            return try plainType("float8", start)
        case .float: return try floatType()
        case .decimal, .dec, .numeric:
            var type = try plainType("numeric")
            type.modifiers = try typeModifiers()
            return type
        case .bit: return try bitType(isConstant)
        case .char, .character, .varchar, .national, .nchar: return try characterType(isConstant)
        case .time, .timestamp: return try timeType()
        case .interval: return try intervalType(isConstant)
        default: return nil
        }
    }

    /// Consumes a keyword that is a type's whole name.
    private mutating func plainType(_ name: String, _ start: SourceSpan? = nil) throws(Diagnostic) -> TypeName {
        let span = try taken()
        return .system(name, start.map { $0.union(span) } ?? span)
    }

    /// `FLOAT [(p)]`
    private mutating func floatType() throws(Diagnostic) -> TypeName {
        let span = try taken()
        guard try eatSign(.leftParenthesis) else { return .system("float8", span) }
        let place = token.span
        let precision = try integerLiteral()
        try expectSign(.rightParenthesis)
        if precision < 1 {
            throw Diagnostic(
                .invalidParameterValue, "precision for type float must be at least 1 bit", at: place)
        }
        if precision > 53 {
            throw Diagnostic(
                .invalidParameterValue, "precision for type float must be less than 54 bits", at: place)
        }
        return .system(precision <= 24 ? "float4" : "float8", span)
    }

    /// `BIT [VARYING] [(n)]`
    private mutating func bitType(_ isConstant: Bool) throws(Diagnostic) -> TypeName {
        let span = try taken()
        let isVarying = try eat(.varying)
        var type = TypeName.system(isVarying ? "varbit" : "bit", span)
        if atSign(.leftParenthesis) {
            type.modifiers = try typeModifiers()
        } else if !isVarying, !isConstant {
            type.modifiers = [.one]
        }
        return type
    }

    /// `CHAR`, `CHARACTER [VARYING]`, `VARCHAR`, `NATIONAL CHAR`, `NCHAR`, each with a length or without
    private mutating func characterType(_ isConstant: Bool) throws(Diagnostic) -> TypeName {
        let start = token.start
        let isVarchar = at(.varchar)
        if try eat(.national) {
            guard at(.char, .character) else { throw try unexpected() }
        }
        try advance()
        let isVarying = try isVarchar ? true : eat(.varying)
        var type = TypeName.system(isVarying ? "varchar" : "bpchar", span(from: start))
        if try eatSign(.leftParenthesis) {
            let place = token.span
            type.modifiers = [.literal(Literal(value: .integer(Int64(try integerLiteral())), span: place))]
            try expectSign(.rightParenthesis)
        } else if !isVarying, !isConstant {
            type.modifiers = [.one]
        }
        return type
    }

    /// `TIME [(p)] [WITH | WITHOUT TIME ZONE]`, also `TIMESTAMP`
    private mutating func timeType() throws(Diagnostic) -> TypeName {
        let start = token.start
        let base = at(.time) ? "time" : "timestamp"
        try advance()
        let modifiers = try precision()
        let hasZone = try timeZone()
        var type = TypeName.system(hasZone ? base + "tz" : base, span(from: start))
        type.modifiers = modifiers
        return type
    }

    /// `(p)`, if a parenthesis comes next
    private mutating func precision() throws(Diagnostic) -> [Expression] {
        guard try eatSign(.leftParenthesis) else { return [] }
        let place = token.span
        let value = try integerLiteral()
        try expectSign(.rightParenthesis)
        return [.literal(Literal(value: .integer(Int64(value)), span: place))]
    }

    /// `WITH TIME ZONE`, `WITHOUT TIME ZONE`
    private mutating func timeZone() throws(Diagnostic) -> Bool {
        let isWith = at(.with)
        guard at(.with, .without), try peekIs(.time) else { return false }
        try advance()
        try advance()
        try expect(.zone)
        return isWith
    }

    /// `INTERVAL [fields]`, `INTERVAL (p)`
    private mutating func intervalType(_ isConstant: Bool) throws(Diagnostic) -> TypeName {
        var type = TypeName.system("interval", try taken())
        if atSign(.leftParenthesis) {
            type.modifiers = try precision()
        } else if !isConstant {
            try intervalFields(&type)
        }
        return type
    }

    /// `opt_interval`: `DAY TO SECOND(3)`
    mutating func intervalFields(_ type: inout TypeName) throws(Diagnostic) {
        guard let first = Self.intervalField(token) else { return }
        try advance()
        guard first != "second", try eat(.to) else {
            type.intervalFields = IntervalFields(rawValue: first)
            if first == "second" { type.modifiers = try precision() }
            return
        }
        guard let last = Self.intervalField(token), let fields = IntervalFields(rawValue: "\(first) to \(last)")
        else { throw try unexpected() }
        try advance()
        type.intervalFields = fields
        if last == "second" { type.modifiers = try precision() }
    }

    /// Returns the interval field that a token names.
    private static func intervalField(_ token: Token) -> String? {
        guard token.kind == .keyword else { return nil }
        switch token.keyword {
        case .year, .month, .day, .hour, .minute, .second: return token.keyword.word
        default: return nil
        }
    }

    /// `int '5'`, `interval '1' day`; nil when the keyword is a column's name here
    mutating func typedLiteral() throws(Diagnostic) -> Expression? {
        let saved = checkpoint()
        let takesParenthesis = try peek().kind == .leftParenthesis
        guard let type = try keywordType(isConstant: true) else { return nil }
        if atSign(.string) { return .cast(try finished(type)) }
        if takesParenthesis || previousEnd > saved.token.end { throw try unexpected() }
        restore(saved)
        return nil
    }

    /// `double precision '1.5'`
    mutating func requiredTypedLiteral() throws(Diagnostic) -> Expression {
        guard let type = try keywordType(isConstant: true), atSign(.string) else { throw try unexpected() }
        return .cast(try finished(type))
    }

    /// Reads the string of a typed literal, and an interval's fields behind it.
    private mutating func finished(_ type: TypeName) throws(Diagnostic) -> CastExpression {
        var cast = try stringCast(to: type)
        if type.name.parts == ["pg_catalog", "interval"], type.modifiers.isEmpty { try intervalFields(&cast.type) }
        return cast
    }
}

extension Expression {
    /// The number 1, the length that `char` and `bit` have when none is written.
    fileprivate static var one: Expression { .literal(Literal(value: .integer(1), span: .none)) }
}
