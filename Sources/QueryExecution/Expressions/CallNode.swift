import SQLBasics
import SQLTypes

/// A call of a builtin function, by its kernel over whole batches or row by row.
final class CallNode: ExpressionNode {
    let function: BuiltinFunction
    let arguments: [ExpressionNode]
    private let argumentTypes: [SQLType]
    private let context: ExecutionContext

    /// Makes a call.
    init(_ function: BuiltinFunction, arguments: [ExpressionNode], type: SQLType, context: ExecutionContext) {
        self.function = function
        self.arguments = arguments
        argumentTypes = arguments.map(\.type)
        self.context = context
        super.init(
            type: type, operands: arguments, isVolatile: function.volatility == .volatile,
            isSafe: function.isLeakproof, cost: 1,
            isSameForAllRows: function.isPure && arguments.allSatisfy { $0.isSameForAllRows })
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        try once(for: input, compute)
    }

    /// Computes the value of each row.
    private func compute(_ input: RowInput) throws -> ColumnVector {
        let vectors = try arguments.map { try $0.evaluate(input) }
        var valid = ValidityMask(allValid: input.count)
        if function.isStrict { for vector in vectors { valid = valid.intersection(vector.validity) } }
        switch function.implementation {
        case .vector(let kernel):
            for vector in vectors { valid = valid.intersection(vector.validity) }
            let data = try kernel(vectors, valid, input.count)
            if case .text(let texts) = data { try MemoryLimit.check(textBytes: texts.bytes.count) }
            return ColumnVector(type: type, data: data, validity: valid)
        case .scalar(let implementation):
            var functions = context.functions
            functions.argumentTypes = argumentTypes
            functions.resultType = type
            return try rowByRow(vectors, valid, input.count) { [functions] in try implementation($0, functions) }
        case .contextual:
            return try rowByRow(vectors, valid, input.count) { [context, function, argumentTypes] in
                try context.contextual.call(
                    function, arguments: $0, argumentTypes: argumentTypes, context: context)
            }
        case .set, .series, .contextualSet:
            throw Diagnostic(
                .featureNotSupported, "set-valued function called in context that cannot accept a set")
        case .routine, .aggregate:
            throw Diagnostic(.internalError, "\(function.name) was called as a builtin function")
        }
    }

    /// Computes the rows of a mask one after the other; the others are NULL.
    private func rowByRow(
        _ vectors: [ColumnVector], _ valid: ValidityMask, _ count: Int, _ compute: ([Value]) throws -> Value
    ) throws -> ColumnVector {
        var result = ColumnVector(type: type, reserving: count)
        var values = [Value](repeating: .null, count: vectors.count)
        var textBytes = 0
        for row in 0..<count {
            guard valid[row] else {
                result.append(.null)
                continue
            }
            for i in vectors.indices { values[i] = vectors[i][row] }
            let value = try compute(values)
            if case .text(let text) = value {
                try ValueLimits.check(text.utf8.count)
                let before = textBytes
                textBytes += text.utf8.count
                try MemoryLimit.check(textBytes: textBytes)
                if before >> 24 != textBytes >> 24 { try context.cancellation.checkMemory() }
            }
            result.append(value)
            if row & 15 == 15 { try context.throwIfCancelled() }
        }
        return result
    }
}

extension BuiltinFunction {
    /// Tells whether the value depends on nothing but the arguments and what holds for the whole statement.
    fileprivate var isPure: Bool {
        switch implementation {
        case .vector, .scalar: volatility != .volatile
        case .contextual, .set, .series, .contextualSet, .routine, .aggregate: false
        }
    }
}

/// A value under another type that stores it alike.
final class RelabelNode: ExpressionNode {
    private let operand: ExpressionNode

    /// Makes a node.
    init(_ operand: ExpressionNode, as type: SQLType) {
        self.operand = operand
        super.init(
            type: type, operands: [operand], isSafe: true, cost: 0, isSameForAllRows: operand.isSameForAllRows)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        var vector = try operand.evaluate(input)
        vector.type = type
        return vector
    }
}

/// A cast.
final class CastNode: ExpressionNode {
    private let operand: ExpressionNode
    private let isExplicit: Bool
    private let context: ExecutionContext

    /// Makes a cast of an operand.
    init(_ operand: ExpressionNode, to type: SQLType, isExplicit: Bool, context: ExecutionContext) {
        self.operand = operand
        self.isExplicit = isExplicit
        self.context = context
        super.init(
            type: type, operands: [operand], isSafe: Self.isSafe(operand.type, type),
            cost: Self.cost(operand.type, type), isSameForAllRows: operand.isSameForAllRows)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        try once(for: input, convert)
    }

    /// Converts the value of each row.
    private func convert(_ input: RowInput) throws -> ColumnVector {
        var vector = try operand.evaluate(input)
        if Self.keepsValues(vector.type, type) {
            vector.type = type
            return vector
        }
        return try CastTable.cast(vector, to: type, explicit: isExplicit, context: context.functions)
    }

    /// Tells whether values of one type are values of the other as they are.
    private static func keepsValues(_ source: SQLType, _ target: SQLType) -> Bool {
        if source == target { return true }
        guard target.modifier < 0 else { return false }
        let widening: Bool =
            switch (source.oid.rawValue, target.oid.rawValue) {
            case (21, 23), (21, 20), (23, 20), (700, 701): true
            case (1043, 25), (25, 1043), (705, 25): true
            default: source.oid == target.oid
            }
        return widening
    }

    /// What the cast costs: nothing where values stay as they are, two functions by way of text.
    private static func cost(_ source: SQLType, _ target: SQLType) -> Double {
        let texts: [SQLType] = [.text, .varchar, .bpchar, .name, .unknown]
        let isFromText = texts.contains(source.unmodified)
        let isToText = texts.contains(target.unmodified)
        if source.unmodified == target.unmodified || isFromText && isToText { return 0 }
        return isFromText || isToText ? 2 : 1
    }

    /// Tells whether the cast can't fail.
    private static func isSafe(_ source: SQLType, _ target: SQLType) -> Bool { keepsValues(source, target) }
}
