import CatalogModel
import SQLBasics
import SQLTypes

/// Writing the constructs of the SQL standard for JSON (`get_json_constructor`, `get_json_expr_options`,
/// `get_json_table`).
extension DeparseWriter {
    /// Writes a construct.
    func json(_ form: SQLJSONForm, _ call: BoundCall, _ node: BoundExpression) {
        switch form.kind {
        case .test:
            if !isPretty { write("(") }
            part(call.arguments[0], of: node, showsImplicit: true, isFirst: true)
            write(" IS JSON" + (form.item.isEmpty ? "" : " " + form.item) + (form.isUnique ? " WITH UNIQUE KEYS" : ""))
            if !isPretty { write(")") }
        case .objectAggregate, .arrayAggregate: jsonAggregate(form, call)
        case .exists, .value, .query:
            write(form.kind.rawValue + "(")
            jsonInputs(form, call)
            if !form.names.isEmpty {
                write(" PASSING ")
                passed(form, call, separator: ", ")
            }
            if form.kind != .exists { write(" RETURNING " + form.result.formatted) }
            options(form, call)
            write(")")
        case .table: jsonTable(form, call)
        default:
            write(form.kind.rawValue + "(")
            jsonArguments(form, call.arguments)
            jsonTail(form)
            write(")")
        }
    }

    /// Writes the value and the path.
    private func jsonInputs(_ form: SQLJSONForm, _ call: BoundCall) {
        expression(call.arguments[0], showsImplicit: false)
        if form.formatted.contains(0) { write(" FORMAT JSON") }
        write(", ")
        if case .constant(let path) = call.arguments[1] {
            constant(path, label: .never)
        } else {
            expression(call.arguments[1], showsImplicit: false)
        }
    }

    /// Writes what is passed to a path.
    private func passed(_ form: SQLJSONForm, _ call: BoundCall, separator: String) {
        for (i, name) in form.names.enumerated() {
            if i > 0 { write(separator) }
            expression(call.arguments[i + 2], showsImplicit: false)
            write(" AS " + Quoting.identifier(name))
        }
    }

    /// Writes arguments by commas, keys and values by colons.
    private func jsonArguments(_ form: SQLJSONForm, _ arguments: [BoundExpression]) {
        let isObject = form.kind == .object || form.kind == .objectAggregate
        for (i, argument) in arguments.enumerated() {
            if i > 0 { write(isObject && i % 2 == 1 ? " : " : ", ") }
            if form.formatted.contains(i), case .cast(let cast) = argument {
                expression(cast.operand, showsImplicit: false)
            } else if form.kind == .parse || form.kind == .serialize, case .cast(let cast) = argument {
                expression(cast.operand, showsImplicit: false)
            } else {
                expression(argument, showsImplicit: true)
            }
            if form.formatted.contains(i) { write(" FORMAT JSON") }
        }
    }

    /// Writes what may stand behind the arguments (`get_json_constructor_options`).
    private func jsonTail(_ form: SQLJSONForm) {
        switch form.kind {
        case .object, .objectAggregate: if form.isAbsentOnNull { write(" ABSENT ON NULL") }
        case .array, .arrayAggregate: if !form.isAbsentOnNull { write(" NULL ON NULL") }
        default: break
        }
        if form.isUnique { write(" WITH UNIQUE KEYS") }
        if form.kind != .parse, form.kind != .scalar { write(" RETURNING " + form.result.formatted) }
    }

    /// Writes an aggregate or window function.
    private func jsonAggregate(_ form: SQLJSONForm, _ call: BoundCall) {
        write(form.kind.rawValue + "(")
        switch call.arguments[0] {
        case .aggregate(let aggregate):
            jsonArguments(form, aggregate.arguments)
            if !aggregate.orderBy.isEmpty { write(" ORDER BY ") }
            for (i, key) in aggregate.orderBy.enumerated() {
                if i > 0 { write(", ") }
                sortKey(key.expression)
                write(Self.order(isDescending: key.isDescending, nullsFirst: key.nullsFirst))
            }
            jsonTail(form)
            if let filter = aggregate.filter {
                write(") FILTER (WHERE ")
                expression(filter, showsImplicit: false)
            }
            write(")")
        case .window(let window):
            jsonArguments(form, window.arguments)
            jsonTail(form)
            let whole = apart { self.window(window) }
            let over = whole.range(ofLast: ") OVER ") ?? whole
            write(over)
        default: write(")")
        }
    }

