-- A function that returns rows of a table depends on the table's type; one whose body is a string does not depend on
-- what the body reads, one with BEGIN ATOMIC does.
CREATE TABLE t (a integer);
CREATE FUNCTION rows_of() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
CREATE FUNCTION text_body() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t';
CREATE FUNCTION atomic_body() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM t; END;
DROP TABLE t;
DROP TABLE t CASCADE;
SELECT text_body();
