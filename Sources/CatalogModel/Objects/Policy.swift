import AccessControl
import SQLBasics
import SQLTypes

/// A row-level security policy of a table: its row of pg_policy.
package struct Policy: Sendable {
    /// The command that a policy is for; the raw value is `polcmd`.
    package enum Command: Character, Sendable {
        case all = "*"
        case select = "r"
        case insert = "a"
        case update = "w"
        case delete = "d"
    }
    package var id: ObjectID
    package var name: String
    /// Tells whether one such policy that allows a row is enough; a restrictive one must allow it besides.
    package var isPermissive: Bool
    package var command: Command
    /// The roles that the policy is for; `RoleID.publicGrantee` alone stands for all.
    package var roles: [RoleID]
    /// USING: which stored rows there are for a command, over relation 0.
    package var using: BoundExpression?
    /// WITH CHECK: which rows a command may write, over relation 0.
    package var withCheck: BoundExpression?

    /// Makes a policy without conditions.
    package init(id: ObjectID, name: String, isPermissive: Bool, command: Command, roles: [RoleID]) {
        self.id = id
        self.name = name
        self.isPermissive = isPermissive
        self.command = command
        self.roles = roles
    }

    /// Tells whether the policy is for a command.
    package func isFor(_ wanted: Command) -> Bool { command == .all || command == wanted }

    /// Tells whether the policy is for a role: named itself, or one whose privileges the role has
    /// (`check_role_for_policy`).
    package func isFor(_ role: RoleID, in graph: RoleGraph) -> Bool {
        roles.first == .publicGrantee || roles.contains { graph.hasPrivileges(role, of: $0) }
    }
}

/// What row-level security does to a role on a table (PostgreSQL's `CheckEnableRlsResult`).
package enum RowSecurityStatus: Sendable {
    /// The table has no row-level security.
    case none
    /// The table has it, the role is exempt: a superuser, one with BYPASSRLS, or the owner without FORCE.
    case bypassed
    /// The policies are applied; `isOwner` tells whether that is due to FORCE.
    case enabled(isOwner: Bool)

    /// Tells whether policies are applied.
    package var isEnabled: Bool {
        if case .enabled = self { true } else { false }
    }
}

extension Relation {
    /// Returns what row-level security does to a role on the relation (`check_enable_rls`).
    package func rowSecurityStatus(as role: RoleID, in graph: RoleGraph) -> RowSecurityStatus {
        guard rowSecurity, !id.isBuiltin else { return .none }
        if graph.bypassesRowSecurity(role) { return .bypassed }
        guard graph.hasPrivileges(role, of: owner) else { return .enabled(isOwner: false) }
        return forceRowSecurity ? .enabled(isOwner: true) : .bypassed
    }

    /// Returns the policy of a name.
    package func policy(named name: String) -> Policy? { policies.first { $0.name == name } }

    /// Adds a policy or replaces the one of the same number; policies stay in order of their names.
    package mutating func store(_ policy: Policy) {
        policies.removeAll { $0.id == policy.id }
        let place = policies.firstIndex { Value.compareText($0.name, policy.name) > 0 } ?? policies.count
        policies.insert(policy, at: place)
    }
}

extension RoleGraph {
    /// Tells whether a role is exempt from row-level security everywhere (`has_bypassrls_privilege`).
    package func bypassesRowSecurity(_ role: RoleID) -> Bool {
        roles.isSuperuser(role) || roles[id: role]?.attributes.contains(.bypassRowSecurity) == true
    }
}

/// What a row that is written must fulfil because of row-level security (`WithCheckOption` of the RLS kinds).
package struct RowCheck: Sendable {
    /// When the check is made, and on which row.
    package enum Kind: Sendable {
        /// On a row to insert, before its constraints.
        case insert
        /// On a row as an UPDATE leaves it, before its constraints.
        case update
        /// On the row that is there, before ON CONFLICT DO UPDATE changes it.
        case conflict
        /// On the row that is there, before MERGE updates it.
        case mergeUpdate
        /// On the row that is there, before MERGE deletes it.
        case mergeDelete
    }
    package var kind: Kind
    /// The table's name.
    package var table: String
    /// The restrictive policy that demands it; nil when no permissive policy allows the row.
    package var policy: String?
    /// The condition over the target as relation 0; a row for which it is not true is refused.
    package var condition: BoundExpression

    /// Makes a check.
    package init(_ kind: Kind, table: String, policy: String? = nil, condition: BoundExpression) {
        self.kind = kind
        self.table = table
        self.policy = policy
        self.condition = condition
    }

    /// The error of a row that is refused (`ExecWithCheckOptions`).
    package var refusal: Diagnostic {
        let (row, suffix) =
            switch kind {
            case .insert, .update: ("new", "")
            case .conflict: ("new", " (USING expression)")
            case .mergeUpdate, .mergeDelete: ("target", " (USING expression)")
            }
        let name = policy.map { " \"\($0)\"" } ?? ""
        return Diagnostic(
            .insufficientPrivilege,
            "\(row) row violates row-level security policy\(name)\(suffix) for table \"\(table)\"")
    }
}
