-- A view lends its owner's rights on relations, not on functions: those in it are executed as the role that asks.
CREATE ROLE owner;
CREATE ROLE reader;
GRANT CREATE ON SCHEMA public TO owner;
SET ROLE owner;
CREATE TABLE t (a text);
INSERT INTO t VALUES ('X');
CREATE VIEW v AS SELECT lower(a) AS low, upper(a) AS up FROM t;
CREATE SEQUENCE q;
CREATE VIEW next AS SELECT nextval('q');
CREATE VIEW last AS SELECT last_value FROM q;
GRANT SELECT ON v, next, last TO reader;
SET ROLE reader;
SELECT low FROM v;
-- nextval looks at the sequence for the caller; reading it as a table is the view owner's business.
SELECT * FROM next;
SELECT * FROM last;
RESET ROLE;
REVOKE EXECUTE ON FUNCTION lower(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lower(text) TO owner;
GRANT USAGE ON q TO reader;
SET ROLE reader;
SELECT * FROM next;
SELECT up FROM v;
SELECT low FROM v;
SET ROLE owner;
SELECT low FROM v;
