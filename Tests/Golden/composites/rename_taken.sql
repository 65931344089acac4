-- A composite type is renamed as a relation, other types as types.
CREATE TYPE pair AS (a int);
CREATE TYPE other AS (a int);
CREATE TYPE color AS ENUM ('red');
CREATE TABLE t (id int);
ALTER TYPE pair RENAME TO pair;
ALTER TYPE pair RENAME TO other;
ALTER TYPE pair RENAME TO t;
ALTER TYPE pair RENAME TO color;
ALTER TYPE color RENAME TO pair;
ALTER TYPE color RENAME TO color;
