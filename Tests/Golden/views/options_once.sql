-- A view's parameter is set once in a statement; WITH CHECK OPTION is the parameter check_option, kept with the others.
CREATE TABLE t (a int);
CREATE VIEW v WITH (security_barrier, security_barrier = false) AS SELECT * FROM t;
CREATE VIEW v WITH (check_option = local) AS SELECT * FROM t WITH CASCADED CHECK OPTION;
CREATE VIEW v WITH (security_barrier) AS SELECT * FROM t WITH CHECK OPTION;
SELECT reloptions FROM pg_class WHERE relname = 'v';
\d+ v
ALTER VIEW v SET (security_invoker, check_option = local, security_invoker = false);
ALTER VIEW v SET (security_invoker, check_option = local);
ALTER VIEW v RESET (security_barrier = true);
ALTER VIEW v RESET (security_barrier, security_barrier, unknown_parameter);
ALTER VIEW v SET (unknown_parameter);
SELECT reloptions FROM pg_class WHERE relname = 'v';
CREATE OR REPLACE VIEW v AS SELECT * FROM t WITH LOCAL CHECK OPTION;
SELECT reloptions FROM pg_class WHERE relname = 'v';
CREATE VIEW w WITH (check_option = wrong) AS SELECT 1 AS a;
CREATE VIEW w WITH (check_option = wrong) AS SELECT * FROM t;
