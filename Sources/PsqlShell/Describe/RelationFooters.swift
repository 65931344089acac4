/// The lines below a relation's columns: indexes, constraints, policies and so on.
struct RelationFooters {
    /// The relation.
    private let relation: RelationDescription
    /// The use of the command.
    private var call: DescribeCall { relation.call }
    /// The relation's object identifier.
    private var oid: String { relation.oid }

    /// Takes a relation.
    init(_ relation: RelationDescription) { self.relation = relation }

    /// Returns the lines; nil if a query failed.
    func lines() -> [String]? {
        switch relation.kind {
        case "i", "I": return concat([partition, indexLine, inheritance, tablespace, indexOptions])
        case "v": return concat([viewDefinition, viewRules, triggers, call.isVerbose ? options : { [] }])
        case "r", "m", "p", "f", "t":
            return concat([
                partition, partitionKey, relation.fact("relhasindex") == "t" ? indexes : { [] }, checks, foreignKeys,
                references, policies,
                statistics, relation.kind == "m" ? { [] } : rules, publications,
                relation.kind == "m" ? viewDefinition : notNulls, triggers,
                relation.kind == "f" ? foreignServer : { [] }, inheritance, typeOfTable, tablespace, accessMethod,
            ])
        default: return []
        }
    }

    /// Returns the lines of several parts; nil if one failed.
    private func concat(_ parts: [() -> [String]?]) -> [String]? {
        var result: [String] = []
        for part in parts {
            guard let lines = part() else { return nil }
            result += lines
        }
        return result
    }

    /// Returns a heading and a line for each row; nothing without rows, nil if the query failed.
    private func section(_ heading: String, _ sql: String, _ line: (TextTable, Int) -> String) -> [String]? {
        guard let table = call.query(sql) else { return nil }
        guard table.rowCount > 0 else { return [] }
        return [heading] + (0..<table.rowCount).map { "    " + line(table, $0) }
    }

    /// Returns a cell's text, empty for NULL.
    private static func text(_ table: TextTable, _ row: Int, _ name: String) -> String {
        table.text(row: row, name) ?? ""
    }

    /// Lists a table's indexes.
    private func indexes() -> [String]? {
        let sql = """
            SELECT x.relname, i.indisprimary, i.indisunique, i.indisclustered, i.indisvalid, i.indisreplident,
              pg_catalog.pg_get_indexdef(i.indexrelid, 0, true) AS definition,
              pg_catalog.pg_get_constraintdef(k.oid, true) AS condef, k.contype, k.condeferrable, k.condeferred, s.spcname
            FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
              LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
              LEFT JOIN pg_catalog.pg_constraint k
                ON k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
            WHERE i.indrelid = '\(oid)'
            ORDER BY i.indisprimary DESC, x.relname;
            """
        return section("Indexes:", sql) { table, row in
            let cell: (String) -> String = { Self.text(table, row, $0) }
            var line = "\"\(cell("relname"))\""
            if cell("contype") == "x" {
                line += " \(cell("condef"))"
            } else {
                if cell("indisprimary") == "t" {
                    line += " PRIMARY KEY,"
                } else if cell("indisunique") == "t" {
                    line += cell("contype") == "u" ? " UNIQUE CONSTRAINT," : " UNIQUE,"
                }
                line += " " + Words.after(" USING ", in: cell("definition"))
                if cell("condeferrable") == "t" { line += " DEFERRABLE" }
                if cell("condeferred") == "t" { line += " INITIALLY DEFERRED" }
            }
            if cell("indisclustered") == "t" { line += " CLUSTER" }
            if cell("indisvalid") == "f" { line += " INVALID" }
            if cell("indisreplident") == "t" { line += " REPLICA IDENTITY" }
            if !cell("spcname").isEmpty { line += ", tablespace \"\(cell("spcname"))\"" }
            return line
        }
    }

