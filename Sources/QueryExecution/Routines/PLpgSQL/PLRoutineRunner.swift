import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Runs bodies in the language plpgsql.
package final class PLRoutineRunner: RoutineRunner {
    private unowned let call: RoutineCall
    private let sql: PLSQL
    private var block: PLBlock?
    private(set) var lastShape: [SQLType]?

    /// Makes a runner.
    init(_ call: RoutineCall) {
        self.call = call
        sql = PLSQL(
            context: call.context, isReadOnly: call.routine.volatility != .volatile, snapshot: call.snapshot)
        sql.compiled = CompiledStatements(
            of: call.routine, types: call.argumentTypes, in: call.context.compiledRoutines)
    }

    func run(_ arguments: [Value], isSingle: Bool) throws -> [[Value]] {
        let routine = call.routine
        let context = call.context
        let block = try parsed()
        let name = context.compiledRoutines.signature(of: routine, in: context.environment)
        let interpreter = PLInterpreter(sql, name: name, columns: resultColumns)
        interpreter.routineID = routine.id
        interpreter.returnsRow = call.isComposite
        try declare(arguments, interpreter)
        let result = try interpreter.run(block)
        interpreter.statement = nil
        interpreter.phase = nil
        if routine.returnsSet { return result.rows }
        if !interpreter.outputs.isEmpty { return [interpreter.outputRow] }
        if call.resultType == .void { return [[.null]] }
        guard let value = result.value else {
            if routine.kind == .procedure { return [[.null]] }
            throw interpreter.located(
                Diagnostic(SQLState("2F005"), "control reached end of function without RETURN"))
        }
        if call.isComposite, !value.value.isNull {
            guard case .row = value.value else {
                interpreter.statement = result.place
                throw interpreter.located(
                    Diagnostic(
                        .datatypeMismatch,
                        "cannot return non-composite value from function returning composite type"))
            }
        }
        interpreter.phase = "while casting return value to function's return type"
        do { return try converted(value, interpreter, isSingle) } catch { throw interpreter.located(error) }
    }

    /// The columns of the rows that are returned; a plain value is one column.
    private var resultColumns: [(name: String, type: SQLType)] {
        if call.isComposite { return call.columns }
        return [(name: call.routine.outputs.first?.name ?? "", type: call.resultType)]
    }

    /// Reads the body at the first call.
    private func parsed() throws -> PLBlock {
        if let block { return block }
        if call.routine.result == SQLType(oid: ObjectID(2279)) {
            throw PLValidation.compilation(
                Diagnostic(.featureNotSupported, "trigger functions can only be called as triggers"),
                call.routine.name, line: 1)
        }
        do {
            let read = try PLValidation(context: call.context).compile(call.routine)
            block = read
            return read
        } catch let error as Diagnostic {
            throw PLValidation.located(error, call.routine.source, call.routine.name, nil)
        }
    }

    /// Makes the variables that are there from the start: parameters and FOUND.
    private func declare(_ arguments: [Value], _ interpreter: PLInterpreter) throws {
        let types = PLTypes(context: call.context)
        interpreter.variables.open(call.routine.name)
        var inputs = Array(zip(arguments, call.argumentTypes))[...]
        var outputs: [(place: Int, mode: CatalogModel.RoutineParameter.Mode)] = []
        let resolved = call.columns.isEmpty ? [call.resultType] : call.columns.map(\.type)
        for parameter in call.routine.parameters where parameter.mode.isInput {
            guard let (value, type) = inputs.popFirst() else { break }
            let number = interpreter.variables.add(
                types.slot(parameter.name, parameter.type.isPolymorphic ? type : parameter.type))
            try interpreter.store(number, value, type, nil)
            if parameter.mode.isOutput { outputs.append((number, parameter.mode)) }
        }
        var numbers: [Int] = []
        var known = outputs[...]
        for parameter in call.routine.parameters where parameter.mode.isOutput {
            if parameter.mode == .inOut {
                if let next = known.popFirst() { numbers.append(next.place) }
                continue
            }
            let type =
                parameter.type.isPolymorphic && resolved.indices.contains(numbers.count)
                ? resolved[numbers.count] : parameter.type
            numbers.append(interpreter.variables.add(types.slot(parameter.name, type)))
        }
        interpreter.outputs = numbers
        interpreter.found = interpreter.variables.add(PLSlot(name: "found", type: .bool, value: .bool(false)))
    }

    /// Converts what RETURN gave to the routine's result.
    private func converted(
        _ result: (value: Value, type: SQLType, shape: PLShape?), _ interpreter: PLInterpreter, _ isSingle: Bool
    ) throws -> [[Value]] {
        guard call.isComposite else {
            return [[try interpreter.cast(result.value, result.type, to: call.resultType.unmodified)]]
        }
        if result.value.isNull { return isSingle ? [] : [call.columns.map { _ in .null }] }
        guard case .row(let row) = result.value else {
            throw Diagnostic(
                .datatypeMismatch, "cannot return non-composite value from function returning composite type")
        }
        lastShape = row.types
        return [try interpreter.converted(row, "returned record type does not match expected record type")]
    }

    // MARK: Triggers

    /// Runs a trigger's function; returns the row that it returns, nil for NULL. The row's columns are those of the call.
    package static func runTrigger(
        _ routine: Routine, _ call: TriggerCall, _ context: ExecutionContext
    ) throws -> [Value]? {
        guard routine.language == Routine.plpgsqlLanguage else {
            throw Diagnostic.notSupported("a trigger function in this language")
        }
        return try context.enteringRoutine(routine) {
            let block = try PLValidation(context: context).compile(routine, for: call)
            let sql = PLSQL(context: context, isReadOnly: routine.volatility != .volatile, snapshot: nil)
            sql.transitions = call.transitions
            sql.compiled = CompiledStatements(of: routine, for: call, in: context.compiledRoutines)
            let name = context.compiledRoutines.signature(of: routine, for: call, in: context.environment)
            let interpreter = PLInterpreter(sql, name: name, columns: call.columns)
            interpreter.routineID = routine.id
            interpreter.returnsRow = true
            interpreter.variables.open(routine.name)
            interpreter.declare(call)
            let result = try interpreter.run(block)
            guard let value = result.value else {
                interpreter.statement = nil
                throw interpreter.located(
                    Diagnostic(
                        SQLState("2F005"), "control reached end of trigger procedure without RETURN"))
            }
            guard case .row(let row) = value.value else {
                if value.value.isNull { return nil }
                interpreter.statement = result.place
                throw interpreter.located(
                    Diagnostic(
                        .datatypeMismatch,
                        "cannot return non-composite value from function returning composite type"))
            }
            interpreter.statement = nil
            interpreter.phase = "during function exit"
            do {
                return try interpreter.converted(
                    row, "returned row structure does not match the structure of the triggering table")
            } catch { throw interpreter.located(error) }
        }
    }
}

