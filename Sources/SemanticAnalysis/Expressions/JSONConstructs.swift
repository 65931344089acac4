import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// The constructs of the SQL standard for JSON (`transformJsonObjectConstructor` and its relatives).
extension Analyzer {
    /// Analyzes a construct.
    mutating func json(
        _ call: FunctionCall, _ clauses: JSONClauses, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        switch clauses.kind {
        case .jsonExists, .jsonValue, .jsonQuery: return try jsonPath(call, clauses, in: scope)
        case .jsonTable: return try jsonTable(call, clauses, in: scope)
        case .jsonObjectagg, .jsonArrayagg: return try jsonAggregate(call, clauses, in: scope)
        default: break
        }
        if let query = clauses.query { return try jsonArray(of: query, call, in: scope) }
        var arguments: [BoundExpression] = []
        for (i, argument) in call.arguments.enumerated() {
            var value = try expression(argument.value, in: scope)
            let isKey = clauses.kind == .jsonObject && i % 2 == 0
            if !isKey { value = try resolvingUnknown(value) }
            arguments.append(clauses.formatted.contains(i) ? try formatted(value) : value)
        }
        var form = SQLJSONForm(kind(of: clauses), result: .json)
        form.isUnique = clauses.isUnique
        form.formatted = clauses.formatted
        switch form.kind {
        case .parse: arguments[0] = try parsed(arguments[0], isUnique: form.isUnique)
        case .scalar: break
        case .serialize:
            form.result = try clauses.returning.map { (name) throws(Diagnostic) in try type(name) } ?? .text
            guard form.result.base.category == "S" else {
                throw Diagnostic(
                    .datatypeMismatch,
                    "cannot use type \(form.result.displayName) in RETURNING clause of JSON_SERIALIZE()",
                    hint: "Try returning a string type or bytea.")
            }
            if ![114, 3802].contains(arguments[0].type.base.oid.rawValue) {
                guard arguments[0].type.base.category == "S" else {
                    throw Diagnostic(
                        .datatypeMismatch, "cannot use non-string types with implicit FORMAT JSON clause",
                        at: arguments[0].location)
                }
                arguments[0] = try parsed(arguments[0], isUnique: false)
            }
        default:
            form.isAbsentOnNull = clauses.isAbsentOnNull ?? (form.kind == .array)
            form.result = try jsonResult(clauses, arguments)
        }
        return .call(
            BoundCall(
                function: .invalid, arguments: arguments, type: form.result, form: .json(form), span: call.span))
    }

    /// The kind of construct that a keyword begins.
    private func kind(of clauses: JSONClauses) -> SQLJSONForm.Kind {
        SQLJSONForm.Kind(rawValue: clauses.kind.word.uppercased()) ?? .parse
    }

    /// Returns a text that is read as JSON.
    private mutating func formatted(_ value: BoundExpression) throws(Diagnostic) -> BoundExpression {
        if [114, 3802].contains(value.type.base.oid.rawValue) { return value }
        guard value.type.base.category == "S" else {
            throw Diagnostic(
                .datatypeMismatch, "cannot use non-string types with explicit FORMAT JSON clause", at: value.location)
        }
        return try coerce(value, to: .json, .explicit) ?? value
    }

    /// Returns the argument of JSON().
    private mutating func parsed(_ value: BoundExpression, isUnique: Bool) throws(Diagnostic) -> BoundExpression {
        if isUnique, value.type.base.category == "S" { return value }
        guard let result = try coerce(value, to: .json, .explicit) else {
            throw Diagnostic(
                .cannotCoerce, "cannot cast type \(value.type.displayName) to json", at: value.location)
        }
        return result
    }

    /// Returns the type of a constructor's result (`transformJsonConstructorOutput`).
    private mutating func jsonResult(
        _ clauses: JSONClauses, _ arguments: [BoundExpression]
    ) throws(Diagnostic) -> SQLType {
        guard let returning = clauses.returning else {
            return arguments.contains { $0.type.base.oid == SQLType.jsonb.oid } ? .jsonb : .json
        }
        let result = try type(returning)
        if result.base.oid == SQLType.bytea.oid { throw Diagnostic.notSupported("RETURNING bytea", at: returning.span) }
        guard result.base.category == "S" || [114, 3802].contains(result.base.oid.rawValue) else {
            throw Diagnostic(.cannotCoerce, "cannot cast type json to \(result.displayName)")
        }
        return result
    }

