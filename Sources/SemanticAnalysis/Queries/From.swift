import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes FROM: each item may refer to those before it if it is LATERAL (`transformFromClause`).
    mutating func from(_ nodes: [FromItem], in scope: Scope) throws(Diagnostic) -> [JoinTree] {
        var trees: [JoinTree] = []
        for node in nodes {
            let (tree, items) = try fromItem(node, in: scope)
            try checkConflicts(scope.namespace, items)
            scope.namespace += items
            setLateral(&scope.namespace, only: true, allowed: true)
            trees.append(tree)
        }
        setLateral(&scope.namespace, only: false, allowed: true)
        return trees
    }

    /// Marks items as visible to LATERAL items only, or to everybody (`setNamespaceLateralState`).
    func setLateral(_ items: inout [NamespaceItem], only: Bool, allowed: Bool) {
        for i in items.indices where items[i].ruleRow == nil {
            items[i].isLateralOnly = only
            items[i].isLateralAllowed = allowed
        }
    }

    /// Refuses two items of the same name (`checkNameSpaceConflicts`).
    func checkConflicts(_ left: [NamespaceItem], _ right: [NamespaceItem]) throws(Diagnostic) {
        for a in left where a.isTableVisible && a.name != nil {
            for b in right where b.isTableVisible && b.name == a.name {
                if let x = a.relation, let y = b.relation, x != y { continue }
                throw Diagnostic(
                    .duplicateAlias, "table name \"\(a.name ?? "")\" specified more than once")
            }
        }
    }

    /// Analyzes one item of FROM.
    mutating func fromItem(
        _ node: FromItem, in scope: Scope
    ) throws(Diagnostic) -> (tree: JoinTree, items: [NamespaceItem]) {
        switch node {
        case .table(let table): return try self.table(table, in: scope)
        case .subquery(let subquery): return try self.subquery(subquery, in: scope)
        case .function(let function): return try self.function(function, in: scope)
        case .join(let join):
            depth += 1
            defer { depth -= 1 }
            guard depth <= Self.maximumDepth else { throw Self.tooDeep }
            return try self.join(join, in: scope)
        case .unsupported(let feature, let span): throw Diagnostic.notSupported(feature, at: span)
        }
    }

    /// Analyzes a table, view or WITH query in FROM.
    private mutating func table(
        _ node: TableReference, in scope: Scope
    ) throws(Diagnostic) -> (tree: JoinTree, items: [NamespaceItem]) {
        if let sample = node.sample { throw Diagnostic.notSupported("TABLESAMPLE", at: sample.span) }
        if node.name.parts.count == 1 {
            if let found = try commonTable(node, in: scope) { return found }
            if let rows = transitionTables[node.name.name] { return try transitionTable(rows, node, in: scope) }
        }
        let relation = try openRelation(node.name, in: scope)
        var entry = Self.entry(
            of: relation, kind: .relation(relation.id), name: node.alias?.name.name ?? relation.name,
            hasAlias: node.alias != nil, span: node.span)
        if let view = relation.view, relation.kind == .view {
            let query = isDefinition ? view.query : try ViewExpansion(environment).query(of: relation, view)
            entry.kind = .view(relation.id, query)
        }
        entry.isOnly = node.isOnly
        entry.access = .reading
        entry.access?.places[0] = node.span
        try rename(&entry, node.alias, noun: "table")
        let position = scope.add(entry)
        return (.relation(position), [Self.item(of: position, in: scope, relation: relation)])
    }

    /// Returns a relation that can be read, or throws; names of WITH queries to come get a hint (`parserOpenTable`).
    func openRelation(_ name: QualifiedName, in scope: Scope?) throws(Diagnostic) -> Relation {
        guard let relation = try environment.relationIfAny(named: name) else {
            var error = environment.undefinedRelation(name)
            if name.parts.count == 1, isFutureCommonTable(name.name, scope) {
                error.detail =
                    "There is a WITH item named \"\(name.name)\", but it cannot be referenced from this part of the query."
                error.hint =
                    "Use WITH RECURSIVE, or re-order the WITH items to remove forward references."
            }
            throw error
        }
        switch relation.kind {
        case .index:
            throw Diagnostic(
                .wrongObjectType, "cannot open relation \"\(relation.name)\"",
                detail: "This operation is not supported for indexes.", at: name.span)
        case .compositeType:
            throw Diagnostic(
                .wrongObjectType, "cannot open relation \"\(relation.name)\"",
                detail: "This operation is not supported for composite types.", at: name.span)
        default: return relation
        }
    }

    /// Tells whether a WITH query of this name stands further right.
    private func isFutureCommonTable(_ name: String, _ scope: Scope?) -> Bool {
        var current = scope
        while let here = current {
            if here.futureCommonTables.contains(name) { return true }
            current = here.parent
        }
        return false
    }

    /// Gives an entry's columns the names of an alias (`buildRelationAliases`).
    func rename(_ entry: inout RangeEntry, _ alias: TableAlias?, noun: String) throws(Diagnostic) {
        guard let alias, !alias.columns.isEmpty else { return }
        guard alias.columns.count <= entry.columns.count else {
            throw Diagnostic(
                .invalidColumnReference,
                "\(noun) \"\(alias.name.name)\" has \(entry.columns.count) columns available but "
                    + "\(alias.columns.count) columns specified")
        }
        for (i, name) in alias.columns.enumerated() { entry.columns[i].name = name.name }
        entry.aliasColumns = entry.columns.map(\.name)
    }

    /// Analyzes a sub-select in FROM (`transformRangeSubselect`).
    private mutating func subquery(
        _ node: SubqueryReference, in scope: Scope
    ) throws(Diagnostic) -> (tree: JoinTree, items: [NamespaceItem]) {
        let saved = (scope.clause, scope.isLateralActive)
        scope.clause = .fromSubselect
        scope.isLateralActive = node.isLateral
        defer { (scope.clause, scope.isLateralActive) = saved }
        let query = try self.query(node.query, in: Scope(parent: scope), resolvingUnknowns: true)
        var entry = RangeEntry(
            kind: .subquery(query), name: node.alias?.name.name ?? "unnamed_subquery", hasAlias: node.alias != nil,
            columns: Self.columns(of: query.targets), isLateral: node.isLateral, span: node.span)
        try rename(&entry, node.alias, noun: "table")
        let position = scope.add(entry)
        var item = Self.item(of: position, in: scope)
        if node.alias == nil { item.isTableVisible = false }
        return (.relation(position), [item])
    }

    /// Returns the columns that a query's visible targets make.
    static func columns(of targets: [Target]) -> [RangeColumn] {
        targets.filter { !$0.isHidden }.enumerated().map { position, target in
            RangeColumn(name: target.name, type: target.expression.type, number: position + 1)
        }
    }
}
