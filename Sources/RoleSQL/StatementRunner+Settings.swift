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
                session.forgetPreparedStatements()
                let user = context.session.authenticatedUser
                let role = context.session.loginRole
                context.session.become(.init(sessionUser: user, setRole: role), isLocal: false)
            }
            if [.all, .sequences].contains(discard.target) { context.sequences.forgetKnown() }
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
            if case .constraints = statement.action, !inBlock { warn("SET CONSTRAINTS", context) }
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
        let label = try showLabel(name, context)
        var value = session.transaction?.isReadOnly == true ? "on" : "off"
        if label != Self.readOnlyLabel { value = try SettingExecutor(context: context).show(name).value }
        let rows = RowSet(columns: [ColumnVector(type: .text, values: [.text(value)])], names: [label])
        return StatementResult(
            tag: "SHOW", columns: [(name: label, type: .text)], rows: rows, context: context)
    }

    /// The name of the parameter that the open transaction itself has the value of.
    private static let readOnlyLabel = "transaction_read_only"

    /// The name that heads the result of SHOW; throws for a parameter that is not there or not to be seen
    /// (`GetPGVariableResultDesc`).
    func showLabel(_ name: String, _ context: ExecutionContext) throws -> String {
        if name.lowercased() == Self.readOnlyLabel { return Self.readOnlyLabel }
        return try SettingExecutor(context: context).show(name).name
    }

    /// The columns of SHOW ALL.
    static let columnsOfShowAll: [(name: String, type: SQLType)] = [
        (name: "name", type: .text), (name: "setting", type: .text), (name: "description", type: .text),
    ]

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
            columns: Self.columnsOfShowAll,
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
