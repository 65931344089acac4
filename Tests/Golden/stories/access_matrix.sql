-- The rights of several roles on several tables, asked for in SQL and compared with what happens.

CREATE ROLE base;
CREATE ROLE editor;
CREATE ROLE chief;
CREATE ROLE guest LOGIN;
CREATE ROLE ed LOGIN;
CREATE ROLE charlie LOGIN;
GRANT base TO editor;
GRANT editor TO chief;
GRANT base TO guest;
GRANT editor TO ed;
GRANT chief TO charlie WITH INHERIT FALSE;
CREATE SCHEMA paper;
CREATE SCHEMA archive;
CREATE TABLE paper.articles (id integer PRIMARY KEY, title text, body text, published boolean DEFAULT false);
CREATE TABLE paper.comments (id integer, article integer REFERENCES paper.articles, body text);
CREATE TABLE archive.articles (id integer, title text);
INSERT INTO paper.articles VALUES (1, 'First', '...', true), (2, 'Draft', '...', false);
GRANT USAGE ON SCHEMA paper TO base;
GRANT SELECT ON paper.comments TO base;
GRANT SELECT (id, title) ON paper.articles TO base;
GRANT SELECT, INSERT, UPDATE ON paper.articles TO editor;
GRANT DELETE ON paper.articles, paper.comments TO chief;
GRANT USAGE ON SCHEMA archive TO chief;
GRANT SELECT, INSERT ON archive.articles TO editor;
\drg

-- Tables.
SELECT r.rolname AS role, n.nspname || '.' || c.relname AS "table",
       has_schema_privilege(r.rolname, n.oid, 'USAGE') AS enter,
       has_table_privilege(r.rolname, c.oid, 'SELECT') AS read,
       has_any_column_privilege(r.rolname, c.oid, 'SELECT') AS read_some,
       has_table_privilege(r.rolname, c.oid, 'INSERT') AS "add",
       has_table_privilege(r.rolname, c.oid, 'UPDATE') AS change,
       has_table_privilege(r.rolname, c.oid, 'DELETE') AS remove
FROM pg_roles r CROSS JOIN pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rolname IN ('guest', 'ed', 'charlie', 'chief') AND n.nspname IN ('paper', 'archive') AND c.relkind = 'r'
ORDER BY r.rolname, "table";

-- Columns of one table.
SELECT a.attname AS column,
       has_column_privilege('guest', a.attrelid, a.attnum, 'SELECT') AS guest,
       has_column_privilege('ed', a.attrelid, a.attnum, 'SELECT') AS ed,
       has_column_privilege('charlie', a.attrelid, a.attnum, 'SELECT') AS charlie
FROM pg_attribute a WHERE a.attrelid = 'paper.articles'::regclass AND a.attnum > 0 ORDER BY a.attnum;

-- Roles.
SELECT m.rolname AS member, r.rolname AS role, pg_has_role(m.oid, r.oid, 'MEMBER') AS member_of,
       pg_has_role(m.oid, r.oid, 'USAGE') AS inherits, pg_has_role(m.oid, r.oid, 'SET') AS can_set
FROM pg_roles m, pg_roles r
WHERE m.rolname IN ('guest', 'ed', 'charlie') AND r.rolname IN ('base', 'editor', 'chief') ORDER BY 1, 2;

-- What happens.
SET SESSION AUTHORIZATION guest;
SELECT title FROM paper.articles ORDER BY id;
SELECT body FROM paper.articles;
SELECT * FROM archive.articles;
SET SESSION AUTHORIZATION ed;
SELECT title, published FROM paper.articles ORDER BY id;
UPDATE paper.articles SET published = true WHERE id = 2 RETURNING title;
INSERT INTO archive.articles VALUES (1, 'First');
DELETE FROM paper.articles WHERE id = 2;
SET SESSION AUTHORIZATION charlie;
SELECT title FROM paper.articles;
SET ROLE chief;
DELETE FROM paper.articles WHERE id = 2 RETURNING title;
INSERT INTO archive.articles VALUES (2, 'Draft') RETURNING *;
SET ROLE base;
SELECT title FROM paper.articles ORDER BY id;
SELECT * FROM archive.articles;
RESET SESSION AUTHORIZATION;

-- One change at the root, and the matrix changes everywhere.
REVOKE USAGE ON SCHEMA paper FROM base;
SELECT rolname, has_schema_privilege(rolname, 'paper', 'USAGE') AS paper FROM pg_roles
WHERE rolname IN ('guest', 'ed', 'charlie', 'chief', 'base', 'editor') ORDER BY rolname;
GRANT USAGE ON SCHEMA paper TO PUBLIC;
SELECT rolname, has_schema_privilege(rolname, 'paper', 'USAGE') AS paper FROM pg_roles
WHERE rolname IN ('guest', 'ed', 'charlie', 'chief', 'base', 'editor') ORDER BY rolname;
