import SQLBasics

extension DatabaseScript {
    /// Schemas; `public` is there already, or must go.
    func schemas() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT oid, quote_ident(nspname) AS name FROM pg_catalog.pg_namespace
            WHERE oid = 2200 OR oid >= 16384 AND nspname !~ '^pg_' ORDER BY oid
            """)
        var pieces: [Piece] = []
        if !rows.contains(where: { $0["oid"] == "2200" }) { pieces.append(Piece([], ["DROP SCHEMA IF EXISTS public"])) }
        for row in rows {
            let address = CatalogAddress(catalogs.schema, row["oid"])
            if row["oid"] == "2200" {
                if row["name"] != "public" {
                    pieces.append(Piece([address], ["ALTER SCHEMA public RENAME TO \(row["name"])"]))
                }
            } else {
                pieces.append(Piece([address], ["CREATE SCHEMA \(row["name"])"]))
            }
        }
        return pieces
    }

    /// Enumerations, composite types, ranges and domains.
    func types() throws(Diagnostic) -> [Piece] {
        try enumerations() + compositeTypes() + ranges() + domains()
    }

    private func enumerations() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT t.oid, t.oid::regtype AS name, (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
              FROM pg_catalog.pg_enum WHERE enumtypid = t.oid) AS labels
            FROM pg_catalog.pg_type t WHERE typtype = 'e' AND t.oid >= 16384 ORDER BY t.oid
            """)
        return rows.map { row in
            Piece(
                [CatalogAddress(catalogs.type, row["oid"])],
                ["CREATE TYPE \(row["name"]) AS ENUM (\(row["labels"]))"])
        }
    }

    private func compositeTypes() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT c.oid, c.reltype::regtype AS name,
              (SELECT string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)
               FROM pg_catalog.pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns
            FROM pg_catalog.pg_class c WHERE relkind = 'c' AND c.oid >= 16384 ORDER BY c.oid
            """)
        return rows.map { row in
            Piece(
                [CatalogAddress(catalogs.relation, row["oid"])],
                ["CREATE TYPE \(row["name"]) AS (\(row["columns"]))"])
        }
    }

    private func ranges() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT rngtypid AS oid, rngtypid::regtype AS name, rngsubtype::regtype AS subtype,
              rngmultitypid::regtype AS multirange, nullif(rngsubdiff::oid, 0)::regproc AS difference
            FROM pg_catalog.pg_range WHERE rngtypid >= 16384 ORDER BY rngtypid
            """)
        return rows.map { row in
            var options = ["SUBTYPE = \(row["subtype"])", "MULTIRANGE_TYPE_NAME = \(row["multirange"])"]
            if let function = row[optional: "difference"] { options.append("SUBTYPE_DIFF = \(function)") }
            return Piece(
                [CatalogAddress(catalogs.type, row["oid"])],
                ["CREATE TYPE \(row["name"]) AS RANGE (\(options.joined(separator: ", ")))"])
        }
    }

    /// Domains; conditions that are not valid for all rows are added later.
    private func domains() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT t.oid, t.oid::regtype AS name, format_type(typbasetype, typtypmod) AS base, typdefault AS value,
              (SELECT b.typdefault IS NOT NULL FROM pg_catalog.pg_type b WHERE b.oid = t.typbasetype) AS is_below,
              (SELECT string_agg('CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(c.oid), ' '
                 ORDER BY c.oid) FROM pg_catalog.pg_constraint c WHERE contypid = t.oid AND convalidated) AS constraints
            FROM pg_catalog.pg_type t WHERE typtype = 'd' AND t.oid >= 16384 ORDER BY t.oid
            """)
        return rows.map { row in
            var text = "CREATE DOMAIN \(row["name"]) AS \(row["base"])"
            if let value = row[optional: "value"] { text += " DEFAULT \(value)" }
            if let constraints = row[optional: "constraints"] { text += " \(constraints)" }
            let lacksDefault = row.isTrue("is_below") && row[optional: "value"] == nil
            let more = lacksDefault ? ["ALTER DOMAIN \(row["name"]) DROP DEFAULT"] : []
            return Piece([CatalogAddress(catalogs.type, row["oid"])], [text] + more)
        }
    }

    /// Functions, procedures and aggregates.
    func routines() throws(Diagnostic) -> [Piece] {
        let numbers = try reader.rows(
            """
            SELECT oid, oid::regproc AS name FROM pg_catalog.pg_proc
            WHERE oid >= 16384 AND prokind IN ('f', 'p', 'w') AND prolang <> 12 ORDER BY oid
            """)
        return try numbers.map { row in
            Piece([CatalogAddress(catalogs.routine, row["oid"])], [definition(ofRoutine: row)])
        } + aggregates()
    }

    /// Returns the statement that makes a routine; one that fails with the reason where it cannot be written.
    private func definition(ofRoutine row: CatalogRow) -> String {
        do throws(Diagnostic) {
            let found = try reader.rows("SELECT pg_get_functiondef(\(row["oid"])) AS definition").first
            let text = found?["definition"] ?? ""
            return text.hasSuffix("\n") ? String(text.dropLast()) : text
        } catch {
            let reason = Quoting.literal("routine \(row["name"]) could not be written: \(error.message)")
            return "DO " + Quoting.literal("BEGIN RAISE EXCEPTION USING MESSAGE = \(reason); END")
        }
    }

    /// Aggregates.
    private func aggregates() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT p.oid, p.oid::regproc AS name, pg_get_function_identity_arguments(p.oid) AS arguments,
              aggtransfn AS transition, nullif(aggfinalfn::oid, 0)::regproc AS final, aggtranstype::regtype AS state,
              agginitval AS initial
            FROM pg_catalog.pg_aggregate a JOIN pg_catalog.pg_proc p ON p.oid = aggfnoid WHERE p.oid >= 16384 ORDER BY p.oid
            """)
        return rows.map { row in
            var options = ["SFUNC = \(row["transition"])", "STYPE = \(row["state"])"]
            if let function = row[optional: "final"] { options.append("FINALFUNC = \(function)") }
            if let value = row[optional: "initial"] { options.append("INITCOND = \(Quoting.literal(value))") }
            let arguments = row["arguments"].isEmpty ? "*" : row["arguments"]
            return Piece(
                [CatalogAddress(catalogs.routine, row["oid"])],
                ["CREATE AGGREGATE \(row["name"])(\(arguments)) (\(options.joined(separator: ", ")))"])
        }
    }

    /// Casts that users made.
    func casts() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT oid, castsource::regtype AS name, castsource::regtype AS source, casttarget::regtype AS target, castcontext, castmethod,
              nullif(castfunc, 0)::regprocedure AS function
            FROM pg_catalog.pg_cast WHERE oid >= 16384 ORDER BY oid
            """)
        return rows.map { row in
            let method =
                switch row["castmethod"] {
                case "f": "WITH FUNCTION \(row["function"])"
                case "i": "WITH INOUT"
                default: "WITHOUT FUNCTION"
                }
            let context = ["a": " AS ASSIGNMENT", "i": " AS IMPLICIT"][row["castcontext"]] ?? ""
            return Piece(
                [CatalogAddress(catalogs.cast, row["oid"])],
                ["CREATE CAST (\(row["source"]) AS \(row["target"])) \(method)\(context)"])
        }
    }

    /// Operators that users made.
    func operators() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT o.oid, quote_ident(nspname) AS name, oprname AS sign, oprcode AS function,
              CASE WHEN oprleft <> 0 THEN oprleft::regtype END AS leftarg, oprright::regtype AS rightarg,
              (SELECT quote_ident(s.nspname) || '.' || x.oprname FROM pg_catalog.pg_operator x
                JOIN pg_catalog.pg_namespace s ON s.oid = x.oprnamespace WHERE x.oid = o.oprcom) AS commutator,
              (SELECT quote_ident(s.nspname) || '.' || x.oprname FROM pg_catalog.pg_operator x
                JOIN pg_catalog.pg_namespace s ON s.oid = x.oprnamespace WHERE x.oid = o.oprnegate) AS negator,
              oprcanmerge, oprcanhash, nullif(oprrest::oid, 0)::regproc AS restrict, nullif(oprjoin::oid, 0)::regproc AS join
            FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = oprnamespace
            WHERE o.oid >= 16384 AND oprcode <> 0 ORDER BY o.oid
            """)
        return rows.map { row in
            var options = ["FUNCTION = \(row["function"])"]
            for (column, word) in [("leftarg", "LEFTARG"), ("rightarg", "RIGHTARG")] {
                if let type = row[optional: column] { options.append("\(word) = \(type)") }
            }
            for (column, word) in [("commutator", "COMMUTATOR"), ("negator", "NEGATOR")] {
                if let other = row[optional: column] { options.append("\(word) = OPERATOR(\(other))") }
            }
            if row.isTrue("oprcanmerge") { options.append("MERGES") }
            if row.isTrue("oprcanhash") { options.append("HASHES") }
            if let function = row[optional: "restrict"] { options.append("RESTRICT = \(function)") }
            if let function = row[optional: "join"] { options.append("JOIN = \(function)") }
            return Piece(
                [CatalogAddress(catalogs.operator, row["oid"])],
                ["CREATE OPERATOR \(row["name"]).\(row["sign"]) (\(options.joined(separator: ", ")))"])
        }
    }
}
