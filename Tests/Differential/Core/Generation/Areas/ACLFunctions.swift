extension Area {
    /// Functions and operators on ACL entries, and pg_get_acl.
    package static let aclFunctions = Area(name: "acl functions", weight: 2) { draw in
        let relation = draw.source()
        let role = draw.role()
        switch draw.number(0...7) {
        case 0:
            return [
                "SELECT acldefault('\(draw.oneOf("r", "s", "d", "f", "n", "T", "l", "L", "t", "F", "S", "p"))', '\(role)'::regrole)"
            ]
        case 1:
            return [
                "SELECT makeaclitem('\(role)'::regrole, '\(draw.role())'::regrole, "
                    + "'\(GrantMaker.privileges(draw, GrantMaker.table))', \(draw.oneOf("true", "false")))"
            ]
        case 2: return ["SELECT '\(role)=r*w/\(draw.role())'::aclitem"]
        case 3:
            return [
                "SELECT pg_get_acl('pg_class'::regclass, oid, 0) FROM pg_class WHERE relname = "
                    + "'\(relation.name)'"
            ]
        case 4:
            return [
                "SELECT relname, a.grantor::regrole, a.grantee::regrole, a.privilege_type, "
                    + "a.is_grantable FROM pg_class, aclexplode(relacl) a WHERE relname = '\(relation.name)'"
            ]
        case 5:
            return [
                "SELECT relacl @> '\(role)=r/\(draw.role())'::aclitem FROM pg_class WHERE relname = "
                    + "'\(relation.name)'"
            ]
        case 6:
            return [
                "SELECT pg_get_userbyid(relowner), pg_get_viewdef(oid) FROM pg_class WHERE relname = "
                    + "'\(draw.relation(.view).name)'"
            ]
        default:
            return [
                "SELECT aclcontains(nspacl, '\(role)=U/\(draw.role())') FROM pg_namespace WHERE "
                    + "nspname = '\(draw.schema())'"
            ]
        }
    }
}
