-- first_value, last_value and nth_value look at the frame, which ends at the current row's last peer unless it says otherwise.
CREATE TABLE laps (lap int, driver text);
INSERT INTO laps VALUES (1, 'ada'), (2, 'bob'), (2, 'cy'), (3, NULL);
SELECT lap, driver, first_value(driver) OVER w, last_value(driver) OVER w, nth_value(driver, 2) OVER w
    FROM laps WINDOW w AS (ORDER BY lap, driver) ORDER BY lap, driver;
SELECT lap, driver, last_value(driver) OVER (ORDER BY lap, driver RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS very_last,
    nth_value(driver, 3) OVER (ORDER BY lap, driver ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS third FROM laps ORDER BY lap, driver;
SELECT lap, nth_value(driver, NULL) OVER (ORDER BY lap, driver), nth_value(driver, 9) OVER (ORDER BY lap, driver) FROM laps ORDER BY lap, driver;
SELECT nth_value(driver, 0) OVER (ORDER BY lap) FROM laps;
SELECT nth_value(driver, -1) OVER (ORDER BY lap) FROM laps;
SELECT nth_value(driver) OVER (ORDER BY lap) FROM laps;
SELECT first_value() OVER (ORDER BY lap) FROM laps;
