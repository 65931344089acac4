import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

extension FunctionRequirements {
    /// Visits what compares rows without saying so: grouping, DISTINCT, set operations and windows call the function of
    /// the default equality of each type (`ExecBuildGroupingEqual`).
    mutating func visitComparisons(of query: BoundQuery) {
        for key in query.grouping?.keys ?? [] where query.targets.indices.contains(key) {
            compare(query.targets[key].expression)
        }
        switch query.distinct {
        case .none: break
        case .all: for target in query.visibleTargets { compare(target.expression) }
        case .on(let keys):
            for key in keys where query.targets.indices.contains(key) { compare(query.targets[key].expression) }
        }
        for window in query.windows {
            for key in window.partitionBy + window.orderBy.map(\.expression) { compare(key) }
        }
        if let tree = query.setOperation { visit(tree) }
    }

    /// Visits a set operation; UNION ALL compares nothing.
    private mutating func visit(_ tree: SetOperationTree) {
        guard case .node(let operation, let all, let left, let right, let types) = tree else { return }
        visit(left)
        visit(right)
        if case .union = operation, all { return }
        for type in types { compare(type, .none) }
    }

    /// Visits a comparison of rows: by `=` and `<>` it calls their functions pair by pair; the others go by the order of the
    /// type, for which nobody asks (`ExecInitExprRec`).
    mutating func visit(_ comparison: RowComparison) {
        switch comparison.comparison {
        case .equal, .notEqual: break
        case .less, .lessOrEqual, .greater, .greaterOrEqual: if comparison.pairs.count > 1 { return }
        }
        for call in comparison.pairs where call.routine == nil {
            add(call.function, .function, comparison.span, .execution)
        }
    }

    /// Adds the equality of a key's type; a constant key is not compared.
    private mutating func compare(_ key: BoundExpression) {
        if case .constant = key { return }
        compare(key.type, key.location)
    }

    /// Adds the equality of a type.
    private mutating func compare(_ type: SQLType, _ span: SourceSpan) {
        guard let function = Self.equality(of: type.base.unmodified) else { return }
        add(function, .function, span, .execution)
    }

    /// Returns the function behind `=` of a type's default order.
    private static func equality(of type: SQLType) -> ObjectID? {
        let operators = BuiltinTable.operators(named: "=")
        func equality(_ oid: ObjectID) -> ObjectID? {
            operators.first { $0.left?.oid == oid && $0.right.oid == oid }?.function
        }
        if let own = equality(type.oid) { return own }
        if type.oid == SQLType.cidr.oid { return equality(SQLType.inet.oid) }
        if type.category == "S" { return equality(SQLType.text.oid) }
        if type.elementType != nil { return equality(SQLType.anyarray.oid) }
        if type.range != nil { return equality(SQLType.anyrange.oid) }
        if type.rangeOfMultirange != nil { return equality(SQLType.anymultirange.oid) }
        return equality(type.fields != nil ? SQLType.record.oid : ObjectID(3500))
    }
}
