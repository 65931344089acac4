-- A bank: money moves in transactions, each role can do a part of it, and nobody can do it alone.

CREATE ROLE bank NOLOGIN;
CREATE ROLE tellers;
CREATE ROLE accountants;
CREATE ROLE supervisors;
CREATE ROLE tina LOGIN IN ROLE tellers;
CREATE ROLE abel LOGIN IN ROLE accountants;
CREATE ROLE sara LOGIN IN ROLE supervisors;
GRANT tellers, accountants TO supervisors WITH INHERIT FALSE, SET FALSE;
CREATE SCHEMA bank AUTHORIZATION bank;
SET ROLE bank;
CREATE TABLE bank.accounts (no integer PRIMARY KEY, holder text NOT NULL, balance numeric(10,2) NOT NULL CHECK (balance >= 0));
CREATE TABLE bank.moves (move_id bigserial PRIMARY KEY, src integer REFERENCES bank.accounts, dst integer REFERENCES bank.accounts, amount numeric(10,2) CHECK (amount > 0), by name DEFAULT current_user, approved name);
INSERT INTO bank.accounts VALUES (1, 'Ann', 100), (2, 'Bob', 50);
CREATE VIEW bank.open_moves AS SELECT move_id, amount, by FROM bank.moves WHERE approved IS NULL;
GRANT USAGE ON SCHEMA bank TO tellers, accountants, supervisors;
GRANT SELECT (no, holder) ON bank.accounts TO tellers;
GRANT INSERT (src, dst, amount), SELECT (move_id) ON bank.moves TO tellers;
GRANT USAGE ON SEQUENCE bank.moves_move_id_seq TO tellers;
GRANT SELECT ON bank.accounts, bank.moves, bank.open_moves TO accountants;
GRANT UPDATE (balance) ON bank.accounts TO accountants;
GRANT SELECT ON bank.open_moves TO supervisors;
GRANT SELECT (move_id, approved), UPDATE (approved) ON bank.moves TO supervisors;
RESET ROLE;
\dp bank.*
\drg

-- The teller orders a move; she sees no balance and cannot approve.
SET SESSION AUTHORIZATION tina;
SELECT no, holder FROM bank.accounts ORDER BY no;
SELECT balance FROM bank.accounts;
INSERT INTO bank.moves (src, dst, amount) VALUES (1, 2, 30) RETURNING move_id;
INSERT INTO bank.moves (src, dst, amount) VALUES (1, 3, 30);
INSERT INTO bank.moves (src, dst, amount) VALUES (1, 2, -30);
INSERT INTO bank.moves (src, dst, amount, approved) VALUES (1, 2, 30, 'tina');
UPDATE bank.moves SET approved = 'tina';

-- The supervisor approves; she cannot book, and being a member of tellers in name does not help.
SET SESSION AUTHORIZATION sara;
SELECT * FROM bank.open_moves;
UPDATE bank.moves SET approved = current_user WHERE move_id = 1;
UPDATE bank.moves SET approved = current_user WHERE amount < 50;
UPDATE bank.accounts SET balance = balance + 1 WHERE no = 1;
SET ROLE tellers;
INSERT INTO bank.moves (src, dst, amount) VALUES (1, 2, 1);

-- The accountant books what is approved, all or nothing.
SET SESSION AUTHORIZATION abel;
SELECT move_id, src, dst, amount, by, approved FROM bank.moves ORDER BY move_id;
BEGIN;
UPDATE bank.accounts SET balance = balance - 30 WHERE no = 1;
UPDATE bank.accounts SET balance = balance + 30 WHERE no = 2;
COMMIT;
BEGIN;
UPDATE bank.accounts SET balance = balance + 500 WHERE no = 2;
UPDATE bank.accounts SET balance = balance - 500 WHERE no = 1;
COMMIT;
SELECT * FROM bank.accounts ORDER BY no;
INSERT INTO bank.accounts VALUES (3, 'Abel', 1000000);
UPDATE bank.accounts SET holder = 'Abel' WHERE no = 2;
DELETE FROM bank.moves;
RESET SESSION AUTHORIZATION;
SELECT sum(balance) AS total FROM bank.accounts;
