import SQLBasics

/// Writes one database: what is in it, in an order in which it can be made.
struct DatabaseScript {
    let reader: CatalogReader
    /// The catalogs' numbers, as pg_depend names them.
    let catalogs = CatalogNumbers()

    /// Writes all that is in the database.
    func write(_ sink: (ScriptItem) -> Void) throws(Diagnostic) {
        var order = PieceOrder(try pieces(), try dependencies())
        order.run()
        for piece in order.ordered { piece.statements.forEach { sink(.statement($0)) } }
        try writeRows(sink)
        for statement in try lateStatements() { sink(.statement(statement)) }
    }

    /// Tells whether nobody has made or changed anything in the database.
    func isUntouched() throws(Diagnostic) -> Bool {
        let catalogs = [
            "namespace WHERE oid >= 16384 AND nspname !~ '^pg_'", "class WHERE oid >= 16384",
            "proc WHERE oid >= 16384", "type WHERE oid >= 16384 OR typacl IS NOT NULL", "operator WHERE oid >= 16384",
            "cast WHERE oid >= 16384", "default_acl", "foreign_data_wrapper", "largeobject_metadata", "publication",
            "language WHERE lanacl IS NOT NULL OR lanowner <> 10",
            "description WHERE objoid = 2200 AND description <> 'standard public schema'",
        ]
        let tests = catalogs.map { "NOT EXISTS (SELECT FROM pg_catalog.pg_\($0))" } + [Self.publicIsFresh]
        let row = try reader.rows("SELECT \(tests.joined(separator: " AND ")) AS is_untouched").first
        guard row?.isTrue("is_untouched") == true else { return false }
        return try BuiltinAccess.isUntouched(reader)
    }

    /// A condition that the schema `public` is as a fresh database has it.
    private static let publicIsFresh = """
        EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE oid = 2200 AND nspname = 'public' AND nspowner = 6171
          AND nspacl::text = '{pg_database_owner=UC/pg_database_owner,=U/pg_database_owner}')
        """

    /// What makes the objects that must be there before rows are.
    private func pieces() throws(Diagnostic) -> [Piece] {
        var pieces = try schemas() + types() + routines() + casts() + operators() + foreignObjects()
        pieces += try relations() + views() + sequenceOwners() + defaults()
        pieces += try keys()
        return pieces
    }

    /// What is made when the rows are there, and what has no name that others could need.
    private func lateStatements() throws(Diagnostic) -> [String] {
        var statements = try sequenceValues() + largeObjects()
        statements += try indexes() + checks() + foreignKeys() + statistics()
        statements += try rules() + triggers() + policies()
        statements += try refreshes() + publications()
        statements += try owners() + defaultPrivileges()
        statements += try privileges() + BuiltinAccess.statements(reader) + comments()
        return statements
    }

    /// What each object depends on, parts of an object counted as the object.
    private func dependencies() throws(Diagnostic) -> [CatalogAddress: [CatalogAddress]] {
        let rows = try reader.rows(
            """
            SELECT coalesce('1259', d.classid::text) AS catalog, d.classid::text AS classid, d.objid::text AS objid,
              d.refclassid::text AS refclassid, d.refobjid::text AS refobjid
            FROM pg_catalog.pg_depend d WHERE d.refobjid >= 16384 AND d.deptype IN ('n', 'a', 'i')
              AND NOT (d.classid = 1259 AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0)
            """)
        let wholes = try self.wholes()
        var result: [CatalogAddress: [CatalogAddress]] = [:]
        for row in rows {
            let dependent = CatalogAddress(row["classid"], row["objid"])
            let referenced = CatalogAddress(row["refclassid"], row["refobjid"])
            let (from, to) = (wholes[dependent] ?? dependent, wholes[referenced] ?? referenced)
            if from != to { result[from, default: []].append(to) }
        }
        return result
    }

    /// The objects that stand for what is a part of them: the view for its rule, the table for its row type and its generated
    /// columns, a type for the type of arrays of it and for its multiranges.
    private func wholes() throws(Diagnostic) -> [CatalogAddress: CatalogAddress] {
        let rows = try reader.rows(
            """
            SELECT '2618' AS part_catalog, oid::text AS part, '1259' AS catalog, ev_class::text AS object
              FROM pg_catalog.pg_rewrite WHERE rulename = '_RETURN'
            UNION ALL SELECT '2604', d.oid::text, '1259', adrelid::text FROM pg_catalog.pg_attrdef d
              JOIN pg_catalog.pg_attribute a ON attrelid = adrelid AND attnum = adnum AND attgenerated <> ''
            UNION ALL SELECT '1247', oid::text, '1259', typrelid::text FROM pg_catalog.pg_type WHERE typrelid <> 0
            UNION ALL SELECT '1247', t.oid::text, CASE WHEN e.typrelid <> 0 THEN '1259' ELSE '1247' END,
                CASE WHEN e.typrelid <> 0 THEN e.typrelid ELSE e.oid END::text
              FROM pg_catalog.pg_type t JOIN pg_catalog.pg_type e ON e.typarray = t.oid
            UNION ALL SELECT '1247', rngmultitypid::text, '1247', rngtypid::text FROM pg_catalog.pg_range
            UNION ALL SELECT '2606', oid::text, '1247', contypid::text FROM pg_catalog.pg_constraint WHERE contypid <> 0
            UNION ALL SELECT '2606', oid::text, '1259', conrelid::text FROM pg_catalog.pg_constraint WHERE contype = 'n'
              AND conrelid <> 0
            """)
        var result: [CatalogAddress: CatalogAddress] = [:]
        for row in rows where row[optional: "object"] != "0" {
            result[CatalogAddress(row["part_catalog"], row["part"])] = CatalogAddress(row["catalog"], row["object"])
        }
        return result
    }
}

/// The numbers of the system catalogs whose objects others depend on (`pg_class.oid`).
struct CatalogNumbers {
    let type = "1247"
    let routine = "1255"
    let relation = "1259"
    let constraint = "2606"
    let attributeDefault = "2604"
    let schema = "2615"
    let cast = "2605"
    let `operator` = "2617"
    let wrapper = "2328"
    let server = "1417"
}
