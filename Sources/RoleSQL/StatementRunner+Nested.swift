import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes

extension StatementRunner {
    /// Executes a statement of a function's body that is neither a query nor a change of rows.
    func executeNested(_ statement: Statement, _ context: ExecutionContext) throws -> RowSet? {
        try context.refuseIfRestricted(statement)
        if let name = statement.nameOutsideFunctions {
            let isInBlock = session.transaction?.kind != .single || context.subtransactions > 0
            let refusal = isInBlock ? "cannot run inside a transaction block" : "cannot be executed from a function"
            throw Diagnostic(.activeSQLTransaction, "\(name) \(refusal)")
        }
        if case .copy(let copy) = statement, copy.place == .client {
            throw Diagnostic(.featureNotSupported, "cannot COPY to/from client in an SQL function")
        }
        if !context.hasEndedTransaction { session.transaction?.hasQueried = true }
        let (wasNested, parameters) = (context.isNested, context.parameters)
        context.isNested = true
        context.parameters = ParameterValues()
        defer { (context.isNested, context.parameters) = (wasNested, parameters) }
        _ = try execute(statement, context)
        return nil
    }

    /// The word for a statement in errors (`CreateCommandName`).
    func commandName(of statement: Statement) -> String {
        switch statement {
        case .query: "SELECT"
        case .change(let change): change.commandTag
        case .definition(let definition): definition.commandTag
        case .access(let access): access.commandTag
        case .session(.set(let set)): set.isReset ? "RESET" : "SET"
        case .session(.show): "SHOW"
        case .session(.discard(let discard)): "DISCARD \(discard.target.rawValue)"
        case .transaction(let transaction): transaction.commandName
        case .maintenance(let maintenance): maintenance.commandName
        case .copy: "COPY"
        case .prepared(.prepare): "PREPARE"
        case .prepared(.execute): "EXECUTE"
        case .prepared(.deallocate): "DEALLOCATE"
        case .cursor(.declare): "DECLARE CURSOR"
        case .cursor(.fetch(let fetch)): fetch.isMove ? "MOVE" : "FETCH"
        case .cursor(.close): "CLOSE CURSOR"
        case .explain: "EXPLAIN"
        case .call: "CALL"
        case .block: "DO"
        case .unsupported(let unsupported): unsupported.feature
        }
    }
}

extension Statement {
    /// The name of a statement that no function may execute (`PreventInTransactionBlock`); nil for others.
    fileprivate var nameOutsideFunctions: String? {
        switch self {
        case .maintenance(let maintenance): maintenance.nameOutsideTransactions
        case .definition(let definition): definition.nameOutsideTransactions
        case .session(.discard(let discard)) where discard.target == .all: "DISCARD ALL"
        default: nil
        }
    }
}

extension DefinitionStatement {
    /// The name of a definition that is refused in a transaction block (`PreventInTransactionBlock`); nil for others.
    var nameOutsideTransactions: String? {
        switch self {
        case .createDatabase: "CREATE DATABASE"
        case .dropDatabase: "DROP DATABASE"
        case .createIndex(let statement) where statement.isConcurrent: "CREATE INDEX CONCURRENTLY"
        case .drop(let statement) where statement.isConcurrent: "DROP INDEX CONCURRENTLY"
        case .object(let statement): statement.nameOutsideTransactions
        default: nil
        }
    }
}

extension TransactionStatement {
    /// The word for the statement.
    fileprivate var commandName: String {
        switch action {
        case .begin: "BEGIN"
        case .start: "START TRANSACTION"
        case .commit: "COMMIT"
        case .rollback, .rollbackTo: "ROLLBACK"
        case .savepoint: "SAVEPOINT"
        case .release: "RELEASE"
        }
    }
}

extension MaintenanceStatement {
    /// The word for the statement.
    fileprivate var commandName: String {
        switch self {
        case .vacuum(let statement): statement.isAnalyze ? "ANALYZE" : "VACUUM"
        case .reindex: "REINDEX"
        case .cluster: "CLUSTER"
        case .lock: "LOCK TABLE"
        case .checkpoint: "CHECKPOINT"
        }
    }
}
