import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes GROUP BY; nil when there is none (`transformGroupClause`).
    ///
    /// Each item is a list of sets of keys; GROUP BY a, ROLLUP (b, c) is the product of ((a)) and ((b, c), (b), ()).
    mutating func groupBy(
        _ clause: GroupByClause?, targets: inout [Target], in scope: Scope
    ) throws(Diagnostic) -> Grouping? {
        guard let clause else { return nil }
        var keys: [Int] = []
        var sets: [[Int]] = [[]]
        var hasSets = false
        for item in clause.items {
            let choices = try groupingSets(item, keys: &keys, targets: &targets, in: scope)
            if choices.count != 1 || item.isSet { hasSets = true }
            sets = sets.flatMap { set in choices.map { set + $0.filter { !set.contains($0) } } }
            guard sets.count <= 4096 else {
                throw Diagnostic(
                    .statementTooComplex, "too many grouping sets present (maximum 4096)", at: item.place)
            }
        }
        guard hasSets else { return Grouping(keys: keys) }
        if clause.isDistinct { sets = Self.distinctSets(sets) }
        return Grouping(keys: keys, sets: sets)
    }

    /// Returns the sets of keys that an item stands for, as positions in the list of keys.
    private mutating func groupingSets(
        _ item: GroupingItem, keys: inout [Int], targets: inout [Target], in scope: Scope
    ) throws(Diagnostic) -> [[Int]] {
        switch item {
        case .empty: return [[]]
        case .expression(let node): return [try element(node, keys: &keys, targets: &targets, in: scope)]
        case .rollup(let nodes, _):
            var elements: [[Int]] = []
            for node in nodes { elements.append(try element(node, keys: &keys, targets: &targets, in: scope)) }
            return (0...elements.count).reversed().map { elements.prefix($0).flatMap { $0 } }
        case .cube(let nodes, let span):
            guard nodes.count <= 12 else {
                throw Diagnostic(.tooManyColumns, "CUBE is limited to 12 elements", at: span)
            }
            var elements: [[Int]] = []
            for node in nodes { elements.append(try element(node, keys: &keys, targets: &targets, in: scope)) }
            return (0..<(1 << elements.count)).reversed().map { mask in
                elements.enumerated().filter { mask >> (elements.count - 1 - $0.offset) & 1 == 1 }.flatMap(\.element)
            }
        case .sets(let items, _):
            var result: [[Int]] = []
            for item in items {
                result += try groupingSets(item, keys: &keys, targets: &targets, in: scope)
            }
            return result
        }
    }

    /// Analyzes one element: an expression, or several in parentheses.
    private mutating func element(
        _ node: Expression, keys: inout [Int], targets: inout [Target], in scope: Scope
    ) throws(Diagnostic) -> [Int] {
        guard case .row(let row) = node, !row.isExplicit else {
            return [try key(node, keys: &keys, targets: &targets, in: scope)]
        }
        var result: [Int] = []
        for field in row.fields { result.append(try key(field, keys: &keys, targets: &targets, in: scope)) }
        return result
    }

    /// Analyzes one expression that is grouped by; returns its position in the list of keys.
    private mutating func key(
        _ node: Expression, keys: inout [Int], targets: inout [Target], in scope: Scope
    ) throws(Diagnostic) -> Int {
        let position = try target(for: node, clause: .groupBy, targets: &targets, in: scope)
        targets[position].expression = try resolvingUnknown(targets[position].expression)
        let value = targets[position].expression
        var finder = LevelFinder()
        finder.visit(value, depth: 0)
        if finder.aggregateLevel == 0 {
            throw Diagnostic(
                .groupingError, "aggregate functions are not allowed in GROUP BY", at: finder.aggregateSpan)
        }
        if let window = finder.windowSpan {
            throw Diagnostic(.windowingError, "window functions are not allowed in GROUP BY", at: window)
        }
        try checkEquality(value.type, at: node.span)
        try checkOrdering(value.type, at: value.location, orHashing: true)
        if let known = keys.firstIndex(of: position) { return known }
        keys.append(position)
        return keys.count - 1
    }

    /// Leaves out sets that are there already (GROUP BY DISTINCT).
    private static func distinctSets(_ sets: [[Int]]) -> [[Int]] {
        var seen: Set<Set<Int>> = []
        return sets.filter { seen.insert(Set($0)).inserted }
    }

    /// Analyzes GROUPING(…); whether its arguments are keys is looked at when the keys are known.
    mutating func grouping(_ node: GroupingFunction, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        guard node.arguments.count <= 31 else {
            throw Diagnostic(.tooManyArguments, "GROUPING must have fewer than 32 arguments", at: node.span)
        }
        if let refusal = scope.clause.aggregateRefusal {
            throw Diagnostic(.groupingError, "grouping operations are not allowed in \(refusal)", at: node.span)
        }
        scope.hasAggregates = true
        return .grouping(try expressions(node.arguments, in: scope), span: node.span)
    }
}

extension GroupingItem {
    /// Tells whether the item is a ROLLUP, CUBE, GROUPING SETS or `()`.
    fileprivate var isSet: Bool {
        if case .expression = self { false } else { true }
    }

    /// The place of the item.
    fileprivate var place: SourceSpan {
        switch self {
        case .expression(let node): node.span
        case .empty(let span), .rollup(_, let span), .cube(_, let span), .sets(_, let span): span
        }
    }
}
