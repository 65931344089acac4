-- A function that returns a row type of one field may select the row as a whole, or the field.
CREATE TYPE one AS (a int);
CREATE FUNCTION whole() RETURNS one LANGUAGE sql AS 'SELECT row(1)::one';
CREATE FUNCTION field() RETURNS one LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION many() RETURNS SETOF one LANGUAGE sql AS 'SELECT row(x)::one FROM generate_series(1, 2) x';
CREATE FUNCTION wrong() RETURNS one LANGUAGE sql AS $$SELECT 'x'::text$$;
SELECT whole(), field(), (whole()).a, (field()).a;
SELECT * FROM whole();
SELECT * FROM many();
CREATE FUNCTION only_out(OUT x one) LANGUAGE sql AS 'SELECT 3';
CREATE FUNCTION only_column() RETURNS TABLE (x one) LANGUAGE sql AS 'SELECT row(4)::one';
SELECT only_out(), only_column();
SELECT * FROM only_out(), only_column();