    /// Analyzes `JSON_ARRAY(SELECT …)`: an aggregate over the query (`transformJsonArrayQueryConstructor`).
    private mutating func jsonArray(
        of query: Query, _ call: FunctionCall, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        let query = try subquery(query, in: scope, at: call.span)
        let type = try onlyColumn(of: query, at: call.span)
        if let source = query.relations.first, case .subquery(let inner) = source.kind {
            _ = try onlyColumn(of: inner, at: call.span)
        }
        return .subquery(BoundSubquery(kind: .scalar, query: query, type: type, span: call.span))
    }

    /// Analyzes JSON_OBJECTAGG and JSON_ARRAYAGG: the call of an aggregate with a conversion around it.
    private mutating func jsonAggregate(
        _ call: FunctionCall, _ clauses: JSONClauses, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        var form = SQLJSONForm(kind(of: clauses), result: .json)
        form.isUnique = clauses.isUnique
        form.formatted = clauses.formatted
        let isObject = form.kind == .objectAggregate
        form.isAbsentOnNull = clauses.isAbsentOnNull ?? !isObject
        var isBinary = false
        if clauses.returning != nil {
            form.result = try jsonResult(clauses, [])
            isBinary = form.result.base.oid == SQLType.jsonb.oid
        }
        var name = isBinary ? "jsonb" : "json"
        name += isObject ? "_object_agg" : "_agg"
        if form.isUnique { name += "_unique" }
        if form.isAbsentOnNull { name += "_strict" }
        var inner = call
        inner.json = nil
        inner.syntax = .ordinary
        inner.name = QualifiedName(["pg_catalog", name], span: call.name.span)
        let aggregate = try self.call(inner, in: scope)
        return .call(
            BoundCall(function: .invalid, arguments: [aggregate], type: form.result, form: .json(form), span: call.span)
        )
    }

    /// Analyzes `IS JSON` (`transformJsonIsPredicate`).
    mutating func isJSON(
        _ operand: BoundExpression, _ words: String, isNegated: Bool, at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        let value = try resolvingUnknown(operand)
        guard value.type.base.category == "S" || [114, 3802].contains(value.type.base.oid.rawValue) else {
            throw Diagnostic(
                .datatypeMismatch, "cannot use type \(value.type.displayName) in IS JSON predicate")
        }
        var form = SQLJSONForm(.test, result: .bool)
        let words = words.uppercased().split(separator: " ").map(String.init)
        form.item = words.first { ["OBJECT", "ARRAY", "SCALAR"].contains($0) } ?? ""
        form.isUnique = words.contains("WITH") && words.contains("UNIQUE")
        let test = BoundExpression.call(
            BoundCall(function: .invalid, arguments: [value], type: .bool, form: .json(form), span: span))
        return isNegated ? .logical(LogicalExpression(.not, [test], span: span)) : test
    }
}

/// The constructs that follow a path (`transformJsonFuncExpr`).
extension Analyzer {
    /// Analyzes JSON_EXISTS, JSON_VALUE and JSON_QUERY.
    private mutating func jsonPath(
        _ call: FunctionCall, _ clauses: JSONClauses, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        var form = SQLJSONForm(kind(of: clauses), result: .bool)
        form.formatted = clauses.formatted
        form.names = clauses.names.map(\.name)
        if form.kind == .exists, clauses.returning != nil || clauses.onEmpty != nil {
            throw Diagnostic(.syntaxError, "syntax error at or near \"RETURNING\"", at: call.span)
        }
        if form.kind != .exists {
            form.result =
                try clauses.returning.map { (name) throws(Diagnostic) in try type(name) }
                ?? (form.kind == .value ? .text : .jsonb)
        }
        var arguments = try jsonInputs(call, form.kind, in: scope)
        try applyClauses(clauses, to: &form, &arguments, in: scope, at: call.span)
        return .call(
            BoundCall(
                function: .invalid, arguments: arguments, type: form.result, form: .json(form), span: call.span))
    }

    /// Analyzes the value, the path and what is passed to it.
    private mutating func jsonInputs(
        _ call: FunctionCall, _ kind: SQLJSONForm.Kind, in scope: Scope
    ) throws(Diagnostic) -> [BoundExpression] {
        var arguments: [BoundExpression] = []
        for (i, argument) in call.arguments.enumerated() {
            var value = try expression(argument.value, in: scope)
            switch i {
            case 0:
                value = try resolvingUnknown(value)
                guard value.type.base.category == "S" || [114, 3802].contains(value.type.base.oid.rawValue) else {
                    throw Diagnostic(
                        .cannotCoerce, "cannot cast type \(value.type.displayName) to jsonb", at: value.location)
                }
            case 1:
                guard let path = try coerce(value, to: .jsonpath, .explicit) else {
                    throw Diagnostic(
                        .datatypeMismatch,
                        "JSON path expression must be of type jsonpath, not of type \(value.type.displayName)",
                        at: value.location)
                }
                value = path
            default: value = try resolvingUnknown(value)
            }
            arguments.append(value)
        }
        return arguments
    }

