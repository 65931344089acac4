import SQLBasics

extension Parser {
    /// `alter_table_cmd`
    mutating func alterTableCommand() throws(Diagnostic) -> AlterTableCommand {
        let span = token.span
        return AlterTableCommand(kind: try alterTableKind(), span: span)
    }

    /// Chooses a command by its first word.
    private mutating func alterTableKind() throws(Diagnostic) -> AlterTableCommand.Kind {
        guard atSign(.keyword) else { throw try unexpected() }
        switch token.keyword {
        case .add: return try addCommand()
        case .drop: return try dropCommand()
        case .alter: return try alterCommand()
        case .validate:
            try advance()
            try expect(.constraint)
            return .validateConstraint(try columnId())
        case .owner:
            try advance()
            try expect(.to)
            return .ownerTo(try roleSpecification())
        case .enable, .disable, .force: return try securityCommand()
        case .no:
            if try peekIs(.force) { return try securityCommand() }
            try advance()
            try expect(.inherit)
            return .inherit(try relationName(), false)
        case .inherit:
            try advance()
            return .inherit(try relationName(), true)
        case .set: return try setCommand()
        case .reset:
            try advance()
            return .resetOptions(try definitionOptions())
        case .options: return .foreignOptions(nil, try genericOptions(hasActions: true))
        case .attach, .detach: return try partitionCommand()
        case .cluster:
            try advance()
            try expect(.on)
            return .clusterOn(try columnId())
        case .of:
            try advance()
            return .ofType(try anyName())
        case .not:
            try advance()
            try expect(.of)
            return .ofType(nil)
        case .replica: return try replicaIdentity()
        default: throw try unexpected()
        }
    }

    /// `ADD [COLUMN] x int`, `ADD CONSTRAINT …`
    private mutating func addCommand() throws(Diagnostic) -> AlterTableCommand.Kind {
        try expect(.add)
        if atTableConstraint { return .addConstraint(try tableConstraint()) }
        _ = try eat(.column)
        let ifNotExists = try ifNotExists()
        return .addColumn(try columnDefinition(), ifNotExists: ifNotExists)
    }

    /// `DROP [COLUMN] x`, `DROP CONSTRAINT c`
    private mutating func dropCommand() throws(Diagnostic) -> AlterTableCommand.Kind {
        try expect(.drop)
        let isConstraint = try eat(.constraint)
        if !isConstraint { _ = try eat(.column) }
        let ifExists = try ifExists()
        let name = try columnId()
        let behavior = try dropBehavior()
        return isConstraint
            ? .dropConstraint(name, ifExists: ifExists, behavior) : .dropColumn(name, ifExists: ifExists, behavior)
    }

    /// `ALTER [COLUMN] x …`, `ALTER CONSTRAINT c …`
    private mutating func alterCommand() throws(Diagnostic) -> AlterTableCommand.Kind {
        let saved = checkpoint()
        try expect(.alter)
        if try eat(.constraint) {
            let name = try columnId()
            if at(.inherit) { return .other("ALTER CONSTRAINT INHERIT") }
            return .alterConstraint(name, try constraintAttributes())
        }
        _ = try eat(.column)
        if atSign(.integer) { return try numberedStatistics() }
        let column = try columnId()
        if at(.set) {
            try advance()
            return try setColumn(column, saved)
        }
        if try eat(.drop) { return try dropFromColumn(column) }
        if try eat(.type) { return try columnType(column) }
        if try eat(.add) {
            try expect(.generated)
            let time = try generationTime()
            try expect(.as)
            try expect(.identity)
            return .addIdentity(column, time, options: try optionalSequenceOptions())
        }
        if at(.restart) { return try alterIdentity(column) }
        if at(.options) { return .foreignOptions(column, try genericOptions(hasActions: true)) }
        if try eat(.reset) { return .columnStorage(column, .resetOptions(try definitionOptions())) }
        throw try unexpected()
    }

    /// `SET …` of a column
    private mutating func setColumn(
        _ column: Identifier, _ start: Checkpoint
    ) throws(Diagnostic) -> AlterTableCommand.Kind {
        if try eat(.default) { return .setDefault(column, try expression()) }
        if try eat(.not, expecting: .null) { return .setNotNull(column) }
        if try eat(.data, expecting: .type) { return try columnType(column) }
        if try eat(.expression, expecting: .as) { return .setExpression(column, try parenthesizedExpression()) }
        if try eat(.statistics) { return .columnStorage(column, .statistics(try statisticsTarget())) }
        if try eat(.storage) {
            if try eat(.default) { return .columnStorage(column, .storage("default")) }
            return .columnStorage(column, .storage(try columnId().name))
        }
        if try eat(.compression) {
            if try eat(.default) { return .columnStorage(column, .compression("default")) }
            return .columnStorage(column, .compression(try columnId().name))
        }
        if atSign(.leftParenthesis) { return .columnStorage(column, .options(try definitionOptions())) }
        if at(.generated) || sequenceOptionFollows {
            return try alterIdentity(column, behindSet: true)
        }
        throw try unexpected()
    }

    /// `10`, `-1`, `DEFAULT`, which is nil
    private mutating func statisticsTarget() throws(Diagnostic) -> Int? {
        if try eat(.default) { return nil }
        let isNegative = try eatSign(.minus)
        let target = try integerLiteral()
        return isNegative ? -target : target
    }

