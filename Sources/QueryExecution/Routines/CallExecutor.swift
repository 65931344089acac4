import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Executes CALL (`ExecuteCallStmt`).
package struct CallExecutor {
    private let context: ExecutionContext

    /// Makes an executor.
    package init(context: ExecutionContext) { self.context = context }

    /// Calls a procedure; returns a row of its OUT parameters if it has any. Within a routine's body its parameters and
    /// their values can stand in the arguments.
    package func execute(
        _ statement: CallStatement, within body: (routine: Routine, types: [SQLType], values: [Value])? = nil
    ) throws -> RowSet? {
        var analyzer = Analyzer(context.environment)
        if let body { analyzer.declareParameters(of: body.routine, types: body.types) }
        let call = try analyzer.analyze(statement)
        analyzer.notices.forEach(context.notice)
        try context.require(.privilege(.execute, on: call.routine.securable))
        try context.beginWriting("CALL")
        var query = BoundQuery()
        query.targets = call.arguments.map { Target($0, name: "") }
        let values = try QueryRunner(context: context).run(
            query, permits: PermitSet([]), parameters: body?.values ?? [])
        let arguments = values.batches.first.map { batch in batch.columns.map { $0[0] } } ?? []
        let columns = call.routine.resultColumns(in: context.catalog)
        let routine = RoutineCall(
            call.routine, argumentTypes: call.types, resultType: call.routine.result, columns: columns,
            context: context, snapshot: nil)
        let rows = try routine.rows(arguments)
        guard !columns.isEmpty else { return nil }
        let row = rows.first ?? columns.map { _ in .null }
        return RowSet(
            columns: zip(columns, row).map { ColumnVector(type: $0.type, values: [$1]) }, names: columns.map(\.name))
    }
}
