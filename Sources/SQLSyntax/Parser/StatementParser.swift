import SQLBasics

extension Parser {
    /// `stmt`
    mutating func statement() throws(Diagnostic) -> Statement {
        try enter()
        let result = try dispatched()
        leave()
        return result
    }

    /// Chooses a statement by its first token.
    private mutating func dispatched() throws(Diagnostic) -> Statement {
        if atSign(.leftParenthesis) { return try queryStatement() }
        guard atSign(.keyword) else { throw try unexpected() }
        switch token.keyword {
        case .select, .values, .table, .with: return try queryStatement()
        case .insert: return .change(.insert(try insertStatement(with: nil)))
        case .update: return .change(.update(try updateStatement(with: nil)))
        case .delete: return .change(.delete(try deleteStatement(with: nil)))
        case .merge: return .change(.merge(try mergeStatement(with: nil)))
        case .copy: return .copy(try copyStatement())
        case .prepare: return try prepareStatement()
        case .execute: return .prepared(.execute(try executeStatement()))
        case .deallocate: return .prepared(try deallocateStatement())
        case .declare: return .cursor(.declare(try declareStatement()))
        case .fetch, .move: return .cursor(.fetch(try fetchStatement()))
        case .close: return .cursor(try closeStatement())
        case .truncate: return .change(.truncate(try truncateStatement()))
        case .create: return try createStatement()
        case .alter: return try alterStatement()
        case .drop: return try dropStatement()
        case .comment: return .definition(.comment(try commentStatement()))
        case .grant: return .access(try grantStatement())
        case .revoke: return .access(try revokeStatement())
        case .refresh: return .definition(.refresh(try refreshStatement()))
        case .reassign: return .access(try reassignOwned())
        case .set: return .session(.set(try setStatement()))
        case .reset: return .session(.set(try resetStatement()))
        case .show: return .session(.show(try showStatement()))
        case .discard: return .session(.discard(try discardStatement()))
        case .begin, .start, .commit, .end, .rollback, .abort, .savepoint, .release:
            return try transactionStatement()
        case .explain: return .explain(try explainStatement())
        case .call: return .call(try callStatement())
        case .do: return .block(try doStatement())
        case .lock, .vacuum, .analyze, .analyse, .reindex, .cluster, .checkpoint:
            return .maintenance(try maintenanceStatement())
        case .import: return .definition(.object(.importForeignSchema(try importForeignSchema())))
        case .security: return .definition(.object(.securityLabel(try securityLabel())))
        default: return try otherStatement()
        }
    }

    /// A query, or a change behind WITH.
    private mutating func queryStatement() throws(Diagnostic) -> Statement {
        let start = token.start
        mayHaveInto = true
        into = nil
        let with = at(.with) ? try withClause() : nil
        if at(.insert) { return .change(.insert(try insertStatement(with: with))) }
        if at(.update) { return .change(.update(try updateStatement(with: with))) }
        if at(.delete) { return .change(.delete(try deleteStatement(with: with))) }
        if at(.merge) { return .change(.merge(try mergeStatement(with: with))) }
        let query = try query(with: with, start: start)
        mayHaveInto = false
        guard let into else { return .query(query) }
        self.into = nil
        return .definition(
            .createTableAs(
                CreateTableAsStatement(
                    persistence: into.persistence, ifNotExists: false, isMaterializedView: false, isSelectInto: true,
                    name: into.name, columns: [], storage: TableStorageClauses(options: []), query: query,
                    withData: true, span: into.name.span)))
    }

    /// `EXPLAIN …`
    private mutating func explainStatement() throws(Diagnostic) -> ExplainStatement {
        let span = try taken()
        var options: [DefinitionOption] = []
        if atSign(.leftParenthesis), try !isQueryBehindParenthesis() {
            options = try parenthesizedList { parser throws(Diagnostic) in try parser.utilityOption() }
        } else {
            if at(.analyze, .analyse) { options.append(try keywordOption("analyze")) }
            if at(.verbose) { options.append(try keywordOption("verbose")) }
        }
        guard atSign(.leftParenthesis) || atExplainable else { throw try unexpected() }
        try checkExplainedCreate()
        return ExplainStatement(options: options, statement: try statement(), span: span)
    }

    /// Whether a statement that can be explained comes next.
    private var atExplainable: Bool {
        at(.select, .values, .table, .with, .insert, .update, .delete, .merge, .create, .execute, .declare)
            || at(.refresh)
    }

    /// Refuses every CREATE but that of a table or materialized view from a query.
    private mutating func checkExplainedCreate() throws(Diagnostic) {
        guard at(.create) else { return }
        let next = try peek()
        let allowed: [Keyword] = [.table, .materialized, .temp, .temporary, .local, .global, .unlogged]
        if next.kind == .keyword, allowed.contains(next.keyword) { return }
        try advance()
        throw try unexpected()
    }

    /// Tells a query in parentheses from a list of options.
    private mutating func isQueryBehindParenthesis() throws(Diagnostic) -> Bool {
        let next = try peek()
        guard next.kind == .keyword else { return next.kind == .leftParenthesis }
        return [.select, .values, .table, .with].contains(next.keyword)
    }

    /// Consumes a keyword as an option.
    private mutating func keywordOption(_ name: String) throws(Diagnostic) -> DefinitionOption {
        DefinitionOption(name: Identifier(name, span: try taken()))
    }

    /// `utility_option_elem`: `name`, `name value`
    mutating func utilityOption() throws(Diagnostic) -> DefinitionOption {
        var name: Identifier
        if at(.analyze, .analyse) {
            name = Identifier("analyze", span: try taken())
        } else {
            name = try nonReservedWord()
        }
        let isAtEnd = atSign(.comma) || atSign(.rightParenthesis)
        return DefinitionOption(name: name, value: isAtEnd ? nil : try settingValue())
    }

    /// `opt_boolean_or_string | NumericOnly`
    mutating func settingValue() throws(Diagnostic) -> SettingValue {
        let start = token.start
        switch token.kind {
        case .string: return SettingValue(kind: .string(try stringLiteral()), span: span(from: start))
        case .integer, .numeric, .plus, .minus:
            let number = try signedNumber()
            return SettingValue(kind: SettingValue.Kind(number.value), span: number.span)
        default:
            guard at(.true, .false, .on) || atNonReservedWord else { throw try unexpected() }
            let word = try takeIdentifier()
            return SettingValue(kind: .word(word.name), span: word.span)
        }
    }
}

extension SettingValue.Kind {
    /// Makes the kind of a number.
    init(_ value: Literal.Value) {
        switch value {
        case .integer(let number): self = .integer(number)
        case .numeric(let text), .string(let text), .bitString(let text): self = .numeric(text)
        case .boolean(let flag): self = .word(flag ? "true" : "false")
        case .null: self = .word("null")
        }
    }
}
