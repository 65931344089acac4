-- Somebody leaves. What did she own, hold, grant; and who depends on that?

CREATE ROLE analysts;
CREATE ROLE vera LOGIN;
CREATE ROLE walt LOGIN;
CREATE ROLE yuri LOGIN;
GRANT analysts TO vera WITH ADMIN OPTION;
CREATE SCHEMA data;
CREATE SCHEMA sandbox;
CREATE TABLE data.sales (id integer, amount numeric(8,2));
INSERT INTO data.sales VALUES (1, 10), (2, 20.50);
GRANT USAGE ON SCHEMA data, sandbox TO analysts;
GRANT CREATE ON SCHEMA sandbox TO analysts;
GRANT SELECT ON data.sales TO vera WITH GRANT OPTION;

SET SESSION AUTHORIZATION vera;
GRANT analysts TO walt;
GRANT SELECT ON data.sales TO walt;
CREATE TABLE sandbox.sums AS SELECT sum(amount) AS total FROM data.sales;
CREATE VIEW sandbox.big AS SELECT id FROM data.sales WHERE amount > 15;
GRANT SELECT ON sandbox.sums, sandbox.big TO walt;
GRANT USAGE ON SCHEMA sandbox TO yuri;
RESET SESSION AUTHORIZATION;
\drg
\dp data.*
\dp sandbox.*

SET SESSION AUTHORIZATION walt;
SELECT * FROM sandbox.sums;
SELECT * FROM sandbox.big;
SELECT count(*) FROM data.sales;
RESET SESSION AUTHORIZATION;

-- First step: no login any more. Everything else still stands.
ALTER ROLE vera NOLOGIN;
DROP ROLE vera;

-- Her objects go to walt, grants on them included; her own grants from others stay hers for now.
REASSIGN OWNED BY vera TO walt;
\dp sandbox.*
SET SESSION AUTHORIZATION walt;
SELECT * FROM sandbox.big;
RESET SESSION AUTHORIZATION;
DROP ROLE vera;

-- Her SELECT with grant option holds walt's. A simple REVOKE is refused; DROP OWNED is not so polite: it takes
-- away what rests on her grants, the membership that she granted included.
REVOKE SELECT ON data.sales FROM vera;
REVOKE analysts FROM walt;
DROP OWNED BY vera;
\dp data.sales
\drg
DROP ROLE vera;

-- So walt is out as well, and has to be let in again.
SET SESSION AUTHORIZATION walt;
SELECT * FROM sandbox.sums;
RESET SESSION AUTHORIZATION;
GRANT analysts TO walt;
\drg

-- Walt has lost SELECT with the chain, and so has the view that is now his.
SET SESSION AUTHORIZATION walt;
SELECT * FROM sandbox.sums;
SELECT * FROM sandbox.big;
SELECT count(*) FROM data.sales;
RESET SESSION AUTHORIZATION;
GRANT SELECT ON data.sales TO analysts;
SET SESSION AUTHORIZATION walt;
SELECT * FROM sandbox.big;
RESET SESSION AUTHORIZATION;
SELECT rolname FROM pg_roles WHERE rolname IN ('vera', 'walt', 'yuri') ORDER BY rolname;
