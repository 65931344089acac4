import SQLBasics

extension Parser {
    /// Reads LOCK, VACUUM, ANALYZE, REINDEX, CLUSTER or CHECKPOINT.
    mutating func maintenanceStatement() throws(Diagnostic) -> MaintenanceStatement {
        if try eat(.lock) { return .lock(try lockStatement()) }
        if try eat(.vacuum) { return .vacuum(try vacuumStatement()) }
        if try eat(.reindex) { return .reindex(try reindexStatement()) }
        if try eat(.cluster) { return .cluster(try clusterStatement()) }
        if try eat(.checkpoint) { return .checkpoint }
        try advance()
        return .vacuum(try analyzeStatement())
    }

    /// `LOCK TABLE t IN … MODE NOWAIT`
    private mutating func lockStatement() throws(Diagnostic) -> LockStatement {
        _ = try eat(.table)
        let tables = try list { parser throws(Diagnostic) in try parser.relationExpression() }
        var mode = LockStatement.Mode.accessExclusive
        if try eat(.in) {
            mode = try lockMode()
            try expect(.mode)
        }
        return LockStatement(tables: tables, mode: mode, isNoWait: try eat(.nowait))
    }

    /// `lock_type`
    private mutating func lockMode() throws(Diagnostic) -> LockStatement.Mode {
        if try eat(.access) {
            if try eat(.share) { return .accessShare }
            try expect(.exclusive)
            return .accessExclusive
        }
        if try eat(.row) {
            if try eat(.share) { return .rowShare }
            try expect(.exclusive)
            return .rowExclusive
        }
        if try eat(.exclusive) { return .exclusive }
        try expect(.share)
        if try eat(.update, expecting: .exclusive) { return .shareUpdateExclusive }
        if try eat(.row, expecting: .exclusive) { return .shareRowExclusive }
        return .share
    }

    /// What stands behind `VACUUM`.
    private mutating func vacuumStatement() throws(Diagnostic) -> VacuumStatement {
        var options: [DefinitionOption] = []
        if atSign(.leftParenthesis) {
            options = try utilityOptions()
        } else {
            for word in [Keyword.full, .freeze, .verbose] where at(word) { options.append(try wordOption()) }
            if at(.analyze, .analyse) { options.append(try wordOption("analyze")) }
        }
        return VacuumStatement(isAnalyze: false, options: options, targets: try vacuumTargets())
    }

    /// What stands behind `ANALYZE`.
    private mutating func analyzeStatement() throws(Diagnostic) -> VacuumStatement {
        var options: [DefinitionOption] = []
        if atSign(.leftParenthesis) {
            options = try utilityOptions()
        } else if at(.verbose) {
            options = [try wordOption()]
        }
        return VacuumStatement(isAnalyze: true, options: options, targets: try vacuumTargets())
    }

    /// `t (x, y), u`
    private mutating func vacuumTargets() throws(Diagnostic) -> [VacuumStatement.Target] {
        guard !atSign(.end), !atSign(.semicolon) else { return [] }
        return try list { parser throws(Diagnostic) in
            VacuumStatement.Target(
                table: try parser.relationExpression(), columns: try parser.optionalColumnList())
        }
    }

    /// What stands behind `REINDEX`.
    private mutating func reindexStatement() throws(Diagnostic) -> ReindexStatement {
        let options = atSign(.leftParenthesis) ? try utilityOptions() : []
        let kinds: [(Keyword, ReindexStatement.Kind)] = [
            (.table, .table), (.index, .index), (.schema, .schema), (.database, .database), (.system, .system),
        ]
        guard let (_, kind) = kinds.first(where: { at($0.0) }) else { throw try unexpected() }
        try advance()
        let isConcurrent = try eat(.concurrently)
        let mayLackName = kind == .database || kind == .system
        let name = mayLackName && (atSign(.end) || atSign(.semicolon)) ? nil : try anyName()
        return ReindexStatement(options: options, kind: kind, isConcurrent: isConcurrent, name: name)
    }

    /// What stands behind `CLUSTER`.
    private mutating func clusterStatement() throws(Diagnostic) -> ClusterStatement {
        var options: [DefinitionOption] = []
        if atSign(.leftParenthesis) {
            options = try utilityOptions()
        } else if at(.verbose) {
            options = [try wordOption()]
        }
        guard !atSign(.end), !atSign(.semicolon) else { return ClusterStatement(options: options) }
        let table = try relationName()
        if options.isEmpty || !atSign(.leftParenthesis), table.parts.count == 1, try eat(.on) {
            return ClusterStatement(
                options: options, table: try relationName(), index: Identifier(table.name, span: table.span))
        }
        return ClusterStatement(options: options, table: table, index: try eat(.using) ? try columnId() : nil)
    }

    /// `(x, y on)`
    private mutating func utilityOptions() throws(Diagnostic) -> [DefinitionOption] {
        try parenthesizedList { parser throws(Diagnostic) in try parser.utilityOption() }
    }

    /// Consumes a keyword as an option.
    private mutating func wordOption(_ name: String? = nil) throws(Diagnostic) -> DefinitionOption {
        let word = token.keyword.word
        return DefinitionOption(name: Identifier(name ?? word, span: try taken()))
    }
}
