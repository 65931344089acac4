-- A member who does not inherit a predefined role cannot use files by it.
CREATE TABLE notes (id int);
CREATE ROLE alice;
CREATE ROLE bo;
GRANT pg_write_server_files TO alice WITH INHERIT FALSE;
GRANT pg_write_server_files TO bo;
GRANT SELECT ON notes TO alice, bo;
SET ROLE alice;
COPY notes TO '/nowhere/notes';
RESET ROLE;
SET ROLE bo;
COPY notes TO '/nowhere/notes';
COPY notes TO 'notes';
COPY notes FROM '/nowhere/notes';
