import SQLBasics

extension Parser {
    /// Consumes the current token as a name, cutting it to the length of names.
    mutating func takeIdentifier() throws(Diagnostic) -> Identifier {
        var name = try lexer.identifierValue(token)
        if name.utf8.count >= Names.limit { name = truncated(name) }
        let span = token.span
        try advance()
        return Identifier(name, span: span)
    }

    /// Cuts a name to 63 bytes and says so (PostgreSQL's `truncate_identifier`).
    mutating func truncated(_ name: String) -> String {
        var cut = name[...]
        while cut.utf8.count >= Names.limit { cut.unicodeScalars.removeLast() }
        notices.append(
            Diagnostic(.notice, .nameTooLong, "identifier \"\(name)\" will be truncated to \"\(cut)\""))
        return String(cut)
    }

    /// Tells whether the current token is a name or a keyword of one of the categories.
    func atName(_ token: Token, _ first: Keyword.Category, _ second: Keyword.Category? = nil) -> Bool {
        if token.kind == .identifier { return true }
        guard token.kind == .keyword else { return false }
        let category = token.keyword.category
        return category == .unreserved || category == first || category == second
    }

    /// Tells whether a column's or table's name comes next (`ColId`).
    var atColumnId: Bool { atName(token, .columnName) }

    /// Tells whether a word that is not reserved comes next (`NonReservedWord`).
    var atNonReservedWord: Bool { atName(token, .columnName, .typeOrFunctionName) }

    /// `ColId`: a name of a column, table, schema, …
    mutating func columnId() throws(Diagnostic) -> Identifier {
        guard atColumnId else { throw try unexpected() }
        return try takeIdentifier()
    }

    /// `ColLabel`: a name for which any keyword will do
    mutating func columnLabel() throws(Diagnostic) -> Identifier {
        guard token.kind == .identifier || token.kind == .keyword else { throw try unexpected() }
        return try takeIdentifier()
    }

    /// `type_function_name`
    mutating func typeOrFunctionName() throws(Diagnostic) -> Identifier {
        guard atName(token, .typeOrFunctionName) else { throw try unexpected() }
        return try takeIdentifier()
    }

    /// `NonReservedWord`
    mutating func nonReservedWord() throws(Diagnostic) -> Identifier {
        guard atNonReservedWord else { throw try unexpected() }
        return try takeIdentifier()
    }

    /// `any_name`: `a.b.c`
    mutating func anyName() throws(Diagnostic) -> QualifiedName {
        let first = try columnId()
        return try dotted(first)
    }

    /// Reads the rest of a dotted name.
    private mutating func dotted(_ first: Identifier) throws(Diagnostic) -> QualifiedName {
        var parts = [first.name]
        while try eatSign(.dot) { parts.append(try columnLabel().name) }
        return QualifiedName(parts, span: span(from: first.span.start))
    }

    /// `qualified_name`: a relation with at most a schema and a database in front
    mutating func relationName() throws(Diagnostic) -> QualifiedName {
        let name = try anyName()
        try checkRelationName(name)
        return name
    }

    /// Refuses more than three parts (`makeRangeVarFromQualifiedName`).
    func checkRelationName(_ name: QualifiedName) throws(Diagnostic) {
        if name.parts.count > 3 {
            throw error("improper qualified name (too many dotted names): \(name.text)", at: name.span)
        }
    }

    /// Reads a list of relations.
    mutating func relationNames() throws(Diagnostic) -> [QualifiedName] {
        try list { parser throws(Diagnostic) in try parser.relationName() }
    }

    /// `name_list`
    mutating func columnIds() throws(Diagnostic) -> [Identifier] {
        try list { parser throws(Diagnostic) in try parser.columnId() }
    }

    /// `'(' name_list ')'`, if a parenthesis comes next
    mutating func optionalColumnList() throws(Diagnostic) -> [Identifier] {
        try optionalParenthesizedList { parser throws(Diagnostic) in try parser.columnId() }
    }

    /// `'(' name_list ')'`
    mutating func columnList() throws(Diagnostic) -> [Identifier] {
        try parenthesizedList { parser throws(Diagnostic) in try parser.columnId() }
    }

