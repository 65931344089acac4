-- The query of a materialized view runs as its owner, under row-level security, without a search path, and changes no session.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE TABLE t (id int, owner name);
INSERT INTO t VALUES (1, 'ann'), (2, 'ben');
CREATE FUNCTION many() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t';
CREATE MATERIALIZED VIEW m AS SELECT many();
CREATE MATERIALIZED VIEW m AS SELECT current_setting('search_path') AS path, current_user, session_user,
    current_setting('role') AS role;
ALTER MATERIALIZED VIEW m OWNER TO ann;
REFRESH MATERIALIZED VIEW m;
SELECT * FROM m;
SHOW search_path;
CREATE MATERIALIZED VIEW n AS SELECT set_config('role', 'postgres', false) WITH NO DATA;
REFRESH MATERIALIZED VIEW n;
CREATE MATERIALIZED VIEW o AS SELECT set_config('work_mem', '1MB', false);
SHOW work_mem;
CREATE POLICY own ON t USING (owner = current_user);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON t TO ann;
CREATE MATERIALIZED VIEW p AS SELECT id FROM t;
SELECT count(*) FROM p;
ALTER MATERIALIZED VIEW p OWNER TO ann;
REFRESH MATERIALIZED VIEW p;
SELECT * FROM p;
REVOKE SELECT ON t FROM ann;
REFRESH MATERIALIZED VIEW p;
