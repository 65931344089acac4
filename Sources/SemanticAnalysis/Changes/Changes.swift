import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes a statement that changes rows.
    mutating func change(_ node: ChangeStatement, in scope: Scope) throws(Diagnostic) -> BoundChange {
        switch node {
        case .insert(let insert): return .insert(try self.insert(insert, in: scope))
        case .update(let update): return .update(try self.update(update, in: scope))
        case .delete(let delete): return .delete(try self.delete(delete, in: scope))
        case .merge(let merge): return .merge(try self.merge(merge, in: scope))
        case .truncate(let truncate): throw Diagnostic.notSupported("TRUNCATE here", at: truncate.span)
        }
    }

    /// Opens the target of a change and makes it entry 0 of the range table (`setTargetTable`).
    mutating func target(
        _ name: QualifiedName, alias: Identifier?, isOnly: Bool = false, in scope: Scope, access: RangeAccess
    ) throws(Diagnostic) -> ChangeTarget {
        if name.parts.count == 1, transitionTables[name.name] != nil {
            throw Diagnostic(
                .featureNotSupported, "relation \"\(name.name)\" cannot be the target of a modifying statement")
        }
        let relation = try openRelation(name, in: nil)
        switch relation.kind {
        case .table, .materializedView, .foreignTable, .partitionedTable, .view, .sequence: break
        case .index, .compositeType:
            throw Diagnostic.notSupported("changing the rows of \"\(relation.name)\"", at: name.span)
        }
        var entry = Self.entry(
            of: relation, kind: .relation(relation.id), name: alias?.name ?? relation.name, hasAlias: alias != nil,
            span: name.span)
        entry.isOnly = isOnly
        entry.access = access
        entry.access?.places[0] = name.span
        addToNamespace(scope.add(entry), relation: relation, in: scope)
        return ChangeTarget(relation)
    }

    /// Converts a value for assignment to a column, or throws 42804 (`transformAssignedExpr`).
    mutating func assigned(
        _ value: BoundExpression, to column: Column, at span: SourceSpan? = nil
    ) throws(Diagnostic) -> BoundExpression {
        if let result = try coerce(value, to: column.type, .assignment) { return result }
        throw Diagnostic(
            .datatypeMismatch,
            "column \"\(column.name)\" is of type \(column.type.displayName) but expression is of type "
                + value.type.displayName, hint: "You will need to rewrite or cast the expression.",
            at: span ?? value.location)
    }

    /// Finds a column to assign to, or throws 42703.
    func targetColumn(
        _ node: ColumnTarget, of target: ChangeTarget, inSet: Bool = false
    ) throws(Diagnostic) -> Column {
        let relation = target.relation
        guard let column = target.column(named: node.name.name) else {
            if inSet, SystemColumns.column(named: node.name.name) != nil {
                throw Diagnostic(
                    .featureNotSupported, "cannot assign to system column \"\(node.name.name)\"", at: node.name.span)
            }
            var error = Diagnostic(
                .undefinedColumn,
                "column \"\(node.name.name)\" of relation \"\(relation.name)\" does not exist", at: node.name.span)
            if inSet, node.name.name == relation.name, !node.steps.isEmpty {
                error.hint = "SET target columns cannot be qualified with the relation name."
            }
            throw error
        }
        return column
    }

    /// Returns the value of a column that is given none: its default, or the next value of its sequence; nil for NULL.
    func defaultValue(of column: Column, _ relation: Relation) -> BoundExpression? {
        if column.identity != nil, let sequence = identitySequence(of: column, relation) {
            return .identityValue(sequence: sequence, type: column.type)
        }
        if column.generated != nil { return nil }
        if let value = column.defaultValue?.expression { return value }
        return column.type.isDomain ? domainDefault(of: column.type) : nil
    }

    /// Returns the value of a column of a domain that is given none: the domain's default, or NULL, which the domain may
    /// refuse (`get_typdefault`, `coerce_null_to_domain`).
    package func domainDefault(of type: SQLType) -> BoundExpression {
        if let value = environment.catalog.types[type.oid]?.domain?.defaultValue {
            return .cast(BoundCast(value, to: type, context: .implicit))
        }
        let null = BoundExpression.constant(Constant(.null, type: type.base))
        return .cast(BoundCast(null, to: type, context: .implicit))
    }

    /// Finds the sequence of an identity column.
    private func identitySequence(of column: Column, _ relation: Relation) -> ObjectID? {
        if relation.isPartition, let root = environment.catalog.partitionAncestors(of: relation).last,
            let own = root.column(named: column.name)
        {
            return identitySequence(of: own, root)
        }
        let address = ObjectAddress(.relation, relation.id, column: column.number)
        for dependency in environment.catalog.dependents(of: address) {
            guard dependency.dependent.objectClass == .relation,
                let owner = environment.relation(dependency.dependent.id)?.sequence?.ownedBy, owner.isIdentity,
                owner.column == column.number
            else { continue }
            return dependency.dependent.id
        }
        return nil
    }
}

extension BoundChange {
    /// The output columns; nil without RETURNING.
    package var returning: [Target]? {
        switch self {
        case .insert(let plan): plan.returning
        case .update(let plan): plan.returning
        case .delete(let plan): plan.returning
        case .merge(let plan): plan.returning
        }
    }
}

extension BoundQuery {
    /// Tells whether a WITH query of this level changes rows.
    package var changesData: Bool {
        commonTables.contains { if case .change = $0.body { true } else { false } }
    }
}
