-- DROP of a composite type along with the type of one of its columns is no matter of CASCADE: the column goes with its type.
CREATE ROLE dee;
CREATE TYPE e AS ENUM ('x');
CREATE TYPE c AS (a int, b e);
BEGIN;
DROP TYPE e, c;
ROLLBACK;
BEGIN;
DROP TYPE c, e;
ROLLBACK;
DROP TYPE e;
ALTER TYPE e OWNER TO dee;
ALTER TYPE c OWNER TO dee;
DROP OWNED BY dee;
SELECT typname FROM pg_type WHERE typname IN ('c', 'e');
