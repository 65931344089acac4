-- A name that is a variable and a column is ambiguous; the block's label or the function's name tells them apart.
CREATE TABLE t (x int);
INSERT INTO t VALUES (1);
CREATE FUNCTION f(x int) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT count(*) FROM t WHERE t.x = f.x);
END $$;
CREATE FUNCTION g(x int) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT count(*) FROM t WHERE x = 1);
END $$;
SELECT f(1), f(2);
SELECT g(1);
