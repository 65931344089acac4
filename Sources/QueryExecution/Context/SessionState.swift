import AccessControl
import CatalogModel
import SQLBasics

/// Who a session is and how it is set up; a value, so that a rollback restores it.
package struct SessionState: Sendable {
    /// The role that connected, which never changes (`GetAuthenticatedUserId`).
    package let authenticatedUser: RoleID
    /// The role that ALTER ROLE … SET role gave the session at its start, to which RESET ROLE goes back.
    package let loginRole: RoleID?
    /// Whose privileges count.
    package private(set) var identity: Identity
    /// Whose privileges count after the transaction, when SET LOCAL changed that for its duration.
    private var lastingIdentity: Identity
    /// The owner of the SECURITY DEFINER function that runs, whose privileges count instead; nil outside of one.
    package var definer: RoleID?
    /// The owner for whom something stored runs that must change nothing of the session, as the query of a materialized
    /// view (`SECURITY_RESTRICTED_OPERATION`); nil outside of that.
    package var restrictedRole: RoleID?
    /// Run-time parameters.
    package var settings: Settings
    /// The session's schema for temporary tables, once there is one.
    package var temporarySchema: ObjectID?
    /// Temporary tables that lose their rows at the end of each transaction (ON COMMIT DELETE ROWS).
    package var emptiedAtCommit: Set<ObjectID> = []
    /// Temporary tables that are dropped at the end of the transaction (ON COMMIT DROP).
    package var droppedAtCommit: Set<ObjectID> = []
    /// The indexes whose expressions the session has read before; it does not do so again.
    var knownIndexes: Set<ObjectID> = []
    /// The constraint checks that the transaction has put off.
    package var deferral = ConstraintDeferral()

    /// The large objects that the transaction has open, by descriptor.
    package var largeObjects: [Int: LargeObjectDescriptor] = [:]

    /// The two roles that SET changes.
    package struct Identity: Hashable, Sendable {
        /// The role of SET SESSION AUTHORIZATION, at first the one that connected.
        package var sessionUser: RoleID
        /// The role of SET ROLE; nil while it is NONE.
        package var setRole: RoleID?

        /// Makes a pair of roles.
        package init(sessionUser: RoleID, setRole: RoleID?) {
            self.sessionUser = sessionUser
            self.setRole = setRole
        }
    }

    /// Makes the state of a fresh session.
    package init(user: RoleID, settings: Settings, loginRole: RoleID? = nil) {
        authenticatedUser = user
        self.loginRole = loginRole
        identity = Identity(sessionUser: user, setRole: loginRole)
        lastingIdentity = identity
        self.settings = settings
    }

    /// The role of SET SESSION AUTHORIZATION, at first the one that connected.
    package var sessionUser: RoleID { identity.sessionUser }
    /// The role whose privileges count.
    package var currentRole: RoleID { definer ?? restrictedRole ?? identity.setRole ?? identity.sessionUser }

    /// Changes the roles, for the transaction only or beyond.
    package mutating func become(_ new: Identity, isLocal: Bool) {
        identity = new
        if !isLocal { lastingIdentity = new }
    }

    /// Gives back what a routine's own settings were before, the roles among them, unless its body set them for good; other
    /// settings stay as the body left them (`AtEOXact_GUC`).
    package mutating func leaveRoutine(enteredWith before: SessionState, settings names: [String]) {
        let setsRole = names.contains("role") || names.contains("session_authorization")
        if setsRole, lastingIdentity == before.lastingIdentity { identity = before.identity }
        settings.leaveRoutine(enteredWith: before.settings, settings: names)
    }

    /// Forgets what SET LOCAL set, at the end of a transaction.
    package mutating func endTransaction() {
        identity = lastingIdentity
        deferral = ConstraintDeferral()
        largeObjects = [:]
        settings.endTransaction()
    }
}
