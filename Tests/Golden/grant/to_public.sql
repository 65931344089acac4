-- PUBLIC is everybody, roles made tomorrow included. It is no role: nothing can be taken from one of its
-- members alone.
CREATE ROLE ann;
CREATE TABLE notice (what text);
INSERT INTO notice VALUES ('Closed on Monday');
GRANT SELECT ON notice TO PUBLIC;
\dp notice
CREATE ROLE born_later;
SET ROLE born_later;
SELECT * FROM notice;
RESET ROLE;

-- Says nothing, does nothing: there is no entry of ann's to remove.
REVOKE SELECT ON notice FROM ann;
SET ROLE ann;
SELECT * FROM notice;
RESET ROLE;
REVOKE SELECT ON notice FROM PUBLIC;
SET ROLE ann;
SELECT * FROM notice;
RESET ROLE;
GRANT SELECT ON notice TO PUBLIC WITH GRANT OPTION;
\dp notice
