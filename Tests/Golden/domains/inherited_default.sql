-- A domain over a domain takes over its default when it is made; later changes of either leave the other alone.
CREATE DOMAIN base AS int DEFAULT 1;
CREATE DOMAIN upper AS base;
CREATE DOMAIN other AS base DEFAULT 5;
SELECT typname, typdefault FROM pg_type WHERE typname IN ('base', 'upper', 'other') ORDER BY 1;
CREATE TABLE t (id int, a base, b upper, c other);
INSERT INTO t (id) VALUES (1);
ALTER DOMAIN base SET DEFAULT 2;
INSERT INTO t (id) VALUES (2);
ALTER DOMAIN upper DROP DEFAULT;
INSERT INTO t (id) VALUES (3);
SELECT * FROM t ORDER BY id;
-- A constraint that is missing is told with the domain as it was written.
ALTER DOMAIN public.base VALIDATE CONSTRAINT k;
ALTER DOMAIN public.base DROP CONSTRAINT k;
ALTER DOMAIN base DROP CONSTRAINT k;
ALTER DOMAIN public.base DROP CONSTRAINT IF EXISTS k;
