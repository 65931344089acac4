-- A domain's constraints are tested wherever a value becomes one: casts, columns, defaults; the lower domain's come
-- first.
CREATE DOMAIN pos AS int CHECK (VALUE > 0);
CREATE DOMAIN small AS pos CONSTRAINT lim CHECK (VALUE < 100) NOT NULL DEFAULT 5;
SELECT 5::pos, '7'::pos, 3::small + 1 AS sum;
SELECT (-5)::pos;
SELECT '-7'::pos;
SELECT 'abc'::pos;
SELECT 200::small;
SELECT (-1)::small;
SELECT NULL::pos;
SELECT NULL::small;
CREATE TABLE t (a pos, b small, c text);
INSERT INTO t (a, c) VALUES (1, 'x');
INSERT INTO t VALUES (-1, 2, 'x');
INSERT INTO t VALUES (1, NULL, 'x');
INSERT INTO t (a, b) SELECT 1, 200;
UPDATE t SET a = a - 1;
UPDATE t SET b = DEFAULT, a = a + 1;
SELECT * FROM t;
