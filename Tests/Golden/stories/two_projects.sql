-- Two projects with the same table names in schemas of their own, one shared staff, and people in both.

CREATE ROLE alpha_team;
CREATE ROLE beta_team;
CREATE ROLE consultants;
CREATE ROLE ida LOGIN;
CREATE ROLE jon LOGIN;
CREATE ROLE kay LOGIN NOINHERIT;
GRANT alpha_team TO ida;
GRANT beta_team TO jon;
GRANT alpha_team, beta_team TO kay;
GRANT consultants TO jon WITH ADMIN OPTION;
CREATE SCHEMA alpha AUTHORIZATION alpha_team;
CREATE SCHEMA beta AUTHORIZATION beta_team;
\dn

SET ROLE ida;
CREATE TABLE alpha.tasks (id serial PRIMARY KEY, what text, done boolean DEFAULT false);
INSERT INTO alpha.tasks (what) VALUES ('plan'), ('build');
ALTER TABLE alpha.tasks OWNER TO alpha_team;
SET ROLE jon;
CREATE TABLE beta.tasks (id serial PRIMARY KEY, what text, done boolean DEFAULT false);
INSERT INTO beta.tasks (what) VALUES ('measure');
RESET ROLE;
\dt *.tasks

-- Kay does not inherit: which project she works for is a decision for each session.
SET SESSION AUTHORIZATION kay;
SELECT * FROM alpha.tasks;
SET ROLE alpha_team;
SET search_path = alpha;
SELECT * FROM tasks ORDER BY id;
UPDATE tasks SET done = true WHERE id = 1;
SELECT * FROM beta.tasks;
SET ROLE beta_team;
SET search_path = beta;
SELECT * FROM tasks;
RESET ROLE;
RESET search_path;
RESET SESSION AUTHORIZATION;

-- beta's table belongs to jon, not to the team.
GRANT SELECT ON beta.tasks TO beta_team;
\dp beta.tasks
SET SESSION AUTHORIZATION kay;
SET ROLE beta_team;
SELECT what FROM beta.tasks;
UPDATE beta.tasks SET done = true;
RESET SESSION AUTHORIZATION;

-- Consultants may look at both, and jon decides who is one.
SET ROLE alpha_team;
GRANT USAGE ON SCHEMA alpha TO consultants;
GRANT SELECT ON ALL TABLES IN SCHEMA alpha TO consultants;
SET ROLE beta_team;
GRANT USAGE ON SCHEMA beta TO consultants;
GRANT SELECT ON ALL TABLES IN SCHEMA beta TO consultants;
SET ROLE jon;
GRANT SELECT ON beta.tasks TO consultants;
CREATE ROLE liz LOGIN;
RESET ROLE;
CREATE ROLE liz LOGIN;
SET SESSION AUTHORIZATION jon;
GRANT consultants TO liz;
SELECT what FROM alpha.tasks ORDER BY id;
SET SESSION AUTHORIZATION liz;
SELECT 'alpha' AS project, what, done FROM alpha.tasks UNION ALL SELECT 'beta', what, done FROM beta.tasks ORDER BY project, what;
INSERT INTO alpha.tasks (what) VALUES ('advice');
RESET SESSION AUTHORIZATION;
\drg

-- The end of beta: its owner role and everything in it.
DROP SCHEMA beta;
SET ROLE beta_team;
DROP SCHEMA beta CASCADE;
RESET ROLE;
DROP ROLE beta_team;
\drg
\dn
SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname;
