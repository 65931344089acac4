import TestSupport

/// Roles, a table with policies, and the plain rule of who may see and write which row: no plan, no rewriting.
struct RowSecurityWorld {
    enum Command: String, CaseIterable {
        case all = "ALL", select = "SELECT", insert = "INSERT", update = "UPDATE", delete = "DELETE"
    }

    /// A condition over the column `a`, as SQL and as the rule evaluates it.
    struct Condition {
        var sql: String
        var holds: (Int?) -> Bool
    }

    struct Policy {
        var isPermissive: Bool
        var command: Command
        /// Empty for PUBLIC.
        var roles: [Int]
        var using: Condition?
        var withCheck: Condition?
    }

    var isSuperuser: [Bool] = []
    var bypasses: [Bool] = []
    /// For each role, the roles that it is a member of, with INHERIT or not.
    var memberships: [[(role: Int, inherits: Bool)]] = []
    var owner = 0
    var isEnabled = true
    var isForced = false
    var policies: [Policy] = []
    var rows: [Int?] = []

    /// Makes a random world.
    init(_ generator: inout SeededGenerator) {
        for role in 0..<6 {
            isSuperuser.append(generator.chance(12))
            bypasses.append(generator.chance(8))
            var groups: [(role: Int, inherits: Bool)] = []
            for other in 0..<role where generator.chance(3) { groups.append((other, !generator.chance(3))) }
            memberships.append(groups)
        }
        owner = generator.below(6)
        isEnabled = !generator.chance(10)
        isForced = generator.chance(2)
        rows = (0..<8).map { _ in generator.chance(5) ? nil : generator.below(5) }
        for _ in 0..<generator.below(6) { policies.append(Self.policy(&generator)) }
    }

    /// Makes a random policy.
    private static func policy(_ generator: inout SeededGenerator) -> Policy {
        let command = Command.allCases[generator.below(5)]
        var policy = Policy(isPermissive: !generator.chance(3), command: command, roles: [])
        for role in 0..<6 where generator.chance(4) { policy.roles.append(role) }
        if command != .insert, !generator.chance(8) { policy.using = condition(&generator) }
        if command != .select, command != .delete, generator.chance(2) { policy.withCheck = condition(&generator) }
        return policy
    }

    /// Makes a random condition; NULL counts as not met.
    private static func condition(_ generator: inout SeededGenerator) -> Condition {
        let bound = generator.below(5)
        switch generator.below(6) {
        case 0: return Condition(sql: "a = \(bound)") { $0 == bound }
        case 1: return Condition(sql: "a <= \(bound)") { $0.map { $0 <= bound } ?? false }
        case 2: return Condition(sql: "NOT a > \(bound)") { $0.map { $0 <= bound } ?? false }
        case 3: return Condition(sql: "a IS NULL OR a % 2 = \(bound % 2)") { $0.map { $0 % 2 == bound % 2 } ?? true }
        case 4:
            return Condition(sql: "a IN (SELECT g FROM generate_series(\(bound), 4) g)") {
                $0.map { $0 >= bound } ?? false
            }
        default: return Condition(sql: "true") { _ in true }
        }
    }

    // MARK: As SQL

    /// The statements that make the world.
    var statements: [String] {
        var list: [String] = []
        for role in isSuperuser.indices {
            let options = (isSuperuser[role] ? " SUPERUSER" : "") + (bypasses[role] ? " BYPASSRLS" : "")
            list.append("CREATE ROLE r\(role)\(options)")
            for group in memberships[role] {
                list.append("GRANT r\(group.role) TO r\(role) WITH INHERIT \(group.inherits)")
            }
        }
        list.append("CREATE TABLE t (id int, a int, b int)")
        for (id, value) in rows.enumerated() {
            list.append("INSERT INTO t VALUES (\(id), \(value.map(String.init) ?? "NULL"), 0)")
        }
        list.append("ALTER TABLE t OWNER TO r\(owner)")
        list.append("GRANT ALL ON t TO PUBLIC")
        if isEnabled { list.append("ALTER TABLE t ENABLE ROW LEVEL SECURITY") }
        if isForced { list.append("ALTER TABLE t FORCE ROW LEVEL SECURITY") }
        for (number, policy) in policies.enumerated() {
            let roles = policy.roles.isEmpty ? "PUBLIC" : policy.roles.map { "r\($0)" }.joined(separator: ", ")
            list.append(
                "CREATE POLICY p\(number) ON t AS \(policy.isPermissive ? "PERMISSIVE" : "RESTRICTIVE") "
                    + "FOR \(policy.command.rawValue) TO \(roles)" + (policy.using.map { " USING (\($0.sql))" } ?? "")
                    + (policy.withCheck.map { " WITH CHECK (\($0.sql))" } ?? ""))
        }
        return list
    }

    // MARK: The rule

    /// Tells whether a role has another one's privileges without SET ROLE.
    private func has(_ role: Int, _ other: Int) -> Bool {
        if isSuperuser[role] || role == other { return true }
        return memberships[role].contains { $0.inherits && reaches($0.role, other) }
    }

    /// Tells whether memberships with INHERIT lead from a role to another one.
    private func reaches(_ role: Int, _ other: Int) -> Bool {
        role == other || memberships[role].contains { $0.inherits && reaches($0.role, other) }
    }

    /// Tells whether policies bind a role at all.
    func binds(_ role: Int) -> Bool {
        guard isEnabled, !isSuperuser[role], !bypasses[role] else { return false }
        return isForced || !has(role, owner)
    }

    /// Tells whether a row of this value is allowed for a command: as a row that is there, or as a new one.
    func allows(_ value: Int?, _ command: Command, _ role: Int, isNew: Bool = false) -> Bool {
        guard binds(role) else { return true }
        var isGiven = false
        for policy in policies where policy.command == .all || policy.command == command {
            guard policy.roles.isEmpty || policy.roles.contains(where: { has(role, $0) }) else { continue }
            guard let condition = (isNew ? policy.withCheck : nil) ?? policy.using else { continue }
            let holds = condition.holds(value)
            if policy.isPermissive { isGiven = isGiven || holds } else if !holds { return false }
        }
        return isGiven
    }
}
