/// What may stand where in DROP and COMMENT.
enum RemovalRules {
    /// The rules.
    static let text = """
        DROP -> TABLE | ROLE | USER | SCHEMA | VIEW | MATERIALIZED VIEW | INDEX | SEQUENCE | DATABASE | FUNCTION | \
        PROCEDURE | ROUTINE | TRIGGER | POLICY | TYPE | DOMAIN | OWNED BY | RULE | EXTENSION | AGGREGATE | CAST | \
        COLLATION | GROUP | LANGUAGE | OPERATOR | PUBLICATION | SERVER | STATISTICS | SUBSCRIPTION | TABLESPACE | \
        FOREIGN TABLE | FOREIGN DATA WRAPPER | EVENT TRIGGER | USER MAPPING
        DROP TABLE -> <table> | IF EXISTS
        DROP VIEW -> <view> | IF EXISTS
        DROP MATERIALIZED -> VIEW
        DROP MATERIALIZED VIEW -> <matview> | IF EXISTS
        DROP INDEX -> <index> | IF EXISTS | CONCURRENTLY
        DROP SEQUENCE -> <sequence> | IF EXISTS
        DROP SCHEMA -> <schema> | IF EXISTS
        DROP DATABASE -> <database> | IF EXISTS
        DROP DATABASE _ -> WITH ( FORCE )
        DROP FUNCTION -> <normal-function> | IF EXISTS
        DROP PROCEDURE -> <procedure> | IF EXISTS
        DROP ROUTINE -> <routine> | IF EXISTS
        DROP AGGREGATE -> <aggregate> | IF EXISTS
        DROP TYPE -> <type> | IF EXISTS
        DROP DOMAIN -> <domain> | IF EXISTS
        DROP EXTENSION -> <extension> | IF EXISTS
        DROP LANGUAGE -> <language> | IF EXISTS
        DROP PUBLICATION -> <publication> | IF EXISTS
        DROP SUBSCRIPTION -> <subscription> | IF EXISTS
        DROP SERVER -> <server> | IF EXISTS
        DROP STATISTICS -> <statistics> | IF EXISTS
        DROP TABLESPACE -> <tablespace> | IF EXISTS
        DROP COLLATION -> <collation> | IF EXISTS
        DROP FOREIGN -> TABLE | DATA WRAPPER
        DROP FOREIGN TABLE -> <foreign-table> | IF EXISTS
        DROP FOREIGN DATA WRAPPER -> <wrapper> | IF EXISTS
        DROP EVENT TRIGGER -> <eventTrigger> | IF EXISTS
        DROP TRIGGER/POLICY/RULE -> IF EXISTS
        DROP TRIGGER/POLICY/RULE _ -> ON
        DROP TRIGGER/POLICY/RULE _ ON -> <table> | <view>
        DROP TRIGGER/POLICY/RULE _ ON _ -> CASCADE | RESTRICT
        DROP USER MAPPING -> FOR
        DROP USER MAPPING FOR -> <role> | PUBLIC | CURRENT_USER
        DROP USER MAPPING FOR _ -> SERVER
        DROP USER MAPPING FOR _ SERVER -> <server>
        DROP FUNCTION/PROCEDURE/ROUTINE/AGGREGATE _ () -> CASCADE | RESTRICT
        DROP TABLE/VIEW/INDEX/SEQUENCE/SCHEMA/TYPE/DOMAIN/EXTENSION/SERVER _ -> CASCADE | RESTRICT
        COMMENT -> ON
        COMMENT ON -> TABLE | COLUMN | ROLE | SCHEMA | VIEW | MATERIALIZED VIEW | DATABASE | FUNCTION | PROCEDURE | \
        SEQUENCE | INDEX | TYPE | DOMAIN | CONSTRAINT | TRIGGER | POLICY | RULE | EXTENSION | LANGUAGE | TABLESPACE \
        | AGGREGATE | ROUTINE
        COMMENT ON TABLE -> <table>
        COMMENT ON COLUMN -> <selectable>
        COMMENT ON ROLE -> <role>
        COMMENT ON SCHEMA -> <schema>
        COMMENT ON VIEW -> <view>
        COMMENT ON MATERIALIZED VIEW -> <matview>
        COMMENT ON DATABASE -> <database>
        COMMENT ON FUNCTION/PROCEDURE/ROUTINE/AGGREGATE -> <routine>
        COMMENT ON SEQUENCE -> <sequence>
        COMMENT ON INDEX -> <index>
        COMMENT ON TYPE -> <type>
        COMMENT ON DOMAIN -> <domain>
        COMMENT ON TABLESPACE -> <tablespace>
        COMMENT ON CONSTRAINT/TRIGGER/POLICY/RULE _ -> ON
        COMMENT ON CONSTRAINT/TRIGGER/POLICY/RULE _ ON -> <table>
        COMMENT ON MATERIALIZED -> VIEW
        COMMENT ON ... _ -> IS
        COMMENT ON ... IS -> NULL

        """
}
