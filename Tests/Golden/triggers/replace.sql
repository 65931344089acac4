-- OR REPLACE puts a trigger in the place of one of the same name; without it that is an error.
CREATE TABLE t (id int);
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE OR REPLACE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION suppress_redundant_updates_trigger();
\d t
