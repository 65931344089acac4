import SQLBasics

/// Why a requirement holds: a tree of facts, down to attributes, owners and ACL entries.
package indirect enum Proof: Hashable, Sendable {
    /// The role is a superuser.
    case superuser(RoleID)
    /// The role owns the object, itself or through memberships.
    case owner(SecurableID, path: MembershipPath)
    /// An ACL entry gives the privilege.
    case aclEntry(Privilege, on: SecurableID, ACLItem, path: MembershipPath)
    /// PUBLIC has the privilege.
    case publicGrant(Privilege, on: SecurableID, ACLItem)
    /// A predefined role opens the object.
    case predefinedRole(RoleID, Privilege, on: SecurableID, path: MembershipPath)
    /// The role is the other one, or a member of it.
    case membership(path: MembershipPath, MembershipSense)
    /// The role has the attribute.
    case attribute(RoleAttributes, RoleID)
    /// Each column is allowed by itself.
    case columns([Proof])
    /// One of several demands holds.
    case oneOf(Proof)
    /// Every requirement of a statement holds.
    case all([Satisfied])

    /// A requirement with the reason why it holds.
    package struct Satisfied: Hashable, Sendable {
        /// The requirement.
        package var requirement: Requirement
        package var proof: Proof

        /// Pairs a requirement with its proof.
        package init(requirement: Requirement, proof: Proof) {
            self.requirement = requirement
            self.proof = proof
        }
    }
}

/// The memberships by which one role reaches another, nearest first; none when it is the same role.
package struct MembershipPath: Hashable, Sendable {
    /// The role that the path begins with.
    package var start: RoleID
    /// The memberships, in order.
    package var steps: [Membership]

    /// Makes a path.
    package init(from start: RoleID, _ steps: [Membership] = []) {
        self.start = start
        self.steps = steps
    }

    /// The role that the path leads to.
    package var end: RoleID { steps.last?.role ?? start }
}

/// Why a requirement does not hold, and what nearly would have made it hold.
package struct Denial: Error, Hashable, Sendable {
    /// The requirement.
    package var requirement: Requirement
    /// The columns that are missing, when the rule named columns.
    package var missingColumns: [Int]
    /// What nearly would have been enough.
    package var nearMisses: [NearMiss]
    /// What PostgreSQL says.
    package var diagnostic: Diagnostic

    /// Makes a denial.
    package init(
        requirement: Requirement, missingColumns: [Int] = [], nearMisses: [NearMiss], diagnostic: Diagnostic
    ) {
        self.requirement = requirement
        self.missingColumns = missingColumns
        self.nearMisses = nearMisses
        self.diagnostic = diagnostic
    }
}

/// A grant, membership or attribute that would have been enough, but for one thing.
package enum NearMiss: Hashable, Sendable {
    /// A role that has the right is reached only through memberships without INHERIT; SET ROLE to it would do.
    case memberWithoutInherit(path: MembershipPath, Rights)
    /// A role that has the right is reached only without INHERIT and without SET.
    case memberWithoutInheritOrSet(path: MembershipPath, Rights)
    /// The privilege is granted on some columns only.
    case someColumns(granted: [Int], missing: [Int])
    /// Other privileges on the object are held.
    case otherPrivileges(PrivilegeSet)
    /// The object itself is granted, but its schema is not open.
    case grantedButSchemaClosed(SecurableID, schema: SecurableID)
    /// This predefined role gives the privilege, but does not count beside other writes that the ACL grants and the statement
    /// asks for at once.
    case predefinedRoleEclipsed(RoleID)
    /// The owner may do it.
    case ownerIs(RoleID)
    /// The owner has taken the privilege from himself.
    case ownerRevokedFromSelf
}

/// The answer to a list of requirements.
package enum Decision: Sendable {
    /// Everything holds, for these reasons.
    case granted(Proof)
    /// Something does not hold.
    case denied(Denial)
}
