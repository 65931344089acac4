extension StatementHelp {
    /// Transactions and the marks in them.
    static let transactions: [StatementHelp] = [
        StatementHelp(
            "ABORT", "end the transaction and undo what it did",
            syntax: "ABORT [ WORK | TRANSACTION ] [ AND [ NO ] CHAIN ]",
            example: """
                BEGIN;
                DELETE FROM playlist_tracks;
                ABORT;
                """,
            needs: "no privilege"),
        StatementHelp(
            "BEGIN", "open a transaction block",
            syntax: """
                BEGIN [ WORK | TRANSACTION ] [ transaction_mode [, ...] ]

                where transaction_mode is one of:

                    ISOLATION LEVEL { SERIALIZABLE | REPEATABLE READ | READ COMMITTED
                                      | READ UNCOMMITTED }
                    READ WRITE | READ ONLY
                    [ NOT ] DEFERRABLE
                """,
            example: """
                BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
                SELECT count(*) FROM streams;
                COMMIT;
                """,
            needs: "no privilege"),
        StatementHelp(
            "COMMIT", "end the transaction and keep what it did",
            syntax: "COMMIT [ WORK | TRANSACTION ] [ AND [ NO ] CHAIN ]",
            example: """
                BEGIN;
                UPDATE artists SET verified = true WHERE artist_id = 1;
                COMMIT;
                """,
            needs: "no privilege"),
        StatementHelp(
            "COMMIT PREPARED", "keep what a prepared transaction did",
            syntax: "COMMIT PREPARED transaction_id",
            example: """
                COMMIT PREPARED 'refunds';
                -- ERROR:  COMMIT PREPARED is not supported by RoleSQL
                """,
            needs: "to be the role that prepared the transaction, or superuser",
            refused: "there is no two-phase commit"),
        StatementHelp(
            "END", "end the transaction and keep what it did",
            syntax: "END [ WORK | TRANSACTION ] [ AND [ NO ] CHAIN ]",
            example: """
                BEGIN;
                INSERT INTO genres (name) VALUES ('Polka');
                END;
                """,
            needs: "no privilege"),
        StatementHelp(
            "PREPARE TRANSACTION", "put the transaction away, to be ended by anyone later",
            syntax: "PREPARE TRANSACTION transaction_id",
            example: """
                PREPARE TRANSACTION 'refunds';
                -- ERROR:  PREPARE TRANSACTION is not supported by RoleSQL
                """,
            needs: "no privilege", refused: "there is no two-phase commit"),
        StatementHelp(
            "RELEASE SAVEPOINT", "forget a savepoint and keep what was done since",
            syntax: "RELEASE [ SAVEPOINT ] savepoint_name",
            example: """
                BEGIN;
                SAVEPOINT before_refund;
                UPDATE payments SET refund_amount = 1 WHERE payment_id = 1;
                RELEASE SAVEPOINT before_refund;
                COMMIT;
                """,
            needs: "no privilege"),
        StatementHelp(
            "ROLLBACK", "end the transaction and undo what it did",
            syntax: "ROLLBACK [ WORK | TRANSACTION ] [ AND [ NO ] CHAIN ]",
            example: """
                BEGIN;
                GRANT SELECT ON payments TO PUBLIC;
                ROLLBACK;
                """,
            needs: "no privilege"),
        StatementHelp(
            "ROLLBACK PREPARED", "undo what a prepared transaction did",
            syntax: "ROLLBACK PREPARED transaction_id",
            example: """
                ROLLBACK PREPARED 'refunds';
                -- ERROR:  ROLLBACK PREPARED is not supported by RoleSQL
                """,
            needs: "to be the role that prepared the transaction, or superuser",
            refused: "there is no two-phase commit"),
        StatementHelp(
            "ROLLBACK TO SAVEPOINT", "undo what was done since a savepoint, errors included",
            syntax: "ROLLBACK [ WORK | TRANSACTION ] TO [ SAVEPOINT ] savepoint_name",
            example: """
                BEGIN;
                SAVEPOINT s;
                SELECT plays FROM tracks;
                -- ERROR:  column "plays" does not exist
                ROLLBACK TO SAVEPOINT s;
                COMMIT;
                """,
            needs: "no privilege"),
        StatementHelp(
            "SAVEPOINT", "mark a place in the transaction to which it can go back",
            syntax: "SAVEPOINT savepoint_name",
            example: """
                BEGIN;
                SAVEPOINT before_cleanup;
                DELETE FROM playlists WHERE NOT is_public;
                ROLLBACK TO before_cleanup;
                COMMIT;
                """,
            needs: "no privilege"),
        StatementHelp(
            "SET TRANSACTION", "choose isolation and access mode of the transaction",
            syntax: """
                SET TRANSACTION transaction_mode [, ...]
                SET SESSION CHARACTERISTICS AS TRANSACTION transaction_mode [, ...]

                where transaction_mode is one of:

                    ISOLATION LEVEL { SERIALIZABLE | REPEATABLE READ | READ COMMITTED
                                      | READ UNCOMMITTED }
                    READ WRITE | READ ONLY
                    [ NOT ] DEFERRABLE
                """,
            example: """
                BEGIN;
                SET TRANSACTION READ ONLY;
                DELETE FROM streams;
                -- ERROR:  cannot execute DELETE in a read-only transaction
                ROLLBACK;
                """,
            needs: "no privilege"),
        StatementHelp(
            "START TRANSACTION", "open a transaction block",
            syntax: """
                START TRANSACTION [ transaction_mode [, ...] ]

                where transaction_mode is one of:

                    ISOLATION LEVEL { SERIALIZABLE | REPEATABLE READ | READ COMMITTED
                                      | READ UNCOMMITTED }
                    READ WRITE | READ ONLY
                    [ NOT ] DEFERRABLE
                """,
            example: """
                START TRANSACTION READ ONLY;
                TABLE genres;
                COMMIT;
                """,
            needs: "no privilege"),
    ]
}
