-- A unique index may be on expressions, or on a part of the rows only: each row that it takes in has a key of its own, and
-- an error shows the key to who may read the whole table.
CREATE ROLE ann;
CREATE TABLE users (id int, email text, active boolean);
INSERT INTO users VALUES (1, 'Ann@x', true), (2, 'ann@X', false), (3, NULL, true), (4, NULL, true);
CREATE UNIQUE INDEX ON users (lower(email));
CREATE UNIQUE INDEX one_active ON users (lower(email)) WHERE active;
INSERT INTO users VALUES (5, 'ANN@X', true);
INSERT INTO users VALUES (5, 'ANN@X', false), (6, 'bob@x', true);
UPDATE users SET active = true WHERE id = 2;
UPDATE users SET active = NOT active WHERE id IN (1, 2);
UPDATE users SET id = id + 10;
DELETE FROM users WHERE id = 11;
UPDATE users SET email = 'bob@X' WHERE id = 12;
UPDATE users SET email = 'cid@x' WHERE email = 'bob@x';
UPDATE users SET email = 'bob@X' WHERE id = 12;
SELECT * FROM users ORDER BY id;
-- What is undone leaves no key behind.
BEGIN;
INSERT INTO users VALUES (20, 'dan@x', true);
ROLLBACK;
INSERT INTO users VALUES (21, 'DAN@x', true);
-- The key is not shown without SELECT on the whole table.
GRANT INSERT, SELECT (email) ON users TO ann;
SET ROLE ann;
INSERT INTO users (email, active) VALUES ('Dan@X', true);
RESET ROLE;
GRANT SELECT ON users TO ann;
SET ROLE ann;
INSERT INTO users (email, active) VALUES ('Dan@X', true);
RESET ROLE;
-- Several keys, NULL among them.
CREATE UNIQUE INDEX pair ON users (id, (coalesce(email, ''))) NULLS NOT DISTINCT;
INSERT INTO users VALUES (13, '', false);
ALTER TABLE users ALTER email TYPE varchar(20) USING 'same';
\d users
-- Names of columns are made of what stands there.
SELECT c.relname, attnum, attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
WHERE c.oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'users'::regclass) ORDER BY 1, 2;
