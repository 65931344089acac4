-- The old owner's entries become the new owner's: as grantee and as grantor. What they meet is merged.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer, b integer);
GRANT SELECT ON t TO ann;
GRANT INSERT (a) ON t TO ann;
GRANT UPDATE ON t TO bob WITH GRANT OPTION;
\dp t
ALTER TABLE t OWNER TO bob;
\dp t
ALTER TABLE t OWNER TO ann;
\dp t

-- A table without a list gets none: the birth rights move by themselves.
CREATE TABLE u (a integer);
ALTER TABLE u OWNER TO ann;
\dp u
SET ROLE ann;
SELECT * FROM u;
RESET ROLE;
