-- GRANT takes a list of roles and a list of members, and makes every pair.
CREATE ROLE r1;
CREATE ROLE r2;
CREATE ROLE m1;
CREATE ROLE m2;
GRANT r1, r2 TO m1, m2;
\drg
-- One failure undoes the whole statement.
REVOKE r1, nobody FROM m1, m2;
REVOKE r1, r2 FROM m1, m2;
GRANT r1 TO m1, r1;
\drg
