-- What is a digest or verifier already is kept as it is, whatever password_encryption says; anything else is a password.
CREATE ROLE alice PASSWORD 'md5dbbbb5f7ea2a86b8ddc4e2dd7ac3e0ef';
SELECT rolpassword FROM pg_authid WHERE rolname = 'alice';
ALTER ROLE alice
  PASSWORD 'SCRAM-SHA-256$4096:VLK4RMaQLCvNtQ==$6YtlR4t69SguDiwFvbVgVZtuz6gpJQQqUMZ7IQJK5yI=:ps75jrHeYU4lXCcXI4O8oIdJ3eO8o2jirjruw9phBTo=';
SELECT rolpassword FROM pg_authid WHERE rolname = 'alice';
ALTER ROLE alice PASSWORD 'SCRAM-SHA-256$4096:VLK4RMaQLCvNtQ==$short:ps75jrHeYU4lXCcXI4O8oIdJ3eO8o2jirjruw9phBTo=';
SELECT rolpassword LIKE '%$short%' AS kept FROM pg_authid WHERE rolname = 'alice';
ALTER ROLE alice PASSWORD 'md5tooshort';
SELECT rolpassword LIKE 'md5%' AS kept FROM pg_authid WHERE rolname = 'alice';
ALTER ROLE alice ENCRYPTED PASSWORD 'secret';
ALTER ROLE alice UNENCRYPTED PASSWORD 'secret';
DROP ROLE alice;
