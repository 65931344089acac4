-- What callers rely on cannot be replaced: result type, names of parameters, defaults, kind.
CREATE FUNCTION f(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT a + b';
CREATE OR REPLACE FUNCTION f(a integer, b integer DEFAULT 2) RETURNS text LANGUAGE sql AS $$SELECT 'x'$$;
CREATE OR REPLACE FUNCTION f(x integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT x';
CREATE OR REPLACE FUNCTION f(a integer, b integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE OR REPLACE PROCEDURE f(a integer, b integer) LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION f(x integer, y integer) RETURNS integer LANGUAGE sql AS 'SELECT x';
CREATE OR REPLACE FUNCTION f(a integer, b integer DEFAULT 5) RETURNS integer LANGUAGE sql AS 'SELECT a * b';
SELECT f(3);
