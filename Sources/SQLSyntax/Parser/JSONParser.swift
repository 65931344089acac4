import SQLBasics

/// The constructs of the SQL standard for JSON.
extension Parser {
    /// Reads a construct whose keyword is next.
    mutating func jsonConstruct() throws(Diagnostic) -> FunctionCall {
        let kind = token.keyword
        let start = try taken()
        var clauses = JSONClauses(kind: kind)
        var call = FunctionCall.sql(kind.word, [], .json, start)
        try expectSign(.leftParenthesis)
        switch kind {
        case .jsonObject, .jsonObjectagg:
            if kind == .jsonObject, try legacyObject(&call) { return call }
            try jsonObjectBody(&call, &clauses)
        case .jsonArray, .jsonArrayagg: try jsonArrayBody(&call, &clauses)
        case .json:
            try jsonArgument(&call, &clauses)
            try jsonUnique(&clauses)
        case .jsonScalar: try jsonArgument(&call, &clauses)
        case .jsonSerialize:
            try jsonArgument(&call, &clauses)
            try jsonReturning(&clauses)
        default: try jsonPathBody(&call, &clauses)
        }
        try expectSign(.rightParenthesis)
        call.span = span(from: start.start)
        if kind == .jsonObjectagg || kind == .jsonArrayagg {
            for i in clauses.formatted {
                let json = TypeName.named(QualifiedName(["pg_catalog", "json"], span: .none))
                let value = call.arguments[i].value
                call.arguments[i].value = .cast(
                    CastExpression(operand: value, type: json, syntax: .doubleColon, span: .none))
            }
        }
        call.json = clauses
        return call
    }

    /// Makes the query of an aggregate over the rows of another one (`transformJsonArrayQueryConstructor`).
    private static func aggregating(_ query: Query, _ clauses: JSONClauses, at span: SourceSpan) -> Query {
        var aggregate = FunctionCall.sql("json_arrayagg", [], .json, span)
        let column = Expression.column(ColumnReference(names: ["q", "a"], isStar: false, span: .none))
        aggregate.arguments = [FunctionCall.Argument(value: column)]
        var inner = JSONClauses(kind: .jsonArrayagg)
        inner.returning = clauses.returning
        aggregate.json = inner
        let alias = TableAlias(name: Identifier("q", span: .none), columns: [Identifier("a", span: .none)])
        let source = SubqueryReference(query: query, isLateral: false, alias: alias, span: span)
        let select = Select(
            targets: [SelectTarget(expression: .call(aggregate), span: span)], from: [.subquery(source)],
            windows: [], isTableCommand: false, span: span)
        return Query(body: .select(select), orderBy: [], locking: [], span: span)
    }

    /// Reads `JSON_OBJECT(a, b)`, an ordinary call; false when it is none.
    private mutating func legacyObject(_ call: inout FunctionCall) throws(Diagnostic) -> Bool {
        if at(.null, .absent, .returning) || atSign(.rightParenthesis) { return false }
        let saved = checkpoint()
        var arguments = [try expression()]
        if atSign(.colon) || at(.value) {
            restore(saved)
            return false
        }
        while try eatSign(.comma) { arguments.append(try expression()) }
        try expectSign(.rightParenthesis)
        call = .sql("json_object", arguments, .ordinary, call.span)
        return true
    }

    /// Reads an argument with `FORMAT JSON` behind it.
    private mutating func jsonArgument(
        _ call: inout FunctionCall, _ clauses: inout JSONClauses
    ) throws(Diagnostic) {
        call.arguments.append(FunctionCall.Argument(value: try expression()))
        if try jsonFormat() { clauses.formatted.insert(call.arguments.count - 1) }
    }

    /// Reads `FORMAT JSON [ENCODING name]`.
    private mutating func jsonFormat() throws(Diagnostic) -> Bool {
        guard try at(.format, then: .json) else { return false }
        try advance()
        let place = try taken()
        if try eat(.encoding) {
            _ = try columnId()
            throw Diagnostic.notSupported("FORMAT JSON ENCODING", at: place)
        }
        return true
    }

    /// Reads `RETURNING type`.
    private mutating func jsonReturning(_ clauses: inout JSONClauses) throws(Diagnostic) {
        guard try eat(.returning) else { return }
        clauses.returning = try typeName()
        clauses.isFormatted = try jsonFormat()
    }

    /// Reads `WITH UNIQUE KEYS`.
    private mutating func jsonUnique(_ clauses: inout JSONClauses) throws(Diagnostic) {
        guard at(.with, .without), try peekIs(.unique) else { return }
        clauses.isUnique = at(.with)
        try advance()
        try advance()
        _ = try eat(.keys)
    }

    /// Reads `NULL ON NULL` or `ABSENT ON NULL`.
    private mutating func jsonNulls(_ clauses: inout JSONClauses) throws(Diagnostic) {
        guard at(.null, .absent), try peekIs(.on) else { return }
        clauses.isAbsentOnNull = at(.absent)
        try advance()
        try expect(.on)
        try expect(.null)
    }

    /// Reads keys and values.
    private mutating func jsonObjectBody(
        _ call: inout FunctionCall, _ clauses: inout JSONClauses
    ) throws(Diagnostic) {
        if !at(.returning), !atSign(.rightParenthesis) {
            repeat {
                call.arguments.append(FunctionCall.Argument(value: try expression()))
                if !(try eatSign(.colon)) { try expect(.value) }
                try jsonArgument(&call, &clauses)
            } while try eatSign(.comma)
            try jsonNulls(&clauses)
            try jsonUnique(&clauses)
        }
        try jsonReturning(&clauses)
    }

