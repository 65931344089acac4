import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// A call of a user's routine for each row.
final class RoutineNode: ExpressionNode {
    private let arguments: [ExpressionNode]
    private let call: RoutineCall

    /// Makes a call.
    init(_ call: RoutineCall, arguments: [ExpressionNode]) {
        self.call = call
        self.arguments = arguments
        super.init(
            type: call.resultType, operands: arguments, isVolatile: call.routine.volatility == .volatile,
            isSafe: false, cost: call.routine.cost)
        callsRoutine = true
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let vectors = try arguments.map { try $0.evaluate(input) }
        var result = ColumnVector(type: type, reserving: input.count)
        for row in 0..<input.count {
            let values = vectors.map { $0[row] }
            if call.routine.isStrict, values.contains(where: \.isNull) {
                result.append(.null)
            } else {
                result.append(try call.value(values))
            }
        }
        return result
    }
}

extension ExpressionCompiler {
    /// Makes a call of a user's routine: folded, written in its place, or run for each row (`simplify_function`).
    func compileRoutine(_ written: BoundCall) throws -> ExpressionNode {
        guard let routine = context.catalog.routines[written.function] else {
            throw Diagnostic(.internalError, "cache lookup failed for function \(written.function)")
        }
        let call = written.withPresentDefaults(of: routine)
        let arguments = try compileArguments(call)
        let constants = arguments.compactMap(\.constant)
        if routine.isStrict, constants.contains(where: \.isNull), !routine.returnsSet {
            return ConstantNode(.null, type: call.type)
        }
        let isConstant = constants.count == arguments.count
        let folds = routine.volatility == .immutable && isConstant && !routine.returnsSet && !call.type.isRow
        if planner.isProbe && !folds { return try probe(call, routine, arguments) }
        try requireExecute(routine.securable, isFolding: folds)
        if !folds, let inlined = try inline(call, routine) { return inlined }
        if !folds { planner.pace.isSingle = true }
        let node = RoutineNode(try planner.routineCall(call, routine), arguments: arguments)
        return folds ? try folded(node, arguments) : node
    }

    /// Makes what stands for a call in a plan that is never run; a body that can be written in its place still is, for
    /// its constants.
    private func probe(
        _ call: BoundCall, _ routine: Routine, _ arguments: [ExpressionNode]
    ) throws -> ExpressionNode {
        guard isAllowed(.privilege(.execute, on: routine.securable), as: context.currentRole, in: context.securables),
            let inlined = try inline(call, routine)
        else { return RoutineNode(try planner.routineCall(call, routine), arguments: arguments) }
        return inlined
    }
}

extension BoundCall {
    /// Returns the call with the defaults that the routine has now, which may have changed since a view was made.
    fileprivate func withPresentDefaults(of routine: Routine) -> BoundCall {
        guard let places = self.routine?.defaulted, !places.isEmpty else { return self }
        var copy = self
        let inputs = routine.inputs
        for place in places where inputs.indices.contains(place) && copy.arguments.indices.contains(place) {
            if let value = inputs[place].defaultValue { copy.arguments[place] = value }
        }
        return copy
    }
}

extension SQLType {
    /// Tells whether values of the type are rows.
    fileprivate var isRow: Bool { self == .record || fields != nil }
}

extension Planner {
    /// Returns what runs the user's routine of a call; nil for a builtin function.
    func routineCall(_ call: BoundCall) throws -> RoutineCall? {
        guard call.routine != nil else { return nil }
        guard let routine = context.catalog.routines[call.function] else {
            throw Diagnostic(.internalError, "cache lookup failed for function \(call.function)")
        }
        if !isProbe { try context.require(.privilege(.execute, on: routine.securable)) }
        return try routineCall(call, routine)
    }

    /// Returns what runs a routine for the arguments of a call.
    func routineCall(_ call: BoundCall, _ routine: Routine) throws -> RoutineCall {
        RoutineCall(
            routine, argumentTypes: call.arguments.map(\.type), resultType: call.type,
            columns: call.resultColumns ?? routine.resultColumns(in: context.catalog), context: context,
            snapshot: snapshot)
    }
}
