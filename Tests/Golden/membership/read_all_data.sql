-- pg_read_all_data reads every table and enters every schema. No access list shows it.
CREATE ROLE auditor LOGIN;
CREATE SCHEMA secret;
CREATE TABLE secret.plans (what text);
INSERT INTO secret.plans VALUES ('world peace');
SET ROLE auditor;
SELECT * FROM secret.plans;
RESET ROLE;
GRANT pg_read_all_data TO auditor;
SET ROLE auditor;
SELECT * FROM secret.plans;
INSERT INTO secret.plans VALUES ('more');
UPDATE secret.plans SET what = 'none';
RESET ROLE;
\dp secret.*
SELECT has_table_privilege('auditor', 'secret.plans', 'SELECT') AS reads,
       has_schema_privilege('auditor', 'secret', 'USAGE') AS enters;

-- It is a role like others: it is inherited, or not.
GRANT pg_read_all_data TO auditor WITH INHERIT FALSE;
SET ROLE auditor;
SELECT * FROM secret.plans;
RESET ROLE;
