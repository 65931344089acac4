-- Whether grant options may go to PUBLIC is found out last, for each object in turn: somebody without grant option is first
-- warned that nothing was granted, somebody without any privilege is refused.
CREATE ROLE ann;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO ann;
CREATE TABLE shop.goods (id int);
SET ROLE ann;
GRANT USAGE ON SCHEMA shop TO PUBLIC WITH GRANT OPTION;
GRANT SELECT ON shop.goods TO PUBLIC WITH GRANT OPTION;
RESET ROLE;
GRANT SELECT ON shop.goods TO PUBLIC WITH GRANT OPTION;
GRANT SELECT ON shop.goods TO ann;
SET ROLE ann;
GRANT SELECT ON shop.goods TO PUBLIC WITH GRANT OPTION;
