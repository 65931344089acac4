-- \dT, \dD and \df list what an unqualified name finds; a pattern with a schema lists the rest. \df takes types of arguments too.
CREATE SCHEMA s;
CREATE TYPE s.color AS ENUM ('red');
CREATE DOMAIN s.pos AS int CHECK (VALUE > 0);
CREATE FUNCTION s.paint(int, text) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION s.paint(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE s.wash() LANGUAGE sql AS '';
CREATE FUNCTION s.tick() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
\dT
\dD
\dT s.*
\dD s.*
SELECT typname, pg_type_is_visible(oid) FROM pg_type WHERE typnamespace = 's'::regnamespace ORDER BY 1;
\df s.*
\df s.paint int
\df s.paint int text
\df s.paint - 
\dfn s.*
\dfp s.*
\dft s.*
SET search_path = s;
\dT
\dD
\df wash
\do
\dA
