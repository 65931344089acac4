extension StatementHelp {
    /// ALTER TABLE.
    static let alterTable: [StatementHelp] = [
        StatementHelp(
            "ALTER TABLE", "change a table",
            syntax: """
                ALTER TABLE [ IF EXISTS ] [ ONLY ] name [ * ] action [, ...]
                ALTER TABLE [ IF EXISTS ] [ ONLY ] name [ * ]
                    RENAME [ COLUMN ] column_name TO new_column_name
                ALTER TABLE [ IF EXISTS ] [ ONLY ] name [ * ]
                    RENAME CONSTRAINT constraint_name TO new_constraint_name
                ALTER TABLE [ IF EXISTS ] name RENAME TO new_name
                ALTER TABLE [ IF EXISTS ] name SET SCHEMA new_schema
                ALTER TABLE ALL IN TABLESPACE name [ OWNED BY role_name [, ...] ]
                    SET TABLESPACE new_tablespace [ NOWAIT ]
                ALTER TABLE [ IF EXISTS ] name
                    ATTACH PARTITION partition_name { FOR VALUES partition_bound | DEFAULT }
                ALTER TABLE [ IF EXISTS ] name DETACH PARTITION partition_name

                where action is one of:

                    ADD [ COLUMN ] [ IF NOT EXISTS ] column_name data_type
                        [ COLLATE collation ] [ column_constraint [ ... ] ]
                    DROP [ COLUMN ] [ IF EXISTS ] column_name [ CASCADE | RESTRICT ]
                    ALTER [ COLUMN ] column_name [ SET DATA ] TYPE data_type
                        [ COLLATE collation ] [ USING expression ]
                    ALTER [ COLUMN ] column_name SET DEFAULT expression
                    ALTER [ COLUMN ] column_name DROP DEFAULT
                    ALTER [ COLUMN ] column_name { SET | DROP } NOT NULL
                    ALTER [ COLUMN ] column_name SET EXPRESSION AS ( expression )
                    ALTER [ COLUMN ] column_name DROP EXPRESSION [ IF EXISTS ]
                    ALTER [ COLUMN ] column_name ADD GENERATED { ALWAYS | BY DEFAULT }
                        AS IDENTITY [ ( sequence_option [ ... ] ) ]
                    ALTER [ COLUMN ] column_name { SET GENERATED { ALWAYS | BY DEFAULT }
                        | SET sequence_option | RESTART [ [ WITH ] restart ] } [ ... ]
                    ALTER [ COLUMN ] column_name DROP IDENTITY [ IF EXISTS ]
                    ALTER [ COLUMN ] { column_name | number }
                        SET STATISTICS { integer | DEFAULT }
                    ALTER [ COLUMN ] column_name SET ( attribute_option = value [, ...] )
                    ALTER [ COLUMN ] column_name RESET ( attribute_option [, ...] )
                    ALTER [ COLUMN ] column_name SET STORAGE
                        { PLAIN | EXTERNAL | EXTENDED | MAIN | DEFAULT }
                    ADD table_constraint [ NOT VALID ]
                    ADD [ CONSTRAINT constraint_name ] { UNIQUE | PRIMARY KEY }
                        USING INDEX index_name
                    ALTER CONSTRAINT constraint_name [ [ NOT ] DEFERRABLE ]
                        [ INITIALLY { DEFERRED | IMMEDIATE } ] [ [ NOT ] ENFORCED ]
                    VALIDATE CONSTRAINT constraint_name
                    DROP CONSTRAINT [ IF EXISTS ] constraint_name [ CASCADE | RESTRICT ]
                    { ENABLE | DISABLE } TRIGGER { trigger_name | ALL | USER }
                    ENABLE { REPLICA | ALWAYS } TRIGGER trigger_name
                    { ENABLE [ REPLICA | ALWAYS ] | DISABLE } RULE rule_name
                    { ENABLE | DISABLE | FORCE | NO FORCE } ROW LEVEL SECURITY
                    CLUSTER ON index_name
                    SET WITHOUT CLUSTER
                    SET TABLESPACE new_tablespace
                    SET { LOGGED | UNLOGGED }
                    SET ( storage_parameter [ = value ] [, ...] )
                    RESET ( storage_parameter [, ...] )
                    [ NO ] INHERIT parent_table
                    OF type_name
                    NOT OF
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                    REPLICA IDENTITY { DEFAULT | USING INDEX index_name | FULL | NOTHING }

                column_constraint, table_constraint and partition_bound are written as in
                CREATE TABLE
                """,
            example: """
                ALTER TABLE artists ADD COLUMN website text, ALTER country SET DEFAULT 'US';
                ALTER TABLE playlists ENABLE ROW LEVEL SECURITY;
                """,
            needs: alterationNeeds("table", besides: ", REFERENCES on the tables of new foreign keys"))
    ]
}
