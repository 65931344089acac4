-- A change through views needs the privilege on each: the caller's on the outermost, each view owner's on what is below. The
-- owner must be able to read what the view reads only if the statement reads. Schemas below need no USAGE.
CREATE ROLE own;
CREATE ROLE mid;
CREATE ROLE ed;
CREATE SCHEMA s AUTHORIZATION own;
CREATE SCHEMA m AUTHORIZATION mid;
GRANT USAGE ON SCHEMA s TO mid;
GRANT USAGE ON SCHEMA m TO ed;
SET ROLE own;
CREATE TABLE s.t (id int PRIMARY KEY, a text DEFAULT 'table', b int DEFAULT 0);
INSERT INTO s.t VALUES (1, 'x', 1), (2, 'y', 2);
CREATE VIEW s.v AS SELECT id, a, b, upper(a) AS ua FROM s.t;
GRANT SELECT, INSERT, UPDATE, DELETE ON s.v TO mid;
SET ROLE mid;
CREATE VIEW m.vv AS SELECT id AS k, a AS t, ua FROM s.v WHERE b < 100;
GRANT SELECT, INSERT, DELETE, UPDATE (t) ON m.vv TO ed;
SET ROLE ed;
INSERT INTO m.vv (k, t) VALUES (3, 'z'), (4, DEFAULT) RETURNING *;
UPDATE m.vv SET t = t || '!' WHERE k = 1 RETURNING k, ua;
UPDATE m.vv SET k = 9 WHERE k = 1;
UPDATE m.vv SET ua = 'q';
INSERT INTO m.vv VALUES (5, 'a', 'A');
DELETE FROM m.vv WHERE k = 4 RETURNING t;
SELECT * FROM s.v;
RESET ROLE;
ALTER VIEW m.vv ALTER COLUMN t SET DEFAULT 'view';
SET ROLE ed;
INSERT INTO m.vv (k) VALUES (6) RETURNING t;
UPDATE m.vv SET t = DEFAULT WHERE k = 3 RETURNING t;
SET ROLE own;
REVOKE SELECT ON s.t FROM own;
SET ROLE ed;
INSERT INTO m.vv (k) VALUES (7);
INSERT INTO m.vv (k) VALUES (8) RETURNING k;
UPDATE m.vv SET t = 'all';
DELETE FROM m.vv WHERE k = 7;
SET ROLE own;
GRANT SELECT ON s.t TO own;
REVOKE INSERT ON s.v FROM mid;
SET ROLE ed;
INSERT INTO m.vv (k) VALUES (9);
RESET ROLE;
SELECT * FROM s.t ORDER BY id;

-- What cannot be changed through, and why.
CREATE VIEW s.sys AS SELECT ctid, id FROM s.t;
CREATE VIEW s.none AS SELECT 1 AS one FROM s.t;
UPDATE s.sys SET id = 30 WHERE id = 3;
INSERT INTO s.none VALUES (1);
SELECT table_name, column_name, is_updatable FROM information_schema.columns
WHERE table_schema IN ('s', 'm') AND table_name <> 't' ORDER BY 1, 2;
