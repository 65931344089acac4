-- A foreign key shows in pg_trigger as four internal triggers, two on each side, which belong to the constraint.
CREATE TABLE p (a int PRIMARY KEY, b int UNIQUE);
CREATE TABLE c (
  x int REFERENCES p ON DELETE CASCADE ON UPDATE SET NULL,
  y int CONSTRAINT yk REFERENCES p (b) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE self (a int PRIMARY KEY, b int REFERENCES self ON DELETE SET DEFAULT ON UPDATE RESTRICT);
CREATE TABLE pt (a int PRIMARY KEY) PARTITION BY LIST (a);
CREATE TABLE pt1 PARTITION OF pt FOR VALUES IN (1);
CREATE TABLE ct (a int REFERENCES pt) PARTITION BY LIST (a);
CREATE TABLE ct1 PARTITION OF ct FOR VALUES IN (1);
SELECT tgrelid::regclass, (SELECT tgrelid::regclass FROM pg_trigger q WHERE q.oid = t.tgparentid) AS parent,
  regexp_replace(tgname, '[0-9]+', 'N') AS name, tgfoid::regproc, tgtype, tgenabled, tgisinternal,
  tgconstrrelid::regclass, tgconstrindid::regclass, k.conname, tgdeferrable, tginitdeferred
FROM pg_trigger t JOIN pg_constraint k ON k.oid = tgconstraint
ORDER BY k.conname, tgrelid::regclass::text, tgtype, name;
SELECT regexp_replace(pg_describe_object(classid, objid, objsubid), '_[0-9]+ on', '_N on') AS trigger,
  pg_describe_object(refclassid, refobjid, refobjsubid) AS on, deptype
FROM pg_depend WHERE classid = 'pg_trigger'::regclass ORDER BY 1, 2, 3;
SELECT regexp_replace(pg_get_triggerdef(oid), '[0-9]+', 'N') FROM pg_trigger
WHERE tgrelid IN ('c'::regclass, 'p'::regclass) ORDER BY 1;
SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'RI\_ConstraintTrigger\__\_' || oid;
\d c
SELECT count(*) FROM information_schema.triggers;