    /// Writes wrapper, quotes and what is given instead.
    private func options(_ form: SQLJSONForm, _ call: BoundCall) {
        if form.kind == .query {
            switch form.wrapper {
            case .without: write(" WITHOUT WRAPPER")
            case .conditional: write(" WITH CONDITIONAL WRAPPER")
            case .unconditional: write(" WITH UNCONDITIONAL WRAPPER")
            }
            write(form.omitsQuotes ? " OMIT QUOTES" : " KEEP QUOTES")
        }
        let usual: SQLJSONForm.Behavior = form.kind == .exists ? .isFalse : .null
        behavior(form.onEmpty, usual, " ON EMPTY", call)
        behavior(form.onError, usual, " ON ERROR", call)
    }

    /// Writes what is given instead, unless it is the usual.
    private func behavior(
        _ behavior: SQLJSONForm.Behavior?, _ usual: SQLJSONForm.Behavior, _ place: String, _ call: BoundCall
    ) {
        guard let behavior, behavior != usual else { return }
        if case .expression(let i) = behavior {
            write(" DEFAULT ")
            expression(call.arguments[i], showsImplicit: false)
        } else if let words = behavior.words {
            write(" " + words)
        }
        write(place)
    }

    /// Writes JSON_TABLE.
    private func jsonTable(_ form: SQLJSONForm, _ call: BoundCall) {
        guard let table = form.table else { return }
        write("JSON_TABLE(")
        jsonLines(form, table, call)
    }

    /// Writes what stands between the parentheses of JSON_TABLE, a line each.
    private func jsonLines(_ form: SQLJSONForm, _ table: SQLJSONTable, _ call: BoundCall) {
        func line(_ level: Int) { keyword("", plus: Self.variable * level) }
        line(1)
        jsonInputs(form, call)
        write(" AS " + Quoting.identifier(table.name))
        if !form.names.isEmpty {
            line(1)
            write("PASSING")
            line(2)
            for (i, name) in form.names.enumerated() {
                if i > 0 {
                    write(",")
                    line(2)
                }
                expression(call.arguments[i + 2], showsImplicit: false)
                write(" AS " + Quoting.identifier(name))
            }
        }
        jsonColumns(table, call, level: 1)
        if table.tellsErrors { write(" ERROR ON ERROR") }
        line(0)
        write(")")
    }

    /// Writes COLUMNS.
    private func jsonColumns(_ table: SQLJSONTable, _ call: BoundCall, level: Int) {
        func line(_ level: Int) { keyword("", plus: Self.variable * level) }
        line(level)
        write("COLUMNS (")
        let items = table.columns.map { SQLJSONTable.Item.column($0) } + table.nested.map { .nested($0) }
        for (i, item) in items.enumerated() {
            if i > 0 { write(",") }
            line(level + 1)
            switch item {
            case .nested(let inner):
                write("NESTED PATH " + Quoting.literal(inner.path) + " AS " + Quoting.identifier(inner.name))
                jsonColumns(inner, call, level: level + 1)
            case .column(let column):
                guard let form = column.form else {
                    write(Quoting.identifier(column.name) + " FOR ORDINALITY")
                    continue
                }
                write(Quoting.identifier(column.name) + " " + form.result.formatted)
                if form.kind == .exists { write(" EXISTS") }
                write(" PATH " + Quoting.literal(column.path))
                options(form, call)
            }
        }
        line(level)
        write(")")
    }
}

extension String {
    /// What stands from the last place of some text on.
    fileprivate func range(ofLast part: String) -> String? {
        let bytes = Array(utf8)
        let wanted = Array(part.utf8)
        var place = bytes.count - wanted.count
        while place >= 0 {
            if Array(bytes[place..<(place + wanted.count)]) == wanted {
                return String(decoding: bytes[place...], as: UTF8.self)
            }
            place -= 1
        }
        return nil
    }
}
