-- CREATE TABLE AS stores the rows and types of a query, and none of its constraints.
CREATE TABLE src (id integer PRIMARY KEY, name varchar(10) NOT NULL, price numeric(6,2) DEFAULT 1);
INSERT INTO src VALUES (1, 'a', 1.5), (2, 'b', 2.25);
CREATE TABLE copy AS SELECT * FROM src;
\d copy
CREATE TABLE part (n, label) AS SELECT id, name FROM src WHERE id > 1;
SELECT * FROM part;
CREATE TABLE empty AS TABLE src WITH NO DATA;
SELECT count(*) FROM empty;
CREATE TABLE copy AS SELECT 1 AS a;
CREATE TABLE IF NOT EXISTS copy AS SELECT 1 AS a;
CREATE TABLE bad AS SELECT 1 AS a, 2 AS a;
CREATE TABLE unnamed AS SELECT 1, 'x';
SELECT 1 AS a INTO made;
SELECT * FROM made;
