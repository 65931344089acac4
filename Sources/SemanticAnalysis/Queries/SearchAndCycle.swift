import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes what CYCLE marks rows with, before the query itself, which may read the mark (`analyzeCTE`).
    mutating func cycleMark(_ clause: CycleClause, in scope: Scope) throws(Diagnostic) -> CycleMark {
        guard let written = clause.mark, let other = clause.otherwise else {
            return CycleMark(type: .bool, value: .bool(true), otherwise: .bool(false))
        }
        let pair = [try expression(written, in: scope), try expression(other, in: scope)]
        let type = try commonType(pair, construct: "CYCLE")
        guard case .constant(let value) = try toCommonType(pair[0], type, construct: "CYCLE"),
            case .constant(let otherwise) = try toCommonType(pair[1], type, construct: "CYCLE")
        else { throw Diagnostic.notSupported("CYCLE with constants of two types", at: clause.span) }
        return CycleMark(type: type, value: value.value, otherwise: otherwise.value)
    }

    /// Returns the columns that SEARCH and CYCLE add to those of the query.
    func addedColumns(_ node: CommonTable, mark: CycleMark?, behind count: Int) -> [RangeColumn] {
        var added: [RangeColumn] = []
        if let search = node.search {
            let type = search.isBreadthFirst ? SQLType.record : SQLType.record.arrayType ?? .record
            added.append(RangeColumn(name: search.sequence.name, type: type, number: 0))
        }
        if let cycle = node.cycle, let mark {
            added.append(RangeColumn(name: cycle.markColumn.name, type: mark.type, number: 0))
            added.append(RangeColumn(name: cycle.path.name, type: SQLType.record.arrayType ?? .record, number: 0))
        }
        for place in added.indices { added[place].number = count + place + 1 }
        return added
    }

    /// Checks SEARCH and CYCLE against the columns of the query and its form (`analyzeCTE`, `rewriteSearchAndCycle`).
    func searchAndCycle(
        _ node: CommonTable, _ columns: [RangeColumn], _ body: CommonTableExpression.Body, index: Int, mark: CycleMark?,
        isRecursive: Bool
    ) throws(Diagnostic) -> SearchAndCycle? {
        guard node.search != nil || node.cycle != nil else { return nil }
        guard isRecursive, case .query(let query) = body,
            case .node(_, _, let left, let right, _) = query.setOperation
        else { throw Diagnostic(.syntaxError, "WITH query is not recursive", at: node.span) }
        guard case .leaf = left else { throw Self.notPlain("left") }
        guard case .leaf(let position) = right else { throw Self.notPlain("right") }
        let names = columns.map(\.name)
        var result = SearchAndCycle()
        if let search = node.search {
            result.search = SearchAndCycle.Search(
                isBreadthFirst: search.isBreadthFirst,
                columns: try places(of: search.columns, in: names, what: "search", at: search.span),
                sequence: search.sequence.name)
            try checkFree(search.sequence.name, names, "search sequence", at: search.span)
        }
        if let cycle = node.cycle, let mark {
            result.cycle = SearchAndCycle.Cycle(
                columns: try places(of: cycle.columns, in: names, what: "cycle", at: cycle.span), mark: mark,
                markColumn: cycle.markColumn.name, path: cycle.path.name)
            try checkFree(cycle.markColumn.name, names, "cycle mark", at: cycle.span)
            try checkFree(cycle.path.name, names, "cycle path", at: cycle.span)
        }
        try checkApart(node)
        guard case .subquery(let repeated) = query.relations[position].kind,
            repeated.place(ofCommonTable: index, level: 2) != nil
        else {
            throw Diagnostic(
                .featureNotSupported,
                "with a SEARCH or CYCLE clause, the recursive reference to WITH query \"\(node.name.name)\" must be at "
                    + "the top level of its right-hand SELECT")
        }
        return result
    }

    /// Makes the error for a part of the UNION that is not one SELECT.
    private static func notPlain(_ side: String) -> Diagnostic {
        Diagnostic(
            .featureNotSupported, "with a SEARCH or CYCLE clause, the \(side) side of the UNION must be a SELECT")
    }

    /// Returns where the named columns stand.
    private func places(
        of written: [Identifier], in names: [String], what: String, at span: SourceSpan
    ) throws(Diagnostic) -> [Int] {
        var result: [Int] = []
        for column in written {
            guard let place = names.firstIndex(of: column.name) else {
                throw Diagnostic(
                    .undefinedColumn, "\(what) column \"\(column.name)\" not in WITH query column list", at: span)
            }
            if result.contains(place) {
                throw Diagnostic(
                    .duplicateColumn, "\(what) column \"\(column.name)\" specified more than once", at: span)
            }
            result.append(place)
        }
        return result
    }

    /// Refuses the name of an added column that the query has already.
    private func checkFree(
        _ name: String, _ names: [String], _ what: String, at span: SourceSpan
    ) throws(Diagnostic) {
        guard names.contains(name) else { return }
        throw Diagnostic(
            .syntaxError, "\(what) column name \"\(name)\" already used in WITH query column list", at: span)
    }

    /// Refuses added columns of one name.
    private func checkApart(_ node: CommonTable) throws(Diagnostic) {
        guard let cycle = node.cycle else { return }
        if cycle.markColumn.name == cycle.path.name {
            throw Diagnostic(
                .syntaxError, "cycle mark column name and cycle path column name are the same", at: cycle.span)
        }
        guard let search = node.search else { return }
        for (name, what) in [(cycle.markColumn.name, "mark"), (cycle.path.name, "path")]
        where search.sequence.name == name {
            throw Diagnostic(
                .syntaxError, "search sequence column name and cycle \(what) column name are the same", at: search.span)
        }
    }
}
