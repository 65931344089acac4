import SQLBasics

extension Parser {
    /// `CREATE [OR REPLACE] [CONSTRAINT] TRIGGER …`, behind the words in front of these
    mutating func createTrigger(_ orReplace: Bool, _ start: SourceSpan) throws(Diagnostic) -> CreateTriggerStatement {
        let isConstraint = try eat(.constraint)
        try expect(.trigger)
        let name = try columnId()
        if isConstraint, !at(.after) { throw try unexpected() }
        let timing = try triggerTiming()
        let (events, columns) = try triggerEvents()
        try expect(.on)
        let table = try relationName()
        let attributes = isConstraint ? try triggerAttributes() : ConstraintAttributes()
        let transitions = isConstraint ? [] : try transitionTables()
        if at(.from, .not, .deferrable, .initially) { throw try unexpected() }
        let isRow = isConstraint ? try onlyRows() : try triggerLevel()
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
        var statement = CreateTriggerStatement(
            orReplace: orReplace, name: name, timing: timing, events: events, columns: columns, table: table,
            isRow: isRow, condition: condition, function: function, arguments: try triggerArguments(), span: start)
        if isConstraint, orReplace {
            throw Diagnostic(
                .featureNotSupported, "CREATE OR REPLACE CONSTRAINT TRIGGER is not supported", at: start)
        }
        statement.isConstraint = isConstraint
        statement.attributes = attributes
        statement.transitions = transitions
        return statement
    }

    /// `FROM t`, and when the trigger of a constraint runs.
    private mutating func triggerAttributes() throws(Diagnostic) -> ConstraintAttributes {
        if at(.from) { throw Diagnostic.notSupported("FROM of a constraint trigger", at: token.span) }
        let attributes = try constraintAttributes()
        if attributes.isNotValid {
            throw Diagnostic(
                .featureNotSupported, "TRIGGER constraints cannot be marked NOT VALID", at: attributes.span)
        }
        if attributes.isNoInherit == true {
            throw Diagnostic(
                .featureNotSupported, "TRIGGER constraints cannot be marked NO INHERIT", at: attributes.span)
        }
        return attributes
    }

    /// `FOR EACH ROW`, which a constraint's trigger must say
    private mutating func onlyRows() throws(Diagnostic) -> Bool {
        try expect(.for)
        _ = try eat(.each)
        try expect(.row)
        return true
    }

    /// `REFERENCING OLD TABLE AS a NEW TABLE AS b`
    private mutating func transitionTables() throws(Diagnostic) -> [(isNew: Bool, name: String)] {
        guard try eat(.referencing) else { return [] }
        var list: [(isNew: Bool, name: String)] = []
        repeat {
            let isNew = try eat(.new)
            if !isNew { try expect(.old) }
            let isTable = try eat(.table)
            if !isTable { _ = try eat(.row) }
            _ = try eat(.as)
            let name = try columnId().name
            if !isTable {
                throw Diagnostic(
                    .featureNotSupported, "ROW variable naming in the REFERENCING clause is not supported",
                    hint: "Use OLD TABLE or NEW TABLE for naming transition tables.")
            }
            list.append((isNew, name))
        } while at(.new, .old)
        return list
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
