-- lag and lead look some rows back and ahead in the partition, whatever the frame; beyond its ends they give the default.
CREATE TABLE prices (item text, day int, price numeric);
INSERT INTO prices VALUES ('pen', 1, 1.5), ('pen', 2, 1.8), ('pen', 3, NULL), ('ink', 1, 7), ('ink', 2, 6.5);
SELECT item, day, lag(price) OVER w, lead(price) OVER w, price - lag(price) OVER w AS change
    FROM prices WINDOW w AS (PARTITION BY item ORDER BY day) ORDER BY item, day;
SELECT item, day, lag(price, 2, 0.0) OVER w AS two_back, lead(price, 0) OVER w AS itself, lag(price, -1) OVER w AS ahead,
    lead(price, NULL) OVER w AS unknown FROM prices WINDOW w AS (PARTITION BY item ORDER BY day) ORDER BY item, day;
SELECT day, lag(price, day, price * 10) OVER (ORDER BY day ROWS CURRENT ROW) FROM prices WHERE item = 'pen' ORDER BY day;
SELECT day, lag(day, 1, 2.5) OVER (ORDER BY day) FROM prices WHERE item = 'pen' ORDER BY day;
SELECT lag(item, 1, 5) OVER (ORDER BY day) FROM prices;
SELECT lag(price, 'x') OVER (ORDER BY day) FROM prices;
SELECT lag(price) FROM prices;
SELECT lag(price) IGNORE NULLS OVER (ORDER BY day) FROM prices;
