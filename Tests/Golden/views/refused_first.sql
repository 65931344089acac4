-- Privileges on views are looked at while the statement is planned, those on tables when it starts: of a view and a
-- table that are both denied, the view is named, wherever it stands. Of several views, the outer one comes first.
CREATE ROLE r;
CREATE ROLE o;
CREATE TABLE t (a integer PRIMARY KEY, b text);
CREATE VIEW v AS SELECT * FROM t;
CREATE VIEW v2 AS SELECT * FROM t;
CREATE VIEW vv AS SELECT * FROM v;
GRANT SELECT ON vv TO r;
ALTER VIEW vv OWNER TO o;
SET ROLE r;
SELECT * FROM t, v;
SELECT * FROM (SELECT * FROM v) q, t;
SELECT (SELECT max(a) FROM v) FROM t;
SELECT * FROM t WHERE EXISTS (SELECT 1 FROM v);
INSERT INTO t SELECT * FROM v;
UPDATE t SET b = 'x' FROM v WHERE v.a = t.a;
DELETE FROM t USING v;
WITH x AS (SELECT * FROM v) SELECT * FROM x, t;
SELECT * FROM t UNION SELECT * FROM v;
SELECT 1 / 0 FROM v;
UPDATE v SET b = 1 / 0;
SELECT * FROM v2, v;
SELECT (SELECT max(a) FROM v2) FROM v;
-- A view inside a view is looked at as the outer one's owner, before any table.
SELECT * FROM t, vv;
RESET ROLE;
