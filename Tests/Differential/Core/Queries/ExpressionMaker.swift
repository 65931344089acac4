/// Makes random expressions of given types.
final class ExpressionMaker {
    /// Where random numbers come from.
    let draw: Draw
    /// What expressions are made of.
    let catalog: QueryCatalog
    /// The columns in sight, of the innermost query first.
    var scopes: [[QueryColumn]] = []
    /// The tables that a sub-select can ask.
    var tables: [QueryTable] = []
    /// Tells whether only such expressions are made that cannot fail, because the order of their evaluation is free.
    var isSafe = false

    /// Makes a maker.
    init(draw: Draw, catalog: QueryCatalog) {
        self.draw = draw
        self.catalog = catalog
    }

    /// Returns a type to make an expression of.
    func type() -> String {
        if draw.chance(35) {
            return draw.oneOf("int4", "text", "bool", "numeric", "date", "timestamp", "int8", "float8")
        }
        return draw.pick(QueryTypes.values.keys.sorted()) ?? "int4"
    }

    /// Returns an expression of a type.
    func value(_ type: String, _ depth: Int) -> Fragment {
        guard depth > 0 else { return leaf(type) }
        switch draw.number(0...99) {
        case 0..<25: return leaf(type)
        case 25..<72:
            let makers = isSafe ? catalog.safeByResult[type] : catalog.byResult[type]
            guard let maker = draw.pick(makers ?? []) else { return special(type, depth) }
            return call(maker, depth - 1)
        default: return type == "bool" && draw.chance(70) ? condition(depth) : special(type, depth)
        }
    }

    /// Returns a column in sight, or a constant.
    func leaf(_ type: String) -> Fragment {
        let scope = draw.chance(80) ? scopes.first ?? [] : draw.pick(scopes) ?? []
        let columns = scope.filter { $0.type == type }
        if draw.chance(65), let column = draw.pick(columns) { return Fragment(column.name, role: .value(type)) }
        return constant(type)
    }

    /// Returns a constant.
    func constant(_ type: String) -> Fragment {
        if draw.chance(5) { return Fragment("NULL::\(QueryTypes.sql(type))", role: .value(type)) }
        let text = draw.pick(QueryTypes.values[type] ?? []) ?? ""
        if ["int4", "numeric"].contains(type), text.allSatisfy({ $0.isNumber || $0 == "." }), !text.isEmpty,
            type == "int4" || text.contains(".")
        {
            return Fragment(text, role: .value(type))
        }
        return Fragment("\(QueryTypes.quoted(text))::\(QueryTypes.sql(type))", role: .value(type))
    }

    /// Returns an operator, function or cast with arguments.
    func call(_ maker: Maker, _ depth: Int) -> Fragment {
        var arguments = maker.arguments.map { value($0, depth) }
        for (place, texts) in QueryTypes.hints(maker.name, maker.arguments) where arguments.indices.contains(place) {
            arguments[place] = Fragment(QueryTypes.quoted(draw.pick(texts) ?? ""))
        }
        switch maker.kind {
        case .binary where arguments.count == 2:
            return Fragment(value: maker.result, "(\(arguments[0]) \(maker.name) \(pattern(maker) ?? arguments[1]))")
        case .prefix where arguments.count == 1:
            return Fragment(value: maker.result, "(\(maker.name) \(arguments[0]))")
        case .cast where arguments.count == 1:
            return Fragment(value: maker.result, "(\(arguments[0]))::\(QueryTypes.sql(maker.result))")
        default:
            return Fragment(value: maker.result, "\(name(maker))(\(Fragment.list(arguments)))")
        }
    }

    /// Returns how a function is called; some names are words of the grammar.
    private func name(_ maker: Maker) -> String {
        let words = [
            "overlay", "position", "substring", "extract", "trim", "interval", "timestamp", "time", "date", "overlaps",
            "timezone",
        ]
        let types = ["char", "bit", "varchar", "bpchar", "numeric", "bool", "int4", "float8", "name", "text"]
        return words.contains(maker.name) || types.contains(maker.name)
            ? "pg_catalog.\"\(maker.name)\"" : maker.name
    }

