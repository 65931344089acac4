import SQLBasics

/// A statement about roles and privileges.
package enum AccessStatement: Sendable {
    /// `CREATE ROLE …`
    case createRole(CreateRoleStatement)
    /// `ALTER ROLE r WITH …`
    case alterRole(AlterRoleStatement)
    /// `ALTER ROLE r SET x = …`
    case alterRoleSetting(AlterRoleSettingStatement)
    /// `ALTER ROLE r RENAME TO s`
    case renameRole(RenameRoleStatement)
    /// `DROP ROLE r, s`
    case dropRole(DropRoleStatement)
    /// `GRANT r TO s`, `REVOKE r FROM s`, `ALTER GROUP r ADD USER s`
    case grantRole(GrantRoleStatement)
    /// `GRANT SELECT ON t TO r`, `REVOKE …`
    case grant(GrantStatement)
    /// `ALTER DEFAULT PRIVILEGES …`
    case alterDefaultPrivileges(AlterDefaultPrivilegesStatement)
    /// `DROP OWNED BY r`
    case dropOwned(DropOwnedStatement)
    /// `REASSIGN OWNED BY r TO s`
    case reassignOwned(ReassignOwnedStatement)
}

/// `CREATE USER …`, `CREATE ROLE …`, `CREATE GROUP …`
package enum RoleNoun: String, Hashable, Sendable { case role = "ROLE", user = "USER", group = "GROUP" }

/// `CREATE ROLE r WITH LOGIN IN ROLE s`
package struct CreateRoleStatement: Sendable {
    /// Which word was used; `USER` implies LOGIN.
    package var noun: RoleNoun
    /// The name.
    package var name: RoleSpecification
    /// The options.
    package var options: [RoleOption]
    /// The place of `CREATE`.
    package var span: SourceSpan
}

/// One option of CREATE or ALTER ROLE.
package struct RoleOption: Sendable {
    /// The options.
    package enum Kind: Sendable {
        /// `SUPERUSER`, `NOSUPERUSER`
        case superuser(Bool)
        /// `CREATEDB`, `NOCREATEDB`
        case createDatabase(Bool)
        /// `CREATEROLE`, `NOCREATEROLE`
        case createRole(Bool)
        /// `INHERIT`, `NOINHERIT`
        case inherit(Bool)
        /// `LOGIN`, `NOLOGIN`
        case login(Bool)
        /// `REPLICATION`, `NOREPLICATION`
        case replication(Bool)
        /// `BYPASSRLS`, `NOBYPASSRLS`
        case bypassRowSecurity(Bool)
        /// `CONNECTION LIMIT 5`
        case connectionLimit(Int)
        /// `[ENCRYPTED] PASSWORD 'p'`; nil for `PASSWORD NULL`
        case password(String?)
        /// `VALID UNTIL 't'`
        case validUntil(String)
        /// `IN ROLE r`, `IN GROUP r`
        case inRoles([RoleSpecification])
        /// `ROLE r`, `USER r`
        case members([RoleSpecification])
        /// `ADMIN r`
        case adminMembers([RoleSpecification])
        /// `SYSID 1`
        case systemID(Int)
    }

    /// The option.
    package var kind: Kind
    /// Where it stands.
    package var span: SourceSpan
}

