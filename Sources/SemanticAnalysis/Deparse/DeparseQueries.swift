import CatalogModel
import SQLBasics
import SQLTypes

/// Writing queries (`get_query_def` and what it calls).
extension DeparseWriter {
    /// Writes a query at a level of its own.
    func query(
        _ query: BoundQuery, columnNames: [String]?, areNamesVisible: Bool, hidesConversions: Bool = false
    ) {
        let saved = (levels, qualifiesColumns, indent)
        let level = DeparseLevel(query, within: levels, environment)
        qualifiesColumns = isRule || !levels.isEmpty || query.rangeTableCount != 1
        levels.insert(level, at: 0)
        defer { (levels, qualifiesColumns, indent) = saved }
        withClause(query)
        if let tree = query.setOperation {
            setOperation(tree, query, columnNames: columnNames, areNamesVisible: areNamesVisible)
        } else {
            select(query, columnNames, areNamesVisible, hidesConversions)
        }
        orderByAndLimit(query)
    }

    /// Writes ORDER BY, OFFSET, LIMIT and FOR UPDATE.
    private func orderByAndLimit(_ query: BoundQuery) {
        let s = Self.standard
        if !query.orderBy.isEmpty {
            keyword(" ORDER BY ", before: -s, after: s, plus: 1)
            for (i, key) in query.orderBy.enumerated() {
                if i > 0 { write(", ") }
                sortTarget(key.target, query, byNumber: query.setOperation != nil, isGroupBy: false)
                write(Self.order(isDescending: key.isDescending, nullsFirst: key.nullsFirst))
            }
        }
        if let offset = query.offset {
            keyword(" OFFSET ", before: -s, after: s)
            expression(offset, showsImplicit: false)
        }
        if let limit = query.limit {
            keyword(query.withTies ? " FETCH FIRST " : " LIMIT ", before: -s, after: s)
            if query.withTies {
                write("(")
                expression(limit, showsImplicit: false)
                write(") ROWS WITH TIES")
            } else if case .constant(let constant) = limit, constant.value.isNull {
                write("ALL")
            } else {
                expression(limit, showsImplicit: false)
            }
        }
        for lock in query.locking {
            keyword(" " + lock.strength.words, before: -s, after: s)
            write(" OF " + Quoting.identifier(levels[0].names[lock.relation]))
        }
    }

    /// Returns the words behind a sort key.
    static func order(isDescending: Bool, nullsFirst: Bool) -> String {
        if isDescending { return nullsFirst ? " DESC" : " DESC NULLS LAST" }
        return nullsFirst ? " NULLS FIRST" : ""
    }

    /// Writes a plain SELECT (`get_basic_select_query`).
    private func select(
        _ query: BoundQuery, _ columnNames: [String]?, _ areNamesVisible: Bool, _ hidesConversions: Bool
    ) {
        let s = Self.standard
        indent += s
        write(" ")
        if let rows = query.simpleValues(columnNames) { return values(rows) }
        write("SELECT")
        distinct(query)
        targets(query, columnNames, areNamesVisible, hidesConversions)
        from(query)
        if let filter = query.filter {
            keyword(" WHERE ", before: -s, after: s, plus: 1)
            expression(filter, showsImplicit: false)
        }
        groupBy(query)
        if let having = query.having {
            keyword(" HAVING ", before: -s, after: s)
            expression(having, showsImplicit: false)
        }
        windowClause(query)
    }

    /// Writes GROUP BY; ROLLUP and CUBE are written as the sets that they stand for.
    private func groupBy(_ query: BoundQuery) {
        guard let grouping = query.grouping, !grouping.keys.isEmpty || grouping.sets != nil else { return }
        keyword(" GROUP BY ", before: -Self.standard, after: Self.standard, plus: 1)
        guard let sets = grouping.sets else { return groupingKeys(Array(grouping.keys.indices), grouping, query) }
        write("GROUPING SETS (")
        for (i, set) in sets.enumerated() {
            write(i == 0 ? "(" : ", (")
            groupingKeys(set, grouping, query)
            write(")")
        }
        write(")")
    }

    /// Writes some keys of GROUP BY.
    private func groupingKeys(_ positions: [Int], _ grouping: Grouping, _ query: BoundQuery) {
        for (i, position) in positions.enumerated() {
            if i > 0 { write(", ") }
            sortTarget(grouping.keys[position], query, byNumber: false, isGroupBy: true)
        }
    }

