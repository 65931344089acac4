-- Where a statistics object is named with a schema that does not exist, that is what is said.
ALTER STATISTICS nowhere.k OWNER TO postgres;
ALTER STATISTICS nowhere.k SET STATISTICS 10;
ALTER STATISTICS nowhere.k RENAME TO l;
COMMENT ON STATISTICS nowhere.k IS 'c';
DROP STATISTICS nowhere.k;
DROP STATISTICS IF EXISTS nowhere.k;
ALTER STATISTICS IF EXISTS nowhere.k SET STATISTICS 10;
ALTER STATISTICS public.k OWNER TO postgres;
DROP STATISTICS k;
