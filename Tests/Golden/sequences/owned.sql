-- The sequence of a serial column belongs to the column: it follows the table's owner and dies with it.
CREATE ROLE ann;
CREATE TABLE t (id serial, a text);
ALTER SEQUENCE t_id_seq OWNER TO ann;
DROP SEQUENCE t_id_seq;
ALTER TABLE t OWNER TO ann;
\ds
ALTER TABLE t DROP COLUMN id;
\ds
CREATE SEQUENCE counter OWNER TO ann;
CREATE SEQUENCE counter;
ALTER SEQUENCE counter OWNED BY t.a;
ALTER SEQUENCE counter OWNER TO ann;
ALTER SEQUENCE counter OWNED BY t.a;
DROP TABLE t;
\ds
