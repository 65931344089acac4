-- Two schemas that refer to each other: foreign keys across owners, cascades, and who pays for what with which
-- right.

CREATE ROLE catalogue LOGIN;
CREATE ROLE lending LOGIN;
CREATE ROLE desk LOGIN;
CREATE SCHEMA catalogue AUTHORIZATION catalogue;
CREATE SCHEMA lending AUTHORIZATION lending;

SET SESSION AUTHORIZATION catalogue;
CREATE TABLE catalogue.books (isbn text PRIMARY KEY, title text NOT NULL);
CREATE TABLE catalogue.copies (copy_id serial PRIMARY KEY, isbn text REFERENCES catalogue.books ON UPDATE CASCADE ON DELETE CASCADE);
INSERT INTO catalogue.books VALUES ('111', 'Emma'), ('222', 'Ulysses');
INSERT INTO catalogue.copies (isbn) VALUES ('111'), ('111'), ('222');

-- The other department wants to refer to copies.
SET SESSION AUTHORIZATION lending;
CREATE TABLE lending.loans (loan_id serial PRIMARY KEY, copy_id integer REFERENCES catalogue.copies, reader text);
SET SESSION AUTHORIZATION catalogue;
GRANT USAGE ON SCHEMA catalogue TO lending, desk;
SET SESSION AUTHORIZATION lending;
CREATE TABLE lending.loans (loan_id serial PRIMARY KEY, copy_id integer REFERENCES catalogue.copies, reader text);
SET SESSION AUTHORIZATION catalogue;
GRANT REFERENCES (copy_id) ON catalogue.copies TO lending;
SET SESSION AUTHORIZATION lending;
CREATE TABLE lending.loans (loan_id serial PRIMARY KEY, copy_id integer NOT NULL REFERENCES catalogue.copies ON DELETE CASCADE, reader text);
GRANT USAGE ON SCHEMA lending TO desk, catalogue;
GRANT SELECT, INSERT, DELETE ON lending.loans TO desk;
GRANT USAGE ON SEQUENCE lending.loans_loan_id_seq TO desk;

-- The desk lends. The check on copies is made for it, with the rights of the owner of copies.
SET SESSION AUTHORIZATION desk;
INSERT INTO lending.loans (copy_id, reader) VALUES (1, 'Ann'), (3, 'Bob') RETURNING loan_id, copy_id;
INSERT INTO lending.loans (copy_id, reader) VALUES (7, 'Cyd');
SELECT title FROM catalogue.books;
DELETE FROM catalogue.copies WHERE copy_id = 1;

-- The catalogue corrects a number: the cascade stays within its own house.
SET SESSION AUTHORIZATION catalogue;
UPDATE catalogue.books SET isbn = '222-0' WHERE isbn = '222';
SELECT * FROM catalogue.copies ORDER BY copy_id;
SELECT * FROM lending.loans;

-- It throws a book away: the cascade reaches a table on which it has no right at all.
DELETE FROM catalogue.books WHERE isbn = '111';
RESET SESSION AUTHORIZATION;
SELECT * FROM lending.loans;
SELECT * FROM catalogue.copies;

-- Lending defends itself: another action for the key. The catalogue's DELETE then fails.
SET SESSION AUTHORIZATION lending;
ALTER TABLE lending.loans DROP CONSTRAINT loans_copy_id_fkey;
ALTER TABLE lending.loans ADD FOREIGN KEY (copy_id) REFERENCES catalogue.copies;
SET SESSION AUTHORIZATION catalogue;
DELETE FROM catalogue.books;
TRUNCATE catalogue.copies;
TRUNCATE catalogue.copies CASCADE;
DROP TABLE catalogue.copies;
DROP TABLE catalogue.copies CASCADE;
RESET SESSION AUTHORIZATION;
\d lending.loans
\dp catalogue.*
\dp lending.*

-- The catalogue makes the table anew: the old grants went with the old table.
SET SESSION AUTHORIZATION catalogue;
CREATE TABLE catalogue.copies (copy_id integer PRIMARY KEY);
INSERT INTO catalogue.copies VALUES (3);
SET SESSION AUTHORIZATION lending;
ALTER TABLE lending.loans ADD FOREIGN KEY (copy_id) REFERENCES catalogue.copies;
SET SESSION AUTHORIZATION catalogue;
GRANT REFERENCES ON catalogue.copies TO lending;
SET SESSION AUTHORIZATION lending;
ALTER TABLE lending.loans ADD FOREIGN KEY (copy_id) REFERENCES catalogue.copies;
SELECT * FROM lending.loans;
RESET SESSION AUTHORIZATION;
\d lending.loans
