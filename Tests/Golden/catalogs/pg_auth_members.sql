-- One row for each (role, member, grantor).
CREATE ROLE team;
CREATE ROLE lead;
CREATE ROLE ann;
GRANT team TO lead WITH ADMIN OPTION;
GRANT team TO ann WITH INHERIT FALSE;
GRANT team TO ann WITH SET FALSE GRANTED BY lead;
SELECT r.rolname AS role, m.rolname AS member, g.rolname AS grantor,
       am.admin_option, am.inherit_option, am.set_option
FROM pg_auth_members am
JOIN pg_roles r ON r.oid = am.roleid
JOIN pg_roles m ON m.oid = am.member
JOIN pg_roles g ON g.oid = am.grantor
WHERE r.rolname = 'team' ORDER BY member, grantor;

-- Members of members, by a recursive query.
CREATE ROLE bob IN ROLE ann;
WITH RECURSIVE all_of (role, member) AS (
    SELECT roleid, member FROM pg_auth_members
    UNION
    SELECT a.role, m.member FROM all_of a JOIN pg_auth_members m ON m.roleid = a.member)
SELECT DISTINCT pg_get_userbyid(member) AS member FROM all_of
WHERE pg_get_userbyid(role) = 'team' ORDER BY 1;
