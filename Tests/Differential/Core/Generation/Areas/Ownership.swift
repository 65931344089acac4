extension Area {
    /// OWNER TO, REASSIGN OWNED and DROP OWNED.
    package static let ownership = Area(name: "ownership", weight: 5) { draw in
        switch draw.number(0...12) {
        case 0...5:
            let relation = draw.relation(.table, .view, .sequence, .materializedView, .foreignTable)
            let owner = draw.roleSpec()
            if draw.chance(40) { draw.change(relation) { $0[$1].owner = owner } }
            return ["ALTER \(relation.noun) \(draw.name(relation)) OWNER TO \(owner)"]
        case 6...7: return ["ALTER SCHEMA \(draw.schema()) OWNER TO \(draw.roleSpec())"]
        case 8: return ["ALTER DATABASE \(caseDatabase) OWNER TO \(draw.roleSpec())"]
        case 9...10: return ["REASSIGN OWNED BY \(draw.roleSpec()) TO \(draw.roleSpec())"]
        default: return ["DROP OWNED BY \(draw.roleSpec())\(draw.maybe(40, " CASCADE"))"]
        }
    }

    /// ALTER DEFAULT PRIVILEGES.
    package static let defaultPrivileges = Area(name: "defaults", weight: 4) { draw in
        let role = draw.maybe(45, " FOR ROLE \(draw.roleSpec())")
        let schema = draw.maybe(40, " IN SCHEMA \(draw.schema())")
        let target: String
        switch draw.number(0...8) {
        case 0...3: target = "\(GrantMaker.privileges(draw, GrantMaker.table)) ON TABLES"
        case 4: target = "\(GrantMaker.privileges(draw, GrantMaker.sequence)) ON SEQUENCES"
        case 5: target = "\(draw.oneOf("EXECUTE", "ALL")) ON \(draw.oneOf("FUNCTIONS", "ROUTINES"))"
        case 6: target = "\(draw.oneOf("USAGE", "ALL")) ON TYPES"
        case 7: target = "\(GrantMaker.privileges(draw, ["SELECT", "UPDATE"])) ON LARGE OBJECTS"
        default: target = "\(GrantMaker.privileges(draw, ["USAGE", "CREATE"])) ON SCHEMAS"
        }
        let head = "ALTER DEFAULT PRIVILEGES\(role)\(schema)"
        return draw.chance(65)
            ? ["\(head) GRANT \(target) TO \(draw.grantee())\(draw.maybe(20, " WITH GRANT OPTION"))"]
            : [
                "\(head) REVOKE \(draw.maybe(15, "GRANT OPTION FOR "))\(target) FROM \(draw.grantee())\(draw.maybe(30, " CASCADE"))"
            ]
    }
}
