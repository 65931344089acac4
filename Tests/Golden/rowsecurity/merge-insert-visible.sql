-- A row that MERGE inserts need not be visible to who inserts it, unless RETURNING would show it; a row that MERGE updates must
-- stay visible.
CREATE ROLE clerk;
CREATE TABLE letters (id int PRIMARY KEY, box text, owner text);
INSERT INTO letters VALUES (1, 'open', 'clerk');
GRANT ALL ON letters TO clerk;
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON letters FOR SELECT USING (box = 'open');
CREATE POLICY add ON letters FOR INSERT WITH CHECK (owner = current_user);
CREATE POLICY change ON letters FOR UPDATE USING (owner = current_user);
SET ROLE clerk;
MERGE INTO letters l USING (VALUES (2)) v (id) ON l.id = v.id
    WHEN NOT MATCHED THEN INSERT VALUES (v.id, 'sealed', 'clerk');
MERGE INTO letters l USING (VALUES (3)) v (id) ON l.id = v.id
    WHEN NOT MATCHED THEN INSERT VALUES (v.id, 'sealed', 'clerk') RETURNING l.id;
MERGE INTO letters l USING (VALUES (4)) v (id) ON l.id = v.id
    WHEN NOT MATCHED THEN INSERT VALUES (v.id, 'open', 'somebody');
MERGE INTO letters l USING (VALUES (1)) v (id) ON l.id = v.id
    WHEN MATCHED THEN UPDATE SET box = 'sealed';
SELECT * FROM letters ORDER BY id;
RESET ROLE;
SELECT * FROM letters ORDER BY id;
