-- xheader_width limits the header line of a record.
\x
SELECT repeat('x', 90) AS a, 1 AS b;
\pset xheader_width column
SELECT repeat('x', 90) AS a, 1 AS b;
\pset xheader_width page
\pset columns 50
SELECT repeat('x', 90) AS a, 1 AS b;
\pset xheader_width 30
SELECT repeat('x', 90) AS a, 1 AS b;
\pset border 2
SELECT repeat('x', 40) AS a, 1 AS b;
\pset xheader_width column
SELECT repeat('x', 40) AS a, 1 AS b;
\pset xheader_width x
\pset xheader_width 0
\pset xheader_width -5
\pset xheader_width full
\pset xheader_width
