-- COMMENT attaches a text, NULL removes it; only the owner may. The + forms of the \d family show it.
CREATE ROLE ann;
CREATE SCHEMA s;
CREATE TABLE s.t (a integer, b text);
CREATE VIEW s.v AS SELECT 1 AS one;
CREATE SEQUENCE s.q;
COMMENT ON SCHEMA s IS 'the schema';
COMMENT ON TABLE s.t IS 'the table';
COMMENT ON COLUMN s.t.a IS 'the column';
COMMENT ON VIEW s.v IS 'the view';
COMMENT ON SEQUENCE s.q IS 'the sequence';
COMMENT ON ROLE ann IS 'the role';
\dn+ s
\du+ ann
SELECT obj_description('s.t'::regclass, 'pg_class') AS t, col_description('s.t'::regclass, 1) AS a, col_description('s.t'::regclass, 2) IS NULL AS none;
COMMENT ON TABLE s.t IS NULL;
SELECT obj_description('s.t'::regclass, 'pg_class') IS NULL AS gone;
COMMENT ON TABLE s.nothing IS 'x';
COMMENT ON COLUMN s.t.c IS 'x';
COMMENT ON TABLE s.v IS 'x';
GRANT USAGE ON SCHEMA s TO ann;
SET ROLE ann;
COMMENT ON TABLE s.t IS 'hers?';
COMMENT ON SCHEMA s IS 'hers?';
COMMENT ON COLUMN s.t.a IS 'hers?';
COMMENT ON ROLE ann IS 'herself';
RESET ROLE;
