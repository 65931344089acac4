import SQLBasics

extension FunctionCall {
    /// Makes the call of a builtin that has a spelling of its own in SQL (`SystemFuncName`).
    static func sql(
        _ name: String, _ arguments: [Expression], _ syntax: Syntax, _ span: SourceSpan
    ) -> FunctionCall {
        FunctionCall(
            name: QualifiedName(["pg_catalog", name], span: span), arguments: arguments.map { Argument(value: $0) },
            isVariadic: false, isStar: false, isDistinct: false, orderBy: [], withinGroup: [], syntax: syntax,
            span: span)
    }
}

extension Parser {
    /// `f(…)` with the clauses behind it, or `t(…) 'text'`
    mutating func callOrTypedLiteral(_ name: QualifiedName) throws(Diagnostic) -> Expression {
        var call = try application(name)
        let order = orderPlace
        if atSign(.string) { return .cast(try stringCast(to: try typeName(from: call, order))) }
        try callClauses(&call)
        return .call(call)
    }

    /// `func_application`
    mutating func application(_ name: QualifiedName) throws(Diagnostic) -> FunctionCall {
        var call = FunctionCall.sql("", [], .ordinary, name.span)
        call.name = name
        try expectSign(.leftParenthesis)
        if try eatSign(.star) {
            call.isStar = true
        } else if !atSign(.rightParenthesis) {
            try arguments(of: &call)
        }
        try expectSign(.rightParenthesis)
        return call
    }

    /// The arguments between the parentheses.
    private mutating func arguments(of call: inout FunctionCall) throws(Diagnostic) {
        var allowsVariadic = true
        if try eat(.distinct) {
            call.isDistinct = true
            allowsVariadic = false
        } else if try eat(.all) {
            allowsVariadic = false
        }
        repeat {
            if allowsVariadic, try eat(.variadic) { call.isVariadic = true }
            call.arguments.append(try argument())
            if call.isVariadic { break }
        } while try eatSign(.comma)
        if at(.order) {
            orderPlace = token.span
            call.orderBy = try sortClause()
        }
    }

    /// `func_arg_expr`: `a`, `name => a`, `name := a`
    mutating func argument() throws(Diagnostic) -> FunctionCall.Argument {
        if atName(token, .typeOrFunctionName) {
            let next = try peek().kind
            if next == .equalsGreater || next == .colonEquals {
                let name = try takeIdentifier()
                try advance()
                return FunctionCall.Argument(name: name, value: try expression())
            }
        }
        return FunctionCall.Argument(value: try expression())
    }

    /// Makes a type of what looked like a call, as in `numeric_like(10) '1'`.
    private func typeName(from call: FunctionCall, _ order: SourceSpan) throws(Diagnostic) -> TypeName {
        for argument in call.arguments {
            if let name = argument.name { throw error("type modifier cannot have parameter name", at: name.span) }
        }
        if !call.orderBy.isEmpty { throw error("type modifier cannot have ORDER BY", at: order) }
        var type = TypeName.named(call.name)
        type.modifiers = call.arguments.map(\.value)
        return type
    }

    /// `WITHIN GROUP (…) FILTER (…) OVER …`
    mutating func callClauses(_ call: inout FunctionCall) throws(Diagnostic) {
        if at(.within) { try withinGroup(&call) }
        if try eat(.filter) {
            try expectSign(.leftParenthesis)
            try expect(.where)
            call.filter = try expression()
            try expectSign(.rightParenthesis)
        }
        if try eat(.over) {
            call.over = atSign(.leftParenthesis) ? .inline(try windowDefinition()) : .named(try columnId())
        }
    }

    /// `WITHIN GROUP (ORDER BY …)`
    private mutating func withinGroup(_ call: inout FunctionCall) throws(Diagnostic) {
        let span = token.span
        try expect(.within)
        try expect(.group)
        try expectSign(.leftParenthesis)
        call.withinGroup = try sortClause()
        try expectSign(.rightParenthesis)
        if !call.orderBy.isEmpty { throw error("cannot use multiple ORDER BY clauses with WITHIN GROUP", at: span) }
        if call.isDistinct { throw error("cannot use DISTINCT with WITHIN GROUP", at: span) }
        if call.isVariadic { throw error("cannot use VARIADIC with WITHIN GROUP", at: span) }
    }

