-- A column depends on its type, on an array of it, on a domain over it; DROP names them all and CASCADE takes them
-- along.
CREATE TYPE e AS ENUM ('a', 'b');
CREATE DOMAIN d AS e;
CREATE TYPE c AS (x e);
CREATE TABLE t (i int, a e, b e[], c d, q c, z text DEFAULT 'a'::e);
CREATE VIEW v AS SELECT i FROM t WHERE z = 'b'::e::text;
DROP TYPE e;
DROP TYPE e[];
DROP TYPE t;
DROP TABLE t CASCADE;
DROP TYPE e CASCADE;
\dT
CREATE TABLE t (i int);
CREATE TABLE u (a t, b t[]);
DROP TABLE t;
DROP TABLE t CASCADE;
\d u
