-- MINVALUE, MAXVALUE, CYCLE, descending sequences.
CREATE SEQUENCE up MINVALUE 1 MAXVALUE 3;
SELECT nextval('up'), nextval('up'), nextval('up');
SELECT nextval('up');
ALTER SEQUENCE up CYCLE;
SELECT nextval('up');
ALTER SEQUENCE up RESTART WITH 2;
SELECT nextval('up');
SELECT setval('up', 4);
CREATE SEQUENCE down INCREMENT -1;
SELECT nextval('down'), nextval('down');
CREATE SEQUENCE bad INCREMENT 0;
CREATE SEQUENCE bad MINVALUE 5 MAXVALUE 4;
CREATE SEQUENCE bad START 0;
CREATE SEQUENCE small AS smallint START 32767;
SELECT nextval('small');
SELECT nextval('small');
DROP SEQUENCE up, down;
SELECT nextval('up');
