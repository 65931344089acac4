-- One schema for each tenant, named like the tenant's role, so that the search path sorts them out by itself.
-- A shared schema is readable for all; nobody sees into a neighbour's house.

CREATE ROLE tenants;
CREATE ROLE acme LOGIN IN ROLE tenants;
CREATE ROLE globex LOGIN IN ROLE tenants;
CREATE ROLE support LOGIN;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA shared;
CREATE TABLE shared.plans (name text PRIMARY KEY, price numeric(6,2));
INSERT INTO shared.plans VALUES ('basic', 9.00), ('gold', 29.00);
GRANT USAGE ON SCHEMA shared TO tenants;
GRANT SELECT ON ALL TABLES IN SCHEMA shared TO tenants;

CREATE SCHEMA acme AUTHORIZATION acme;
CREATE SCHEMA globex AUTHORIZATION globex;
\dn+

SET SESSION AUTHORIZATION acme;
SET search_path = "$user", shared;
CREATE TABLE orders (id serial PRIMARY KEY, plan text, at date);
INSERT INTO orders (plan, at) VALUES ('gold', '2024-01-02'), ('basic', '2024-01-05');
SELECT o.id, o.plan, p.price FROM orders o JOIN plans p ON p.name = o.plan ORDER BY o.id;
INSERT INTO plans VALUES ('free', 0);
SELECT * FROM globex.orders;
CREATE TABLE shared.mine (a integer);
CREATE TABLE public.mine (a integer);

SET SESSION AUTHORIZATION globex;
SHOW search_path;
SELECT * FROM orders;
CREATE TABLE orders (id integer GENERATED ALWAYS AS IDENTITY, what text);
INSERT INTO orders (what) VALUES ('a rocket');
SELECT * FROM orders;
SELECT * FROM acme.orders;
RESET SESSION AUTHORIZATION;

-- A foreign key into the shared schema needs REFERENCES there.
SET SESSION AUTHORIZATION acme;
ALTER TABLE orders ADD FOREIGN KEY (plan) REFERENCES plans (name);
RESET SESSION AUTHORIZATION;
GRANT REFERENCES ON shared.plans TO tenants;
SET SESSION AUTHORIZATION acme;
SET search_path = "$user", shared;
ALTER TABLE orders ADD FOREIGN KEY (plan) REFERENCES plans (name);
INSERT INTO orders (plan) VALUES ('platinum');
INSERT INTO orders (plan) VALUES ('basic');
\d orders
RESET SESSION AUTHORIZATION;

-- Now the shared table cannot lose a row that a tenant rests on, though the tenant cannot write there.
SET search_path = shared;
DELETE FROM plans WHERE name = 'gold';
RESET search_path;

-- Support may look, if the tenant lets them in. The tenant decides, not the superuser's habit.
SET SESSION AUTHORIZATION acme;
GRANT USAGE ON SCHEMA acme TO support;
GRANT SELECT ON ALL TABLES IN SCHEMA acme TO support;
ALTER DEFAULT PRIVILEGES IN SCHEMA acme GRANT SELECT ON TABLES TO support;
CREATE TABLE acme.invoices (id integer, total numeric(8,2));
RESET SESSION AUTHORIZATION;
\ddp
\dp acme.*
SET SESSION AUTHORIZATION support;
SELECT count(*) FROM acme.orders;
SELECT count(*) FROM acme.invoices;
DELETE FROM acme.orders;
SELECT count(*) FROM globex.orders;
RESET SESSION AUTHORIZATION;

-- Acme cancels. The role goes, and everything that is only hers.
DROP ROLE acme;
DROP OWNED BY acme;
DROP ROLE acme;
\dn
\ddp
SELECT rolname FROM pg_roles WHERE rolname IN ('acme', 'globex') ORDER BY rolname;
SELECT has_schema_privilege('support', 'shared', 'USAGE') AS support_in_shared;
