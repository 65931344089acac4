-- A renamed schema keeps its grants. A new owner takes the place of the old one in the list.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA old;
CREATE TABLE old.t (a integer);
GRANT USAGE ON SCHEMA old TO ann;
ALTER SCHEMA old RENAME TO new;
\dn+ new
ALTER SCHEMA new OWNER TO bob;
\dn+ new
SELECT count(*) FROM new.t;
ALTER SCHEMA new RENAME TO public;
ALTER SCHEMA nowhere RENAME TO somewhere;
SET ROLE ann;
ALTER SCHEMA new RENAME TO hers;
ALTER SCHEMA new OWNER TO ann;
RESET ROLE;
