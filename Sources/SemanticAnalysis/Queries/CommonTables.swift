import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes WITH: the queries in order, each visible to those after it (`transformWithClause`).
    mutating func withClause(_ node: WithClause?, in scope: Scope) throws(Diagnostic) {
        guard let node else { return }
        for (i, table) in node.tables.enumerated() {
            if node.tables[..<i].contains(where: { $0.name.name == table.name.name }) {
                throw Diagnostic(
                    .duplicateAlias, "WITH query name \"\(table.name.name)\" specified more than once",
                    at: table.name.span)
            }
            if case .change = table.body, scope.parent != nil {
                throw Diagnostic(
                    .featureNotSupported,
                    "WITH clause containing a data-modifying statement must be at the top level", at: table.name.span)
            }
        }
        for (i, table) in node.tables.enumerated() {
            scope.futureCommonTables = node.tables[i...].map(\.name.name)
            try commonTable(table, isRecursive: node.isRecursive, in: scope)
        }
        scope.futureCommonTables = []
    }

    /// Analyzes one WITH query.
    private mutating func commonTable(
        _ node: CommonTable, isRecursive: Bool, in scope: Scope
    ) throws(Diagnostic) {
        var body: CommonTableExpression.Body
        let targets: [Target]
        var selfReferences = 0
        let mark = try node.cycle.map { clause throws(Diagnostic) in try cycleMark(clause, in: scope) }
        switch node.body {
        case .query(let query):
            let refersToItself = isRecursive && TableNames.mentions(node.name.name, in: query)
            let inner = Scope(parent: scope)
            if refersToItself {
                try checkRecursiveForm(node, query)
                scope.openCommonTable = OpenCommonTable(name: node.name.name, index: scope.commonTables.count)
                inner.recursiveTable = node
                inner.recursiveMark = mark
            }
            let bound = try self.query(query, in: inner, resolvingUnknowns: true)
            selfReferences = scope.openCommonTable?.references ?? 0
            if refersToItself, let open = scope.openCommonTable { try checkTypes(of: bound, open) }
            scope.openCommonTable = nil
            targets = bound.targets
            body = .query(bound)
        case .change(let change):
            let bound = try self.change(change, in: Scope(parent: scope))
            targets = bound.returning ?? []
            body = .change(bound)
        }
        var columns = try columns(of: node, targets)
        let searchAndCycle = try searchAndCycle(
            node, columns, body, index: scope.commonTables.count, mark: mark, isRecursive: selfReferences > 0)
        if searchAndCycle != nil { columns += addedColumns(node, mark: mark, behind: columns.count) }
        let materialization: CommonTableExpression.Materialization =
            node.isMaterialized.map { $0 ? .always : .never } ?? .automatic
        var table = CommonTableExpression(
            name: node.name.name, columns: columns, body: body, materialization: materialization,
            isRecursive: selfReferences > 0, references: 0)
        table.hasColumnNames = !node.columns.isEmpty
        table.searchAndCycle = searchAndCycle
        scope.commonTables.append(table)
    }

    /// Names the columns of a WITH query (`analyzeCTETargetList`).
    func columns(of node: CommonTable, _ targets: [Target]) throws(Diagnostic) -> [RangeColumn] {
        var columns = Self.columns(of: targets)
        guard node.columns.count <= columns.count else {
            throw Diagnostic(
                .invalidColumnReference,
                "WITH query \"\(node.name.name)\" has \(columns.count) columns available but \(node.columns.count) "
                    + "columns specified", at: node.name.span)
        }
        for (i, name) in node.columns.enumerated() { columns[i].name = name.name }
        return columns
    }

    /// Refuses a recursive query that is not a UNION of two parts (`checkWellFormedRecursion`).
    private func checkRecursiveForm(_ node: CommonTable, _ query: Query) throws(Diagnostic) {
        guard case .setOperation(let operation) = query.body, operation.kind == .union else {
            throw Diagnostic(
                .invalidRecursion,
                "recursive query \"\(node.name.name)\" does not have the form non-recursive-term UNION [ALL] "
                    + "recursive-term", at: node.name.span)
        }
        if TableNames.mentions(node.name.name, in: operation.left) {
            throw Diagnostic(
                .invalidRecursion,
                "recursive reference to query \"\(node.name.name)\" must not appear within its non-recursive term",
                at: TableNames.place(of: node.name.name, in: operation.left) ?? node.name.span)
        }
        try RecursiveTerm.check(operation.right, of: node.name.name)
        if !query.orderBy.isEmpty {
            throw Diagnostic(
                .featureNotSupported, "ORDER BY in a recursive query is not implemented",
                at: query.orderBy[0].expression.span)
        }
        if query.limit != nil {
            throw Diagnostic(
                .featureNotSupported, "LIMIT in a recursive query is not implemented", at: query.limit?.span)
        }
        if query.offset != nil {
            throw Diagnostic(
                .featureNotSupported, "OFFSET in a recursive query is not implemented", at: query.offset?.span)
        }
    }

    /// Refuses a recursive query whose recursive part changes the types of columns.
    private func checkTypes(of query: BoundQuery, _ open: OpenCommonTable) throws(Diagnostic) {
        for (i, (target, column)) in zip(query.visibleTargets, open.columns ?? []).enumerated()
        where target.expression.type.oid != column.type.oid {
            throw Diagnostic(
                .datatypeMismatch,
                "recursive query \"\(open.name)\" column \(i + 1) has type \(column.type.formatted) in non-recursive term "
                    + "but type \(target.expression.type.formatted) overall",
                hint: "Cast the output of the non-recursive term to the correct type.", at: column.place)
        }
    }

    /// Resolves a name in FROM to a WITH query, if one is visible (`scanNameSpaceForCTE`).
    mutating func commonTable(
        _ node: TableReference, in scope: Scope
    ) throws(Diagnostic) -> (tree: JoinTree, items: [NamespaceItem])? {
        var level = 0
        var current: Scope? = scope
        while let here = current {
            if here.openCommonTable?.name == node.name.name, let open = here.openCommonTable {
                here.openCommonTable?.references += 1
                guard let columns = open.columns else {
                    throw Diagnostic(
                        .invalidRecursion,
                        "recursive reference to query \"\(open.name)\" must not appear within its non-recursive term",
                        at: node.span)
                }
                scope.readsRecursively = true
                return try reference(
                    node, columns, level: level, index: open.index, unexpanded: open.addedCount, in: scope)
            }
            if let index = here.commonTables.firstIndex(where: { $0.name == node.name.name }) {
                here.commonTables[index].references += 1
                let table = here.commonTables[index]
                if case .change(let change) = table.body, change.returning == nil {
                    throw Diagnostic(
                        .featureNotSupported, "WITH query \"\(table.name)\" does not have a RETURNING clause",
                        at: node.span)
                }
                return try reference(
                    node, table.columns, level: level, index: index, unexpanded: table.searchAndCycle?.width ?? 0,
                    in: scope)
            }
            current = here.parent
            level += 1
        }
        return nil
    }

    /// Adds a reference to a WITH query to the range table; a star further in leaves out what SEARCH and CYCLE add.
    private func reference(
        _ node: TableReference, _ columns: [RangeColumn], level: Int, index: Int, unexpanded: Int, in scope: Scope
    ) throws(Diagnostic) -> (tree: JoinTree, items: [NamespaceItem]) {
        var entry = RangeEntry(
            kind: .commonTable(level: level, index: index), name: node.alias?.name.name ?? node.name.name,
            hasAlias: node.alias != nil, columns: columns, span: node.span)
        try rename(&entry, node.alias, noun: "table")
        let position = scope.add(entry)
        var item = Self.item(of: position, in: scope)
        if level > 0 { item.unexpandedCount = unexpanded }
        return (.relation(position), [item])
    }
}

