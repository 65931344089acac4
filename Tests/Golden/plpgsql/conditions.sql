-- IF, ELSIF and CASE take the first branch that is true; CASE without a fitting branch is an error.
CREATE FUNCTION size(n int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  IF n < 0 THEN RETURN 'negative';
  ELSIF n = 0 THEN RETURN 'zero';
  END IF;
  CASE n
    WHEN 1, 2 THEN RETURN 'small';
    WHEN 3 THEN RETURN 'three';
  END CASE;
END $$;
SELECT size(-1), size(0), size(2), size(3);
SELECT size(9);
