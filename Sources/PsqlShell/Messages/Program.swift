/// The names that the shell goes by in its own messages.
package enum Program {
    /// The name in messages of the program itself (`rolesql: error: …`).
    package static let name = "rolesql"
    /// The name in front of a script's file and line (`psql:FILE:LINE:`): psql's, so that scripts print the same bytes.
    package static let scriptName = "psql"
    /// The version of RoleSQL.
    package static let version = "0.1"
    /// The version of PostgreSQL that RoleSQL behaves as.
    package static let serverVersion = "18.6"
    /// The same version as a number.
    package static let serverVersionNumber = "180006"
}
