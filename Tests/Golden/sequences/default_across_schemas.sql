-- A default that calls nextval of a sequence in another schema needs the sequence, not the schema: the name was
-- looked up when the table was made.
CREATE ROLE ann;
CREATE SCHEMA numbers;
CREATE SEQUENCE numbers.q;
CREATE TABLE t (id integer DEFAULT nextval('numbers.q'), a text);
GRANT INSERT, SELECT ON t TO ann;
SET ROLE ann;
INSERT INTO t (a) VALUES ('x');
RESET ROLE;
GRANT USAGE ON SEQUENCE numbers.q TO ann;
SET ROLE ann;
INSERT INTO t (a) VALUES ('x') RETURNING id;
SELECT nextval('numbers.q');
RESET ROLE;
GRANT USAGE ON SCHEMA numbers TO ann;
SET ROLE ann;
SELECT nextval('numbers.q');
SELECT currval('numbers.q');
RESET ROLE;
\d t
