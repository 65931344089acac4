-- MERGE sees the rows that policies for SELECT show; what it then may not update or delete is an error, not passed over.
CREATE TABLE notes (id int, owner text, body text);
INSERT INTO notes VALUES (1, 'alice', 'hers'), (2, 'bo', 'his');
CREATE ROLE alice;
GRANT ALL ON notes TO alice;
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON notes FOR SELECT USING (true);
CREATE POLICY edit ON notes FOR UPDATE USING (owner = current_user) WITH CHECK (owner = current_user);
CREATE POLICY add ON notes FOR INSERT WITH CHECK (owner = current_user);
SET ROLE alice;
MERGE INTO notes n USING (VALUES (1)) v (id) ON n.id = v.id WHEN MATCHED THEN UPDATE SET body = 'new';
MERGE INTO notes n USING (VALUES (2)) v (id) ON n.id = v.id WHEN MATCHED THEN UPDATE SET body = 'new';
MERGE INTO notes n USING (VALUES (2)) v (id) ON n.id = v.id WHEN MATCHED AND n.owner = current_user THEN UPDATE SET body = 'new';
MERGE INTO notes n USING (VALUES (1)) v (id) ON n.id = v.id WHEN MATCHED THEN UPDATE SET owner = 'bo';
MERGE INTO notes n USING (VALUES (1)) v (id) ON n.id = v.id WHEN MATCHED THEN DELETE;
MERGE INTO notes n USING (VALUES (3)) v (id) ON n.id = v.id WHEN NOT MATCHED THEN INSERT VALUES (v.id, 'bo', 'x');
MERGE INTO notes n USING (VALUES (3)) v (id) ON n.id = v.id WHEN NOT MATCHED THEN INSERT VALUES (v.id, 'alice', 'x');
RESET ROLE;
SELECT * FROM notes ORDER BY id;
