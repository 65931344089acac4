-- ALTER COLUMN TYPE converts the rows by an assignment cast or by USING; the default must be convertible too.
CREATE TABLE t (a text DEFAULT '7', b int DEFAULT 3, c int CHECK (c > 0), d int UNIQUE);
INSERT INTO t VALUES ('1', 2, 3, 4), ('12', 5, 6, 7);
ALTER TABLE t ALTER a TYPE int;
ALTER TABLE t ALTER a TYPE int USING a::int;
ALTER TABLE t ALTER a DROP DEFAULT, ALTER a TYPE int USING a::int + 100, ALTER a SET DEFAULT 8;
ALTER TABLE t ALTER b TYPE numeric(3, 1), ALTER c TYPE bigint, ALTER d SET DATA TYPE smallint;
INSERT INTO t (c, d) VALUES (9, 10) RETURNING *;
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum;
ALTER TABLE t ALTER d TYPE int USING 1;
ALTER TABLE t ALTER c TYPE int USING -1;
ALTER TABLE t ALTER c TYPE int USING (SELECT 1);
ALTER TABLE t ALTER c TYPE int USING sum(c);
ALTER TABLE t ALTER b TYPE boolean;
ALTER TABLE t ALTER b TYPE int, ALTER b TYPE bigint;
CREATE VIEW v AS SELECT c FROM t;
ALTER TABLE t ALTER c TYPE int;
