-- A member inherits the privileges of the role, at once and for as long as the membership lasts.
CREATE ROLE readers;
CREATE ROLE ann LOGIN;
CREATE TABLE books (title text);
INSERT INTO books VALUES ('Emma');
GRANT SELECT ON books TO readers;
SET ROLE ann;
SELECT * FROM books;
RESET ROLE;
GRANT readers TO ann;
SET ROLE ann;
SELECT * FROM books;
RESET ROLE;

-- What the role is granted later, the member has too.
GRANT INSERT ON books TO readers;
SET ROLE ann;
INSERT INTO books VALUES ('Persuasion');
SELECT count(*) FROM books;
RESET ROLE;

-- It ends with the membership. The role itself keeps everything.
REVOKE readers FROM ann;
SET ROLE ann;
SELECT * FROM books;
RESET ROLE;
\dp books
