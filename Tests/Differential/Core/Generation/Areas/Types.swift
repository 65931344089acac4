extension Area {
    /// Domains, enumerations and composite types: who may use, change and drop them.
    package static let types = Area(name: "types", weight: 7) { draw in
        switch draw.number(0...19) {
        case 0...4: [TypeMaker.create(draw)]
        case 5...8: [TypeMaker.grant(draw)]
        case 9...12: [TypeMaker.alter(draw)]
        case 13: ["DROP \(draw.oneOf("TYPE", "DOMAIN")) \(TypeMaker.name(draw))\(draw.maybe(40, " CASCADE"))"]
        default: TypeMaker.use(draw)
        }
    }
}

/// Makes statements about types.
enum TypeMaker {
    /// Returns the name of a type that may exist.
    static func name(_ draw: Draw) -> String { draw.object("number domain", "text domain", "enum", "composite") }

    /// Returns the type of a column, mostly a builtin one.
    static func columnType(_ draw: Draw, isNumber: Bool) -> String {
        let type = isNumber ? draw.existing("number domain") : draw.existing("text domain", "enum")
        return (draw.chance(14) ? type : nil) ?? (isNumber ? "int" : "text")
    }

    /// Makes a type.
    static func create(_ draw: Draw) -> String {
        let name = "\(draw.home()).y\(draw.fresh())"
        switch draw.number(0...9) {
        case 0...2:
            let base = columnType(draw, isNumber: true)
            draw.add("number domain", name)
            let function = draw.existing("function").map { $0.split(separator: "(").first ?? "lower" } ?? "abs"
            return "CREATE DOMAIN \(name) AS \(base)"
                + draw.maybe(30, " CHECK (VALUE < 100)") + draw.maybe(12, " DEFAULT 1")
                + draw.maybe(8, " CHECK (\(function)(VALUE) IS NOT NULL)") + draw.maybe(5, " NOT NULL")
        case 3:
            let base = columnType(draw, isNumber: false)
            draw.add("text domain", name)
            return "CREATE DOMAIN \(name) AS \(base)\(draw.maybe(30, " CHECK (VALUE <> 'w')"))"
        case 4...6:
            draw.add("enum", name)
            return "CREATE TYPE \(name) AS ENUM ('x', 'y', 'z'\(draw.maybe(70, ", 's'"))\(draw.maybe(70, ", 'd'")))"
        default:
            let types = (columnType(draw, isNumber: true), columnType(draw, isNumber: false))
            draw.add("composite", name)
            return "CREATE TYPE \(name) AS (a \(types.0), b \(types.1))"
        }
    }

    /// Makes a GRANT or REVOKE on a type.
    static func grant(_ draw: Draw) -> String {
        let names = name(draw) + draw.maybe(8, ", \(name(draw))")
        let target = "\(draw.oneOf("USAGE", "USAGE", "ALL")) ON \(draw.oneOf("TYPE", "TYPE", "DOMAIN")) \(names)"
        return draw.chance(50)
            ? "GRANT \(target) TO \(draw.grantee())\(draw.maybe(30, " WITH GRANT OPTION"))\(GrantMaker.grantor(draw))"
            : "REVOKE \(draw.maybe(20, "GRANT OPTION FOR "))\(target) FROM "
                + "\(draw.chance(40) ? "PUBLIC" : draw.grantee())\(draw.maybe(40, " CASCADE"))"
    }

    /// Makes an ALTER TYPE or ALTER DOMAIN.
    static func alter(_ draw: Draw) -> String {
        switch draw.number(0...11) {
        case 0...2: return "ALTER TYPE \(name(draw)) OWNER TO \(draw.roleSpec())"
        case 3: return "ALTER DOMAIN \(draw.object("number domain", "enum")) OWNER TO \(draw.roleSpec())"
        case 4: return "ALTER TYPE \(name(draw)) SET SCHEMA \(draw.schema())"
        case 5: return "ALTER TYPE \(name(draw)) RENAME TO y\(draw.number(1...20))"
        case 6 where !draw.isInBlock: return "ALTER TYPE \(draw.object("enum")) ADD VALUE 'v\(draw.fresh())'"
        case 7: return "ALTER TYPE \(draw.object("enum")) RENAME VALUE 'd' TO 'e'"
        case 8:
            let type = columnType(draw, isNumber: true)
            return "ALTER TYPE \(draw.object("composite")) ADD ATTRIBUTE c\(draw.fresh()) "
                + "\(type)\(draw.maybe(40, " CASCADE"))"
        case 9:
            let change = draw.oneOf("DROP ATTRIBUTE b", "RENAME ATTRIBUTE a TO e", "ALTER ATTRIBUTE a TYPE bigint")
            return "ALTER TYPE \(draw.object("composite")) \(change)\(draw.maybe(40, " CASCADE"))"
        default:
            let change = draw.oneOf(
                "SET DEFAULT 2", "DROP DEFAULT", "SET NOT NULL", "DROP NOT NULL", "ADD CONSTRAINT k CHECK (VALUE < 9)",
                "DROP CONSTRAINT k", "VALIDATE CONSTRAINT k")
            return "ALTER DOMAIN \(draw.object("number domain")) \(change)"
        }
    }

    /// Makes a statement that uses a type.
    static func use(_ draw: Draw) -> [String] {
        let name = name(draw)
        let table = draw.relation(.table)
        switch draw.number(0...12) {
        case 0: return ["SELECT \(draw.number(1...150))::\(draw.object("number domain"))"]
        case 1: return ["SELECT '\(draw.oneOf("x", "w"))'::\(draw.object("enum", "text domain"))"]
        case 2: return ["SELECT ROW(\(draw.number(1...9)), 'x')::\(draw.object("composite"))"]
        case 3: return ["SELECT (ROW(1, 'x')::\(draw.object("composite"))).\(draw.oneOf("a", "b"))"]
        case 4:
            let column = draw.numberColumn(table)
            return ["SELECT \(column)::\(draw.object("number domain")) FROM \(draw.name(table))"]
        case 5: return ["ALTER TABLE \(draw.name(table)) ADD COLUMN n\(draw.fresh()) \(name)\(draw.maybe(10, "[]"))"]
        case 6:
            let type = draw.object("number domain")
            return ["ALTER TABLE \(draw.name(table)) ALTER COLUMN \(draw.numberColumn(table)) TYPE \(type)"]
        case 7:
            let number = draw.fresh()
            return ["CREATE TEMP TABLE u\(number) (a \(name))", "DROP TABLE u\(number)"]
        case 8:
            return ["CREATE VIEW \(draw.home()).u\(draw.fresh()) AS SELECT NULL::\(name) AS a"]
        case 9:
            return [
                "CREATE FUNCTION \(draw.home()).u\(draw.fresh())(\(name)) RETURNS \(name) LANGUAGE sql AS "
                    + "'SELECT $1'"
            ]
        case 10: return ["SELECT NULL::\(name)"]
        case 11: return ["COMMENT ON TYPE \(name) IS 'c'"]
        default: return ["SELECT enum_range(NULL::\(draw.object("enum")))"]
        }
    }
}
