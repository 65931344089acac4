-- suppress_redundant_updates_trigger tells where it does not belong.
CREATE TABLE t (id int);
INSERT INTO t VALUES (1);
SELECT suppress_redundant_updates_trigger();
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
INSERT INTO t VALUES (2);
CREATE OR REPLACE TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
UPDATE t SET id = 3;
CREATE OR REPLACE TRIGGER g BEFORE UPDATE ON t EXECUTE FUNCTION suppress_redundant_updates_trigger();
UPDATE t SET id = 3;
CREATE OR REPLACE TRIGGER g BEFORE TRUNCATE ON t EXECUTE FUNCTION suppress_redundant_updates_trigger();
TRUNCATE t;
COPY t FROM stdin;
5
\.
SELECT * FROM t ORDER BY id;
