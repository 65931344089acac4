/// Short syntax of the statements that a session needs most (`\h`).
enum SyntaxHelp {
    /// One statement's help.
    private struct Entry {
        /// The statement's first words.
        var name: String
        /// What it does.
        var description: String
        /// How it is written.
        var syntax: String
        /// An example that runs on StreamFlow.
        var example: String
    }

    /// The names of the statements that there is help on.
    static let names = entries.map(\.name)

    /// Returns the help on a statement, or the list of all.
    static func text(for wanted: String) -> String {
        let words = wanted.uppercased().split(separator: " ").joined(separator: " ")
        if words.isEmpty {
            let names = entries.map { "  " + $0.name }.joined(separator: "\n")
            return "Available help:\n\(names)\n"
        }
        let exact = entries.filter { $0.name == words }
        let found = words == "*" ? entries : exact.isEmpty ? entries.filter { $0.name.hasPrefix(words) } : exact
        guard !found.isEmpty else {
            return "No help available for \"\(wanted)\".\nTry \\h with no arguments to see available help.\n"
        }
        return found.map(render).joined()
    }

    /// Returns one statement's help as text.
    private static func render(_ entry: Entry) -> String {
        "Command:     \(entry.name)\nDescription: \(entry.description)\nSyntax:\n\(entry.syntax)\n\nExample:\n\(entry.example)\n\n"
    }

    /// The statements, in alphabetical order.
    private static let entries = [
        Entry(
            name: "ALTER DEFAULT PRIVILEGES", description: "choose the privileges of objects to come",
            syntax: """
                ALTER DEFAULT PRIVILEGES [FOR ROLE owner [, ...]] [IN SCHEMA schema [, ...]]
                    GRANT privilege [, ...] ON {TABLES | SEQUENCES | FUNCTIONS | TYPES | SCHEMAS} TO role [, ...]
                ALTER DEFAULT PRIVILEGES ... REVOKE privilege [, ...] ON ... FROM role [, ...] [CASCADE | RESTRICT]
                """,
            example: "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO streamflow_readonly;"),
        Entry(
            name: "ALTER ROLE", description: "change a role's attributes",
            syntax: """
                ALTER ROLE role [WITH] option ...
                ALTER ROLE role RENAME TO name
                options as for CREATE ROLE
                """,
            example: "ALTER ROLE alice CREATEDB;"),
        Entry(
            name: "CREATE ROLE", description: "make a role",
            syntax: """
                CREATE ROLE name [[WITH] option ...]
                option: [NO]SUPERUSER | [NO]CREATEDB | [NO]CREATEROLE | [NO]INHERIT | [NO]LOGIN | [NO]REPLICATION
                      | [NO]BYPASSRLS | CONNECTION LIMIT n | PASSWORD 'text' | VALID UNTIL 'time'
                      | IN ROLE role [, ...] | ROLE role [, ...] | ADMIN role [, ...]
                """,
            example: "CREATE ROLE alice LOGIN IN ROLE streamflow_analyst;"),
        Entry(
            name: "DROP ROLE", description: "remove roles that own nothing and hold no privileges",
            syntax: "DROP ROLE [IF EXISTS] role [, ...]", example: "DROP ROLE alice;"),
        Entry(
            name: "GRANT", description: "give privileges or membership",
            syntax: """
                GRANT {privilege [(column, ...)] [, ...] | ALL [PRIVILEGES]} ON [TABLE] table [, ...] TO role [, ...]
                    [WITH GRANT OPTION] [GRANTED BY role]
                GRANT ... ON {SEQUENCE | SCHEMA | DATABASE | FUNCTION} object [, ...] TO role [, ...]
                GRANT ... ON ALL {TABLES | SEQUENCES | FUNCTIONS} IN SCHEMA schema [, ...] TO role [, ...]
                GRANT role [, ...] TO role [, ...] [WITH {ADMIN | INHERIT | SET} {OPTION | TRUE | FALSE}] [GRANTED BY role]
                """,
            example: "GRANT SELECT (user_id, username) ON users TO streamflow_analyst;"),
        Entry(
            name: "REASSIGN OWNED", description: "hand all that a role owns to another",
            syntax: "REASSIGN OWNED BY role [, ...] TO role", example: "REASSIGN OWNED BY alice TO postgres;"),
        Entry(
            name: "REVOKE", description: "take privileges or membership back",
            syntax: """
                REVOKE [GRANT OPTION FOR] {privilege [, ...] | ALL [PRIVILEGES]} ON object FROM role [, ...]
                    [GRANTED BY role] [CASCADE | RESTRICT]
                REVOKE [{ADMIN | INHERIT | SET} OPTION FOR] role [, ...] FROM role [, ...] [CASCADE | RESTRICT]
                """,
            example: "REVOKE SELECT ON payments FROM streamflow_readonly;"),
        Entry(
            name: "SELECT", description: "read rows",
            syntax: """
                [WITH name AS (query), ...] SELECT [DISTINCT] expression [[AS] name], ... [FROM table [join ...]]
                    [WHERE condition] [GROUP BY expression, ...] [HAVING condition]
                    [{UNION | INTERSECT | EXCEPT} [ALL] query] [ORDER BY expression, ...] [LIMIT n] [OFFSET n]
                """,
            example: "SELECT username, country FROM users WHERE country IS NOT NULL ORDER BY username;"),
        Entry(
            name: "SET ROLE", description: "act as a role that the session's role may become",
            syntax: "SET ROLE role\nSET ROLE NONE\nRESET ROLE", example: "SET ROLE streamflow_readonly;"),
    ]
}
