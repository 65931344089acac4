-- Three people create tables in one schema. Whose default privileges apply, and to what?

CREATE ROLE builders;
CREATE ROLE ann LOGIN;
CREATE ROLE bob LOGIN;
CREATE ROLE cyd LOGIN;
GRANT builders TO ann, bob, cyd;
CREATE ROLE readers;
CREATE ROLE writers;
CREATE SCHEMA shop AUTHORIZATION builders;
CREATE SCHEMA lab AUTHORIZATION builders;
GRANT USAGE ON SCHEMA shop, lab TO readers, writers;

-- The superuser sets defaults: for himself only, as it turns out.
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO readers;

-- For the group: that is for what is created as the group.
ALTER DEFAULT PRIVILEGES FOR ROLE builders IN SCHEMA shop GRANT SELECT ON TABLES TO readers;

-- For each of them.
ALTER DEFAULT PRIVILEGES FOR ROLE ann, bob IN SCHEMA shop GRANT SELECT ON TABLES TO readers;
ALTER DEFAULT PRIVILEGES FOR ROLE ann IN SCHEMA shop, lab GRANT INSERT, UPDATE ON TABLES TO writers;
ALTER DEFAULT PRIVILEGES FOR ROLE ann GRANT USAGE ON SEQUENCES TO writers;
\ddp

SET SESSION AUTHORIZATION ann;
CREATE TABLE shop.by_ann (id serial, a text);
CREATE TABLE lab.by_ann (id serial, a text);
SET ROLE builders;
CREATE TABLE shop.by_group (a text);
SET SESSION AUTHORIZATION bob;
CREATE TABLE shop.by_bob (a text);
CREATE TABLE lab.by_bob (a text);
SET SESSION AUTHORIZATION cyd;
CREATE TABLE shop.by_cyd (a text);
ALTER DEFAULT PRIVILEGES FOR ROLE bob IN SCHEMA shop GRANT SELECT ON TABLES TO cyd;
ALTER DEFAULT PRIVILEGES FOR ROLE builders IN SCHEMA shop GRANT INSERT ON TABLES TO writers;
ALTER DEFAULT PRIVILEGES IN SCHEMA lab GRANT SELECT ON TABLES TO readers WITH GRANT OPTION;
CREATE TABLE lab.by_cyd (a text);
RESET SESSION AUTHORIZATION;
CREATE TABLE shop.by_postgres (a text);
\dp shop.*
\dp lab.*

SET ROLE readers;
SELECT count(*) FROM shop.by_ann;
SELECT count(*) FROM shop.by_bob;
SELECT count(*) FROM shop.by_cyd;
SELECT count(*) FROM shop.by_group;
SELECT count(*) FROM lab.by_ann;
SELECT count(*) FROM lab.by_cyd;
GRANT SELECT ON lab.by_cyd TO writers;
SET ROLE writers;
INSERT INTO shop.by_ann (a) VALUES ('x');
INSERT INTO lab.by_ann (a) VALUES ('x');
INSERT INTO shop.by_bob VALUES ('x');
SELECT count(*) FROM lab.by_cyd;
SELECT count(*) FROM shop.by_ann;
RESET ROLE;

-- The cure for what exists is ON ALL TABLES, for what comes a default for everybody who creates.
GRANT SELECT ON ALL TABLES IN SCHEMA shop TO readers;
ALTER DEFAULT PRIVILEGES FOR ROLE cyd IN SCHEMA shop GRANT SELECT ON TABLES TO readers;
SET ROLE readers;
SELECT count(*) FROM shop.by_cyd;
RESET ROLE;
SET SESSION AUTHORIZATION cyd;
CREATE TABLE shop.by_cyd2 (a text);
RESET SESSION AUTHORIZATION;
\dp shop.by_cyd*

-- Bob leaves; his defaults keep him.
REASSIGN OWNED BY bob TO builders;
DROP ROLE bob;
ALTER DEFAULT PRIVILEGES FOR ROLE bob IN SCHEMA shop REVOKE SELECT ON TABLES FROM readers;
DROP ROLE bob;

-- And a reader's role is held by everybody's defaults.
DROP ROLE readers;
DROP OWNED BY readers;
DROP ROLE readers;
\ddp
\dp shop.*
