import SQLBasics

extension DatabaseScript {
    /// Whom objects belong to. Who gets a foreign-data wrapper must be a superuser for that moment.
    func owners() throws(Diagnostic) -> [String] {
        let rows = try reader.rows(
            """
            SELECT o.kind, o.name, quote_ident(rolname) AS owner FROM (
              SELECT 1 AS rank, oid, 'SCHEMA' AS kind, quote_ident(nspname) AS name, nspowner AS owner
                FROM pg_catalog.pg_namespace WHERE oid >= 16384 AND nspname !~ '^pg_' OR oid = 2200 AND nspowner <> 6171
              UNION ALL SELECT 2, oid, CASE typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, oid::regtype::text, typowner
                FROM pg_catalog.pg_type WHERE oid >= 16384 AND typtype IN ('d', 'e', 'r')
              UNION ALL SELECT 2, c.oid, 'TYPE', reltype::regtype::text, relowner
                FROM pg_catalog.pg_class c WHERE oid >= 16384 AND relkind = 'c'
              UNION ALL SELECT 3, oid, CASE prokind WHEN 'a' THEN 'AGGREGATE' ELSE 'ROUTINE' END,
                CASE prokind WHEN 'a' THEN oid::regproc || '(' || CASE pronargs WHEN 0 THEN '*'
                  ELSE pg_get_function_identity_arguments(oid) END || ')' ELSE oid::regprocedure::text END, proowner
                FROM pg_catalog.pg_proc WHERE oid >= 16384 AND prolang <> 12 OR oid >= 16384 AND prokind = 'a'
              UNION ALL SELECT 4, o.oid, 'OPERATOR', o.oid::regoperator::text, oprowner
                FROM pg_catalog.pg_operator o WHERE oid >= 16384 AND oprcode <> 0
              UNION ALL SELECT 5, c.oid, CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                  WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, c.oid::regclass::text, relowner
                FROM pg_catalog.pg_class c WHERE c.oid >= 16384 AND relpersistence <> 't' AND relkind IN ('r','p','v','m','f','S')
                  AND NOT (relkind = 'S' AND EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 1259
                    AND d.objid = c.oid AND d.refclassid = 1259 AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')))
              UNION ALL SELECT 6, s.oid, 'STATISTICS', quote_ident(nspname) || '.' || quote_ident(stxname), stxowner
                FROM pg_catalog.pg_statistic_ext s JOIN pg_catalog.pg_namespace n ON n.oid = stxnamespace
              UNION ALL SELECT 7, oid, 'FOREIGN DATA WRAPPER', quote_ident(fdwname), fdwowner
                FROM pg_catalog.pg_foreign_data_wrapper
              UNION ALL SELECT 8, oid, 'SERVER', quote_ident(srvname), srvowner FROM pg_catalog.pg_foreign_server
              UNION ALL SELECT 9, oid, 'LARGE OBJECT', oid::text, lomowner FROM pg_catalog.pg_largeobject_metadata
              UNION ALL SELECT 10, oid, 'PUBLICATION', quote_ident(pubname), pubowner FROM pg_catalog.pg_publication
              UNION ALL SELECT 12, oid, 'LANGUAGE', quote_ident(lanname), lanowner FROM pg_catalog.pg_language
                WHERE oid = 12775 OR oid >= 16384
            ) o JOIN pg_catalog.pg_authid a ON a.oid = o.owner
            WHERE o.owner <> 10 ORDER BY rank, o.oid
            """)
        return rows.flatMap { row in
            let statement = "ALTER \(row["kind"]) \(row["name"]) OWNER TO \(row["owner"])"
            guard row["kind"] == "FOREIGN DATA WRAPPER" else { return [statement] }
            let role = "ALTER ROLE \(row["owner"]) WITH "
            return [role + "SUPERUSER", statement, role + "NOSUPERUSER"]
        }
    }

    /// What objects made later will be granted.
    func defaultPrivileges() throws(Diagnostic) -> [String] {
        let rows = try reader.rows(
            """
            SELECT d.oid, quote_ident(r.rolname) AS role, quote_ident(nspname) AS schema,
              CASE defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'ROUTINES' WHEN 'T' THEN 'TYPES'
                WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS kind, i.place, x.privilege_type AS privilege, x.is_grantable,
              coalesce(quote_ident(e.rolname), 'PUBLIC') AS grantee
            FROM pg_catalog.pg_default_acl d JOIN pg_catalog.pg_authid r ON r.oid = defaclrole
              LEFT JOIN pg_catalog.pg_namespace n ON n.oid = defaclnamespace
              LEFT JOIN LATERAL unnest(defaclacl) WITH ORDINALITY i(item, place) ON true
              LEFT JOIN LATERAL (\(AccessScript.exploded("i.item"))) x ON true
              LEFT JOIN pg_catalog.pg_authid e ON e.oid = x.grantee
            ORDER BY d.oid, i.place
            """)
        var statements: [String] = []
        for (entry, rows) in Self.runs(of: rows, by: "oid") {
            let place = entry[optional: "schema"].map { " IN SCHEMA \($0)" } ?? ""
            let start = "ALTER DEFAULT PRIVILEGES FOR ROLE \(entry["role"])\(place) "
            if place.isEmpty {
                statements.append(start + "REVOKE ALL ON \(entry["kind"]) FROM PUBLIC")
                statements.append(start + "REVOKE ALL ON \(entry["kind"]) FROM \(entry["role"])")
            }
            for row in rows {
                guard let privilege = row[optional: "privilege"] else { continue }
                statements.append(
                    start + "GRANT \(privilege) ON \(entry["kind"]) TO \(row["grantee"])"
                        + (row.isTrue("is_grantable") ? " WITH GRANT OPTION" : ""))
            }
        }
        return statements
    }

