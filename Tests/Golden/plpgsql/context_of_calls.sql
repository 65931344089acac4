-- An error tells each function on the way with the line and the statement where it was.
CREATE FUNCTION a(n int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
    RETURN 10 / n;
END $$;
CREATE FUNCTION b(n int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE x int := n;
BEGIN
    IF x < 5 THEN
        x := a(x);
    END IF;
    SELECT a(x) INTO x;
    RETURN x;
END $$;
CREATE FUNCTION c(n int) RETURNS int LANGUAGE sql VOLATILE AS 'SELECT 1; SELECT b(n)';
SELECT b(2);
SELECT b(0);
SELECT c(0);
DO $$
BEGIN
    PERFORM c(0);
END $$;
DO $$ BEGIN EXECUTE 'SELECT a(0)'; END $$;
DO $$ BEGIN FOR i IN SELECT a(k) FROM generate_series(1, 0, -1) k LOOP NULL; END LOOP; END $$;
