-- An aggregate over a window may have FILTER, but neither DISTINCT nor ORDER BY in its arguments.
CREATE TABLE bids (item int, bidder text, amount int);
INSERT INTO bids VALUES (1, 'ada', 5), (1, 'bob', 7), (1, 'ada', 9), (2, 'cy', 1);
SELECT item, amount, count(*) FILTER (WHERE bidder = 'ada') OVER w AS of_ada, sum(amount) FILTER (WHERE amount > 5) OVER w AS big
    FROM bids WINDOW w AS (PARTITION BY item ORDER BY amount) ORDER BY item, amount;
SELECT string_agg(bidder, '-') OVER (PARTITION BY item ORDER BY amount) FROM bids ORDER BY item, amount;
SELECT count(DISTINCT bidder) OVER (PARTITION BY item) FROM bids;
SELECT string_agg(bidder, ',' ORDER BY amount) OVER (PARTITION BY item) FROM bids;
SELECT rank() FILTER (WHERE item = 1) OVER (ORDER BY amount) FROM bids;
SELECT upper(bidder) OVER () FROM bids;
SELECT generate_series(1, 2) OVER () FROM bids;
SELECT nosuch(amount) OVER () FROM bids;
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) OVER () FROM bids;
