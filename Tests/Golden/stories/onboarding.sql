-- A new colleague, from the first grant to the last; the same rights by two ways, and what is left when one ends.

CREATE SCHEMA crm;
CREATE TABLE crm.contacts (id serial PRIMARY KEY, name text, phone text, notes text);
CREATE TABLE crm.deals (id serial PRIMARY KEY, contact_id integer REFERENCES crm.contacts, value numeric(10,2));
INSERT INTO crm.contacts (name, phone, notes) VALUES ('Ann', '1', 'likes tea'), ('Bob', '2', NULL);
INSERT INTO crm.deals (contact_id, value) VALUES (1, 1000), (1, 250.50), (2, 99);
CREATE ROLE sales;
GRANT USAGE ON SCHEMA crm TO sales;
GRANT SELECT ON ALL TABLES IN SCHEMA crm TO sales;

-- Day 1: a login and nothing else.
CREATE ROLE nora LOGIN;
SET SESSION AUTHORIZATION nora;
SELECT * FROM crm.contacts;
SELECT count(*) FROM pg_roles WHERE rolname = 'nora';
RESET SESSION AUTHORIZATION;

-- Day 2: an impatient colleague grants directly.
GRANT USAGE ON SCHEMA crm TO nora;
GRANT SELECT, INSERT ON crm.contacts TO nora;
SET SESSION AUTHORIZATION nora;
SELECT name FROM crm.contacts ORDER BY id;
INSERT INTO crm.contacts (name) VALUES ('Cyd');
SELECT * FROM crm.deals;
RESET SESSION AUTHORIZATION;

-- Day 3: the proper way. Now SELECT on contacts comes twice.
GRANT sales TO nora;
SET SESSION AUTHORIZATION nora;
SELECT c.name, sum(d.value) AS total FROM crm.contacts c LEFT JOIN crm.deals d ON d.contact_id = c.id GROUP BY c.name ORDER BY total DESC NULLS LAST;
RESET SESSION AUTHORIZATION;
REVOKE SELECT ON crm.contacts FROM nora;
SELECT has_table_privilege('nora', 'crm.contacts', 'SELECT') AS still_reads;
\dp crm.*

-- Day 10: she leads the team: may hire into sales, and hand out reading of deals.
GRANT sales TO nora WITH ADMIN OPTION;
GRANT SELECT ON crm.deals TO nora WITH GRANT OPTION;
CREATE ROLE trainee LOGIN;
SET SESSION AUTHORIZATION nora;
GRANT SELECT ON crm.deals TO trainee;
GRANT SELECT ON crm.contacts TO trainee;
GRANT USAGE ON SCHEMA crm TO trainee;
GRANT sales TO trainee;
SET SESSION AUTHORIZATION trainee;
SELECT count(*) FROM crm.deals;
GRANT sales TO nora;
RESET SESSION AUTHORIZATION;
\drg
\dp crm.deals

-- Day 20: another job. Group first, then what was granted directly, then what she granted.
REVOKE sales FROM nora;
REVOKE sales FROM nora CASCADE;
\drg
SET SESSION AUTHORIZATION nora;
SELECT count(*) FROM crm.deals;
SELECT count(*) FROM crm.contacts;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION trainee;
SELECT count(*) FROM crm.deals;
RESET SESSION AUTHORIZATION;
DROP ROLE nora;
REVOKE ALL ON crm.deals FROM nora CASCADE;
REVOKE ALL ON crm.contacts FROM nora;
REVOKE ALL ON SCHEMA crm FROM nora;
DROP ROLE nora;
DROP ROLE trainee;
\dp crm.*
\dn+ crm