    /// Writes DISTINCT.
    private func distinct(_ query: BoundQuery) {
        switch query.distinct {
        case .none: break
        case .all: write(" DISTINCT")
        case .on(let keys):
            write(" DISTINCT ON (")
            for (i, key) in keys.enumerated() {
                if i > 0 { write(", ") }
                sortTarget(key, query, byNumber: false, isGroupBy: false)
            }
            write(")")
        }
    }

    /// Writes the output columns, each on a line of its own (`get_target_list`).
    func targets(
        _ query: BoundQuery, _ columnNames: [String]?, _ areNamesVisible: Bool, _ hidesConversions: Bool
    ) {
        var number = 0
        for target in query.targets where !target.isHidden {
            write(number == 0 ? " " : ", ")
            number += 1
            var value = target.expression
            if hidesConversions, case .cast(let cast) = value, cast.context == .implicit { value = cast.written }
            let wanted = columnNames.flatMap { $0.indices.contains(number - 1) ? $0[number - 1] : nil } ?? target.name
            let field = apart {
                var name: String? = areNamesVisible ? nil : "?column?"
                if case .column(let column) = value {
                    name = self.column(column)
                } else {
                    expression(value, showsImplicit: true)
                    if case .wholeRow(let row) = value { write("::" + row.type.formatted) }
                }
                if name != wanted { write(" AS " + Quoting.identifier(wanted)) }
            }
            if field.hasPrefix("\n") {
                removeTrailingSpaces()
            } else if number > 1 {
                keyword("", before: -Self.standard, after: Self.standard, plus: Self.variable)
            }
            write(field)
        }
    }

    /// Writes a target that ORDER BY, GROUP BY or DISTINCT ON names (`get_rule_sortgroupclause`).
    private func sortTarget(_ position: Int, _ query: BoundQuery, byNumber: Bool, isGroupBy: Bool) {
        let value = query.targets[position].expression
        if byNumber { return write(String(position + 1)) }
        switch value {
        case .constant(let constant): self.constant(constant, label: .always)
        case .column(let column):
            _ = self.column(column, hiddenBy: isGroupBy ? [] : query.targets.filter { !$0.isHidden })
        default:
            let needsParentheses = isPretty || value.isPlainCall
            if needsParentheses { write("(") }
            expression(value, showsImplicit: true)
            if needsParentheses { write(")") }
        }
    }

    /// Writes VALUES (`get_values_def`).
    func values(_ rows: [[BoundExpression]]) {
        write("VALUES ")
        for (i, row) in rows.enumerated() {
            write(i == 0 ? "(" : ", (")
            for (j, cell) in row.enumerated() {
                if j > 0 { write(",") }
                expression(cell, showsImplicit: false)
            }
            write(")")
        }
    }

    /// Writes SEARCH and CYCLE behind a recursive WITH query.
    private func searchAndCycle(_ table: CommonTableExpression) {
        let names = { (columns: [Int]) in
            columns.map { Quoting.identifier(table.columns[$0].name) }.joined(separator: ", ")
        }
        if let search = table.searchAndCycle?.search {
            write(" SEARCH \(search.isBreadthFirst ? "BREADTH" : "DEPTH") FIRST BY \(names(search.columns))")
            write(" SET " + Quoting.identifier(search.sequence))
        }
        if let cycle = table.searchAndCycle?.cycle {
            write(" CYCLE \(names(cycle.columns)) SET " + Quoting.identifier(cycle.markColumn))
            if !cycle.mark.isDefault {
                write(" TO ")
                expression(.constant(Constant(cycle.mark.value, type: cycle.mark.type)), showsImplicit: false)
                write(" DEFAULT ")
                expression(.constant(Constant(cycle.mark.otherwise, type: cycle.mark.type)), showsImplicit: false)
            }
            write(" USING " + Quoting.identifier(cycle.path))
        }
    }

    /// Writes WITH (`get_with_clause`).
    func withClause(_ query: BoundQuery) {
        guard !query.commonTables.isEmpty else { return }
        indent += Self.standard
        write(" ")
        for (i, table) in query.commonTables.enumerated() {
            write(i > 0 ? ", " : query.isRecursive ? "WITH RECURSIVE " : "WITH ")
            write(Quoting.identifier(table.name))
            let columns = table.columns.dropLast(table.searchAndCycle?.width ?? 0)
            var isNamed = table.hasColumnNames
            if case .query(let body) = table.body, columns.map(\.name) != body.visibleTargets.map(\.name) {
                isNamed = true
            }
            if isNamed {
                write("(" + columns.map { Quoting.identifier($0.name) }.joined(separator: ", ") + ")")
            }
            write(" AS ")
            if table.materialization == .always { write("MATERIALIZED ") }
            if table.materialization == .never { write("NOT MATERIALIZED ") }
            write("(")
            keyword("")
            switch table.body {
            case .query(let body): self.query(body, columnNames: nil, areNamesVisible: true)
            case .change(let body): if !change(body) { isIncomplete = true }
            }
            keyword("")
            write(")")
            searchAndCycle(table)
        }
        indent -= Self.standard
        keyword("")
    }

