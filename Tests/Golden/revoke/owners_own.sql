-- An owner can revoke his own privileges, and give them back: the grant options of an owner are never lost.
CREATE ROLE ann;
GRANT CREATE ON SCHEMA public TO ann;
SET ROLE ann;
CREATE TABLE t (a integer);
REVOKE ALL ON t FROM ann;
\dp t
SELECT * FROM t;
INSERT INTO t VALUES (1);

-- Still the owner: ALTER, GRANT and DROP do not ask the list.
ALTER TABLE t ADD COLUMN b text;
GRANT SELECT ON t TO ann;
SELECT * FROM t;
\dp t
DROP TABLE t;
RESET ROLE;
