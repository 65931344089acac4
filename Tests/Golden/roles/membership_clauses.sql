-- IN ROLE joins existing roles; ROLE and ADMIN take existing roles as members of the new one.
CREATE ROLE staff;
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cyd IN ROLE staff;
CREATE ROLE board ROLE ann ADMIN bob;
CREATE ROLE club IN GROUP staff USER ann, cyd;
\drg
CREATE ROLE bad IN ROLE nobody;
CREATE ROLE bad ROLE nobody;
CREATE ROLE loop IN ROLE staff ROLE staff;
SELECT rolname FROM pg_roles WHERE rolname IN ('bad', 'loop');
