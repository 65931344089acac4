import SQLBasics

/// What a GRANT or REVOKE on objects asks for.
package struct ObjectGrant: Hashable, Sendable {
    /// Whether it is a GRANT, not a REVOKE.
    package var isGrant: Bool
    /// The privileges on the whole object; nil for ALL; empty when only columns are named.
    package var privileges: PrivilegeSet?
    /// The privileges on columns, by column number; nil for ALL (columns).
    package var columns: [Int: PrivilegeSet]
    /// The grantees, `.publicGrantee` for PUBLIC.
    package var grantees: [RoleID]
    /// WITH GRANT OPTION, or GRANT OPTION FOR.
    package var grantOption: Bool
    /// What a REVOKE does about dependents.
    package var behavior: RevokeBehavior
    /// The role that runs the statement.
    package var currentRole: RoleID

    /// Makes a request.
    package init(
        isGrant: Bool, privileges: PrivilegeSet?, columns: [Int: PrivilegeSet] = [:], grantees: [RoleID],
        grantOption: Bool = false, behavior: RevokeBehavior = .restrict, currentRole: RoleID
    ) {
        self.isGrant = isGrant
        self.privileges = privileges
        self.columns = columns
        self.grantees = grantees
        self.grantOption = grantOption
        self.behavior = behavior
        self.currentRole = currentRole
    }
}

/// What GRANT and REVOKE know of the object that they change.
package struct GrantableObject: Hashable, Sendable {
    /// The object.
    package var id: SecurableID
    /// The object's name in messages.
    package var name: String
    /// The object's owner.
    package var owner: RoleID
    /// The stored ACL; nil for the built-in default.
    package var acl: ACL?
    /// The columns of a relation, system columns included, in the order of their numbers.
    package var columns: [Column]

    /// A column of the relation.
    package struct Column: Hashable, Sendable {
        package var number: Int
        /// The object's name in messages.
        package var name: String
        package var acl: ACL?

        /// Makes a column.
        package init(number: Int, name: String, acl: ACL?) {
            self.number = number
            self.name = name
            self.acl = acl
        }
    }

    /// Makes a target.
    package init(_ id: SecurableID, name: String, owner: RoleID, acl: ACL?, columns: [Column] = []) {
        self.id = id
        self.name = name
        self.owner = owner
        self.acl = acl
        self.columns = columns
    }
}

/// What a GRANT or REVOKE comes to.
package struct GrantOutcome: Hashable, Sendable {
    /// The object's new ACL; nil when it stays as it is.
    package var acl: ACL?
    /// The new ACLs of the columns that change; an empty one is stored as none.
    package var columns: [Int: ACL]
    /// What is said although the statement succeeds.
    package var warnings: [Diagnostic]
    /// The role in whose name was granted.
    package var grantor: RoleID
}
