-- A sequence that is OWNED BY a column goes with it; OWNED BY NONE sets it free.
CREATE TABLE t (a int, b int);
CREATE SEQUENCE s OWNED BY t.a;
CREATE SEQUENCE q OWNED BY t.b;
ALTER TABLE t ALTER a SET DEFAULT nextval('s');
SELECT pg_get_serial_sequence('t', 'a'), pg_get_serial_sequence('t', 'b');
DROP SEQUENCE s;
ALTER SEQUENCE q OWNED BY NONE;
ALTER TABLE t DROP a;
SELECT to_regclass('s'), to_regclass('q');
ALTER SEQUENCE q OWNED BY t.nope;
ALTER SEQUENCE q OWNED BY nope.a;
ALTER SEQUENCE q OWNED BY t;
DROP TABLE t;
DROP SEQUENCE q;
