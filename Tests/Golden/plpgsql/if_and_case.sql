-- IF takes its branch only when the condition is true, so null goes to ELSE; CASE without a fitting branch is an error.
CREATE FUNCTION kind(n int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    IF n < 0 THEN RETURN 'negative'; ELSIF n = 0 THEN RETURN 'zero'; ELSEIF n > 0 THEN RETURN 'positive'; ELSE RETURN 'unknown'; END IF;
END $$;
CREATE FUNCTION pick(n int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    CASE n WHEN 1, 2 THEN RETURN 'few'; WHEN 3 THEN RETURN 'three'; END CASE;
END $$;
CREATE FUNCTION search(n int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    CASE WHEN n > 10 THEN RETURN 'big'; WHEN n > 5 THEN RETURN 'medium'; ELSE NULL; END CASE;
    RETURN 'small';
END $$;
SELECT n, kind(n), search(n) FROM unnest(ARRAY[-1, 0, 7, 20, NULL]) AS n;
SELECT pick(2), pick(3);
SELECT pick(4);
SELECT pick(NULL);
DO $$ BEGIN IF 'maybe' THEN NULL; END IF; END $$;
DO $$ BEGIN IF 1 THEN NULL; END IF; END $$;
