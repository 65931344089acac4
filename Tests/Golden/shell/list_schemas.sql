-- \dn lists schemas, \dn+ with their access lists; a schema without grants has an empty cell.
CREATE ROLE ann;
CREATE SCHEMA app AUTHORIZATION ann;
CREATE SCHEMA shared;
GRANT USAGE ON SCHEMA shared TO ann, PUBLIC;
GRANT CREATE ON SCHEMA shared TO ann WITH GRANT OPTION;
COMMENT ON SCHEMA app IS 'The application';
\dn
\dn+
\dn a*
\dn+ shared
\dn nothing
