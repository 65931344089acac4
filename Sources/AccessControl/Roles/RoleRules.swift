import SQLBasics

/// Who may create, alter, rename and drop which roles; with PostgreSQL's reasons.
package struct RoleRules: Sendable {
    /// The roles and memberships.
    package let graph: RoleGraph
    /// The role that runs the statement.
    package let currentRole: RoleID

    /// Makes the rules for a role that runs a statement.
    package init(_ graph: RoleGraph, currentRole: RoleID) {
        self.graph = graph
        self.currentRole = currentRole
    }

    /// Tells whether the current role is a superuser.
    private var isSuperuser: Bool { graph.roles.isSuperuser(currentRole) }
    /// Tells whether the current role has CREATEROLE.
    private var canCreateRoles: Bool { graph.roles.has(.createRole, currentRole) }
    /// Tells whether the current role has CREATEROLE, and ADMIN on a role.
    private func administers(_ role: RoleID) -> Bool { canCreateRoles && graph.isAdmin(currentRole, of: role) }

    /// The attributes that only those can give who have them themselves, in the order in which they are looked at.
    private static let ownAttributes: [RoleAttributes] = [.createDatabase, .replication, .bypassRowSecurity]
}

// MARK: - CREATE, ALTER, RENAME, DROP

extension RoleRules {
    /// Checks CREATE ROLE with the attributes that are switched on (`CreateRole`).
    package func checkCreate(attributes: RoleAttributes) throws(Diagnostic) {
        if isSuperuser { return }
        guard canCreateRoles else {
            throw denied("create role", "Only roles with the CREATEROLE attribute may create roles.")
        }
        for attribute in [.superuser] + Self.ownAttributes
        where attributes.contains(attribute) && !graph.roles.has(attribute, currentRole) {
            let word = attribute.keyword
            throw denied(
                "create role",
                "Only roles with the \(word) attribute may create roles with the \(word) attribute.")
        }
    }

    /// Checks that a name may be given to a role (`IsReservedName`).
    package func checkNewName(_ name: String) throws(Diagnostic) {
        guard !name.hasPrefix("pg_") else {
            throw Diagnostic(
                .reservedName, "role name \"\(name)\" is reserved",
                detail: "Role names starting with \"pg_\" are reserved.")
        }
    }

    /// Checks that no role has a name yet.
    package func checkIsFree(_ name: String) throws(Diagnostic) {
        guard graph.roles.id(named: name) == nil else {
            throw Diagnostic(.duplicateObject, "role \"\(name)\" already exists")
        }
    }

    /// Checks that a role is not one of the system's, before it is altered (`check_rolespec_name`).
    package func checkNotReserved(_ name: String) throws(Diagnostic) {
        guard !name.hasPrefix("pg_") else {
            throw Diagnostic(
                .reservedName, "role name \"\(name)\" is reserved", detail: "Cannot alter reserved roles.")
        }
    }

    /// What an ALTER ROLE mentions.
    package struct Alteration: Hashable, Sendable {
        /// The attributes that are mentioned, switched on or off.
        package var attributes: RoleAttributes
        /// Whether SUPERUSER is switched off.
        package var dropsSuperuser: Bool
        package var password: Bool
        /// Whether CONNECTION LIMIT or VALID UNTIL is mentioned.
        package var limits: Bool
        /// Whether members are added or dropped (ALTER GROUP).
        package var members: Bool

        /// Makes the description of an ALTER ROLE.
        package init(
            attributes: RoleAttributes = [], dropsSuperuser: Bool = false, password: Bool = false,
            limits: Bool = false, members: Bool = false
        ) {
            self.attributes = attributes
            self.dropsSuperuser = dropsSuperuser
            self.password = password
            self.limits = limits
            self.members = members
        }
    }

    /// Checks ALTER ROLE (`AlterRole`).
    package func checkAlter(_ role: Role, _ alteration: Alteration) throws(Diagnostic) {
        if !isSuperuser {
            if role.isSuperuser { throw superusersOnly("alter") }
            if alteration.attributes.contains(.superuser) { throw cannotChange(.superuser) }
        }
        if !administers(role.id) {
            try checkUnprivileged(role, alteration)
        } else if !isSuperuser {
            for attribute in Self.ownAttributes
            where alteration.attributes.contains(attribute) && !graph.roles.has(attribute, currentRole) {
                throw cannotChange(attribute)
            }
        }
        if alteration.members, !graph.isAdmin(currentRole, of: role.id) {
            throw denied(
                "alter role", "Only roles with the ADMIN option on role \"\(role.name)\" may add or drop members.")
        }
        if alteration.dropsSuperuser, role.id == .bootstrapSuperuser {
            throw Diagnostic(
                .featureNotSupported, "permission denied to alter role",
                detail: "The bootstrap superuser must have the SUPERUSER attribute.")
        }
    }

    /// Checks what one may alter without CREATEROLE and ADMIN: only the own password.
    private func checkUnprivileged(_ role: Role, _ alteration: Alteration) throws(Diagnostic) {
        if !alteration.attributes.subtracting(.superuser).isEmpty || alteration.limits {
            throw needsAdmin("alter", role)
        }
        if alteration.password, role.id != currentRole {
            throw denied(
                "alter role",
                "To change another role's password, the current user must have the CREATEROLE attribute and the "
                    + "ADMIN option on the role.")
        }
    }

