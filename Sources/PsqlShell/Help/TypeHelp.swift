extension StatementHelp {
    /// Types and casts.
    static let types: [StatementHelp] = [
        StatementHelp(
            "ALTER TYPE", "change a type",
            syntax: """
                ALTER TYPE name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                           | SESSION_USER }
                ALTER TYPE name RENAME TO new_name
                ALTER TYPE name SET SCHEMA new_schema
                ALTER TYPE name RENAME ATTRIBUTE attribute_name TO new_attribute_name
                    [ CASCADE | RESTRICT ]
                ALTER TYPE name action [, ...]
                ALTER TYPE name ADD VALUE [ IF NOT EXISTS ] new_enum_value
                    [ { BEFORE | AFTER } neighbour_enum_value ]
                ALTER TYPE name RENAME VALUE existing_enum_value TO new_enum_value

                where action is one of:

                    ADD ATTRIBUTE attribute_name data_type [ COLLATE collation ]
                        [ CASCADE | RESTRICT ]
                    DROP ATTRIBUTE [ IF EXISTS ] attribute_name [ CASCADE | RESTRICT ]
                    ALTER ATTRIBUTE attribute_name [ SET DATA ] TYPE data_type
                        [ COLLATE collation ] [ CASCADE | RESTRICT ]
                """,
            example: """
                CREATE TYPE mood AS ENUM ('calm', 'loud');
                ALTER TYPE mood ADD VALUE 'silent' BEFORE 'calm';
                """,
            needs: alterationNeeds("type", renamingTakesCreate: false)),
        StatementHelp(
            "CREATE CAST", "let values of one type become values of another",
            syntax: """
                CREATE CAST ( source_type AS target_type )
                    { WITH FUNCTION function_name [ ( argument_type [, ...] ) ]
                      | WITHOUT FUNCTION | WITH INOUT }
                    [ AS ASSIGNMENT | AS IMPLICIT ]
                """,
            example: """
                CREATE TYPE mood AS ENUM ('calm', 'loud');
                CREATE CAST (text AS mood) WITH INOUT AS ASSIGNMENT;
                """,
            needs: """
                ownership of one of the types and USAGE on the other; superuser for WITHOUT FUNCTION
                """),
        StatementHelp(
            "CREATE TYPE", "make a type",
            syntax: """
                CREATE TYPE name AS
                    ( [ attribute_name data_type [ COLLATE collation ] [, ...] ] )
                CREATE TYPE name AS ENUM ( [ 'label' [, ...] ] )
                CREATE TYPE name AS RANGE (
                    SUBTYPE = subtype
                    [ , SUBTYPE_DIFF = subtype_diff_function ]
                    [ , MULTIRANGE_TYPE_NAME = multirange_type_name ] )
                """,
            example: """
                CREATE TYPE plan AS ENUM ('free', 'student', 'premium', 'family');
                SELECT 'free'::plan < 'premium';
                """,
            needs: """
                CREATE on the schema, USAGE on the types that it is made of. PUBLIC gets USAGE on the new type unless \
                default privileges say otherwise.
                """),
        StatementHelp(
            "DROP CAST", "remove a cast",
            syntax: """
                DROP CAST [ IF EXISTS ] ( source_type AS target_type ) [ CASCADE | RESTRICT ]
                """,
            example: """
                CREATE TYPE mood AS ENUM ('calm', 'loud');
                CREATE CAST (text AS mood) WITH INOUT;
                DROP CAST (text AS mood);
                """,
            needs: "ownership of one of the types"),
        StatementHelp(
            "DROP TYPE", "remove types",
            syntax: "DROP TYPE [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                CREATE TYPE mood AS ENUM ('calm', 'loud');
                DROP TYPE mood;
                """,
            needs: "ownership of the type or of its schema"),
    ]

    /// Domains.
    static let domains: [StatementHelp] = [
        StatementHelp(
            "ALTER DOMAIN", "change a domain",
            syntax: """
                ALTER DOMAIN name { SET DEFAULT expression | DROP DEFAULT }
                ALTER DOMAIN name { SET | DROP } NOT NULL
                ALTER DOMAIN name ADD domain_constraint [ NOT VALID ]
                ALTER DOMAIN name DROP CONSTRAINT [ IF EXISTS ] constraint_name
                    [ RESTRICT | CASCADE ]
                ALTER DOMAIN name RENAME CONSTRAINT constraint_name TO new_constraint_name
                ALTER DOMAIN name VALIDATE CONSTRAINT constraint_name
                ALTER DOMAIN name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                             | SESSION_USER }
                ALTER DOMAIN name RENAME TO new_name
                ALTER DOMAIN name SET SCHEMA new_schema

                where domain_constraint is:

                    [ CONSTRAINT constraint_name ] { NOT NULL | CHECK ( expression ) }
                """,
            example: """
                CREATE DOMAIN stars AS int CHECK (VALUE >= 1);
                ALTER DOMAIN stars ADD CONSTRAINT at_most_five CHECK (VALUE <= 5);
                """,
            needs: alterationNeeds("domain", renamingTakesCreate: false)),
        StatementHelp(
            "CREATE DOMAIN", "make a type of another one and conditions",
            syntax: """
                CREATE DOMAIN name [ AS ] data_type
                    [ COLLATE collation ]
                    [ DEFAULT expression ]
                    [ domain_constraint [ ... ] ]

                where domain_constraint is:

                    [ CONSTRAINT constraint_name ] { NOT NULL | NULL | CHECK ( expression ) }
                """,
            example: """
                CREATE DOMAIN country_code AS char(2) CHECK (VALUE ~ '^[A-Z]{2}$');
                ALTER TABLE streams ALTER country TYPE country_code;
                """,
            needs: """
                CREATE on the schema, USAGE on the data type. To use it in a table takes USAGE on the domain.
                """),
        StatementHelp(
            "DROP DOMAIN", "remove domains",
            syntax: "DROP DOMAIN [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                CREATE DOMAIN stars AS int CHECK (VALUE BETWEEN 1 AND 5);
                DROP DOMAIN stars;
                """,
            needs: "ownership of the domain or of its schema"),
    ]
}
