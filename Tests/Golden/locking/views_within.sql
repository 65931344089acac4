-- LOCK of a view asks its owner's privileges on every table and view that it reads, in sub-selects as well; a view that
-- reads itself is passed over the second time.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO alice, bob;
CREATE TABLE app.open (a int);
CREATE TABLE app.secret (a int);
GRANT SELECT, UPDATE ON app.open TO alice;
SET ROLE alice;
CREATE VIEW app.plain AS SELECT a FROM app.open;
CREATE VIEW app.nested AS SELECT a FROM app.open WHERE a IN (SELECT a FROM app.secret);
CREATE VIEW app.listed AS SELECT (SELECT max(a) FROM app.secret) AS m FROM app.open;
CREATE VIEW app.within AS WITH x AS (SELECT a FROM app.secret) SELECT 1 AS b;
GRANT SELECT, UPDATE ON app.plain, app.nested, app.listed, app.within TO bob;
SET ROLE bob;
BEGIN; LOCK TABLE app.plain; COMMIT;
BEGIN; LOCK TABLE app.nested; COMMIT;
BEGIN; LOCK TABLE app.listed IN ACCESS SHARE MODE; COMMIT;
BEGIN; LOCK TABLE app.within IN ACCESS SHARE MODE; COMMIT;
RESET ROLE;
GRANT SELECT, UPDATE ON app.secret TO alice;
SET ROLE bob;
BEGIN; LOCK TABLE app.nested, app.listed, app.within; COMMIT;
RESET ROLE;
CREATE VIEW app.circle AS SELECT * FROM app.plain;
CREATE OR REPLACE VIEW app.plain AS SELECT * FROM app.circle;
BEGIN; LOCK TABLE app.plain; COMMIT;
SELECT * FROM app.plain;