    /// Lists a table's check constraints.
    private func checks() -> [String]? {
        constraints("Check constraints:", where: "r.conrelid = '\(oid)' AND r.contype = 'c'") { table, row in
            "\"\(Self.text(table, row, "conname"))\" \(Self.text(table, row, "condef"))"
        }
    }

    /// Tells whether the relation is a partition.
    private var isPartition: Bool { relation.fact("relispartition") == "t" }

    /// Tells what the relation is a partition of.
    private func partition() -> [String]? {
        guard isPartition else { return [] }
        let sql = """
            SELECT i.inhparent::pg_catalog.regclass AS parent, pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound,
              pg_catalog.pg_get_partition_constraintdef(c.oid) AS condition
            FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_inherits i ON c.oid = i.inhrelid
            WHERE c.oid = '\(oid)';
            """
        guard let table = call.query(sql) else { return nil }
        guard table.rowCount > 0 else { return [] }
        let cell: (String) -> String = { Self.text(table, 0, $0) }
        let line = "Partition of: \(cell("parent")) \(cell("bound"))"
        guard call.isVerbose else { return [line] }
        let condition = cell("condition")
        return [line, condition.isEmpty ? "No partition constraint" : "Partition constraint: \(condition)"]
    }

    /// Tells how a table's rows are divided.
    private func partitionKey() -> [String]? {
        guard relation.kind == "p" else { return [] }
        let sql = "SELECT pg_catalog.pg_get_partkeydef('\(oid)'::pg_catalog.oid);"
        guard let table = call.query(sql) else { return nil }
        return table.rowCount > 0 ? ["Partition key: \(table.text(row: 0, column: 0) ?? "")"] : []
    }

    /// Lists a table's foreign keys, for a partition those of the tables above.
    private func foreignKeys() -> [String]? {
        let isFamily = isPartition || relation.kind == "p"
        let condition =
            isFamily
            ? "r.conrelid IN (SELECT relid FROM pg_catalog.pg_partition_ancestors('\(oid)'))" : "r.conrelid = '\(oid)'"
        let sql = """
            SELECT r.conrelid = '\(oid)'::pg_catalog.regclass AS own, r.conname,
              pg_catalog.pg_get_constraintdef(r.oid, true) AS condef, r.conrelid::pg_catalog.regclass AS ontable
            FROM pg_catalog.pg_constraint r
            WHERE \(condition) AND r.contype = 'f' AND r.conparentid = 0
            ORDER BY own DESC, r.conname;
            """
        return section("Foreign-key constraints:", sql) { table, row in
            let cell: (String) -> String = { Self.text(table, row, $0) }
            let text = "\"\(cell("conname"))\" \(cell("condef"))"
            return cell("own") == "t" ? text : "TABLE \"\(cell("ontable"))\" CONSTRAINT \(text)"
        }
    }

    /// Lists the foreign keys of other tables that point here, for a partition those that point above too.
    private func references() -> [String]? {
        let isFamily = isPartition || relation.kind == "p"
        let condition =
            isFamily
            ? "r.confrelid IN (SELECT relid FROM pg_catalog.pg_partition_ancestors('\(oid)'))"
            : "r.confrelid = '\(oid)'"
        return constraints("Referenced by:", where: "\(condition) AND r.contype = 'f' AND r.conparentid = 0") {
            table, row in
            let cell: (String) -> String = { Self.text(table, row, $0) }
            return "TABLE \"\(cell("ontable"))\" CONSTRAINT \"\(cell("conname"))\" \(cell("condef"))"
        }
    }

    /// Lists constraints.
    private func constraints(
        _ heading: String, where condition: String, _ line: (TextTable, Int) -> String
    ) -> [String]? {
        let sql = """
            SELECT r.conname, pg_catalog.pg_get_constraintdef(r.oid, true) AS condef,
              r.conrelid::pg_catalog.regclass AS ontable
            FROM pg_catalog.pg_constraint r
            WHERE \(condition)
            ORDER BY r.conname;
            """
        return section(heading, sql, line)
    }

