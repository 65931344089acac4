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
        let outcome = try call(statement, nil, within: body)
        guard let row = outcome.row else { return nil }
        return RowSet(
            columns: zip(outcome.columns, row).map { ColumnVector(type: $0.type, values: [$1]) },
            names: outcome.columns.map(\.name))
    }

    /// Calls a procedure with variables in sight; returns the OUT parameters' columns, their values, and the arguments that
    /// were written for them.
    func call(
        _ statement: CallStatement, _ variables: PLVariables?,
        within body: (routine: Routine, types: [SQLType], values: [Value])? = nil
    ) throws -> (columns: [(name: String, type: SQLType)], row: [Value]?, outputs: [Expression?]) {
        var analyzer = Analyzer(context.environment)
        analyzer.variables = variables?.names
        if let body { analyzer.declareParameters(of: body.routine, types: body.types) }
        if variables == nil && body == nil {
            analyzer.bind(types: context.parameters.types, values: context.parameters.values)
        }
        let call = try analyzer.analyze(statement)
        analyzer.notices.forEach(context.notice)
        try context.require(.privilege(.execute, on: call.routine.securable))
        try context.beginWriting(nil)
        var query = BoundQuery()
        query.targets = call.arguments.map { Target($0, name: "") }
        let values = try context.askingExecute {
            try QueryRunner(context: context).run(
                query, permits: PermitSet([]), parameters: variables?.values ?? body?.values ?? [])
        }
        let arguments = values.batches.first.map { batch in batch.columns.map { $0[0] } } ?? []
        let columns = call.routine.resultColumns(in: context.catalog)
        let routine = RoutineCall(
            call.routine, argumentTypes: call.types, resultType: call.routine.result, columns: columns,
            context: context, snapshot: nil)
        routine.isCall = true
        let rows = try routine.rows(arguments)
        guard !columns.isEmpty else { return ([], nil, []) }
        let written = statement.call.arguments
        let outputs = call.routine.parameters.enumerated().filter(\.element.mode.isOutput).map { index, parameter in
            let named = written.first { $0.name?.name == parameter.name && !parameter.name.isEmpty }
            return named?.value ?? (written.indices.contains(index) ? written[index].value : nil)
        }
        return (columns, rows.first ?? columns.map { _ in .null }, outputs)
    }
}
