import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes

extension StatementRunner {
    /// Executes SET, RESET, SHOW and DISCARD.
    func runSession(_ statement: SessionStatement, _ context: ExecutionContext) throws -> StatementResult {
        switch statement {
        case .set(let set):
            try runSet(set, context)
            return StatementResult(tag: set.isReset ? "RESET" : "SET")
        case .show(let show): return try runShow(show, context)
        case .discard(let discard):
            if discard.target == .all {
                if session.transaction?.kind == .block {
                    throw Diagnostic(
                        .activeSQLTransaction, "DISCARD ALL cannot run inside a transaction block")
                }
                context.session.settings.resetAll()
                session.cursors = [:]
                session.prepared = [:]
                let user = context.session.authenticatedUser
                let role = context.session.loginRole
                context.session.become(.init(sessionUser: user, setRole: role), isLocal: false)
            }
            if [.all, .temporary].contains(discard.target), context.session.temporarySchema != nil {
                try beginWriting(as: nil)
                try DefinitionExecutor(context: context).dropTemporaryRelations()
            }
            return StatementResult(tag: "DISCARD \(discard.target.rawValue)")
        }
    }

    /// Executes SET and RESET, with the warnings of those that only make sense in a block.
    private func runSet(_ statement: SetStatement, _ context: ExecutionContext) throws {
        let inBlock = session.transaction?.kind == .block || context.routineDepth > 0
        switch statement.action {
        case .transaction(let modes):
            guard inBlock else { return warn("SET TRANSACTION", context) }
            try setModes(modes)
            context.session = session.state
        case .sessionCharacteristics(let modes): setDefaults(modes, context)
        case .assign(let name, let values)
        where ["transaction_read_only", "transaction_isolation", "transaction_deferrable"].contains(
            name.name.lowercased()):
            let executor = SettingExecutor(context: context)
            let before = context.session.settings
            try executor.assign(name.name, values.map(\.text), isLocal: true)
            let value = context.session.settings.value(name.name) ?? ""
            if name.name.lowercased() == "transaction_read_only" {
                try setModes([TransactionMode(kind: .readOnly(value == "on"), span: statement.span)])
            } else if inBlock {
                context.session.settings = before
                let isLevel = name.name.lowercased() == "transaction_isolation"
                try setModes([
                    TransactionMode(
                        kind: isLevel ? .isolation(value) : .deferrable(value == "on"), span: statement.span)
                ])
                context.session = session.state
            }
        default:
            if statement.isLocal && !inBlock { warn("SET LOCAL", context) }
            try SettingExecutor(context: context).execute(statement)
        }
    }

    /// Warns that a command does nothing outside of a transaction block.
    private func warn(_ command: String, _ context: ExecutionContext) {
        context.notice(
            Diagnostic(
                .warning, .noActiveSQLTransaction, "\(command) can only be used in transaction blocks"))
    }

    /// Sets the modes of later transactions.
    private func setDefaults(_ modes: [TransactionMode], _ context: ExecutionContext) {
        for mode in modes {
            let (name, value) =
                switch mode.kind {
                case .readOnly(let on): ("default_transaction_read_only", on ? "on" : "off")
                case .isolation(let level): ("default_transaction_isolation", level)
                case .deferrable(let on): ("default_transaction_deferrable", on ? "on" : "off")
                }
            context.session.settings.store(name, value, isLocal: false)
        }
    }

    /// Executes SHOW.
    private func runShow(_ statement: ShowStatement, _ context: ExecutionContext) throws -> StatementResult {
        guard let name = statement.name?.name else { return showAll(context) }
        let (label, value): (String, String)
        if name.lowercased() == "transaction_read_only" {
            (label, value) = ("transaction_read_only", session.transaction?.isReadOnly == true ? "on" : "off")
        } else {
            (label, value) = try SettingExecutor(context: context).show(name)
        }
        let rows = RowSet(columns: [ColumnVector(type: .text, values: [.text(value)])], names: [label])
        return StatementResult(
            tag: "SHOW", columns: [(name: label, type: .text)], rows: rows, context: context)
    }

    /// Executes SHOW ALL.
    private func showAll(_ context: ExecutionContext) -> StatementResult {
        let executor = SettingExecutor(context: context)
        let shown = SettingDefinition.all.filter { !$0.isHidden && executor.mayExamine($0) }
        let names = shown.map(\.name).sorted { $0.lowercased() < $1.lowercased() }
        let columns = [
            ColumnVector(type: .text, values: names.map { Value.text($0) }),
            ColumnVector(type: .text, values: names.map { Value.text(executor.value($0) ?? "") }),
            ColumnVector(type: .text, values: names.map { _ in Value.null }),
        ]
        return StatementResult(
            tag: "SHOW",
            columns: [(name: "name", type: .text), (name: "setting", type: .text), (name: "description", type: .text)],
            rows: RowSet(columns: columns, names: ["name", "setting", "description"]), context: context)
    }
}

extension SetStatement {
    /// Tells whether the statement's tag is RESET.
    var isReset: Bool {
        switch action {
        case .reset, .resetAll, .resetRole, .resetSessionAuthorization: true
        default: false
        }
    }
}
