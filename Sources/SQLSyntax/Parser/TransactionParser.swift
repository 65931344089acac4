import SQLBasics

extension Parser {
    /// `BEGIN`, `COMMIT`, `SAVEPOINT`, …
    mutating func transactionStatement() throws(Diagnostic) -> Statement {
        let start = token.start
        switch token.keyword {
        case .commit, .rollback:
            if try peekIs(.prepared) { return try otherStatement() }
        default: break
        }
        let action = try transactionAction()
        return .transaction(TransactionStatement(action: action, span: span(from: start)))
    }

    /// What is done.
    private mutating func transactionAction() throws(Diagnostic) -> TransactionStatement.Action {
        let word = token.keyword
        try advance()
        switch word {
        case .begin:
            try skipTransactionWord()
            return .begin(try transactionModes(isRequired: false))
        case .start:
            try expect(.transaction)
            return .start(try transactionModes(isRequired: false))
        case .savepoint: return .savepoint(try columnId())
        case .release:
            try skipSavepointWord()
            return .release(try columnId())
        case .commit, .end:
            try skipTransactionWord()
            return .commit(andChain: try chain())
        default:
            try skipTransactionWord()
            if word == .rollback, try eat(.to) {
                try skipSavepointWord()
                return .rollbackTo(try columnId())
            }
            return .rollback(andChain: try chain())
        }
    }

    /// Consumes `WORK` or `TRANSACTION`.
    private mutating func skipTransactionWord() throws(Diagnostic) {
        if at(.work, .transaction) { try advance() }
    }

    /// Consumes `SAVEPOINT` unless it is the savepoint's name.
    private mutating func skipSavepointWord() throws(Diagnostic) {
        if at(.savepoint), atName(try peek(), .columnName) { try advance() }
    }

    /// `AND CHAIN`, `AND NO CHAIN`
    private mutating func chain() throws(Diagnostic) -> Bool {
        guard try eat(.and) else { return false }
        let isNo = try eat(.no)
        try expect(.chain)
        return !isNo
    }

    /// `transaction_mode_list`
    mutating func transactionModes(isRequired: Bool) throws(Diagnostic) -> [TransactionMode] {
        var modes: [TransactionMode] = []
        if !isRequired, !at(.isolation, .read, .deferrable, .not) { return modes }
        while true {
            modes.append(try transactionMode())
            let hasComma = try eatSign(.comma)
            if !hasComma, !at(.isolation, .read, .deferrable, .not) { return modes }
        }
    }

    /// `ISOLATION LEVEL …`, `READ ONLY`, `NOT DEFERRABLE`
    private mutating func transactionMode() throws(Diagnostic) -> TransactionMode {
        let start = token.start
        let kind: TransactionMode.Kind
        if try eat(.isolation, expecting: .level) {
            kind = .isolation(try isolationLevel())
        } else if try eat(.read) {
            let isOnly = try eat(.only)
            if !isOnly { try expect(.write) }
            kind = .readOnly(isOnly)
        } else {
            let isNot = try eat(.not)
            try expect(.deferrable)
            kind = .deferrable(!isNot)
        }
        return TransactionMode(kind: kind, span: span(from: start))
    }

    /// `iso_level`
    private mutating func isolationLevel() throws(Diagnostic) -> String {
        if try eat(.serializable) { return "serializable" }
        if try eat(.repeatable, expecting: .read) { return "repeatable read" }
        try expect(.read)
        if try eat(.committed) { return "read committed" }
        try expect(.uncommitted)
        return "read uncommitted"
    }
}