    /// Takes over wrapper, quotes and what is given instead.
    private mutating func applyClauses(
        _ clauses: JSONClauses, to form: inout SQLJSONForm, _ arguments: inout [BoundExpression], in scope: Scope,
        at span: SourceSpan
    ) throws(Diagnostic) {
        switch clauses.wrapper {
        case "CONDITIONAL": form.wrapper = .conditional
        case "UNCONDITIONAL": form.wrapper = .unconditional
        default: form.wrapper = .without
        }
        form.omitsQuotes = clauses.quotes == "OMIT"
        if form.wrapper != .without, clauses.quotes != nil {
            throw Diagnostic(
                .syntaxError, "SQL/JSON QUOTES behavior must not be specified when WITH WRAPPER is used",
                at: span)
        }
        form.onEmpty = try behavior(clauses.onEmpty, "ON EMPTY", form, &arguments, in: scope)
        form.onError = try behavior(clauses.onError, "ON ERROR", form, &arguments, in: scope)
    }

    /// Analyzes what is given instead (`transformJsonBehavior`).
    private mutating func behavior(
        _ behavior: JSONClauses.Behavior?, _ place: String, _ form: SQLJSONForm, _ arguments: inout [BoundExpression],
        in scope: Scope
    ) throws(Diagnostic) -> SQLJSONForm.Behavior? {
        guard let behavior else { return nil }
        let of = form.column.map { " for column \"\($0)\"" } ?? ""
        let words: [String: SQLJSONForm.Behavior] = [
            "NULL": .null, "ERROR": .error, "EMPTY ARRAY": .emptyArray, "EMPTY OBJECT": .emptyObject, "TRUE": .isTrue,
            "FALSE": .isFalse, "UNKNOWN": .unknown,
        ]
        let (allowed, list): ([SQLJSONForm.Behavior], String) =
            switch form.kind {
            case .exists: ([.error, .isTrue, .isFalse, .unknown], "ERROR, TRUE, FALSE, or UNKNOWN")
            case .value: ([.error, .null], "ERROR, NULL, or DEFAULT expression")
            default:
                (
                    [.error, .null, .emptyArray, .emptyObject],
                    "ERROR, NULL, EMPTY ARRAY, EMPTY OBJECT, or DEFAULT expression"
                )
            }
        switch behavior {
        case .word(let word, let span):
            guard let result = words[word], allowed.contains(result) else {
                let columns = form.kind == .exists ? "EXISTS" : form.kind == .value ? "scalar" : "formatted"
                let what = form.column == nil ? "for \(form.kind.rawValue)()" : "for \(columns) columns"
                throw Diagnostic(
                    .syntaxError, "invalid \(place) behavior" + of,
                    detail: "Only \(list) is allowed in \(place) \(what).", at: span)
            }
            return result
        case .value(let node):
            let value = try expression(node, in: scope)
            guard value.mayBeDefault else {
                throw Diagnostic(
                    .datatypeMismatch,
                    "can only specify a constant, non-aggregate function, or operator expression for DEFAULT",
                    at: value.location)
            }
            if value.holdsColumn {
                throw Diagnostic(
                    .datatypeMismatch, "DEFAULT expression must not contain column references", at: value.location)
            }
            guard let converted = try coerce(value, to: form.result, .explicit) else {
                throw Diagnostic(
                    .cannotCoerce,
                    "cannot cast behavior expression of type \(value.type.displayName) to \(form.result.displayName)",
                    at: value.location)
            }
            arguments.append(converted)
            return .expression(arguments.count - 1)
        }
    }