    /// Lists row-level security policies.
    private func policies() -> [String]? {
        let sql = """
            SELECT p.polname, p.polpermissive, p.polcmd,
              CASE WHEN p.polroles = '{0}' THEN NULL ELSE pg_catalog.array_to_string(ARRAY(SELECT r.rolname
                FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY 1), ',') END AS roles,
              pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using_expression,
              pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS check_expression
            FROM pg_catalog.pg_policy p
            WHERE p.polrelid = '\(oid)'
            ORDER BY 1;
            """
        guard let table = call.query(sql) else { return nil }
        let isOn = relation.fact("relrowsecurity") == "t"
        let isForced = relation.fact("relforcerowsecurity") == "t"
        if table.rowCount == 0 {
            guard isOn else { return [] }
            return ["Policies (\(isForced ? "forced " : "")row security enabled): (none)"]
        }
        let heading =
            !isOn
            ? "Policies (row security disabled):"
            : isForced ? "Policies (forced row security enabled):" : "Policies:"
        return [heading] + (0..<table.rowCount).map { Self.policy(table, $0) }
    }

    /// Returns one policy's lines.
    private static func policy(_ table: TextTable, _ row: Int) -> String {
        let commands = ["r": "SELECT", "a": "INSERT", "w": "UPDATE", "d": "DELETE"]
        var text = "    POLICY \"\(Self.text(table, row, "polname"))\""
        if Self.text(table, row, "polpermissive") == "f" { text += " AS RESTRICTIVE" }
        if let command = commands[Self.text(table, row, "polcmd")] { text += " FOR \(command)" }
        if let roles = table.text(row: row, "roles") { text += "\n      TO \(roles)" }
        if let using = table.text(row: row, "using_expression") { text += "\n      USING (\(using))" }
        if let check = table.text(row: row, "check_expression") { text += "\n      WITH CHECK (\(check))" }
        return text
    }

    /// Lists not-null constraints, for `\d+`.
    private func notNulls() -> [String]? {
        guard call.isVerbose else { return [] }
        let sql = """
            SELECT k.conname, a.attname, k.connoinherit, k.conislocal, k.coninhcount, k.convalidated
            FROM pg_catalog.pg_constraint k
              JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
            WHERE k.contype = 'n' AND k.conrelid = '\(oid)'
            ORDER BY a.attnum;
            """
        return section("Not-null constraints:", sql) { table, row in
            let cell: (String) -> String = { Self.text(table, row, $0) }
            var line = "\"\(cell("conname"))\" NOT NULL \"\(cell("attname"))\""
            let isInherited = cell("coninhcount") != "0"
            if cell("connoinherit") == "t" {
                line += " NO INHERIT"
            } else if isInherited {
                line += cell("conislocal") == "t" ? " (local, inherited)" : " (inherited)"
            }
            if cell("convalidated") == "f" { line += " NOT VALID" }
            return line
        }
    }

    /// Returns the rules of a relation without the one that makes a view, each with its state.
    private func ruleRows() -> [(text: String, state: String)]? {
        guard relation.fact("relhasrules") == "t" else { return [] }
        let sql = """
            SELECT r.rulename, trim(trailing ';' from pg_catalog.pg_get_ruledef(r.oid, true)) AS definition, ev_enabled
            FROM pg_catalog.pg_rewrite r
            WHERE r.ev_class = '\(oid)' AND r.rulename != '_RETURN' ORDER BY 1;
            """
        guard let table = call.query(sql) else { return nil }
        return (0..<table.rowCount).map { row in
            (Words.after("CREATE RULE ", in: Self.text(table, row, "definition")), Self.text(table, row, "ev_enabled"))
        }
    }

    /// Lists the rules of a table.
    private func rules() -> [String]? {
        guard let rows = ruleRows() else { return nil }
        let headings = [
            ("O", "Rules:"), ("D", "Disabled rules:"), ("A", "Rules firing always:"),
            ("R", "Rules firing on replica only:"),
        ]
        return headings.flatMap { state, heading in
            let lines = rows.filter { $0.state == state }.map { "    " + $0.text }
            return lines.isEmpty ? [] : [heading] + lines
        }
    }