    /// `Sconst`: a string literal
    mutating func stringLiteral() throws(Diagnostic) -> String {
        guard token.kind == .string else { throw try unexpected() }
        let value = try lexer.stringValue(token)
        try advance()
        return value
    }

    /// `Iconst`: an integer of 32 bits
    mutating func integerLiteral() throws(Diagnostic) -> Int {
        guard token.kind == .integer, case .integer(let value) = lexer.numericValue(token), value <= Int32.max
        else { throw try unexpected() }
        try advance()
        return Int(value)
    }

    /// `SignedIconst`
    mutating func signedInteger() throws(Diagnostic) -> Int {
        if try eatSign(.minus) { return -(try integerLiteral()) }
        _ = try eatSign(.plus)
        return try integerLiteral()
    }

    /// `NumericOnly`: a number with a sign
    mutating func signedNumber() throws(Diagnostic) -> Literal {
        let start = token.start
        let isNegative = try eatSign(.minus)
        if !isNegative { _ = try eatSign(.plus) }
        guard token.kind == .integer || token.kind == .numeric else { throw try unexpected() }
        let literal = Literal(value: lexer.numericValue(token), span: token.span)
        try advance()
        return isNegative
            ? literal.negated(at: span(from: start)) : Literal(value: literal.value, span: span(from: start))
    }

    /// `RoleSpec`
    mutating func roleSpecification() throws(Diagnostic) -> RoleSpecification {
        let span = token.span
        if try eat(.currentRole) { return RoleSpecification(.currentRole, span: span) }
        if try eat(.currentUser) { return RoleSpecification(.currentUser, span: span) }
        if try eat(.sessionUser) { return RoleSpecification(.sessionUser, span: span) }
        let name = try nonReservedWord()
        if name.name == "public" { return RoleSpecification(.public, span: span) }
        if name.name == "none" { throw Diagnostic(.reservedName, "role name \"none\" is reserved", at: span) }
        return RoleSpecification(.name(name.name), span: span)
    }

    /// `RoleId`: a role that must be named
    mutating func roleId() throws(Diagnostic) -> RoleSpecification {
        let role = try roleSpecification()
        try refuseUnnamed(role)
        return role
    }

    /// Refuses a role that is not given by its name.
    func refuseUnnamed(_ role: RoleSpecification) throws(Diagnostic) {
        switch role.kind {
        case .name: return
        case .public: throw Diagnostic(.reservedName, "role name \"public\" is reserved", at: role.span)
        case .currentRole: throw notARoleName("CURRENT_ROLE", role.span)
        case .currentUser: throw notARoleName("CURRENT_USER", role.span)
        case .sessionUser: throw notARoleName("SESSION_USER", role.span)
        }
    }

    /// Makes the error about a keyword where a role's name must stand.
    private func notARoleName(_ word: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(.reservedName, "\(word) cannot be used as a role name here", at: span)
    }

    /// `role_list`
    mutating func roleList() throws(Diagnostic) -> [RoleSpecification] {
        try list { parser throws(Diagnostic) in try parser.roleSpecification() }
    }

    /// `opt_drop_behavior`
    mutating func dropBehavior() throws(Diagnostic) -> DropBehavior {
        if try eat(.cascade) { return .cascade }
        _ = try eat(.restrict)
        return .restrict
    }

    /// Consumes `IF EXISTS` if it comes next.
    mutating func ifExists() throws(Diagnostic) -> Bool { try eat(.if, then: .exists) }

    /// Consumes `IF NOT EXISTS` if it comes next.
    mutating func ifNotExists() throws(Diagnostic) -> Bool {
        guard try eat(.if, then: .not) else { return false }
        try expect(.exists)
        return true
    }
}

extension Literal {
    /// The number with the opposite sign (`doNegate`); anything else as it is.
    func negated(at span: SourceSpan) -> Literal {
        switch value {
        case .integer(.min): Literal(value: .numeric("9223372036854775808"), span: span)
        case .integer(let number): Literal(value: .integer(-number), span: span)
        case .numeric(let text): Literal(value: Self.negated(text), span: span)
        case .string, .bitString, .boolean, .null: self
        }
    }

    /// Returns a number given as text with the opposite sign.
    private static func negated(_ text: String) -> Value {
        let negative = text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text
        return Int64(negative).map(Value.integer) ?? .numeric(negative)
    }
}