    /// Writes UNION, INTERSECT and EXCEPT (`get_setop_query`).
    private func setOperation(
        _ tree: SetOperationTree, _ query: BoundQuery, columnNames: [String]?, areNamesVisible: Bool
    ) {
        switch tree {
        case .leaf(let position):
            guard case .subquery(let leaf) = query.relations[position].kind else { return }
            let needsParentheses =
                !leaf.commonTables.isEmpty || !leaf.orderBy.isEmpty || leaf.limit != nil || leaf.offset != nil
                || leaf.setOperation != nil || !leaf.locking.isEmpty
            if needsParentheses { write("(") }
            self.query(leaf, columnNames: columnNames, areNamesVisible: areNamesVisible, hidesConversions: true)
            if needsParentheses { write(")") }
        case .node(let operation, let all, let left, let right, _):
            var step = 0
            if left.isNode, !left.isNode(operation, all) {
                write("(")
                step = Self.standard
                keyword("", before: step)
                setOperation(left, query, columnNames: columnNames, areNamesVisible: areNamesVisible)
                keyword(") ", before: -step)
            } else {
                setOperation(left, query, columnNames: columnNames, areNamesVisible: areNamesVisible)
                keyword("")
            }
            write(operation.word + (all ? "ALL " : ""))
            step = right.isNode ? Self.standard : 0
            if right.isNode { write("(") }
            keyword("", before: step)
            setOperation(right, query, columnNames: columnNames, areNamesVisible: false)
            indent -= step
            if right.isNode { keyword(")") }
        }
    }
}

extension SetOperationTree {
    /// Tells whether this is an operation.
    fileprivate var isNode: Bool {
        if case .node = self { true } else { false }
    }

    /// Tells whether this is an operation of one kind.
    fileprivate func isNode(_ wanted: Operation, _ wantedAll: Bool) -> Bool {
        if case .node(let operation, let all, _, _, _) = self { operation == wanted && all == wantedAll } else { false }
    }
}

extension SetOperationTree.Operation {
    /// The keyword, with a blank.
    fileprivate var word: String {
        switch self {
        case .union: "UNION "
        case .intersect: "INTERSECT "
        case .except: "EXCEPT "
        }
    }
}

extension RowLocking.Strength {
    /// The keywords.
    package var words: String {
        switch self {
        case .keyShare: "FOR KEY SHARE"
        case .share: "FOR SHARE"
        case .noKeyUpdate: "FOR NO KEY UPDATE"
        case .update: "FOR UPDATE"
        }
    }
}

extension BoundQuery {
    /// The number of entries that PostgreSQL's range table would have: joins count too.
    fileprivate var rangeTableCount: Int { relations.count + from.reduce(0) { $0 + $1.joinCount } }

    /// The rows when the query is nothing but VALUES (`get_simple_values_rte`).
    fileprivate func simpleValues(_ columnNames: [String]?) -> [[BoundExpression]]? {
        guard relations.count == 1, case .values(let rows) = relations[0].kind, filter == nil, grouping == nil,
            having == nil, distinct.isNone, !relations[0].hasAlias, targets.count == relations[0].columns.count
        else { return nil }
        for (i, target) in targets.enumerated() {
            guard case .column(let column) = target.expression, column.column == i + 1 else { return nil }
            let wanted = columnNames.flatMap { $0.indices.contains(i) ? $0[i] : nil } ?? target.name
            if wanted != relations[0].columns[i].name { return nil }
        }
        return rows
    }
}

extension JoinTree {
    /// The number of joins in the tree.
    fileprivate var joinCount: Int {
        guard case .join(let join) = self else { return 0 }
        return 1 + join.left.joinCount + join.right.joinCount
    }
}

extension BoundExpression {
    /// Tells whether the expression is a call that ORDER BY must put in parentheses.
    fileprivate var isPlainCall: Bool {
        switch self {
        case .call(let call): if case .infixOperator = call.form { false } else { true }
        case .aggregate, .window: true
        case .cast(let cast): cast.isFunction
        default: false
        }
    }
}
