import SQLBasics

/// Decides requirements by phase and order and returns the proof of all, or the first denial with its near misses.
package func decide(_ requirements: [Requirement], in catalog: some SecurableCatalog) -> Decision {
    if let denial = firstDenial(requirements, in: catalog) { return .denied(denial) }
    let prover = Prover(AccessFacts(catalog))
    let proofs = requirements.compactMap { requirement in
        prover.proof(of: requirement).map {
            Proof.Satisfied(requirement: requirement, proof: $0)
        }
    }
    return .granted(.all(proofs))
}

/// Returns the first denial, by phase and then by order; nil when everything is granted.
package func firstDenial(_ requirements: [Requirement], in catalog: some SecurableCatalog) -> Denial? {
    let facts = AccessFacts(catalog)
    var failed: Requirement?
    for requirement in requirements where failed.map({ requirement.phase < $0.phase }) ?? true {
        if !facts.holds(requirement) { failed = requirement }
    }
    return failed.map { DenialFinder(facts).denial(of: $0) }
}

/// Tells whether one demand holds for a role, without giving reasons. The hot path.
package func isAllowed(_ demand: Demand, as role: RoleID, in catalog: some SecurableCatalog) -> Bool {
    AccessFacts(catalog).holds(demand, role)
}

/// Tells whether a requirement holds, without giving reasons.
package func isAllowed(_ requirement: Requirement, in catalog: some SecurableCatalog) -> Bool {
    AccessFacts(catalog).holds(requirement)
}

/// Returns all privileges that a role has on an object or a column: a row of the access matrix in one pass.
package func privileges(of role: RoleID, on object: SecurableID, in catalog: some SecurableCatalog) -> PrivilegeSet {
    let facts = AccessFacts(catalog)
    return PrivilegeSet(object.kind.privileges.members.filter { facts.fact($0, on: object, role) != nil })
}

/// Throws the diagnostic of the first requirement that does not hold.
package func require(_ requirements: [Requirement], in catalog: some SecurableCatalog) throws(Diagnostic) {
    if let denial = firstDenial(requirements, in: catalog) { throw denial.diagnostic }
}

/// Throws the diagnostic of a demand that does not hold for a role.
package func require(
    _ demand: Demand, as role: RoleID, at span: SourceSpan = .none, in catalog: some SecurableCatalog
) throws(Diagnostic) {
    guard !isAllowed(demand, as: role, in: catalog) else { return }
    try require([Requirement(demand, as: role, at: span)], in: catalog)
}

/// Builds proofs from the facts that decide.
struct Prover<Catalog: SecurableCatalog> {
    let facts: AccessFacts<Catalog>

    /// Makes a prover.
    init(_ facts: AccessFacts<Catalog>) { self.facts = facts }

    /// Returns why a requirement is met; nil when it is not.
    func proof(of requirement: Requirement) -> Proof? {
        facts.holds(requirement) ? proof(of: requirement.demand, requirement.role) : nil
    }

    /// Returns why a demand holds by itself; nil when it does not.
    func proof(of demand: Demand, _ role: RoleID) -> Proof? {
        let graph = facts.graph
        guard facts.holds(demand, role) else { return nil }
        if graph.roles.isSuperuser(role) { return .superuser(role) }
        switch demand {
        case .privilege(let privilege, let object, let rule):
            return proof(of: privilege, on: object, rule, role)
        case .ownership(let object):
            let owner = facts.catalog.owner(of: object) ?? .invalid
            return graph.path(from: role, to: owner, .inherit).map { .owner(object, path: $0) }
        case .membership(let other, .admin):
            return graph.adminPath(from: role, to: other).map { .membership(path: $0, .admin) }
        case .membership(let other, let sense):
            return graph.path(from: role, to: other, sense.reach).map { .membership(path: $0, sense) }
        case .attribute(let attribute): return .attribute(attribute, role)
        case .superuser: return .superuser(role)
        case .anyOf(let demands): return demands.lazy.compactMap { proof(of: $0, role) }.first.map(Proof.oneOf)
        }
    }

