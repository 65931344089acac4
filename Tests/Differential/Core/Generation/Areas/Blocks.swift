extension Area {
    /// PL/pgSQL: functions, procedures and DO, which change roles, rights and rows from inside.
    package static let blocks = Area(name: "plpgsql", weight: 8) { draw in
        switch draw.number(0...11) {
        case 0...3: return [BlockMaker.function(draw)]
        case 4...7: return ["DO $$\(BlockMaker.body(draw, result: ""))$$"]
        case 8...9: return [BlockMaker.procedure(draw)]
        case 10: return ["CALL \(draw.object("procedure").split(separator: "(").first ?? "p")(\(draw.number(1...4)))"]
        default: return [BlockMaker.change(draw)]
        }
    }
}

/// Makes PL/pgSQL.
enum BlockMaker {
    /// Makes a function of a number.
    static func function(_ draw: Draw) -> String {
        let name = "\(draw.home()).f\(draw.fresh())"
        draw.add("function", "\(name)(int)")
        let body = body(draw, result: " \(draw.oneOf("1", "n", "$1"))")
        return "CREATE FUNCTION \(name)(int) RETURNS int LANGUAGE plpgsql\(clauses(draw)) AS $$\(body)$$"
    }

    /// Makes a procedure of a number.
    static func procedure(_ draw: Draw) -> String {
        let name = "\(draw.home()).c\(draw.fresh())"
        draw.add("procedure", "\(name)(int)")
        if draw.chance(30) {
            let table = draw.relation(.table)
            let security = draw.maybe(40, " SECURITY DEFINER")
            return "CREATE PROCEDURE \(name)(int) LANGUAGE sql\(security) AS 'DELETE FROM \(table.qualified) "
                + "WHERE id = $1 + 3'"
        }
        return "CREATE PROCEDURE \(name)(int) LANGUAGE plpgsql\(clauses(draw)) AS $$\(body(draw, result: ""))$$"
    }

    /// Makes a change of a function or procedure.
    static func change(_ draw: Draw) -> String {
        let procedure = draw.object("procedure")
        let function = draw.object("function")
        return draw.oneOf(
            "GRANT EXECUTE ON PROCEDURE \(procedure) TO \(draw.grantee())", "DROP PROCEDURE \(procedure)",
            "REVOKE EXECUTE ON \(draw.oneOf("PROCEDURE", "ROUTINE")) \(procedure) FROM PUBLIC",
            "ALTER PROCEDURE \(procedure) OWNER TO \(draw.roleSpec())",
            "ALTER ROUTINE \(function) SET search_path = \(draw.schema())",
            "ALTER FUNCTION \(function) \(draw.oneOf("RESET ALL", "SET role = '\(draw.role())'", "STABLE", "STRICT", "LEAKPROOF"))",
            "ALTER FUNCTION \(function) SET SCHEMA \(draw.schema())",
            "REVOKE EXECUTE ON FUNCTION \(function) FROM PUBLIC")
    }

    /// Returns what stands between language and body.
    private static func clauses(_ draw: Draw) -> String {
        draw.maybe(45, " SECURITY DEFINER") + draw.maybe(15, " SET search_path = \(draw.schema())")
            + draw.maybe(3, " SET role = '\(draw.role())'")
    }

    /// Returns a body; a result makes it one of a function.
    static func body(_ draw: Draw, result: String) -> String {
        var actions = (0..<draw.number(1...2)).map { _ in action(draw) }.joined(separator: " ")
        if draw.chance(25) {
            let condition = draw.oneOf("insufficient_privilege", "insufficient_privilege", "OTHERS", "undefined_table")
            actions = "BEGIN \(actions) EXCEPTION WHEN \(condition) THEN RAISE NOTICE '%: %', sqlstate, sqlerrm; END;"
        }
        return " DECLARE n int := 0; r record; BEGIN \(actions)\(result.isEmpty ? "" : " RETURN\(result);") END "
    }

    /// Returns a statement of a body.
    private static func action(_ draw: Draw) -> String {
        let relation = draw.source()
        let name = relation.qualified
        switch draw.number(0...15) {
        case 0: return "SELECT count(*) INTO n FROM \(name);"
        case 1: return "n := (SELECT max(\(draw.numberColumn(relation))) FROM \(name));"
        case 2: return "INSERT INTO \(name) (\(draw.column(relation))) VALUES (\(draw.oneOf("NULL", "DEFAULT")));"
        case 3: return "UPDATE \(name) SET \(ChangeMaker.assignment(draw, relation)); IF found THEN n := 1; END IF;"
        case 4: return "FOR r IN SELECT \(QueryMaker.columns(draw, relation)) FROM \(name) LOOP n := n + 1; END LOOP;"
        case 5: return "EXECUTE 'SELECT count(*) FROM \(name)' INTO n;"
        case 6: return "EXECUTE '\(Area.objectGrants.make(draw).first?.doubled ?? "SELECT 1")';"
        case 7: return "\(draw.oneOf("SET LOCAL ROLE", "SET ROLE", "EXECUTE 'SET ROLE")) \(draw.role())".closed
        case 8:
            return "PERFORM set_config('\(draw.oneOf("role", "search_path", "session_authorization"))', "
                + "'\(draw.role())', true);"
        case 9: return "RAISE NOTICE '% %', current_user, session_user;"
        case 10: return "\(Area.roleGrants.make(draw).first ?? "NULL");"
        case 11: return "\(ChangeMaker.delete(draw));".withoutReturning
        case 12:
            return "PERFORM \(RoutineMaker.name(draw).split(separator: "(").first ?? "f")(1) FROM (SELECT "
                + "1) x WHERE pg_backend_pid() = 0;"
        case 13: return "PERFORM \(draw.oneOf("nextval", "currval"))('\(draw.relation(.sequence).qualified)');"
        case 14: return "CREATE TABLE \(draw.home()).l\(draw.fresh()) (id int);"
        default: return "\(ChangeMaker.truncate(draw));"
        }
    }
}

extension String {
    /// The text with its quotes doubled.
    fileprivate var doubled: String { split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") }

    /// The text with the quote that it opened and a semicolon.
    fileprivate var closed: String { contains("'") ? self + "';" : self + ";" }

    /// The text up to RETURNING.
    fileprivate var withoutReturning: String {
        var words: [Substring] = []
        for word in split(separator: " ") {
            if word == "RETURNING" { return words.joined(separator: " ") + ";" }
            words.append(word)
        }
        return self
    }
}
