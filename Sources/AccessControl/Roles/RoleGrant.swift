import SQLBasics

/// What a GRANT or REVOKE of roles says about the options of a membership; nil where it says nothing.
package struct MembershipChange: Hashable, Sendable {
    /// ADMIN.
    package var admin: Bool?
    /// INHERIT.
    package var inherit: Bool?
    /// SET.
    package var set: Bool?

    /// Makes a change.
    package init(admin: Bool? = nil, inherit: Bool? = nil, set: Bool? = nil) {
        self.admin = admin
        self.inherit = inherit
        self.set = set
    }
}

/// GRANT or REVOKE of one role to some members, by the current role.
package struct RoleGrant: Hashable, Sendable {
    /// The role that is granted.
    package var role: RoleID
    /// Who gets or loses it.
    package var members: [RoleID]
    /// The options given in GRANT; in REVOKE the one option whose value is not nil is taken away, else all of it.
    package var options: MembershipChange
    /// The role after GRANTED BY.
    package var grantor: RoleID?
    /// What a REVOKE does about dependents.
    package var behavior: RevokeBehavior
    /// The role that runs the statement.
    package var currentRole: RoleID

    /// Makes a request.
    package init(
        role: RoleID, members: [RoleID], options: MembershipChange = MembershipChange(), grantor: RoleID? = nil,
        behavior: RevokeBehavior = .restrict, currentRole: RoleID
    ) {
        self.role = role
        self.members = members
        self.options = options
        self.grantor = grantor
        self.behavior = behavior
        self.currentRole = currentRole
    }
}

extension RoleGrant {
    /// Checks that the current role may grant or revoke the role at all (`check_role_membership_authorization`).
    package func checkAuthorization(isGrant: Bool, in graph: RoleGraph) throws(Diagnostic) {
        let roles = graph.roles
        let name = roles.name(of: role)
        let verb = isGrant ? "grant" : "revoke"
        if isGrant, role == .databaseOwnerRole {
            throw Diagnostic(.featureNotSupported, "role \"\(name)\" cannot have explicit members")
        }
        let refusal: String
        if roles.isSuperuser(role) {
            if roles.isSuperuser(currentRole) { return }
            refusal = "Only roles with the SUPERUSER attribute may \(verb) roles with the SUPERUSER attribute."
        } else {
            if graph.isAdmin(currentRole, of: role) { return }
            refusal = "Only roles with the ADMIN option on role \"\(name)\" may \(verb) this role."
        }
        throw Diagnostic(.insufficientPrivilege, "permission denied to \(verb) role \"\(name)\"", detail: refusal)
    }

    /// Grants the role and returns notices (`AddRoleMems`); `newID` numbers the memberships that are made.
    package func grant(
        in graph: RoleGraph, newID: () -> ObjectID
    ) throws(Diagnostic) -> (roles: RoleCatalog, notices: [Diagnostic]) {
        guard !members.isEmpty else { return (graph.roles, []) }
        let grantor = try resolveGrantor(isGrant: true, in: graph)
        try checkLoops(in: graph)
        try checkGrantorChain(grantor, in: graph)
        var roles = graph.roles
        var notices: [Diagnostic] = []
        for member in members {
            let old = roles.membership(of: member, in: role, grantedBy: grantor)
            let inherits = roles[id: member]?.attributes.contains(.inherit) ?? true
            let options = options.applied(to: old?.options ?? (inherits ? [.inherit, .set] : .set))
            if old?.options == options {
                notices.append(alreadyGranted(member, by: grantor, roles))
            } else {
                let id = old?.id ?? newID()
                roles.put(Membership(id: id, role: role, member: member, grantor: grantor, options: options))
            }
        }
        return (roles, notices)
    }

