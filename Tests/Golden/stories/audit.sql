-- An auditor asks who can read the salaries, and finds more ways than the owner knew.

CREATE ROLE hr;
CREATE ROLE managers;
CREATE ROLE interns;
CREATE ROLE helga LOGIN IN ROLE hr;
CREATE ROLE mark LOGIN IN ROLE managers;
CREATE ROLE ines LOGIN IN ROLE interns;
CREATE ROLE auditor LOGIN;
CREATE ROLE old_admin LOGIN SUPERUSER;
GRANT pg_read_all_data TO auditor;
GRANT managers TO ines WITH INHERIT FALSE;

CREATE SCHEMA staff AUTHORIZATION hr;
SET ROLE hr;
CREATE TABLE staff.salaries (name text PRIMARY KEY, salary numeric(9,2), bonus numeric(9,2));
INSERT INTO staff.salaries VALUES ('Mark', 5000, 500), ('Ines', 1000, NULL);
GRANT USAGE ON SCHEMA staff TO PUBLIC;
GRANT SELECT (name, bonus) ON staff.salaries TO managers;
CREATE VIEW staff.averages AS SELECT round(avg(salary), 2) AS average FROM staff.salaries;
GRANT SELECT ON staff.averages TO PUBLIC;
CREATE VIEW staff.everything AS SELECT * FROM staff.salaries;
GRANT SELECT ON staff.everything TO managers;
RESET ROLE;

-- The lists, as everybody reads them.
\dp staff.*

-- The question, asked the naive way: direct entries only.
SELECT grantee, privilege_type FROM information_schema.role_table_grants
WHERE table_schema = 'staff' AND table_name = 'salaries' AND privilege_type = 'SELECT' ORDER BY grantee;

-- Asked properly: whose SELECT works, by whatever way.
SELECT rolname, rolsuper AS super,
       has_table_privilege(rolname, 'staff.salaries', 'SELECT') AS whole_table,
       has_column_privilege(rolname, 'staff.salaries', 'bonus', 'SELECT') AS bonus,
       has_table_privilege(rolname, 'staff.everything', 'SELECT') AS by_view
FROM pg_roles WHERE rolname !~ '^pg_' AND rolcanlogin ORDER BY rolname;

-- And who could become somebody whose SELECT works?
SELECT r.rolname AS login, t.rolname AS can_become
FROM pg_roles r JOIN pg_roles t ON pg_has_role(r.rolname, t.oid, 'SET')
WHERE r.rolcanlogin AND NOT r.rolsuper AND r.rolname <> t.rolname
  AND has_table_privilege(t.rolname, 'staff.everything', 'SELECT') ORDER BY 1, 2;

-- The proofs.
SET SESSION AUTHORIZATION auditor;
SELECT name, salary FROM staff.salaries ORDER BY name;
SELECT count(*) FROM pg_authid;
UPDATE staff.salaries SET salary = 1;
SET SESSION AUTHORIZATION mark;
SELECT name, bonus FROM staff.salaries ORDER BY name;
SELECT name, salary FROM staff.salaries;
SELECT name, salary FROM staff.everything ORDER BY name;
SET SESSION AUTHORIZATION ines;
SELECT * FROM staff.averages;
SELECT * FROM staff.everything;
SET ROLE managers;
SELECT name, salary FROM staff.everything ORDER BY name;
RESET SESSION AUTHORIZATION;

-- What the report led to.
ALTER ROLE old_admin NOSUPERUSER NOLOGIN;
REVOKE managers FROM ines;
SET ROLE hr;
REVOKE SELECT ON staff.everything FROM managers;
REVOKE SELECT ON staff.averages FROM PUBLIC;
GRANT SELECT ON staff.averages TO managers, interns;
REVOKE USAGE ON SCHEMA staff FROM PUBLIC;
GRANT USAGE ON SCHEMA staff TO managers;
RESET ROLE;
SELECT rolname, has_schema_privilege(rolname, 'staff', 'USAGE') AS schema,
       has_table_privilege(rolname, 'staff.salaries', 'SELECT') AS whole_table,
       has_table_privilege(rolname, 'staff.everything', 'SELECT') AS by_view,
       has_table_privilege(rolname, 'staff.averages', 'SELECT') AS averages
FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname;
SET SESSION AUTHORIZATION ines;
SELECT * FROM staff.averages;
RESET SESSION AUTHORIZATION;
\dn+ staff
\dp staff.*
