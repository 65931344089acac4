-- pg_read_all_data reads every table, view and sequence and uses every schema; it changes nothing, locks no rows and grants nothing.
CREATE ROLE auditor;
CREATE ROLE friend;
CREATE SCHEMA s;
CREATE TABLE s.t (a int PRIMARY KEY);
INSERT INTO s.t VALUES (1);
CREATE VIEW s.v AS SELECT a FROM s.t;
CREATE SEQUENCE s.q;
GRANT pg_read_all_data TO auditor;
SET ROLE auditor;
SELECT * FROM s.t;
SELECT * FROM s.v;
SELECT last_value FROM s.q;
SELECT count(*) > 0 AS reads_passwords FROM pg_authid;
SELECT * FROM s.t FOR SHARE;
INSERT INTO s.t VALUES (2);
UPDATE s.t SET a = 3;
DELETE FROM s.t;
TRUNCATE s.t;
SELECT nextval('s.q');
SELECT currval('s.q');
CREATE TABLE s.own (a int);
CREATE TABLE refers (a int REFERENCES s.t);
GRANT SELECT ON s.t TO friend;
SELECT has_table_privilege('s.t', 'SELECT') AS selects,
    has_table_privilege('s.t', 'SELECT WITH GRANT OPTION') AS grants, has_schema_privilege('s', 'USAGE') AS uses,
    has_schema_privilege('s', 'CREATE') AS creates, has_sequence_privilege('s.q', 'SELECT') AS reads_sequence,
    has_sequence_privilege('s.q', 'USAGE') AS advances;
-- It is inherited like any other membership.
RESET ROLE;
GRANT pg_read_all_data TO auditor WITH INHERIT FALSE;
SET ROLE auditor;
SELECT * FROM s.t;
SET ROLE pg_read_all_data;
SELECT * FROM s.t;
