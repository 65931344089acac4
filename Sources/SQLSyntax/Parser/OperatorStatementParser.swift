import SQLBasics

extension Parser {
    /// `CREATE OPERATOR any_operator definition`, behind CREATE
    mutating func createOperator() throws(Diagnostic) -> CreateOperatorStatement {
        try expect(.operator)
        let name = try anyOperator()
        return CreateOperatorStatement(name: name, attributes: try operatorDefinition())
    }

    /// `ALTER OPERATOR operator SET (…)`, behind ALTER; nil for what other objects can do as well
    mutating func alterOperator() throws(Diagnostic) -> AlterOperatorStatement? {
        try expect(.operator)
        let signature = try operatorSignature()
        guard try eat(.set), atSign(.leftParenthesis) else { return nil }
        return AlterOperatorStatement(operator: signature, attributes: try operatorDefinition())
    }

    /// `any_operator`: an operator with schemas in front of it
    private mutating func anyOperator() throws(Diagnostic) -> OperatorName {
        let start = token.start
        var qualifiers: [String] = []
        while atColumnId {
            qualifiers.append(try takeIdentifier().name)
            try expectSign(.dot)
        }
        let name = try symbol()
        return OperatorName(qualifiers: qualifiers, symbol: name.symbol, span: span(from: start))
    }

    /// `operator_with_argtypes`
    mutating func operatorSignature() throws(Diagnostic) -> OperatorSignature {
        let name = try anyOperator()
        try expectSign(.leftParenthesis)
        if try eat(.none) {
            try expectSign(.comma)
            let right = try typeName()
            try expectSign(.rightParenthesis)
            return OperatorSignature(name: name, left: nil, right: right)
        }
        let left = try typeName()
        if atSign(.rightParenthesis) {
            throw Diagnostic(
                .syntaxError, "missing argument",
                hint: "Use NONE to denote the missing argument of a unary operator.", at: token.span)
        }
        try expectSign(.comma)
        let right = try eat(.none) ? nil : try typeName()
        try expectSign(.rightParenthesis)
        return OperatorSignature(name: name, left: left, right: right)
    }

    /// `definition`, `(operator_def_list)`
    private mutating func operatorDefinition() throws(Diagnostic) -> [OperatorAttribute] {
        try parenthesizedList { parser throws(Diagnostic) in try parser.operatorAttribute() }
    }

    /// `def_elem`
    private mutating func operatorAttribute() throws(Diagnostic) -> OperatorAttribute {
        let name = try columnLabel()
        guard try eatSign(.equals) else { return OperatorAttribute(name: name, value: .absent) }
        return OperatorAttribute(name: name, value: try operatorAttributeValue())
    }

    /// `def_arg`
    private mutating func operatorAttributeValue() throws(Diagnostic) -> OperatorAttribute.Value {
        switch token.kind {
        case .string: return .text(try stringLiteral())
        case .integer, .numeric:
            return .text(SettingValue(kind: SettingValue.Kind(try signedNumber().value), span: .none).text)
        case .identifier: return .type(try typeName())
        case .keyword:
            if try eat(.none) { return .none }
            if at(.operator) { return .operator(try qualifiedOperator()) }
            if at(.true, .false) || token.keyword.category == .reserved { return .text(try takeIdentifier().name) }
            return .type(try typeName())
        case .plus, .minus:
            let next = try peek()
            guard next.kind == .integer || next.kind == .numeric else { return .operator(try symbol()) }
            return .text(SettingValue(kind: SettingValue.Kind(try signedNumber().value), span: .none).text)
        default: return .operator(try symbol())
        }
    }
}