extension PLInterpreter {
    /// Makes the variables of a trigger's function.
    fileprivate func declare(_ call: TriggerCall) {
        let shape = PLShape(names: call.columns.map(\.name), types: call.columns.map(\.type))
        for (name, row) in [("new", call.new), ("old", call.old)] {
            let value = row.map { Value.row(RowValue(types: shape.types, fields: $0, names: shape.names)) } ?? .null
            variables.add(
                PLSlot(name: name, type: .record, shape: shape, isRecord: true, isFixed: true, value: value))
        }
        for (name, text) in [
            ("tg_name", call.name), ("tg_when", call.when), ("tg_level", call.level), ("tg_op", call.operation),
            ("tg_table_name", call.table), ("tg_relname", call.table), ("tg_table_schema", call.schema),
        ] {
            variables.add(PLSlot(name: name, type: name.hasSuffix("name") ? .name : .text, value: .text(text)))
        }
        variables.add(PLSlot(name: "tg_relid", type: .oid, value: .int(Int64(call.relation.rawValue))))
        variables.add(PLSlot(name: "tg_nargs", type: .int4, value: .int(Int64(call.arguments.count))))
        let arguments = ArrayValue(
            elementType: .text, lengths: call.arguments.isEmpty ? [] : [call.arguments.count],
            lowerBounds: call.arguments.isEmpty ? [] : [0], elements: call.arguments.map { .text($0) })
        variables.add(PLSlot(name: "tg_argv", type: .textArray, value: .array(arguments)))
        found = variables.add(PLSlot(name: "found", type: .bool, value: .bool(false)))
    }
}
