extension Area {
    /// PREPARE and EXECUTE: prepared by one role, executed by another, after grants have changed.
    package static let preparedStatements = Area(name: "prepared", weight: 3) { draw in
        let name = "p\(draw.number(1...4))"
        switch draw.number(0...9) {
        case 0...3: return [PreparedMaker.prepare(draw, name)]
        case 4...6: return ["EXECUTE \(name)(\(draw.number(1...5)))"]
        case 7: return ["DEALLOCATE \(draw.oneOf(name, name, "ALL"))"]
        case 8:
            return [
                "DEALLOCATE ALL", PreparedMaker.prepare(draw, name), "EXECUTE \(name)(1)",
                "SET SESSION AUTHORIZATION \(draw.actor)", "EXECUTE \(name)(2)",
            ]
        default: return ["SELECT name, parameter_types FROM pg_prepared_statements"]
        }
    }
}

/// Makes prepared statements.
enum PreparedMaker {
    /// Makes a PREPARE with one parameter.
    static func prepare(_ draw: Draw, _ name: String) -> String {
        let relation = draw.source()
        let number = draw.numberColumn(relation)
        let body: String
        switch draw.number(0...5) {
        case 0: body = "UPDATE \(draw.name(relation)) SET \(number) = \(number) WHERE id = $1"
        case 1: body = "DELETE FROM \(draw.name(relation)) WHERE id = $1 + 10"
        case 2: body = "INSERT INTO \(draw.name(relation)) (\(number)) VALUES ($1)"
        case 3: body = "SELECT $1 + 1 AS one WHERE EXISTS (SELECT FROM \(draw.name(relation)))"
        default: body = "SELECT \(QueryMaker.columns(draw, relation)) FROM \(draw.name(relation)) WHERE \(number) >= $1"
        }
        return "PREPARE \(name)\(draw.maybe(90, " (int)")) AS \(body)"
    }
}
