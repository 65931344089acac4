-- Permission changes are tried out in a transaction: change, become the role, look, take back. Savepoints make
-- it a series of experiments.

CREATE ROLE readers;
CREATE ROLE ann LOGIN;
CREATE ROLE bob LOGIN;
GRANT readers TO ann;
CREATE SCHEMA lib;
CREATE TABLE lib.books (id integer PRIMARY KEY, title text, price numeric(6,2));
INSERT INTO lib.books VALUES (1, 'Emma', 9.50), (2, 'Ulysses', 15.00);
GRANT SELECT (id, title) ON lib.books TO readers;

-- Experiment 1: would USAGE be enough for ann?
BEGIN;
GRANT USAGE ON SCHEMA lib TO readers;
SET LOCAL ROLE ann;
SELECT title FROM lib.books ORDER BY id;
ROLLBACK;
SET ROLE ann;
SELECT title FROM lib.books;
RESET ROLE;

-- Experiment 2: several in one transaction. An error would end it; a savepoint before each look saves it.
BEGIN;
GRANT USAGE ON SCHEMA lib TO readers;
SAVEPOINT look;
SET LOCAL ROLE ann;
SELECT price FROM lib.books;
ROLLBACK TO look;
SELECT current_user;
GRANT SELECT ON lib.books TO readers;
SAVEPOINT look;
SET LOCAL ROLE ann;
SELECT price FROM lib.books ORDER BY id;
ROLLBACK TO look;
GRANT readers TO bob WITH INHERIT FALSE;
SAVEPOINT look;
SET LOCAL ROLE bob;
SELECT count(*) FROM lib.books;
ROLLBACK TO look;
\dp lib.*
\drg
ROLLBACK;
\dp lib.*
\drg

-- Experiment 3: what would dropping a role break?
BEGIN;
DROP OWNED BY readers;
DROP ROLE readers;
SELECT has_table_privilege('ann', 'lib.books', 'SELECT') AS reads, has_any_column_privilege('ann', 'lib.books', 'SELECT') AS some;
\drg
ROLLBACK;
SELECT has_any_column_privilege('ann', 'lib.books', 'SELECT') AS some;

-- Experiment 4: what would a new owner see?
BEGIN;
ALTER SCHEMA lib OWNER TO bob;
ALTER TABLE lib.books OWNER TO bob;
SET LOCAL ROLE bob;
DELETE FROM lib.books WHERE id = 2 RETURNING title;
ALTER TABLE lib.books ADD COLUMN shelf text;
GRANT ALL ON lib.books TO ann;
ROLLBACK;
\dt lib.*
SELECT * FROM lib.books ORDER BY id;

-- Experiment 5: all refusals of one role, one after the other, without leaving the transaction.
BEGIN;
SET LOCAL ROLE ann;
SAVEPOINT s;
INSERT INTO lib.books VALUES (3, 'x', 1);
ROLLBACK TO s;
DELETE FROM lib.books;
ROLLBACK TO s;
DROP TABLE lib.books;
ROLLBACK TO s;
CREATE ROLE zoe;
ROLLBACK TO s;
GRANT readers TO bob;
ROLLBACK TO s;
SELECT current_user, session_user;
COMMIT;
SELECT current_user;

-- The decision: kept for good.
BEGIN;
GRANT USAGE ON SCHEMA lib TO readers;
GRANT readers TO bob;
COMMIT;
SET ROLE bob;
SELECT title FROM lib.books ORDER BY id;
SELECT * FROM lib.books;
RESET ROLE;
\dn+ lib
