-- ALTER COLUMN TYPE makes what stands over the column anew from its printed definition, before any row is converted:
-- indexes and statistics first, then checks and foreign keys. A function that does not take the new type refuses it.
CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE FUNCTION fine(int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE TABLE t (id int PRIMARY KEY, a int GENERATED ALWAYS AS (id + 1) STORED, b int, c int, CHECK (fine(c)));
CREATE INDEX i1 ON t ((twice(a)));
CREATE INDEX i2 ON t (b) WHERE fine(b);
-- The error's place is a place in the index's definition: psql marks it where it can.
ALTER TABLE t ALTER a TYPE bigint;
ALTER TABLE t ALTER COLUMN b TYPE bigint USING (b + 1)::bigint;
ALTER TABLE t ALTER c TYPE bigint;
-- A smaller type is converted by the function's cast, which the definition shows from then on.
ALTER TABLE t ALTER b TYPE smallint;
\d t
-- Types of several columns change together.
CREATE TABLE pair (a int, b int, CHECK (a < b));
INSERT INTO pair VALUES (1, 2);
ALTER TABLE pair ALTER a TYPE text;
ALTER TABLE pair ALTER a TYPE text, ALTER b TYPE text;
ALTER TABLE pair ALTER a TYPE int USING b::int - 1, ALTER b TYPE int USING a::int + 1;
TABLE pair;
ALTER TABLE pair ALTER a TYPE bigint, ALTER a TYPE text;
-- Index expressions run again over the converted rows; before that they were analyzed, and must still be immutable.
CREATE INDEX ratio ON pair ((10 / (b - 3)));
ALTER TABLE pair ALTER b TYPE bigint USING b + 1;
CREATE FUNCTION twice(bigint) RETURNS int LANGUAGE sql STABLE AS 'SELECT random()::int';
CREATE INDEX double ON pair ((twice(a)));
ALTER TABLE pair ALTER a TYPE bigint;
-- Statistics over expressions as well.
CREATE STATISTICS st ON (a + b), a FROM pair;
DROP INDEX ratio, double;
ALTER TABLE pair ALTER a TYPE text;
DROP STATISTICS st;
ALTER TABLE pair ALTER a TYPE text, ALTER b TYPE text;
TABLE pair;
