extension StatementHelp {
    /// Who gets or loses privileges.
    private static let roleSpecification = """
        where role_specification can be:

            [ GROUP ] role_name | PUBLIC | CURRENT_ROLE | CURRENT_USER | SESSION_USER
        """

    /// Privileges and membership.
    static let privileges: [StatementHelp] = [
        StatementHelp(
            "ALTER DEFAULT PRIVILEGES", "choose the privileges that objects made later begin with",
            syntax: """
                ALTER DEFAULT PRIVILEGES
                    [ FOR { ROLE | USER } target_role [, ...] ]
                    [ IN SCHEMA schema_name [, ...] ]
                    abbreviated_grant_or_revoke

                where abbreviated_grant_or_revoke is one of:

                GRANT { privilege [, ...] | ALL [ PRIVILEGES ] }
                    ON { TABLES | SEQUENCES | FUNCTIONS | ROUTINES | TYPES | SCHEMAS
                         | LARGE OBJECTS }
                    TO { [ GROUP ] role_name | PUBLIC } [, ...] [ WITH GRANT OPTION ]

                REVOKE [ GRANT OPTION FOR ] { privilege [, ...] | ALL [ PRIVILEGES ] }
                    ON { TABLES | SEQUENCES | FUNCTIONS | ROUTINES | TYPES | SCHEMAS
                         | LARGE OBJECTS }
                    FROM { [ GROUP ] role_name | PUBLIC } [, ...] [ CASCADE | RESTRICT ]
                """,
            example: """
                CREATE ROLE analysts;
                ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO analysts;
                """,
            needs: """
                to have the privileges of the target role; nothing for the objects that one makes oneself. What is there \
                already does not change.
                """),
        StatementHelp(
            "GRANT", "give privileges on objects, or membership in roles",
            syntax: """
                GRANT { { SELECT | INSERT | UPDATE | DELETE | TRUNCATE | REFERENCES | TRIGGER
                          | MAINTAIN } [, ...] | ALL [ PRIVILEGES ] }
                    ON { [ TABLE ] table_name [, ...]
                         | ALL TABLES IN SCHEMA schema_name [, ...] }
                    TO role_specification [, ...] [ WITH GRANT OPTION ]
                    [ GRANTED BY role_specification ]

                GRANT { { SELECT | INSERT | UPDATE | REFERENCES } ( column_name [, ...] )
                        [, ...] | ALL [ PRIVILEGES ] ( column_name [, ...] ) }
                    ON [ TABLE ] table_name [, ...] TO ...

                GRANT { { USAGE | SELECT | UPDATE } [, ...] | ALL [ PRIVILEGES ] }
                    ON { SEQUENCE sequence_name [, ...]
                         | ALL SEQUENCES IN SCHEMA schema_name [, ...] } TO ...

                GRANT { { CREATE | CONNECT | TEMPORARY | TEMP } [, ...] | ALL [ PRIVILEGES ] }
                    ON DATABASE database_name [, ...] TO ...

                GRANT { { CREATE | USAGE } [, ...] | ALL [ PRIVILEGES ] }
                    ON SCHEMA schema_name [, ...] TO ...

                GRANT { EXECUTE | ALL [ PRIVILEGES ] }
                    ON { { FUNCTION | PROCEDURE | ROUTINE } name
                             [ ( [ [ argmode ] [ arg_name ] arg_type [, ...] ] ) ] [, ...]
                         | ALL { FUNCTIONS | PROCEDURES | ROUTINES }
                             IN SCHEMA schema_name [, ...] } TO ...

                GRANT { USAGE | ALL [ PRIVILEGES ] }
                    ON { TYPE | DOMAIN | LANGUAGE | FOREIGN DATA WRAPPER | FOREIGN SERVER }
                         name [, ...] TO ...

                GRANT { { SELECT | UPDATE } [, ...] | ALL [ PRIVILEGES ] }
                    ON LARGE OBJECT large_object_oid [, ...] TO ...

                GRANT { CREATE | ALL [ PRIVILEGES ] } ON TABLESPACE name [, ...] TO ...

                GRANT { { SET | ALTER SYSTEM } [, ...] | ALL [ PRIVILEGES ] }
                    ON PARAMETER configuration_parameter [, ...] TO ...

                GRANT role_name [, ...] TO role_specification [, ...]
                    [ WITH { ADMIN | INHERIT | SET } { OPTION | TRUE | FALSE } [, ...] ]
                    [ GRANTED BY role_specification ]


                """ + roleSpecification,
            example: """
                CREATE ROLE analysts;
                GRANT SELECT (user_id, country), INSERT (country) ON users TO analysts;
                GRANT analysts TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
                """,
            needs: """
                to own the object (or the privileges of its owner), or to hold the privilege WITH GRANT OPTION; for \
                membership the ADMIN option on the role. CREATEROLE alone is not enough.
                """),
        StatementHelp(
            "REVOKE", "take privileges on objects, or membership in roles, back",
            syntax: """
                REVOKE [ GRANT OPTION FOR ]
                    { { SELECT | INSERT | UPDATE | DELETE | TRUNCATE | REFERENCES | TRIGGER
                        | MAINTAIN } [, ...] | ALL [ PRIVILEGES ] }
                    ON { [ TABLE ] table_name [, ...]
                         | ALL TABLES IN SCHEMA schema_name [, ...] }
                    FROM role_specification [, ...]
                    [ GRANTED BY role_specification ] [ CASCADE | RESTRICT ]

                REVOKE [ GRANT OPTION FOR ]
                    { { SELECT | INSERT | UPDATE | REFERENCES } ( column_name [, ...] )
                      [, ...] | ALL [ PRIVILEGES ] ( column_name [, ...] ) }
                    ON [ TABLE ] table_name [, ...] FROM ...

                REVOKE [ GRANT OPTION FOR ] { privilege [, ...] | ALL [ PRIVILEGES ] }
                    ON { SEQUENCE | DATABASE | SCHEMA | FUNCTION | PROCEDURE | ROUTINE | TYPE
                         | DOMAIN | LANGUAGE | FOREIGN DATA WRAPPER | FOREIGN SERVER
                         | LARGE OBJECT | TABLESPACE | PARAMETER } name [, ...] FROM ...

                REVOKE [ GRANT OPTION FOR ] { privilege [, ...] | ALL [ PRIVILEGES ] }
                    ON ALL { SEQUENCES | FUNCTIONS | PROCEDURES | ROUTINES }
                    IN SCHEMA schema_name [, ...] FROM ...

                REVOKE [ { ADMIN | INHERIT | SET } OPTION FOR ] role_name [, ...]
                    FROM role_specification [, ...]
                    [ GRANTED BY role_specification ] [ CASCADE | RESTRICT ]


                """ + roleSpecification,
            example: """
                REVOKE CREATE ON SCHEMA public FROM PUBLIC;
                REVOKE CONNECT, TEMPORARY ON DATABASE streamflow FROM PUBLIC;
                """,
            needs: """
                to be the one who granted it, or to have the privileges of the owner or grantor; for membership the \
                ADMIN option on the role. Only what that grantor granted goes away.
                """),
        StatementHelp(
            "SECURITY LABEL", "mark an object for a security module outside of PostgreSQL",
            syntax: """
                SECURITY LABEL [ FOR provider ] ON object_type object_name
                    IS { string_literal | NULL }
                """,
            example: """
                SECURITY LABEL ON TABLE payments IS 'secret';
                -- ERROR:  no security label providers have been loaded
                """,
            needs: "ownership of the object; no provider can be loaded, so it always fails"),
    ]
}
