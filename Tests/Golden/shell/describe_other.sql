-- \d of views, sequences and indexes.
CREATE TABLE t (id serial PRIMARY KEY, a integer, b text);
CREATE VIEW v AS SELECT id, a AS n FROM t WHERE a > 0;
CREATE INDEX t_a_idx ON t (a);
CREATE UNIQUE INDEX t_b_idx ON t (b);
CREATE SEQUENCE q MINVALUE 5 MAXVALUE 50 CYCLE;
\d v
\d t_id_seq
\d q
\d t_pkey
\d t_a_idx
\d t
