-- \sv writes a view with its options, quoted as a statement needs them, and with its CHECK OPTION; anything else is no view.
CREATE TABLE t (a int);
CREATE VIEW plain AS SELECT a FROM t;
CREATE VIEW guarded WITH (security_barrier, check_option = local) AS SELECT a FROM t WHERE a > 0;
CREATE VIEW invoked WITH (security_invoker = on, security_barrier = off) AS SELECT a FROM t;
CREATE VIEW cascaded WITH (security_invoker = false) AS SELECT a FROM t WITH CASCADED CHECK OPTION;
CREATE MATERIALIZED VIEW kept AS SELECT 1 AS a;
\sv plain
\sv guarded
\sv+ invoked
\sv cascaded
\sv kept
\sv t
\sv nothing