/// Finds the names of tables in a syntax tree.
enum TableNames {
    /// Tells whether a query names a table in FROM.
    static func mentions(_ name: String, in query: Query) -> Bool { place(of: name, in: query) != nil }

    /// Tells whether a query's body names a table in FROM.
    static func mentions(_ name: String, in body: QueryBody) -> Bool { place(of: name, in: body) != nil }

    /// Returns where a query names a table; a WITH query of the same name inside hides it.
    static func place(of name: String, in query: Query) -> SourceSpan? {
        for table in query.with?.tables ?? [] {
            if case .query(let inner) = table.body, let found = place(of: name, in: inner) { return found }
            if table.name.name == name { return nil }
        }
        return place(of: name, in: query.body)
    }

    /// Returns where a query's body names a table.
    static func place(of name: String, in body: QueryBody) -> SourceSpan? {
        switch body {
        case .values: return nil
        case .nested(let query): return place(of: name, in: query)
        case .setOperation(let operation):
            return place(of: name, in: operation.left) ?? place(of: name, in: operation.right)
        case .select(let select):
            for item in select.from {
                if let found = place(of: name, in: item) { return found }
            }
            let expressions =
                select.targets.map(\.expression) + [select.condition, select.having].compactMap { $0 }
            for expression in expressions {
                if let found = place(of: name, in: expression) { return found }
            }
            return nil
        }
    }

    /// Returns where an item of FROM names a table.
    private static func place(of name: String, in item: FromItem) -> SourceSpan? {
        switch item {
        case .table(let table): return table.name.parts == [name] ? table.span : nil
        case .subquery(let subquery): return place(of: name, in: subquery.query)
        case .join(let join): return place(of: name, in: join.left) ?? place(of: name, in: join.right)
        case .function, .unsupported: return nil
        }
    }

    /// Returns where a sub-select of an expression names a table.
    static func place(of name: String, in expression: Expression) -> SourceSpan? {
        var found: SourceSpan?
        expression.forEachChild { child in
            guard found == nil else { return }
            switch child {
            case .expression(let inner): found = place(of: name, in: inner)
            case .query(let query): found = place(of: name, in: query)
            }
        }
        return found
    }
}
