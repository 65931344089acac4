extension StatementHelp {
    /// Row-level security.
    static let policies: [StatementHelp] = [
        StatementHelp(
            "ALTER POLICY", "change to whom and to which rows a policy applies",
            syntax: """
                ALTER POLICY name ON table_name RENAME TO new_name

                ALTER POLICY name ON table_name
                    [ TO { role_name | PUBLIC | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                         [, ...] ]
                    [ USING ( using_expression ) ]
                    [ WITH CHECK ( check_expression ) ]
                """,
            example: """
                CREATE POLICY own_playlists ON playlists USING (is_public);
                ALTER POLICY own_playlists ON playlists USING (is_public OR user_id = 1);
                """,
            needs: "ownership of the table"),
        StatementHelp(
            "CREATE POLICY", "say which rows of a table a role may see or write",
            syntax: """
                CREATE POLICY name ON table_name
                    [ AS { PERMISSIVE | RESTRICTIVE } ]
                    [ FOR { ALL | SELECT | INSERT | UPDATE | DELETE } ]
                    [ TO { role_name | PUBLIC | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                         [, ...] ]
                    [ USING ( using_expression ) ]
                    [ WITH CHECK ( check_expression ) ]
                """,
            example: """
                ALTER TABLE users ENABLE ROW LEVEL SECURITY;
                CREATE POLICY see_oneself ON users FOR SELECT USING (username = current_user);
                """,
            needs: """
                ownership of the table. The owner, superusers and roles with BYPASSRLS see all rows, the owner not \
                after FORCE ROW LEVEL SECURITY.
                """),
        StatementHelp(
            "DROP POLICY", "remove a policy from a table",
            syntax: "DROP POLICY [ IF EXISTS ] name ON table_name [ CASCADE | RESTRICT ]",
            example: """
                CREATE POLICY public_ones ON playlists USING (is_public);
                DROP POLICY public_ones ON playlists;
                """,
            needs: "ownership of the table"),
    ]
}
