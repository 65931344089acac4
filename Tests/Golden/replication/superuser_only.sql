-- Event triggers, access methods, and text search parsers and templates are made by superusers only.
CREATE ROLE alice;
SET ROLE alice;
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();
CREATE ACCESS METHOD m TYPE TABLE HANDLER h;
CREATE TEXT SEARCH PARSER p (start = a, gettoken = b, end = c, lextypes = d);
CREATE TEXT SEARCH TEMPLATE t (lexize = a);
RESET ROLE;
DROP ROLE alice;
