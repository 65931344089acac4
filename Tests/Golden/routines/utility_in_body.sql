-- A body may hold any statement but those about transactions; rights are those of the role in force.
CREATE ROLE ann;
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO ann;
CREATE FUNCTION app.make() RETURNS void LANGUAGE sql AS 'CREATE TABLE app.t (a integer)';
CREATE FUNCTION app.give() RETURNS void LANGUAGE sql AS 'GRANT CREATE ON SCHEMA app TO ann';
CREATE FUNCTION app.done() RETURNS void LANGUAGE sql AS 'COMMIT';
CREATE FUNCTION app.clean() RETURNS void LANGUAGE sql AS 'VACUUM';
SET ROLE ann;
SELECT app.make();
SELECT app.give();
RESET ROLE;
SELECT app.give();
SELECT app.done();
SELECT app.clean();
SET ROLE ann;
SELECT app.make();
\d app.t
