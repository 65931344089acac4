import SQLBasics

/// The words of all refusals: the one place where a denial becomes prose (`aclcheck_error`).
extension Denial {
    /// Returns what PostgreSQL says when a requirement does not hold.
    static func diagnostic(for requirement: Requirement, in catalog: some SecurableCatalog) -> Diagnostic {
        if let refusal = requirement.refusal {
            return Diagnostic(
                refusal.state, refusal.message, detail: refusal.detail, hint: refusal.hint, at: requirement.span)
        }
        return diagnostic(for: requirement.demand, in: catalog).located(at: requirement.span)
    }

    /// Returns what is said when a demand does not hold and the requirement has no words of its own.
    private static func diagnostic(for demand: Demand, in catalog: some SecurableCatalog) -> Diagnostic {
        let roles = catalog.roleGraph.roles
        switch demand {
        case .privilege(_, let object, _):
            let whole = SecurableID(object.kind, object.object)
            return permissionDenied(object.kind, catalog.name(of: whole))
        case .ownership(let object): return mustBeOwner(object.kind, catalog.name(of: object))
        case .membership(let role, .set):
            return Diagnostic(.insufficientPrivilege, "must be able to SET ROLE \"\(roles.name(of: role))\"")
        case .membership(let role, .admin):
            return Diagnostic(
                .insufficientPrivilege, "must have admin option on role \"\(roles.name(of: role))\"")
        case .membership(let role, _):
            return Diagnostic(.insufficientPrivilege, "must be member of role \"\(roles.name(of: role))\"")
        case .attribute(let attribute):
            return Diagnostic(
                .insufficientPrivilege, "permission denied",
                detail: "Only roles with the \(attribute.keyword) attribute may do this.")
        case .superuser: return Diagnostic(.insufficientPrivilege, "must be superuser")
        case .anyOf(let demands):
            return demands.first.map { diagnostic(for: $0, in: catalog) }
                ?? Diagnostic(.insufficientPrivilege, "permission denied")
        }
    }

    /// Returns `permission denied for table x`.
    package static func permissionDenied(_ kind: ObjectKind, _ name: String) -> Diagnostic {
        Diagnostic(.insufficientPrivilege, "permission denied for \(kind.noun) \(name)")
    }

    /// Returns `must be owner of table x`; what belongs to a relation is named by it.
    package static func mustBeOwner(_ kind: ObjectKind, _ name: String) -> Diagnostic {
        switch kind {
        case .column, .policy, .rule, .trigger, .constraint:
            Diagnostic(.insufficientPrivilege, "must be owner of relation \(name)")
        default: Diagnostic(.insufficientPrivilege, "must be owner of \(kind.noun) \(name)")
        }
    }
}
