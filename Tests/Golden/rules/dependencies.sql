-- A rule goes with its relation, and holds the other relations and the columns that it names.
CREATE TABLE t (a int, b int, c int);
CREATE TABLE log (x int, y int);
CREATE RULE r AS ON INSERT TO t WHERE NEW.c > 0 DO ALSO INSERT INTO log (x) VALUES (NEW.a);
DROP TABLE log;
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t DROP COLUMN b;
ALTER TABLE log DROP COLUMN x;
ALTER TABLE log DROP COLUMN y;
ALTER TABLE log ALTER COLUMN x TYPE bigint;
ALTER TABLE log RENAME COLUMN x TO value;
ALTER TABLE log RENAME TO journal;
SELECT definition FROM pg_rules WHERE tablename = 't';
SELECT deptype, refobjid::regclass AS of, refobjsubid FROM pg_depend
    WHERE classid = 'pg_rewrite'::regclass AND objid = (SELECT oid FROM pg_rewrite WHERE rulename = 'r') ORDER BY deptype, refobjid::regclass::text, refobjsubid;
DROP TABLE journal CASCADE;
SELECT count(*) FROM pg_rules WHERE tablename = 't';
SELECT relhasrules FROM pg_class WHERE relname = 't';
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
DROP TABLE t;
SELECT count(*) FROM pg_rewrite WHERE rulename = 'r';
