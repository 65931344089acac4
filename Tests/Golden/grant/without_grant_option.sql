-- Who holds nothing on the object gets an error; who holds something, but not the option, a warning and
-- the command tag GRANT all the same.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer);
SET ROLE ann;
GRANT SELECT ON t TO bob;
RESET ROLE;
GRANT INSERT ON t TO ann;
SET ROLE ann;
GRANT SELECT ON t TO bob;
GRANT INSERT ON t TO bob;
RESET ROLE;

-- A list of which a part may be granted; ALL never complains about the rest.
GRANT SELECT ON t TO ann WITH GRANT OPTION;
SET ROLE ann;
GRANT SELECT, INSERT ON t TO bob;
\dp t
REVOKE SELECT ON t FROM bob;
GRANT ALL ON t TO bob;
\dp t
RESET ROLE;
