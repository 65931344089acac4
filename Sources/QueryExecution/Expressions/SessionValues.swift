import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

extension ExpressionCompiler {
    /// Makes `CURRENT_USER`, `CURRENT_DATE` and their kin; but for the role their values don't change within a statement.
    func compileSessionValue(_ value: SessionValue, _ type: SQLType) throws -> ExpressionNode {
        switch value {
        case .currentUser, .currentRole, .user:
            return CurrentRoleNode(context, type: type)
        case .sessionUser: return try constant(context.name(of: context.session.sessionUser), type)
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

extension ExecutionContext {
    /// Returns the name of a role; another session may have dropped it (`GetUserNameFromId`).
    fileprivate func name(of role: RoleID) throws(Diagnostic) -> Value {
        guard let name = functions.names.roleName(role) else {
            throw Diagnostic(.undefinedObject, "invalid role OID: \(role)")
        }
        return .text(name)
    }
}

/// `CURRENT_USER`: the role in force at the moment, which functions may change while the statement runs.
private final class CurrentRoleNode: ExpressionNode {
    private let context: ExecutionContext
    private var last: (role: RoleID, values: ColumnVector)?

    /// Makes a reference to the role.
    init(_ context: ExecutionContext, type: SQLType) {
        self.context = context
        super.init(type: type, operands: [])
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let role = context.currentRole
        if let last, last.role == role, last.values.count == input.count { return last.values }
        let values = ColumnVector(type: type, repeating: try context.name(of: role), count: input.count)
        last = (role, values)
        return values
    }
}
