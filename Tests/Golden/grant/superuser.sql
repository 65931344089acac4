-- A superuser passes every check, whatever the lists say; has_*_privilege says so too.
CREATE ROLE sue SUPERUSER;
CREATE ROLE ann;
CREATE SCHEMA hidden AUTHORIZATION ann;
SET ROLE ann;
CREATE TABLE hidden.t (a integer);
REVOKE ALL ON hidden.t FROM ann;
SELECT * FROM hidden.t;
SET ROLE sue;
SELECT * FROM hidden.t;
INSERT INTO hidden.t VALUES (1);
ALTER TABLE hidden.t ADD COLUMN b text;
SELECT has_table_privilege('hidden.t', 'DELETE') AS mine, has_table_privilege('ann', 'hidden.t', 'DELETE') AS hers;
DROP TABLE hidden.t;
RESET ROLE;

-- So a test as superuser proves nothing. After NOSUPERUSER the same session is bound at once.
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO ann;
SET ROLE sue;
SELECT * FROM t;
ALTER ROLE sue NOSUPERUSER;
SELECT * FROM t;
RESET ROLE;
