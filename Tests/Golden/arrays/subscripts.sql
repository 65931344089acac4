-- A subscript outside an array gives null, a slice outside an empty array; too few subscripts give null as well.
CREATE TABLE grids (id int, cells int[]);
INSERT INTO grids VALUES (1, '{{1,2,3},{4,5,6}}'), (2, '{7,8}'), (3, '{}'), (4, NULL);
SELECT id, cells[1][2] AS pair, cells[1] AS single, cells[9] AS beyond, cells[0] AS before FROM grids ORDER BY id;
SELECT id, cells[1:1] AS first, cells[:][2:] AS columns, cells[2:9] AS rest, cells[5:6] AS outside FROM grids ORDER BY id;
SELECT (ARRAY[1, 2, 3])[2] AS two, ('{4,5}'::int[])[1] AS four, (string_to_array('a-b', '-'))[2] AS b;
SELECT (ARRAY[1, 2, 3])[NULL] AS nothing, (ARRAY[1, 2, 3])[1:NULL] AS none, (ARRAY[1, 2, 3])[3:1] AS backwards;
SELECT (ARRAY[[1, 2], [3, 4]])[2][1:1] AS mixed;
SELECT (ARRAY[1, 2])['x'];
SELECT (1)[1];
SELECT id[1] FROM grids;
SELECT (ARRAY[1, 2])[1.6];
