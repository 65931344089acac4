import SQLBasics

extension Parser {
    /// `CREATE POLICY …`, behind CREATE
    mutating func createPolicy(_ start: SourceSpan) throws(Diagnostic) -> CreatePolicyStatement {
        try expect(.policy)
        let name = try columnId()
        try expect(.on)
        let table = try relationName()
        let isPermissive = try policyMode()
        let command = try policyCommand()
        let roles = try policyRoles()
        return CreatePolicyStatement(
            name: name, table: table, isPermissive: isPermissive, command: command,
            roles: roles ?? [RoleSpecification(.public, span: start)], using: try policyUsing(),
            withCheck: try policyCheck(), span: start)
    }

    /// `ALTER POLICY …`, behind ALTER
    mutating func alterPolicy(_ start: SourceSpan) throws(Diagnostic) -> DefinitionStatement {
        try expect(.policy)
        let ifExists = try ifExists()
        let name = try columnId()
        try expect(.on)
        let table = try relationName()
        if ifExists || at(.rename) {
            try expect(.rename)
            try expect(.to)
            return .rename(
                RenameStatement(
                    target: .object(.onRelation(.policy, name, table)), ifExists: ifExists, isOnly: false,
                    newName: try columnId(), span: start))
        }
        let roles = try policyRoles()
        return .alterPolicy(
            AlterPolicyStatement(
                name: name, table: table, roles: roles, using: try policyUsing(), withCheck: try policyCheck(),
                span: start))
    }

    /// `AS PERMISSIVE`, `AS RESTRICTIVE`: words that are no keywords
    private mutating func policyMode() throws(Diagnostic) -> Bool {
        guard try eat(.as) else { return true }
        guard atSign(.identifier) else { throw try unexpected() }
        let word = try takeIdentifier()
        switch word.name {
        case "permissive": return true
        case "restrictive": return false
        default:
            throw Diagnostic(
                .syntaxError, "unrecognized row security option \"\(word.name)\"",
                hint: "Only PERMISSIVE or RESTRICTIVE policies are supported currently.", at: word.span)
        }
    }

    /// `FOR ALL`, `FOR SELECT`, …
    private mutating func policyCommand() throws(Diagnostic) -> CreatePolicyStatement.Command {
        guard try eat(.for) else { return .all }
        if try eat(.all) { return .all }
        if try eat(.select) { return .select }
        if try eat(.insert) { return .insert }
        if try eat(.update) { return .update }
        if try eat(.delete) { return .delete }
        throw try unexpected()
    }

    /// `TO a, PUBLIC`; nil when it does not come next
    private mutating func policyRoles() throws(Diagnostic) -> [RoleSpecification]? {
        try eat(.to) ? try roleList() : nil
    }

    /// `USING (…)`
    private mutating func policyUsing() throws(Diagnostic) -> Expression? {
        try eat(.using) ? try parenthesizedCondition() : nil
    }

    /// `WITH CHECK (…)`
    private mutating func policyCheck() throws(Diagnostic) -> Expression? {
        guard try eat(.with) else { return nil }
        try expect(.check)
        return try parenthesizedCondition()
    }

    /// `(a)`
    private mutating func parenthesizedCondition() throws(Diagnostic) -> Expression {
        try expectSign(.leftParenthesis)
        let condition = try expression()
        try expectSign(.rightParenthesis)
        return condition
    }
}
