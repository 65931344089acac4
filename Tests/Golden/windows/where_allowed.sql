-- Window functions are computed after WHERE, GROUP BY and HAVING, so only the select list and ORDER BY may use them.
CREATE TABLE t (a int, b int);
INSERT INTO t VALUES (1, 10), (1, 20), (2, 30);
SELECT a FROM t WHERE row_number() OVER () = 1;
SELECT a FROM t GROUP BY a, rank() OVER ();
SELECT a FROM t GROUP BY a HAVING rank() OVER () = 1;
SELECT 1 FROM t JOIN t AS u ON rank() OVER () = 1;
SELECT a FROM t LIMIT rank() OVER ();
SELECT sum(rank() OVER ()) FROM t;
SELECT rank() OVER (ORDER BY rank() OVER ()) FROM t;
UPDATE t SET a = rank() OVER ();
DELETE FROM t WHERE rank() OVER () > 1;
INSERT INTO t VALUES (rank() OVER (), 1);
SELECT a, b FROM t ORDER BY row_number() OVER (ORDER BY b DESC);
SELECT * FROM (SELECT a, b, row_number() OVER (PARTITION BY a ORDER BY b) AS nr FROM t) AS numbered WHERE nr = 1 ORDER BY a;
