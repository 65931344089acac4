import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes functions in FROM (`transformRangeFunction`).
    mutating func function(
        _ node: FunctionReference, in scope: Scope
    ) throws(Diagnostic) -> (tree: JoinTree, items: [NamespaceItem]) {
        let saved = (scope.clause, scope.isLateralActive)
        scope.clause = .fromFunction
        scope.isLateralActive = true
        defer { (scope.clause, scope.isLateralActive) = saved }
        var calls: [BoundExpression] = []
        var columns: [RangeColumn] = []
        let items = node.items.flatMap(Self.separated)
        for item in items {
            var call = try expression(item.call, in: scope)
            try requireTopLevel(call)
            let definitions = item.columns.isEmpty ? node.columnDefinitions : item.columns
            if let first = node.columnDefinitions.first, node.withOrdinality {
                throw Diagnostic(
                    .syntaxError, "WITH ORDINALITY cannot be used with a column definition list",
                    hint: "Put the column definition list inside ROWS FROM().", at: first.name.span)
            }
            if !definitions.isEmpty { call = try applying(definitions, to: call) }
            if case .call(var made) = call, made.routine == nil, made.resultColumns == nil,
                let fields = made.type.base.fields, JSONRows.isRowFunction(made.callee?.name ?? "")
            {
                made.resultColumns = Array(zip(fields.names, fields.types))
                call = .call(made)
            }
            let isOnly = items.count == 1
            for column in try resultColumns(of: call, item.call, node.alias, isOnly: isOnly) {
                columns.append(RangeColumn(name: column.name, type: column.type, number: columns.count + 1))
            }
            calls.append(try resolvingUnknown(call))
        }
        if node.withOrdinality {
            columns.append(RangeColumn(name: "ordinality", type: .int8, number: columns.count + 1))
        }
        let firstName = node.items.first.map { OutputName.of($0.call) } ?? ""
        var entry = RangeEntry(
            kind: .functions(calls, withOrdinality: node.withOrdinality), name: node.alias?.name.name ?? firstName,
            hasAlias: node.alias != nil, columns: columns, isLateral: true, span: node.span)
        try rename(&entry, node.alias, noun: "table")
        let position = scope.add(entry)
        return (.relation(position), [Self.item(of: position, in: scope)])
    }

    /// Makes several calls of `unnest(a, b)`, which unnests each array in a column of its own.
    private static func separated(_ item: FunctionReference.Item) -> [FunctionReference.Item] {
        guard case .call(let call) = item.call, call.name.parts == ["unnest"], call.arguments.count > 1,
            item.columns.isEmpty, call.syntax == .ordinary, !call.isVariadic, !call.isDistinct, call.filter == nil,
            call.orderBy.isEmpty, call.over == nil
        else { return [item] }
        return call.arguments.map { argument in
            var one = call
            one.name = QualifiedName(["pg_catalog", "unnest"], span: call.name.span)
            one.arguments = [argument]
            var part = item
            part.call = .call(one)
            return part
        }
    }

    /// Gives the rows of a function that returns a record the columns of a column definition list
    /// (`addRangeTableEntryForFunction`).
    private mutating func applying(
        _ definitions: [ColumnDefinitionItem], to expression: BoundExpression
    ) throws(Diagnostic) -> BoundExpression {
        let place = definitions.first?.name.span
        guard case .call(var call) = expression, call.type == .record else {
            throw Diagnostic(
                .syntaxError, "a column definition list is only allowed for functions returning \"record\"", at: place)
        }
        guard call.callee?.resultColumns.isEmpty == true else {
            throw Diagnostic(
                .syntaxError, "a column definition list is redundant for a function with OUT parameters", at: place)
        }
        guard call.routine != nil || JSONRows.isRowFunction(call.callee?.name ?? "") else {
            throw Diagnostic.notSupported("a column definition list here", at: place)
        }
        var columns: [(name: String, type: SQLType)] = []
        for definition in definitions { columns.append((definition.name.name, try type(definition.type))) }
        call.resultColumns = columns
        return .call(call)
    }

    /// Returns the columns that a function in FROM yields.
    private func resultColumns(
        of call: BoundExpression, _ node: Expression, _ alias: TableAlias?, isOnly: Bool
    ) throws(Diagnostic) -> [(name: String, type: SQLType)] {
        if case .call(let call) = call, let columns = call.resultColumns { return columns }
        if case .call(let call) = call, let function = call.callee,
            !function.resultColumns.isEmpty
        {
            return function.resultColumns
        }
        guard call.type.oid != SQLType.record.oid else {
            throw Diagnostic(
                .syntaxError, "a column definition list is required for functions returning \"record\"",
                at: call.location)
        }
        let name = isOnly ? alias?.name.name ?? OutputName.of(node) : OutputName.of(node)
        return [(name, call.type)]
    }
}

extension Analyzer {
    /// Refuses a set-returning function in FROM that stands in the arguments of another function.
    private func requireTopLevel(_ call: BoundExpression) throws(Diagnostic) {
        guard let inner = call.setCallBelowTop else { return }
        throw Diagnostic(
            .featureNotSupported, "set-returning functions must appear at top level of FROM", at: inner.location)
    }
}

extension BoundExpression {
    /// The first set-returning function in the operands of the expression.
    fileprivate var setCallBelowTop: BoundExpression? {
        var found: BoundExpression?
        forEachChild { child in
            guard case .expression(let inner) = child, found == nil else { return }
            if case .call(let call) = inner, call.callee?.returnsSet == true {
                found = inner
            } else {
                found = inner.setCallBelowTop
            }
        }
        return found
    }
}
