import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Reads a system relation, whose rows are made when it is opened.
final class SystemScanNode: PlanNode {
    private let name: String
    private let relation: ObjectID
    private let columns: [Int]
    private let condition: SchemaCondition?
    private let context: ExecutionContext

    /// Makes a step that hands out some columns, of types that the planner knows.
    init(
        _ name: String, _ relation: ObjectID, columns: [Int], types: [SQLType], condition: SchemaCondition?,
        context: ExecutionContext
    ) {
        self.name = name
        self.relation = relation
        self.columns = columns
        self.condition = condition
        self.context = context
        super.init(types: types, estimate: 200)
    }

    override var title: String { "Scan on \(name)" }

    override func start() throws -> any Operator {
        let hidden = condition?.failing(in: context.catalog) ?? []
        let batches = try context.contextual.systemRows(
            of: relation, columns: columns, hidden: hidden, context: context)
        return BatchListOperator(batches)
    }
}

/// Hands out the rows of some batches.
final class BatchListOperator: Operator {
    private var rest: ArraySlice<Batch>
    private var current: BatchOperator?

    /// Makes a run over batches.
    init(_ batches: [Batch]) { rest = batches[...] }

    func next(_ wanted: Int) -> Batch? {
        while true {
            if let batch = current?.next(wanted) { return batch }
            guard let batch = rest.popFirst() else { return nil }
            current = BatchOperator(batch)
        }
    }
}

/// Conditions on the schema that the rows of a view of information_schema tell of.
///
/// They are tested once a schema before rows are made, since most rows are about the builtin objects of two schemas, for which
/// hardly anybody asks. The rows that are made are tested again.
struct SchemaCondition {
    /// The conditions, over one column.
    let conditions: ConditionList
    /// The type of the column.
    let type: SQLType

    /// Returns the schemas whose names do not meet the conditions; none if testing one ends in an error.
    func failing(in catalog: Catalog) -> Set<ObjectID> {
        let all = Array(catalog.schemas.values)
        let names = ColumnVector(type: type, values: all.map { .text($0.name) })
        let (rows, error) = conditions.select(RowInput(columns: [names], count: all.count))
        guard error == nil, let rows else { return [] }
        return Set(all.map(\.id)).subtracting(rows.map { all[Int($0)].id })
    }
}

extension Planner {
    /// Makes the plan of a system relation; it hands out these columns of the entry, and some system columns.
    func planSystemRelation(
        _ id: ObjectID, _ number: Int, _ columns: [RangeColumn], _ system: [Int], _ conjuncts: [Conjunct],
        _ job: FromJob
    ) throws -> PlanNode {
        let types = columns.map(\.type) + system.map { SystemRelationReader.type(ofSystemColumn: $0) }
        return SystemScanNode(
            job.query.relations[number].name, id, columns: columns.map(\.number) + system, types: types,
            condition: try schemaCondition(id, number, conjuncts, job), context: context)
    }

    /// Collects the conditions on the column that holds the schema; only those that tell nothing but by their value, since they
    /// are tested for schemas that no row may be about.
    private func schemaCondition(
        _ id: ObjectID, _ number: Int, _ conjuncts: [Conjunct], _ job: FromJob
    ) throws -> SchemaCondition? {
        guard !conjuncts.isEmpty, let relation = SystemRelations.relation(id),
            let column = SystemRelationReader.schemaColumn(of: relation)
        else { return nil }
        let fitting = conjuncts.map(\.expression).filter { expression in
            expression.columnsOfRelation(number) == [column.number] && expression.isLeakproof && !expression.isVolatile
                && !expression.readsOuterLevel
        }
        guard !fitting.isEmpty else { return nil }
        var layout = Layout()
        layout.add(ColumnKey(relation: number, column: column.number), type: column.type)
        let compiler = ExpressionCompiler(self, job.scope, layout)
        return SchemaCondition(conditions: ConditionList(try fitting.map(compiler.compile)), type: column.type)
    }
}
