import SQLBasics

extension Parser {
    /// `CREATE [OR REPLACE] RULE …`, behind the words in front of RULE
    mutating func createRule(_ orReplace: Bool, _ start: SourceSpan) throws(Diagnostic) -> CreateRuleStatement {
        try expect(.rule)
        let name = try columnId()
        try expect(.as)
        try expect(.on)
        let event = try ruleEvent()
        try expect(.to)
        let table = try relationName()
        let condition = try eat(.where) ? try expression() : nil
        try expect(.do)
        var isInstead = false
        if try eat(.instead) { isInstead = true } else { _ = try eat(.also) }
        return CreateRuleStatement(
            orReplace: orReplace, name: name, event: event, table: table, condition: condition, isInstead: isInstead,
            actions: try ruleActions(), span: start)
    }

    /// `SELECT`, `INSERT`, `UPDATE`, `DELETE`
    private mutating func ruleEvent() throws(Diagnostic) -> CreateRuleStatement.Event {
        if try eat(.select) { return .select }
        if try eat(.insert) { return .insert }
        if try eat(.update) { return .update }
        if try eat(.delete) { return .delete }
        throw try unexpected()
    }

    /// `NOTHING`, a command, or commands in parentheses between semicolons (`RuleActionList`).
    private mutating func ruleActions() throws(Diagnostic) -> [Statement] {
        if try eat(.nothing) { return [] }
        guard atSign(.leftParenthesis) else { return [try ruleAction()] }
        try advance()
        var actions: [Statement] = []
        while !atSign(.rightParenthesis) {
            if !atSign(.semicolon) { actions.append(try ruleAction()) }
            guard atSign(.semicolon) else { break }
            try advance()
        }
        try expectSign(.rightParenthesis)
        return actions
    }

    /// A command of a rule: a query, a change of rows, or NOTIFY, which RoleSQL has not.
    private mutating func ruleAction() throws(Diagnostic) -> Statement {
        if at(.notify) { throw Diagnostic.notSupported("NOTIFY in a rule", at: token.span) }
        guard atSign(.leftParenthesis) || at(.select, .values, .table, .with, .insert, .update, .delete) else {
            throw try unexpected()
        }
        return try statement()
    }

    /// `RULE r`, `ALWAYS RULE r`, behind ENABLE or DISABLE; nil when none comes next
    mutating func ruleCommand(isOn: Bool) throws(Diagnostic) -> AlterTableCommand.Kind? {
        var command = isOn ? TriggerSwitch.enable : .disable
        if isOn, try eat(.always, then: .rule) {
            command = .always
        } else if isOn, try eat(.replica, then: .rule) {
            command = .replica
        } else if try !eat(.rule) {
            return nil
        }
        return .rule(try columnId(), command)
    }
}
