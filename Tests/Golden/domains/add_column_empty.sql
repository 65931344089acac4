-- A column of a domain that refuses NULL can be added to an empty table only.
CREATE DOMAIN strict AS int CHECK (abs(VALUE) IS NOT NULL);
CREATE TABLE t (id int);
ALTER TABLE t ADD COLUMN a strict;
INSERT INTO t VALUES (1, 1);
ALTER TABLE t ADD COLUMN b strict;
INSERT INTO t (id) VALUES (2);
SELECT * FROM t;
