-- Memberships may form any graph without a circle. Membership in oneself is the smallest circle.
CREATE ROLE a;
CREATE ROLE b;
CREATE ROLE c;
GRANT a TO a;
GRANT a TO b;
GRANT b TO c;
GRANT c TO a;
GRANT b TO a;

-- Options do not matter: a membership without INHERIT and SET is one.
REVOKE b FROM c;
GRANT b TO c WITH INHERIT FALSE, SET FALSE;
GRANT c TO a WITH INHERIT FALSE, SET FALSE;
\drg

-- Two ways to the same role are fine.
GRANT a TO c;
\drg c
