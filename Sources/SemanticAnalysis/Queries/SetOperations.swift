import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// A column of a set operation's operand: an expression of its type, and where it stands.
struct OperandColumn {
    var expression: BoundExpression
    var name: String
}

extension Analyzer {
    /// Analyzes UNION, INTERSECT and EXCEPT (`transformSetOperationStmt`).
    mutating func setOperation(
        _ node: SetOperation, of whole: Query, in scope: Scope, into query: inout BoundQuery
    ) throws(Diagnostic) {
        try refuseLocks(whole)
        let (tree, columns) = try operand(.setOperation(node), of: whole, isTop: true, in: scope)
        let types = columns.map(\.expression.type)
        for i in scope.entries.indices { try convertLeaf(&scope.entries[i], to: types) }
        query.setOperation = tree.withTypes(types)
        query.targets = zip(columns, types).enumerated().map { position, column in
            let reference = BoundColumn(
                relation: 0, column: position + 1, type: column.1, span: column.0.expression.span)
            return Target(.column(reference), name: column.0.name)
        }
        try sortResult(whole, in: scope, into: &query)
        try limit(whole, in: scope, into: &query)
        query.relations = scope.entries
    }

    /// Analyzes ORDER BY of a set operation, which can name result columns only.
    private mutating func sortResult(
        _ whole: Query, in scope: Scope, into query: inout BoundQuery
    ) throws(Diagnostic) {
        let saved = scope.namespace
        let columns = query.targets.map { NamespaceColumn(name: $0.name, value: $0.expression) }
        var item = NamespaceItem(name: nil, entry: nil, relation: nil, columns: columns)
        item.isTableVisible = false
        scope.namespace = [item]
        let count = query.targets.count
        query.orderBy = try orderBy(whole.orderBy, targets: &query.targets, in: scope)
        scope.namespace = saved
        guard query.targets.count == count else {
            throw Diagnostic(
                .featureNotSupported, "invalid UNION/INTERSECT/EXCEPT ORDER BY clause",
                detail: "Only result column names can be used, not expressions or functions.",
                hint: "Add the expression/function to every SELECT, or move the UNION into a FROM clause.",
                at: query.targets[count].expression.location)
        }
    }

