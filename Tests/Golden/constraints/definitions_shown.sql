-- pg_get_constraintdef shows every kind of constraint as it is written in a table.
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b), UNIQUE (b) INCLUDE (a));
CREATE TABLE t (a int, b int, c text COLLATE "C",
    CONSTRAINT c1 CHECK (a > 0 AND (b < 0 OR c IN ('x', 'y'))),
    CONSTRAINT c2 CHECK (c ~ '^a' AND a BETWEEN 1 AND 2) NO INHERIT,
    CONSTRAINT c3 FOREIGN KEY (a, b) REFERENCES p MATCH FULL ON DELETE SET NULL (a) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT c4 UNIQUE NULLS NOT DISTINCT (c, a) DEFERRABLE,
    CONSTRAINT c5 FOREIGN KEY (b) REFERENCES p (b) ON DELETE RESTRICT);
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid IN ('t'::regclass, 'p'::regclass) ORDER BY 1;
SELECT conname, pg_get_constraintdef(oid, true) FROM pg_constraint WHERE conrelid = 't'::regclass AND contype = 'c' ORDER BY 1;
SELECT conname, condeferrable, condeferred, confmatchtype, confdeltype, confupdtype FROM pg_constraint WHERE conrelid = 't'::regclass ORDER BY 1;
SELECT pg_get_constraintdef(0) IS NULL;
