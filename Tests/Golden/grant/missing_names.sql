-- Objects are looked up before roles, and one missing name undoes the whole statement.
CREATE ROLE ann;
CREATE TABLE t (a integer);
GRANT SELECT ON nothing TO ann;
GRANT SELECT ON t TO nobody;
GRANT SELECT ON nothing TO nobody;
GRANT SELECT ON nowhere.t TO ann;
GRANT SELECT (b) ON t TO ann;
GRANT USAGE ON SCHEMA nowhere TO ann;
GRANT USAGE ON SEQUENCE nothing TO ann;
GRANT SELECT ON ALL TABLES IN SCHEMA nowhere TO ann;
GRANT SELECT ON t, nothing TO ann;
\dp t
