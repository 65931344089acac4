-- A SET clause holds while the function runs.
CREATE FUNCTION path() RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RETURN current_setting('search_path');
END $$;
SELECT path(), current_setting('search_path');
