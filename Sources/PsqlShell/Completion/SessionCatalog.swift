import Glibc
import SQLBasics

/// The catalogs as the shell's session sees them.
///
/// Only relations and functions of `pg_catalog` are read, all with their schema, so that nothing of a user's runs; in a failed
/// transaction nothing is asked.
struct SessionCatalog: CompletionCatalog {
    /// The shell.
    let shell: Shell

    /// Returns all names of a kind.
    func names(_ kind: NameKind) -> [CatalogName] {
        rows(Self.query(for: kind)).compactMap { row in
            guard let name = row[0] else { return nil }
            guard row.count > 1 else { return CatalogName(name: name) }
            return CatalogName(name: name, schema: row[1], flavour: row[2]?.first ?? " ", isVisible: row[3] == "t")
        }
    }

    /// Returns the names of a relation's parts.
    func parts(_ part: RelationPart, of relation: RelationName) -> [String] {
        let conditions = [
            "c.relname OPERATOR(pg_catalog.=) \(Quoting.literal(relation.name))",
            relation.schema.map { "n.nspname OPERATOR(pg_catalog.=) \(Quoting.literal($0))" }
                ?? "pg_catalog.pg_table_is_visible(c.oid)",
        ]
        let (columns, source) = Self.source(of: part)
        let sql =
            "SELECT \(columns) FROM pg_catalog.\(source) OPERATOR(pg_catalog.=) c.oid "
            + "JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace "
            + "WHERE \(conditions.joined(separator: " AND "))"
        return rows(sql).compactMap { $0.count > 1 && $0[1] != "t" ? nil : $0[0] }
    }

    /// Returns the values of a setting that is boolean or has a list of values.
    func values(ofSetting name: String) -> [String] {
        let sql =
            "SELECT vartype, pg_catalog.array_to_string(enumvals, ',') FROM pg_catalog.pg_settings "
            + "WHERE name OPERATOR(pg_catalog.=) \(Quoting.literal(name))"
        guard let row = rows(sql).first else { return [] }
        if row[0] == "bool" { return ["off", "on"] }
        return row[1]?.split(separator: ",").map(String.init) ?? []
    }

    /// Returns what a folder holds.
    func files(in folder: String) -> [String] {
        let path = folder.isEmpty ? "." : FilePaths.expandingHome(folder)
        guard let handle = opendir(path) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) }
            guard name != ".", name != ".." else { continue }
            var about = stat()
            let isFolder = stat(path + "/" + name, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
            names.append(isFolder ? name + "/" : name)
        }
        return names
    }

    /// Runs a query; no rows when the session cannot be asked.
    private func rows(_ sql: String) -> [[String?]] {
        guard let backend = shell.backend, backend.transaction != .failed else { return [] }
        var result: [[String?]] = []
        backend.run(sql) { event in
            guard case .result(let outcome) = event, let table = outcome.table else { return }
            result = (0..<table.rowCount).map { row in (0..<table.columnCount).map { table.text(row: row, column: $0) }
            }
        }
        return result
    }

    /// Returns the query for the names of a kind: name, schema, kind and whether the name needs no schema, or the name alone.
    private static func query(for kind: NameKind) -> String {
        switch kind {
        case .relation:
            inSchemas("pg_class", "relname", "relnamespace", "o.relkind", "pg_table_is_visible(o.oid)")
        case .function:
            inSchemas(
                "pg_proc", "proname", "pronamespace",
                "CASE WHEN o.prorettype OPERATOR(pg_catalog.=) 2279::pg_catalog.oid THEN 't' "
                    + "WHEN o.proretset THEN 's' ELSE o.prokind END",
                "pg_function_is_visible(o.oid)")
        case .type:
            inSchemas(
                "pg_type", "typname", "typnamespace", "o.typtype", "pg_type_is_visible(o.oid)",
                name: "CASE WHEN n.nspname OPERATOR(pg_catalog.=) 'pg_catalog' "
                    + "THEN pg_catalog.format_type(o.oid, NULL) ELSE o.typname END",
                where: "o.typelem OPERATOR(pg_catalog.=) 0::pg_catalog.oid AND o.typrelid OPERATOR(pg_catalog.=) "
                    + "0::pg_catalog.oid")
        case .collation:
            inSchemas("pg_collation", "collname", "collnamespace", "' '", "pg_collation_is_visible(o.oid)")
        case .statistics:
            inSchemas("pg_statistic_ext", "stxname", "stxnamespace", "' '", "pg_statistics_obj_is_visible(o.oid)")
        case .schema: "SELECT nspname FROM pg_catalog.pg_namespace"
        case .role: "SELECT rolname FROM pg_catalog.pg_roles"
        case .database: "SELECT datname FROM pg_catalog.pg_database"
        case .tablespace: "SELECT spcname FROM pg_catalog.pg_tablespace"
        case .language: "SELECT lanname FROM pg_catalog.pg_language"
        case .extensions: "SELECT extname FROM pg_catalog.pg_extension"
        case .setting: "SELECT name FROM pg_catalog.pg_settings"
        case .server: "SELECT srvname FROM pg_catalog.pg_foreign_server"
        case .wrapper: "SELECT fdwname FROM pg_catalog.pg_foreign_data_wrapper"
        case .publication: "SELECT pubname FROM pg_catalog.pg_publication"
        case .subscription: "SELECT subname FROM pg_catalog.pg_subscription"
        case .eventTrigger: "SELECT evtname FROM pg_catalog.pg_event_trigger"
        case .accessMethod: "SELECT amname FROM pg_catalog.pg_am"
        case .prepared: "SELECT name FROM pg_catalog.pg_prepared_statements"
        case .cursor: "SELECT name FROM pg_catalog.pg_cursors"
        }
    }

    /// Returns the query for the names of things in schemas.
    private static func inSchemas(
        _ catalog: String, _ column: String, _ schema: String, _ kind: String, _ visible: String, name: String? = nil,
        where condition: String? = nil
    ) -> String {
        "SELECT \(name ?? "o." + column), n.nspname, \(kind), pg_catalog.\(visible) FROM pg_catalog.\(catalog) o "
            + "JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) o.\(schema)"
            + (condition.map { " WHERE " + $0 } ?? "")
    }

    /// Returns what the parts of a relation are called, and where they stand, up to the condition on the relation.
    private static func source(of part: RelationPart) -> (columns: String, source: String) {
        switch part {
        case .column:
            (
                "a.attname, a.attnum OPERATOR(pg_catalog.>) 0 AND NOT a.attisdropped",
                "pg_attribute a JOIN pg_catalog.pg_class c ON a.attrelid"
            )
        case .constraint: ("k.conname", "pg_constraint k JOIN pg_catalog.pg_class c ON k.conrelid")
        case .policy: ("p.polname", "pg_policy p JOIN pg_catalog.pg_class c ON p.polrelid")
        case .trigger: ("t.tgname, NOT t.tgisinternal", "pg_trigger t JOIN pg_catalog.pg_class c ON t.tgrelid")
        case .rule: ("r.rulename", "pg_rewrite r JOIN pg_catalog.pg_class c ON r.ev_class")
        }
    }
}
