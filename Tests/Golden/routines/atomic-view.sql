-- A body written as SQL that changes a view which cannot be changed is refused by the validator, which names the function.
CREATE TABLE t (id int);
CREATE VIEW v AS SELECT DISTINCT id FROM t;
CREATE FUNCTION f() RETURNS void BEGIN ATOMIC DELETE FROM v; END;
SET check_function_bodies = off;
CREATE FUNCTION f() RETURNS void BEGIN ATOMIC DELETE FROM v; END;
SELECT f();
