-- ROLLUP groups by ever shorter heads of its list, down to one total row; GROUPING tells a total from a null value.
CREATE TABLE sold (region text, shop text, amount int);
INSERT INTO sold VALUES ('north', 'a', 1), ('north', 'b', 2), ('south', 'c', 4), ('south', NULL, 8), (NULL, 'd', 16);
SELECT region, shop, sum(amount), GROUPING(region) AS all_regions, GROUPING(shop) AS all_shops, GROUPING(region, shop) AS both
    FROM sold GROUP BY ROLLUP (region, shop) ORDER BY GROUPING(region), region, GROUPING(shop), shop;
SELECT region, shop, sum(amount) FROM sold GROUP BY ROLLUP ((region, shop)) ORDER BY 1, 2, 3;
SELECT region, sum(amount) FROM sold GROUP BY ROLLUP (region) HAVING GROUPING(region) = 1;
-- Even of no rows there is a total.
SELECT region, sum(amount), count(*) FROM sold WHERE false GROUP BY ROLLUP (region);
SELECT GROUPING(amount) FROM sold GROUP BY ROLLUP (region);
SELECT GROUPING(region) FROM sold;
SELECT region FROM sold WHERE GROUPING(region) = 0 GROUP BY ROLLUP (region);
