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

    /// Works out what the body of OVERLAPS over a start and a length makes of constants, when it is written in the place of
    /// the call: errors show even if no row needs the sum (`inline_function`).
    func checkSums(of function: BuiltinFunction, _ arguments: [ExpressionNode], at span: SourceSpan) throws {
        let addition: ObjectID
        switch function.oid.rawValue {
        case 1309, 1310, 1311: addition = ObjectID(1747)
        case 2042, 2043, 2044: addition = ObjectID(2032)
        default: return
        }
        guard arguments.count == 4, arguments.contains(where: { $0.constant == nil }) else { return }
        for place in [1, 3] where arguments[place].type.isSameKind(as: .interval) {
            let operands = [arguments[place - 1], arguments[place]]
            guard operands.allSatisfy({ $0.constant != nil && $0.constant?.isNull == false }) else { continue }
            do {
                _ = try makeCall(addition, operands, type: operands[0].type, span: span)
            } catch {
                throw RoutineErrors.adding("SQL function \"\(function.name)\" during inlining", nil, to: error)
            }
        }
    }
}
