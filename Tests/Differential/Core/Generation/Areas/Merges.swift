extension Area {
    /// MERGE.
    package static let merges = Area(name: "merges", weight: 6) { draw in [MergeMaker.merge(draw)] }
}

/// Makes MERGE statements.
enum MergeMaker {
    /// Makes one.
    static func merge(_ draw: Draw) -> String {
        let target = draw.chance(88) ? draw.relation(.table) : draw.relation(.view, .materializedView)
        let source = draw.source()
        let using: String
        switch draw.number(0...3) {
        case 0: using = "(VALUES (1), (2), (7)) y(id)"
        case 1: using = "(SELECT \(QueryMaker.columns(draw, source)), id FROM \(draw.name(source))) y"
        default: using = "\(draw.name(source)) y"
        }
        let plain = using.hasPrefix("(VALUES") ? Relation.missing : source
        var sql = "MERGE INTO \(draw.name(target)) x USING \(using) ON x.id = y.id"
        for _ in 0..<draw.number(1...2) { sql += " " + clause(draw, target, plain) }
        if draw.chance(20) {
            sql += " RETURNING \(draw.oneOf("merge_action()", "x.*", "x.\(draw.column(target))", "y.id", "*"))"
        }
        return draw.chance(6) && sql.contains("RETURNING") ? "WITH w AS (\(sql)) SELECT count(*) FROM w" : sql
    }

    /// Returns a WHEN clause.
    private static func clause(_ draw: Draw, _ target: Relation, _ source: Relation) -> String {
        let column = draw.column(target)
        let condition = draw.maybe(25, " AND x.\(draw.column(target)) IS NOT NULL")
        switch draw.number(0...11) {
        case 0...3:
            let value = draw.chance(40) ? "y.\(draw.numberColumn(source))" : "x.\(column)"
            return "WHEN MATCHED\(condition) THEN UPDATE SET \(column) = \(value)"
        case 4...5: return "WHEN MATCHED\(condition) THEN DELETE"
        case 6: return "WHEN MATCHED THEN DO NOTHING"
        case 7: return "WHEN NOT MATCHED THEN DO NOTHING"
        case 8:
            return "WHEN NOT MATCHED BY SOURCE\(condition) THEN "
                + "\(draw.oneOf("DELETE", "UPDATE SET \(column) = DEFAULT", "DO NOTHING"))"
        default:
            let also = draw.maybe(20, " AND y.id > 3")
            guard draw.chance(85) else { return "WHEN NOT MATCHED\(also) THEN INSERT DEFAULT VALUES" }
            let columns =
                [target.columns.first].compactMap { $0 } + draw.some(Array(target.columns.dropFirst()), upTo: 2)
            let values = columns.map { $0.name == "id" ? "y.id" : draw.value($0) }.joined(separator: ", ")
            return "WHEN NOT MATCHED\(also) THEN INSERT (\(columns.map(\.name).joined(separator: ", "))) VALUES "
                + "(\(values))"
        }
    }
}
