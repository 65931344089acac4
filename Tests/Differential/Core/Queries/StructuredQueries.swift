/// Queries with joins, groups, windows and set operations, of expressions that cannot fail.
extension RandomQueryMaker {
    /// Makes a query of some form.
    func structuredQuery() -> RandomQuery {
        let form = draw.oneOf(
            "plain", "plain", "groups", "groups", "windows", "windows", "union", "distinct", "with", "recursive")
        var query: RandomQuery
        switch form {
        case "groups": query = grouped()
        case "windows": query = windowed()
        case "union": query = combined()
        case "distinct": query = distinct()
        case "with": query = withQuery()
        case "recursive": query = recursive()
        default: query = plain()
        }
        query.kind = form
        query.isAboutSums = isAboutSums
        return query
    }

    /// Returns the FROM of a query, and puts its columns in sight. The ids fix the order of the rows.
    private func from(_ most: Int = 3) -> (clause: Fragment, ids: [String]) {
        guard let first = draw.pick(tables) else { return (Fragment(""), []) }
        let alias = "a\(draw.fresh())"
        expressions.scopes.insert(columns(alias, first), at: 0)
        var ids = ["\(alias).id"]
        var clause = Fragment(.fixed, "\(first.name) \(alias)")
        for _ in 1..<max(draw.number(1...most), 1) + (draw.chance(30) ? 1 : 0) {
            clause = join(clause, &ids, alias)
        }
        return (clause, ids)
    }

    /// Returns the columns of a table by an alias.
    private func columns(_ alias: String, _ table: QueryTable) -> [QueryColumn] {
        table.columns.map { QueryColumn(name: "\(alias).\($0.name)", type: $0.type) }
    }

