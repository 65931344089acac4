-- A database that grew up without rules is closed step by step, and the work of its users goes on.

CREATE ROLE old_app LOGIN;
CREATE ROLE intern LOGIN;
CREATE TABLE invoices (id serial PRIMARY KEY, customer text, total numeric(8,2));
CREATE TABLE secrets (name text, value text);
CREATE VIEW totals AS SELECT customer, sum(total) AS total FROM invoices GROUP BY customer;
INSERT INTO invoices (customer, total) VALUES ('A', 10), ('B', 20), ('A', 5);
INSERT INTO secrets VALUES ('api', '123');
GRANT ALL ON ALL TABLES IN SCHEMA public TO PUBLIC;
GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO PUBLIC;
GRANT CREATE ON SCHEMA public TO PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
\dp
\dn+
\ddp

SET ROLE intern;
SELECT * FROM secrets;
DELETE FROM invoices WHERE id = 3 RETURNING customer;
CREATE TABLE invoices_backup AS SELECT * FROM invoices;
RESET ROLE;

-- Step 1: nobody creates in public any more. What was created stays where it is, and belongs to the intern.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
SET ROLE intern;
CREATE TABLE more (a integer);
INSERT INTO invoices_backup VALUES (99, 'mine', 0);
RESET ROLE;
\dt

-- Step 2: PUBLIC loses the tables. One statement for the privileges on everything of today.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM PUBLIC;
\dp
\ddp
SET ROLE intern;
SELECT * FROM secrets;
SELECT * FROM totals;
SELECT count(*) FROM invoices_backup;
SET ROLE old_app;
SELECT * FROM invoices;
RESET ROLE;

-- Step 3: the application gets what it was seen to use.
GRANT SELECT, INSERT, UPDATE ON invoices TO old_app;
GRANT USAGE ON SEQUENCE invoices_id_seq TO old_app;
GRANT SELECT ON totals TO old_app;
SET ROLE old_app;
INSERT INTO invoices (customer, total) VALUES ('C', 1) RETURNING id;
UPDATE invoices SET total = 2 WHERE customer = 'C';
SELECT * FROM totals ORDER BY customer;
DELETE FROM invoices WHERE customer = 'C';
SELECT * FROM secrets;
RESET ROLE;

-- Step 4: the schema is closed to strangers; the intern's own table is out of the intern's reach.
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO old_app;
SET ROLE intern;
SELECT count(*) FROM invoices_backup;
SELECT count(*) FROM public.invoices_backup;
DROP TABLE public.invoices_backup;
RESET ROLE;
SET ROLE old_app;
SELECT count(*) FROM invoices;
RESET ROLE;

-- Step 5: loose ends.
DROP TABLE invoices_backup;
DROP ROLE intern;
SELECT c.relname, c.relowner::regrole AS owner, has_table_privilege('old_app', c.oid, 'SELECT') AS app_reads
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') ORDER BY c.relname;
\dn+
