import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes ORDER BY; what is no output column becomes a hidden one (`transformSortClause`).
    mutating func orderBy(
        _ items: [SortItem], targets: inout [Target], in scope: Scope
    ) throws(Diagnostic) -> [SortKey] {
        var keys: [SortKey] = []
        for item in items {
            let position = try target(for: item.expression, clause: .orderBy, targets: &targets, in: scope)
            if targets[position].expression.type.isUnknown {
                targets[position].expression = try resolvingUnknown(targets[position].expression)
            }
            let value = targets[position].expression
            let key = try sortKey(value, item)
            if !keys.contains(where: { $0.target == position }) {
                keys.append(
                    SortKey(target: position, isDescending: key.isDescending, nullsFirst: key.nullsFirst))
            }
        }
        return keys
    }

    /// Makes a sort key of an expression, or throws when its type has no order.
    mutating func sortKey(_ value: BoundExpression, _ item: SortItem) throws(Diagnostic) -> BoundSortKey {
        var isDescending = false
        switch item.direction {
        case nil, .ascending?: break
        case .descending?: isDescending = true
        case .using(let name)?:
            guard ["<", ">"].contains(name.symbol) else {
                throw Diagnostic(
                    .wrongObjectType, "operator \(name.symbol) is not a valid ordering operator",
                    hint: "Ordering operators must be \"<\" or \">\" members of btree operator families.", at: name.span
                )
            }
            isDescending = name.symbol == ">"
        }
        try checkOrdering(value.type, at: item.expression.span)
        let nullsFirst = item.nulls.map { $0 == .first } ?? isDescending
        return BoundSortKey(value, isDescending: isDescending, nullsFirst: nullsFirst)
    }

    /// Refuses to sort or group values of a type that has no order (`get_sort_group_operators`).
    func checkOrdering(
        _ type: SQLType, at span: SourceSpan, orHashing: Bool = false
    ) throws(Diagnostic) {
        let element = type.elementType ?? type
        if orHashing { try checkEquality(type, at: span) }
        if orHashing, [SQLType.xid, .cid, .aclitem].contains(where: { $0.oid == element.oid }) { return }
        let unordered: [SQLType] = [.xid, .cid, .aclitem, .pgNodeTree, .void, .json, .jsonpath]
        guard unordered.contains(where: { $0.oid == element.base.oid }) else { return }
        throw Diagnostic(
            .undefinedFunction, "could not identify an ordering operator for type \(type.displayName)",
            hint: "Use an explicit ordering operator or modify the query.", at: span)
    }

    /// Refuses to compare values of a type that has no equality, json and jsonpath (`get_sort_group_operators`).
    func checkEquality(_ type: SQLType, at span: SourceSpan) throws(Diagnostic) {
        let element = (type.base.elementType ?? type).base.oid
        guard element == SQLType.json.oid || element == SQLType.jsonpath.oid else { return }
        throw Diagnostic(
            .undefinedFunction, "could not identify an equality operator for type \(type.base.displayName)", at: span)
    }

    /// Finds or makes the target that an item of ORDER BY, GROUP BY or DISTINCT ON means (`findTargetlistEntrySQL92`).
    mutating func target(
        for node: Expression, clause: Clause, targets: inout [Target], in scope: Scope
    ) throws(Diagnostic) -> Int {
        if case .column(let reference) = node, reference.names.count == 1, !reference.isStar {
            let name = reference.names[0]
            let isInput = clause == .groupBy && isOwnColumn(name, in: scope)
            if !isInput, let position = try output(named: name, clause, targets, at: reference.span) {
                return position
            }
        }
        if case .literal(let literal) = node {
            switch literal.value {
            case .integer(let number): return try output(at: number, clause, targets, at: literal.span)
            case .null: break
            default:
                throw Diagnostic(.syntaxError, "non-integer constant in \(clause.name)", at: literal.span)
            }
        }
        let value = try expression(node, in: scope, clause: clause)
        if let position = targets.firstIndex(where: { $0.expression.isSame(as: value) }) { return position }
        targets.append(Target(value, name: OutputName.of(node), isHidden: true))
        return targets.count - 1
    }

    /// Tells whether a name is a column of this very level, which GROUP BY prefers to an output column.
    private func isOwnColumn(_ name: String, in scope: Scope) -> Bool {
        scope.namespace.contains { $0.areColumnsVisible && !$0.matches(name).isEmpty }
    }

    /// Finds the output column of a name; two different ones are ambiguous.
    private func output(
        named name: String, _ clause: Clause, _ targets: [Target], at span: SourceSpan
    ) throws(Diagnostic) -> Int? {
        var found: Int?
        for (position, target) in targets.enumerated() where !target.isHidden && target.name == name {
            if let found, !targets[found].expression.isSame(as: target.expression) {
                throw Diagnostic(.ambiguousColumn, "\(clause.name) \"\(name)\" is ambiguous", at: span)
            }
            found = found ?? position
        }
        return found
    }

    /// Finds the output column at a position.
    private func output(
        at number: Int64, _ clause: Clause, _ targets: [Target], at span: SourceSpan
    ) throws(Diagnostic) -> Int {
        let visible = targets.indices.filter { !targets[$0].isHidden }
        guard number >= 1, number <= visible.count else {
            throw Diagnostic(
                .invalidColumnReference, "\(clause.name) position \(number) is not in select list", at: span)
        }
        return visible[Int(number) - 1]
    }

    /// Analyzes DISTINCT (`transformDistinctClause`, `transformDistinctOnClause`).
    mutating func distinct(
        _ node: Select.Distinct?, targets: inout [Target], orderBy: inout [SortKey], in scope: Scope
    ) throws(Diagnostic) -> Distinct {
        switch node {
        case nil: return .none
        case .all?:
            for key in orderBy where targets[key.target].isHidden {
                throw Diagnostic(
                    .invalidColumnReference,
                    "for SELECT DISTINCT, ORDER BY expressions must appear in select list",
                    at: targets[key.target].expression.location)
            }
            for target in targets {
                try checkEquality(target.expression.type, at: target.expression.location)
                try checkOrdering(target.expression.type, at: target.expression.location, orHashing: true)
            }
            return .all
        case .on(let nodes)?:
            return try distinctOn(nodes, targets: &targets, orderBy: orderBy, in: scope)
        }
    }

    /// Analyzes DISTINCT ON, whose expressions must be the first of ORDER BY.
    private mutating func distinctOn(
        _ nodes: [Expression], targets: inout [Target], orderBy: [SortKey], in scope: Scope
    ) throws(Diagnostic) -> Distinct {
        var wanted: [(position: Int, span: SourceSpan)] = []
        for node in nodes {
            let position = try target(for: node, clause: .distinctOn, targets: &targets, in: scope)
            targets[position].expression = try resolvingUnknown(targets[position].expression)
            try checkEquality(targets[position].expression.type, at: node.span)
            wanted.append((position, node.span))
        }
        let positions = Set(wanted.map(\.position))
        var isSkipped = false
        for key in orderBy {
            if positions.contains(key.target) {
                if isSkipped {
                    throw Diagnostic(
                        .invalidColumnReference,
                        "SELECT DISTINCT ON expressions must match initial ORDER BY expressions",
                        at: wanted.first { $0.position == key.target }?.span)
                }
            } else {
                isSkipped = true
            }
        }
        if isSkipped, let open = wanted.first(where: { item in !orderBy.contains { $0.target == item.position } }) {
            throw Diagnostic(
                .invalidColumnReference, "SELECT DISTINCT ON expressions must match initial ORDER BY expressions",
                at: open.span)
        }
        var result: [Int] = []
        for key in orderBy where positions.contains(key.target) { result.append(key.target) }
        for item in wanted where !result.contains(item.position) { result.append(item.position) }
        return .on(result)
    }
}
