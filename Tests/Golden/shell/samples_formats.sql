-- One result in every format and with every border, as a course shows them.
CREATE ROLE rr_alice LOGIN;
CREATE ROLE rr_bob LOGIN CREATEDB;
PREPARE q AS SELECT rolname, rolsuper, null AS n, 1.5 AS f FROM pg_roles WHERE rolname LIKE 'rr\_%' ORDER BY 1;
EXECUTE q;
EXECUTE q \g (format=unaligned)
EXECUTE q \g (format=wrapped)
EXECUTE q \g (format=csv)
EXECUTE q \g (format=html)
EXECUTE q \g (format=asciidoc)
EXECUTE q \g (format=latex)
EXECUTE q \g (format=latex-longtable)
EXECUTE q \g (format=troff-ms)
EXECUTE q \g (border=0)
EXECUTE q \g (border=2)
EXECUTE q \g (border=2 linestyle=unicode)
EXECUTE q \g (linestyle=unicode)
EXECUTE q \gx
EXECUTE q \gx (border=2)
EXECUTE q \gx (border=0)
EXECUTE q \gx (format=unaligned)
EXECUTE q \gx (tuples_only)
EXECUTE q \g (tuples_only)
EXECUTE q \g (format=unaligned tuples_only)
EXECUTE q \g (format=unaligned fieldsep=' ; ')
EXECUTE q \g (format=csv tuples_only)
EXECUTE q \gx (format=csv)
EXECUTE q \g (null='(null)' footer=off)
EXECUTE q \g (title='My title')
SELECT 1234567.5 x \g (numericlocale=on)
SELECT E'two\nlines' AS a, 'é漢😀' AS b, E'tab\there' AS c;
SELECT E'two\nlines' AS a \g (format=unaligned)
