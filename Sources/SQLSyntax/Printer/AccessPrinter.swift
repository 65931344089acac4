import SQLBasics

extension AccessStatement {
    /// The statement as SQL.
    var sql: String {
        switch self {
        case .createRole(let node):
            words("CREATE", node.noun.rawValue, node.name.sql, node.options.sql)
        case .alterRole(let node): words("ALTER", node.noun.rawValue, node.role.sql, node.options.sql)
        case .alterRoleSetting(let node):
            words(
                "ALTER", node.noun.rawValue, node.role?.sql ?? "ALL", prefixed("IN DATABASE", node.database?.sql),
                node.setting.sql)
        case .renameRole(let node):
            words("ALTER", node.noun.rawValue, node.role.sql, "RENAME TO", node.newName.sql)
        case .dropRole(let node):
            words("DROP", node.noun.rawValue, node.ifExists ? "IF EXISTS" : nil, node.roles.sql)
        case .grantRole(let node): node.sql
        case .grant(let node): node.sql
        case .alterDefaultPrivileges(let node): node.sql
        case .dropOwned(let node): words("DROP OWNED BY", node.roles.sql, node.behavior.sql)
        case .reassignOwned(let node): words("REASSIGN OWNED BY", node.roles.sql, "TO", node.newOwner.sql)
        }
    }
}

extension Array where Element == RoleSpecification {
    /// The roles as SQL.
    var sql: String { commas(map(\.sql)) }
}

extension Array where Element == RoleOption {
    /// The options as SQL; nothing when there are none.
    fileprivate var sql: String? {
        isEmpty ? nil : words("WITH", map(\.kind.sql).joined(separator: " "))
    }
}

extension RoleOption.Kind {
    /// The option as SQL.
    fileprivate var sql: String {
        switch self {
        case .superuser(let flag): flag ? "SUPERUSER" : "NOSUPERUSER"
        case .createDatabase(let flag): flag ? "CREATEDB" : "NOCREATEDB"
        case .createRole(let flag): flag ? "CREATEROLE" : "NOCREATEROLE"
        case .inherit(let flag): flag ? "INHERIT" : "NOINHERIT"
        case .login(let flag): flag ? "LOGIN" : "NOLOGIN"
        case .replication(let flag): flag ? "REPLICATION" : "NOREPLICATION"
        case .bypassRowSecurity(let flag): flag ? "BYPASSRLS" : "NOBYPASSRLS"
        case .connectionLimit(let limit): "CONNECTION LIMIT " + String(limit)
        case .password(let text): "PASSWORD " + (text.map(Quoting.literal) ?? "NULL")
        case .validUntil(let text): "VALID UNTIL " + Quoting.literal(text)
        case .inRoles(let roles): "IN ROLE " + roles.sql
        case .members(let roles): "USER " + roles.sql
        case .adminMembers(let roles): "ADMIN " + roles.sql
        case .systemID(let number): "SYSID " + String(number)
        }
    }
}

extension GrantedPrivilege {
    /// The privilege or role as SQL; words of the grammar stay unquoted.
    fileprivate var sql: String {
        let isWord = ["select", "references", "create", "alter system"].contains(name.name)
        return words(isWord ? name.name.uppercased() : name.sql, columns.list)
    }
}

extension GrantRoleStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        let names = commas(roles.map(\.sql))
        if isAlterGroup {
            return words("ALTER GROUP", group?.sql ?? names, isGrant ? "ADD USER" : "DROP USER", grantees.sql)
        }
        guard isGrant else {
            return words(
                "REVOKE", options.first.map { $0.name.sql + " OPTION FOR" }, names, "FROM", grantees.sql,
                prefixed("GRANTED BY", grantor?.sql), behavior.sql)
        }
        let list = options.map { $0.name.sql + ($0.value ? " TRUE" : " FALSE") }
        return words(
            "GRANT", names, "TO", grantees.sql, list.isEmpty ? nil : "WITH " + commas(list),
            prefixed("GRANTED BY", grantor?.sql))
    }
}

extension PrivilegeList {
    /// The privileges as SQL.
    fileprivate var sql: String {
        switch self {
        case .all(let columns): words("ALL", columns.list)
        case .some(let privileges): commas(privileges.map(\.sql))
        }
    }
}

extension GrantStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        let head = isGrant ? "GRANT" : grantOption ? "REVOKE GRANT OPTION FOR" : "REVOKE"
        return words(
            head, privileges.sql, "ON", target.sql, isGrant ? "TO" : "FROM", grantees.sql,
            isGrant && grantOption ? "WITH GRANT OPTION" : nil, prefixed("GRANTED BY", grantor?.sql), behavior.sql)
    }
}

extension GrantTarget {
    /// The objects as SQL.
    fileprivate var sql: String {
        switch self {
        case .objects(.parameter, let names):
            "PARAMETER " + commas(names.map { SettingName(name: $0.name, span: $0.span).sql })
        case .objects(let kind, let names): kind.rawValue + " " + commas(names.map(\.sql))
        case .routines(let kind, let signatures): kind.rawValue + " " + commas(signatures.map(\.sql))
        case .largeObjects(let numbers): "LARGE OBJECT " + commas(numbers.map(\.sql))
        case .allInSchemas(let kind, let schemas):
            "ALL " + kind.rawValue + " IN SCHEMA " + commas(schemas.map(\.sql))
        }
    }
}

extension RoutineSignature {
    /// The signature as SQL.
    var sql: String {
        guard let arguments else { return name.sql }
        return name.sql + "(" + commas(arguments.map { words($0.mode?.rawValue, $0.name?.sql, $0.type.sql) }) + ")"
    }
}

extension AlterDefaultPrivilegesStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        let head = isGrant ? "GRANT" : grantOption ? "REVOKE GRANT OPTION FOR" : "REVOKE"
        return words(
            "ALTER DEFAULT PRIVILEGES", roles.isEmpty ? nil : "FOR ROLE " + roles.sql,
            schemas.isEmpty ? nil : "IN SCHEMA " + commas(schemas.map(\.sql)), head, privileges.sql, "ON",
            objects.rawValue, isGrant ? "TO" : "FROM", grantees.sql,
            isGrant && grantOption ? "WITH GRANT OPTION" : nil, behavior.sql)
    }
}