    /// Returns a pattern for an operator that takes one.
    private func pattern(_ maker: Maker) -> Fragment? {
        guard maker.name.contains("~"), maker.arguments.last == "text",
            maker.arguments.first != "text" || draw.chance(80)
        else { return nil }
        let text =
            maker.name.contains("~~")
            ? draw.oneOf("%a%", "a_b", "_%", "%", "", "A%c", "x\\_%")
            : draw.oneOf("a+", "^[a-c]*$", "(b|c).", "\\d+", "[[:alpha:]]{2,}", "", "\\mA", "o$", "(.)\\1", "a{0,2}b?")
        return Fragment("\(QueryTypes.quoted(text))", role: .fixed)
    }

    /// Returns an expression of one of the forms that have a syntax of their own.
    private func special(_ type: String, _ depth: Int) -> Fragment {
        let next = depth - 1
        switch draw.number(0...8) {
        case 0, 1: return choice(type, next)
        case 2:
            return lazily { Fragment(value: type, "COALESCE(\(self.value(type, next)), \(self.value(type, next)))") }
        case 3 where type != "bpchar":
            return Fragment(value: type, "NULLIF(\(value(type, next)), \(value(type, next)))")
        case 4:
            return Fragment(
                value: type, "\(draw.oneOf("GREATEST", "LEAST"))(\(value(type, next)), \(value(type, next)))")
        case 5: return scalarQuery(type, next)
        case 6 where QueryTypes.values["_" + type] != nil:
            return Fragment(value: type, "(\(value("_" + type, next)))[\(draw.number(0...3))]")
        case 7 where type.hasPrefix("_"):
            let element = String(type.dropFirst())
            return Fragment(value: type, "ARRAY[\(value(element, next)), \(value(element, next))]")
        case 8 where type == "int4" && draw.chance(50):
            return Fragment(value: type, "(\(value("pair", next))).n")
        default: return leaf(type)
        }
    }

    /// Makes something whose parts are not always evaluated: they must not fail, because constant parts are evaluated early.
    private func lazily(_ make: () -> Fragment) -> Fragment {
        let old = isSafe
        isSafe = true
        defer { isSafe = old }
        return make()
    }

    /// Returns a CASE.
    private func choice(_ type: String, _ depth: Int) -> Fragment {
        lazily {
            let last = draw.chance(70) ? Fragment(.removable, " ELSE \(value(type, depth))") : Fragment("")
            if draw.chance(30) {
                let tested = draw.oneOf("int4", "text", "mood", "bool")
                return Fragment(
                    value: type,
                    "CASE \(value(tested, depth)) WHEN \(value(tested, depth)) THEN \(value(type, depth))\(last) END")
            }
            return Fragment(value: type, "CASE WHEN \(value("bool", depth)) THEN \(value(type, depth))\(last) END")
        }
    }

    /// Returns a sub-select with one value.
    private func scalarQuery(_ type: String, _ depth: Int) -> Fragment {
        guard let table = draw.pick(tables), scopes.count < 3 else { return leaf(type) }
        let alias = "s\(draw.fresh())"
        return within(alias, table) {
            let condition = Fragment(.removable, " WHERE \(self.value("bool", depth))")
            if QueryTypes.groupable.contains(type), !["pair", "bool", "varbit", "uuid"].contains(type), draw.chance(50)
            {
                return Fragment(
                    value: type,
                    "(SELECT \(draw.oneOf("max", "min"))(\(self.value(type, depth))) FROM \(table.name) \(alias)\(condition))"
                )
            }
            return Fragment(
                value: type,
                "(SELECT \(self.value(type, depth)) FROM \(table.name) \(alias)\(condition) ORDER BY \(alias).id LIMIT 1)"
            )
        }
    }

    /// Makes something with a table in sight; parts of it must not fail.
    func within(_ alias: String, _ table: QueryTable, _ make: () -> Fragment) -> Fragment {
        scopes.insert(table.columns.map { QueryColumn(name: "\(alias).\($0.name)", type: $0.type) }, at: 0)
        defer { scopes.removeFirst() }
        return lazily(make)
    }

