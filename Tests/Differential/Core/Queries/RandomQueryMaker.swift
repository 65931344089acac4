/// A random query.
package struct RandomQuery {
    /// The query.
    package var root: Fragment
    /// Tells whether it fixes the order of its rows.
    package var isOrdered = false
    /// Tells whether it adds up numbers whose sum depends on the order of addition.
    package var isAboutSums = false
    /// A word for the kind of query.
    package var kind: String
}

/// Makes the queries of a seed.
package final class RandomQueryMaker {
    let draw: Draw
    let catalog: QueryCatalog
    let tables: [QueryTable]
    let expressions: ExpressionMaker
    /// The statements that make types, tables and rows.
    package let setup: [String]
    /// Tells whether the query at hand adds up numbers whose sum depends on the order of addition.
    var isAboutSums = false

    /// Makes the world of a seed.
    package init(seed: UInt64, catalog: QueryCatalog) {
        draw = Draw(seed: seed)
        draw.isBuilding = true
        self.catalog = catalog
        let world = QueryWorldMaker(draw: draw).make()
        setup = world.statements
        tables = world.tables
        expressions = ExpressionMaker(draw: draw, catalog: catalog)
        expressions.tables = tables
    }

    /// Makes the next query.
    package func next() -> RandomQuery {
        isAboutSums = false
        expressions.scopes = []
        expressions.isSafe = false
        switch draw.number(0...99) {
        case 0..<45: return expressionQuery()
        case 45..<50: return setFunctionQuery()
        case 50..<58: return aggregateQuery()
        default:
            expressions.isSafe = true
            return structuredQuery()
        }
    }

    /// Makes a query of one expression that may fail, over the rows of one table.
    private func expressionQuery() -> RandomQuery {
        guard let table = draw.pick(tables), let maker = draw.pick(catalog.makers) else { return .empty }
        expressions.scopes = [table.columns]
        let item =
            draw.chance(85)
            ? expressions.call(maker, draw.number(0...1)) : expressions.value(expressions.type(), draw.number(1...3))
        return RandomQuery(root: Fragment(.query, "SELECT \(item) AS x FROM \(table.name)"), kind: "expression")
    }

    /// Makes a call of a function that returns a set.
    private func setFunctionQuery() -> RandomQuery {
        guard let maker = draw.pick(catalog.sets) else { return .empty }
        let call = expressions.call(maker, 0)
        let ordinality = draw.maybe(40, " WITH ORDINALITY")
        let place = draw.chance(50)
        let root: Template = place ? "SELECT \(call) AS x" : "SELECT * FROM \(call)\(ordinality) AS x"
        return RandomQuery(root: Fragment(.query, root), isOrdered: false, kind: "set function")
    }

    /// Makes an aggregate of expressions over one table.
    private func aggregateQuery() -> RandomQuery {
        guard let table = draw.pick(tables), let maker = draw.pick(catalog.aggregates) else { return .empty }
        expressions.scopes = [table.columns]
        let item = aggregate(maker, 1)
        return RandomQuery(
            root: Fragment(.query, "SELECT \(item) AS x FROM \(table.name)"), isAboutSums: isAboutSums,
            kind: "aggregate")
    }

    /// Returns a call of an aggregate.
    func aggregate(_ maker: Maker, _ depth: Int) -> Fragment {
        let arguments = maker.arguments.map { expressions.value($0, depth) }
        if maker.arguments.contains(where: { $0.hasPrefix("float") }) { isAboutSums = true }
        let canBeDistinct = maker.arguments.count == 1 && QueryTypes.groupable.contains(maker.arguments[0])
        let distinct = canBeDistinct ? draw.maybe(15, "DISTINCT ") : ""
        let inside = arguments.isEmpty ? Fragment("*") : Fragment.list(arguments)
        return Fragment(value: maker.result, "\(maker.name)(\(distinct)\(inside))\(filter())")
    }

    /// Returns a FILTER now and then.
    private func filter() -> Fragment {
        guard draw.chance(20) else { return Fragment("") }
        let old = expressions.isSafe
        expressions.isSafe = true
        defer { expressions.isSafe = old }
        return Fragment(.removable, " FILTER (WHERE \(expressions.value("bool", 2)))")
    }
}

extension RandomQuery {
    /// A query without anything.
    static var empty: RandomQuery { RandomQuery(root: Fragment("SELECT 1"), kind: "empty") }
}
