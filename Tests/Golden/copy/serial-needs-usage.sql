-- A default that takes the next value of a sequence needs USAGE on it, in COPY as in INSERT; an identity column does not.
CREATE TABLE notes (id serial, body text);
CREATE TABLE pages (id int GENERATED ALWAYS AS IDENTITY, body text);
CREATE ROLE alice;
GRANT INSERT ON notes, pages TO alice;
SET ROLE alice;
COPY notes (body) FROM STDIN;
one
\.
COPY pages (body) FROM STDIN;
one
\.
RESET ROLE;
GRANT USAGE ON SEQUENCE notes_id_seq TO alice;
SET ROLE alice;
COPY notes (body) FROM STDIN;
one
\.
RESET ROLE;
SELECT * FROM notes;
SELECT * FROM pages;
