import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The catalogs about row-level security.
extension SystemRelationReader {
    /// Makes pg_policy.
    func policies() -> [SystemRow] {
        allPolicies.map { relation, policy in
            let roles = policy.roles.map { Value.oid($0) }
            return [
                "oid": .oid(policy.id), "polname": .text(policy.name), "polrelid": .oid(relation.id),
                "polcmd": .character(policy.command.rawValue), "polpermissive": .bool(policy.isPermissive),
                "polroles": .array(ArrayValue(elementType: .oid, elements: roles)),
                "polqual": policy.using == nil ? .null : .text(StoredExpression.policyUsing(policy.id).text),
                "polwithcheck": policy.withCheck == nil
                    ? .null : .text(StoredExpression.policyCheck(policy.id).text),
            ]
        }
    }

    /// The policies with their tables, in order of creation.
    private var allPolicies: [(relation: Relation, policy: Policy)] {
        userRelations.flatMap { relation in relation.policies.map { (relation, $0) } }
            .sorted { $0.policy.id < $1.policy.id }
    }

    /// Makes pg_policies.
    func policyViews() -> [SystemRow] {
        let definitions = Definitions(context)
        return allPolicies.map { relation, policy in
            [
                "schemaname": .text(schemaName(relation.schema)), "tablename": .text(relation.name),
                "policyname": .text(policy.name),
                "permissive": .text(policy.isPermissive ? "PERMISSIVE" : "RESTRICTIVE"),
                "roles": roleNames(of: policy), "cmd": .text(Self.commandName(policy.command)),
                "qual": .text(
                    orNull: policy.using.map { definitions.expression($0, of: relation, isPretty: false) }),
                "with_check": .text(
                    orNull: policy.withCheck.map { definitions.expression($0, of: relation, isPretty: false) }),
            ]
        }
    }

    /// Returns the names of the roles that a policy is for, sorted.
    private func roleNames(of policy: Policy) -> Value {
        let names =
            policy.roles == [.publicGrantee]
            ? ["public"] : Set(policy.roles).map(roleName).sorted { Value.compareText($0, $1) < 0 }
        return .array(ArrayValue(elementType: .name, elements: names.map { .text($0) }))
    }

    /// Returns the word for a policy's command.
    private static func commandName(_ command: Policy.Command) -> String {
        switch command {
        case .all: "ALL"
        case .select: "SELECT"
        case .insert: "INSERT"
        case .update: "UPDATE"
        case .delete: "DELETE"
        }
    }
}
