-- Deployments run as a role of their own that owns everything; people become it for the time of a
-- deployment. What a person creates as herself is hers, and that is the trouble to be seen here.

CREATE ROLE deploy NOLOGIN;
CREATE ROLE app LOGIN;
CREATE ROLE olga LOGIN;
CREATE ROLE piet LOGIN;
GRANT deploy TO olga;
GRANT deploy TO piet WITH INHERIT FALSE;
CREATE SCHEMA store AUTHORIZATION deploy;

SET ROLE deploy;
GRANT USAGE ON SCHEMA store TO app;
ALTER DEFAULT PRIVILEGES IN SCHEMA store GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app;
ALTER DEFAULT PRIVILEGES IN SCHEMA store GRANT USAGE ON SEQUENCES TO app;
RESET ROLE;
\ddp

-- Release 1, done properly.
SET SESSION AUTHORIZATION olga;
SET ROLE deploy;
CREATE TABLE store.products (id serial PRIMARY KEY, name text NOT NULL UNIQUE);
RESET ROLE;

-- Release 2, in a hurry: the schema lets her create (she inherits that), but the table is hers.
CREATE TABLE store.prices (product_id integer REFERENCES store.products, price numeric(8,2));
RESET SESSION AUTHORIZATION;
\dt store.*
\dp store.*

SET SESSION AUTHORIZATION app;
INSERT INTO store.products (name) VALUES ('pen') RETURNING *;
INSERT INTO store.prices VALUES (1, 2.50);
RESET SESSION AUTHORIZATION;

-- Piet cannot repair it: he inherits nothing, and deploy has no rights on olga's table.
SET SESSION AUTHORIZATION piet;
GRANT SELECT ON store.prices TO app;
ALTER TABLE store.products ADD COLUMN colour text;
SET ROLE deploy;
ALTER TABLE store.products ADD COLUMN colour text DEFAULT 'blue';
ALTER TABLE store.prices OWNER TO deploy;

-- As the owner of the schema, deploy could only throw the table away.
BEGIN;
DROP TABLE store.prices;
ROLLBACK;
RESET SESSION AUTHORIZATION;

-- Olga gives it away: she can, because she may become deploy, and deploy may create in the schema.
SET SESSION AUTHORIZATION olga;
ALTER TABLE store.prices OWNER TO deploy;
RESET SESSION AUTHORIZATION;
\dp store.prices

-- Default privileges were not applied afterwards; somebody has to grant.
SET SESSION AUTHORIZATION app;
SELECT * FROM store.prices;
RESET SESSION AUTHORIZATION;
SET ROLE deploy;
GRANT SELECT, INSERT, UPDATE, DELETE ON store.prices TO app;
RESET ROLE;
SET SESSION AUTHORIZATION app;
INSERT INTO store.prices VALUES (1, 2.50);
SELECT name, colour, price FROM store.products JOIN store.prices ON id = product_id;

-- The application may write rows, not the schema.
ALTER TABLE store.products ADD COLUMN hacked text;
CREATE TABLE store.shadow (a integer);
DROP TABLE store.products;
TRUNCATE store.products;
RESET SESSION AUTHORIZATION;

-- To keep hurried people from doing that again: take CREATE away from inheritance.
GRANT deploy TO olga WITH INHERIT FALSE;
\drg
SET SESSION AUTHORIZATION olga;
CREATE TABLE store.again (a integer);
SET ROLE deploy;
CREATE TABLE store.stock (product_id integer, n integer);
RESET SESSION AUTHORIZATION;
\dp store.stock
