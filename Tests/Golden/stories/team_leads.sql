-- Team leads make the accounts of their own teams. CREATEROLE is given to them, superuser is not; the reach of
-- each ends where ADMIN ends.

CREATE ROLE lead_red LOGIN CREATEROLE;
CREATE ROLE lead_blue LOGIN CREATEROLE;
CREATE ROLE red;
CREATE ROLE blue;
GRANT red TO lead_red WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
GRANT blue TO lead_blue WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
CREATE SCHEMA red;
CREATE TABLE red.plans (what text);
GRANT USAGE ON SCHEMA red TO red;
GRANT SELECT, INSERT ON red.plans TO red;

SET SESSION AUTHORIZATION lead_red;
CREATE ROLE rita LOGIN IN ROLE red;
CREATE ROLE rob LOGIN;
GRANT red TO rob;
CREATE ROLE bert LOGIN IN ROLE blue;
GRANT blue TO rob;
\drg

-- The lead administers the team and cannot read its plans, unless he grants himself what he may grant.
SELECT * FROM red.plans;
SET ROLE red;
GRANT red TO lead_red WITH INHERIT TRUE;
SELECT * FROM red.plans;
REVOKE red FROM lead_red;
SELECT * FROM red.plans;
\drg lead_red

-- He cannot make others what he is not.
CREATE ROLE super SUPERUSER;
CREATE ROLE dbmaker CREATEDB;
ALTER ROLE rita CREATEDB;
ALTER ROLE rita CREATEROLE;
ALTER ROLE lead_blue NOCREATEROLE;
DROP ROLE lead_blue;
ALTER ROLE rita CONNECTION LIMIT 2;
\du rita

SET SESSION AUTHORIZATION lead_blue;
CREATE ROLE bea LOGIN IN ROLE blue;
ALTER ROLE rita NOLOGIN;
DROP ROLE rob;
GRANT blue TO rita;
GRANT bea TO rita;

-- Becoming the account that one has made: only if one grants oneself SET.
SET ROLE bea;
GRANT bea TO lead_blue WITH SET TRUE, INHERIT FALSE;
SET ROLE bea;
SELECT current_user;
RESET ROLE;
RESET SESSION AUTHORIZATION;
\drg

-- Rita, with CREATEROLE from her lead, starts a line of her own.
SET SESSION AUTHORIZATION rita;
CREATE ROLE trainee LOGIN;
GRANT red TO trainee;
DROP ROLE rob;
RESET SESSION AUTHORIZATION;

-- Red is reorganized: the lead takes down what he built. Rita's trainee is in his reach too: ADMIN is found
-- through memberships of every kind, those without INHERIT included.
SET SESSION AUTHORIZATION lead_red;
DROP ROLE trainee;
DROP ROLE rob;
DROP ROLE rita;
RESET SESSION AUTHORIZATION;
\drg
DROP ROLE lead_red;
DROP ROLE IF EXISTS trainee;
SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname;
