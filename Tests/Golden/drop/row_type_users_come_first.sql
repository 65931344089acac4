-- DROP TABLE names what depends on the array of its row type first, then what depends on the row type, then what was made
-- after the table, oldest first.
CREATE TABLE t (id int PRIMARY KEY, a int);
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION f(int) RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
CREATE TABLE u (x t, y t[]);
CREATE FUNCTION g(t[]) RETURNS int LANGUAGE sql RETURN 1;
CREATE VIEW w AS SELECT t FROM t;
DROP TABLE t;
DROP TABLE t CASCADE;
SELECT count(*) FROM pg_proc WHERE proname IN ('f', 'g');
