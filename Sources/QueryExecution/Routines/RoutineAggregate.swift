import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

extension Planner {
    /// Makes a user's aggregate: its functions are called row by row.
    func makeRoutineAggregate(_ call: AggregateCall, _ compiler: ExpressionCompiler) throws -> AggregateSpec {
        guard let routine = context.catalog.routines[call.function],
            case .aggregate(let definition) = routine.body
        else { throw Diagnostic(.internalError, "cache lookup failed for aggregate \(call.function)") }
        try checkExecute(routine, definition)
        let arguments = try call.arguments.map(compiler.compile)
        let types = arguments.map(\.type)
        let transition = try scalarFunction(
            definition.transition, [definition.stateType] + types, result: definition.stateType)
        let final = try definition.final.map { try scalarFunction($0, [definition.stateType], result: call.type) }
        let initial: Value =
            try definition.initial.map { try ValueText.parse($0, as: definition.stateType, context: context.functions) }
            ?? .null
        return AggregateSpec(
            makeState: { [context] in
                RoutineAggregateState(
                    transition: transition, final: final, initial: initial, result: call.type, context: context)
            }, arguments: arguments, filter: try call.filter.map(compiler.compile),
            isDistinct: call.isDistinct,
            orderBy: try call.orderBy.map {
                (node: try compiler.compile($0.expression), isDescending: $0.isDescending, nullsFirst: $0.nullsFirst)
            }, type: call.type)
    }

    /// Throws unless the current role may execute the aggregate, and its owner the functions behind it (`ExecInitAgg`).
    private func checkExecute(_ routine: Routine, _ definition: AggregateDefinition) throws {
        guard !isProbe else { return }
        try context.require(.privilege(.execute, on: routine.securable))
        for function in [definition.transition, definition.final].compactMap({ $0 }) {
            try context.require(.privilege(.execute, on: SecurableID(.function, function)), as: routine.owner)
        }
    }

    /// Makes a function callable with plain values.
    private func scalarFunction(_ id: ObjectID, _ types: [SQLType], result: SQLType) throws -> ScalarFunction {
        if let routine = context.catalog.routines[id] {
            let call = RoutineCall(
                routine, argumentTypes: routine.inputs.map(\.type), resultType: result, columns: [], context: context,
                snapshot: snapshot)
            return ScalarFunction(isStrict: routine.isStrict) { try call.value($0) }
        }
        guard let function = BuiltinTable.function(id) else {
            throw Diagnostic(.internalError, "cache lookup failed for function \(id)")
        }
        return ScalarFunction(isStrict: function.isStrict) { [context] values in
            let nodes = zip(values, types).map { ConstantNode($0, type: $1) }
            let node = CallNode(function, arguments: nodes, type: result, context: context)
            return try node.evaluate(RowInput(columns: [], count: 1))[0]
        }
    }
}

/// A function that is called with plain values.
struct ScalarFunction {
    let isStrict: Bool
    let call: ([Value]) throws -> Value
}

/// The states of a user's aggregate, one for each group (`advance_transition_function`).
final class RoutineAggregateState: AggregateState {
    private let transition: ScalarFunction
    private let final: ScalarFunction?
    private let initial: Value
    private let result: SQLType
    private let context: ExecutionContext
    private var states: [Value] = []
    private var hasState: [Bool] = []

    /// Makes states that begin with a value.
    init(
        transition: ScalarFunction, final: ScalarFunction?, initial: Value, result: SQLType, context: ExecutionContext
    ) {
        self.transition = transition
        self.final = final
        self.initial = initial
        self.result = result
        self.context = context
    }

    func resize(groups count: Int) {
        while states.count < count {
            states.append(initial)
            hasState.append(!initial.isNull)
        }
    }

    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        for row in groups.indices {
            let group = Int(groups[row])
            let values = arguments.map { $0[row] }
            if transition.isStrict {
                if values.contains(where: \.isNull) { continue }
                if !hasState[group] {
                    states[group] = values.first ?? .null
                    hasState[group] = true
                    continue
                }
                if states[group].isNull { continue }
            }
            states[group] = try transition.call([states[group]] + values)
            if row & 255 == 255 { try context.throwIfCancelled() }
        }
    }

    func finish() throws -> ColumnVector {
        let values = try states.map { state -> Value in
            guard let final else { return state }
            if final.isStrict, state.isNull { return .null }
            return try final.call([state])
        }
        return ColumnVector(type: result, values: values)
    }
}
