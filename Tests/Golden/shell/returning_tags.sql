-- A command's tag follows the rows that it returns, whatever \g and its kin make of the rows.
\set QUIET off
CREATE TABLE t (id integer, name text);
INSERT INTO t VALUES (1, 'a') RETURNING id, name \gset x_
\echo :x_id :x_name
INSERT INTO t VALUES (2, 'b') RETURNING 'SELECT ' || id \gexec
INSERT INTO t VALUES (3, 'c') RETURNING 1, 2, 3 \crosstabview
UPDATE t SET name = 'd' RETURNING id \gset
DELETE FROM t WHERE id > 5 RETURNING id \gset
SELECT 1 AS one \; DELETE FROM t RETURNING id AS two, name \gx
SELECT 'SELECT 3' AS one \; SELECT 'SELECT 4' AS two \gexec
SELECT 1 AS one \; SELECT 2 AS two \gset
\echo :one :two
SELECT 1 AS one \; SELECT 2 AS two \; CREATE TABLE u () \gset
\echo :{?one}
\set SHOW_ALL_RESULTS off
SELECT 'SELECT 3' AS one \; SELECT 'SELECT 4' AS two \gexec
SELECT 1 AS one \; SELECT 2 AS two \gset
SELECT 1 AS one \; SELECT 1/0 AS two;
