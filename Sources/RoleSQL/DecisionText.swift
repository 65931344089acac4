import AccessControl
import CatalogModel
import SQLBasics

/// Writes proofs and denials in words, with the names of one catalog.
struct DecisionText {
    private let catalog: CatalogSecurables

    /// Makes a writer.
    init(_ catalog: CatalogSecurables) { self.catalog = catalog }

    /// Writes a denial.
    func refusal(_ denial: Denial) -> AccessRefusal {
        var refusal = AccessRefusal(
            role: name(denial.requirement.role), privilege: nil, object: nil, missingColumns: [],
            requirement: text(denial.requirement.demand), nearMisses: denial.nearMisses.map(text),
            diagnostic: Session.diagnostic(of: denial))
        switch denial.requirement.demand {
        case .privilege(let privilege, let object, let rule):
            refusal.privilege = privilege.keyword
            refusal.object = text(object)
            if rule != .whole { refusal.missingColumns = names(denial.missingColumns, of: object) }
        case .ownership(let object): refusal.object = text(object)
        case .membership, .attribute, .superuser, .anyOf: break
        }
        return refusal
    }

    /// Writes why a requirement holds.
    func reason(_ satisfied: Proof.Satisfied) -> AccessReason {
        AccessReason(
            role: name(satisfied.requirement.role), requirement: text(satisfied.requirement.demand),
            reason: text(satisfied.proof))
    }

    // MARK: Demands

    /// Writes what is required.
    private func text(_ demand: Demand) -> String {
        switch demand {
        case .privilege(let privilege, let object, let rule):
            return "\(privilege.keyword) on \(text(object))\(suffix(rule, object))"
        case .ownership(let object): return "ownership of \(text(object))"
        case .membership(let role, .set): return "SET ROLE to role \(name(role))"
        case .membership(let role, .admin): return "ADMIN on role \(name(role))"
        case .membership(let role, .member), .membership(let role, .inherit): return "membership in role \(name(role))"
        case .attribute(let attribute): return "the attribute \(attribute.keyword)"
        case .superuser: return "being a superuser"
        case .anyOf(let demands): return demands.map(text).joined(separator: " or ")
        }
    }

    /// Writes which columns a privilege is needed on.
    private func suffix(_ rule: ColumnRule, _ object: SecurableID) -> String {
        switch rule {
        case .whole: ""
        case .each(let columns) where columns.isEmpty: " (any column)"
        case .each(let columns): " (\(names(columns, of: object).joined(separator: ", ")))"
        case .any: " (any column)"
        case .all: " (all columns)"
        }
    }

    // MARK: Proofs

    /// Writes why something holds.
    private func text(_ proof: Proof) -> String {
        switch proof {
        case .superuser(let role): return "role \(name(role)) is a superuser"
        case .owner(let object, let path): return text(path) + "role \(name(path.end)) owns \(text(object))"
        case .aclEntry(let privilege, let object, let item, let path):
            return text(path) + "\(privilege.keyword) on \(text(object)) was granted to role \(name(item.grantee))"
                + " by role \(name(item.grantor))"
        case .publicGrant(let privilege, let object, _): return "PUBLIC has \(privilege.keyword) on \(text(object))"
        case .predefinedRole(let role, let privilege, let object, let path):
            return text(path) + "role \(name(role)) gives \(privilege.keyword) on \(text(object))"
        case .membership(let path, _): return text(path) + "that is the role itself"
        case .attribute(let attribute, let role): return "role \(name(role)) has \(attribute.keyword)"
        case .columns(let proofs): return proofs.map(text).joined(separator: "; ")
        case .oneOf(let proof): return text(proof)
        case .all(let satisfied): return satisfied.map { text($0.proof) }.joined(separator: "; ")
        }
    }

    /// Writes the memberships that lead to a role; nothing when it is the same one.
    private func text(_ path: MembershipPath) -> String {
        guard !path.steps.isEmpty else { return "" }
        return "role \(name(path.start)) is a member of \(roles(path)); "
    }

    /// Lists the roles of a path, nearest first.
    private func roles(_ path: MembershipPath) -> String {
        path.steps.map { "role \(name($0.role))" }.joined(separator: ", which is a member of ")
    }

    // MARK: Near misses

    /// Writes what nearly was enough.
    private func text(_ miss: NearMiss) -> String {
        switch miss {
        case .memberWithoutInherit(let path, _):
            return "role \(name(path.start)) is a member of \(roles(path)), without INHERIT: "
                + "SET ROLE \(Quoting.identifier(name(path.end))) would do."
        case .memberWithoutInheritOrSet(let path, _):
            return "role \(name(path.start)) is a member of \(roles(path)), without INHERIT and without SET."
        case .someColumns(let granted, let missing):
            return "It is granted on \(granted.count) columns, and missing on \(missing.count)."
        case .otherPrivileges(let privileges):
            return "Granted are \(privileges.members.map(\.keyword).joined(separator: ", "))."
        case .grantedButSchemaClosed(let object, let schema):
            return "\(text(object)) is granted, but there is no USAGE on \(text(schema))."
        case .predefinedRoleEclipsed(let role):
            return "role \(name(role)) gives it, but does not count beside a write that is granted and needed as well."
        case .ownerIs(let owner): return "The owner is role \(name(owner))."
        case .ownerRevokedFromSelf: return "The owner has revoked it from himself."
        }
    }

    // MARK: Names

    /// Returns a role's name.
    private func name(_ role: RoleID) -> String {
        role.isValid ? catalog.roleGraph.roles.name(of: role) : "PUBLIC"
    }

    /// Writes an object with the noun for its kind.
    private func text(_ object: SecurableID) -> String {
        let whole = "\(object.kind.noun) \(catalog.name(of: SecurableID(object.kind, object.object)))"
        return object.column == 0 ? whole : "column \(catalog.name(of: object)) of \(whole)"
    }

    /// Returns the names of a relation's columns.
    private func names(_ columns: [Int], of object: SecurableID) -> [String] {
        columns.map { catalog.name(of: SecurableID(object.kind, object.object, column: $0)) }
    }
}