    /// Returns a type whose values can be compared.
    func comparable() -> String {
        let columns = (scopes.first ?? []).map(\.type)
        return draw.chance(60) ? draw.pick(columns) ?? "int4" : type()
    }

    /// Returns a condition of one of the forms that have a syntax of their own.
    func condition(_ depth: Int) -> Fragment {
        let next = depth - 1
        let type = comparable()
        let sign = draw.oneOf("=", "<>", "<", ">=")
        let not = draw.maybe(30, "NOT ")
        switch draw.number(0...13) {
        case 0: return Fragment(value: "bool", "(\(value(type, next)) IS \(not)NULL)")
        case 1:
            return lazily {
                Fragment(value: "bool", "(\(value("bool", next)) \(draw.oneOf("AND", "OR")) \(value("bool", next)))")
            }
        case 2: return Fragment(value: "bool", "(NOT \(value("bool", next)))")
        case 3:
            let items = (0...draw.number(0...3)).map { _ in value(type, next) }
            return Fragment(value: "bool", "(\(value(type, next)) \(not)IN (\(Fragment.list(items))))")
        case 4:
            let symmetric = draw.maybe(20, "SYMMETRIC ")
            return Fragment(
                value: "bool",
                "(\(value(type, next)) \(not)BETWEEN \(symmetric)\(value(type, next)) AND \(value(type, next)))")
        case 5: return Fragment(value: "bool", "(\(value(type, next)) IS \(not)DISTINCT FROM \(value(type, next)))")
        case 6:
            let other = comparable()
            return Fragment(
                value: "bool",
                "((\(value(type, next)), \(value(other, next))) \(sign) (\(value(type, next)), \(value(other, next))))")
        case 7:
            let element = draw.oneOf("int4", "text", "numeric", "date", "mood")
            return Fragment(
                value: "bool",
                "(\(value(element, next)) \(sign) \(draw.oneOf("ANY", "ALL"))(\(value("_" + element, next))))")
        case 8:
            return Fragment(
                value: "bool", "(\(value("bool", next)) IS \(not)\(draw.oneOf("TRUE", "FALSE", "UNKNOWN")))")
        case 9:
            let like = draw.oneOf("LIKE", "ILIKE", "SIMILAR TO")
            let pattern = QueryTypes.quoted(draw.oneOf("%a%", "a_b", "_%", "%", "", "(a|b)%", "[A-Z]%"))
            return Fragment(value: "bool", "(\(value("text", next)) \(not)\(like) \(pattern))")
        case 10, 11: return exists(not, next)
        case 12, 13: return membership(type, sign, not, next)
        default: return leaf("bool")
        }
    }

    /// Returns an EXISTS.
    private func exists(_ not: String, _ depth: Int) -> Fragment {
        guard let table = draw.pick(tables), scopes.count < 3 else { return leaf("bool") }
        let alias = "s\(draw.fresh())"
        return within(alias, table) {
            Fragment(
                value: "bool",
                "(\(not)EXISTS (SELECT FROM \(table.name) \(alias) WHERE \(self.value("bool", max(depth, 1)))))")
        }
    }

    /// Returns a comparison with the values of a sub-select.
    private func membership(_ type: String, _ sign: String, _ not: String, _ depth: Int) -> Fragment {
        guard let table = draw.pick(tables), scopes.count < 3 else { return leaf("bool") }
        let left = value(type, depth)
        let alias = "s\(draw.fresh())"
        return within(alias, table) {
            let condition = Fragment(.removable, " WHERE \(self.value("bool", depth))")
            let query: Template = "SELECT \(self.value(type, depth)) FROM \(table.name) \(alias)\(condition)"
            let select = Fragment(.fixed, query)
            if draw.chance(50) { return Fragment(value: "bool", "(\(left) \(not)IN (\(select)))") }
            return Fragment(value: "bool", "(\(left) \(sign) \(draw.oneOf("ANY", "ALL")) (\(select)))")
        }
    }
}
