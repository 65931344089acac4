-- A security_invoker view inside an ordinary view asks for the privileges of the role that runs the query, not of the outer view's owner.
CREATE ROLE author;
CREATE ROLE reader;
GRANT CREATE ON SCHEMA public TO author;
CREATE TABLE t (a int);
INSERT INTO t VALUES (1);
GRANT SELECT ON t TO author;
CREATE VIEW as_invoker WITH (security_invoker) AS SELECT a FROM t;
GRANT SELECT ON as_invoker TO author;
SET ROLE author;
CREATE VIEW over_it AS SELECT a FROM as_invoker;
GRANT SELECT ON over_it TO reader;
SELECT * FROM over_it;
SET ROLE reader;
-- The author could read the table; the reader cannot.
SELECT * FROM over_it;
RESET ROLE;
REVOKE SELECT ON t FROM author;
GRANT SELECT ON t TO reader;
SET ROLE reader;
SELECT * FROM over_it;
SET ROLE author;
SELECT * FROM over_it;
