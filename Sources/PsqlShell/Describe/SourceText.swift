import SQLBasics

/// `\sv` and `\sf`: statements that would make an object again.
enum SourceText {
    /// Shows a view's definition.
    static func view(_ call: DescribeCall) -> CommandStatus {
        guard call.pattern != nil else { return missing(call, "view name is required") }
        guard let text = viewDefinition(call) else { return call.failure }
        show(call, text, body: nil)
        return .skipLine
    }

    /// Returns the definition of the view that a command names; says what went wrong if there is none.
    static func viewDefinition(_ call: DescribeCall) -> String? {
        guard let name = call.pattern else { return nil }
        let literal = Quoting.literal(name)
        let find = """
            SELECT n.nspname, c.relname, c.relkind, pg_catalog.pg_get_viewdef(c.oid, true) AS definition,
              pg_catalog.array_to_string(pg_catalog.array_remove(pg_catalog.array_remove(c.reloptions,
                'check_option=local'), 'check_option=cascaded'), E'\\n') AS reloptions,
              CASE WHEN 'check_option=local' = ANY (c.reloptions) THEN 'LOCAL'
                WHEN 'check_option=cascaded' = ANY (c.reloptions) THEN 'CASCADED' END AS checkoption
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = \(literal)::pg_catalog.regclass;
            """
        guard let table = call.query(find, showsPlace: false) else { return nil }
        guard table.rowCount == 1, let schema = table.text(row: 0, "nspname"),
            let relation = table.text(row: 0, "relname")
        else { return nil }
        guard table.text(row: 0, "relkind") == "v", let definition = table.text(row: 0, "definition") else {
            _ = missing(call, "\"\(schema).\(relation)\" is not a view")
            return nil
        }
        var text = "CREATE OR REPLACE VIEW \(Quoting.qualified(schema, relation))"
        if let options = table.text(row: 0, "reloptions"), !options.isEmpty {
            text += "\n WITH (\(options.split(separator: "\n").map(option).joined(separator: ", ")))"
        }
        text += " AS\n" + (definition.hasSuffix(";") ? String(definition.dropLast()) : definition)
        if let check = table.text(row: 0, "checkoption") { text += "\n WITH \(check) CHECK OPTION" }
        return text + "\n"
    }

    /// Writes an option of a view as psql's `appendReloptionsArray` does.
    private static func option(_ text: Substring) -> String {
        guard let equals = text.firstIndex(of: "=") else { return Quoting.identifier(String(text)) }
        let value = String(text[text.index(after: equals)...])
        let shown = Quoting.identifier(value) == value ? value : Quoting.literal(value)
        return Quoting.identifier(String(text[..<equals])) + "=" + shown
    }

    /// Shows a function's definition.
    static func function(_ call: DescribeCall) -> CommandStatus {
        guard call.pattern != nil else { return missing(call, "function name is required") }
        guard let text = functionDefinition(call) else { return call.failure }
        show(call, text, body: "AS ")
        return .skipLine
    }

    /// Returns the definition of the function that a command names; says what went wrong if there is none.
    static func functionDefinition(_ call: DescribeCall) -> String? {
        guard let name = call.pattern else { return nil }
        let type = name.contains("(") ? "regprocedure" : "regproc"
        let sql =
            "SELECT pg_catalog.pg_get_functiondef(\(Quoting.literal(name))::pg_catalog.\(type)::pg_catalog.oid) AS definition;"
        guard let table = call.query(sql, showsPlace: false), table.rowCount == 1 else { return nil }
        return table.text(row: 0, column: 0)
    }

    /// Prints a text, with line numbers if `+` wants them; they begin where a function's body does.
    private static func show(_ call: DescribeCall, _ text: String, body: String?) {
        guard call.isVerbose else { return call.shell.out.write(text) }
        var number = body == nil ? 1 : 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if let body, number == 0, line.hasPrefix(body) { number = 1 }
            let label = number == 0 ? "" : String(number)
            call.shell.out.line(label + String(repeating: " ", count: max(0, 7 - label.utf8.count)) + " " + line)
            if number > 0 { number += 1 }
        }
    }

    /// Reports what is missing.
    private static func missing(_ call: DescribeCall, _ text: String) -> CommandStatus {
        call.shell.report(.error, text)
        return .error
    }
}
