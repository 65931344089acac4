-- Views and materialized views in lists and one by one.
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a, upper(b) AS up FROM t WHERE a > 1;
CREATE VIEW sec WITH (security_barrier, security_invoker = true) AS SELECT a FROM t WITH LOCAL CHECK OPTION;
CREATE MATERIALIZED VIEW m AS SELECT count(*) AS n FROM t;
CREATE UNIQUE INDEX ON m (n);
COMMENT ON VIEW v IS 'a view';
COMMENT ON COLUMN v.up IS 'in capitals';
\dv
\dv+
\dm
\d v
\d+ v
\d+ sec
\d m
\d+ m
\dtvm
\sv v
\sv+ sec
\sv t
\sv nosuch
