-- Revoking what one may not grant: an error if one holds nothing, else a warning for the table and for each
-- of its columns.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO bob;
SET ROLE ann;
REVOKE SELECT ON t FROM bob;
RESET ROLE;
GRANT INSERT ON t TO ann;
SET ROLE ann;
REVOKE SELECT ON t FROM bob;
RESET ROLE;
\dp t

-- On a schema there are no columns, and one warning.
CREATE SCHEMA s;
GRANT USAGE ON SCHEMA s TO ann, bob;
SET ROLE ann;
REVOKE USAGE ON SCHEMA s FROM bob;
RESET ROLE;
\dn+ s
