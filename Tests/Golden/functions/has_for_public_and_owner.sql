-- What has_*_privilege says about owners, superusers, PUBLIC and the roles above one.
CREATE ROLE owner;
CREATE ROLE member;
CREATE ROLE outsider;
CREATE ROLE su SUPERUSER;
GRANT owner TO member;
CREATE SCHEMA s AUTHORIZATION owner;
SET ROLE owner;
CREATE TABLE s.t (a integer);
CREATE SEQUENCE s.q;
RESET ROLE;
SELECT r AS role, has_table_privilege(r, 's.t', 'SELECT') AS t, has_table_privilege(r, 's.t', 'SELECT WITH GRANT OPTION') AS t_star,
       has_sequence_privilege(r, 's.q', 'UPDATE') AS q, has_schema_privilege(r, 's', 'CREATE') AS s,
       has_schema_privilege(r, 's', 'USAGE WITH GRANT OPTION') AS s_star, has_column_privilege(r, 's.t', 'a', 'UPDATE') AS col
FROM (VALUES ('owner'), ('member'), ('outsider'), ('su'), ('public')) AS v (r) ORDER BY r;
REVOKE ALL ON s.t FROM owner;
SELECT r AS role, has_table_privilege(r, 's.t', 'SELECT') AS t, has_table_privilege(r, 's.t', 'SELECT WITH GRANT OPTION') AS t_star
FROM (VALUES ('owner'), ('member'), ('outsider'), ('su'), ('public')) AS v (r) ORDER BY r;
GRANT SELECT ON s.t TO PUBLIC;
SELECT r AS role, has_table_privilege(r, 's.t', 'SELECT') AS t, has_table_privilege(r, 's.t', 'SELECT, INSERT') AS any
FROM (VALUES ('owner'), ('member'), ('outsider'), ('su'), ('public')) AS v (r) ORDER BY r;