    /// Revokes the role, or one option of it, and warns of what was not granted (`DelRoleMems`). What is there is read from the graph as
    /// the statement found it; the memberships that are changed in the roles are noted, and the outcome tells
    /// whether one of them had been changed by the same statement.
    package func revoke(
        in graph: RoleGraph, from roles: inout RoleCatalog, noting changed: inout Set<ObjectID>,
        warn: (Diagnostic) -> Void
    ) throws(Diagnostic) -> Bool {
        guard !members.isEmpty else { return false }
        let grantor = try resolveGrantor(isGrant: false, in: graph)
        var plan = RevokePlan(graph.roles.members(of: role))
        for member in members where try !plan.revoke(member, grantor, options, behavior) {
            warn(notGranted(member, by: grantor, graph.roles))
        }
        let isRepeated = !plan.changed.isDisjoint(with: changed)
        changed.formUnion(plan.changed)
        plan.apply(to: &roles)
        return isRepeated
    }
}

// MARK: - Rules

extension RoleGrant {
    /// Returns the grantor that is recorded (`check_role_grantor`).
    private func resolveGrantor(isGrant: Bool, in graph: RoleGraph) throws(Diagnostic) -> RoleID {
        guard let grantor else {
            if graph.roles.isSuperuser(currentRole) { return .bootstrapSuperuser }
            if let admin = graph.bestAdmin(currentRole, of: role) { return admin }
            throw Diagnostic(.internalError, "no possible grantors")
        }
        let name = graph.roles.name(of: grantor)
        guard graph.hasPrivileges(currentRole, of: grantor) else {
            let verb = isGrant ? "grant privileges as" : "revoke privileges granted by"
            let again = isGrant ? "grant privileges as this role" : "revoke privileges granted by this role"
            throw Diagnostic(
                .insufficientPrivilege, "permission denied to \(verb) role \"\(name)\"",
                detail: "Only roles with privileges of role \"\(name)\" may \(again).")
        }
        if isGrant, grantor != .bootstrapSuperuser, graph.bestAdmin(grantor, of: role) != grantor {
            throw Diagnostic(
                .insufficientPrivilege, "permission denied to grant privileges as role \"\(name)\"",
                detail: "The grantor must have the ADMIN option on role \"\(graph.roles.name(of: role))\".")
        }
        return grantor
    }

    /// Refuses members of whom the role is a member itself.
    private func checkLoops(in graph: RoleGraph) throws(Diagnostic) {
        let roles = graph.roles
        for member in members {
            let name = roles.name(of: member)
            if member == .databaseOwnerRole {
                throw Diagnostic(.featureNotSupported, "role \"\(name)\" cannot be a member of any role")
            }
            if graph.isMemberWithoutSuperuser(role, of: member) {
                throw Diagnostic(
                    .invalidGrantOperation, "role \"\(roles.name(of: role))\" is a member of role \"\(name)\"")
            }
        }
    }

    /// Refuses ADMIN for somebody from whom alone the grantor has it himself.
    private func checkGrantorChain(_ grantor: RoleID, in graph: RoleGraph) throws(Diagnostic) {
        guard options.admin == true, grantor != .bootstrapSuperuser else { return }
        var plan = RevokePlan(graph.roles.members(of: role))
        for member in members {
            guard member != .bootstrapSuperuser else { throw Self.grantedBack }
            try plan.revokeAll(of: member)
        }
        guard plan.keepsAdmin(grantor) else { throw Self.grantedBack }
    }

    /// The error of granting ADMIN in a circle; from the bootstrap superuser every grant comes in the end.
    private static var grantedBack: Diagnostic {
        Diagnostic(.invalidGrantOperation, "ADMIN option cannot be granted back to your own grantor")
    }

    /// The notice for a grant that changes nothing.
    private func alreadyGranted(_ member: RoleID, by grantor: RoleID, _ roles: RoleCatalog) -> Diagnostic {
        let (member, role) = (roles.name(of: member), roles.name(of: role))
        return Diagnostic(
            .notice, .successfulCompletion,
            "role \"\(member)\" has already been granted membership in role \"\(role)\" by role "
                + "\"\(roles.name(of: grantor))\"")
    }

