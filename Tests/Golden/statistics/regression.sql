-- The regr_ aggregates fit a line through the pairs (Y, X) where both are known; Y is the first argument.
CREATE TABLE points (x float8, y float8);
INSERT INTO points VALUES (0, 1), (1, 3), (2, 5), (3, 7), (4, NULL), (NULL, 9);
SELECT regr_count(y, x), regr_slope(y, x), regr_intercept(y, x), regr_r2(y, x) FROM points;
SELECT regr_avgx(y, x), regr_avgy(y, x), regr_sxx(y, x), regr_syy(y, x), regr_sxy(y, x) FROM points;
SELECT corr(y, x), covar_pop(y, x), round(covar_samp(y, x)::numeric, 4) AS covar_samp FROM points;
-- Without spread in X there is no line; without spread in Y it is flat.
SELECT regr_slope(y, 1), regr_intercept(y, 1), corr(y, 1), regr_r2(y, 1), regr_slope(1, x), regr_r2(1, x), corr(1, x) FROM points;
SELECT covar_samp(1, 2), covar_pop(1, 2), corr(1, 2), regr_count(NULL, 1);
SELECT corr(x) FROM points;
SELECT corr('a', x) FROM points;
