-- Defaults, their inlined functions included, ask for EXECUTE as the role that inserts, even when there are no rows; values that are given do not.
CREATE ROLE ann;
CREATE FUNCTION small(t text) RETURNS text LANGUAGE sql AS 'SELECT lower(t)';
CREATE DOMAIN word AS text DEFAULT lower('D');
CREATE TABLE t (a text, b text DEFAULT lower('X'), c text DEFAULT small('Y'));
CREATE TABLE d (a word, k int);
GRANT ALL ON t, d TO ann;
REVOKE EXECUTE ON FUNCTION lower(text) FROM PUBLIC;
SET ROLE ann;
INSERT INTO t (a) VALUES ('1');
INSERT INTO t VALUES ('1', '2', '3');
INSERT INTO t VALUES ('1', DEFAULT, '3');
INSERT INTO t VALUES ('1', '2', DEFAULT);
INSERT INTO t (a, b) SELECT '1', '2' WHERE false;
INSERT INTO t (a, c) SELECT '1', '2' WHERE false;
UPDATE t SET b = DEFAULT;
UPDATE t SET c = DEFAULT WHERE false;
INSERT INTO d (k) VALUES (1);
INSERT INTO d VALUES ('x', 1);
COPY t (a) FROM STDIN;
\.
COPY t FROM STDIN;
4	5	6
\.
SELECT * FROM t;
