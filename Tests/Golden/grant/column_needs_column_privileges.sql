-- Who holds nothing that a column can have is refused a GRANT or REVOKE on the column, whatever else he may do with the
-- table: TRUNCATE and TRIGGER do not count, SELECT on the table does.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE goods (id int, name text);
GRANT TRUNCATE, TRIGGER, DELETE ON goods TO ann;
GRANT SELECT ON goods TO bob;
SET ROLE ann;
GRANT SELECT (id) ON goods TO bob;
REVOKE SELECT (id) ON goods FROM bob;
REVOKE TRUNCATE ON goods FROM bob;
REVOKE ALL ON goods FROM bob;
SET ROLE bob;
GRANT SELECT (id) ON goods TO ann;
REVOKE UPDATE (name) ON goods FROM ann;
RESET ROLE;
\dp goods
