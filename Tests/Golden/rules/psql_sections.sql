-- \d lists the rules of a table by their states, between statistics and publications; those of a view \d+ only.
CREATE TABLE t (a int, b int);
CREATE STATISTICS s ON a, b FROM t;
CREATE RULE r1 AS ON INSERT TO t DO ALSO NOTHING;
CREATE RULE r2 AS ON DELETE TO t WHERE OLD.a > 1 DO INSTEAD NOTHING;
CREATE RULE r3 AS ON UPDATE TO t DO INSTEAD NOTHING;
CREATE RULE r4 AS ON UPDATE TO t DO ALSO DELETE FROM t WHERE a = OLD.a;
ALTER TABLE t DISABLE RULE r2;
ALTER TABLE t ENABLE REPLICA RULE r3;
ALTER TABLE t ENABLE ALWAYS RULE r4;
\d t
ALTER TABLE t ENABLE RULE r2;
ALTER TABLE t DISABLE RULE nothing;
CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t;
CREATE RULE vr AS ON INSERT TO v DO ALSO NOTHING;
\d v
\d+ v
COMMENT ON RULE r1 ON t IS 'does nothing';
COMMENT ON RULE r9 ON t IS 'is not there';
SELECT obj_description(oid, 'pg_rewrite') FROM pg_rewrite WHERE rulename = 'r1';
SELECT tablename, hasrules FROM pg_tables WHERE tablename = 't';
SELECT table_name, is_updatable, is_insertable_into FROM information_schema.views WHERE table_name = 'v';
