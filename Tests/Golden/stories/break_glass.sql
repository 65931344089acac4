-- Administrators work with little power every day and take up more for a moment, knowingly. What SET ROLE can
-- reach, and what it leaves behind.

CREATE ROLE dba NOLOGIN;
CREATE ROLE operators NOLOGIN;
CREATE ROLE emergency NOLOGIN SUPERUSER;
CREATE ROLE nina LOGIN NOINHERIT;
CREATE ROLE omar LOGIN;
GRANT operators TO nina WITH INHERIT TRUE;
GRANT dba TO nina;
GRANT emergency TO nina WITH INHERIT FALSE, SET TRUE;
GRANT operators TO omar;
GRANT dba TO omar WITH SET FALSE, INHERIT FALSE;
\drg

CREATE SCHEMA core AUTHORIZATION dba;
SET ROLE dba;
CREATE TABLE core.config (key text PRIMARY KEY, value text);
INSERT INTO core.config VALUES ('mode', 'normal');
GRANT USAGE ON SCHEMA core TO operators;
GRANT SELECT ON core.config TO operators;
RESET ROLE;

-- An ordinary day.
SET SESSION AUTHORIZATION nina;
SELECT * FROM core.config;
UPDATE core.config SET value = 'maintenance' WHERE key = 'mode';
ALTER TABLE core.config ADD COLUMN changed_by name;

-- A change that needs the dba.
SET ROLE dba;
ALTER TABLE core.config ADD COLUMN changed_by name DEFAULT current_user;
UPDATE core.config SET value = 'maintenance', changed_by = current_user WHERE key = 'mode';
INSERT INTO core.config (key, value) VALUES ('colour', 'red');
SELECT * FROM core.config ORDER BY key;
RESET ROLE;
DELETE FROM core.config;

-- The emergency. As a superuser she can do anything; the session is still hers, and RESET ROLE ends it.
SET ROLE emergency;
SELECT current_user, session_user;
SHOW is_superuser;
ALTER ROLE omar NOLOGIN;
CREATE TABLE core.traces (what text);
RESET ROLE;
SHOW is_superuser;
ALTER ROLE omar LOGIN;
SELECT * FROM core.traces;
SET SESSION AUTHORIZATION omar;
RESET SESSION AUTHORIZATION;
\dt core.*

-- From dba she cannot go to where dba itself could not go, but to where nina could.
SET SESSION AUTHORIZATION nina;
SET ROLE dba;
SET ROLE emergency;
SELECT current_user;
RESET ROLE;
SELECT pg_has_role('nina', 'emergency', 'SET') AS set, pg_has_role('nina', 'emergency', 'USAGE') AS usage;
RESET SESSION AUTHORIZATION;

-- Omar is a member of dba in name only.
SET SESSION AUTHORIZATION omar;
SET ROLE dba;
SET ROLE operators;
SELECT * FROM core.config ORDER BY key;
RESET ROLE;
DROP TABLE core.config;
SELECT pg_has_role('dba', 'MEMBER') AS member, pg_has_role('dba', 'USAGE') AS usage, pg_has_role('dba', 'SET') AS set;
RESET SESSION AUTHORIZATION;

-- Locked away again.
REVOKE emergency FROM nina;
SET SESSION AUTHORIZATION nina;
SET ROLE emergency;
RESET SESSION AUTHORIZATION;
ALTER TABLE core.traces OWNER TO dba;
DROP ROLE emergency;
\drg
\du
