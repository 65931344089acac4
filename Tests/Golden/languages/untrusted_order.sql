-- That a language is not trusted is found when its ACL is changed: after the language, the grantees and the privileges.
GRANT USAGE ON LANGUAGE nothing TO nobody;
GRANT USAGE ON LANGUAGE c TO nobody;
GRANT SELECT ON LANGUAGE c TO postgres;
GRANT USAGE ON LANGUAGE c TO postgres;
REVOKE ALL ON LANGUAGE internal FROM PUBLIC;
CREATE ROLE alice;
SET ROLE alice;
GRANT USAGE ON LANGUAGE c TO alice;
GRANT USAGE ON LANGUAGE sql TO alice;
