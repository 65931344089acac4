-- A default is computed at INSERT; it cannot speak of other columns.
CREATE TABLE t (a integer DEFAULT 1 + 1, b text DEFAULT upper('x'), c date DEFAULT '2024-01-01', d numeric(5,2) DEFAULT 1.005);
INSERT INTO t DEFAULT VALUES;
SELECT * FROM t;
\d t
ALTER TABLE t ALTER COLUMN a SET DEFAULT 99;
ALTER TABLE t ALTER COLUMN b DROP DEFAULT;
INSERT INTO t DEFAULT VALUES;
SELECT a, b FROM t;
CREATE TABLE bad (a integer, b integer DEFAULT a);
CREATE TABLE bad (a integer DEFAULT 'x');
CREATE TABLE bad (a integer DEFAULT (SELECT 1));
CREATE TABLE bad (a integer DEFAULT nosuch());
