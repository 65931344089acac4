extension Area {
    /// Materialized views: making, refreshing and looking after them.
    package static let materializedViews = Area(name: "materialized views", weight: 5) { draw in
        let view = draw.relation(.materializedView)
        let name = draw.name(view)
        switch draw.number(0...15) {
        case 0...3: return MaterializedViewMaker.create(draw)
        case 4...8:
            let concurrently = draw.maybe(10, "CONCURRENTLY ")
            return ["REFRESH MATERIALIZED VIEW \(concurrently)\(name)\(draw.maybe(12, " WITH NO DATA"))"]
        case 9: return ["ALTER MATERIALIZED VIEW \(name) OWNER TO \(draw.roleSpec())"]
        case 10:
            let change = draw.oneOf(
                "RENAME COLUMN id TO id", "RENAME TO m\(draw.number(1...20))",
                "SET SCHEMA "
                    + "\(draw.schema())")
            return ["ALTER MATERIALIZED VIEW \(name) \(change)"]
        case 11: return ["DROP MATERIALIZED VIEW \(name)\(draw.maybe(40, " CASCADE"))"]
        case 12: return ["CREATE \(draw.maybe(50, "UNIQUE "))INDEX i\(draw.fresh()) ON \(name) (\(draw.column(view)))"]
        case 13: return ["\(draw.oneOf("ANALYZE", "REINDEX TABLE")) \(name)"]
        case 14: return ["COMMENT ON MATERIALIZED VIEW \(name) IS 'c'"]
        default:
            let privileges = GrantMaker.privileges(draw, ["SELECT", "MAINTAIN", "MAINTAIN"])
            return ["GRANT \(privileges) ON \(name) TO \(draw.grantee())\(draw.maybe(30, " WITH GRANT OPTION"))"]
        }
    }
}

/// Makes materialized views.
enum MaterializedViewMaker {
    /// Makes one over a table or view.
    static func create(_ draw: Draw) -> [String] {
        let base = draw.source()
        let columns = [Column(name: "id", isNumber: true)] + draw.some(Array(base.columns.dropFirst()), upTo: 2)
        let view = Relation(
            kind: .materializedView, schema: draw.home(), name: "m\(draw.fresh())", owner: draw.actor,
            columns: columns)
        draw.add(view)
        let names = columns.map(\.name).joined(separator: ", ")
        let function = draw.existing("function").flatMap { $0.split(separator: "(").first }.map(String.init) ?? "abs"
        let list = draw.chance(12) ? "\(names), \(function)(1) AS f" : names
        let query = "SELECT \(list) FROM \(draw.name(base))\(draw.maybe(20, " WHERE id < 8"))"
        return ["CREATE MATERIALIZED VIEW \(view.qualified) AS \(query)\(draw.maybe(15, " WITH NO DATA"))"]
    }
}
