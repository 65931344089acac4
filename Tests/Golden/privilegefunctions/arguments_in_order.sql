-- has_*_privilege looks at its arguments in an order of its own for each kind: the privileges of sequences and parameters are
-- read before the object is sought. Names of functions and types are read as in statements.
CREATE ROLE alice;
CREATE SCHEMA s;
CREATE TABLE s.t (a int);
CREATE FUNCTION s.f(int) RETURNS int LANGUAGE sql AS 'SELECT $1';
SELECT has_table_privilege('nowhere', 'CLEAN');
SELECT has_sequence_privilege('nowhere', 'CLEAN');
SELECT has_parameter_privilege('nobody', 'work_mem', 'CLEAN');
SELECT has_sequence_privilege('nobody', 'nowhere', 'CLEAN');
SELECT has_column_privilege(1::oid, 'a', 'CLEAN');
SELECT has_any_column_privilege(1::oid, 'CLEAN');
SELECT has_column_privilege(1::oid, 'a', 'SELECT') IS NULL AS nothing;
SELECT has_function_privilege('"s"."f"( int )', 'EXECUTE');
SELECT has_function_privilege('', 'EXECUTE');
SELECT has_function_privilege('s.f', 'EXECUTE');
SELECT has_function_privilege('s.f(int', 'EXECUTE');
SELECT has_type_privilege('alice', 'varchar(10)', 'USAGE'), has_type_privilege('alice', 'int[]', 'USAGE');
SELECT has_type_privilege('', 'USAGE');
-- An index and a composite type have the privileges of a table, of which nobody can grant any: owner and superuser have them.
CREATE INDEX i ON s.t (a);
ALTER TABLE s.t OWNER TO alice;
CREATE ROLE reader IN ROLE pg_read_all_data;
CREATE ROLE cleaner IN ROLE pg_maintain;
SELECT has_table_privilege('s.i', 'DELETE') AS superuser, has_table_privilege('alice', 's.i', 'DELETE') AS owner,
    has_table_privilege('reader', 's.i', 'SELECT') AS reader, has_table_privilege('cleaner', 's.i', 'MAINTAIN') AS cleaner,
    has_table_privilege('public', 's.i', 'SELECT') AS everybody;
SELECT has_column_privilege('s.i', 1::smallint, 'SELECT'), has_column_privilege('s.i', (-1)::smallint, 'SELECT') IS NULL AS nothing;
SELECT has_column_privilege('s.i', 'ctid', 'SELECT');
GRANT USAGE ON SCHEMA s TO cleaner;
SET ROLE cleaner;
ANALYZE s.i;
VACUUM s.i;
RESET ROLE;
-- Roles may be numbers that nobody has: a superuser is a member of all of them, and each is a member of itself.
SELECT pg_has_role(4000000000::oid, 'USAGE'), pg_has_role('alice', 4000000000::oid, 'USAGE'),
    pg_has_role(4000000000::oid, 4000000000::oid, 'SET');
