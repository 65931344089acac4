-- An access list is NULL (shown empty) as long as nothing was granted or revoked: it then means what the
-- object is born with. The first change writes these defaults out.
CREATE ROLE ann;
CREATE TABLE t (a integer);
SELECT relacl FROM pg_class WHERE relname = 't';
\dp t
GRANT SELECT ON t TO ann;
\dp t
REVOKE SELECT ON t FROM ann;
\dp t
REVOKE ALL ON t FROM postgres;
\dp t

-- Names that are no plain identifiers stand in quotes.
CREATE ROLE "Ann-Marie";
GRANT UPDATE ON t TO "Ann-Marie";
\dp t
