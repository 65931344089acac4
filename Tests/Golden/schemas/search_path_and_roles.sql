-- "$user" in the path is the schema named like the current role; what each role sees depends on it and on
-- the schemas that it may use.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA AUTHORIZATION ann;
CREATE SCHEMA AUTHORIZATION bob;
CREATE TABLE public.note (who text);
INSERT INTO public.note VALUES ('everybody');
GRANT SELECT ON public.note TO PUBLIC;
SET ROLE ann;
CREATE TABLE note (who text);
INSERT INTO note VALUES ('ann');
SET ROLE bob;
SELECT current_schema();
SELECT who FROM note;
SELECT who FROM ann.note;
SET ROLE ann;
SELECT current_schema();
SELECT who FROM note;

-- A schema in the path without USAGE is passed over.
SET ROLE bob;
SET search_path = ann, public;
SELECT who FROM note;
RESET search_path;
RESET ROLE;
\dn
