extension Area {
    /// Routines where others call them: in defaults, checks, views, policies, indexes and FROM; bodies that are kept analyzed;
    /// functions of sets; aggregates.
    package static let functionUses = Area(name: "function uses", weight: 7) { draw in
        switch draw.number(0...19) {
        case 0...2: FunctionUseMaker.table(draw)
        case 3...4: FunctionUseMaker.view(draw)
        case 5: FunctionUseMaker.policy(draw)
        case 6: FunctionUseMaker.index(draw)
        case 7...9: [FunctionUseMaker.atomic(draw)]
        case 10...11: [FunctionUseMaker.set(draw)]
        case 12...14: [FunctionUseMaker.callSet(draw)]
        case 15...16: [FunctionUseMaker.aggregate(draw)]
        case 17: [FunctionUseMaker.callAggregate(draw)]
        default: [FunctionUseMaker.change(draw)]
        }
    }
}

/// Makes statements in which routines are called indirectly.
enum FunctionUseMaker {
    /// Returns the name of a function of one number, without its arguments.
    private static func function(_ draw: Draw) -> String {
        draw.existing("function")?.split(separator: "(").first.map(String.init) ?? "abs"
    }

    /// Makes a table whose default or check calls a function.
    static func table(_ draw: Draw) -> [String] {
        let columns = [Column(name: "id", isNumber: true), Column(name: "a", isNumber: true)]
        let table = Relation(
            kind: .table, schema: draw.home(), name: "t\(draw.fresh())", owner: draw.actor, columns: columns)
        draw.add(table)
        let name = function(draw)
        let use = draw.chance(60) ? "DEFAULT \(name)(1)" : "CHECK (\(name)(a) IS NOT NULL)"
        return [
            "CREATE TABLE \(table.qualified) (id int, a int \(use))", "INSERT INTO \(table.qualified) (id) VALUES (1)",
        ]
    }

    /// Makes a view that calls a function.
    static func view(_ draw: Draw) -> [String] {
        let base = draw.source()
        let columns = [Column(name: "id", isNumber: true), Column(name: "a", isNumber: true)]
        let view = Relation(
            kind: .view, schema: draw.home(), name: "v\(draw.fresh())", owner: draw.actor, columns: columns)
        draw.add(view)
        let options = draw.maybe(25, " WITH (security_invoker = true)")
        let condition = draw.maybe(25, " WHERE \(function(draw))(id) > 0")
        return [
            "CREATE VIEW \(view.qualified)\(options) AS SELECT id, \(function(draw))(id) AS a FROM "
                + "\(draw.name(base))\(condition)"
        ]
    }

    /// Makes a policy that calls a function.
    static func policy(_ draw: Draw) -> [String] {
        let table = draw.relation(.table)
        let clause = draw.oneOf("USING", "WITH CHECK", "USING")
        let command = clause == "USING" ? "" : " FOR INSERT"
        return [
            "CREATE POLICY p\(draw.number(1...6)) ON \(draw.name(table))\(command) \(clause) "
                + "(\(function(draw))(id) IS NOT NULL)",
            "ALTER TABLE \(draw.name(table)) ENABLE ROW LEVEL SECURITY",
        ]
    }

    /// Makes an index over a function.
    static func index(_ draw: Draw) -> [String] {
        let table = draw.relation(.table, .materializedView)
        let name = draw.object("function")
        let bare = name.split(separator: "(").first.map(String.init) ?? "abs"
        return [
            "ALTER FUNCTION \(name) IMMUTABLE",
            "CREATE INDEX i\(draw.fresh()) ON \(draw.name(table)) ((\(bare)(\(draw.numberColumn(table)))))",
        ]
    }

    /// Makes a function whose body is kept analyzed.
    static func atomic(_ draw: Draw) -> String {
        let relation = draw.source()
        let name = "\(draw.home()).f\(draw.fresh())"
        draw.add("function", "\(name)(int)")
        let body = draw.oneOf(
            "RETURN $1 + 1", "RETURN (SELECT count(*)::int FROM \(relation.qualified))",
            "BEGIN ATOMIC SELECT max(\(draw.numberColumn(relation)))::int FROM \(relation.qualified); END",
            "BEGIN ATOMIC DELETE FROM \(relation.qualified) WHERE id = $1 + 5; SELECT 3; END",
            "RETURN \(function(draw))($1) + 1")
        return "CREATE FUNCTION \(name)(int) RETURNS int\(draw.maybe(35, " SECURITY DEFINER")) \(body)"
    }

