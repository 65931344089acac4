-- Temporary relations stand in a schema of the session that the search path looks into first. Making them takes TEMPORARY
-- on the database and nothing on any schema; they have an owner and an ACL like others.
CREATE ROLE a;
CREATE ROLE b;
CREATE TEMP TABLE x (id serial PRIMARY KEY, v text);
INSERT INTO x (v) VALUES ('one'), ('two');
SELECT * FROM pg_temp.x ORDER BY id;
CREATE TEMP TABLE public.bad (a int);
CREATE TABLE pg_temp.named (a int);
CREATE TABLE shadow (a int);
CREATE TEMP TABLE shadow (b text);
SELECT * FROM shadow;
SELECT * FROM public.shadow;
DROP TABLE shadow;
SELECT * FROM shadow;

-- Views of temporary relations are temporary; keys stay on their own side.
CREATE VIEW v AS SELECT * FROM x;
CREATE VIEW public.v2 AS SELECT * FROM x;
CREATE TABLE child (a int REFERENCES x);
CREATE TABLE parent (a int PRIMARY KEY);
CREATE TEMP TABLE tchild (a int REFERENCES parent);
SELECT relname, relpersistence FROM pg_class
WHERE relname IN ('x', 'x_pkey', 'x_id_seq', 'v', 'parent', 'named') ORDER BY 1;
SELECT table_name, table_type FROM information_schema.tables WHERE table_name IN ('x', 'parent') ORDER BY 1;

-- Another role of the session needs privileges on them.
SET ROLE a;
SELECT * FROM x;
CREATE TEMP TABLE mine AS SELECT 1 AS q;
SELECT * FROM mine;
SET ROLE b;
SELECT * FROM mine;
RESET ROLE;
GRANT SELECT ON x TO a;
SET ROLE a;
SELECT v FROM x ORDER BY 1;
INSERT INTO x (v) VALUES ('three');
RESET ROLE;
DROP ROLE a;
DROP VIEW pg_temp.v;

-- ON COMMIT and ROLLBACK.
BEGIN; CREATE TEMP TABLE gone (a int) ON COMMIT DROP; INSERT INTO gone VALUES (1); TABLE gone; COMMIT;
TABLE gone;
BEGIN; CREATE TEMP TABLE emptied (a int) ON COMMIT DELETE ROWS; INSERT INTO emptied VALUES (1); TABLE emptied; COMMIT;
TABLE emptied;
CREATE TABLE perm (a int) ON COMMIT DROP;
BEGIN; CREATE TEMP TABLE rolled (a int); ROLLBACK;
TABLE rolled;
DISCARD TEMP;
TABLE x;
