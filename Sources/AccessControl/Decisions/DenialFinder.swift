import SQLBasics

/// Explains a requirement that does not hold: what is missing, and what nearly was enough.
struct DenialFinder<Catalog: SecurableCatalog> {
    /// What the denial was decided by.
    let facts: AccessFacts<Catalog>

    /// Makes a finder.
    init(_ facts: AccessFacts<Catalog>) { self.facts = facts }

    /// Returns the explained denial of a requirement.
    func denial(of requirement: Requirement) -> Denial {
        Denial(
            requirement: requirement, missingColumns: missingColumns(requirement),
            nearMisses: nearMisses(requirement.demand, requirement),
            diagnostic: Denial.diagnostic(for: requirement, in: facts.catalog))
    }

    /// Returns the columns on which a privilege is missing.
    private func missingColumns(_ requirement: Requirement) -> [Int] {
        guard case .privilege(let privilege, let object, let rule) = requirement.demand else { return [] }
        let (role, together) = (requirement.role, requirement.together)
        return facts.missingColumns(privilege, on: object, rule, role, together: together) { _, _ in } ?? []
    }

    /// Returns what nearly would have made a demand hold.
    private func nearMisses(_ demand: Demand, _ requirement: Requirement) -> [NearMiss] {
        let role = requirement.role
        switch demand {
        case .privilege(let privilege, let object, let rule):
            return eclipsed(privilege, object, requirement) + unusedMemberships(privilege, object, role)
                + columnMisses(privilege, object, rule, role)
                + otherPrivileges(object, role) + closedSchema(object, requirement)
                + ownerMisses(privilege, object, role)
        case .ownership(let object):
            guard let owner = facts.catalog.owner(of: object) else { return [] }
            return unused(owner, role, Rights(object.kind.privileges)) + [.ownerIs(owner)]
        case .membership(let other, _): return unused(other, role, Rights([]))
        case .attribute, .superuser: return []
        case .anyOf(let demands): return demands.flatMap { nearMisses($0, requirement) }
        }
    }

    /// Tells that a predefined role would give the privilege if nothing were granted that is asked along with it.
    private func eclipsed(_ privilege: Privilege, _ object: SecurableID, _ requirement: Requirement) -> [NearMiss] {
        let role = requirement.role
        guard facts.isEclipsed(privilege, object, role, requirement.together) else { return [] }
        return PredefinedAccess.roles(giving: privilege, on: object.kind)
            .filter { facts.graph.hasPrivileges(role, of: $0) }.prefix(1).map(NearMiss.predefinedRoleEclipsed)
    }

    /// Finds roles that have the privilege and that one is a member of, but does not inherit from.
    private func unusedMemberships(
        _ privilege: Privilege, _ object: SecurableID, _ role: RoleID
    ) -> [NearMiss] {
        let acl = facts.catalog.effectiveACL(of: object)
        return acl.items.filter { $0.grantee.isValid && $0.privileges.contains(privilege) }.flatMap { item in
            unused(item.grantee, role, Rights(item.privileges, grantOptions: item.grantOptions))
        }
    }

    /// Returns the near miss of a role that one is a member of without its privileges.
    private func unused(_ other: RoleID, _ role: RoleID, _ rights: Rights) -> [NearMiss] {
        let graph = facts.graph
        guard !graph.hasPrivileges(role, of: other) else { return [] }
        if let path = graph.path(from: role, to: other, .set) { return [.memberWithoutInherit(path: path, rights)] }
        guard let path = graph.path(from: role, to: other, .member) else { return [] }
        return [.memberWithoutInheritOrSet(path: path, rights)]
    }

    /// Tells which columns are granted when the rule wants more.
    private func columnMisses(
        _ privilege: Privilege, _ object: SecurableID, _ rule: ColumnRule, _ role: RoleID
    ) -> [NearMiss] {
        guard object.kind.isRelation, object.column == 0 else { return [] }
        let columns = facts.catalog.columns(of: object)
        let granted = columns.filter {
            facts.fact(privilege, on: SecurableID(object.kind, object.object, column: $0), role) != nil
        }
        guard !granted.isEmpty else { return [] }
        var wanted = columns
        if case .each(let some) = rule, !some.isEmpty { wanted = some }
        return [.someColumns(granted: granted, missing: wanted.filter { !granted.contains($0) })]
    }

    /// Tells which other privileges are held on the object.
    private func otherPrivileges(_ object: SecurableID, _ role: RoleID) -> [NearMiss] {
        let held = object.kind.privileges.members.filter { facts.fact($0, on: object, role) != nil }
        return held.isEmpty ? [] : [.otherPrivileges(PrivilegeSet(held))]
    }

    /// Tells that the object behind a closed schema is itself granted.
    private func closedSchema(_ schema: SecurableID, _ requirement: Requirement) -> [NearMiss] {
        guard schema.kind == .schema, let object = requirement.purpose else { return [] }
        let isGranted = object.kind.privileges.members.contains {
            facts.holds(.privilege($0, on: object, .any), requirement.role)
        }
        return isGranted ? [.grantedButSchemaClosed(object, schema: schema)] : []
    }

    /// Names the owner, or says that the owner has revoked the privilege from himself.
    private func ownerMisses(_ privilege: Privilege, _ object: SecurableID, _ role: RoleID) -> [NearMiss] {
        guard let owner = facts.catalog.owner(of: object) else { return [] }
        return owner == role ? [.ownerRevokedFromSelf] : [.ownerIs(owner)]
    }
}
