-- The columns of a foreign table depend on their types, defaults and checks on functions, as those of a table do.
CREATE TYPE e AS ENUM ('x');
CREATE DOMAIN d AS int;
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER h FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a e, b d DEFAULT 3, c int DEFAULT one()) SERVER h;
DROP TYPE e;
DROP DOMAIN d;
DROP FUNCTION one();
DROP TYPE e CASCADE;
DROP FUNCTION one() CASCADE;
ALTER FOREIGN TABLE f ALTER b TYPE int;
DROP DOMAIN d;
\d f
