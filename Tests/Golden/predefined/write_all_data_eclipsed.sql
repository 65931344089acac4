-- pg_write_all_data counts only while the ACL grants none of the writes that a statement asks for at once: what is
-- granted besides can turn INSERT … ON CONFLICT DO UPDATE and MERGE from allowed to denied.
CREATE ROLE writer LOGIN;
GRANT pg_write_all_data, pg_read_all_data TO writer;
CREATE TABLE t (id int PRIMARY KEY, a int);
INSERT INTO t VALUES (1, 1);
SET ROLE writer;
-- Nothing granted: the predefined role gives all three.
INSERT INTO t VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET a = excluded.a;
MERGE INTO t USING (VALUES (1)) s (id) ON t.id = s.id
    WHEN MATCHED AND a > 5 THEN DELETE WHEN MATCHED THEN UPDATE SET a = 3 WHEN NOT MATCHED THEN INSERT VALUES (s.id, 0);
RESET ROLE;
GRANT INSERT ON t TO writer;
SET ROLE writer;
-- INSERT is granted, so UPDATE and DELETE are no longer given along with it …
INSERT INTO t VALUES (1, 3) ON CONFLICT (id) DO UPDATE SET a = excluded.a;
MERGE INTO t USING (VALUES (1)) s (id) ON t.id = s.id
    WHEN MATCHED THEN UPDATE SET a = 4 WHEN NOT MATCHED THEN INSERT VALUES (s.id, 0);
MERGE INTO t USING (VALUES (1)) s (id) ON t.id = s.id WHEN MATCHED AND a > 5 THEN DELETE WHEN MATCHED THEN UPDATE SET a = 5;
-- … but by themselves they still are.
UPDATE t SET a = 6;
INSERT INTO t VALUES (2, 2);
DELETE FROM t WHERE id = 2;
SELECT has_table_privilege('t', 'INSERT'), has_table_privilege('t', 'UPDATE'), has_table_privilege('t', 'INSERT, UPDATE');
RESET ROLE;
GRANT UPDATE (a) ON t TO writer;
SET ROLE writer;
-- A grant on the columns mends it.
INSERT INTO t VALUES (1, 7) ON CONFLICT (id) DO UPDATE SET a = excluded.a RETURNING a;
RESET ROLE;
-- The owner who took INSERT from himself fares alike; so does whoever writes through a view.
CREATE ROLE own;
GRANT pg_write_all_data TO own;
GRANT CREATE, USAGE ON SCHEMA public TO own;
SET ROLE own;
CREATE TABLE o (id int PRIMARY KEY, a int);
REVOKE INSERT ON o FROM own;
INSERT INTO o VALUES (1, 1);
INSERT INTO o VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET a = o.a;
INSERT INTO o VALUES (1, 1) ON CONFLICT (id) DO NOTHING;
RESET ROLE;
CREATE VIEW v AS SELECT * FROM t;
GRANT INSERT ON v TO own;
GRANT SELECT ON v TO own;
SET ROLE own;
MERGE INTO v USING (VALUES (9)) s (id) ON v.id = s.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (s.id, 1);
MERGE INTO v USING (VALUES (9)) s (id) ON v.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id, 1);
