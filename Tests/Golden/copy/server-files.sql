-- Files of the server are for members of predefined roles, whoever owns the table; the table is not even looked for.
CREATE TABLE notes (id int);
CREATE ROLE alice;
ALTER TABLE notes OWNER TO alice;
SET ROLE alice;
COPY notes FROM '/nowhere/notes';
COPY notes TO '/nowhere/notes';
COPY notes FROM PROGRAM 'cat notes';
COPY nothing TO PROGRAM 'cat';
COPY (SELECT 1) TO '/nowhere/one';
RESET ROLE;
GRANT pg_read_server_files TO alice;
SET ROLE alice;
COPY notes FROM '/nowhere/notes';
COPY notes TO '/nowhere/notes';
