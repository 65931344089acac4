import SQLBasics

extension Parser {
    /// `ROLE`, `USER`, `GROUP`; nil when none of them comes next
    var roleNoun: RoleNoun? {
        at(.role) ? .role : at(.user) ? .user : at(.group) ? .group : nil
    }

    /// `CREATE ROLE r …`, behind CREATE
    mutating func createRole(_ noun: RoleNoun, _ start: SourceSpan) throws(Diagnostic) -> AccessStatement {
        try advance()
        let name = try roleId()
        _ = try eat(.with)
        let options = try roleOptions(isCreate: true)
        return .createRole(CreateRoleStatement(noun: noun, name: name, options: options, span: start))
    }

    /// `OptRoleList`, `AlterOptRoleList`
    private mutating func roleOptions(isCreate: Bool) throws(Diagnostic) -> [RoleOption] {
        var options: [RoleOption] = []
        while let option = try roleOption(isCreate: isCreate) {
            if options.contains(where: { $0.kind.name == option.kind.name }), option.kind.name != "sysid" {
                throw error("conflicting or redundant options", at: option.span)
            }
            options.append(option)
        }
        return options
    }

    /// One option; nil at their end.
    private mutating func roleOption(isCreate: Bool) throws(Diagnostic) -> RoleOption? {
        let start = token.start
        if let kind = try alterableRoleOption() { return RoleOption(kind: kind, span: span(from: start)) }
        guard isCreate, let kind = try createRoleOption() else { return nil }
        return RoleOption(kind: kind, span: span(from: start))
    }

    /// `AlterOptRoleElem`
    private mutating func alterableRoleOption() throws(Diagnostic) -> RoleOption.Kind? {
        if atSign(.identifier) {
            let name = try takeIdentifier()
            guard let kind = RoleOption.Kind(word: name.name) else {
                throw error("unrecognized role option \"\(name.name)\"", at: name.span)
            }
            return kind
        }
        if at(.unencrypted) {
            let place = try taken()
            try expect(.password)
            _ = try stringLiteral()
            throw Diagnostic(
                .featureNotSupported, "UNENCRYPTED PASSWORD is no longer supported",
                hint: "Remove UNENCRYPTED to store the password in encrypted form instead.", at: place)
        }
        if try eat(.inherit) { return .inherit(true) }
        if try eat(.encrypted, expecting: .password) { return .password(try stringLiteral()) }
        if try eat(.password) { return .password(try eat(.null) ? nil : try stringLiteral()) }
        if try eat(.connection, expecting: .limit) { return .connectionLimit(try signedInteger()) }
        if try eat(.valid, expecting: .until) { return .validUntil(try stringLiteral()) }
        return try eat(.user) ? .members(try roleList()) : nil
    }

    /// `CreateOptRoleElem`, as far as ALTER has it not
    private mutating func createRoleOption() throws(Diagnostic) -> RoleOption.Kind? {
        if try eat(.sysid) { return .systemID(try integerLiteral()) }
        if try eat(.admin) { return .adminMembers(try roleList()) }
        if try eat(.role) { return .members(try roleList()) }
        guard try eat(.in) else { return nil }
        if try !eat(.group) { try expect(.role) }
        return .inRoles(try roleList())
    }

    /// `ALTER ROLE …`, behind ALTER
    mutating func alterRole(_ noun: RoleNoun, _ start: SourceSpan) throws(Diagnostic) -> AccessStatement {
        try advance()
        if noun != .group, try eat(.all) {
            return .alterRoleSetting(try roleSetting(noun, nil, start))
        }
        let role = try roleSpecification()
        if try eat(.rename, expecting: .to) {
            try refuseUnnamed(role)
            let newName = try roleId()
            return .renameRole(RenameRoleStatement(noun: noun, role: role, newName: newName, span: start))
        }
        if noun == .group { return .grantRole(try alterGroup(role, start)) }
        if at(.in, .set, .reset) { return .alterRoleSetting(try roleSetting(noun, role, start)) }
        _ = try eat(.with)
        let options = try roleOptions(isCreate: false)
        return .alterRole(AlterRoleStatement(noun: noun, role: role, options: options, span: start))
    }

