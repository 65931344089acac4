-- Whoever acts by the owner's rights (a member of the owning role, a superuser) grants in the owner's name.
CREATE ROLE team;
CREATE ROLE ann;
CREATE ROLE bob;
GRANT team TO ann;
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO team;
GRANT SELECT ON t TO bob;
SET ROLE ann;
GRANT INSERT ON t TO bob;
RESET ROLE;
\dp t

-- Among several roles that hold the grant option, the owner comes first; otherwise it is the role that
-- can grant most.
CREATE ROLE g1;
CREATE ROLE g2;
CREATE ROLE cyd;
GRANT SELECT ON t TO g1 WITH GRANT OPTION;
GRANT SELECT, UPDATE ON t TO g2 WITH GRANT OPTION;
GRANT g1, g2 TO cyd;
SET ROLE cyd;
GRANT SELECT, UPDATE ON t TO PUBLIC;
RESET ROLE;
\dp t
