import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// What the policies of one table demand of one role, command by command (`get_row_security_policies`).
package struct RowSecurityRules {
    private let relation: Relation
    private let role: RoleID
    private let graph: RoleGraph
    /// Tells whether a policy that was made use of holds a sub-select.
    package private(set) var usesSubqueries = false

    /// Makes the rules of a table for a role to which its policies apply.
    package init(_ relation: Relation, role: RoleID, in graph: RoleGraph) {
        self.relation = relation
        self.role = role
        self.graph = graph
    }

    /// Returns the conditions that stored rows must meet for a command, over relation 0: those of restrictive policies by
    /// name, then any permissive one; without a permissive policy, none meets them (`add_security_quals`).
    package mutating func filters(for command: Policy.Command) -> [BoundExpression] {
        let (permissive, restrictive) = policies(for: command)
        let allowing = permissive.filter { $0.using != nil }
        guard !allowing.isEmpty else { return [Self.never] }
        note(allowing)
        note(restrictive.filter { $0.using != nil })
        return restrictive.compactMap(\.using) + [Self.any(allowing.compactMap(\.using))]
    }

    /// Returns the checks that rows must pass for a command: WITH CHECK, or USING where that is not given or only USING
    /// counts (`add_with_check_options`).
    package mutating func checks(
        _ kind: RowCheck.Kind, for command: Policy.Command, usingOnly: Bool = false
    ) -> [RowCheck] {
        func condition(of policy: Policy) -> BoundExpression? {
            usingOnly ? policy.using : policy.withCheck ?? policy.using
        }
        let (permissive, restrictive) = policies(for: command)
        let allowing = permissive.filter { condition(of: $0) != nil }
        guard !allowing.isEmpty else { return [RowCheck(kind, table: relation.name, condition: Self.never)] }
        note(allowing)
        note(restrictive.filter { condition(of: $0) != nil })
        let first = RowCheck(kind, table: relation.name, condition: Self.any(allowing.compactMap(condition)))
        return [first]
            + restrictive.compactMap { policy in
                condition(of: policy).map {
                    RowCheck(kind, table: relation.name, policy: policy.name, condition: $0)
                }
            }
    }

    /// Returns the policies that are for a command and the role, restrictive ones by name (`get_policies_for_relation`).
    private func policies(for command: Policy.Command) -> (permissive: [Policy], restrictive: [Policy]) {
        let fitting = relation.policies.filter { $0.isFor(command) && $0.isFor(role, in: graph) }
        return (fitting.filter(\.isPermissive).reversed(), fitting.filter { !$0.isPermissive })
    }

    /// Notes whether policies that are made use of hold sub-selects.
    private mutating func note(_ policies: [Policy]) {
        for policy in policies where !usesSubqueries {
            usesSubqueries = policy.using?.hasSubquery == true || policy.withCheck?.hasSubquery == true
        }
    }

    /// The condition that no row meets.
    private static let never = BoundExpression.constant(Constant(.bool(false), type: .bool))

    /// Joins conditions by OR.
    private static func any(_ conditions: [BoundExpression]) -> BoundExpression {
        guard conditions.count == 1, let only = conditions.first else {
            return .logical(LogicalExpression(.or, conditions))
        }
        return only
    }
}

extension RowSecurityRules {
    /// What a statement does with a table.
    package enum Use: Sendable {
        /// Reads it; FOR UPDATE and the like also take the policies for UPDATE.
        case read(locks: Bool)
        case insert(updatesOnConflict: Bool)
        case update
        case delete
        case merge(returns: Bool)
    }

    /// Returns all that the policies demand of a statement; `reads` tells whether it needs SELECT on the table.
    package mutating func demands(
        of use: Use, reads: Bool
    ) -> (filters: [BoundExpression], checks: [RowCheck]) {
        let all = allDemands(of: use, reads: reads)
        return (Self.withoutRepeats(all.filters), Self.withoutRepeats(all.checks))
    }

    /// Drops conditions that call a volatile function and are there already (`list_append_unique`); of others one would
    /// not notice.
    private static func withoutRepeats(_ filters: [BoundExpression]) -> [BoundExpression] {
        var kept: [BoundExpression] = []
        for filter in filters {
            if filter.isVolatile, !filter.hasSubquery, kept.contains(where: { $0.isSame(as: filter) }) { continue }
            kept.append(filter)
        }
        return kept
    }

    /// Drops checks of one kind, policy and condition that are there already.
    private static func withoutRepeats(_ checks: [RowCheck]) -> [RowCheck] {
        var kept: [RowCheck] = []
        for check in checks {
            let isRepeated =
                check.condition.isVolatile && !check.condition.hasSubquery
                && kept.contains {
                    $0.kind == check.kind && $0.policy == check.policy && $0.condition.isSame(as: check.condition)
                }
            if !isRepeated { kept.append(check) }
        }
        return kept
    }

    /// Returns the demands with repetitions.
    private mutating func allDemands(
        of use: Use, reads: Bool
    ) -> (filters: [BoundExpression], checks: [RowCheck]) {
        switch use {
        case .read(let locks):
            let locking = locks ? filters(for: .update) : []
            return (locking + filters(for: .select), [])
        case .insert(let updatesOnConflict):
            var all = checks(.insert, for: .insert)
            if reads { all += checks(.insert, for: .select, usingOnly: true) }
            if updatesOnConflict { all += conflictChecks(reads: reads) }
            return ([], all)
        case .update:
            let found = filters(for: .update) + (reads ? filters(for: .select) : [])
            let all = checks(.update, for: .update)
            return (found, all + (reads ? checks(.update, for: .select, usingOnly: true) : []))
        case .delete: return (filters(for: .delete) + (reads ? filters(for: .select) : []), [])
        case .merge(let returns):
            return (reads ? filters(for: .select) : [], mergeChecks(reads: reads, returns: returns))
        }
    }

    /// The checks of ON CONFLICT DO UPDATE.
    private mutating func conflictChecks(reads: Bool) -> [RowCheck] {
        var all = checks(.conflict, for: .update, usingOnly: true)
        if reads { all += checks(.conflict, for: .select, usingOnly: true) }
        all += checks(.update, for: .update)
        if reads { all += checks(.update, for: .select, usingOnly: true) }
        return all
    }

    /// The checks of MERGE: on rows that are there before they are updated or deleted, and on rows that are written. New
    /// rows need not be visible unless RETURNING shows them.
    private mutating func mergeChecks(reads: Bool, returns: Bool) -> [RowCheck] {
        var all = checks(.mergeUpdate, for: .update, usingOnly: true)
        all += checks(.update, for: .update)
        if reads { all += checks(.update, for: .select, usingOnly: true) }
        all += checks(.mergeDelete, for: .delete, usingOnly: true)
        all += checks(.insert, for: .insert)
        if reads, returns { all += checks(.insert, for: .select, usingOnly: true) }
        return all
    }
}
