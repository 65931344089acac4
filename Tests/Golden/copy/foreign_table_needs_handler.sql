-- COPY into a foreign table asks its wrapper first; out of one, it is refused.
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER h FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a int) SERVER h;
COPY f TO STDOUT;
COPY f FROM STDIN;
1
\.
