extension Area {
    /// Functions and procedures in SQL, of invokers and of definers, and calls of them.
    package static let routines = Area(name: "routines", weight: 7) { draw in
        switch draw.number(0...13) {
        case 0...3: return [RoutineMaker.create(draw)]
        case 4...7: return [RoutineMaker.call(draw)]
        case 8...9:
            let verb = draw.chance(60) ? "GRANT" : "REVOKE"
            let option = verb == "GRANT" ? draw.maybe(20, " WITH GRANT OPTION") : draw.maybe(30, " CASCADE")
            let preposition = verb == "GRANT" ? "TO" : "FROM"
            let noun = draw.oneOf("FUNCTION", "FUNCTION", "ROUTINE", "PROCEDURE")
            return [
                "\(verb) \(draw.oneOf("EXECUTE", "ALL")) ON \(noun) \(RoutineMaker.name(draw)) \(preposition) "
                    + "\(draw.grantee())\(option)"
            ]
        case 10: return ["ALTER FUNCTION \(RoutineMaker.name(draw)) OWNER TO \(draw.roleSpec())"]
        case 11:
            return ["ALTER FUNCTION \(RoutineMaker.name(draw)) SECURITY \(draw.oneOf("DEFINER", "INVOKER"))"]
        case 12: return ["DROP FUNCTION \(RoutineMaker.name(draw))\(draw.maybe(30, " CASCADE"))"]
        default:
            let role = draw.maybe(60, "'\(draw.role())', ")
            return ["SELECT has_function_privilege(\(role)'\(RoutineMaker.name(draw))', 'EXECUTE')"]
        }
    }
}

/// Makes functions and calls.
enum RoutineMaker {
    /// Returns the name of a function with its arguments.
    static func name(_ draw: Draw) -> String { draw.other("function")?.text ?? "public.f0(int)" }

    /// Makes a function over a table.
    static func create(_ draw: Draw) -> String {
        let name = "\(draw.home()).f\(draw.fresh())"
        if draw.actor == superuser || draw.chance(50) {
            draw.world.others["function", default: []].append(NamedObject(text: "\(name)(int)", owner: draw.actor))
        }
        let relation = draw.source()
        let column = draw.numberColumn(relation)
        let security = draw.maybe(45, " SECURITY DEFINER")
        let body: String
        switch draw.number(0...4) {
        case 0: body = "SELECT count(*)::int FROM \(relation.qualified)"
        case 1: body = "INSERT INTO \(relation.qualified) (\(column)) VALUES ($1) RETURNING 1"
        case 2: body = "UPDATE \(relation.qualified) SET \(column) = \(column) WHERE \(column) = $1 RETURNING 2"
        case 3: body = "SELECT $1 + 1"
        default: body = "SELECT max(\(column))::int FROM \(relation.qualified) WHERE \(column) > $1"
        }
        return "CREATE FUNCTION \(name)(int) RETURNS int LANGUAGE sql\(security) AS '\(body)'"
    }

    /// Makes a query that calls a function.
    static func call(_ draw: Draw) -> String {
        let function = name(draw).split(separator: "(").first.map(String.init) ?? "f"
        switch draw.number(0...4) {
        case 0:
            let relation = draw.source()
            return "SELECT \(function)(\(draw.numberColumn(relation))) FROM \(draw.name(relation))"
        case 1: return "SELECT \(function)(1) FROM \(draw.name(draw.source())) WHERE \(function)(2) IS NULL"
        default: return "SELECT \(function)(\(draw.number(1...5)))"
        }
    }
}
