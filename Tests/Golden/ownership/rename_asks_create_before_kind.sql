-- ALTER … RENAME of a relation asks for ownership, then CREATE on the schema, and only then whether it is of the kind that is said.
CREATE ROLE bob;
CREATE TABLE t (a int);
CREATE TYPE c AS (a int);
SET ROLE bob;
ALTER VIEW c RENAME TO x;
ALTER SEQUENCE t RENAME TO x;
RESET ROLE;
ALTER TABLE t OWNER TO bob;
ALTER TYPE c OWNER TO bob;
SET ROLE bob;
ALTER SEQUENCE t RENAME TO x;
ALTER VIEW c RENAME TO x;
RESET ROLE;
GRANT CREATE ON SCHEMA public TO bob;
SET ROLE bob;
ALTER SEQUENCE t RENAME TO x;
ALTER VIEW c RENAME TO x;
ALTER INDEX t SET SCHEMA public;