/// `ALTER ROLE r WITH NOLOGIN`
package struct AlterRoleStatement: Sendable {
    /// Which word was used.
    package var noun: RoleNoun
    /// The role.
    package var role: RoleSpecification
    /// The options; none of the memberships.
    package var options: [RoleOption]
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// `ALTER ROLE r IN DATABASE d SET x = 1`
package struct AlterRoleSettingStatement: Sendable {
    /// Which word was used.
    package var noun: RoleNoun
    /// The role; nil for `ALL`.
    package var role: RoleSpecification?
    /// The database.
    package var database: Identifier?
    /// The setting, in a form that SET and RESET share.
    package var setting: SetStatement
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// `ALTER ROLE r RENAME TO s`
package struct RenameRoleStatement: Sendable {
    /// Which word was used.
    package var noun: RoleNoun
    /// The role; the grammar takes a name only.
    package var role: RoleSpecification
    /// The new name.
    package var newName: RoleSpecification
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// `DROP ROLE IF EXISTS r, s`
package struct DropRoleStatement: Sendable {
    /// Which word was used.
    package var noun: RoleNoun
    /// The roles.
    package var roles: [RoleSpecification]
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// The place of `DROP`.
    package var span: SourceSpan
}

/// `GRANT r TO s WITH ADMIN OPTION`, `REVOKE ADMIN OPTION FOR r FROM s`
package struct GrantRoleStatement: Sendable {
    /// `ADMIN TRUE`, `INHERIT OPTION`
    package struct Option: Hashable, Sendable {
        /// The option's word as it was written: `admin`, `inherit`, `set`; anything else is the executor's error.
        package var name: Identifier
        /// `OPTION` and `TRUE` are true; for REVOKE, always false.
        package var value: Bool
    }

    /// GRANT or REVOKE.
    package var isGrant: Bool
    /// The roles that are granted; those of the grammar may have columns, which are refused (`GRANT r (x) TO s`).
    package var roles: [GrantedPrivilege]
    /// The members.
    package var grantees: [RoleSpecification]
    /// The options of GRANT; the one of `REVOKE … OPTION FOR`.
    package var options: [Option]
    /// `GRANTED BY r`
    package var grantor: RoleSpecification?
    /// `CASCADE` of REVOKE
    package var behavior: DropBehavior
    /// Whether the statement is `ALTER GROUP r ADD | DROP USER s`
    package var isAlterGroup: Bool
    /// The role of `ALTER GROUP`, which may be `CURRENT_USER` and the like.
    package var group: RoleSpecification?
    /// The place of the first keyword.
    package var span: SourceSpan
}

/// `SELECT (a, b)`: a privilege word as it was written, or a role, with columns
package struct GrantedPrivilege: Sendable {
    /// The word in lower case (`alter system` in two words).
    package var name: Identifier
    /// The columns.
    package var columns: [Identifier]
}

/// The privileges of GRANT and REVOKE.
package enum PrivilegeList: Sendable {
    /// `ALL [PRIVILEGES] [(a, b)]`
    case all(columns: [Identifier])
    /// `SELECT, UPDATE (a)`
    case some([GrantedPrivilege])
}

/// `GRANT SELECT ON t TO r WITH GRANT OPTION`
package struct GrantStatement: Sendable {
    /// GRANT or REVOKE.
    package var isGrant: Bool
    /// The privileges.
    package var privileges: PrivilegeList
    /// The objects.
    package var target: GrantTarget
    /// Who gets or loses them.
    package var grantees: [RoleSpecification]
    /// `WITH GRANT OPTION`, `GRANT OPTION FOR`
    package var grantOption: Bool
    /// `GRANTED BY r`
    package var grantor: RoleSpecification?
    /// `CASCADE` of REVOKE
    package var behavior: DropBehavior
    /// The place of the first keyword.
    package var span: SourceSpan
}

/// What a GRANT is on.
package enum GrantTarget: Sendable {
    /// The kinds of relations and other things that are named plainly.
    package enum Kind: String, Hashable, Sendable {
        case table = "TABLE", sequence = "SEQUENCE", foreignDataWrapper = "FOREIGN DATA WRAPPER"
        case foreignServer = "FOREIGN SERVER", database = "DATABASE", domain = "DOMAIN", language = "LANGUAGE"
        case schema = "SCHEMA", tablespace = "TABLESPACE", type = "TYPE", parameter = "PARAMETER"
    }
    /// The kinds that `ALL … IN SCHEMA` and default privileges know.
    package enum Collective: String, Hashable, Sendable {
        case tables = "TABLES", sequences = "SEQUENCES", functions = "FUNCTIONS", procedures = "PROCEDURES"
        case routines = "ROUTINES"
        /// In default privileges only.
        case types = "TYPES"
        /// In default privileges only.
        case schemas = "SCHEMAS"
        /// In default privileges only.
        case largeObjects = "LARGE OBJECTS"
    }

    /// `[TABLE] a, b`, `SCHEMA s`, … A parameter's name has its dots inside one part.
    case objects(Kind, [QualifiedName])
    /// `FUNCTION f(int)`, `PROCEDURE p`, `ROUTINE r`
    case routines(RoutineKind, [RoutineSignature])
    /// `LARGE OBJECT 1, 2`
    case largeObjects([Literal])
    /// `ALL TABLES IN SCHEMA s, t`
    case allInSchemas(Collective, [Identifier])
}

/// `FUNCTION`, `PROCEDURE`, `ROUTINE`, `AGGREGATE`
package enum RoutineKind: String, Hashable, Sendable {
    case function = "FUNCTION", procedure = "PROCEDURE", routine = "ROUTINE", aggregate = "AGGREGATE"
}

/// `f(IN a int, OUT b text)`, `f`
package struct RoutineSignature: Sendable {
    /// `IN a int`
    package struct Argument: Sendable {
        /// `IN`, `OUT`, `INOUT`, `VARIADIC`
        package enum Mode: String, Hashable, Sendable {
            case `in` = "IN", out = "OUT", inOut = "INOUT", variadic = "VARIADIC"
        }

        /// The mode; nil when none was written, which means IN.
        package var mode: Mode?
        /// The name.
        package var name: Identifier?
        /// The type.
        package var type: TypeName
    }

    /// The name.
    package var name: QualifiedName
    /// The arguments; nil when no parentheses were written.
    package var arguments: [Argument]?
    /// Where the signature stands.
    package var span: SourceSpan

    /// Makes a signature.
    package init(name: QualifiedName, arguments: [Argument]? = nil, span: SourceSpan) {
        self.name = name
        self.arguments = arguments
        self.span = span
    }
}

/// `ALTER DEFAULT PRIVILEGES FOR ROLE r IN SCHEMA s GRANT SELECT ON TABLES TO t`
package struct AlterDefaultPrivilegesStatement: Sendable {
    /// `FOR ROLE r`; empty when it was not written
    package var roles: [RoleSpecification]
    /// `IN SCHEMA s`; empty when it was not written
    package var schemas: [Identifier]
    /// GRANT or REVOKE.
    package var isGrant: Bool
    /// The privileges.
    package var privileges: PrivilegeList
    /// `ON TABLES` and so on; `ROUTINES` is read as `functions`, as in PostgreSQL.
    package var objects: GrantTarget.Collective
    /// Who gets or loses them.
    package var grantees: [RoleSpecification]
    /// `WITH GRANT OPTION`, `GRANT OPTION FOR`
    package var grantOption: Bool
    /// `CASCADE` of REVOKE
    package var behavior: DropBehavior
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// `DROP OWNED BY r CASCADE`
package struct DropOwnedStatement: Sendable {
    /// The roles.
    package var roles: [RoleSpecification]
    /// `CASCADE`
    package var behavior: DropBehavior
    /// The place of `DROP`.
    package var span: SourceSpan
}

/// `REASSIGN OWNED BY r TO s`
package struct ReassignOwnedStatement: Sendable {
    /// The old owners.
    package var roles: [RoleSpecification]
    /// The new owner.
    package var newOwner: RoleSpecification
    /// The place of `REASSIGN`.
    package var span: SourceSpan
}
