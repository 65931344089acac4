import CatalogModel
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
        let relation = target.table
        let items = scope.namespace
        scope.namespace = []
        let columns = try insertColumns(node.columns, of: target)
        var plan = InsertPlan(
            target: relation.id, entry: scope.entries[0], columns: columns.map(\.number), source: .defaults,
            defaults: defaults(of: target), returning: nil)
        try source(node, columns, relation, in: scope, into: &plan)
        scope.namespace = items
        if target.refusal == nil, let conflict = node.onConflict {
            if target.isView, conflict.namesColumns {
                throw Diagnostic.notSupported("ON CONFLICT with columns of a view", at: conflict.span)
            }
            plan.onConflict = try onConflict(conflict, relation, in: scope)
            scope.namespace = items
        }
        let versions: RowVersions = plan.onConflict?.updates == true ? .conflict : .onlyNew
        plan.returning = try returning(node.returning, of: target, versions, in: scope)
        try throwRewriteRefusal()
        try target.requireChangeable()
        try target.check(plan.columns, changing: "insert into")
        target.settle(scope, plan.columns) { access, columns in access.insertedColumns = columns }
        plan.entry = scope.entries[0]
        plan.views = target.views.map { scope.entries[$0.entry] }
        plan.viewChecks = target.checks
        plan.commonTables = scope.commonTables
        return plan
    }

    /// Returns the columns that are given values: those named, else all (`checkInsertTargets`).
    func insertColumns(_ nodes: [ColumnTarget]?, of target: ChangeTarget) throws(Diagnostic) -> [Column] {
        guard let nodes else { return target.columns }
        var columns: [Column] = []
        for node in nodes {
            let column = try targetColumn(node, of: target)
            if columns.contains(where: { $0.number == column.number }) {
                throw Diagnostic(
                    .duplicateColumn, "column \"\(column.name)\" specified more than once", at: node.name.span)
            }
            columns.append(column)
        }
        return columns
    }

    /// Returns the defaults of all columns that have one.
    func defaults(of target: ChangeTarget) -> [(column: Int, value: BoundExpression)] {
        target.table.liveColumns.compactMap { column in
            let named = target.columns.first { $0.number == column.number } ?? column
            return defaultValue(of: named, target.table).map { (column.number, $0) }
        }
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
            if let vectors = try literalRows(values, columns, node) {
                plan.columns = Array(plan.columns.prefix(vectors.count))
                plan.source = .vectors(vectors, count: values.rowCount)
            } else {
                let rows = try valuesRows(values, columns, node, in: scope)
                plan.columns = Array(plan.columns.prefix(rows.first?.count ?? 0))
                plan.source = .values(rows)
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
                if case .defaultValue = cell {
                    cells.append(nil)
                } else {
                    let value = try expression(cell, in: scope, clause: clause)
                    cells.append(try assigned(value, to: column))
                }
            }
            result.append(cells)
        }
        for (i, column) in columns.enumerated().sorted(by: { $0.element.number < $1.element.number }) {
            let isGiven = result.contains { i < $0.count && $0[i] != nil }
            if isGiven, replacesGiven(column, node.overriding) {
                for j in result.indices where i < result[j].count { result[j][i] = nil }
            }
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
            if case .defaultValue = cell {
                cells.append(nil)
                continue
            }
            let value = try assigned(try expression(cell, in: scope, clause: .insertValues), to: column)
            cells.append(replacesGiven(column, node.overriding) ? nil : value)
        }
        return cells
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

    /// Tells whether the value given for a column is replaced by its default (OVERRIDING USER VALUE), or refuses with 428C9 when
    /// none may be given (`rewriteTargetListIU`).
    private mutating func replacesGiven(
        _ column: Column, _ overriding: InsertStatement.Overriding?
    ) -> Bool {
        if column.generated != nil {
            refuseLater(
                Diagnostic(
                    .generatedAlways, "cannot insert a non-DEFAULT value into column \"\(column.name)\"",
                    detail: "Column \"\(column.name)\" is a generated column."), column: column.number)
            return false
        }
        guard let identity = column.identity else { return false }
        if overriding == .userValue { return true }
        guard identity == .always, overriding != .systemValue else { return false }
        refuseLater(
            Diagnostic(
                .generatedAlways, "cannot insert a non-DEFAULT value into column \"\(column.name)\"",
                detail: "Column \"\(column.name)\" is an identity column defined as GENERATED ALWAYS.",
                hint: "Use OVERRIDING SYSTEM VALUE to override."), column: column.number)
        return false
    }

    /// Analyzes INSERT … SELECT: the query, then how each of its columns becomes one of the table.
    private mutating func querySource(
        _ query: Query, _ columns: [Column], _ node: InsertStatement, in scope: Scope, into plan: inout InsertPlan
    ) throws(Diagnostic) {
        var bound = try self.query(query, in: Scope(parent: scope), resolvingUnknowns: false)
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
            plan.conversions.append(try assigned(value, to: column, at: target.expression.location))
        }
        for (i, column) in columns.prefix(targets.count).enumerated().sorted(by: {
            $0.element.number < $1.element.number
        })
        where replacesGiven(column, node.overriding) {
            plan.conversions[i] = defaultOrNull(column, plan)
        }
        try resolveUnknowns(&bound.targets)
        plan.source = .query(bound)
    }

    /// Returns a column's default as the plan has it, else NULL.
    private func defaultOrNull(_ column: Column, _ plan: InsertPlan) -> BoundExpression {
        plan.defaults.first { $0.column == column.number }?.value
            ?? .constant(Constant(.null, type: column.type))
    }

    /// Reads VALUES of plain literals straight into vectors; nil when something needs the slow way.
    private func literalRows(
        _ values: ValuesClause, _ columns: [Column], _ node: InsertStatement
    ) throws(Diagnostic) -> [ColumnVector]? {
        guard values.isLiteral, let width = values.width, width > 0, width <= columns.count,
            node.columns == nil || width == columns.count,
            columns.prefix(width).allSatisfy({ $0.identity == nil && $0.generated == nil })
        else { return nil }
        var vectors: [ColumnVector] = []
        for position in 0..<width {
            let reader = LiteralColumn(
                values: values, width: width, position: position, type: columns[position].type,
                context: environment.functionContext)
            guard let vector = try reader.read() else { return nil }
            vectors.append(vector)
        }
        return vectors
    }
}

extension OnConflictClause {
    /// Tells whether the clause names columns or constraints, so that a view's would have to be translated.
    fileprivate var namesColumns: Bool {
        if case .any = target, case .nothing = action { false } else { true }
    }
}