    /// Analyzes an operand: a set operation of its own, or a leaf of the range table (`transformSetOperationTree`).
    private mutating func operand(
        _ body: QueryBody, of whole: Query, isTop: Bool, in scope: Scope
    ) throws(Diagnostic) -> (tree: SetOperationTree, columns: [OperandColumn]) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw Self.tooDeep }
        guard case .setOperation(let node) = body else { return try leaf(body, of: whole, in: scope) }
        let (left, leftColumns) = try operand(node.left, of: whole, isTop: false, in: scope)
        if isTop { try openRecursion(leftColumns, in: scope) }
        let (right, rightColumns) = try operand(node.right, of: whole, isTop: false, in: scope)
        let word = "\(node.kind.rawValue)"
        guard leftColumns.count == rightColumns.count else {
            throw Diagnostic(
                .syntaxError, "each \(word) query must have the same number of columns",
                at: rightColumns.first?.expression.location)
        }
        var columns: [OperandColumn] = []
        for (a, b) in zip(leftColumns, rightColumns) {
            let type = try commonType([a.expression, b.expression], construct: word)
            _ = try toCommonType(a.expression, type, construct: word)
            _ = try toCommonType(b.expression, type, construct: word)
            if !node.isAll { try checkEquality(type, at: a.expression.location) }
            let modifier = a.expression.type == b.expression.type ? a.expression.type.modifier : -1
            columns.append(
                OperandColumn(
                    expression: .column(
                        BoundColumn(
                            relation: 0, column: 0, type: type.with(modifier: modifier),
                            span: a.expression.location)), name: a.name))
        }
        let tree = SetOperationTree.node(
            node.kind.bound, all: node.isAll, left, right, types: columns.map(\.expression.type))
        return (tree, columns)
    }

    /// Refuses FOR UPDATE and the like of a set operation and of its parts.
    private func refuseLocks(_ query: Query) throws(Diagnostic) {
        guard let locking = query.locking.first else { return }
        throw Diagnostic(
            .featureNotSupported, "\(locking.strength.rawValue) is not allowed with UNION/INTERSECT/EXCEPT")
    }

    /// Analyzes a leaf as a query of its own.
    private mutating func leaf(
        _ body: QueryBody, of whole: Query, in scope: Scope
    ) throws(Diagnostic) -> (tree: SetOperationTree, columns: [OperandColumn]) {
        var query = whole
        query.with = nil
        query.body = body
        query.orderBy = []
        query.limit = nil
        query.offset = nil
        query.locking = []
        if case .nested(let inner) = body {
            try refuseLocks(inner)
            query = inner
        }
        let bound = try self.query(query, in: Scope(parent: scope), resolvingUnknowns: false)
        if !scope.ruleRows.isEmpty, let row = bound.ruleRows(depth: 1).first {
            throw Diagnostic(
                .invalidColumnReference,
                "UNION/INTERSECT/EXCEPT member statement cannot refer to other relations of same query level",
                at: row.span)
        }
        let position = scope.add(
            RangeEntry(
                kind: .subquery(bound), name: "*SELECT* \(scope.entries.count + 1)", hasAlias: false,
                columns: Self.columns(of: bound.targets), span: query.span))
        let columns = bound.visibleTargets.map { OperandColumn(expression: $0.expression, name: $0.name) }
        return (.leaf(relation: position), columns)
    }

    /// Tells a recursive WITH query the columns of its part without recursion (`determineRecursiveColTypes`).
    private func openRecursion(_ columns: [OperandColumn], in scope: Scope) throws(Diagnostic) {
        guard let node = scope.recursiveTable else { return }
        let targets = columns.map { column in
            let type = column.expression.type.isUnknown ? SQLType.text : column.expression.type
            return Target(
                .column(BoundColumn(relation: 0, column: 0, type: type, span: column.expression.location)),
                name: column.name)
        }
        var result = try self.columns(of: node, targets)
        for i in result.indices { result[i].place = targets[i].expression.span }
        scope.parent?.openCommonTable?.columns = result
    }

    /// Converts the columns of a leaf to the types of the result.
    private mutating func convertLeaf(_ entry: inout RangeEntry, to types: [SQLType]) throws(Diagnostic) {
        guard case .subquery(var query) = entry.kind else { return }
        let visible = query.targets.indices.filter { !query.targets[$0].isHidden }
        guard zip(visible, types).contains(where: { query.targets[$0].expression.type.oid != $1.oid }) else { return }
        let changed = zip(visible, types).filter { query.targets[$0].expression.type.oid != $1.oid }
        if changed.allSatisfy({ query.canConvert($0.0) }) {
            for (position, type) in changed {
                query.targets[position].expression = try convert(
                    query.targets[position].expression, to: type, .implicit)
            }
        } else {
            query = try wrapped(query, entry, types)
        }
        entry.kind = .subquery(query)
        for i in entry.columns.indices { entry.columns[i].type = types[i] }
    }

    /// Returns a query that converts the columns of another one, which stands in its FROM.
    private mutating func wrapped(
        _ query: BoundQuery, _ entry: RangeEntry, _ types: [SQLType]
    ) throws(Diagnostic) -> BoundQuery {
        var outer = BoundQuery()
        var inner = entry
        inner.kind = .subquery(query.shiftingLevels(by: 1, from: 1))
        outer.relations = [inner]
        outer.from = [.relation(0)]
        for (column, type) in zip(entry.columns, types) {
            let reference = BoundExpression.column(
                BoundColumn(relation: 0, column: column.number, type: column.type))
            outer.targets.append(Target(try convert(reference, to: type, .implicit), name: column.name))
        }
        return outer
    }
}

extension BoundQuery {
    /// Tells whether a target can be converted where it stands: nothing groups or sorts by it, or it is a literal that
    /// nothing refers to.
    fileprivate func canConvert(_ position: Int) -> Bool {
        guard setOperation == nil else { return false }
        if grouping == nil && orderBy.isEmpty && distinct.isNone { return true }
        guard case .constant = targets[position].expression else { return false }
        let isKey = grouping?.keys.contains(position) ?? false
        return !isKey && !orderBy.contains { $0.target == position }
    }
}

extension Distinct {
    /// Tells whether there is no DISTINCT.
    package var isNone: Bool {
        if case .none = self { true } else { false }
    }
}

extension SetOperation.Kind {
    /// The operation in the query tree.
    fileprivate var bound: SetOperationTree.Operation {
        switch self {
        case .union: .union
        case .intersect: .intersect
        case .except: .except
        }
    }
}

extension SetOperationTree {
    /// Returns the tree with these types at every node.
    fileprivate func withTypes(_ types: [SQLType]) -> SetOperationTree {
        switch self {
        case .leaf: self
        case .node(let operation, let all, let left, let right, _):
            .node(operation, all: all, left.withTypes(types), right.withTypes(types), types: types)
        }
    }
}
