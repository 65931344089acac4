import CatalogModel
import SQLBasics
import SQLTypes

/// Plans the rows of an INSERT: one column for each column of the table, defaults filled in.
struct InsertRows {
    let planner: Planner
    let scope: QueryScope

    /// Makes a planner of rows.
    init(_ planner: Planner, _ scope: QueryScope) {
        self.planner = planner
        self.scope = scope
    }

    /// Makes the plan.
    func plan(_ insert: InsertPlan, _ relation: Relation) throws -> PlanNode {
        let plain = ExpressionCompiler(planner, scope, Layout())
        var defaults: [Int: BoundExpression] = [:]
        for entry in insert.defaults { defaults[entry.column] = entry.value }
        let source: PlanNode
        var given: [ExpressionNode]
        switch insert.source {
        case .defaults: return try planRow([], insert, relation, defaults, plain)
        case .values(let rows) where rows.count == 1: return try planRow(rows[0], insert, relation, defaults, plain)
        case .values(let rows):
            source = try planValues(rows, insert, relation, defaults, plain)
            given = source.types.enumerated().map { ColumnNode(slot: $0, type: $1) }
        case .query(let query):
            (source, given) = try planQuery(query, insert.conversions)
        case .vectors(let vectors, let count):
            let types = vectors.map(\.type)
            source = BatchNode("Values", types: types, estimate: Double(count)) {
                Batch(columns: vectors, count: count)
            }
            given = types.enumerated().map { ColumnNode(slot: $0, type: $1) }
        }
        guard given.count == insert.columns.count else {
            throw Diagnostic(.internalError, "an INSERT has the wrong number of columns")
        }
        let nodes = try relation.columns.map { column in
            if let place = insert.columns.firstIndex(of: column.number) { return given[place] }
            return try defaultNode(column, defaults, plain)
        }
        return ProjectNode(source, nodes: nodes)
    }

    /// Makes the plan of one row, whose values are worked out in the order of the columns' numbers.
    private func planRow(
        _ row: [BoundExpression?], _ insert: InsertPlan, _ relation: Relation, _ defaults: [Int: BoundExpression],
        _ compiler: ExpressionCompiler
    ) throws -> PlanNode {
        var given: [Int: BoundExpression] = [:]
        for case (let column, let cell?) in zip(insert.columns, row) { given[column] = cell }
        let nodes = try relation.columns.map { column in
            try given[column.number].map(compiler.compile) ?? defaultNode(column, defaults, compiler)
        }
        return ProjectNode(OneRowNode(), nodes: nodes)
    }

    /// Makes the default of a column; NULL without one.
    private func defaultNode(
        _ column: Column, _ defaults: [Int: BoundExpression], _ compiler: ExpressionCompiler
    ) throws -> ExpressionNode {
        if !column.isDropped, column.generated == nil, let value = defaults[column.number] {
            return try compiler.compile(value)
        }
        return ConstantNode(.null, type: column.type)
    }

    /// Makes the plan of rows of expressions.
    private func planValues(
        _ rows: [[BoundExpression?]], _ insert: InsertPlan, _ relation: Relation,
        _ defaults: [Int: BoundExpression], _ compiler: ExpressionCompiler
    ) throws -> PlanNode {
        let columns = insert.columns.compactMap { relation.column(number: $0) }
        let nodes = try rows.map { row in
            try zip(row, columns).map { cell, column in
                try cell.map(compiler.compile) ?? defaultNode(column, defaults, compiler)
            }
        }
        return ValuesNode(rows: nodes, types: columns.map(\.type))
    }

    /// Makes the plan of a query, and the conversions of its columns.
    private func planQuery(
        _ query: BoundQuery, _ conversions: [BoundExpression]
    ) throws -> (PlanNode, [ExpressionNode]) {
        let inner = QueryScope(parent: scope)
        var plan = try planner.plan(query, in: inner)
        planner.watch?.watch(plan)
        if !inner.parameters.isEmpty {
            let compiler = ExpressionCompiler(planner, scope, Layout())
            plan = ApplyNode(
                left: OneRowNode(), right: plan, isOuter: false, frame: inner.frame,
                parameters: try inner.parameters.map(compiler.compile), conditions: [], context: planner.context)
        }
        if conversions.isEmpty {
            return (plan, plan.types.enumerated().map { ColumnNode(slot: $0, type: $1) })
        }
        var layout = Layout()
        for (place, type) in plan.types.enumerated() {
            layout.add(ColumnKey(relation: 0, column: place + 1), type: type)
        }
        let compiler = ExpressionCompiler(planner, scope, layout)
        return (plan, try conversions.map(compiler.compile))
    }
}
