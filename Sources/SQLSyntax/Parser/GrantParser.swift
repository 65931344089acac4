import SQLBasics

extension Parser {
    /// `GRANT …`
    mutating func grantStatement() throws(Diagnostic) -> AccessStatement {
        let start = try taken()
        let privileges = try privilegeList()
        if case .some(let roles) = privileges, at(.to) { return .grantRole(try grantRole(roles, start)) }
        try expect(.on)
        let target = try grantTarget()
        try expect(.to)
        let grantees = try granteeList()
        let grantOption = try withGrantOption()
        return .grant(
            GrantStatement(
                isGrant: true, privileges: privileges, target: target, grantees: grantees, grantOption: grantOption,
                grantor: try grantedBy(), behavior: .restrict, span: start))
    }

    /// `TO s WITH ADMIN OPTION GRANTED BY r`, behind the roles
    private mutating func grantRole(
        _ roles: [GrantedPrivilege], _ start: SourceSpan
    ) throws(Diagnostic) -> GrantRoleStatement {
        try expect(.to)
        let grantees = try roleList()
        let options = try eat(.with) ? try list { parser throws(Diagnostic) in try parser.grantRoleOption() } : []
        return GrantRoleStatement(
            isGrant: true, roles: roles, grantees: grantees, options: options, grantor: try grantedBy(),
            behavior: .restrict, isAlterGroup: false, span: start)
    }

    /// `ADMIN OPTION`, `INHERIT FALSE`
    private mutating func grantRoleOption() throws(Diagnostic) -> GrantRoleStatement.Option {
        let name = try columnLabel()
        guard at(.option, .true, .false) else { throw try unexpected() }
        let value = !at(.false)
        try advance()
        return GrantRoleStatement.Option(name: name, value: value)
    }

    /// `REVOKE …`
    mutating func revokeStatement() throws(Diagnostic) -> AccessStatement {
        let start = try taken()
        let grantOption = try eat(.grant, expecting: .option, .for)
        var option: GrantRoleStatement.Option?
        if !grantOption, atColumnId, try peekIs(.option) {
            option = GrantRoleStatement.Option(name: try columnId(), value: false)
            try expect(.option)
            try expect(.for)
        }
        let privileges = option == nil ? try privilegeList() : .some(try somePrivileges())
        if !grantOption, case .some(let roles) = privileges, option != nil || at(.from) {
            return .grantRole(try revokeRole(roles, option, start))
        }
        try expect(.on)
        let target = try grantTarget()
        try expect(.from)
        let grantees = try granteeList()
        let grantor = try grantedBy()
        return .grant(
            GrantStatement(
                isGrant: false, privileges: privileges, target: target, grantees: grantees,
                grantOption: grantOption, grantor: grantor, behavior: try dropBehavior(), span: start))
    }

    /// `FROM s GRANTED BY r CASCADE`, behind the roles
    private mutating func revokeRole(
        _ roles: [GrantedPrivilege], _ option: GrantRoleStatement.Option?, _ start: SourceSpan
    ) throws(Diagnostic) -> GrantRoleStatement {
        try expect(.from)
        let grantees = try roleList()
        let grantor = try grantedBy()
        return GrantRoleStatement(
            isGrant: false, roles: roles, grantees: grantees, options: option.map { [$0] } ?? [], grantor: grantor,
            behavior: try dropBehavior(), isAlterGroup: false, span: start)
    }

    /// `privileges`
    mutating func privilegeList() throws(Diagnostic) -> PrivilegeList {
        guard try eat(.all) else { return .some(try somePrivileges()) }
        _ = try eat(.privileges)
        return .all(columns: try optionalColumnList())
    }

    /// `privilege_list`
    private mutating func somePrivileges() throws(Diagnostic) -> [GrantedPrivilege] {
        try list { parser throws(Diagnostic) in try parser.privilege() }
    }

    /// `SELECT (a, b)`, `ALTER SYSTEM`, `somerole`
    private mutating func privilege() throws(Diagnostic) -> GrantedPrivilege {
        if try at(.alter, then: .system) {
            let start = try taken()
            try advance()
            return GrantedPrivilege(
                name: Identifier("alter system", span: span(from: start.start)), columns: [])
        }
        guard at(.select, .references, .create) || atColumnId else { throw try unexpected() }
        let name = try takeIdentifier()
        return GrantedPrivilege(name: name, columns: try optionalColumnList())
    }

    /// `WITH GRANT OPTION`
    private mutating func withGrantOption() throws(Diagnostic) -> Bool {
        try eat(.with, expecting: .grant, .option)
    }

    /// `GRANTED BY r`
    private mutating func grantedBy() throws(Diagnostic) -> RoleSpecification? {
        try eat(.granted, expecting: .by) ? try roleSpecification() : nil
    }

    /// `grantee_list`
    private mutating func granteeList() throws(Diagnostic) -> [RoleSpecification] {
        try list { parser throws(Diagnostic) in
            _ = try parser.eat(.group)
            return try parser.roleSpecification()
        }
    }

    /// `ALTER DEFAULT PRIVILEGES …`, behind ALTER
    mutating func alterDefaultPrivileges(_ start: SourceSpan) throws(Diagnostic) -> AccessStatement {
        try expect(.default)
        try expect(.privileges)
        var roles: [RoleSpecification] = []
        var schemas: [Identifier] = []
        while at(.for, .in) {
            let place = token.span
            if try eat(.in, expecting: .schema) {
                if !schemas.isEmpty { throw error("conflicting or redundant options", at: place) }
                schemas = try columnIds()
            } else {
                try expect(.for)
                if try !eat(.user) { try expect(.role) }
                if !roles.isEmpty { throw error("conflicting or redundant options", at: place) }
                roles = try roleList()
            }
        }
        return try defaultPrivileges(for: roles, in: schemas, start)
    }

    /// `GRANT … ON TABLES TO …`, `REVOKE … ON TABLES FROM …`
    private mutating func defaultPrivileges(
        for roles: [RoleSpecification], in schemas: [Identifier], _ start: SourceSpan
    ) throws(Diagnostic) -> AccessStatement {
        let isGrant = try eat(.grant)
        if !isGrant { try expect(.revoke) }
        var grantOption = isGrant ? false : try eatGrantOptionFor()
        let privileges = try privilegeList()
        try expect(.on)
        let objects = try defaultPrivilegeObjects()
        try expect(isGrant ? .to : .from)
        let grantees = try granteeList()
        if isGrant { grantOption = try withGrantOption() }
        let behavior = isGrant ? .restrict : try dropBehavior()
        return .alterDefaultPrivileges(
            AlterDefaultPrivilegesStatement(
                roles: roles, schemas: schemas, isGrant: isGrant, privileges: privileges, objects: objects,
                grantees: grantees, grantOption: grantOption, behavior: behavior, span: start))
    }

    /// `GRANT OPTION FOR`
    private mutating func eatGrantOptionFor() throws(Diagnostic) -> Bool {
        try eat(.grant, expecting: .option, .for)
    }

    /// `defacl_privilege_target`
    private mutating func defaultPrivilegeObjects() throws(Diagnostic) -> GrantTarget.Collective {
        if try eat(.tables) { return .tables }
        if try eat(.functions) { return .functions }
        if try eat(.routines) { return .functions }
        if try eat(.sequences) { return .sequences }
        if try eat(.types) { return .types }
        if try eat(.schemas) { return .schemas }
        try expect(.large)
        try expect(.objects)
        return .largeObjects
    }
}
