extension StatementHelp {
    /// Operators, their classes and families.
    static let operators: [StatementHelp] = [
        StatementHelp(
            "ALTER OPERATOR", "change an operator of one's own",
            syntax: """
                ALTER OPERATOR name ( { left_type | NONE } , right_type )
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                ALTER OPERATOR name ( { left_type | NONE } , right_type ) SET SCHEMA new_schema
                ALTER OPERATOR name ( { left_type | NONE } , right_type )
                    SET ( { RESTRICT = { function_name | NONE }
                            | JOIN = { function_name | NONE }
                            | COMMUTATOR = operator | NEGATOR = operator
                            | HASHES | MERGES } [, ...] )
                """,
            example: """
                CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
                ALTER OPERATOR === (int, int) SET (RESTRICT = eqsel, JOIN = eqjoinsel);
                """,
            needs: alterationNeeds("operator", renamingTakesCreate: false)),
        StatementHelp(
            "ALTER OPERATOR CLASS", "change an operator class",
            syntax: """
                ALTER OPERATOR CLASS name USING index_method RENAME TO new_name
                ALTER OPERATOR CLASS name USING index_method
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                ALTER OPERATOR CLASS name USING index_method SET SCHEMA new_schema
                """,
            example: """
                ALTER OPERATOR CLASS int4_ops USING btree RENAME TO int_ops;
                -- ERROR:  ALTER OPERATOR CLASS is not supported by RoleSQL
                """,
            needs: "ownership of the operator class", refused: "indexes have the classes of their types"),
        StatementHelp(
            "ALTER OPERATOR FAMILY", "change an operator family",
            syntax: """
                ALTER OPERATOR FAMILY name USING index_method { ADD | DROP } ...
                ALTER OPERATOR FAMILY name USING index_method RENAME TO new_name
                ALTER OPERATOR FAMILY name USING index_method
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                ALTER OPERATOR FAMILY name USING index_method SET SCHEMA new_schema
                """,
            example: """
                ALTER OPERATOR FAMILY integer_ops USING btree RENAME TO numbers;
                -- ERROR:  ALTER OPERATOR FAMILY is not supported by RoleSQL
                """,
            needs: "ownership of the operator family, superuser for ADD and DROP",
            refused: "indexes have the families of their types"),
        StatementHelp(
            "CREATE OPERATOR", "make an operator of a function",
            syntax: """
                CREATE OPERATOR name (
                    { FUNCTION | PROCEDURE } = function_name
                    [, LEFTARG = left_type ] [, RIGHTARG = right_type ]
                    [, COMMUTATOR = operator ] [, NEGATOR = operator ]
                    [, RESTRICT = function_name ] [, JOIN = function_name ]
                    [, HASHES ] [, MERGES ] )
                """,
            example: """
                CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
                SELECT username FROM users WHERE user_id === 1;
                """,
            needs: """
                CREATE on the schema, USAGE on the types, EXECUTE on the function, ownership of the operators named in \
                COMMUTATOR and NEGATOR. There is no privilege to use an \
                operator: EXECUTE on its function counts.
                """),
        StatementHelp(
            "CREATE OPERATOR CLASS", "say how an index treats a type",
            syntax: """
                CREATE OPERATOR CLASS name [ DEFAULT ] FOR TYPE data_type
                    USING index_method [ FAMILY family_name ]
                    AS { { OPERATOR | FUNCTION | STORAGE } ... } [, ...]
                """,
            example: """
                CREATE OPERATOR CLASS mine FOR TYPE int USING btree AS STORAGE int;
                -- ERROR:  CREATE OPERATOR CLASS is not supported by RoleSQL
                """,
            needs: "superuser", refused: "indexes have the classes of their types"),
        StatementHelp(
            "CREATE OPERATOR FAMILY", "make a family of operator classes",
            syntax: "CREATE OPERATOR FAMILY name USING index_method",
            example: """
                CREATE OPERATOR FAMILY mine USING btree;
                -- ERROR:  CREATE OPERATOR FAMILY is not supported by RoleSQL
                """,
            needs: "superuser", refused: "indexes have the families of their types"),
        StatementHelp(
            "DROP OPERATOR", "remove operators",
            syntax: """
                DROP OPERATOR [ IF EXISTS ] name ( { left_type | NONE } , right_type ) [, ...]
                    [ CASCADE | RESTRICT ]
                """,
            example: """
                CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
                DROP OPERATOR === (int, int);
                """,
            needs: "ownership of the operator or of its schema"),
        StatementHelp(
            "DROP OPERATOR CLASS", "remove an operator class",
            syntax: """
                DROP OPERATOR CLASS [ IF EXISTS ] name USING index_method [ CASCADE | RESTRICT ]
                """,
            example: """
                DROP OPERATOR CLASS mine USING btree;
                -- ERROR:  DROP OPERATOR CLASS is not supported by RoleSQL
                """,
            needs: "ownership of the operator class or of its schema", refused: "those of the system stay"),
        StatementHelp(
            "DROP OPERATOR FAMILY", "remove an operator family",
            syntax: """
                DROP OPERATOR FAMILY [ IF EXISTS ] name USING index_method
                    [ CASCADE | RESTRICT ]
                """,
            example: """
                DROP OPERATOR FAMILY mine USING btree;
                -- ERROR:  DROP OPERATOR FAMILY is not supported by RoleSQL
                """,
            needs: "ownership of the operator family or of its schema", refused: "those of the system stay"),
    ]
}
