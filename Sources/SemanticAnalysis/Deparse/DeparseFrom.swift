import CatalogModel
import SQLBasics
import SQLTypes

/// Writing FROM (`get_from_clause` and what it calls).
extension DeparseWriter {
    /// Writes FROM, or another word, each item on a line of its own.
    func from(_ query: BoundQuery, word: String = " FROM ") {
        for (i, tree) in query.from.enumerated() {
            if i == 0 {
                keyword(word, before: -Self.standard, after: Self.standard, plus: 2)
                item(tree, query)
                continue
            }
            write(", ")
            let item = apart { self.item(tree, query) }
            if item.hasPrefix("\n") {
                removeTrailingSpaces()
            } else {
                keyword("", before: -Self.standard, after: Self.standard, plus: Self.variable)
            }
            write(item)
        }
    }

    /// Writes an item of FROM (`get_from_clause_item`).
    private func item(_ tree: JoinTree, _ query: BoundQuery) {
        switch tree {
        case .relation(let position): relation(position, query)
        case .join(let join): self.join(join, query)
        }
    }

    /// Writes a join.
    private func join(_ join: Join, _ query: BoundQuery) {
        let hasParentheses = !isPretty || join.alias != nil
        if hasParentheses { write("(") }
        item(join.left, query)
        let s = Self.standard
        keyword(join.words, before: -s, after: s, plus: Self.join)
        var isRightNested = false
        if case .join(let right) = join.right { isRightNested = isPretty && right.alias == nil }
        if isRightNested { write("(") }
        item(join.right, query)
        if isRightNested { write(")") }
        if let columns = join.usingColumns, !columns.isEmpty {
            write(" USING (" + columns.map(Quoting.identifier).joined(separator: ", ") + ")")
        } else if let condition = join.condition {
            write(" ON ")
            parenthesis("(")
            expression(condition, showsImplicit: false)
            parenthesis(")")
        } else if join.kind != .inner {
            write(" ON TRUE")
        }
        if hasParentheses { write(")") }
        if let alias = join.alias { write(" " + Quoting.identifier(alias)) }
    }

    /// Writes a relation, subquery or the like with its alias.
    private func relation(_ position: Int, _ query: BoundQuery) {
        let entry = query.relations[position]
        let name = levels[0].names[position]
        var showsAlias = entry.hasAlias
        switch entry.kind {
        case .relation(let id), .view(let id, _):
            guard let relation = environment.relation(id) else { return }
            if entry.isOnly { write("ONLY ") }
            write(Deparser(environment, isPretty: isPretty).relationName(relation))
            showsAlias = showsAlias || name != relation.name
        case .subquery(let inner):
            if entry.isLateral { write("LATERAL ") }
            write("(")
            self.query(inner, columnNames: nil, areNamesVisible: true)
            write(")")
            showsAlias = true
        case .values(let rows):
            write("(")
            values(rows)
            write(")")
            showsAlias = true
        case .functions(let calls, let withOrdinality):
            functions(calls, withOrdinality)
            showsAlias = !calls.contains(where: \.isJSONTable) || entry.hasAlias || name != entry.name
        case .commonTable(let level, let index):
            let names = levels.indices.contains(level) ? levels[level].commonTables : []
            let original = names.indices.contains(index) ? names[index] : entry.name
            write(Quoting.identifier(original))
            showsAlias = showsAlias || name != original
        case .pseudo: break
        }
        if showsAlias { write(" " + Quoting.identifier(name)) }
        var columns = entry.aliasColumns
        if case .functions = entry.kind { columns = entry.columns.map(\.name) }
        if case .relation(let id) = entry.kind, let relation = environment.relation(id) {
            if columns == entry.columns.map({ relation.column(number: $0.number)?.name ?? $0.name }) { columns = [] }
        }
        if case .functions(let calls, _) = entry.kind, calls.contains(where: \.isJSONTable) { return }
        if case .functions(let calls, withOrdinality: false) = entry.kind, calls.count == 1,
            let definitions = calls.first?.columnDefinitions
        {
            return write("(" + definitions + ")")
        }
        if !columns.isEmpty { write("(" + columns.map(Quoting.identifier).joined(separator: ", ") + ")") }
    }

    /// Writes functions in FROM.
    private func functions(_ calls: [BoundExpression], _ withOrdinality: Bool) {
        if calls.contains(where: \.hasColumns) { write("LATERAL ") }
        let arrays = calls.compactMap { call -> BoundExpression? in
            if case .call(let call) = call, call.function == ObjectID(2331) { call.arguments.first } else { nil }
        }
        let isUnnest = calls.count > 1 && arrays.count == calls.count
        if calls.count > 1 { write(isUnnest ? "UNNEST(" : "ROWS FROM(") }
        for (i, call) in (isUnnest ? arrays : calls).enumerated() {
            if i > 0 { write(", ") }
            expression(call, showsImplicit: true)
            if calls.count > 1 || withOrdinality, let definitions = call.columnDefinitions {
                write(" AS (" + definitions + ")")
            }
        }
        if calls.count > 1 { write(")") }
        if withOrdinality { write(" WITH ORDINALITY") }
    }
}

extension BoundExpression {
    /// Whether this is JSON_TABLE.
    fileprivate var isJSONTable: Bool {
        if case .call(let call) = self, case .json = call.form { true } else { false }
    }

    /// The column definition list behind a call in FROM, written out; nil where there is none.
    fileprivate var columnDefinitions: String? {
        guard case .call(let call) = self, call.type.oid == SQLType.record.oid, let columns = call.resultColumns else {
            return nil
        }
        return columns.map { Quoting.identifier($0.name) + " " + $0.type.formatted }.joined(separator: ", ")
    }
}

extension Join {
    /// The keywords of the join, with blanks around.
    fileprivate var words: String {
        switch kind {
        case .inner: condition == nil ? " CROSS JOIN " : " JOIN "
        case .left: " LEFT JOIN "
        case .right: " RIGHT JOIN "
        case .full: " FULL JOIN "
        }
    }
}
