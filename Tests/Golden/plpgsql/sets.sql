-- RETURN NEXT and RETURN QUERY add rows to the result of a function that returns a set.
CREATE FUNCTION some() RETURNS SETOF int LANGUAGE plpgsql AS $$
BEGIN
  RETURN NEXT 1;
  RETURN QUERY SELECT g FROM generate_series(5, 6) g;
END $$;
SELECT * FROM some();
CREATE FUNCTION pairs() RETURNS TABLE (a int, b text) LANGUAGE plpgsql AS $$
BEGIN
  a := 1; b := 'x';
  RETURN NEXT;
  RETURN QUERY EXECUTE 'SELECT 2, $1' USING 'y'::text;
END $$;
SELECT * FROM pairs();