    /// Lists the rules of a view.
    private func viewRules() -> [String]? {
        guard call.isVerbose else { return [] }
        guard let rows = ruleRows() else { return nil }
        return rows.isEmpty ? [] : ["Rules:"] + rows.map { " " + $0.text }
    }

    /// Lists triggers.
    private func triggers() -> [String]? {
        guard relation.fact("relhastriggers") == "t" else { return [] }
        let sql = """
            SELECT t.tgname, pg_catalog.pg_get_triggerdef(t.oid, true) AS definition, t.tgenabled,
              CASE WHEN t.tgparentid <> 0 THEN
                (SELECT u.tgrelid::pg_catalog.regclass
                  FROM pg_catalog.pg_trigger u,
                    pg_catalog.pg_partition_ancestors(t.tgrelid) WITH ORDINALITY AS a(relid, depth)
                  WHERE u.tgname = t.tgname AND u.tgrelid = a.relid AND u.tgparentid = 0
                  ORDER BY a.depth LIMIT 1) END AS parent
            FROM pg_catalog.pg_trigger t
            WHERE t.tgrelid = '\(oid)' AND NOT t.tgisinternal
            ORDER BY 1;
            """
        guard let table = call.query(sql) else { return nil }
        let headings = [
            ("O", "Triggers:"), ("D", "Disabled user triggers:"), ("A", "Triggers firing always:"),
            ("R", "Triggers firing on replica only:"),
        ]
        return headings.flatMap { state, heading in
            let rows = (0..<table.rowCount).filter { Self.text(table, $0, "tgenabled") == state }
            let lines = rows.map { row in
                let parent = table.text(row: row, "parent").map { ", ON TABLE \($0)" } ?? ""
                return "    " + Words.after(" TRIGGER ", in: Self.text(table, row, "definition")) + parent
            }
            return lines.isEmpty ? [] : [heading] + lines
        }
    }

    /// Tells which tables this one inherits from, and which inherit from it.
    private func inheritance() -> [String]? {
        if relation.kind == "i" { return [] }
        let parents = """
            SELECT c.oid::pg_catalog.regclass
            FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_inherits i ON c.oid = i.inhparent
            WHERE i.inhrelid = '\(oid)' AND c.relkind <> 'p' AND c.relkind <> 'I'
            ORDER BY i.inhseqno;
            """
        let children = """
            SELECT c.oid::pg_catalog.regclass AS name, c.relkind,
              pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound
            FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_inherits i ON c.oid = i.inhrelid
            WHERE i.inhparent = '\(oid)'
            ORDER BY pg_catalog.pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT',
              c.oid::pg_catalog.regclass::pg_catalog.text;
            """
        guard let above = call.query(parents), let below = call.query(children) else { return nil }
        let isPartitioned = relation.kind == "p" || relation.kind == "I"
        let words = isPartitioned ? ("Number of partitions", "Partitions") : ("Number of child tables", "Child tables")
        var lines = Self.names(above, heading: "Inherits")
        if below.rowCount > 0 {
            lines +=
                call.isVerbose
                ? Self.names(below, heading: words.1) : ["\(words.0): \(below.rowCount) (Use \\d+ to list them.)"]
        } else if isPartitioned {
            lines.append("\(words.0): 0")
        }
        return lines
    }

    /// Tells what type a typed table is of.
    private func typeOfTable() -> [String]? {
        guard relation.kind == "r" || relation.kind == "p" else { return [] }
        let sql = """
            SELECT c.reloftype::pg_catalog.regtype::pg_catalog.text
            FROM pg_catalog.pg_class c
            WHERE c.oid = '\(oid)' AND c.reloftype <> 0;
            """
        guard let table = call.query(sql) else { return nil }
        return table.rowCount > 0 ? ["Typed table of type: \(table.text(row: 0, column: 0) ?? "")"] : []
    }