    /// Analyzes JSON_TABLE (`transformJsonTable`).
    private mutating func jsonTable(
        _ call: FunctionCall, _ clauses: JSONClauses, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        guard let table = clauses.table else { throw Diagnostic(.internalError, "JSON_TABLE has no columns") }
        var form = SQLJSONForm(.table, result: .record)
        form.formatted = clauses.formatted
        form.names = clauses.names.map(\.name)
        var arguments = try jsonInputs(call, .table, in: scope)
        guard case .constant(let path) = arguments[1], case .text(let text) = path.value else {
            throw Diagnostic(
                .featureNotSupported, "only string constants are supported in JSON_TABLE path specification",
                at: arguments[1].location)
        }
        var names: Set<String> = []
        var tellsErrors = false
        if case .word(let word, let span)? = clauses.onError {
            guard word == "ERROR" || word.hasPrefix("EMPTY") else {
                throw Diagnostic(
                    .syntaxError, "invalid ON ERROR behavior",
                    detail: "Only EMPTY [ ARRAY ] or ERROR is allowed in the top-level ON ERROR clause.", at: span)
            }
            tellsErrors = word == "ERROR"
        }
        try collectNames(table, &names)
        var counter = 0
        var columns: [(name: String, type: SQLType)] = []
        var made = try jsonColumns(
            table, path: text, &names, &counter, &columns, &arguments, in: scope)
        made.tellsErrors = tellsErrors
        form.table = made
        var result = BoundCall(
            function: .invalid, arguments: arguments, type: .record, form: .json(form), span: call.span)
        result.resultColumns = columns
        return .call(result)
    }

    /// Collects the names of paths and columns, which must differ.
    private func collectNames(_ table: JSONClauses.Table, _ names: inout Set<String>) throws(Diagnostic) {
        func add(_ name: Identifier) throws(Diagnostic) {
            guard names.insert(name.name).inserted else {
                throw Diagnostic(
                    .duplicateAlias, "duplicate JSON_TABLE column or path name: \(name.name)", at: name.span)
            }
        }
        if let name = table.name { try add(name) }
        for item in table.items {
            switch item {
            case .column(let column): try add(column.name)
            case .nested(let inner): try collectNames(inner, &names)
            }
        }
    }

    /// Analyzes the columns of a path.
    private mutating func jsonColumns(
        _ table: JSONClauses.Table, path: String, _ names: inout Set<String>,
        _ counter: inout Int, _ columns: inout [(name: String, type: SQLType)],
        _ arguments: inout [BoundExpression], in scope: Scope
    ) throws(Diagnostic) -> SQLJSONTable {
        var name = table.name?.name
        while name == nil {
            let made = "json_table_path_\(counter)"
            counter += 1
            if names.insert(made).inserted { name = made }
        }
        var items: [SQLJSONTable.Item] = []
        for item in table.items {
            switch item {
            case .column(let column):
                items.append(.column(try jsonColumn(column, &columns, &arguments, in: scope)))
            case .nested(let inner):
                guard
                    case .text(let text) = try ValueText.parse(
                        inner.path, as: .jsonpath, context: environment.functionContext)
                else { continue }
                items.append(
                    .nested(
                        try jsonColumns(
                            inner, path: text, &names, &counter, &columns, &arguments, in: scope)))
            }
        }
        return SQLJSONTable(path: path, name: name ?? "", items: items)
    }

    /// Analyzes a column (`transformJsonTableColumn`).
    private mutating func jsonColumn(
        _ column: JSONClauses.Column, _ columns: inout [(name: String, type: SQLType)],
        _ arguments: inout [BoundExpression], in scope: Scope
    ) throws(Diagnostic) -> SQLJSONTable.Column {
        let name = column.name.name
        guard let typeName = column.type else {
            columns.append((name, .int4))
            return SQLJSONTable.Column(name: name, place: columns.count - 1, form: nil)
        }
        let type = try type(typeName)
        let isQuery =
            column.clauses.isFormatted || [114, 3802].contains(type.base.oid.rawValue) || type.base.isArray
            || type.base.fields != nil || column.clauses.wrapper != nil || column.clauses.quotes != nil
        var form = SQLJSONForm(column.isExists ? .exists : isQuery ? .query : .value, result: type)
        form.column = name
        try applyClauses(column.clauses, to: &form, &arguments, in: scope, at: column.name.span)
        columns.append((name, type))
        let written = column.path ?? "$." + Self.quotedKey(name)
        guard
            case .text(let path) = try ValueText.parse(
                written, as: .jsonpath, context: environment.functionContext)
        else { throw Diagnostic(.internalError, "a path is no text") }
        return SQLJSONTable.Column(name: name, place: columns.count - 1, form: form, path: path)
    }

    /// A name as a key of a path.
    private static func quotedKey(_ name: String) -> String {
        "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
}

extension BoundExpression {
    /// Tells whether the expression may stand behind DEFAULT in a construct for JSON (`ValidJsonBehaviorDefaultExpr`).
    fileprivate var mayBeDefault: Bool {
        switch self {
        case .constant: return true
        case .call(let call):
            if case .json = call.form { return false }
            return true
        case .cast(let cast): return cast.operand.mayBeDefault
        default: return false
        }
    }
}
