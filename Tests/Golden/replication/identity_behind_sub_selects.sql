-- Sub-selects are made ready before a statement finds that its target publishes updates without a replica identity.
CREATE TABLE t (id int, a int);
CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t WITH NO DATA;
CREATE PUBLICATION p FOR ALL TABLES;
UPDATE t SET a = (SELECT max(a) FROM m);
WITH w AS (UPDATE t SET a = (SELECT max(a) FROM m) RETURNING 1) SELECT id FROM m;
DELETE FROM t WHERE id = (SELECT max(a) FROM m);
UPDATE t SET a = 1;
UPDATE t SET a = m.a FROM m WHERE m.id = t.id;
DELETE FROM t;
INSERT INTO t VALUES (1, (SELECT max(a) FROM m));
REFRESH MATERIALIZED VIEW m;
UPDATE t SET a = (SELECT max(a) FROM m);