    /// Joins another table.
    private func join(_ left: Fragment, _ ids: inout [String], _ first: String) -> Fragment {
        guard let table = draw.pick(tables) else { return left }
        let alias = "a\(draw.fresh())"
        let kind = draw.oneOf("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "CROSS JOIN", "LATERAL", "EQUAL", "USING")
        if kind == "LATERAL" {
            let query = lateral(alias, table)
            show(alias, table)
            ids.append("\(alias).id")
            return Fragment(.fixed, "\(left)\(Fragment(.removable, " LEFT JOIN \(query) \(alias) ON true"))")
        }
        show(alias, table)
        let outer = ids
        ids.append("\(alias).id")
        switch kind {
        case "CROSS JOIN": return Fragment(.fixed, "\(left) CROSS JOIN \(table.name) \(alias)")
        case "USING" where outer.count == 1:
            let word = draw.oneOf("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN")
            return Fragment(.fixed, "\(left) \(word) \(table.name) \(alias) USING (id)")
        case "EQUAL", "FULL JOIN", "USING":
            let word = kind == "EQUAL" ? draw.oneOf("JOIN", "LEFT JOIN", "RIGHT JOIN") : "FULL JOIN"
            let column = draw.oneOf("id", "c0")
            return Fragment(.fixed, "\(left) \(word) \(table.name) \(alias) ON \(first).\(column) = \(alias).\(column)")
        default:
            return Fragment(.fixed, "\(left) \(kind) \(table.name) \(alias) ON \(expressions.value("bool", 2))")
        }
    }

    /// Puts a table's columns in sight.
    private func show(_ alias: String, _ table: QueryTable) {
        let shown = (expressions.scopes.first ?? []) + columns(alias, table)
        if expressions.scopes.isEmpty { expressions.scopes = [shown] } else { expressions.scopes[0] = shown }
    }

    /// Returns a sub-select over a table that sees the tables before it.
    private func lateral(_ alias: String, _ table: QueryTable) -> Fragment {
        let inner = "\(alias)x"
        return expressions.within(inner, table) {
            Fragment(
                .fixed,
                "LATERAL (SELECT * FROM \(table.name) \(inner) WHERE \(expressions.value("bool", 2)) ORDER BY \(inner).id LIMIT \(draw.number(1...3)))"
            )
        }
    }

    /// Returns a WHERE now and then.
    private func condition() -> Fragment {
        draw.chance(60) ? Fragment(.removable, " WHERE \(expressions.value("bool", 3))") : Fragment("")
    }

    /// Returns some output columns, and their types.
    private func items(_ count: ClosedRange<Int>, _ types: [String]? = nil) -> (list: Fragment, types: [String]) {
        let types = types ?? (0..<draw.number(count)).map { _ in expressions.comparable() }
        let items = types.enumerated().map { Fragment(.fixed, "\(expressions.value($0.element, 2)) AS x\($0.offset)") }
        return (Fragment.list(items), types)
    }

    /// Makes a SELECT over joins.
    private func plain() -> RandomQuery {
        let source = from()
        let output = items(1...4)
        let base: Template = "SELECT \(output.list) FROM \(source.clause)\(condition())"
        let select = Fragment(.fixed, base)
        guard draw.chance(35), !source.ids.isEmpty else {
            return RandomQuery(root: Fragment(.query, "\(select)"), kind: "")
        }
        let first = draw.chance(50) ? "\(draw.pick(expressions.scopes.first ?? [])?.name ?? "1")\(direction()), " : ""
        let order = Fragment(.fixed, " ORDER BY \(first)\(source.ids.map { $0 + direction() }.joined(separator: ", "))")
        return RandomQuery(root: Fragment(.query, "\(select)\(order)\(limit())"), isOrdered: true, kind: "")
    }

    /// Returns how a column is sorted.
    private func direction() -> String {
        draw.maybe(40, draw.oneOf(" DESC", " ASC NULLS FIRST", " DESC NULLS LAST", " NULLS FIRST"))
    }

    /// Returns a limit now and then.
    private func limit() -> Fragment {
        guard draw.chance(60) else { return Fragment("") }
        let count = draw.number(0...6)
        let skip = draw.maybe(40, " OFFSET \(draw.number(0...4))")
        return Fragment(
            role: .removable,
            text: draw.oneOf(
                " LIMIT \(count)\(skip)", "\(skip) FETCH FIRST \(count) ROWS ONLY",
                "\(skip) FETCH FIRST \(count) ROWS WITH TIES"))
    }

    /// Returns columns in sight that can be grouped by.
    private func keys(_ most: Int) -> [QueryColumn] {
        draw.some((expressions.scopes.first ?? []).filter { QueryTypes.groupable.contains($0.type) }, upTo: most)
    }

    /// Makes a query with GROUP BY.
    private func grouped() -> RandomQuery {
        let source = from(2)
        let keys = self.keys(3)
        let condition = self.condition()
        var items = keys.map { Fragment($0.name) }
        for _ in 0..<draw.number(1...3) { items.append(aggregateItem()) }
        let names = keys.map(\.name)
        let having = draw.chance(25) ? Fragment(.removable, " HAVING \(havingItem())") : Fragment("")
        if names.count > 1, draw.chance(30) { items.append(Fragment("grouping(\(names.joined(separator: ", ")))")) }
        let group = grouping(names)
        return RandomQuery(
            root: Fragment(.query, "SELECT \(Fragment.list(items)) FROM \(source.clause)\(condition)\(group)\(having)"),
            kind: "")
    }

    /// Returns a GROUP BY of some columns.
    private func grouping(_ names: [String]) -> String {
        guard !names.isEmpty else { return "" }
        let all = names.joined(separator: ", ")
        let sets = (0..<draw.number(1...3)).map { _ in
            let part = names.filter { _ in draw.chance(50) }
            return "(\(part.joined(separator: ", ")))"
        }
        if names.count > 1, draw.chance(20) {
            return " GROUP BY GROUPING SETS ((\(all)), \(sets.joined(separator: ", ")))"
        }
        return draw.oneOf(
            " GROUP BY \(all)", " GROUP BY \(all)", " GROUP BY ROLLUP (\(all))", " GROUP BY CUBE (\(all))",
            " GROUP BY GROUPING SETS ((\(all)), \(sets.joined(separator: ", ")))",
            " GROUP BY DISTINCT ROLLUP (\(all)), CUBE (\(all))")
    }

    /// Returns an aggregate that cannot fail and does not depend on the order of rows.
    private func aggregateItem() -> Fragment {
        switch draw.number(0...9) {
        case 0: return Fragment("count(*)")
        case 1...4:
            let makers = catalog.aggregates.filter {
                ["max", "min", "count", "bool_and", "bool_or", "every", "bit_and", "bit_or", "range_agg", "bit_xor"]
                    .contains($0.name) && !["numeric", "interval"].contains($0.result)
                    && $0.arguments.allSatisfy { !["bit", "varbit", "timetz", "bpchar"].contains($0) }
            }
            return draw.pick(makers).map { aggregate($0, 2) } ?? Fragment("count(*)")
        case 5:
            let type = draw.oneOf("int4", "text", "date", "mood", "bool")
            let distinct = draw.maybe(30, "DISTINCT ")
            let item = expressions.leaf(type)
            let order = distinct.isEmpty ? direction() : ""
            return Fragment(.fixed, "array_agg(\(distinct)\(item) ORDER BY \(item)\(order))")
        case 6:
            let item = expressions.leaf("text")
            return Fragment(.fixed, "string_agg(\(item), '/' ORDER BY \(item)\(direction()))")
        case 7:
            let type = draw.oneOf("int4", "text", "date", "mood", "int2")
            let name = draw.oneOf("percentile_disc(\(draw.oneOf("0", "0.5", "1", "0.25")))", "mode()")
            return Fragment(.fixed, "\(name) WITHIN GROUP (ORDER BY \(expressions.value(type, 1))\(direction()))")
        case 8:
            return Fragment(
                .fixed,
                "\(draw.oneOf("sum", "avg", "stddev", "var_pop"))(\(expressions.leaf(draw.oneOf("int4", "int2", "numeric"))))"
            )
        default:
            let name = draw.oneOf("rank", "dense_rank", "percent_rank", "cume_dist")
            return Fragment(
                .fixed,
                "\(name)(\(expressions.constant("int4"))) WITHIN GROUP (ORDER BY \(expressions.value("int4", 1))\(direction()))"
            )
        }
    }

    /// Returns a condition on groups.
    private func havingItem() -> String {
        draw.oneOf("count(*) > 1", "count(*) < 3", "count(DISTINCT 1) = 1", "max(1) IS NOT NULL", "count(*) % 2 = 0")
    }

    /// Makes a query with windows.
    private func windowed() -> RandomQuery {
        let source = from(2)
        let condition = self.condition()
        var items: [Fragment] = source.ids.map { Fragment($0) }
        let named = draw.chance(40)
        let definition = window(source.ids)
        for _ in 0..<draw.number(1...3) {
            items.append(windowCall(named && draw.chance(60) ? "w" : nil, source.ids))
        }
        let clause: Fragment = named ? Fragment(.fixed, " WINDOW w AS (\(definition))") : Fragment("")
        return RandomQuery(
            root: Fragment(.query, "SELECT \(Fragment.list(items)) FROM \(source.clause)\(condition)\(clause)"),
            kind: "")
    }

    /// Returns a window that orders its rows without ties.
    private func window(_ ids: [String], frame: Bool = true) -> String {
        let parts = draw.chance(50) ? keys(2).map(\.name) : []
        let partition = parts.isEmpty ? "" : "PARTITION BY \(parts.joined(separator: ", ")) "
        let lead = keys(1).first.map { draw.chance(50) ? "\($0.name)\(direction()), " : "" } ?? ""
        let order = "ORDER BY \(lead)\(ids.map { $0 + direction() }.joined(separator: ", "))"
        if frame, draw.chance(20) { return rangeWindow(partition) }
        return partition + order
            + (frame && draw.chance(60) ? " " + self.frame(draw.oneOf("ROWS", "GROUPS"), "\(draw.number(0...3))") : "")
    }

    /// Returns a window whose frame is told by values.
    private func rangeWindow(_ partition: String) -> String {
        let choices: [(String, String)] = [
            ("int4", "2"), ("int8", "3"), ("int2", "1"), ("numeric", "1.5"), ("float8", "1"), ("date", "'1 month'"),
            ("timestamp", "'1 day'"), ("timestamptz", "'1 year'"), ("interval", "'1 day'"), ("time", "'1 hour'"),
        ]
        let columns = (expressions.scopes.first ?? []).filter { column in choices.contains { $0.0 == column.type } }
        guard let column = draw.pick(columns), let offset = choices.first(where: { $0.0 == column.type })?.1 else {
            return partition
        }
        return "\(partition)ORDER BY \(column.name)\(direction()) \(frame("RANGE", offset))"
    }

    /// Returns a frame.
    private func frame(_ mode: String, _ offset: String) -> String {
        let ends = [
            "UNBOUNDED PRECEDING", "\(offset) PRECEDING", "CURRENT ROW", "\(offset) FOLLOWING", "UNBOUNDED FOLLOWING",
        ]
        let first = draw.number(0...3)
        let last = draw.number(max(first, 1)...4)
        let exclusion = draw.maybe(40, " EXCLUDE " + draw.oneOf("CURRENT ROW", "GROUP", "TIES", "NO OTHERS"))
        return "\(mode) BETWEEN \(ends[first]) AND \(ends[last])\(exclusion)"
    }

    /// Returns a call of a window function or of an aggregate over a window.
    private func windowCall(_ name: String?, _ ids: [String]) -> Fragment {
        let type = expressions.comparable()
        let safe = ["max", "min", "count", "bool_or", "bit_and"]
        let makers = catalog.aggregates.filter {
            safe.contains($0.name) && $0.arguments.allSatisfy { QueryTypes.groupable.contains($0) }
        }
        let call: Fragment
        var canTie = false
        switch draw.number(0...10) {
        case 0: call = Fragment(draw.oneOf("row_number()", "ntile(\(draw.number(1...4)))"))
        case 1: call = Fragment(draw.oneOf("rank()", "dense_rank()", "percent_rank()", "cume_dist()"))
        case 2, 3:
            call = Fragment(
                .fixed,
                "\(draw.oneOf("lag", "lead"))(\(expressions.value(type, 1))\(draw.maybe(60, ", \(draw.number(-1...3))")))"
            )
        case 4, 5: call = Fragment(.fixed, "\(draw.oneOf("first_value", "last_value"))(\(expressions.value(type, 1)))")
        case 6: call = Fragment(.fixed, "nth_value(\(expressions.value(type, 1)), \(draw.number(1...4)))")
        case 7:
            canTie = true
            call = Fragment(
                .fixed,
                "\(draw.oneOf("sum", "avg"))(\(expressions.leaf(draw.oneOf("int4", "int2", "numeric", "interval"))))")
        default:
            canTie = true
            call = draw.pick(makers).map { aggregate($0, 1) } ?? Fragment("count(*)")
        }
        if let name, canTie { return Fragment(.fixed, "\(call) OVER \(name)") }
        let inside = canTie ? window(ids) : untied(ids)
        return Fragment(.fixed, "\(call) OVER (\(inside))")
    }

    /// Returns a window whose rows are in one order.
    private func untied(_ ids: [String]) -> String {
        let text = window(ids, frame: false)
        return text + (draw.chance(40) ? " " + frame(draw.oneOf("ROWS", "GROUPS"), "\(draw.number(0...3))") : "")
    }

    /// Makes a set operation.
    private func combined() -> RandomQuery {
        let types = (0..<draw.number(1...2)).map { _ in draw.pick(QueryTypes.groupable.sorted()) ?? "int4" }
        var root = arm(types)
        for _ in 0..<draw.number(1...2) {
            let word = draw.oneOf("UNION", "UNION ALL", "INTERSECT", "EXCEPT", "INTERSECT ALL", "EXCEPT ALL")
            root = Fragment(.query, "(\(root)) \(word) (\(arm(types)))")
        }
        return RandomQuery(root: Fragment(.query, "\(root)"), kind: "")
    }

    /// Returns a side of a set operation.
    private func arm(_ types: [String]) -> Fragment {
        expressions.scopes = []
        if draw.chance(15) {
            let rows = (0...draw.number(0...2)).map { _ in
                Fragment(.fixed, "(\(Fragment.list(types.map { expressions.constant($0) })))")
            }
            return Fragment(.query, "VALUES \(Fragment.list(rows))")
        }
        let source = from(1)
        let output = items(1...1, types)
        return Fragment(.query, "SELECT \(output.list) FROM \(source.clause)\(condition())")
    }

    /// Makes a query with DISTINCT.
    private func distinct() -> RandomQuery {
        let source = from(2)
        let keys = self.keys(2).map(\.name)
        guard !keys.isEmpty, !source.ids.isEmpty else { return plain() }
        let list = keys.joined(separator: ", ")
        if draw.chance(40) {
            return RandomQuery(
                root: Fragment(.query, "SELECT DISTINCT \(list) FROM \(source.clause)\(condition())"), kind: "")
        }
        let output = items(1...2)
        let order = keys.map { $0 + direction() } + source.ids
        return RandomQuery(
            root: Fragment(
                .query,
                "SELECT DISTINCT ON (\(list)) \(output.list) FROM \(source.clause)\(condition()) ORDER BY \(order.joined(separator: ", "))"
            ),
            isOrdered: true, kind: "")
    }

    /// Makes a query of a query with a name.
    private func withQuery() -> RandomQuery {
        let types = (0..<2).map { _ in draw.pick(QueryTypes.groupable.sorted()) ?? "int4" }
        let inner = arm(types)
        expressions.scopes = [types.enumerated().map { QueryColumn(name: "q.x\($0.offset)", type: $0.element) }]
        let word = draw.oneOf("", "MATERIALIZED ", "NOT MATERIALIZED ")
        let output = items(1...3)
        let other = draw.maybe(30, " CROSS JOIN q AS q2")
        return RandomQuery(
            root: Fragment(
                .query, "WITH q (x0, x1) AS \(word)(\(inner)) SELECT \(output.list) FROM q\(other)\(condition())"),
            kind: "")
    }

    /// Makes a recursive query that ends.
    private func recursive() -> RandomQuery {
        let table = draw.pick(tables)?.name ?? "t"
        let type = draw.oneOf("int4", "text", "date", "mood")
        let first = expressions.constant(type)
        expressions.scopes = [[QueryColumn(name: "r.x", type: type), QueryColumn(name: "r.n", type: "int4")]]
        let next = expressions.value(type, 2)
        let more = expressions.value("bool", 1)
        let union = draw.oneOf("UNION", "UNION ALL")
        let join = draw.maybe(40, " JOIN \(table) z ON z.id = r.n")
        return RandomQuery(
            root: Fragment(
                .query,
                "WITH RECURSIVE r (n, x) AS (SELECT 1, \(first) \(union) SELECT r.n + 1, \(next) FROM r\(join) WHERE r.n < 5 AND \(more)) SELECT * FROM r"
            ), kind: "")
    }
}

extension Fragment {
    /// Makes a piece of text with a role.
    convenience init(role: Role, text: String) { self.init(text, role: role) }
}
