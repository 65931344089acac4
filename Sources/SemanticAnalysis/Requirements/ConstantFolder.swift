import CatalogModel
import SQLBasics
import SQLTypes

/// Computes expressions that hold nothing but constants and immutable functions (`eval_const_expressions`).
package struct ConstantFolder {
    private let context: FunctionContext

    /// Makes a folder that computes with this context.
    package init(_ context: FunctionContext) { self.context = context }

    /// Returns the value of an expression; nil when it is not constant, or when computing it fails.
    package func value(of expression: BoundExpression) -> Value? {
        switch expression {
        case .constant(let constant): return constant.value
        case .cast(let cast):
            guard !cast.target.isDomain, let value = value(of: cast.operand) else { return nil }
            if value.isNull { return .null }
            return try? CastTable.cast(
                value, from: cast.operand.type, to: cast.target, explicit: cast.context == .explicit, context: context)
        case .call(let call): return self.call(call)
        case .logical(let logical): return self.logical(logical)
        case .nullTest(let operand, let isNegated, _):
            guard operand.type.oid != SQLType.record.oid, let value = value(of: operand) else { return nil }
            guard case .row(let row) = value else { return .bool(value.isNull != isNegated) }
            return .bool(row.fields.allSatisfy { $0.isNull != isNegated })
        case .booleanTest(let operand, let test, _): return value(of: operand).map { .bool(test.holds(for: $0)) }
        case .coalesce(let list, _, _):
            for member in list {
                guard let value = value(of: member) else { return nil }
                if !value.isNull { return value }
            }
            return .null
        default: return nil
        }
    }

    /// Tells whether an expression is constant and true, or constant and false or NULL; nil when it is not constant.
    package func truth(of expression: BoundExpression) -> Bool? {
        guard let value = value(of: expression) else { return nil }
        if case .bool(let truth) = value { return truth }
        return false
    }

    /// Computes a call of an immutable function, or of a strict one that has NULL among its arguments. Each argument is looked at
    /// once, so that the work grows with the expression.
    private func call(_ call: BoundCall) -> Value? {
        guard var function = call.callee, !function.returnsSet else { return nil }
        if call.isVariadicArray { function = function.takingArray }
        let isImmutable = function.volatility == .immutable
        guard isImmutable || function.isStrict else { return nil }
        var arguments: [Value] = []
        for argument in call.arguments {
            guard let value = value(of: argument) else {
                if function.isStrict { continue }
                return nil
            }
            if function.isStrict && value.isNull { return .null }
            arguments.append(value)
        }
        guard isImmutable, arguments.count == call.arguments.count else { return nil }
        var context = context
        context.argumentTypes = call.arguments.map(\.type)
        context.resultType = call.type
        switch function.implementation {
        case .scalar(let implementation): return try? implementation(arguments, context)
        case .vector(let implementation):
            let vectors = zip(arguments, call.arguments).map { ColumnVector(type: $1.type, values: [$0]) }
            guard let data = try? implementation(vectors, ValidityMask(allValid: 1), 1) else { return nil }
            return ColumnVector(type: call.type, data: data, validity: ValidityMask(allValid: 1))[0]
        case .contextual, .set, .series, .contextualSet, .routine, .aggregate: return nil
        }
    }

    /// Computes AND, OR and NOT by three-valued logic.
    private func logical(_ logical: LogicalExpression) -> Value? {
        var isUnknown = false
        var hasOpen = false
        for operand in logical.operands {
            guard let value = value(of: operand) else {
                hasOpen = true
                continue
            }
            guard case .bool(let truth) = value else {
                isUnknown = true
                continue
            }
            switch logical.operation {
            case .and: if !truth { return .bool(false) }
            case .or: if truth { return .bool(true) }
            case .not: return .bool(!truth)
            }
        }
        if hasOpen { return nil }
        return isUnknown ? .null : .bool(logical.operation == .and)
    }
}

extension BooleanTest {
    /// Tells whether the test holds for a boolean value or NULL.
    package func holds(for value: Value) -> Bool {
        let truth: Bool? = if case .bool(let truth) = value { truth } else { nil }
        return switch self {
        case .isTrue: truth == true
        case .isNotTrue: truth != true
        case .isFalse: truth == false
        case .isNotFalse: truth != false
        case .isUnknown: truth == nil
        case .isNotUnknown: truth != nil
        }
    }
}
