-- ORDER BY takes columns, expressions, numbers and names of the select list; nulls come last unless it goes down or says so.
CREATE TABLE p (name text, age int);
INSERT INTO p VALUES ('ada', 30), ('bob', NULL), ('cy', 25);
SELECT name FROM p ORDER BY age;
SELECT name FROM p ORDER BY age DESC;
SELECT name FROM p ORDER BY age NULLS FIRST;
SELECT name FROM p ORDER BY age DESC NULLS LAST;
SELECT name AS age FROM p ORDER BY age DESC;
SELECT name, -age AS minus FROM p ORDER BY minus;
SELECT name FROM p ORDER BY age USING >;
SELECT name, -age AS minus FROM p ORDER BY minus + 1;
SELECT name FROM p ORDER BY 2;
SELECT name FROM p ORDER BY 'name';
SELECT name FROM p ORDER BY age USING +;
