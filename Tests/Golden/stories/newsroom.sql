-- A straight piece of work: a schema, three groups, four people, and a check of each from the inside.

CREATE SCHEMA news;
CREATE TABLE news.articles (id serial PRIMARY KEY, author name DEFAULT current_user, headline text NOT NULL, body text, status text DEFAULT 'draft' CHECK (status IN ('draft', 'ready', 'published')));
CREATE TABLE news.sources (article_id integer REFERENCES news.articles ON DELETE CASCADE, name text, phone text);
CREATE VIEW news.front_page AS SELECT headline, body FROM news.articles WHERE status = 'published';
CREATE ROLE readers;
CREATE ROLE writers;
CREATE ROLE editors;
GRANT USAGE ON SCHEMA news TO readers, writers, editors;
GRANT SELECT ON news.front_page TO readers;
GRANT SELECT, INSERT ON news.articles, news.sources TO writers;
GRANT UPDATE (headline, body) ON news.articles TO writers;
GRANT USAGE ON SEQUENCE news.articles_id_seq TO writers;
GRANT SELECT, UPDATE, DELETE ON news.articles TO editors;
GRANT readers TO writers, editors;
CREATE USER lois IN ROLE writers;
CREATE USER clark IN ROLE writers;
CREATE USER perry;
GRANT editors TO perry;
CREATE USER jimmy IN ROLE readers;
\drg
\dp news.*

\c - lois
INSERT INTO news.articles (headline, body) VALUES ('Bridge saved', 'By whom?') RETURNING id, author, status;
INSERT INTO news.sources VALUES (1, 'A passer-by', '555-0001');
UPDATE news.articles SET body = 'By him.' WHERE id = 1;
UPDATE news.articles SET status = 'published' WHERE id = 1;
DELETE FROM news.articles WHERE id = 1;
SELECT * FROM news.front_page;

\c - jimmy
SELECT * FROM news.front_page;
SELECT * FROM news.articles;
SELECT * FROM news.sources;

\c - perry
UPDATE news.articles SET status = 'published' WHERE id = 1 RETURNING headline, status;
SELECT * FROM news.front_page;
SELECT phone FROM news.sources;
INSERT INTO news.articles (headline) VALUES ('My memoirs');
GRANT SELECT ON news.articles TO jimmy;

\c - clark
UPDATE news.articles SET author = 'clark' WHERE id = 1;
UPDATE news.articles SET headline = 'Bridge saved again' WHERE id = 1;
SELECT a.headline, s.name FROM news.articles a JOIN news.sources s ON s.article_id = a.id;

\c - postgres
-- The editor deletes the article; the sources go along although editors may not touch them.
SET ROLE perry;
DELETE FROM news.articles WHERE id = 1;
RESET ROLE;
SELECT count(*) FROM news.sources;

-- Clark leaves for another paper.
REVOKE writers FROM clark;
\c - clark
SELECT * FROM news.articles;
SELECT * FROM news.front_page;
\c - postgres
DROP USER clark;

-- Writers get DELETE on their drafts? There is no such grant: a table privilege knows no rows.
GRANT DELETE ON news.articles TO writers;
SET ROLE lois;
INSERT INTO news.articles (headline) VALUES ('One'), ('Two');
DELETE FROM news.articles WHERE headline = 'Two';
RESET ROLE;
REVOKE DELETE ON news.articles FROM writers;
DROP ROLE writers;
DROP OWNED BY writers;
DROP ROLE writers;
\drg
SET ROLE lois;
SELECT * FROM news.front_page;
RESET ROLE;
