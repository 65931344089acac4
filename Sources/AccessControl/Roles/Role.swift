import SQLBasics

/// The number of a role (`pg_authid.oid`); `.invalid` stands for PUBLIC where a grantee is meant.
package typealias RoleID = ObjectID

extension ObjectID {
    /// The grantee that everybody is (`ACL_ID_PUBLIC`).
    package static let publicGrantee = ObjectID.invalid
    /// The superuser that a fresh cluster begins with (`BOOTSTRAP_SUPERUSERID`).
    package static let bootstrapSuperuser = ObjectID(10)
}

/// The yes-or-no attributes of a role; they are never inherited through membership.
package struct RoleAttributes: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8

    /// Makes the set with these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Passes every check but those of sessions.
    package static let superuser = RoleAttributes(rawValue: 1)
    /// Inherits through memberships that are granted to it from now on.
    package static let inherit = RoleAttributes(rawValue: 2)
    /// May create roles, and alter those that it has ADMIN on.
    package static let createRole = RoleAttributes(rawValue: 4)
    /// May create databases.
    package static let createDatabase = RoleAttributes(rawValue: 8)
    /// May begin a session.
    package static let canLogin = RoleAttributes(rawValue: 16)
    /// May replicate.
    package static let replication = RoleAttributes(rawValue: 32)
    /// Is not bound by row security.
    package static let bypassRowSecurity = RoleAttributes(rawValue: 64)

    /// The keyword of a single attribute in CREATE ROLE and in messages.
    package var keyword: String {
        switch self {
        case .superuser: "SUPERUSER"
        case .inherit: "INHERIT"
        case .createRole: "CREATEROLE"
        case .createDatabase: "CREATEDB"
        case .canLogin: "LOGIN"
        case .replication: "REPLICATION"
        case .bypassRowSecurity: "BYPASSRLS"
        default: ""
        }
    }
}

/// A role as the catalog holds it (`pg_authid`).
package struct Role: Hashable, Sendable {
    /// The role's number.
    package var id: RoleID
    /// The name.
    package var name: String
    /// The yes-or-no attributes.
    package var attributes: RoleAttributes
    /// How many connections the role may have; -1 for any number.
    package var connectionLimit: Int32
    /// The stored password, never the plain one; nil when there is none.
    package var password: String?
    /// When the password expires, in microseconds since 2000-01-01 UTC; nil for never said.
    package var validUntil: Int64?
    /// The text of COMMENT ON ROLE.
    package var comment: String?

    /// Makes a role; by default one that CREATE ROLE makes without options.
    package init(id: RoleID, name: String, attributes: RoleAttributes = .inherit) {
        self.id = id
        self.name = name
        self.attributes = attributes
        connectionLimit = -1
    }

    /// Tells whether the role passes every check.
    package var isSuperuser: Bool { attributes.contains(.superuser) }
    /// Tells whether the role belongs to every cluster.
    package var isPredefined: Bool { id.isBuiltin }
}

/// That a role is a member of another one, as one grantor granted it (`pg_auth_members`).
package struct Membership: Hashable, Sendable {
    /// The membership's number.
    package var id: ObjectID
    /// The role that one is a member of.
    package var role: RoleID
    /// The role that is a member.
    package var member: RoleID
    /// The role that granted it.
    package var grantor: RoleID
    /// What it allows.
    package var options: Options

    /// What a membership allows its member.
    package struct Options: OptionSet, Hashable, Sendable {
        /// The bits.
        package let rawValue: UInt8

        /// Makes the set with these bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Whether the member may grant the role on.
        package static let admin = Options(rawValue: 1)
        /// Whether the member has the role's privileges without SET ROLE.
        package static let inherit = Options(rawValue: 2)
        /// Whether the member may SET ROLE to the role.
        package static let set = Options(rawValue: 4)
    }

    /// Makes a membership; by default as `GRANT role TO member` makes it.
    package init(
        id: ObjectID = .invalid, role: RoleID, member: RoleID, grantor: RoleID, options: Options = [.inherit, .set]
    ) {
        self.id = id
        self.role = role
        self.member = member
        self.grantor = grantor
        self.options = options
    }
}

/// A setting stored for a role, a database, or a role in a database (`pg_db_role_setting`).
package struct StoredSetting: Hashable, Sendable {
    /// The role; `.invalid` for every role.
    package var role: RoleID
    /// The database; `.invalid` for every database.
    package var database: ObjectID
    /// The name.
    package var name: String
    /// The value as it was written.
    package var value: String

    /// Makes a stored setting.
    package init(role: RoleID, database: ObjectID, name: String, value: String) {
        self.role = role
        self.database = database
        self.name = name
        self.value = value
    }
}