    /// Makes a function of a set.
    static func set(_ draw: Draw) -> String {
        let relation = draw.source()
        let name = "\(draw.home()).z\(draw.fresh())"
        draw.add("set function", "\(name)(int)")
        let column = draw.numberColumn(relation)
        let attributes = draw.maybe(35, " SECURITY DEFINER") + draw.maybe(50, " STABLE")
        switch draw.number(0...3) {
        case 0:
            return "CREATE FUNCTION \(name)(int) RETURNS SETOF \(relation.qualified) LANGUAGE sql\(attributes) AS "
                + "'SELECT * FROM \(relation.qualified) WHERE id >= $1'"
        case 1:
            return "CREATE FUNCTION \(name)(int) RETURNS TABLE (id int, n bigint) LANGUAGE sql\(attributes) AS "
                + "'SELECT \(column)::int, count(*) FROM \(relation.qualified) GROUP BY 1'"
        case 2:
            return "CREATE FUNCTION \(name)(int) RETURNS SETOF int LANGUAGE plpgsql\(attributes) AS "
                + "$$ BEGIN RETURN QUERY SELECT \(column)::int FROM \(relation.qualified); RETURN NEXT $1; END $$"
        default:
            return "CREATE FUNCTION \(name)(int) RETURNS SETOF int LANGUAGE sql\(attributes) AS "
                + "'SELECT \(column)::int FROM \(relation.qualified) WHERE \(column) >= $1'"
        }
    }

    /// Makes a call of a function of a set.
    static func callSet(_ draw: Draw) -> String {
        let name = draw.object("set function").split(separator: "(").first.map(String.init) ?? "z"
        let relation = draw.source()
        switch draw.number(0...4) {
        case 0: return "SELECT \(name)(1)"
        case 1: return "SELECT x.id FROM \(draw.name(relation)) x, LATERAL \(name)(\(draw.number(1...3))) y"
        case 2: return "SELECT count(*) FROM \(name)(1) y WHERE EXISTS (SELECT FROM \(draw.name(relation)))"
        case 3: return "SELECT count(*), max(ordinality) FROM \(name)(2) WITH ORDINALITY"
        default: return "SELECT * FROM \(name)(\(draw.number(1...3)))"
        }
    }

    /// Makes an aggregate.
    static func aggregate(_ draw: Draw) -> String {
        let name = "\(draw.home()).a\(draw.fresh())"
        draw.add("aggregate", "\(name)(int)")
        let transition = draw.oneOf("int4pl", "int4larger")
        let final = draw.maybe(40, ", finalfunc = \(function(draw))")
        return "CREATE AGGREGATE \(name)(int) (sfunc = \(transition), stype = int\(final), initcond = '0')"
    }

    /// Makes a call of an aggregate.
    static func callAggregate(_ draw: Draw) -> String {
        let name = draw.object("aggregate").split(separator: "(").first.map(String.init) ?? "sum"
        let relation = draw.source()
        return "SELECT \(name)(\(draw.numberColumn(relation))\(draw.maybe(40, "::int"))) FROM \(draw.name(relation))"
    }

    /// Makes a change of such a routine.
    static func change(_ draw: Draw) -> String {
        let aggregate = draw.object("aggregate")
        let function = draw.object("set function")
        return draw.oneOf(
            "GRANT EXECUTE ON FUNCTION \(function) TO \(draw.grantee())",
            "REVOKE EXECUTE ON FUNCTION \(draw.object("set function", "aggregate", "function")) FROM PUBLIC",
            "ALTER AGGREGATE \(aggregate) OWNER TO \(draw.roleSpec())", "DROP AGGREGATE \(aggregate)",
            "ALTER FUNCTION \(function) OWNER TO \(draw.roleSpec())", "DROP FUNCTION \(function)",
            "ALTER ROUTINE \(aggregate) RENAME TO a\(draw.number(1...20))",
            "SELECT has_function_privilege('\(draw.role())', '\(aggregate)', 'EXECUTE')",
            "COMMENT ON AGGREGATE \(aggregate) IS 'c'")
    }
}
