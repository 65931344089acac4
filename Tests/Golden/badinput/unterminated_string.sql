-- A quote that is never closed swallows the rest of the input; at its end this is reported, not forgotten.
SELECT 'before' AS fine;
CREATE TABLE t (a text);
INSERT INTO t VALUES ('one'), ('two);
SELECT * FROM t;
