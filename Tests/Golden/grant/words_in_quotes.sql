-- A privilege may be written in quotes, but then only in lower case: nothing folds it any more.
CREATE ROLE reader;
CREATE TABLE notes (id int, body text);
GRANT "select" ON notes TO reader;
GRANT "SELECT" ON notes TO reader;
GRANT "Insert" (id) ON notes TO reader;
GRANT uPdaTe (body) ON notes TO reader;
GRANT "all" ON notes TO reader;
GRANT "SET" ON PARAMETER work_mem TO reader;
GRANT "alter system" ON PARAMETER work_mem TO reader;
GRANT "ALTER SYSTEM" ON PARAMETER work_mem TO reader;
REVOKE "Select" ON notes FROM reader;
REVOKE GRANT OPTION FOR "Update" ON notes FROM reader;
ALTER DEFAULT PRIVILEGES GRANT "Select" ON TABLES TO reader;
ALTER DEFAULT PRIVILEGES GRANT "insert" ON TABLES TO reader;
\dp notes
\ddp