    /// `(base PARTITION BY … ORDER BY … ROWS …)`
    mutating func windowDefinition() throws(Diagnostic) -> WindowDefinition {
        let start = token.start
        try expectSign(.leftParenthesis)
        var base: Identifier?
        if atColumnId, !at(.partition), !at(.range), !at(.rows), !at(.groups) { base = try columnId() }
        let partition = try eat(.partition, expecting: .by) ? try expressionList() : []
        let order = at(.order) ? try sortClause() : []
        let frame = at(.range, .rows, .groups) ? try windowFrame() : nil
        try expectSign(.rightParenthesis)
        return WindowDefinition(
            base: base, partitionBy: partition, orderBy: order, frame: frame, span: span(from: start))
    }

    /// `ROWS BETWEEN a AND b EXCLUDE …`
    private mutating func windowFrame() throws(Diagnostic) -> WindowFrame {
        let unit: WindowFrame.Unit = at(.range) ? .range : at(.rows) ? .rows : .groups
        let span = try taken()
        let isBetween = try eat(.between)
        let startSpan = token.span
        let start = try frameBound()
        var end: WindowFrame.Bound?
        var endSpan = startSpan
        if isBetween {
            try expect(.and)
            endSpan = token.span
            end = try frameBound()
        }
        try checkFrame(start, startSpan, end, endSpan)
        return WindowFrame(unit: unit, start: start, end: end, exclusion: try frameExclusion(), span: span)
    }

    /// `UNBOUNDED PRECEDING`, `CURRENT ROW`, `a FOLLOWING`, …
    private mutating func frameBound() throws(Diagnostic) -> WindowFrame.Bound {
        if at(.unbounded) {
            let next = try peek()
            if next.is(.preceding) || next.is(.following) {
                try advance()
                return try eat(.preceding) ? .unboundedPreceding : try followingUnbounded()
            }
        }
        if try eat(.current, then: .row) { return .currentRow }
        let offset = try expression()
        if try eat(.preceding) { return .preceding(offset) }
        try expect(.following)
        return .following(offset)
    }

    /// Consumes `FOLLOWING` behind `UNBOUNDED`.
    private mutating func followingUnbounded() throws(Diagnostic) -> WindowFrame.Bound {
        try expect(.following)
        return .unboundedFollowing
    }

    /// Refuses frames that could hold no row (`frame_extent`).
    private func checkFrame(
        _ start: WindowFrame.Bound, _ startSpan: SourceSpan, _ end: WindowFrame.Bound?, _ endSpan: SourceSpan
    ) throws(Diagnostic) {
        if case .unboundedFollowing = start {
            throw windowingError("frame start cannot be UNBOUNDED FOLLOWING", startSpan)
        }
        guard let end else {
            if case .following = start {
                throw windowingError("frame starting from following row cannot end with current row", startSpan)
            }
            return
        }
        switch (start, end) {
        case (_, .unboundedPreceding): throw windowingError("frame end cannot be UNBOUNDED PRECEDING", endSpan)
        case (.currentRow, .preceding):
            throw windowingError("frame starting from current row cannot have preceding rows", endSpan)
        case (.following, .preceding), (.following, .currentRow):
            throw windowingError("frame starting from following row cannot have preceding rows", endSpan)
        default: break
        }
    }

    /// Makes an error about a window.
    private func windowingError(_ message: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(.windowingError, message, at: span)
    }

    /// `EXCLUDE …`
    private mutating func frameExclusion() throws(Diagnostic) -> WindowFrame.Exclusion? {
        guard try eat(.exclude) else { return nil }
        if try eat(.current, expecting: .row) { return .currentRow }
        if try eat(.group) { return .group }
        if try eat(.ties) { return .ties }
        try expect(.no)
        try expect(.others)
        return nil
    }
}
