extension Area {
    /// ALTER of tables, views, sequences and schemas.
    package static let alterations = Area(name: "alterations", weight: 8) { draw in [AlterationMaker.alter(draw)] }

    /// DROP of everything.
    package static let drops = Area(name: "drops", weight: 3) { draw in
        let cascade = draw.maybe(35, " CASCADE")
        let exists = draw.maybe(10, "IF EXISTS ")
        switch draw.number(0...9) {
        case 0...3:
            let table = draw.chance(95) ? draw.relation(.table) : draw.source()
            if !cascade.isEmpty { draw.change(table) { $0.remove(at: $1) } }
            return ["DROP TABLE \(exists)\(draw.name(table))\(cascade)"]
        case 4...6:
            let view = draw.relation(.view)
            draw.change(view) { $0.remove(at: $1) }
            return ["DROP VIEW \(exists)\(draw.name(view))\(cascade)"]
        case 7: return ["DROP SEQUENCE \(exists)\(draw.name(draw.relation(.sequence)))\(cascade)"]
        case 8: return ["DROP INDEX \(exists)\(draw.schema()).i\(draw.number(1...20))"]
        default: return draw.chance(40) ? ["DROP SCHEMA s\(draw.number(1...8))\(cascade)"] : []
        }
    }

    /// COMMENT ON, which needs ownership.
    package static let comments = Area(name: "comments", weight: 2) { draw in
        let table = draw.relation(.table)
        switch draw.number(0...4) {
        case 0: return ["COMMENT ON TABLE \(draw.name(table)) IS 'c'"]
        case 1: return ["COMMENT ON COLUMN \(table.qualified).\(draw.column(table)) IS 'c'"]
        case 2: return ["COMMENT ON SCHEMA \(draw.schema()) IS 'c'"]
        case 3: return ["COMMENT ON ROLE \(draw.role()) IS 'c'"]
        default: return ["COMMENT ON VIEW \(draw.name(draw.relation(.view, .table))) IS NULL"]
        }
    }
}

/// Makes ALTER statements.
enum AlterationMaker {
    /// Makes one.
    static func alter(_ draw: Draw) -> String {
        switch draw.number(0...13) {
        case 0...7: return alterTable(draw)
        case 8:
            let view = draw.relation(.view)
            return
                "ALTER VIEW \(draw.name(view)) \(draw.oneOf("SET (security_invoker = true)", "RESET (security_invoker)", "SET (security_barrier)", "ALTER COLUMN id SET DEFAULT 7"))"
        case 9...10:
            let table = draw.relation(.table)
            let change = draw.oneOf("INCREMENT 2", "RESTART", "RESTART WITH 3", "MAXVALUE 1000", "OWNED BY NONE")
            let owned = draw.maybe(15, " OWNED BY \(table.qualified).id")
            return "ALTER SEQUENCE \(draw.name(draw.relation(.sequence))) \(change)\(owned)"
        case 11: return "ALTER SCHEMA \(draw.schema()) RENAME TO s\(draw.number(1...9))"
        case 12:
            let relation = draw.relation(.table, .view, .sequence, .materializedView, .foreignTable)
            return "ALTER \(relation.noun) \(draw.name(relation)) SET SCHEMA \(draw.schema())"
        default:
            return
                "ALTER DATABASE \(caseDatabase) \(draw.oneOf("SET work_mem = '4MB'", "RESET work_mem", "CONNECTION LIMIT 50"))"
        }
    }

    /// Makes an ALTER TABLE.
    private static func alterTable(_ draw: Draw) -> String {
        let table = draw.relation(.table, .view, .materializedView, .foreignTable)
        let column = draw.column(table)
        let change: String
        switch draw.number(0...11) {
        case 0...1: change = "ADD COLUMN n\(draw.fresh()) int\(draw.maybe(20, " DEFAULT 1"))"
        case 2: change = "DROP COLUMN \(column)\(draw.maybe(40, " CASCADE"))"
        case 3: change = "ALTER COLUMN \(column) SET DEFAULT NULL"
        case 4: change = "ALTER COLUMN \(column) \(draw.oneOf("SET", "DROP")) NOT NULL"
        case 5: change = "RENAME COLUMN \(column) TO \(draw.oneOf("a", "b", "c", "d"))"
        case 6: change = "RENAME TO t\(draw.number(1...20))"
        case 7:
            let parent = draw.relation(.table)
            change = "ADD FOREIGN KEY (\(draw.numberColumn(table))) REFERENCES \(draw.name(parent))"
        case 8: change = "ADD CONSTRAINT k\(draw.fresh()) CHECK (id > 0)"
        case 9: change = "ADD UNIQUE (\(column))"
        case 10: change = "DROP CONSTRAINT \(table.name)_pkey\(draw.maybe(40, " CASCADE"))"
        default: change = "ALTER COLUMN \(draw.numberColumn(table)) TYPE bigint"
        }
        return "ALTER TABLE \(draw.name(table)) \(change)"
    }
}
