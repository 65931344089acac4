import SQLBasics

/// Something that must hold for a statement to be allowed, with the reason why it was asked.
package struct Requirement: Hashable, Sendable {
    /// What must hold.
    package var demand: Demand
    /// The role that it is checked as: the current role, a view's owner, a definer.
    package var role: RoleID
    /// The SQL that caused it.
    package var span: SourceSpan
    /// When it is checked, against the other requirements of the statement.
    package var phase: Phase
    /// What is said when it does not hold, where that is not derived from the demand.
    package var refusal: Refusal?
    /// The object that a schema's USAGE is needed for, where it is known.
    package var purpose: SecurableID?
    /// All privileges that the statement asks of the relation in one look (`ri_perminfo`'s requiredPerms).
    package var together: PrivilegeSet

    /// Makes a requirement.
    package init(
        _ demand: Demand, as role: RoleID, at span: SourceSpan = .none, phase: Phase = .relations,
        refusal: Refusal? = nil, purpose: SecurableID? = nil, together: PrivilegeSet = .none
    ) {
        self.purpose = purpose
        self.together = together
        self.demand = demand
        self.role = role
        self.span = span
        self.phase = phase
        self.refusal = refusal
    }

    /// The order in which PostgreSQL comes to look at requirements.
    package enum Phase: UInt8, Comparable, Hashable, Sendable {
        /// USAGE of schemas, while names are resolved.
        case analysis
        /// Views, while their queries are put in their places and planned.
        case views
        /// EXECUTE of functions that constant folding runs.
        case folding
        /// Relations, the outer query level first, in text order.
        case relations
        /// EXECUTE of the other functions, and what utility statements need.
        case execution

        /// Orders phases by time.
        package static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
    }
}

/// The kinds of things that can be required.
package indirect enum Demand: Hashable, Sendable {
    /// `GRANT privilege ON object`; for relations also by columns.
    case privilege(Privilege, on: SecurableID, ColumnRule = .whole)
    /// Being the owner, or having the owner's privileges (`object_ownercheck`).
    case ownership(of: SecurableID)
    /// Being a member of a role in one of four senses.
    case membership(in: RoleID, MembershipSense)
    /// Having an attribute oneself; superusers have all.
    case attribute(RoleAttributes)
    /// Being a superuser.
    case superuser
    /// At least one of several.
    case anyOf([Demand])
}

/// Which columns of a relation a privilege is needed on.
package enum ColumnRule: Hashable, Sendable {
    /// The whole relation; column grants do not count.
    case whole
    /// Each of these columns, or the relation.
    case each([Int])
    /// Any one column, or the relation: `count(*)`.
    case any
    /// Every column, or the relation: a whole-row reference.
    case all
}

/// In which sense one is a member of a role.
package enum MembershipSense: UInt8, Hashable, Sendable {
    /// Through memberships of every kind (`is_member_of_role`).
    case member
    /// With the role's privileges at once (`has_privs_of_role`).
    case inherit
    /// Able to SET ROLE (`member_can_set_role`).
    case set
    /// With ADMIN on it (`is_admin_of_role`).
    case admin
}

/// The words of a refusal that no table yields.
package struct Refusal: Hashable, Sendable {
    /// The SQLSTATE.
    package var state: SQLState
    /// The primary message.
    package var message: String
    /// The text of DETAIL.
    package var detail: String?
    /// The text of HINT.
    package var hint: String?

    /// Makes a refusal; by default with 42501.
    package init(
        _ message: String, detail: String? = nil, hint: String? = nil, state: SQLState = .insufficientPrivilege
    ) {
        self.state = state
        self.message = message
        self.detail = detail
        self.hint = hint
    }
}

extension Requirement {
    /// Tells whether PostgreSQL looks at it after the analysis, when places in the text are forgotten: privileges on
    /// relations (`ExecCheckPermissions`) and on functions (`ExecInitFunc`).
    package var isFoundWhenPlanned: Bool {
        if case .privilege(.execute, _, _) = demand { return true }
        return phase == .relations || phase == .views
    }
}
