-- A name keeps 63 bytes; what is beyond is cut off with a notice, everywhere alike.
CREATE ROLE a23456789b123456789c123456789d123456789e123456789f123456789g123456;
SELECT length(rolname) FROM pg_roles WHERE rolname ~ '^a2345';
DROP ROLE a23456789b123456789c123456789d123456789e123456789f123456789g123;
CREATE ROLE "";
CREATE ROLE "two words";
GRANT "two words" TO postgres;
\drg
