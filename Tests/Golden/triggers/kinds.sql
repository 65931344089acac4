-- Which triggers there are depends on the kind of the relation.
CREATE TABLE t (id int);
CREATE VIEW v AS SELECT * FROM t;
CREATE MATERIALIZED VIEW m AS SELECT * FROM t;
CREATE TRIGGER x INSTEAD OF INSERT ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE INSERT ON v FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE TRUNCATE ON v EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE INSERT ON m EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE TRUNCATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x INSTEAD OF INSERT ON v EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x INSTEAD OF UPDATE OF id ON v FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE UPDATE ON pg_class EXECUTE FUNCTION suppress_redundant_updates_trigger();
