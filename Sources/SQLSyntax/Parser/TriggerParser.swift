import SQLBasics

extension Parser {
    /// `CREATE [OR REPLACE] TRIGGER …`, behind the words in front of TRIGGER
    mutating func createTrigger(_ orReplace: Bool, _ start: SourceSpan) throws(Diagnostic) -> CreateTriggerStatement {
        try expect(.trigger)
        let name = try columnId()
        let timing = try triggerTiming()
        let (events, columns) = try triggerEvents()
        try expect(.on)
        let table = try relationName()
        if at(.referencing) { throw Diagnostic.notSupported("REFERENCING", at: token.span) }
        if at(.from, .not, .deferrable, .initially) { throw try unexpected() }
        let isRow = try triggerLevel()
        var condition: Expression?
        if try eat(.when) {
            try expectSign(.leftParenthesis)
            condition = try expression()
            try expectSign(.rightParenthesis)
        }
        try expect(.execute)
        guard at(.function, .procedure) else { throw try unexpected() }
        try advance()
        let function = try functionName()
        return CreateTriggerStatement(
            orReplace: orReplace, name: name, timing: timing, events: events, columns: columns, table: table,
            isRow: isRow, condition: condition, function: function, arguments: try triggerArguments(), span: start)
    }

    /// `TRIGGER g`, `ALWAYS TRIGGER g`, behind ENABLE or DISABLE; nil when none comes next
    mutating func triggerCommand(isOn: Bool) throws(Diagnostic) -> AlterTableCommand.Kind? {
        var command = isOn ? TriggerSwitch.enable : .disable
        if isOn, try eat(.always, then: .trigger) {
            command = .always
        } else if isOn, try eat(.replica, then: .trigger) {
            command = .replica
        } else if try !eat(.trigger) {
            return nil
        }
        if command == .enable || command == .disable {
            if try eat(.all) { return .triggers(.all, command) }
            if try eat(.user) { return .triggers(.user, command) }
        }
        return .triggers(.named(try columnId()), command)
    }

    /// `BEFORE`, `AFTER`, `INSTEAD OF`
    private mutating func triggerTiming() throws(Diagnostic) -> CreateTriggerStatement.Timing {
        if try eat(.before) { return .before }
        if try eat(.after) { return .after }
        try expect(.instead)
        try expect(.of)
        return .instead
    }

    /// `INSERT OR UPDATE OF x`
    private mutating func triggerEvents() throws(Diagnostic) -> ([CreateTriggerStatement.Event], [Identifier]) {
        var events: [CreateTriggerStatement.Event] = []
        var columns: [Identifier] = []
        repeat {
            let saved = checkpoint()
            let event = try triggerEvent()
            if events.contains(event) {
                restore(saved)
                throw lexer.error("duplicate trigger events specified", token.start, token.end)
            }
            events.append(event)
            if event == .update, try eat(.of) {
                columns = try list { parser throws(Diagnostic) in try parser.columnId() }
            }
        } while try eat(.or)
        return (events, columns)
    }

    /// `INSERT`, `UPDATE`, `DELETE`, `TRUNCATE`
    private mutating func triggerEvent() throws(Diagnostic) -> CreateTriggerStatement.Event {
        if try eat(.insert) { return .insert }
        if try eat(.update) { return .update }
        if try eat(.delete) { return .delete }
        if try eat(.truncate) { return .truncate }
        throw try unexpected()
    }

    /// `FOR EACH ROW`, `FOR EACH STATEMENT`; the latter when nothing is written
    private mutating func triggerLevel() throws(Diagnostic) -> Bool {
        guard try eat(.for) else { return false }
        _ = try eat(.each)
        if try eat(.row) { return true }
        try expect(.statement)
        return false
    }

    /// `(1, 'b', c)`: numbers, strings and words, all of which become text
    private mutating func triggerArguments() throws(Diagnostic) -> [String] {
        try expectSign(.leftParenthesis)
        var arguments: [String] = []
        while !atSign(.rightParenthesis) {
            if !arguments.isEmpty { try expectSign(.comma) }
            arguments.append(try triggerArgument())
        }
        try expectSign(.rightParenthesis)
        return arguments
    }

    /// One argument (`TriggerFuncArg`).
    private mutating func triggerArgument() throws(Diagnostic) -> String {
        if atSign(.integer) || atSign(.numeric) { return try signedNumber().sql }
        if atSign(.string) { return try stringLiteral() }
        return try columnLabel().name
    }
}
