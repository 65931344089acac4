import Testing

@testable import PsqlShell

/// What completes in queries and changes of rows; the bar is the cursor.
struct QueryCompletionTests {
    @Test(arguments: [
        ("SELECT * FROM fi|", ["film", "film_id_seq"]), ("SELECT * FR|", ["FROM"]), ("select * fr|", ["from"]),
        ("SELECT * FROM O|", ["\"Odd Schema\".", "\"Odd Table\"", "ONLY"]),
        ("SELECT * FROM \"O|", ["\"Odd Schema\".", "\"Odd Table\""]),
        ("SELECT * FROM shop.|", ["ticket"]), ("SELECT * FROM shop.t|", ["ticket"]),
        ("SELECT * FROM \"Odd Schema\".|", []),
        ("SELECT * FROM pg_c|", ["pg_catalog.", "pg_class"]), ("SELECT * FROM gen|", ["generate_series("]),
        ("SELECT * FROM film, ren|", ["rental"]), ("SELECT * FROM film JOIN ren|", ["rental"]),
        ("SELECT * FROM film LEFT |", ["JOIN", "OUTER JOIN"]), ("SELECT * FROM film LEFT OUTER |", ["JOIN"]),
        (
            "SELECT * FROM film f JOIN rental r |",
            [
                "AS", "CROSS JOIN", "EXCEPT", "FETCH FIRST", "FOR SHARE", "FOR UPDATE", "FULL JOIN", "GROUP BY",
                "HAVING", "INNER JOIN",
                "INTERSECT", "JOIN", "LEFT JOIN", "LIMIT", "NATURAL JOIN", "OFFSET", "ON", "ORDER BY", "RIGHT JOIN",
                "TABLESAMPLE",
                "UNION", "USING (", "WHERE", "WINDOW",
            ]
        ),
        ("SELECT * FROM film f JOIN rental r ON f.|", ["\"Release Year\"", "id", "price", "title"]),
        ("SELECT * FROM film f JOIN rental r ON f.id = r.fi|", ["film_id"]),
        (
            "SELECT * FROM film JOIN rental USING (|",
            ["\"Release Year\"", "customer", "due", "film_id", "id", "price", "title"]
        ),
        ("SELECT * FROM film WHERE pr|", ["price"]), ("SELECT * FROM film AS f WHERE f.t|", ["title"]),
        ("SELECT * FROM film WHERE price > 1 AND ti|", ["title"]),
        (
            "SELECT * FROM film WHERE price I|",
            [
                "ILIKE", "IN (", "INTERSECT", "IS DISTINCT FROM", "IS NOT NULL", "IS NULL",
            ]
        ),
        (
            "SELECT * FROM film WHERE price IS |",
            [
                "DISTINCT FROM", "FALSE", "NOT DISTINCT FROM", "NOT NULL", "NULL", "TRUE", "UNKNOWN",
            ]
        ),
        ("SELECT * FROM film WHERE price IS NOT |", ["DISTINCT FROM", "NULL"]),
        ("SELECT * FROM film GROUP |", ["BY"]), ("SELECT * FROM film ORDER BY pr|", ["price"]),
        ("SELECT * FROM film ORDER BY price D|", ["DESC"]),
        ("SELECT * FROM film ORDER BY price DESC NULLS |", ["FIRST", "LAST"]),
        ("SELECT * FROM film ORDER BY price, ti|", ["title"]),
        ("SELECT pr| FROM film", ["price"]), ("SELECT f.| FROM film f", ["\"Release Year\"", "id", "price", "title"]),
        ("SELECT id, d| FROM film, rental", ["due"]), ("SELECT R| FROM film", ["\"Release Year\""]),
        ("SELECT \"R| FROM film", ["\"Release Year\""]), ("SELECT fi| FROM film", ["film."]),
        ("SELECT cou|", ["count("]), ("SELECT le|", ["least (", "left(", "length("]), ("SELECT pg_s|", ["pg_sleep("]),
        ("SELECT lower(ti| FROM film", ["title"]),
        (
            "SELECT count(*) |FROM film",
            [
                "AND", "AS", "AT TIME ZONE", "BETWEEN", "COLLATE", "EXCEPT", "FETCH FIRST", "FILTER", "FOR SHARE",
                "FOR UPDATE", "FROM",
                "GROUP BY", "HAVING", "ILIKE", "IN (", "INTERSECT", "INTO", "IS DISTINCT FROM", "IS NOT NULL",
                "IS NULL", "LIKE", "LIMIT",
                "NOT IN (", "OFFSET", "OR", "ORDER BY", "OVER", "UNION", "WHERE", "WINDOW",
            ]
        ),
        ("SELECT 1::int|", ["integer", "interval"]), ("SELECT CAST(1 AS int|", ["integer", "interval"]),
        ("SELECT 1::shop.|", []),
        ("SELECT shop.s|", ["sell("]), ("SELECT * FROM film WHERE id IN (SEL|", ["SELECT"]),
        ("SELECT * FROM film f WHERE EXISTS (SELECT 1 FROM rental WHERE film_id = f.i|", ["id"]),
        ("SELECT * FROM (SELECT id AS number, title FROM film) x WHERE nu|", ["null", "nullif (", "number"]),
        ("WITH dear AS (SELECT id, price FROM film) SELECT * FROM de|", ["dear"]),
        ("WITH dear AS (SELECT id, price AS cost FROM film) SELECT dear.| FROM dear", ["cost", "id"]),
        ("WITH dear |", ["AS ("]), ("WITH dear AS (SELECT 1) INS|", ["INSERT INTO"]),
        ("WITH dear AS (SEL|", ["SELECT"]),
        ("SELECT id FROM film UNION |", ["ALL", "DISTINCT", "SELECT", "VALUES"]),
        (
            "SELECT id FROM film UNION SELECT cu| FROM rental",
            ["current_date", "current_role", "current_timestamp", "current_user", "customer"]
        ),
        ("EXPLAIN SELECT pr| FROM film", ["price"]), ("CREATE VIEW v AS SELECT ti| FROM film", ["title"]),
        ("DECLARE c CURSOR FOR SELECT * FROM ren|", ["rental"]), ("COPY (SELECT ti| FROM film) TO STDOUT", ["title"]),
        ("SELECT * FROM film FOR |", ["KEY SHARE", "NO KEY UPDATE", "SHARE", "UPDATE"]),
        ("TABLE fi|", ["film", "film_id_seq"]),
        ("SELECT 'fi|", []), ("SELECT 1 -- fi|", []), ("SELECT /* fi|", []), ("SELECT $$ fi|", []),
        ("SELECT a AS fr|", []),
        ("SELECT x.* FR| film x", ["FROM"]),
        ("SELECT count(*) OVER (|", ["ORDER BY", "PARTITION BY", "RANGE BETWEEN", "ROWS BETWEEN"]),
        ("SELECT count(*) OVER (PARTITION BY pr| FROM film", ["price"]), ("SELECT :NA|", [":NAME"]),
        ("SELECT :'N|", [":'NAME'", ":'NOTE'"]),
        ("SELECT CASE WHEN pr| FROM film", ["price"]), ("SELECT * FROM film WHERE price > (SELECT ma|", []),
    ])
    func querying(text: String, expected: [String]) { #expect(complete(text).candidates == expected) }

    @Test(arguments: [
        ("INSERT |", ["INTO"]),
        (
            "INSERT INTO |",
            [
                "\"Odd Schema\".", "\"Odd Table\"", "cheap", "film", "information_schema.", "public.", "rental",
                "shop.",
            ]
        ),
        ("INSERT INTO film (ti|", ["title"]), ("INSERT INTO film (id, pr|", ["price"]),
        ("INSERT INTO film V|", ["VALUES"]),
        ("INSERT INTO shop.ticket (|", ["id", "seat"]), ("INSERT INTO film (id) SEL|", ["SELECT"]),
        ("INSERT INTO film (id) VALUES (1) |", ["ON CONFLICT", "RETURNING"]),
        ("INSERT INTO film (id) VALUES (1) ON |", ["CONFLICT"]),
        ("INSERT INTO film (id) VALUES (1) ON CONFLICT (i|", ["id"]),
        ("INSERT INTO film (id) VALUES (1) ON CONFLICT (id) DO |", ["NOTHING", "UPDATE SET"]),
        ("INSERT INTO film (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET pr|", ["price"]),
        ("INSERT INTO film (id) VALUES (1) RETURNING ti|", ["title"]),
        (
            "INSERT INTO film SELECT cu| FROM rental",
            [
                "current_date", "current_role", "current_timestamp", "current_user", "customer",
            ]
        ),
        ("UPDATE fi|", ["film"]), ("UPDATE film |", ["AS", "SET"]), ("UPDATE film SET ti|", ["title"]),
        ("UPDATE film SET title |", ["="]),
        ("UPDATE film SET title = lo|", ["lower("]), ("UPDATE film SET title = 'a', pr|", ["price"]),
        ("UPDATE film SET title = 'a' WH|", ["WHERE"]), ("UPDATE film SET title = 'a' WHERE pr|", ["price"]),
        ("UPDATE film f SET title = 'a' FROM rental r WHERE r.|", ["customer", "due", "film_id", "id"]),
        ("DELETE |", ["FROM"]), ("DELETE FROM ren|", ["rental"]),
        ("DELETE FROM rental |", ["AS", "RETURNING", "USING", "WHERE"]),
        ("DELETE FROM rental USING fi|", ["film", "film_id_seq"]),
        ("DELETE FROM rental USING film WHERE pr|", ["price"]),
        ("MERGE |", ["INTO"]), ("MERGE INTO film f US|", ["USING"]), ("MERGE INTO film f USING ren|", ["rental"]),
        ("MERGE INTO film f USING rental r ON f.id = r.fi|", ["film_id"]),
        ("MERGE INTO film f USING rental r ON f.id = r.id WHEN MATCHED |", ["AND", "THEN"]),
        (
            "MERGE INTO film f USING rental r ON true WHEN MATCHED THEN |",
            ["DELETE", "DO NOTHING", "INSERT", "UPDATE SET"]
        ),
    ])
    func changing(text: String, expected: [String]) { #expect(complete(text).candidates == expected) }

    @Test(arguments: [
        ("preserve-upper", "se|", "select"), ("preserve-upper", "Se|", "SELECT"), ("preserve-lower", "Sel|", "SELECT"),
        ("upper", "sel|", "SELECT"), ("lower", "SEL|", "select"), ("preserve-upper", "DELETE |", "FROM"),
        ("preserve-lower", "DELETE |", "from"), ("lower", "DELETE |", "from"),
    ])
    func theCaseOfKeywordsIsChosen(mode: String, text: String, expected: String) {
        #expect(complete(text, keywordCase: mode).candidates.contains(expected))
    }

    @Test func wordsAreReplacedWithTheirQuote() {
        #expect(complete("SELECT * FROM \"Od|").word == "\"Od")
        #expect(complete("SELECT * FROM shop.t|").word == "t")
        #expect(complete("SELECT :NA|").word == ":NA")
    }

    @Test func blanksFollowWholeWordsOnly() {
        #expect(complete("SELECT * FROM fil| ").commonPrefix == "film")
        #expect(complete("SELEC|").endsWord)
        #expect(!complete("SELECT * FROM information|").endsWord)
        #expect(!complete("SELECT cou|").endsWord)
    }

    @Test(arguments: [
        ("\\du|", ["\\du"]), ("\\dr|", ["\\drds", "\\drg"]), ("\\dt fi|", ["film"]), ("\\dt+ fi|", ["film"]),
        ("\\d c|", ["cheap"]),
        ("\\dn s|", ["shop"]), ("\\du al|", ["alice"]),
        (
            "\\dv |",
            [
                "\"Odd Schema\".", "cheap", "information_schema.", "public.", "shop.",
            ]
        ),
        ("\\df t|", ["tax"]), ("\\d shop.|", ["ticket"]), ("\\c s|", ["streamflow"]),
        ("\\c streamflow wr|", ["writer"]),
        ("\\pset bo|", ["border"]), ("\\pset format m|", ["markdown"]),
        ("\\pset linestyle |", ["ascii", "old-ascii", "unicode"]),
        ("\\set VERB|", ["VERBOSITY"]), ("\\set VERBOSITY t|", ["terse"]), ("\\unset N|", ["NAME", "NOTE"]),
        ("\\i sc|", ["schema.sql", "scripts/"]), ("\\i scripts/|", ["scripts/a.sql", "'scripts/b c.sql'"]),
        ("\\i 'scripts/b|", ["'scripts/b c.sql'"]),
        ("\\h GRA|", ["GRANT"]), ("\\h alter def|", ["default privileges"]), ("\\x a|", ["auto"]),
        ("\\echo :NO|", [":NOTE"]),
        ("\\password wr|", ["writer"]), ("\\copy ren|", ["rental"]), ("\\copy rental f|", ["from"]),
        ("\\copy rental from sch|", ["schema.sql"]),
        ("select 1 \\g scr|", ["scripts/"]), ("\\echo x \\dt re|", ["rental"]), ("\\q |", []),
        ("\\load |", ["streamflow"]),
    ])
    func commands(text: String, expected: [String]) { #expect(complete(text).candidates == expected) }
}
