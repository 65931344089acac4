-- A statement that both inserts and updates or deletes has its privileges looked up together, and `pg_write_all_data` adds to what
-- the relation's ACL gives only if that gives none of them: being granted INSERT can take UPDATE away.
CREATE ROLE ann;
GRANT pg_write_all_data TO ann;
CREATE TABLE t (id int PRIMARY KEY, a int);
INSERT INTO t VALUES (1, 1);
CREATE VIEW v AS SELECT * FROM t;
GRANT SELECT ON t, v TO ann;
SET ROLE ann;
INSERT INTO t VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET a = 2;
INSERT INTO v VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET a = 2;
MERGE INTO t USING (VALUES (1)) s ON id = column1 WHEN MATCHED AND a < 0 THEN DELETE WHEN MATCHED THEN UPDATE SET a = 3;
RESET ROLE;
GRANT INSERT ON t TO ann;
GRANT DELETE ON v TO ann;
SET ROLE ann;
INSERT INTO t VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET a = 2;
MERGE INTO t USING (VALUES (1)) s ON id = column1 WHEN NOT MATCHED THEN INSERT VALUES (5, 5) WHEN MATCHED THEN DELETE;
MERGE INTO v USING (VALUES (1)) s ON id = column1 WHEN NOT MATCHED THEN INSERT VALUES (5, 5) WHEN MATCHED THEN DELETE;
-- Each of them alone is allowed, and so are two that the ACL both lacks.
INSERT INTO t VALUES (1, 2) ON CONFLICT (id) DO NOTHING;
UPDATE t SET a = 4;
MERGE INTO t USING (VALUES (1)) s ON id = column1 WHEN MATCHED AND a < 0 THEN DELETE WHEN MATCHED THEN UPDATE SET a = 3;
SELECT has_table_privilege('t', 'INSERT, UPDATE, DELETE');
RESET ROLE;
-- Column privileges do not count for that.
REVOKE INSERT ON t FROM ann;
GRANT INSERT (id) ON t TO ann;
SET ROLE ann;
INSERT INTO t VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET a = 2;
RESET ROLE;
-- Nor can an owner who gave away one of them help himself with the role.
ALTER TABLE t OWNER TO ann;
REVOKE INSERT ON t FROM ann;
SET ROLE ann;
INSERT INTO t VALUES (9, 2) ON CONFLICT (id) DO UPDATE SET a = 2;
INSERT INTO t VALUES (9, 2);