    /// Reads elements, or a query.
    private mutating func jsonArrayBody(
        _ call: inout FunctionCall, _ clauses: inout JSONClauses
    ) throws(Diagnostic) {
        if clauses.kind == .jsonArray, at(.select, .values, .with, .table) {
            let query = try query()
            _ = try jsonFormat()
            try jsonReturning(&clauses)
            clauses.query = Self.aggregating(query, clauses, at: call.span)
            return
        } else if !at(.returning), !atSign(.rightParenthesis) {
            try jsonArgument(&call, &clauses)
            if clauses.kind == .jsonArray { while try eatSign(.comma) { try jsonArgument(&call, &clauses) } }
            if clauses.kind == .jsonArrayagg, at(.order) { call.orderBy = try sortClause() }
            try jsonNulls(&clauses)
        }
        try jsonReturning(&clauses)
    }

    /// Reads a value, a path and what may follow.
    private mutating func jsonPathBody(
        _ call: inout FunctionCall, _ clauses: inout JSONClauses
    ) throws(Diagnostic) {
        try jsonArgument(&call, &clauses)
        try expectSign(.comma)
        call.arguments.append(FunctionCall.Argument(value: try expression()))
        var table: JSONClauses.Table?
        if clauses.kind == .jsonTable {
            table = JSONClauses.Table(path: "", name: nil, items: [])
            if try eat(.as) { table?.name = try columnLabel() }
        }
        if try eat(.passing) {
            repeat {
                try jsonArgument(&call, &clauses)
                try expect(.as)
                clauses.names.append(try columnLabel())
            } while try eatSign(.comma)
        }
        if clauses.kind == .jsonTable {
            table?.items = try jsonColumns()
            clauses.table = table
            try jsonBehaviors(&clauses)
            return
        }
        try jsonReturning(&clauses)
        if clauses.kind == .jsonQuery { try jsonWrapper(&clauses) }
        try jsonBehaviors(&clauses)
    }

    /// Reads `WITH CONDITIONAL ARRAY WRAPPER`, `OMIT QUOTES ON SCALAR STRING`.
    private mutating func jsonWrapper(_ clauses: inout JSONClauses) throws(Diagnostic) {
        if at(.with, .without) {
            let isWith = at(.with)
            try advance()
            var word = isWith ? "UNCONDITIONAL" : "WITHOUT"
            if isWith, at(.conditional, .unconditional) {
                word = token.keyword.word.uppercased()
                try advance()
            }
            _ = try eat(.array)
            try expect(.wrapper)
            clauses.wrapper = word
        }
        if at(.keep, .omit) {
            clauses.quotes = token.keyword.word.uppercased()
            try advance()
            try expect(.quotes)
            if try eat(.on) {
                try expect(.scalar)
                try expect(.string)
            }
        }
    }

    /// Reads what is given where nothing is found or something fails.
    private mutating func jsonBehaviors(_ clauses: inout JSONClauses) throws(Diagnostic) {
        while at(.null, .error, .empty, .true, .false, .unknown, .default) {
            let start = token.span
            let behavior: JSONClauses.Behavior
            if try eat(.default) {
                behavior = .value(try expression())
            } else {
                var word = token.keyword.word.uppercased()
                try advance()
                if word == "EMPTY" {
                    word = at(.object) ? "EMPTY OBJECT" : "EMPTY ARRAY"
                    if at(.object, .array) { try advance() }
                }
                behavior = .word(word, start)
            }
            try expect(.on)
            if clauses.onEmpty == nil, clauses.onError == nil, try eat(.empty) {
                clauses.onEmpty = behavior
            } else {
                try expect(.error)
                clauses.onError = behavior
                return
            }
        }
    }

    /// Reads `COLUMNS (…)`.
    private mutating func jsonColumns() throws(Diagnostic) -> [JSONClauses.Item] {
        try expect(.columns)
        try expectSign(.leftParenthesis)
        var items: [JSONClauses.Item] = []
        repeat { items.append(try jsonColumn()) } while try eatSign(.comma)
        try expectSign(.rightParenthesis)
        return items
    }

    /// Reads a column or `NESTED PATH`.
    private mutating func jsonColumn() throws(Diagnostic) -> JSONClauses.Item {
        if at(.nested) {
            let next = try peek()
            if next.kind == .string || next.is(.path) {
                try advance()
                _ = try eat(.path)
                var table = JSONClauses.Table(path: try stringLiteral(), name: nil, items: [])
                if try eat(.as) { table.name = try columnId() }
                table.items = try jsonColumns()
                return .nested(table)
            }
        }
        let name = try columnId()
        var column = JSONClauses.Column(name: name, type: nil, clauses: JSONClauses(kind: .jsonValue))
        if try at(.for, then: .ordinality) {
            try advance()
            try advance()
            return .column(column)
        }
        column.type = try typeName()
        if try eat(.exists) { column.isExists = true }
        column.clauses.isFormatted = try jsonFormat()
        if try eat(.path) { column.path = try stringLiteral() }
        if !column.isExists { try jsonWrapper(&column.clauses) }
        try jsonBehaviors(&column.clauses)
        return .column(column)
    }
}
