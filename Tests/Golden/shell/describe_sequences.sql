-- \d of sequences tells how they count and whose they are.
CREATE SEQUENCE s AS smallint START 5 INCREMENT 2 MAXVALUE 100 CYCLE CACHE 3;
CREATE TABLE t (id serial, n int GENERATED ALWAYS AS IDENTITY);
CREATE UNLOGGED SEQUENCE u;
\d s
\d+ s
\d t_id_seq
\d t_n_seq
\d u
\ds
\d t