    /// Returns lines of names behind a heading, with the bounds of partitions.
    private static func names(_ table: TextTable, heading: String) -> [String] {
        let indent = String(repeating: " ", count: heading.utf8.count)
        return (0..<table.rowCount).map { row in
            let comma = row + 1 < table.rowCount ? "," : ""
            var text = table.text(row: row, column: 0) ?? ""
            if let bound = table.text(row: row, "bound"), !bound.isEmpty { text += " \(bound)" }
            switch table.text(row: row, "relkind") {
            case "p", "I": text += ", PARTITIONED"
            case "f": text += ", FOREIGN"
            default: break
            }
            return (row == 0 ? "\(heading): " : "\(indent)  ") + text + comma
        }
    }

    /// Tells how a table is stored, for `\d+`.
    private func accessMethod() -> [String]? {
        guard call.isVerbose else { return [] }
        var lines: [String] = []
        let isTable = relation.kind == "r" || relation.kind == "p"
        if isTable && relation.fact("relreplident") == "f" { lines.append("Replica Identity: FULL") }
        if isTable && relation.fact("relreplident") == "n" && !relation.qualifiedName.hasPrefix("pg_catalog.") {
            lines.append("Replica Identity: NOTHING")
        }
        let method = relation.fact("amname")
        if !method.isEmpty && !call.shell.variables.isOn("HIDE_TABLEAM") { lines.append("Access method: \(method)") }
        return lines + options()
    }

    /// Tells the server and options of a foreign table.
    private func foreignServer() -> [String]? {
        let sql = """
            SELECT s.srvname, \(ObjectLists.options("t.ftoptions", heading: "options"))
            FROM pg_catalog.pg_foreign_table t
              JOIN pg_catalog.pg_foreign_server s ON s.oid = t.ftserver
            WHERE t.ftrelid = '\(oid)';
            """
        guard let table = call.query(sql) else { return nil }
        guard table.rowCount > 0 else { return [] }
        let options = Self.text(table, 0, "options")
        return ["Server: \(Self.text(table, 0, "srvname"))"] + (options.isEmpty ? [] : ["FDW options: \(options)"])
    }

    /// Tells what tablespace a relation is in, when it is not the database's own.
    private func tablespace() -> [String]? {
        let sql = """
            SELECT s.spcname
            FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
            WHERE c.oid = '\(oid)';
            """
        guard let table = call.query(sql) else { return nil }
        return table.rowCount > 0 ? ["Tablespace: \"\(Self.text(table, 0, "spcname"))\""] : []
    }

    /// Lists the extended statistics on a table.
    private func statistics() -> [String]? {
        let sql = """
            SELECT pg_catalog.format('%I.%I', n.nspname, e.stxname) AS name,
              pg_catalog.pg_get_statisticsobjdef_columns(e.oid) AS items, e.stxkind, e.stxstattarget,
              e.stxrelid::pg_catalog.regclass AS relation
            FROM pg_catalog.pg_statistic_ext e
              JOIN pg_catalog.pg_namespace n ON n.oid = e.stxnamespace
            WHERE e.stxrelid = '\(oid)'
            ORDER BY n.nspname, e.stxname;
            """
        return section("Statistics objects:", sql) { table, row in
            let cell: (String) -> String = { Self.text(table, row, $0) }
            let words = [("d", "ndistinct"), ("f", "dependencies"), ("m", "mcv")].filter {
                cell("stxkind").contains($0.0)
            }
            let kinds = words.isEmpty || words.count == 3 ? "" : " (\(words.map(\.1).joined(separator: ", ")))"
            let target = cell("stxstattarget").isEmpty ? "" : "; STATISTICS \(cell("stxstattarget"))"
            return "\"\(cell("name"))\"\(kinds) ON \(cell("items")) FROM \(cell("relation"))\(target)"
        }
    }

