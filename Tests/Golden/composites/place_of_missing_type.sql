-- ALTER TYPE shows the place of a type that is missing, CREATE TYPE does not.
CREATE TYPE c AS (a int);
CREATE TYPE d AS (a nosuch);
ALTER TYPE c ADD ATTRIBUTE b nosuch;
ALTER TYPE c ADD ATTRIBUTE b int, ALTER ATTRIBUTE a TYPE nowhere.nosuch;
ALTER TYPE c ADD ATTRIBUTE a nosuch;
ALTER TYPE c ALTER ATTRIBUTE z TYPE nosuch;
