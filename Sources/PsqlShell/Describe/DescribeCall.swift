import SQLBasics

/// One use of a `\d` command: its modifiers and pattern, and the way to the catalogs.
struct DescribeCall {
    /// The shell.
    let shell: Shell
    /// The command's name as it was written.
    let name: String
    /// The pattern; nil for all objects.
    let pattern: String?
    /// What is written behind the pattern, by the commands that take more: patterns for argument types.
    var arguments: [String] = []

    /// Tells whether more columns are wanted (`+`).
    var isVerbose: Bool { name.contains("+") }
    /// Tells whether system objects are wanted (`S`).
    var showsSystem: Bool { name.contains("S") }

    /// The print options, expanded with `x`.
    var options: PrintOptions {
        var options = shell.printing
        if name.dropFirst().contains("x"), name != "dx" { options.expanded = .on }
        return options
    }

    /// Runs a query on the catalogs, shown first if ECHO_HIDDEN wants it; nil after an error or with `noexec`.
    ///
    /// An error is shown without the place in the query if the query means nothing to the user.
    func query(_ sql: String, showsPlace: Bool = true) -> TextTable? {
        guard let backend = shell.backend else {
            shell.report(.error, "You are currently not connected to a database.")
            return nil
        }
        let hidden = shell.variables.choice("ECHO_HIDDEN")
        if hidden != "off" {
            let box = "/******** QUERY *********/\n\(sql)\n/************************/\n\n"
            shell.out.write(box)
            shell.writeLog(box)
            if hidden == "noexec" { return nil }
        }
        var table: TextTable?
        var isFine = true
        backend.run(sql) { event in
            switch event {
            case .result(let outcome): table = outcome.table
            case .copyData: break
            case .notice(let diagnostic): shell.show(diagnostic, query: Array(sql.utf8))
            case .error(let diagnostic):
                isFine = false
                var shown = diagnostic
                if !showsPlace { shown.span = nil }
                shell.show(shown, query: Array(sql.utf8))
            }
        }
        return isFine ? table : nil
    }

    /// Runs a query and prints its rows under a title.
    func list(_ sql: String, title: String) -> CommandStatus {
        guard let table = query(sql) else { return failure }
        shell.printTable(Printable(table: table, title: title), options: options)
        return .skipLine
    }

    /// The status after a query that gave nothing: no failure if it was only to be shown.
    var failure: CommandStatus { shell.variables.choice("ECHO_HIDDEN") == "noexec" ? .skipLine : .error }

    /// The print options of tables that the shell itself puts together, in which NULL is empty.
    var ownOptions: PrintOptions {
        var options = options
        options.null = ""
        return options
    }

    /// Returns the conditions that the pattern makes; nil, with a complaint, when it has too many names.
    func conditions(
        schemaColumn: String?, nameColumn: String, visibility: String?, isOperator: Bool = false
    ) -> [String]? {
        guard let pattern else { return visibility.map { [$0] } ?? [] }
        let parsed = NamePattern(pattern, isOperator: isOperator)
        if parsed.dots > (schemaColumn == nil ? 0 : 2) {
            shell.report(.error, "improper qualified name (too many dotted names): \(pattern)")
            return nil
        }
        if let database = parsed.database, database != shell.backend?.databaseName {
            shell.report(.error, "cross-database references are not implemented: \(pattern)")
            return nil
        }
        return parsed.conditions(schemaColumn: schemaColumn, nameColumn: nameColumn, visibility: visibility)
    }

    /// The condition that leaves system schemas out, unless they or a pattern are wanted.
    func withoutSystemSchemas(_ column: String = "n.nspname") -> [String] {
        guard !showsSystem, pattern == nil else { return [] }
        return ["\(column) <> 'pg_catalog'", "\(column) <> 'information_schema'"]
    }

    /// Returns a WHERE clause of several conditions; nothing for none.
    static func whereClause(_ conditions: [String]) -> String {
        conditions.isEmpty ? "" : "\nWHERE " + conditions.joined(separator: "\n  AND ")
    }

    /// Returns an expression that shows an access control list, one entry a line.
    static func acl(_ column: String) -> String {
        "CASE WHEN pg_catalog.cardinality(\(column)) = 0 THEN '(none)'"
            + " ELSE pg_catalog.array_to_string(\(column), E'\\n') END AS \"Access privileges\""
    }
}
