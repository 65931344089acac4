-- What a foreign key refers to cannot be dropped or emptied without CASCADE, which takes the key and not the table that has it.
CREATE TABLE p (id int PRIMARY KEY, k int UNIQUE);
CREATE TABLE c (a int REFERENCES p, b int REFERENCES p (k));
DROP TABLE p;
ALTER TABLE p DROP CONSTRAINT p_k_key;
ALTER TABLE p DROP CONSTRAINT p_k_key CASCADE;
SELECT conname FROM pg_constraint WHERE conrelid = 'c'::regclass;
DROP TABLE p, c;
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (a int REFERENCES p);
DROP TABLE p CASCADE;
INSERT INTO c VALUES (5) RETURNING a;
