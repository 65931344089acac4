-- CREATE INDEX, generated columns and partition keys look into simple SQL functions; an error in there is told with the function's
-- text and name.
SET check_function_bodies = off;
CREATE TABLE t (a int);
CREATE FUNCTION bad(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT nosuch($1)';
CREATE FUNCTION outer_bad(int) RETURNS int LANGUAGE sql AS 'SELECT bad($1)';
CREATE INDEX ON t ((bad(a)));
CREATE INDEX ON t (a) WHERE outer_bad(a) = 1;
CREATE TABLE g (a int, b int GENERATED ALWAYS AS (outer_bad(a)) STORED);
CREATE TABLE p (a int) PARTITION BY RANGE (bad(a));
CREATE TABLE d (a int DEFAULT bad(1), CHECK (bad(a) = 1));