    /// The warning for a REVOKE that finds nothing.
    private func notGranted(_ member: RoleID, by grantor: RoleID, _ roles: RoleCatalog) -> Diagnostic {
        let (member, role) = (roles.name(of: member), roles.name(of: role))
        return Diagnostic(
            .warning, .warning,
            "role \"\(member)\" has not been granted membership in role \"\(role)\" by role "
                + "\"\(roles.name(of: grantor))\"")
    }
}

extension MembershipChange {
    /// Returns options with those replaced that the change names.
    fileprivate func applied(to options: Membership.Options) -> Membership.Options {
        var result = options
        for (option, value) in [(Membership.Options.admin, admin), (.inherit, inherit), (.set, set)] {
            switch value {
            case true?: result.insert(option)
            case false?: result.remove(option)
            case nil: break
            }
        }
        return result
    }
}

/// What REVOKE will do to each membership in one role, planned before anything is changed.
private struct RevokePlan {
    /// What happens to a membership.
    enum Action: Hashable {
        case keep, delete
        case remove(Membership.Options)
    }

    let memberships: [Membership]
    /// What happens to each membership.
    private var actions: [Action]

    /// Makes a plan that does nothing yet.
    init(_ memberships: [Membership]) {
        self.memberships = memberships
        actions = Array(repeating: .keep, count: memberships.count)
    }

    /// Plans the revocation of one grant; false when there is none (`plan_single_revoke`).
    mutating func revoke(
        _ member: RoleID, _ grantor: RoleID, _ options: MembershipChange, _ behavior: RevokeBehavior
    ) throws(Diagnostic) -> Bool {
        let found = memberships.firstIndex { $0.member == member && $0.grantor == grantor }
        guard let place = found else { return false }
        if options.inherit != nil {
            actions[place] = .remove(.inherit)
        } else if options.set != nil {
            actions[place] = .remove(.set)
        } else {
            try revoke(place, adminOnly: options.admin != nil, behavior)
        }
        return true
    }

    /// Plans the revocation of all that a member was granted (`plan_member_revoke`).
    mutating func revokeAll(of member: RoleID) throws(Diagnostic) {
        for place in memberships.indices where memberships[place].member == member {
            try revoke(place, adminOnly: false, .cascade)
        }
    }

    /// Plans the revocation of one grant and of those that depend on its ADMIN (`plan_recursive_revoke`).
    private mutating func revoke(_ place: Int, adminOnly: Bool, _ behavior: RevokeBehavior) throws(Diagnostic) {
        let membership = memberships[place]
        if actions[place] == .delete || (adminOnly && actions[place] == .remove(.admin)) { return }
        let hadAdmin = membership.options.contains(.admin)
        if !adminOnly { actions[place] = .delete }
        guard hadAdmin else { return }
        if adminOnly { actions[place] = .remove(.admin) }
        guard !keepsAdmin(membership.member) else { return }
        for other in memberships.indices where memberships[other].grantor == membership.member {
            if actions[other] == .delete { continue }
            guard behavior == .cascade else {
                throw Diagnostic(
                    .dependentObjectsStillExist, "dependent privileges exist",
                    hint: "Use CASCADE to revoke them too.")
            }
            try revoke(other, adminOnly: false, behavior)
        }
    }

    /// Tells whether a member still holds ADMIN by a grant that the plan leaves alone.
    func keepsAdmin(_ member: RoleID) -> Bool {
        memberships.indices.contains { place in
            memberships[place].member == member && memberships[place].options.contains(.admin)
                && actions[place] == .keep
        }
    }

    /// The memberships that the plan changes.
    var changed: Set<ObjectID> {
        Set(memberships.indices.filter { actions[$0] != .keep }.map { memberships[$0].id })
    }

    /// Carries the plan out.
    func apply(to roles: inout RoleCatalog) {
        for (membership, action) in zip(memberships, actions) {
            switch action {
            case .keep: break
            case .delete: roles.remove(membership)
            case .remove(let option):
                var changed = membership
                changed.options.subtract(option)
                roles.put(changed)
            }
        }
    }
}
