extension Area {
    /// Large objects: making, reading, writing, granting and dropping them.
    package static let largeObjects = Area(name: "large objects", weight: 5) { draw in
        let number = 5000 + draw.number(1...5)
        switch draw.number(0...21) {
        case 0...1: return ["SELECT lo_create(\(number))"]
        case 2: return ["SELECT lo_from_bytea(\(number), '\\x0102')"]
        case 3...5: return ["SELECT lo_get(\(number)\(draw.maybe(30, ", 1, 1")))"]
        case 6...8: return ["SELECT lo_put(\(number), \(draw.number(0...3)), 'ab')"]
        case 9...12: return [LargeObjectMaker.grant(draw, number)]
        case 13...14: return ["ALTER LARGE OBJECT \(number) OWNER TO \(draw.roleSpec())"]
        case 15: return ["SELECT lo_unlink(\(number))"]
        case 16: return ["COMMENT ON LARGE OBJECT \(number) IS 'c'"]
        case 17: return LargeObjectMaker.block(draw, number)
        case 18: return ["SET lo_compat_privileges = \(draw.oneOf("on", "off", "off"))"]
        case 19:
            return [
                draw.oneOf(
                    "SELECT loid, lomowner::regrole, lomacl FROM pg_largeobject_metadata "
                        + "m(loid)", "SELECT loid, pageno, data FROM pg_largeobject")
            ]
        default:
            let role = draw.maybe(60, "'\(draw.role())', ")
            let privilege = draw.oneOf("SELECT", "UPDATE", "SELECT WITH GRANT OPTION", "select, update")
            return ["SELECT has_largeobject_privilege(\(role)\(number), '\(privilege)')"]
        }
    }
}

/// Makes statements about large objects.
enum LargeObjectMaker {
    /// Makes a GRANT or REVOKE on large objects, or on those to come.
    static func grant(_ draw: Draw, _ number: Int) -> String {
        let privileges = GrantMaker.privileges(draw, ["SELECT", "UPDATE"])
        if draw.chance(15) {
            return "ALTER DEFAULT PRIVILEGES GRANT \(privileges) ON LARGE OBJECTS TO \(draw.grantee())"
        }
        let target = "\(privileges) ON LARGE OBJECT \(number)\(draw.maybe(10, ", \(5000 + draw.number(1...5))"))"
        return draw.chance(65)
            ? "GRANT \(target) TO \(draw.grantee())\(draw.maybe(30, " WITH GRANT OPTION"))\(GrantMaker.grantor(draw))"
            : "REVOKE \(draw.maybe(20, "GRANT OPTION FOR "))\(target) FROM \(draw.grantee())\(draw.maybe(40, " CASCADE"))"
    }

    /// Makes a transaction that reads or writes through a descriptor.
    static func block(_ draw: Draw, _ number: Int) -> [String] {
        let open = "SELECT lo_open(\(number), \(draw.oneOf("131072", "262144", "393216")))"
        let use = draw.oneOf(
            "SELECT loread(0, 5)", "SELECT lowrite(0, 'zz')",
            "SELECT lo_truncate(0, "
                + "1)", "SELECT lo_lseek(0, 0, 2)")
        if draw.isInBlock { return [open, use] }
        return ["BEGIN", open, draw.maybe(30, "SET LOCAL ROLE \(draw.role())"), use, "COMMIT"].filter { !$0.isEmpty }
    }
}
