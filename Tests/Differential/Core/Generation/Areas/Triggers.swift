extension Area {
    /// Triggers and their functions.
    package static let triggers = Area(name: "triggers", weight: 5) { draw in
        let table = draw.relation(.table)
        let name = "g\(draw.number(1...6)) ON \(draw.name(table))"
        switch draw.number(0...11) {
        case 0...2: return [TriggerMaker.function(draw)]
        case 3...7: return [TriggerMaker.trigger(draw)]
        case 8: return ["DROP TRIGGER \(name)"]
        case 9: return ["ALTER TRIGGER \(name) RENAME TO g\(draw.number(1...6))"]
        case 10:
            let change = draw.oneOf("ENABLE", "DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA")
            return ["ALTER TABLE \(draw.name(table)) \(change) TRIGGER g\(draw.number(1...6))"]
        default:
            let function = draw.object("trigger function")
            return [
                draw.oneOf(
                    "GRANT EXECUTE ON FUNCTION \(function) TO \(draw.grantee())",
                    "REVOKE EXECUTE ON FUNCTION \(function) FROM PUBLIC",
                    "ALTER FUNCTION \(function) SECURITY \(draw.oneOf("DEFINER", "INVOKER"))",
                    "ALTER FUNCTION \(function) OWNER TO \(draw.roleSpec())", "DROP FUNCTION \(function)",
                    "SELECT trigger_name, event_manipulation, event_object_table FROM information_schema.triggers")
            ]
        }
    }
}

/// Makes triggers.
enum TriggerMaker {
    /// Makes a trigger function, which does nothing when triggers have called each other too deeply.
    static func function(_ draw: Draw) -> String {
        let name = "\(draw.home()).g\(draw.fresh())"
        draw.add("trigger function", "\(name)()")
        let relation = draw.source()
        let action: String
        switch draw.number(0...7) {
        case 0...1: action = "RAISE NOTICE '% % by %', tg_op, tg_table_name, current_user;"
        case 2: action = "INSERT INTO \(relation.qualified) (\(draw.column(relation))) VALUES (NULL);"
        case 3: action = "UPDATE \(relation.qualified) SET \(ChangeMaker.assignment(draw, relation)) WHERE id = 2;"
        case 4: action = "PERFORM count(*) FROM \(relation.qualified);"
        case 5: action = "IF tg_op <> 'DELETE' AND tg_level = 'ROW' THEN new.id := new.id + 20; END IF;"
        case 6:
            action =
                "BEGIN DELETE FROM \(relation.qualified) WHERE id = 3; EXCEPTION WHEN "
                + "insufficient_privilege THEN RAISE NOTICE 'denied'; END;"
        default: action = "EXECUTE 'GRANT SELECT ON \(relation.qualified) TO \(draw.role())';"
        }
        let result = draw.oneOf("NULL", "new", "coalesce(new, old)", "CASE WHEN tg_op = 'DELETE' THEN old ELSE new END")
        let body = "BEGIN IF pg_trigger_depth() < 3 THEN \(action) END IF; RETURN \(result); END"
        return "CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE "
            + "plpgsql\(draw.maybe(40, " SECURITY DEFINER")) AS $$\(body)$$"
    }

    /// Makes a trigger.
    static func trigger(_ draw: Draw) -> String {
        let table = draw.chance(95) ? draw.relation(.table) : draw.relation(.materializedView, .foreignTable)
        let column = draw.column(table)
        let events = draw.some(["INSERT", "DELETE", draw.chance(30) ? "UPDATE OF \(column)" : "UPDATE"], upTo: 2)
        let level = draw.oneOf("ROW", "ROW", "STATEMENT")
        let when = level == "ROW" && events == ["INSERT"] ? draw.maybe(20, " WHEN (new.id > 2)") : ""
        let function = draw.chance(8) ? draw.object("function") : draw.object("trigger function")
        let head =
            "CREATE \(draw.maybe(12, "OR REPLACE "))TRIGGER g\(draw.number(1...6)) "
            + "\(draw.oneOf("BEFORE", "AFTER"))"
        return "\(head) \(events.joined(separator: " OR ")) ON \(draw.name(table)) FOR EACH \(level)\(when) "
            + "EXECUTE FUNCTION \(function.split(separator: "(").first ?? "f")()"
    }
}
