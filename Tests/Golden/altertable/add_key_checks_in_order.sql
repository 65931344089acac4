-- ADD PRIMARY KEY looks at what is written (missing and repeated columns), then at CREATE on the schema, then whether there is a
-- primary key already; ADD UNIQUE misses columns only after that.
CREATE ROLE bob;
CREATE TABLE t (a int PRIMARY KEY, b int);
ALTER TABLE t OWNER TO bob;
SET ROLE bob;
ALTER TABLE t ADD PRIMARY KEY (zz);
ALTER TABLE t ADD PRIMARY KEY (b, b);
ALTER TABLE t ADD PRIMARY KEY (b);
ALTER TABLE t ADD COLUMN c int PRIMARY KEY;
ALTER TABLE t ADD UNIQUE (b, b);
ALTER TABLE t ADD UNIQUE (zz);
RESET ROLE;
GRANT CREATE ON SCHEMA public TO bob;
SET ROLE bob;
ALTER TABLE t ADD PRIMARY KEY (b);
ALTER TABLE t ADD COLUMN c int PRIMARY KEY;
ALTER TABLE t ADD UNIQUE (zz);
ALTER TABLE t ADD FOREIGN KEY (xmin) REFERENCES t;
ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES t (ctid);
