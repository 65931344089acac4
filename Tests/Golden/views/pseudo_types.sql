-- No column has a pseudo-type: a view or table of rows without a type of their own is refused.
CREATE VIEW v AS SELECT ROW(1, 'x') AS r;
CREATE TABLE t AS SELECT ROW(1, 'x') AS r;
CREATE VIEW v AS SELECT 'open' AS r;
SELECT * FROM v;
