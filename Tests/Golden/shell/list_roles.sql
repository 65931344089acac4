-- \du lists roles without the predefined ones; a pattern or S shows these too. \dg is the same.
CREATE ROLE ann LOGIN;
CREATE ROLE "Bob" LOGIN CREATEDB CREATEROLE;
CREATE ROLE team NOINHERIT;
COMMENT ON ROLE team IS 'A group';
\du
\dg
\du ann
\du "Bob"
\du bob
\du *a*
\du+ team
\du nobody
\du pg_read_all_data
