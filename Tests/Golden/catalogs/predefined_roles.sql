-- The roles that every cluster of 18 is born with. None of them can log in.
SELECT rolname, rolcanlogin, rolinherit FROM pg_roles WHERE rolname ~ '^pg_' ORDER BY rolname;
SELECT roleid::regrole AS role, member::regrole AS member, grantor::regrole AS grantor, admin_option, inherit_option, set_option
FROM pg_auth_members ORDER BY 1::text, 2::text;
\du pg_read*
