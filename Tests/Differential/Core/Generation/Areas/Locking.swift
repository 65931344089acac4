extension Area {
    /// LOCK TABLE by mode, and the statements that look after tables.
    package static let locking = Area(name: "locking", weight: 4) { draw in
        let table = draw.relation(.table, .table, .view, .materializedView, .foreignTable)
        switch draw.number(0...9) {
        case 0...4 where draw.isInBlock:
            let modes = [
                "ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE",
                "EXCLUSIVE", "ACCESS EXCLUSIVE",
            ]
            return ["LOCK TABLE \(draw.name(table)) IN \(draw.pick(modes) ?? "SHARE") MODE"]
        case 0: return ["LOCK \(draw.name(table))"]
        case 1...3: return ["ANALYZE \(draw.name(table))\(draw.maybe(20, " (\(draw.column(table)))"))"]
        case 4 where !draw.isInBlock: return ["VACUUM \(draw.name(table))"]
        case 5: return ["REINDEX TABLE \(draw.name(table))"]
        case 6: return ["CLUSTER \(draw.name(table)) USING \(table.name)_pkey"]
        default:
            return ["EXPLAIN (COSTS OFF) \(draw.oneOf("DELETE", "SELECT *")) FROM \(draw.name(table)) WHERE nothing"]
        }
    }

    /// nextval, currval, setval and reading sequences.
    package static let sequenceCalls = Area(name: "sequences", weight: 6) { draw in
        let sequence = draw.relation(.sequence)
        let name = draw.name(sequence)
        switch draw.number(0...6) {
        case 0...1: return ["SELECT nextval('\(name)')"]
        case 2: return ["SELECT currval('\(name)')"]
        case 3: return ["SELECT setval('\(name)', \(draw.number(1...50))\(draw.maybe(30, ", false")))"]
        case 4: return ["SELECT last_value, is_called FROM \(name)"]
        case 5: return ["SELECT \(draw.oneOf("lastval()", "last_value")) \(draw.maybe(50, "FROM \(name)"))"]
        default: return ["SELECT schemaname, sequencename, last_value FROM pg_sequences"]
        }
    }
}
