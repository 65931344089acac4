-- What a sequence has come to is shown to holders of SELECT or USAGE only; DISCARD makes the session forget what it drew.
CREATE ROLE anna;
CREATE SEQUENCE numbers;
SELECT nextval('numbers'), nextval('numbers');
SET ROLE anna;
SELECT pg_sequence_last_value('numbers'::regclass) AS last;
SELECT sequencename, last_value FROM pg_sequences;
RESET ROLE;
GRANT USAGE ON SEQUENCE numbers TO anna;
SET ROLE anna;
SELECT pg_sequence_last_value('numbers'::regclass) AS last;
SELECT sequencename, last_value FROM pg_sequences;
SELECT currval('numbers'), lastval();
DISCARD SEQUENCES;
SELECT currval('numbers');
SELECT lastval();
RESET ROLE;
CREATE TABLE t (id int);
ALTER SEQUENCE t RESTART;
