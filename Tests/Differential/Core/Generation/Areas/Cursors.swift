extension Area {
    /// Cursors: made by one role, read and used for changes by another.
    package static let cursors = Area(name: "cursors", weight: 3) { draw in
        if !draw.isInBlock && draw.chance(45) { return CursorMaker.block(draw) }
        switch draw.number(0...9) {
        case 0...2: return [CursorMaker.declare(draw, hold: !draw.isInBlock || draw.chance(20))]
        case 3...5:
            return [
                "\(draw.oneOf("FETCH", "FETCH", "MOVE")) "
                    + "\(draw.oneOf("ALL", "2", "NEXT", "FORWARD 1")) FROM c\(draw.number(1...3))"
            ]
        case 6: return ["CLOSE \(draw.oneOf("c1", "c2", "c3", "ALL"))"]
        case 7: return ["SELECT name, is_holdable FROM pg_cursors"]
        default: return [CursorMaker.change(draw, draw.relation(.table), "c\(draw.number(1...3))")]
        }
    }
}

/// Makes statements about cursors.
enum CursorMaker {
    /// Makes a DECLARE whose rows come in a certain order.
    static func declare(_ draw: Draw, hold: Bool) -> String {
        let relation = draw.source()
        let list = draw.some(relation.columns.map(\.name), upTo: 2)
        let order = (1...max(list.count, 1)).map(String.init).joined(separator: ", ")
        return "DECLARE c\(draw.number(1...3)) \(draw.maybe(25, "SCROLL "))CURSOR "
            + "\(draw.maybe(hold ? 100 : 0, "WITH HOLD "))FOR "
            + "SELECT \(list.joined(separator: ", ")) FROM \(draw.name(relation)) ORDER BY \(order)"
    }

    /// Makes a change of the row where a cursor stands.
    static func change(_ draw: Draw, _ table: Relation, _ cursor: String) -> String {
        draw.chance(50)
            ? "UPDATE \(draw.name(table)) SET \(ChangeMaker.assignment(draw, table)) WHERE CURRENT OF \(cursor)"
            : "DELETE FROM \(draw.name(table)) WHERE CURRENT OF \(cursor)"
    }

    /// Makes a transaction in which a cursor outlives a change of the role.
    static func block(_ draw: Draw) -> [String] {
        let table = draw.relation(.table)
        let name = draw.name(table)
        var statements = ["BEGIN"]
        if draw.chance(50) {
            statements += [
                declare(draw, hold: draw.chance(20)), "SET LOCAL ROLE \(draw.role())",
                "FETCH ALL "
                    + "FROM c\(draw.number(1...3))",
            ]
        } else {
            let column = draw.column(table)
            statements += [
                "DECLARE c1 CURSOR FOR SELECT \(column) FROM \(name) WHERE id = \(draw.number(1...3))\(draw.maybe(40, " FOR UPDATE"))",
                "FETCH c1", change(draw, table, "c1"),
            ]
        }
        return statements + [draw.chance(60) ? "COMMIT" : "ROLLBACK"]
    }
}
