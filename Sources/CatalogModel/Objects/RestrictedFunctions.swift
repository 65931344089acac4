import AccessControl
import SQLBasics

/// The builtin functions that PUBLIC may not run: their privileges in a fresh database (`system_functions.sql`).
package enum RestrictedFunctions {
    /// Returns the privileges that a function is born with; nil for those that PUBLIC may run.
    package static func acl(of function: ObjectID) -> ACL? { acls[function.rawValue] }

    /// The functions with their privileges.
    package static let acls: [UInt32: ACL] = {
        var result: [UInt32: ACL] = [:]
        for number in superuserOnly { result[number] = acl(nil) }
        for number in monitors { result[number] = acl(.monitorRole) }
        for number in statistics { result[number] = acl(.readAllStatsRole) }
        return result
    }()

    /// The privileges of a function that one role besides the owner may run.
    private static func acl(_ role: RoleID?) -> ACL {
        let owner = RoleID.bootstrapSuperuser
        let grantees = [owner] + (role.map { [$0] } ?? [])
        return ACL(grantees.map { ACLItem(grantee: $0, grantor: owner, privileges: .execute) })
    }

    /// The functions that nobody but the owner may run.
    private static let superuserOnly: [UInt32] = [
        764, 765, 767, 2172, 2274, 2307, 2621, 2622, 2623, 2624, 2625, 2739, 2848, 3071, 3072, 3098, 3293,
        3295, 3297, 3307, 3329, 3400, 3401, 3436, 3775, 3776, 3777, 3826, 3827, 3828, 4543, 6003, 6004,
        6005, 6006, 6007, 6008, 6009, 6010, 6011, 6012, 6013, 6014, 6170, 6208, 6209, 6230, 6232, 6250,
        6305, 6387,
    ]

    /// The functions that pg_monitor may run too.
    private static let monitors: [UInt32] = [
        3353, 3354, 3800, 3801, 5029, 5030, 5031, 6270, 6271, 6272, 6400,
    ]

    /// The functions that pg_read_all_stats may run too.
    private static let statistics: [UInt32] = [
        2282, 4100, 5052, 6399,
    ]
}
