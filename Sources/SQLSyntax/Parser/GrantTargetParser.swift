import SQLBasics

extension Parser {
    /// `privilege_target`
    mutating func grantTarget() throws(Diagnostic) -> GrantTarget {
        if try eat(.all) { return try allInSchema() }
        guard try isObjectKind() else { return .objects(.table, try relationNames()) }
        let word = token.keyword
        switch word {
        case .table: return try plainTarget(.table)
        case .sequence: return try plainTarget(.sequence)
        case .foreign: return try foreignTarget()
        case .function: return try routineTarget(.function)
        case .procedure: return try routineTarget(.procedure)
        case .routine: return try routineTarget(.routine)
        case .database: return try nameTarget(.database)
        case .language: return try nameTarget(.language)
        case .schema: return try nameTarget(.schema)
        case .tablespace: return try nameTarget(.tablespace)
        case .domain: return try anyNameTarget(.domain)
        case .type: return try anyNameTarget(.type)
        case .large: return try largeObjects()
        case .parameter: return try parameters()
        default: return .objects(.table, try relationNames())
        }
    }

    /// Tells a kind of object from a table of that name, behind which nothing but a list's or clause's sign can follow.
    private mutating func isObjectKind() throws(Diagnostic) -> Bool {
        guard atSign(.keyword) else { return false }
        if at(.table) { return true }
        let next = try peek()
        switch next.kind {
        case .comma, .dot, .end, .semicolon: return false
        case .keyword: return next.keyword != .to && next.keyword != .from
        default: return true
        }
    }

    /// `TABLE a, b`
    private mutating func plainTarget(_ kind: GrantTarget.Kind) throws(Diagnostic) -> GrantTarget {
        try advance()
        return .objects(kind, try relationNames())
    }

    /// `SCHEMA a, b`: names without a dot
    private mutating func nameTarget(_ kind: GrantTarget.Kind) throws(Diagnostic) -> GrantTarget {
        try advance()
        return .objects(kind, try columnIds().map { QualifiedName([$0.name], span: $0.span) })
    }

    /// `TYPE s.a, b`
    private mutating func anyNameTarget(_ kind: GrantTarget.Kind) throws(Diagnostic) -> GrantTarget {
        try advance()
        return .objects(kind, try list { parser throws(Diagnostic) in try parser.anyName() })
    }

    /// `FOREIGN DATA WRAPPER w`, `FOREIGN SERVER s`
    private mutating func foreignTarget() throws(Diagnostic) -> GrantTarget {
        try expect(.foreign)
        if at(.server) { return try nameTarget(.foreignServer) }
        try expect(.data)
        guard at(.wrapper) else { throw try unexpected() }
        return try nameTarget(.foreignDataWrapper)
    }

    /// `FUNCTION f(int), g`
    private mutating func routineTarget(_ kind: RoutineKind) throws(Diagnostic) -> GrantTarget {
        try advance()
        return .routines(kind, try list { parser throws(Diagnostic) in try parser.routineSignature() })
    }

    /// `LARGE OBJECT 1, 2`
    private mutating func largeObjects() throws(Diagnostic) -> GrantTarget {
        try advance()
        try expect(.object)
        return .largeObjects(try list { parser throws(Diagnostic) in try parser.signedNumber() })
    }

    /// `PARAMETER work_mem, a.b`
    private mutating func parameters() throws(Diagnostic) -> GrantTarget {
        try advance()
        let names = try list { parser throws(Diagnostic) in try parser.settingName() }
        return .objects(.parameter, names.map { QualifiedName([$0.name], span: $0.span) })
    }

    /// `TABLES IN SCHEMA s`, behind ALL
    private mutating func allInSchema() throws(Diagnostic) -> GrantTarget {
        let kind: GrantTarget.Collective
        switch token.keyword {
        case .tables: kind = .tables
        case .sequences: kind = .sequences
        case .functions: kind = .functions
        case .procedures: kind = .procedures
        case .routines: kind = .routines
        default: throw try unexpected()
        }
        guard atSign(.keyword) else { throw try unexpected() }
        try advance()
        try expect(.in)
        try expect(.schema)
        return .allInSchemas(kind, try columnIds())
    }

    /// `function_with_argtypes`
    mutating func routineSignature() throws(Diagnostic) -> RoutineSignature {
        let start = token.start
        let name = try functionName()
        guard atSign(.leftParenthesis) else {
            return RoutineSignature(name: name, span: span(from: start))
        }
        try advance()
        var arguments: [RoutineSignature.Argument] = []
        if !atSign(.rightParenthesis) {
            arguments = try list { parser throws(Diagnostic) in try parser.routineArgument() }
        }
        try expectSign(.rightParenthesis)
        return RoutineSignature(name: name, arguments: arguments, span: span(from: start))
    }

    /// `func_arg`: `IN a int`
    mutating func routineArgument() throws(Diagnostic) -> RoutineSignature.Argument {
        var mode = try argumentMode()
        var name: Identifier?
        if atName(token, .typeOrFunctionName), try isTypeBehindName() {
            name = try typeOrFunctionName()
            if mode == nil { mode = try argumentMode() }
        }
        return RoutineSignature.Argument(mode: mode, name: name, type: try routineTypeName())
    }

    /// Tells whether the current word is an argument's name with its type behind it.
    private mutating func isTypeBehindName() throws(Diagnostic) -> Bool {
        let next = try peek()
        if token.is(.double), next.is(.precision) { return false }
        guard next.kind == .identifier || next.kind == .keyword else { return false }
        return !next.is(.array) && !next.is(.as) && !next.is(.default)
    }

    /// `IN`, `OUT`, `INOUT`, `IN OUT`, `VARIADIC`
    private mutating func argumentMode() throws(Diagnostic) -> RoutineSignature.Argument.Mode? {
        if try eat(.in) { return try eat(.out) ? .inOut : .in }
        if try eat(.out) { return .out }
        if try eat(.inout) { return .inOut }
        return try eat(.variadic) ? .variadic : nil
    }
}
