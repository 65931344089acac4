import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes INSERT (`transformInsertStmt`).
    mutating func insert(_ node: InsertStatement, in scope: Scope) throws(Diagnostic) -> InsertPlan {
        try withClause(node.with, in: scope)
        var access = RangeAccess()
        access.inserts = true
        let target = try target(node.table, alias: node.alias, in: scope, access: access)
        let relation = target.relation
        let items = scope.namespace.filter { $0.ruleRow == nil }
        scope.namespace = scope.ruleRows
        let columns = try insertColumns(node.columns, of: target)
        var plan = InsertPlan(
            target: relation.id, entry: scope.entries[0], columns: columns.map(\.number), source: .defaults,
            defaults: [], returning: nil)
        plan.overriding = InsertPlan.Overriding(node.overriding)
        try source(node, columns, relation, in: scope, into: &plan)
        scope.namespace = items
        if let conflict = node.onConflict {
            plan.onConflict = try onConflict(conflict, relation, in: scope)
            scope.namespace = items
        }
        let versions: RowVersions = plan.onConflict?.updates == true ? .conflict : .onlyNew
        plan.returning = try returning(node.returning, of: target, versions, in: scope)
        plan.mergeParts()
        scope.entries[0].access?.insertedColumns = Set(plan.columns)
        plan.entry = scope.entries[0]
        plan.commonTables = scope.commonTables
        return plan
    }

    /// Returns the columns that are given values: those named, else all (`checkInsertTargets`).
    func insertColumns(_ nodes: [ColumnTarget]?, of target: ChangeTarget) throws(Diagnostic) -> [Column] {
        guard let nodes else { return target.columns }
        var columns: [Column] = []
        for node in nodes {
            let column = try targetColumn(node, of: target)
            let others = zip(columns, nodes).filter { $0.0.number == column.number }
            if others.contains(where: { node.steps.isEmpty || $0.1.steps.isEmpty }) {
                throw Diagnostic(
                    .duplicateColumn, "column \"\(column.name)\" specified more than once", at: node.name.span)
            }
            columns.append(column)
        }
        return columns
    }

    /// Analyzes where the rows come from.
    private mutating func source(
        _ node: InsertStatement, _ columns: [Column], _ relation: Relation, in scope: Scope, into plan: inout InsertPlan
    ) throws(Diagnostic) {
        guard case .query(let query) = node.source else {
            plan.columns = []
            return
        }
        if case .values(let values) = query.body, query.with == nil, query.orderBy.isEmpty, query.limit == nil,
            query.offset == nil, query.locking.isEmpty
        {
            if let vectors = literalRows(values, columns, node) {
                plan.columns = Array(plan.columns.prefix(vectors.count))
                plan.source = .vectors(vectors, count: values.rowCount)
            } else {
                let rows = try valuesRows(values, columns, node, in: scope)
                plan.columns = Array(plan.columns.prefix(rows.first?.count ?? 0))
                plan.source = .values(rows)
                if rows.count == 1 { plan.repeatRow(rows[0]) }
            }
            return
        }
        try querySource(query, columns, node, in: scope, into: &plan)
    }

    /// Analyzes the rows of VALUES, each cell converted to its column.
    private mutating func valuesRows(
        _ values: ValuesClause, _ columns: [Column], _ node: InsertStatement, in scope: Scope
    ) throws(Diagnostic) -> [[BoundExpression?]] {
        var result: [[BoundExpression?]] = []
        let clause: Clause = values.rowCount > 1 ? .values : .insertValues
        for row in values.rows {
            if let first = result.first, first.count != row.count {
                throw Diagnostic(.syntaxError, "VALUES lists must all be the same length", at: row.first?.span)
            }
            do {
                try checkCount(row.count, columns, node) { row.indices.contains($0) ? row[$0].span : .none }
            } catch {
                throw Self.hinting(error, at: row, columns)
            }
            var cells: [BoundExpression?] = []
            for (cell, column) in zip(row, columns) {
                let part = node.columns.map { $0[cells.count] }
                if case .defaultValue = cell {
                    if let part { try refuseDefault(for: part) }
                    cells.append(nil)
                } else {
                    let value = try expression(cell, in: scope, clause: clause)
                    let old = Self.lastValue(of: column, in: columns, cells)
                    cells.append(try assigned(value, to: column, part: part, of: old, in: scope))
                }
            }
            result.append(cells)
        }
        return result
    }

    /// Analyzes one row of VALUES in MERGE; nil for a default.
    mutating func insertedRow(
        _ row: [Expression], _ columns: [Column], _ node: InsertStatement, in scope: Scope
    ) throws(Diagnostic) -> [BoundExpression?] {
        var cells: [BoundExpression?] = []
        do {
            try checkCount(row.count, columns, node) { row.indices.contains($0) ? row[$0].span : .none }
        } catch {
            throw Self.hinting(error, at: row, columns)
        }
        for (cell, column) in zip(row, columns) {
            let part = node.columns.map { $0[cells.count] }
            if case .defaultValue = cell {
                if let part { try refuseDefault(for: part) }
                cells.append(nil)
                continue
            }
            let value = try expression(cell, in: scope, clause: .insertValues)
            let old = Self.lastValue(of: column, in: columns, cells)
            cells.append(try assigned(value, to: column, part: part, of: old, in: scope))
        }
        return cells
    }

    /// Returns the value that a column got from a part of it that was assigned to before; NULL without one.
    private static func lastValue(
        of column: Column, in columns: [Column], _ values: [BoundExpression?]
    ) -> BoundExpression {
        let places = values.indices.filter { columns[$0].number == column.number }
        return places.last.flatMap { values[$0] } ?? .null(of: column.type)
    }

    /// Adds a hint when the one expression of a row is a row itself, of the right length.
    private static func hinting(_ error: Diagnostic, at row: [Expression], _ columns: [Column]) -> Diagnostic {
        guard row.count == 1, case .row(let fields) = row[0], fields.fields.count == columns.count else { return error }
        var error = error
        error.hint =
            "The insertion source is a row expression containing the same number of columns expected by the INSERT. "
            + "Did you accidentally use extra parentheses?"
        return error
    }

    /// Compares the number of expressions with that of columns.
    private func checkCount(
        _ count: Int, _ columns: [Column], _ node: InsertStatement, place: (Int) -> SourceSpan
    ) throws(Diagnostic) {
        if count > columns.count {
            throw Diagnostic(
                .syntaxError, "INSERT has more expressions than target columns", at: place(columns.count))
        }
        if let names = node.columns, count < columns.count {
            throw Diagnostic(
                .syntaxError, "INSERT has more target columns than expressions", at: names[count].name.span)
        }
    }

    /// Analyzes INSERT … SELECT: the query, then how each of its columns becomes one of the table.
    private mutating func querySource(
        _ query: Query, _ columns: [Column], _ node: InsertStatement, in scope: Scope, into plan: inout InsertPlan
    ) throws(Diagnostic) {
        let inner = Scope(parent: scope)
        inner.ruleRows = scope.ruleRows
        inner.ruleEntries = scope.ruleEntries
        inner.namespace = scope.ruleRows
        var bound = try self.query(query, in: inner, resolvingUnknowns: false)
        let targets = bound.visibleTargets
        try checkCount(targets.count, columns, node) { targets[$0].expression.location }
        plan.columns = Array(plan.columns.prefix(targets.count))
        var position = 0
        for (target, column) in zip(targets, columns) {
            position += 1
            var value = target.expression
            if !value.type.isUnknown {
                value = .column(
                    BoundColumn(
                        relation: 0, column: position, type: value.type, span: target.expression.location))
            }
            let part = node.columns.map { $0[position - 1] }
            if let part, !part.steps.isEmpty {
                let old = Self.lastValue(of: column, in: columns, plan.conversions)
                plan.conversions.append(try assigned(value, to: column, part: part, of: old, in: scope))
            } else {
                plan.conversions.append(try assigned(value, to: column, at: target.expression.location))
            }
        }
        if scope.ruleRows.isEmpty { try resolveUnknowns(&bound.targets) }
        plan.source = .query(bound)
    }

    /// Reads VALUES of plain literals straight into vectors; nil when something needs the slow way, as mistakes do, which are
    /// looked for row by row.
    private func literalRows(
        _ values: ValuesClause, _ columns: [Column], _ node: InsertStatement
    ) -> [ColumnVector]? {
        guard !isDefinition, values.isLiteral, let width = values.width, width > 0, width <= columns.count,
            !environment.catalog.builtinACLs.keys.contains(where: { $0.objectClass == .function }),
            node.columns == nil || width == columns.count,
            node.columns?.allSatisfy(\.steps.isEmpty) != false,
            columns.prefix(width).allSatisfy({ $0.identity == nil && $0.generated == nil })
        else { return nil }
        var vectors: [ColumnVector] = []
        for position in 0..<width {
            let reader = LiteralColumn(
                values: values, width: width, position: position, type: columns[position].type,
                context: environment.functionContext)
            guard let vector = (try? reader.read()) ?? nil else { return nil }
            vectors.append(vector)
        }
        return vectors
    }
}

extension InsertPlan {
    /// Makes a query of the one row of VALUES if set-returning functions give it several times.
    fileprivate mutating func repeatRow(_ row: [BoundExpression?]) {
        let given = row.indices.filter { row[$0] != nil }
        guard given.contains(where: { row[$0]?.returnsSet == true }) else { return }
        var query = BoundQuery()
        query.targets = given.compactMap { row[$0] }.map { Target($0, name: "?column?") }
        conversions = query.targets.enumerated().map { number, target in
            .column(BoundColumn(relation: 0, column: number + 1, type: target.expression.type))
        }
        columns = given.map { columns[$0] }
        source = .query(query.shiftingLevels(by: 1, from: 0))
    }
}

extension InsertPlan.Overriding {
    /// Reads the clause OVERRIDING; nil without one.
    init?(_ node: InsertStatement.Overriding?) {
        switch node {
        case .userValue: self = .userValue
        case .systemValue: self = .systemValue
        case nil: return nil
        }
    }
}