    /// `2 SET STATISTICS 10`
    private mutating func numberedStatistics() throws(Diagnostic) -> AlterTableCommand.Kind {
        let place = token.span
        let number = try integerLiteral()
        guard (1...32_767).contains(number) else {
            throw Diagnostic(
                .invalidParameterValue, "column number must be in range from 1 to 32767", at: place)
        }
        try expect(.set)
        try expect(.statistics)
        return .numberedStatistics(number, try statisticsTarget())
    }

    /// Tells whether a sequence option comes next.
    private var sequenceOptionFollows: Bool {
        at(.as, .cache, .cycle, .increment, .maxvalue, .minvalue, .no, .owned, .sequence, .start)
            || at(.restart, .logged, .unlogged)
    }

    /// `SET GENERATED ALWAYS`, `SET INCREMENT 2`, `RESTART`, several of them
    private mutating func alterIdentity(
        _ column: Identifier, behindSet: Bool = false
    ) throws(Diagnostic) -> AlterTableCommand.Kind {
        var generation: ColumnConstraint.Generation?
        var options: [SequenceOption] = []
        var isBehindSet = behindSet
        while true {
            if !isBehindSet {
                if at(.restart) {
                    if let option = try sequenceOption() { options.append(option) }
                    continue
                }
                guard try eat(.set) else { break }
            }
            isBehindSet = false
            if try eat(.generated) {
                generation = try generationTime()
            } else if let option = try sequenceOption() {
                options.append(option)
            } else {
                throw try unexpected()
            }
        }
        return .alterIdentity(column, generation, options: options)
    }

    /// `DROP …` of a column
    private mutating func dropFromColumn(_ column: Identifier) throws(Diagnostic) -> AlterTableCommand.Kind {
        if try eat(.default) { return .setDefault(column, nil) }
        if try eat(.not, expecting: .null) { return .dropNotNull(column) }
        if try eat(.expression) { return .dropExpression(column, ifExists: try ifExists()) }
        try expect(.identity)
        return .dropIdentity(column, ifExists: try ifExists())
    }

    /// `TYPE t COLLATE c USING a`
    private mutating func columnType(_ column: Identifier) throws(Diagnostic) -> AlterTableCommand.Kind {
        let type = try typeName()
        let collation = try eat(.collate) ? try anyName() : nil
        return .alterType(column, type, collation: collation, using: try eat(.using) ? try expression() : nil)
    }

    /// `ENABLE ROW LEVEL SECURITY`, `NO FORCE ROW LEVEL SECURITY`, `DISABLE TRIGGER …`
    private mutating func securityCommand() throws(Diagnostic) -> AlterTableCommand.Kind {
        let saved = checkpoint()
        let isNo = try eat(.no)
        let isForce = at(.force)
        let isOn = !isNo && !at(.disable)
        try advance()
        if !isForce, let command = try triggerCommand(isOn: isOn) { return command }
        if !isForce, let command = try ruleCommand(isOn: isOn) { return command }
        if !isForce, at(.always, .replica) { return .other(try skippedCommand(from: saved)) }
        try expect(.row)
        try expect(.level)
        try expect(.security)
        return isForce ? .forceRowSecurity(isOn) : .rowSecurity(isOn)
    }

    /// `SET (…)`, `SET LOGGED`, `SET TABLESPACE …`
    private mutating func setCommand() throws(Diagnostic) -> AlterTableCommand.Kind {
        let saved = checkpoint()
        try expect(.set)
        if atSign(.leftParenthesis) { return .setOptions(try definitionOptions()) }
        if try eat(.logged) { return .setLogged(true) }
        if try eat(.unlogged) { return .setLogged(false) }
        if try eat(.tablespace) {
            let name = try columnId()
            if at(.nowait) { throw try unexpected() }
            return .setTablespace(name)
        }
        if try eat(.without, then: .cluster) { return .clusterOn(nil) }
        guard at(.access, .without) else { throw try unexpected() }
        return .other(try skippedCommand(from: saved))
    }

    /// `REPLICA IDENTITY …`
    private mutating func replicaIdentity() throws(Diagnostic) -> AlterTableCommand.Kind {
        try expect(.replica)
        try expect(.identity)
        if try eat(.default) { return .replicaIdentity("d", index: nil) }
        if try eat(.full) { return .replicaIdentity("f", index: nil) }
        if try eat(.nothing) { return .replicaIdentity("n", index: nil) }
        try expect(.using)
        try expect(.index)
        return .replicaIdentity("i", index: try columnId())
    }

    /// Skips a command that RoleSQL does not know, and returns its leading keywords.
    private mutating func skippedCommand(from start: Checkpoint? = nil) throws(Diagnostic) -> String {
        if let start { restore(start) }
        var words: [String] = []
        var depth = 0
        var isLeading = true
        while !atSign(.end), !atSign(.semicolon), depth > 0 || !atSign(.comma) {
            if atSign(.leftParenthesis) { depth += 1 }
            if atSign(.rightParenthesis) { depth -= 1 }
            if isLeading, atSign(.keyword), words.count < (words.first == "ALTER" ? 4 : 3) {
                words.append(token.keyword.word.uppercased())
            } else if !words.isEmpty, words.first != "ALTER" {
                isLeading = false
            }
            try advance()
        }
        return words.joined(separator: " ")
    }
}
