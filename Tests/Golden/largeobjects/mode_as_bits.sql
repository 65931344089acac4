-- The mode in which a large object is opened is often written as a bit string: x'40000' to read, x'20000' to write.
CREATE ROLE alice;
SELECT lo_create(1001);
GRANT SELECT ON LARGE OBJECT 1001 TO alice;
SELECT x'20000'::int AS writing, x'40000'::int AS reading, b'101'::int8 AS five, x'FFFFFFFF'::int AS all_bits;
SET ROLE alice;
BEGIN;
SELECT loread(lo_open(1001, x'40000'::int), 32);
SELECT lowrite(lo_open(1001, x'20000'::int), 'abcd');
ROLLBACK;
SELECT x'1FFFFFFFF'::int;
SELECT b'102'::int;
