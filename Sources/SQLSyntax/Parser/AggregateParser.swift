import SQLBasics

extension Parser {
    /// `CREATE [OR REPLACE] AGGREGATE …`, behind the words in front of AGGREGATE
    mutating func createAggregate(
        _ orReplace: Bool, _ start: SourceSpan
    ) throws(Diagnostic) -> CreateAggregateStatement {
        try advance()
        let name = try functionName()
        let saved = checkpoint()
        if try eatSign(.leftParenthesis), token.kind == .identifier, try peek().kind == .equals {
            restore(saved)
            return try oldAggregate(orReplace, name, start)
        }
        restore(saved)
        let (parameters, directCount) = try aggregateParameters()
        var statement = CreateAggregateStatement(
            orReplace: orReplace, name: name, parameters: parameters, directCount: directCount, items: [], span: start)
        statement.items = try parenthesizedList { parser throws(Diagnostic) in try parser.aggregateItem() }
        return statement
    }

    /// `old_aggr_definition`: the input is said by `BASETYPE`
    private mutating func oldAggregate(
        _ orReplace: Bool, _ name: QualifiedName, _ start: SourceSpan
    ) throws(Diagnostic) -> CreateAggregateStatement {
        let items = try parenthesizedList { parser throws(Diagnostic) in try parser.aggregateItem() }
        var statement = CreateAggregateStatement(
            orReplace: orReplace, name: name, parameters: nil, directCount: nil, items: items, isOldStyle: true,
            span: start)
        guard let base = items.last(where: { $0.name.name == "basetype" }) else { return statement }
        if (base.type?.name.text ?? base.text ?? "").lowercased() == "any" {
            statement.parameters = []
        } else if let type = base.type {
            statement.parameters = [RoutineParameter(mode: .in, name: nil, type: type, span: type.span)]
        }
        return statement
    }

    /// `aggr_args`: `(*)`, `(a, b)`, `(a ORDER BY b)`
    mutating func aggregateParameters() throws(Diagnostic) -> (parameters: [RoutineParameter], directCount: Int?) {
        try expectSign(.leftParenthesis)
        var parameters: [RoutineParameter] = []
        var directCount: Int?
        if try !eatSign(.star) {
            if !at(.order) {
                parameters = try list { parser throws(Diagnostic) in try parser.aggregateParameter() }
            }
            if try eat(.order, expecting: .by) {
                directCount = parameters.count
                parameters += try list { parser throws(Diagnostic) in try parser.aggregateParameter() }
            }
        }
        try expectSign(.rightParenthesis)
        return (parameters, directCount)
    }

    /// `aggr_arg`
    private mutating func aggregateParameter() throws(Diagnostic) -> RoutineParameter {
        let start = token.start
        let argument = try routineArgument()
        return RoutineParameter(mode: argument.mode, name: argument.name, type: argument.type, span: span(from: start))
    }

    /// `def_elem`: `SFUNC = f`, `FINALFUNC_EXTRA`
    mutating func aggregateItem() throws(Diagnostic) -> DefinitionItem {
        var item = DefinitionItem(name: try columnLabel())
        guard try eatSign(.equals) else { return item }
        switch token.kind {
        case .string: item.text = try stringLiteral()
        case .integer, .numeric, .plus, .minus:
            item.text = SettingValue(kind: SettingValue.Kind(try signedNumber().value), span: .none).text
        case .identifier: item.type = try routineTypeName()
        case .keyword:
            if at(.true, .false, .none) || token.keyword.category == .reserved {
                item.text = try takeIdentifier().name
            } else {
                item.type = try routineTypeName()
            }
        default:
            item.text = String(decoding: lexer.source[token.start..<token.end], as: UTF8.self)
            try advance()
        }
        return item
    }

    /// `aggregate_with_argtypes`
    mutating func aggregateSignature() throws(Diagnostic) -> RoutineSignature {
        let start = token.start
        let name = try functionName()
        let (parameters, _) = try aggregateParameters()
        return RoutineSignature(
            name: name,
            arguments: parameters.map { RoutineSignature.Argument(mode: $0.mode, name: $0.name, type: $0.type) },
            span: span(from: start))
    }
}
