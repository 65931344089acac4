import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

extension ExpressionCompiler {
    /// Makes `CURRENT_USER`, `CURRENT_DATE` and their kin, whose values don't change within a statement.
    func compileSessionValue(_ value: SessionValue, _ type: SQLType) throws -> ExpressionNode {
        switch value {
        case .currentUser, .currentRole, .user:
            if context.isFetchedLater { return laterRole(type) }
            return try constant(roleName(context.currentRole), type)
        case .sessionUser: return try constant(roleName(context.session.sessionUser), type)
        case .currentCatalog:
            return constant(.text(context.state.cluster.databases[context.database]?.name ?? ""), type)
        case .currentSchema: return try makeCall(ObjectID(1402), [], type: type, span: .none)
        case .currentDate: return transactionTime(as: .date)
        case .currentTime(let precision): return transactionTime(as: with(precision, .timetz))
        case .currentTimestamp(let precision): return transactionTime(as: with(precision, .timestamptz))
        case .localTime(let precision): return transactionTime(as: with(precision, .time))
        case .localTimestamp(let precision): return transactionTime(as: with(precision, .timestamp))
        }
    }

    /// Makes the role in force when a cursor's rows are fetched.
    private func laterRole(_ type: SQLType) -> ExpressionNode {
        RowwiseNode(type: type, operands: [], isVolatile: true) { [context] _ in
            .text(context.functions.names.roleName(context.currentRole) ?? "")
        }
    }

    /// Returns the name of a role; another session may have dropped it (`GetUserNameFromId`).
    private func roleName(_ role: ObjectID) throws(Diagnostic) -> Value {
        guard let name = context.functions.names.roleName(role) else {
            throw Diagnostic(.undefinedObject, "invalid role OID: \(role)")
        }
        return .text(name)
    }

    /// Makes a value that stays the same, but that the planner does not reckon with (`eval_const_expressions` leaves
    /// stable functions alone).
    private func constant(_ value: Value, _ type: SQLType) -> ExpressionNode { ParameterNode(value, type: type) }

    /// Returns a type with a precision.
    private func with(_ precision: Int?, _ type: SQLType) -> SQLType {
        type.with(modifier: precision.map { Int32(clamping: $0) } ?? -1)
    }

    /// Makes the start of the transaction in some form.
    private func transactionTime(as type: SQLType) -> ExpressionNode {
        let start = constant(.int(context.functions.transactionTime), .timestamptz)
        return CastNode(start, to: type, isExplicit: true, context: context)
    }
}
