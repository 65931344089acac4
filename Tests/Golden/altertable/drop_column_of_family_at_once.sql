-- DROP COLUMN of a parent drops the columns of the children in the same step, so the refusal speaks of several objects.
CREATE TABLE p (a int, b int);
CREATE TABLE c () INHERITS (p);
CREATE TABLE d () INHERITS (c);
CREATE VIEW pv AS SELECT b FROM p;
CREATE VIEW dv AS SELECT b FROM d;
ALTER TABLE p DROP COLUMN b;
ALTER TABLE p DROP COLUMN b CASCADE;
SELECT attrelid::regclass, attname FROM pg_attribute WHERE attrelid IN ('p'::regclass, 'c'::regclass, 'd'::regclass) AND attnum > 0 AND NOT attisdropped ORDER BY 1;
