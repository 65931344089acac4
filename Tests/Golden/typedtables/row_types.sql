-- A row of a typed table is a value of its type, and a row of a child one of its parent's row type; other rows are not.
CREATE TYPE person AS (id int, name text);
CREATE TABLE staff OF person;
CREATE TABLE guests (id int, name text);
CREATE TABLE parent (id int, name text);
CREATE TABLE child (extra int) INHERITS (parent);
INSERT INTO staff VALUES (1, 'x');
INSERT INTO guests VALUES (2, 'y');
INSERT INTO child VALUES (3, 'z', 4);
CREATE FUNCTION label(person) RETURNS text LANGUAGE sql AS 'SELECT $1.name';
CREATE FUNCTION number(parent) RETURNS int LANGUAGE sql AS 'SELECT $1.id';
SELECT label(staff), staff::person FROM staff;
SELECT label(guests) FROM guests;
SELECT number(child), child::parent FROM child;
SELECT number(guests) FROM guests;
SELECT parent::child FROM parent;