    /// Returns why a privilege is held, for the relation or column by column.
    private func proof(
        of privilege: Privilege, on object: SecurableID, _ rule: ColumnRule, _ role: RoleID
    ) -> Proof? {
        var proofs: [Proof] = []
        let missing = facts.missingColumns(privilege, on: object, rule, role) { object, fact in
            if let proof = proof(from: fact, privilege, object, role) { proofs.append(proof) }
        }
        guard missing == nil else { return nil }
        return proofs.count == 1 ? proofs.first : .columns(proofs)
    }

    /// Turns a fact into a proof with the way to it.
    private func proof(
        from fact: PrivilegeFact, _ privilege: Privilege, _ object: SecurableID, _ role: RoleID
    ) -> Proof? {
        let graph = facts.graph
        switch fact {
        case .superuser: return .superuser(role)
        case .owner(let owner): return graph.path(from: role, to: owner, .inherit).map { .owner(object, path: $0) }
        case .publicByBirth(let owner):
            let item = ACLItem(
                grantee: .publicGrantee, grantor: owner, privileges: object.kind.publicPrivileges)
            return .publicGrant(privilege, on: object, item)
        case .entry(let item) where !item.grantee.isValid: return .publicGrant(privilege, on: object, item)
        case .entry(let item):
            return graph.path(from: role, to: item.grantee, .inherit).map {
                .aclEntry(privilege, on: object, item, path: $0)
            }
        case .predefined(let other):
            return graph.path(from: role, to: other, .inherit).map {
                .predefinedRole(other, privilege, on: object, path: $0)
            }
        }
    }
}

extension MembershipSense {
    /// The memberships that a search in this sense goes through.
    package var reach: MembershipReach {
        switch self {
        case .member, .admin: .member
        case .inherit: .inherit
        case .set: .set
        }
    }
}

extension RoleGraph {
    /// Returns the shortest way from a role to another one through memberships; nil when there is none.
    package func path(from start: RoleID, to end: RoleID, _ reach: MembershipReach) -> MembershipPath? {
        if start == end { return MembershipPath(from: start) }
        var cameBy: [RoleID: Membership] = [:]
        var queue = [start]
        var next = 0
        while next < queue.count, cameBy[end] == nil {
            let member = queue[next]
            next += 1
            for membership in explicitAndImplicit(of: member) where reach.follows(membership.options) {
                guard membership.role != start, cameBy[membership.role] == nil else { continue }
                cameBy[membership.role] = membership
                queue.append(membership.role)
            }
        }
        return Self.trace(from: start, to: end, cameBy)
    }

    /// Returns the way to the nearest role that holds ADMIN on another one, with that last step.
    package func adminPath(from start: RoleID, to role: RoleID) -> MembershipPath? {
        let hit = search(from: start, .member) { _, membership in
            membership.role == role && membership.options.contains(.admin)
        }.hit
        guard let hit, var path = path(from: start, to: hit.member, .member) else { return nil }
        path.steps.append(hit)
        return path
    }

    /// Returns a role's memberships, with that of the database's owner in `pg_database_owner`.
    private func explicitAndImplicit(of member: RoleID) -> [Membership] {
        let explicit = roles.memberships(of: member)
        guard member == databaseOwner, member.isValid else { return explicit }
        return explicit + [Membership(role: .databaseOwnerRole, member: member, grantor: .bootstrapSuperuser)]
    }

    /// Follows the memberships back from the end of a way to its start.
    private static func trace(
        from start: RoleID, to end: RoleID, _ cameBy: [RoleID: Membership]
    ) -> MembershipPath? {
        var steps: [Membership] = []
        var place = end
        while place != start {
            guard let step = cameBy[place] else { return nil }
            steps.append(step)
            place = step.member
        }
        return MembershipPath(from: start, steps.reversed())
    }
}
