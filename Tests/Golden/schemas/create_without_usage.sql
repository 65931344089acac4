-- CREATE on a schema lets one create a table without USAGE, but not one with a key, a foreign key or a serial column: these
-- are made by statements of their own, which look for the table by its name.
CREATE ROLE ann;
CREATE SCHEMA shop;
GRANT CREATE ON SCHEMA shop TO ann;
CREATE TABLE public.parent (id int PRIMARY KEY);
GRANT REFERENCES ON parent TO ann;
SET ROLE ann;
CREATE TABLE shop.plain (id int CHECK (id > 0), n int DEFAULT 1 NOT NULL);
CREATE TABLE shop.keyed (id int PRIMARY KEY);
CREATE TABLE shop.single (id int UNIQUE);
CREATE TABLE shop.child (id int REFERENCES public.parent);
CREATE TABLE shop.counted (id serial);
CREATE TABLE shop.identified (id int GENERATED ALWAYS AS IDENTITY);
CREATE SEQUENCE shop.numbers;
CREATE VIEW shop.one AS SELECT 1 AS one;
CREATE INDEX ON shop.plain (id);
RESET ROLE;
GRANT USAGE ON SCHEMA shop TO ann;
SET ROLE ann;
CREATE TABLE shop.keyed (id int PRIMARY KEY);
CREATE TABLE shop.counted (id serial);
