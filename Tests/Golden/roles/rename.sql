-- A renamed role is the same role: it keeps what it owns, holds and belongs to.
CREATE ROLE team;
CREATE ROLE ann LOGIN;
GRANT team TO ann;
CREATE TABLE plan (what text);
GRANT SELECT ON plan TO ann;
ALTER TABLE plan OWNER TO team;
ALTER ROLE ann RENAME TO anna;
ALTER ROLE team RENAME TO crew;
\drg
\dp plan

-- A role in use, a taken name, a missing role.
ALTER ROLE anna RENAME TO crew;
ALTER ROLE nobody RENAME TO somebody;
ALTER ROLE postgres RENAME TO root;
SET ROLE anna;
ALTER ROLE anna RENAME TO ann;
RESET ROLE;
