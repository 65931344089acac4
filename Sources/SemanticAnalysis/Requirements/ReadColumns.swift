import CatalogModel

/// The columns of a level's relations that expressions read.
struct ReadColumns {
    private var columns: [Int: Set<Int>] = [:]
    private var wholeRows: Set<Int> = []

    /// Returns the numbers of an entry's columns that are read; nil when all are.
    func columns(of relation: Int) -> Set<Int>? {
        wholeRows.contains(relation) ? nil : columns[relation] ?? []
    }

    /// Notes that all columns of an entry are read.
    mutating func readWholeRow(of relation: Int) { wholeRows.insert(relation) }

    /// Looks at an expression some levels below.
    mutating func visit(_ expression: BoundExpression, depth: Int) {
        switch expression {
        case .column(let c) where c.level == depth: columns[c.relation, default: []].insert(c.column)
        case .wholeRow(let w) where w.level == depth: wholeRows.insert(w.relation)
        default: break
        }
        var children: [BoundChild] = []
        expression.forEachChild { children.append($0) }
        for child in children { visit(child, depth: depth) }
    }

    /// Looks at a query some levels below.
    mutating func visit(_ query: BoundQuery, depth: Int) {
        var children: [BoundChild] = []
        query.forEachChild { children.append($0) }
        for child in children { visit(child, depth: depth) }
    }

    /// Looks at a child; a query is one level deeper.
    private mutating func visit(_ child: BoundChild, depth: Int) {
        switch child {
        case .expression(let inner): visit(inner, depth: depth)
        case .query(let inner): visit(inner, depth: depth + 1)
        }
    }
}
