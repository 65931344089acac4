-- How values of a column are stored follows from its type, of a domain from the type behind it, until SET STORAGE says otherwise.
CREATE DOMAIN dn AS numeric(4,1); CREATE DOMAIN di AS inet;
CREATE TABLE st (a numeric, b inet, c text, d dn, e int, f di, g int[], h interval, i jsonb, k cidr);
SELECT attname, attstorage FROM pg_attribute WHERE attrelid = 'st'::regclass AND attnum > 0 ORDER BY attnum;
ALTER TABLE st ALTER b SET STORAGE external, ALTER a SET STORAGE plain, ALTER d SET STORAGE extended, ALTER c SET STORAGE main;
SELECT attname, attstorage FROM pg_attribute WHERE attrelid = 'st'::regclass AND attnum > 0 ORDER BY attnum;
ALTER TABLE st ALTER b SET STORAGE default, ALTER a SET STORAGE default, ALTER d SET STORAGE default, ALTER c SET STORAGE default;
SELECT attname, attstorage FROM pg_attribute WHERE attrelid = 'st'::regclass AND attnum > 0 ORDER BY attnum;
ALTER TABLE st ALTER e SET STORAGE main;
\d+ st
CREATE TYPE en AS ENUM ('a'); CREATE TYPE co AS (a int); CREATE TYPE ra AS RANGE (subtype = int8);
SELECT typname, typstorage FROM pg_type WHERE oid >= 16384 OR typname IN ($$numeric$$, $$text$$, $$int4$$, $$cidr$$, $$interval$$, $$_int4$$, $$jsonb$$, $$cstring$$, $$record$$) ORDER BY typname;
