-- Since 16, CREATEROLE reaches only those roles on which one holds ADMIN: the ones it has created.
CREATE ROLE hr LOGIN CREATEROLE;
CREATE ROLE stranger LOGIN;
SET SESSION AUTHORIZATION hr;
CREATE ROLE ann LOGIN;
ALTER ROLE ann CONNECTION LIMIT 3;
ALTER ROLE ann RENAME TO anna;
ALTER ROLE stranger CONNECTION LIMIT 3;
ALTER ROLE stranger RENAME TO friend;
COMMENT ON ROLE anna IS 'made by hr';
COMMENT ON ROLE stranger IS 'made by postgres';
DROP ROLE stranger;
DROP ROLE anna;

-- And never a superuser.
ALTER ROLE postgres CONNECTION LIMIT 3;
DROP ROLE postgres;
RESET SESSION AUTHORIZATION;

-- ADMIN from elsewhere is as good.
GRANT stranger TO hr WITH ADMIN OPTION;
SET SESSION AUTHORIZATION hr;
ALTER ROLE stranger CONNECTION LIMIT 3;
DROP ROLE stranger;
RESET SESSION AUTHORIZATION;
