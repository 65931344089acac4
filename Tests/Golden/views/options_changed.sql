-- The options of a view can be set and reset after it was made, and unknown ones are refused.
CREATE TABLE t (a int);
CREATE VIEW v WITH (security_barrier, security_invoker = off) AS SELECT a FROM t WITH LOCAL CHECK OPTION;
SELECT reloptions FROM pg_class WHERE relname = 'v';
ALTER VIEW v SET (security_invoker = true, check_option = cascaded);
SELECT reloptions FROM pg_class WHERE relname = 'v';
ALTER VIEW v RESET (security_barrier, check_option);
SELECT reloptions FROM pg_class WHERE relname = 'v';
CREATE OR REPLACE VIEW v AS SELECT a FROM t;
SELECT reloptions FROM pg_class WHERE relname = 'v';
ALTER VIEW v SET (nope = 1);
ALTER VIEW v SET (security_barrier = maybe);
CREATE VIEW w WITH (fillfactor = 10) AS SELECT 1;
CREATE TABLE x (a int) WITH (security_barrier);
