-- LIKE copies columns and NOT NULL; INCLUDING adds defaults, checks, indexes, identity and comments, each under the
-- rules of its kind.
CREATE TABLE base (id int GENERATED ALWAYS AS IDENTITY (START 10) PRIMARY KEY, a int DEFAULT 5 NOT NULL CHECK (a > 1),
    b text UNIQUE, g int GENERATED ALWAYS AS (a * 2) STORED);
CREATE INDEX bi ON base (a, b);
COMMENT ON COLUMN base.a IS 'the a';
CREATE TABLE l1 (LIKE base);
\d l1
CREATE TABLE l2 (x int, LIKE base INCLUDING ALL, y int);
\d+ l2
INSERT INTO l2 (b) VALUES ('q') RETURNING *;
INSERT INTO l2 (a) VALUES (0);
CREATE TABLE l3 (LIKE base INCLUDING ALL EXCLUDING INDEXES EXCLUDING IDENTITY EXCLUDING GENERATED);
\d l3
CREATE VIEW v AS SELECT a, b FROM base;
CREATE TABLE l4 (LIKE v);
\d l4
CREATE TABLE l5 (a int, LIKE base);
CREATE TABLE l5 (LIKE bi);
CREATE TABLE l5 (LIKE nope);
