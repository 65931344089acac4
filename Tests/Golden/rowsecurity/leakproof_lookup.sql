-- A comparison that is leakproof may be used before the policies: it can tell nothing but its result.
CREATE ROLE rudi;
CREATE TABLE t (id int PRIMARY KEY, n int);
INSERT INTO t VALUES (1, 0), (2, 5);
GRANT SELECT ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (10 / n > 0);
SET ROLE rudi;
SELECT id FROM t;
SELECT proname, proleakproof FROM pg_proc WHERE proname IN ('int4eq', 'int4div', 'texteq', 'like', 'lower')
    AND prorettype <> 'anyrange'::regtype ORDER BY 1, oid LIMIT 5;