    /// Checks ALTER ROLE … SET for one role (`AlterRoleSet`).
    package func checkStoreSetting(for role: Role) throws(Diagnostic) {
        if role.isSuperuser {
            if !isSuperuser { throw superusersOnly("alter") }
        } else if role.id != currentRole, !administers(role.id) {
            throw needsAdmin("alter", role)
        }
    }

    /// Checks ALTER ROLE ALL SET.
    package func checkStoreSettingForAll() throws(Diagnostic) {
        guard isSuperuser else {
            throw denied(
                "alter setting", "Only roles with the SUPERUSER attribute may alter settings globally.")
        }
    }

    /// Checks ALTER ROLE … RENAME TO (`RenameRole`), but for the two roles of the session.
    package func checkRename(_ role: Role, to newName: String) throws(Diagnostic) {
        try checkNewName(role.name)
        try checkNewName(newName)
        try checkIsFree(newName)
        if role.isSuperuser {
            if !isSuperuser { throw superusersOnly("rename") }
        } else if !administers(role.id) {
            throw needsAdmin("rename", role)
        }
    }

    /// Checks that DROP ROLE may be tried at all (`DropRole`).
    package func checkDropAny() throws(Diagnostic) {
        guard canCreateRoles else {
            throw denied(
                "drop role",
                "Only roles with the CREATEROLE attribute and the ADMIN option on the target roles may drop roles.")
        }
    }

    /// Checks DROP ROLE for one role.
    package func checkDrop(_ role: Role, sessionRole: RoleID) throws(Diagnostic) {
        if role.id == currentRole { throw Diagnostic(.objectInUse, "current user cannot be dropped") }
        if role.id == sessionRole { throw Diagnostic(.objectInUse, "session user cannot be dropped") }
        if role.isSuperuser, !isSuperuser {
            throw denied(
                "drop role",
                "Only roles with the SUPERUSER attribute may drop roles with the SUPERUSER attribute.")
        }
        if !graph.isAdmin(currentRole, of: role.id) { throw needsAdmin("drop", role) }
    }

    /// Checks DROP OWNED BY a role (`DropOwnedObjects`).
    package func checkDropOwned(by role: RoleID) throws(Diagnostic) {
        guard !graph.hasPrivileges(currentRole, of: role) else { return }
        throw denied("drop objects", privilegesOf(role, "drop objects owned by it"))
    }

    /// Checks REASSIGN OWNED BY a role TO another (`ReassignOwnedObjects`).
    package func checkReassignOwned(by old: [RoleID]) throws(Diagnostic) {
        for role in old where !graph.hasPrivileges(currentRole, of: role) {
            throw denied("reassign objects", privilegesOf(role, "reassign objects owned by it"))
        }
    }

    /// Checks to whom REASSIGN OWNED gives the objects.
    package func checkReassignOwned(to new: RoleID) throws(Diagnostic) {
        guard graph.hasPrivileges(currentRole, of: new) else {
            throw denied("reassign objects", privilegesOf(new, "reassign objects to it"))
        }
    }

    /// Checks ALTER DEFAULT PRIVILEGES FOR ROLE.
    package func checkDefaultPrivileges(of role: RoleID) throws(Diagnostic) {
        guard !graph.hasPrivileges(currentRole, of: role) else { return }
        throw Diagnostic(.insufficientPrivilege, "permission denied to change default privileges")
    }

    /// Checks SET ROLE, which looks at the session's user and not at the current one (`check_role`).
    package static func checkSetRole(_ role: Role, sessionRole: RoleID, in graph: RoleGraph) throws(Diagnostic) {
        guard graph.canSetRole(sessionRole, to: role.id) else {
            throw Diagnostic(.insufficientPrivilege, "permission denied to set role \"\(role.name)\"")
        }
    }

    /// Checks that the current role may hand objects to another one (`check_can_set_role`).
    package func checkCanSetRole(to role: RoleID) throws(Diagnostic) {
        guard graph.canSetRole(currentRole, to: role) else {
            throw Diagnostic(
                .insufficientPrivilege, "must be able to SET ROLE \"\(graph.roles.name(of: role))\"")
        }
    }
}

// MARK: - Words

extension RoleRules {
    /// Makes a refusal with its reason.
    private func denied(_ action: String, _ detail: String) -> Diagnostic {
        Diagnostic(.insufficientPrivilege, "permission denied to \(action)", detail: detail)
    }

    /// Makes the refusal to touch a superuser.
    private func superusersOnly(_ verb: String) -> Diagnostic {
        denied(
            "\(verb) role",
            "Only roles with the SUPERUSER attribute may \(verb) roles with the SUPERUSER attribute.")
    }

    /// Makes the refusal to switch an attribute that one has not.
    private func cannotChange(_ attribute: RoleAttributes) -> Diagnostic {
        let word = attribute.keyword
        return denied("alter role", "Only roles with the \(word) attribute may change the \(word) attribute.")
    }

    /// Makes the refusal for want of CREATEROLE or ADMIN.
    private func needsAdmin(_ verb: String, _ role: Role) -> Diagnostic {
        denied(
            "\(verb) role",
            "Only roles with the CREATEROLE attribute and the ADMIN option on role \"\(role.name)\" may "
                + "\(verb) this role.")
    }

    /// Returns the reason that a role's privileges are missing.
    private func privilegesOf(_ role: RoleID, _ action: String) -> String {
        "Only roles with privileges of role \"\(graph.roles.name(of: role))\" may \(action)."
    }
}