    /// `[IN DATABASE d] SET x = 1`
    private mutating func roleSetting(
        _ noun: RoleNoun, _ role: RoleSpecification?, _ start: SourceSpan
    ) throws(Diagnostic) -> AlterRoleSettingStatement {
        let database = try eat(.in, expecting: .database) ? try columnId() : nil
        let setting = try setResetClause()
        return AlterRoleSettingStatement(noun: noun, role: role, database: database, setting: setting, span: start)
    }

    /// `SetResetClause`
    mutating func setResetClause() throws(Diagnostic) -> SetStatement {
        let span = token.span
        if try eat(.reset) { return SetStatement(action: try resetAction(), isLocal: false, span: span) }
        try expect(.set)
        return SetStatement(action: try setAction(), isLocal: false, span: span)
    }

    /// `ADD USER s`, `DROP USER s`, behind `ALTER GROUP r`
    private mutating func alterGroup(
        _ group: RoleSpecification, _ start: SourceSpan
    ) throws(Diagnostic) -> GrantRoleStatement {
        let isAdd = try eat(.add)
        if !isAdd { try expect(.drop) }
        try expect(.user)
        let members = try roleList()
        let name = Identifier(group.text, span: group.span)
        return GrantRoleStatement(
            isGrant: isAdd, roles: [GrantedPrivilege(name: name, columns: [])], grantees: members, options: [],
            behavior: .restrict, isAlterGroup: true, group: group, span: start)
    }

    /// `DROP ROLE …`, behind DROP
    mutating func dropRole(_ noun: RoleNoun, _ start: SourceSpan) throws(Diagnostic) -> AccessStatement {
        try advance()
        let ifExists = try ifExists()
        return .dropRole(DropRoleStatement(noun: noun, roles: try roleList(), ifExists: ifExists, span: start))
    }

    /// `DROP OWNED BY r`, behind DROP
    mutating func dropOwned(_ start: SourceSpan) throws(Diagnostic) -> AccessStatement {
        try expect(.owned)
        try expect(.by)
        let roles = try roleList()
        return .dropOwned(DropOwnedStatement(roles: roles, behavior: try dropBehavior(), span: start))
    }

    /// `REASSIGN OWNED BY r TO s`
    mutating func reassignOwned() throws(Diagnostic) -> AccessStatement {
        let start = try taken()
        try expect(.owned)
        try expect(.by)
        let roles = try roleList()
        try expect(.to)
        return .reassignOwned(
            ReassignOwnedStatement(roles: roles, newOwner: try roleSpecification(), span: start))
    }
}

extension RoleSpecification {
    /// The role as SQL names it.
    package var text: String {
        switch kind {
        case .name(let name): name
        case .currentRole: "current_role"
        case .currentUser: "current_user"
        case .sessionUser: "session_user"
        case .public: "public"
        }
    }
}

extension RoleOption.Kind {
    /// Returns the option that a word which is no keyword stands for.
    fileprivate init?(word: String) {
        switch word {
        case "superuser": self = .superuser(true)
        case "nosuperuser": self = .superuser(false)
        case "createrole": self = .createRole(true)
        case "nocreaterole": self = .createRole(false)
        case "replication": self = .replication(true)
        case "noreplication": self = .replication(false)
        case "createdb": self = .createDatabase(true)
        case "nocreatedb": self = .createDatabase(false)
        case "login": self = .login(true)
        case "nologin": self = .login(false)
        case "bypassrls": self = .bypassRowSecurity(true)
        case "nobypassrls": self = .bypassRowSecurity(false)
        case "noinherit": self = .inherit(false)
        default: return nil
        }
    }

    /// The name that two options share when only one of them may be given.
    fileprivate var name: String {
        switch self {
        case .superuser: "superuser"
        case .createDatabase: "createdb"
        case .createRole: "createrole"
        case .inherit: "inherit"
        case .login: "canlogin"
        case .replication: "isreplication"
        case .bypassRowSecurity: "bypassrls"
        case .connectionLimit: "connectionlimit"
        case .password: "password"
        case .validUntil: "validUntil"
        case .inRoles: "addroleto"
        case .members: "rolemembers"
        case .adminMembers: "adminmembers"
        case .systemID: "sysid"
        }
    }
}