    /// Splits rows into runs of one value of a column.
    static func runs(of rows: [CatalogRow], by column: String) -> [(first: CatalogRow, rows: [CatalogRow])] {
        var runs: [(first: CatalogRow, rows: [CatalogRow])] = []
        for row in rows {
            if let last = runs.last, last.first[column] == row[column] {
                runs[runs.count - 1].rows.append(row)
            } else {
                runs.append((row, [row]))
            }
        }
        return runs
    }

    /// The privileges of all objects, those of schemas last: while a grant of somebody who is not the owner is repeated, the
    /// schema is open, so that who grants finds the object.
    func privileges() throws(Diagnostic) -> [String] {
        var rows: [[CatalogRow]] = []
        for source in Self.sources { rows.append(try reader.rows(AccessScript.query(over: source))) }
        let isOpen = rows.joined().contains { $0[optional: "grantor"] != nil && $0["grantor"] != $0["owner"] }
        let schemas = try reader.rows(
            """
            SELECT quote_ident(nspname) AS name FROM pg_catalog.pg_namespace
            WHERE \(isOpen) AND oid >= 16384 AND nspacl IS NOT NULL AND nspname !~ '^pg_'
            """)
        return schemas.map { "GRANT USAGE ON SCHEMA \($0["name"]) TO PUBLIC" } + rows.flatMap(AccessScript.statements)
    }

    /// Where the privileges of objects are kept.
    private static let sources = [
        """
        SELECT oid::text AS key, 'LANGUAGE ' || quote_ident(lanname) AS target, lanowner::regrole::text AS owner,
          NULL AS col, lanacl AS acl FROM pg_catalog.pg_language
        """,
        """
        SELECT t.oid::text AS key, 'TYPE ' || quote_ident(nspname) || '.' || quote_ident(typname) AS target,
          typowner::regrole::text AS owner, NULL AS col, typacl AS acl
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = typnamespace
        """,
        """
        SELECT oid::text AS key, 'ROUTINE ' || oid::regprocedure AS target, proowner::regrole::text AS owner, NULL AS col,
          proacl AS acl FROM pg_catalog.pg_proc WHERE oid >= 16384
        """,
        """
        SELECT lpad(oid::text, 12) AS key, CASE relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || oid::regclass AS target,
          relowner::regrole::text AS owner, NULL AS col, relacl AS acl
        FROM pg_catalog.pg_class WHERE oid >= 16384 AND relkind <> 'c' AND relpersistence <> 't'
        """,
        """
        SELECT lpad(attrelid::text, 12) || lpad(attnum::text, 6) AS key, 'TABLE ' || attrelid::regclass AS target,
          relowner::regrole::text AS owner, quote_ident(attname) AS col, attacl AS acl
        FROM pg_catalog.pg_attribute JOIN pg_catalog.pg_class c ON c.oid = attrelid
        WHERE attrelid >= 16384 AND attnum > 0 AND NOT attisdropped AND relpersistence <> 't'
        """,
        """
        SELECT oid::text AS key, 'FOREIGN DATA WRAPPER ' || quote_ident(fdwname) AS target,
          fdwowner::regrole::text AS owner, NULL AS col, fdwacl AS acl FROM pg_catalog.pg_foreign_data_wrapper
        """,
        """
        SELECT oid::text AS key, 'FOREIGN SERVER ' || quote_ident(srvname) AS target, srvowner::regrole::text AS owner,
          NULL AS col, srvacl AS acl FROM pg_catalog.pg_foreign_server
        """,
        """
        SELECT oid::text AS key, 'LARGE OBJECT ' || oid AS target, lomowner::regrole::text AS owner, NULL AS col,
          lomacl AS acl FROM pg_catalog.pg_largeobject_metadata
        """,
        """
        SELECT oid::text AS key, 'SCHEMA ' || quote_ident(nspname) AS target, nspowner::regrole::text AS owner, NULL AS col,
          nspacl AS acl FROM pg_catalog.pg_namespace WHERE oid >= 16384 AND nspname !~ '^pg_'
          OR oid = 2200 AND nspacl::text IS DISTINCT FROM '{pg_database_owner=UC/pg_database_owner,=U/pg_database_owner}'
        """,
    ]

    /// Comments.
    func comments() throws(Diagnostic) -> [String] {
        let rows = try reader.rows(
            """
            SELECT i.type, i.identity, coalesce(i.schema, '') AS name, description FROM pg_catalog.pg_description d,
              pg_catalog.pg_identify_object(classoid, objoid, objsubid) i
            WHERE objoid >= 16384 OR objoid = 2200 AND description <> 'standard public schema'
              AND NOT (classoid = 1259 AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = objoid
                AND relpersistence = 't'))
            ORDER BY classoid, objoid, objsubid
            """)
        return rows.map { row in
            "COMMENT ON \(Self.commentKind(row["type"])) \(Self.commentName(row)) IS \(Quoting.literal(row["description"]))"
        }
    }

    /// The words of COMMENT for a type of pg_identify_object.
    private static func commentKind(_ type: String) -> String {
        switch type {
        case "composite type": "TYPE"
        case "table constraint", "domain constraint": "CONSTRAINT"
        case "statistics object": "STATISTICS"
        case _ where type.hasSuffix(" column"): "COLUMN"
        default: type.uppercased()
        }
    }

    /// The object's name as COMMENT takes it.
    private static func commentName(_ row: CatalogRow) -> String {
        guard row["type"] == "domain constraint" else { return row["identity"] }
        return row["identity"].replacing(" on ", with: " ON DOMAIN ", maxReplacements: 1)
    }
}
