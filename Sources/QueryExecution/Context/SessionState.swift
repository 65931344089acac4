import AccessControl
import CatalogModel
import SQLBasics

/// Who a session is and how it is set up; a value, so that a rollback restores it.
package struct SessionState: Sendable {
    /// The role that connected, which never changes (`GetAuthenticatedUserId`).
    package let authenticatedUser: RoleID
    /// The role of SET SESSION AUTHORIZATION, at first the one that connected.
    package var sessionUser: RoleID
    /// The role of SET ROLE; nil while it is NONE.
    package var setRole: RoleID?
    /// Run-time parameters.
    package var settings: Settings
    /// The session's schema for temporary tables, once there is one.
    package var temporarySchema: ObjectID?

    /// Makes the state of a fresh session.
    package init(user: RoleID, settings: Settings) {
        authenticatedUser = user
        sessionUser = user
        self.settings = settings
    }

    /// The role whose privileges count.
    package var currentRole: RoleID { setRole ?? sessionUser }
}
