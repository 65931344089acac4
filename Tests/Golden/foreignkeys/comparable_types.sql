-- A foreign key needs an equality in the operator family of the referenced key, or an implicit cast from the referencing type to
-- the key's: int refers to numeric, but numeric not to int.
CREATE TYPE e AS ENUM ('x');
CREATE DOMAIN de AS e;
CREATE TABLE p (a int UNIQUE, n numeric UNIQUE, t text UNIQUE, c char(3) UNIQUE, e e UNIQUE, de de UNIQUE, f float8 UNIQUE, m name UNIQUE);
CREATE TABLE c (a int, n numeric, t text, v varchar(5), c char(3), e e, de de, i2 int2, d date, q "char");
ALTER TABLE c ADD FOREIGN KEY (a) REFERENCES p (n);
ALTER TABLE c ADD FOREIGN KEY (n) REFERENCES p (a);
ALTER TABLE c ADD FOREIGN KEY (i2) REFERENCES p (f);
ALTER TABLE c ADD FOREIGN KEY (v) REFERENCES p (c);
ALTER TABLE c ADD FOREIGN KEY (c) REFERENCES p (t);
ALTER TABLE c ADD FOREIGN KEY (c) REFERENCES p (a);
ALTER TABLE c ADD FOREIGN KEY (e) REFERENCES p (e);
ALTER TABLE c ADD FOREIGN KEY (e) REFERENCES p (de);
ALTER TABLE c ADD FOREIGN KEY (de) REFERENCES p (e);
ALTER TABLE c ADD FOREIGN KEY (de) REFERENCES p (de);
ALTER TABLE c ADD FOREIGN KEY (d) REFERENCES p (t);
ALTER TABLE c ADD FOREIGN KEY (v) REFERENCES p (m);
ALTER TABLE c ADD FOREIGN KEY (q) REFERENCES p (t);
