import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes ON CONFLICT (`transformOnConflictClause`). The row to be inserted can be named `excluded`.
    mutating func onConflict(
        _ node: OnConflictClause, _ relation: Relation, in scope: Scope
    ) throws(Diagnostic) -> ConflictPlan {
        let (elements, arbiters, inferred) = try self.arbiters(node, relation, in: scope)
        guard case .update(let assignments, let condition) = node.action else {
            var plan = ConflictPlan(arbiters: arbiters, elements: elements, action: .nothing)
            plan.condition = inferred
            return plan
        }
        var entry = Self.entry(
            of: relation, kind: .relation(relation.id), name: "excluded", hasAlias: true, span: node.span)
        entry.access = RangeAccess()
        let position = scope.add(entry)
        scope.namespace.append(Self.item(of: position, in: scope))
        let (values, defaulted) = try self.assignments(assignments, of: ChangeTarget(relation), in: scope)
        scope.entries[0].access?.updates = true
        scope.entries[0].access?.updatedColumns = Set(values.map(\.column))
        var filter: BoundExpression?
        if let condition {
            filter = try boolean(try expression(condition, in: scope, clause: .where), construct: "WHERE")
        }
        var plan = ConflictPlan(
            arbiters: arbiters, elements: elements, action: .update(assignments: values, filter: filter),
            excluded: scope.entries[position])
        plan.defaulted = defaulted
        plan.condition = inferred
        return plan
    }

    /// Analyzes a conflict target: the elements by which indexes are sought, or the index of a constraint; neither for all
    /// (`transformOnConflictArbiter`).
    private mutating func arbiters(
        _ node: OnConflictClause, _ relation: Relation, in scope: Scope
    ) throws(Diagnostic) -> (elements: [BoundExpression]?, arbiters: [ObjectID]?, condition: BoundExpression?) {
        switch node.target {
        case .any:
            if case .update = node.action {
                throw Diagnostic(
                    .syntaxError, "ON CONFLICT DO UPDATE requires inference specification or constraint name",
                    hint: "For example, ON CONFLICT (column_name).", at: node.span)
            }
            return (nil, nil, nil)
        case .constraint(let name): return (nil, [try arbiter(named: name.name, relation, in: scope)], nil)
        case .elements(let elements, let condition):
            let found = try arbiterElements(elements, in: scope)
            guard let condition else { return (found, nil, nil) }
            return (found, nil, try boolean(try expression(condition, in: scope), construct: "WHERE"))
        }
    }

    /// Resolves the elements of a conflict target (`resolve_unique_index_expr`).
    private mutating func arbiterElements(
        _ elements: [IndexElement], in scope: Scope
    ) throws(Diagnostic) -> [BoundExpression] {
        var result: [BoundExpression] = []
        let first = elements.first?.key.span ?? .none
        for element in elements {
            switch element.key {
            case .column(let name):
                guard let found = try findColumn(name.name, in: scope, at: name.span) else {
                    let parenthesis = SourceSpan(start: first.start - 1, end: first.end)
                    throw missing(name.name, of: nil, scope, parenthesis)
                }
                result.append(use(found.value, from: scope, level: found.level, at: name.span))
            case .expression(let node): result.append(try expression(node, in: scope))
            }
        }
        return result
    }

    /// Finds the index of a constraint; its columns count as read.
    private func arbiter(
        named name: String, _ relation: Relation, in scope: Scope
    ) throws(Diagnostic) -> ObjectID {
        guard let constraint = relation.constraints.first(where: { $0.name == name }) else {
            throw Diagnostic(
                .undefinedObject, "constraint \"\(name)\" for table \"\(relation.name)\" does not exist")
        }
        switch constraint.kind {
        case .primaryKey(let columns, let index), .unique(let columns, let index, _):
            for column in columns { scope.entries[0].access?.readColumns.insert(column) }
            return index
        case .notNull, .check, .foreignKey:
            throw Diagnostic(.wrongObjectType, "constraint in ON CONFLICT clause has no associated index")
        }
    }
}

extension IndexElement.Key {
    /// The place of the column or expression.
    fileprivate var span: SourceSpan {
        switch self {
        case .column(let name): name.span
        case .expression(let expression): expression.span
        }
    }
}
