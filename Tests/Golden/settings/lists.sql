-- DateStyle keeps the part that a new value does not name; contradictions and unknown words are refused.
SET datestyle = sql;
SET datestyle = dmy;
SHOW datestyle;
SET datestyle = german;
SHOW datestyle;
SET datestyle = german, ymd;
SHOW datestyle;
SET datestyle = iso, sql;
SET datestyle = us, dmy;
SET datestyle = roman;
-- search_path is a list of names, which set_config takes as it is written.
SET search_path = 'a b', "C", public;
SHOW search_path;
SELECT set_config('search_path', 'a,b', false);
SELECT set_config('search_path', 'a,,b', false);
SET createrole_self_grant = 'set, admin';
SET default_table_access_method = 'btree';
SET default_table_access_method = 'none';
SET temp_tablespaces = nowhere;