    /// Lists the publications that a table is in.
    private func publications() -> [String]? {
        guard relation.kind == "r" || relation.kind == "p" else { return [] }
        let isPublishable = relation.fact("relpersistence") == "p"
        let sql = """
            SELECT p.pubname, NULL::pg_catalog.text AS columns
            FROM pg_catalog.pg_publication p
              JOIN pg_catalog.pg_publication_namespace n ON p.oid = n.pnpubid
              JOIN pg_catalog.pg_class c ON c.relnamespace = n.pnnspid
            WHERE c.oid = '\(oid)' AND \(isPublishable)
            UNION
            SELECT p.pubname,
              (SELECT pg_catalog.string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs))
            FROM pg_catalog.pg_publication p
              JOIN pg_catalog.pg_publication_rel r ON p.oid = r.prpubid
            WHERE r.prrelid = '\(oid)'
            UNION
            SELECT p.pubname, NULL FROM pg_catalog.pg_publication p WHERE p.puballtables AND \(isPublishable)
            ORDER BY 1;
            """
        return section("Publications:", sql) { table, row in
            let columns = Self.text(table, row, "columns")
            return "\"\(Self.text(table, row, "pubname"))\"" + (columns.isEmpty ? "" : " (\(columns))")
        }
    }

    /// Lists storage parameters, for `\d+`.
    private func options() -> [String] {
        let text = relation.fact("options")
        return text.isEmpty ? [] : ["Options: \(text)"]
    }

    /// Lists an index's storage parameters, and for a partitioned one its method, for `\d+`.
    private func indexOptions() -> [String]? {
        guard call.isVerbose else { return [] }
        return relation.kind == "I" ? accessMethod() : options()
    }

    /// Shows the query of a view, for `\d+`.
    private func viewDefinition() -> [String]? {
        guard call.isVerbose else { return [] }
        let sql = "SELECT pg_catalog.pg_get_viewdef('\(oid)'::pg_catalog.oid, true);"
        guard let table = call.query(sql) else { return nil }
        guard let text = table.text(row: 0, column: 0) else { return [] }
        return ["View definition:", text]
    }

    /// Describes an index in one line.
    private func indexLine() -> [String]? {
        let sql = """
            SELECT i.indisunique, i.indisprimary, i.indisclustered, i.indisvalid, i.indisreplident,
              i.indnullsnotdistinct, am.amname, n.nspname, t.relname,
              pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) AS predicate,
              EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid
                AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x') AND k.condeferrable) AS is_deferrable,
              EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid
                AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x') AND k.condeferred) AS is_deferred
            FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
              JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
              JOIN pg_catalog.pg_am am ON am.oid = x.relam
            WHERE i.indexrelid = '\(oid)';
            """
        guard let table = call.query(sql), table.rowCount == 1 else { return nil }
        let cell: (String) -> String = { Self.text(table, 0, $0) }
        let nulls = cell("indnullsnotdistinct") == "t" ? " nulls not distinct" : ""
        var line = cell("indisprimary") == "t" ? "primary key, " : cell("indisunique") == "t" ? "unique\(nulls), " : ""
        line += "\(cell("amname")), for table \"\(cell("nspname")).\(cell("relname"))\""
        if !cell("predicate").isEmpty { line += ", predicate (\(cell("predicate")))" }
        if cell("indisclustered") == "t" { line += ", clustered" }
        if cell("indisvalid") == "f" { line += ", invalid" }
        if cell("is_deferrable") == "t" { line += ", deferrable" }
        if cell("is_deferred") == "t" { line += ", initially deferred" }
        if cell("indisreplident") == "t" { line += ", replica identity" }
        return [line]
    }
}

/// Cuts texts.
enum Words {
    /// Returns what stands behind the first occurrence of a separator, or the whole text.
    static func after(_ separator: String, in text: String) -> String {
        let bytes = Array(text.utf8)
        let wanted = Array(separator.utf8)
        guard bytes.count >= wanted.count else { return text }
        for start in 0...(bytes.count - wanted.count) where bytes[start...].starts(with: wanted) {
            return String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
        }
        return text
    }
}
