-- \dT, \dD and \d of composite types.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE pair AS (a int, b text);
CREATE TYPE span AS RANGE (subtype = int4);
CREATE DOMAIN small AS int NOT NULL DEFAULT 1 CHECK (VALUE < 100) CONSTRAINT positive CHECK (VALUE > 0);
COMMENT ON TYPE mood IS 'how one feels';
CREATE ROLE ann;
GRANT USAGE ON TYPE mood TO ann;
\dT
\dT+
\dD
\dD+
\d pair
\d+ pair
\dT mood
\dT nosuch
\dD nosuch
