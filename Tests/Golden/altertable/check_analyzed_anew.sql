-- ALTER COLUMN … TYPE analyzes the CHECKs over the column anew: their functions and operators are looked up for the new
-- type, and where there is none the statement fails.
CREATE SCHEMA s;
CREATE FUNCTION s.small(int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1 < 100';
CREATE FUNCTION s.either(int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1 < 10';
CREATE FUNCTION s.either(bigint) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1 < 20';
CREATE TABLE s.t (a int CHECK (s.small(a)), b int CHECK (s.either(b)), c int CHECK (c + 1 > 0 AND c::text <> 'x'));
INSERT INTO s.t VALUES (1, 1, 1);
ALTER TABLE s.t ALTER COLUMN a TYPE bigint;
ALTER TABLE s.t ALTER COLUMN a TYPE smallint;
ALTER TABLE s.t ALTER COLUMN b TYPE bigint;
INSERT INTO s.t (b) VALUES (15);
INSERT INTO s.t (b) VALUES (25);
ALTER TABLE s.t ALTER COLUMN c TYPE text;
ALTER TABLE s.t ALTER COLUMN c TYPE numeric;
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 's.t'::regclass ORDER BY conname;
