import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis

extension ExpressionCompiler {
    /// Works out a call with constants of a function that PostgreSQL has in SQL; its errors say so (`sql_exec_error_callback`).
    func foldedInSQL(
        _ function: BuiltinFunction, _ node: ExpressionNode, _ arguments: [ExpressionNode]
    ) throws -> ExpressionNode {
        do {
            return try folded(node, arguments)
        } catch {
            throw RoutineErrors.adding("SQL function \"\(function.name)\" statement 1", nil, to: error)
        }
    }

    /// Makes OVERLAPS over starts and lengths as its body, which is written in the place of the call: over starts and ends. Errors
    /// of sums of constants show even if no row needs them. A start that is costly is not written twice (`inline_function`). Nil for
    /// other calls.
    func overlapOfSums(
        _ call: BoundCall, _ arguments: [ExpressionNode]
    ) throws -> ExpressionNode? {
        let (addition, overlap): (UInt32, UInt32)
        switch call.function.rawValue {
        case 1305, 1306, 1307: (addition, overlap) = (1189, 1304)
        case 1309, 1310, 1311: (addition, overlap) = (1747, 1308)
        case 2042, 2043, 2044: (addition, overlap) = (2032, 2041)
        default: return nil
        }
        guard arguments.count == 4, arguments.contains(where: { $0.constant == nil }),
            !arguments.contains(where: { $0.isVolatile })
        else { return nil }
        for place in [0, 2] where arguments[place + 1].type.isSameKind(as: .interval) {
            if arguments[place].cost > 10 || call.arguments[place].holdsSubquery { return nil }
        }
        var ends = arguments
        for place in [1, 3] where arguments[place].type.isSameKind(as: .interval) {
            let operands = [arguments[place - 1], arguments[place]]
            do {
                ends[place] = try sum(ObjectID(addition), operands, at: call.span)
            } catch {
                throw RoutineErrors.adding("SQL function \"overlaps\" during inlining", nil, to: error)
            }
        }
        return try makeCall(ObjectID(overlap), ends, type: .bool, span: call.span)
    }

    /// Makes the sum of a start and a length, which is NULL if one of them is known to be.
    private func sum(_ addition: ObjectID, _ operands: [ExpressionNode], at span: SourceSpan) throws -> ExpressionNode {
        if operands.contains(where: { $0.constant?.isNull == true }) {
            return ConstantNode(.null, type: operands[0].type)
        }
        return try makeCall(addition, operands, type: operands[0].type, span: span)
    }
}

extension BuiltinFunction {
    /// Tells whether the function is stable only since it makes a text of a value of any type, and the text of these arguments is
    /// always the same: written in the place of the call, its body is immutable.
    func isTextOfImmutable(_ arguments: [ExpressionNode]) -> Bool {
        guard [1285, 1290, 2003, 2004].contains(oid.rawValue) else { return false }
        return !arguments.contains { BoundExpression.isMutableCast(from: $0.type, to: .text) }
    }
}
