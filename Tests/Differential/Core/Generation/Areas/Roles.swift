extension Area {
    /// GRANT of roles to roles.
    package static let roleGrants = Area(name: "role grants", weight: 8) { draw in
        var options = draw.some(["ADMIN", "INHERIT", "SET"], upTo: 2).map { option in
            "\(option) \(draw.oneOf("TRUE", "FALSE", "OPTION"))"
        }
        if draw.chance(55) { options = [] }
        let clause = options.isEmpty ? draw.maybe(20, " WITH ADMIN OPTION") : " WITH \(options.joined(separator: ", "))"
        let roles = RoleMaker.granted(draw)
        return ["GRANT \(roles) TO \(draw.roleSpec())\(clause)\(RoleMaker.grantor(draw))"]
    }

    /// REVOKE of roles from roles.
    package static let roleRevokes = Area(name: "role revokes", weight: 6) { draw in
        let option = draw.maybe(35, "\(draw.oneOf("ADMIN", "INHERIT", "SET")) OPTION FOR ")
        let roles = RoleMaker.granted(draw)
        return [
            "REVOKE \(option)\(roles) FROM \(draw.roleSpec())\(RoleMaker.grantor(draw))\(draw.maybe(35, " CASCADE"))"
        ]
    }

    /// CREATE, ALTER and DROP ROLE.
    package static let roleDefinitions = Area(name: "roles", weight: 9) { draw in
        switch draw.number(0...9) {
        case 0...2: [RoleMaker.create(draw)]
        case 3...6: ["ALTER ROLE \(RoleMaker.changed(draw)) \(RoleMaker.change(draw))"]
        case 7...8: ["DROP ROLE \(draw.maybe(20, "IF EXISTS "))\(draw.role())\(draw.maybe(10, ", \(draw.role())"))"]
        default: [RoleMaker.setting(draw)]
        }
    }
}

/// Makes statements about roles.
enum RoleMaker {
    /// Returns the roles to grant, none twice.
    static func granted(_ draw: Draw) -> String {
        if draw.chance(10) {
            return draw.oneOf(
                "pg_read_all_data", "pg_write_all_data", "pg_maintain", "pg_database_owner", "pg_monitor",
                "pg_read_all_settings", "pg_signal_backend")
        }
        let first = draw.role()
        let second = draw.role()
        return first + (first == second ? "" : draw.maybe(8, ", \(second)"))
    }

    /// Returns a GRANTED BY clause, mostly none.
    static func grantor(_ draw: Draw) -> String { draw.maybe(15, " GRANTED BY \(draw.roleSpec())") }

    /// Makes a CREATE ROLE.
    static func create(_ draw: Draw) -> String {
        let name = draw.chance(20) ? draw.role() : "r\(draw.fresh())"
        if !draw.world.roles.contains(name) && draw.world.roles.count < 10 && name.hasPrefix("r") {
            draw.world.roles.append(name)
        }
        let clause =
            draw.maybe(15, " IN ROLE \(draw.role())") + draw.maybe(10, " ROLE \(draw.role())")
            + draw.maybe(10, " ADMIN \(draw.role())")
        return "CREATE \(draw.oneOf("ROLE", "ROLE", "USER")) \(name)\(ClusterMaker.attributes(draw))\(clause)"
    }

    /// Returns the role to change: never the superuser who opens the sessions.
    static func changed(_ draw: Draw) -> String {
        let role = draw.role()
        return role == superuser ? "ann" : role
    }

    /// Returns a change of a role.
    static func change(_ draw: Draw) -> String {
        switch draw.number(0...19) {
        case 0: return "RENAME TO \(draw.chance(70) ? "r\(draw.fresh())" : draw.role())"
        case 1: return "CONNECTION LIMIT \(draw.number(1...20))"
        case 2: return "VALID UNTIL '2030-01-01'"
        case 3: return "PASSWORD \(draw.oneOf("NULL", "'secret'"))"
        default:
            let attribute = draw.oneOf(
                "SUPERUSER", "CREATEROLE", "CREATEDB", "INHERIT", "LOGIN", "REPLICATION", "BYPASSRLS")
            return draw.maybe(50, "NO") + attribute
        }
    }

    /// Makes an ALTER ROLE … SET or RESET.
    static func setting(_ draw: Draw) -> String {
        let place = draw.maybe(30, " IN DATABASE \(caseDatabase)")
        let change = draw.oneOf(
            "SET search_path = s1, public", "SET work_mem = '8MB'", "RESET search_path", "RESET ALL",
            "SET role = 'ann'", "SET log_statement = 'all'")
        return "ALTER ROLE \(draw.chance(90) ? draw.role() : "ALL")\(place) \(change)"
    }
}
