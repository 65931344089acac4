-- What cannot be done with an index through ALTER TABLE and CLUSTER: it moves with its table only, and a table is sorted only
-- by a whole btree index of its own.
CREATE SCHEMA other;
CREATE ROLE ann;
CREATE TABLE t (a int, b int);
CREATE TABLE u (a int UNIQUE);
CREATE SEQUENCE q;
CREATE INDEX plain ON t (a);
CREATE INDEX hashed ON t USING hash (a);
CREATE INDEX part ON t (a) WHERE b > 0;
ALTER TABLE plain SET SCHEMA other;
ALTER TABLE plain SET SCHEMA public;
CLUSTER t USING nothing;
CLUSTER t USING u;
CLUSTER t USING u_a_key;
CLUSTER t USING hashed;
CLUSTER t USING part;
CLUSTER t USING plain;
ALTER TABLE t CLUSTER ON u_a_key;
ALTER TABLE t CLUSTER ON part;
SELECT indexrelid::regclass FROM pg_index WHERE indisclustered;
-- Columns of an index have names that can change; what a sequence has keeps its names, whoever asks.
ALTER TABLE plain RENAME COLUMN a TO z;
SELECT attname FROM pg_attribute WHERE attrelid = 'plain'::regclass;
SET ROLE ann;
ALTER TABLE plain RENAME COLUMN z TO a;
ALTER TABLE q RENAME COLUMN last_value TO a;
ALTER TABLE q RENAME CONSTRAINT x TO y;
ALTER TABLE plain SET SCHEMA other;
