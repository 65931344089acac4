extension StatementHelp {
    /// Describes a statement about text search, all of which RoleSQL refuses.
    private static func refused(
        _ name: String, _ description: String, syntax: String, example: String, form: String = "", needs: String
    ) -> StatementHelp {
        StatementHelp(
            name, description, syntax: syntax,
            example: "\(example)\n-- ERROR:  \(name)\(form) is not supported by RoleSQL",
            needs: needs, refused: "there is no text search")
    }

    /// Text search.
    static let textSearch: [StatementHelp] = [
        refused(
            "ALTER TEXT SEARCH CONFIGURATION", "change a text search configuration",
            syntax: """
                ALTER TEXT SEARCH CONFIGURATION name
                    { { ADD | ALTER | DROP } MAPPING ... | RENAME TO new_name
                      | OWNER TO new_owner | SET SCHEMA new_schema }
                """,
            example: "ALTER TEXT SEARCH CONFIGURATION english DROP MAPPING FOR word;",
            needs: "ownership of the configuration"),
        refused(
            "ALTER TEXT SEARCH DICTIONARY", "change a text search dictionary",
            syntax: """
                ALTER TEXT SEARCH DICTIONARY name
                    { ( option [ = value ] [, ...] ) | RENAME TO new_name
                      | OWNER TO new_owner | SET SCHEMA new_schema }
                """,
            example: "ALTER TEXT SEARCH DICTIONARY english_stem (StopWords = 'english');",
            needs: "ownership of the dictionary"),
        refused(
            "ALTER TEXT SEARCH PARSER", "change a text search parser",
            syntax: """
                ALTER TEXT SEARCH PARSER name { RENAME TO new_name | SET SCHEMA new_schema }
                """,
            example: "ALTER TEXT SEARCH PARSER \"default\" RENAME TO words;", form: " … RENAME",
            needs: "superuser"),
        refused(
            "ALTER TEXT SEARCH TEMPLATE", "change a text search template",
            syntax: """
                ALTER TEXT SEARCH TEMPLATE name { RENAME TO new_name | SET SCHEMA new_schema }
                """,
            example: "ALTER TEXT SEARCH TEMPLATE snowball RENAME TO ball;", form: " … RENAME",
            needs: "superuser"),
        refused(
            "CREATE TEXT SEARCH CONFIGURATION", "make a text search configuration",
            syntax: """
                CREATE TEXT SEARCH CONFIGURATION name
                    ( { PARSER = parser_name | COPY = source_configuration } )
                """,
            example: "CREATE TEXT SEARCH CONFIGURATION music (COPY = english);", needs: "CREATE on the schema"),
        refused(
            "CREATE TEXT SEARCH DICTIONARY", "make a text search dictionary",
            syntax: """
                CREATE TEXT SEARCH DICTIONARY name
                    ( TEMPLATE = template [, option = value [, ...] ] )
                """,
            example: "CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = simple);", needs: "CREATE on the schema"),
        refused(
            "CREATE TEXT SEARCH PARSER", "make a text search parser",
            syntax: """
                CREATE TEXT SEARCH PARSER name (
                    START = function, GETTOKEN = function, END = function,
                    LEXTYPES = function [, HEADLINE = function ] )
                """,
            example: "CREATE TEXT SEARCH PARSER mine (START = prsd_start);", needs: "superuser"),
        refused(
            "CREATE TEXT SEARCH TEMPLATE", "make a text search template",
            syntax: "CREATE TEXT SEARCH TEMPLATE name ( [ INIT = function, ] LEXIZE = function )",
            example: "CREATE TEXT SEARCH TEMPLATE mine (LEXIZE = dsimple_lexize);", needs: "superuser"),
        refused(
            "DROP TEXT SEARCH CONFIGURATION", "remove text search configurations",
            syntax: "DROP TEXT SEARCH CONFIGURATION [ IF EXISTS ] name [ CASCADE | RESTRICT ]",
            example: "DROP TEXT SEARCH CONFIGURATION english;", needs: "ownership of the configuration"),
        refused(
            "DROP TEXT SEARCH DICTIONARY", "remove text search dictionaries",
            syntax: "DROP TEXT SEARCH DICTIONARY [ IF EXISTS ] name [ CASCADE | RESTRICT ]",
            example: "DROP TEXT SEARCH DICTIONARY english_stem;", needs: "ownership of the dictionary"),
        refused(
            "DROP TEXT SEARCH PARSER", "remove text search parsers",
            syntax: "DROP TEXT SEARCH PARSER [ IF EXISTS ] name [ CASCADE | RESTRICT ]",
            example: "DROP TEXT SEARCH PARSER \"default\";", needs: "superuser"),
        refused(
            "DROP TEXT SEARCH TEMPLATE", "remove text search templates",
            syntax: "DROP TEXT SEARCH TEMPLATE [ IF EXISTS ] name [ CASCADE | RESTRICT ]",
            example: "DROP TEXT SEARCH TEMPLATE snowball;", needs: "superuser"),
    ]
}
