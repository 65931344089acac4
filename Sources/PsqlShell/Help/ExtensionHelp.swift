extension StatementHelp {
    /// Languages, extensions, collations, conversions and access methods, of which RoleSQL has those of the system.
    static let extensions: [StatementHelp] = [
        StatementHelp(
            "ALTER COLLATION", "change a collation",
            syntax: """
                ALTER COLLATION name { REFRESH VERSION | RENAME TO new_name
                    | OWNER TO new_owner | SET SCHEMA new_schema }
                """,
            example: """
                ALTER COLLATION "C" REFRESH VERSION;
                -- ERROR:  ALTER COLLATION is not supported by RoleSQL
                """,
            needs: "ownership of the collation", refused: "those of the system stay as they are"),
        StatementHelp(
            "ALTER CONVERSION", "change a conversion between encodings",
            syntax: """
                ALTER CONVERSION name { RENAME TO new_name | OWNER TO new_owner
                    | SET SCHEMA new_schema }
                """,
            example: """
                ALTER CONVERSION utf8_to_koi8_r RENAME TO to_koi8_r;
                -- ERROR:  ALTER CONVERSION … RENAME is not supported by RoleSQL
                """,
            needs: "ownership of the conversion", refused: "all is UTF-8"),
        StatementHelp(
            "ALTER EXTENSION", "change an extension",
            syntax: """
                ALTER EXTENSION name UPDATE [ TO new_version ]
                ALTER EXTENSION name SET SCHEMA new_schema
                ALTER EXTENSION name { ADD | DROP } member_object
                """,
            example: """
                ALTER EXTENSION plpgsql UPDATE;
                -- ERROR:  ALTER EXTENSION is not supported by RoleSQL
                """,
            needs: "ownership of the extension", refused: "nothing is loaded into it"),
        StatementHelp(
            "ALTER LANGUAGE", "rename a language or give it to another owner",
            syntax: """
                ALTER [ PROCEDURAL ] LANGUAGE name RENAME TO new_name
                ALTER [ PROCEDURAL ] LANGUAGE name
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                """,
            example: """
                CREATE ROLE programmers;
                ALTER LANGUAGE plpgsql OWNER TO programmers;
                """,
            needs: "ownership of the language; for OWNER TO also SET ROLE to the new owner"),
        StatementHelp(
            "CREATE ACCESS METHOD", "make a way to store tables or indexes",
            syntax: "CREATE ACCESS METHOD name TYPE { TABLE | INDEX } HANDLER handler_function",
            example: """
                CREATE ACCESS METHOD mine TYPE INDEX HANDLER bthandler;
                -- ERROR:  CREATE ACCESS METHOD is not supported by RoleSQL
                """,
            needs: "superuser", refused: "nothing is loaded into it"),
        StatementHelp(
            "CREATE COLLATION", "make an order of texts",
            syntax: """
                CREATE COLLATION [ IF NOT EXISTS ] name ( LOCALE = locale [, ...] )
                CREATE COLLATION [ IF NOT EXISTS ] name FROM existing_collation
                """,
            example: """
                CREATE COLLATION german (LOCALE = 'de_DE.UTF-8');
                -- ERROR:  CREATE COLLATION is not supported by RoleSQL
                """,
            needs: "CREATE on the schema", refused: "texts are ordered by code point"),
        StatementHelp(
            "CREATE CONVERSION", "make a conversion between encodings",
            syntax: """
                CREATE [ DEFAULT ] CONVERSION name
                    FOR source_encoding TO dest_encoding FROM function_name
                """,
            example: """
                CREATE CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM f;
                -- ERROR:  CREATE CONVERSION is not supported by RoleSQL
                """,
            needs: "EXECUTE on the function and CREATE on the schema", refused: "all is UTF-8"),
        StatementHelp(
            "CREATE EXTENSION", "install an extension",
            syntax: """
                CREATE EXTENSION [ IF NOT EXISTS ] name
                    [ WITH ] [ SCHEMA schema_name ] [ VERSION version ] [ CASCADE ]
                """,
            example: """
                CREATE EXTENSION pgcrypto;
                -- ERROR:  CREATE EXTENSION is not supported by RoleSQL
                """,
            needs: "superuser; for trusted extensions CREATE on the database", refused: "nothing is loaded into it"),
        StatementHelp(
            "CREATE LANGUAGE", "make a language for functions",
            syntax: """
                CREATE [ OR REPLACE ] [ TRUSTED ] [ PROCEDURAL ] LANGUAGE name
                    HANDLER call_handler [ INLINE inline_handler ] [ VALIDATOR function ]
                """,
            example: """
                CREATE LANGUAGE plperl;
                -- ERROR:  CREATE LANGUAGE is not supported by RoleSQL
                """,
            needs: "superuser", refused: "routines are written in SQL or PL/pgSQL"),
        StatementHelp(
            "DROP ACCESS METHOD", "remove an access method",
            syntax: "DROP ACCESS METHOD [ IF EXISTS ] name [ CASCADE | RESTRICT ]",
            example: """
                DROP ACCESS METHOD brin;
                -- ERROR:  DROP ACCESS METHOD is not supported by RoleSQL
                """,
            needs: "superuser", refused: "those of the system stay"),
        StatementHelp(
            "DROP COLLATION", "remove collations",
            syntax: "DROP COLLATION [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                DROP COLLATION "POSIX";
                -- ERROR:  DROP COLLATION is not supported by RoleSQL
                """,
            needs: "ownership of the collation or of its schema", refused: "those of the system stay"),
        StatementHelp(
            "DROP CONVERSION", "remove conversions between encodings",
            syntax: "DROP CONVERSION [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                DROP CONVERSION utf8_to_koi8_r;
                -- ERROR:  DROP CONVERSION is not supported by RoleSQL
                """,
            needs: "ownership of the conversion or of its schema", refused: "those of the system stay"),
        StatementHelp(
            "DROP EXTENSION", "remove extensions",
            syntax: "DROP EXTENSION [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                DROP EXTENSION IF EXISTS pgcrypto;
                """,
            needs: "ownership of the extension"),
        StatementHelp(
            "DROP LANGUAGE", "remove a language for functions",
            syntax: "DROP [ PROCEDURAL ] LANGUAGE [ IF EXISTS ] name [ CASCADE | RESTRICT ]",
            example: """
                DROP LANGUAGE IF EXISTS plperl;
                """,
            needs: "ownership of the language"),
    ]
}
