-- INSERT, UPDATE, DELETE and MERGE can be prepared; each execution needs what they need.
CREATE TABLE notes (id int PRIMARY KEY, body text);
CREATE ROLE alice;
GRANT SELECT, INSERT ON notes TO alice;
SET ROLE alice;
PREPARE add AS INSERT INTO notes VALUES ($1, $2) RETURNING body;
PREPARE edit AS UPDATE notes SET body = $2 WHERE id = $1;
PREPARE remove AS DELETE FROM notes WHERE id = $1;
PREPARE put AS MERGE INTO notes n USING (VALUES ($1::int, $2)) v (id, body) ON n.id = v.id
    WHEN MATCHED THEN UPDATE SET body = v.body WHEN NOT MATCHED THEN INSERT VALUES (v.id, v.body);
EXECUTE add(1, 'one');
EXECUTE add(1, 'again');
EXECUTE edit(1, 'uno');
EXECUTE remove(1);
EXECUTE put(1, 'uno');
RESET ROLE;
EXECUTE edit(1, 'uno');
EXECUTE put(2, 'two');
EXECUTE remove(1);
SELECT * FROM notes ORDER BY id;
