-- An unquoted name is folded to lower case; a quoted one is kept, and is another role.
CREATE ROLE Reader;
CREATE ROLE READER;
CREATE ROLE "Reader";
SELECT rolname FROM pg_roles WHERE lower(rolname) = 'reader' ORDER BY rolname COLLATE "C";

-- public, none and the names of the current role mean something else wherever a role is named.
CREATE ROLE public;
CREATE ROLE none;
CREATE ROLE current_user;
CREATE ROLE session_user;

-- A quoted name in another case is free. (A quoted lower-case "public" is not.)
CREATE ROLE "PUBLIC";
CREATE ROLE "public";
CREATE ROLE "current_user";

-- Names that begin with pg_ are the system's.
CREATE ROLE pg_reader;
CREATE ROLE "pg_reader";
ALTER ROLE reader RENAME TO pg_reader;
DROP ROLE pg_monitor;
ALTER ROLE pg_monitor LOGIN;
\du
