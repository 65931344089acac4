/// The types of which random queries are made, by their names in `pg_type`, with values that are worth trying.
package enum QueryTypes {
    /// Texts of values, by type.
    package static let values: [String: [String]] = [
        "bool": ["t", "f"],
        "int2": ["0", "1", "-1", "7", "32767", "-32768"],
        "int4": ["0", "1", "2", "-1", "3", "5", "42", "2147483647", "-2147483648"],
        "int8": ["0", "1", "-3", "10", "5000000000", "9223372036854775807", "-9223372036854775808"],
        "numeric": [
            "0", "1", "-1.5", "2.25", "1234567.891", "0.001", "NaN", "99999999999999999999", "Infinity", "1e-10",
        ],
        "float4": ["0", "1.5", "-2.25", "3e10", "NaN", "Infinity", "0.1"],
        "float8": ["0", "1.5", "-2.25", "0.5", "1e100", "NaN", "-Infinity", "0.1", "3"],
        "text": ["", "a", "abc", "Zoë", "A b  c", "x,y;z", "%x%", "a_b", "12", "äöü ß", "The quick brown fox"],
        "varchar": ["", "b", "bcd", "Hello", "  pad  ", "7"],
        "bpchar": ["", "c", "cd ", "C  ", "yes"],
        "name": ["n", "some_name", "Upper Case"],
        "char": ["x", "y", ""],
        "bytea": ["\\x", "\\x00", "\\xdeadbeef", "\\x616263"],
        "date": ["2000-01-01", "2024-02-29", "1999-12-31", "infinity", "0044-03-15 BC", "2026-11-23"],
        "time": ["00:00:00", "12:34:56.789", "23:59:59.999999", "24:00:00"],
        "timetz": ["00:00:00+00", "12:34:56+02", "23:59:59.5-08"],
        "timestamp": [
            "2000-01-01 00:00:00", "2024-02-29 12:34:56.789", "-infinity", "1969-07-20 20:17:40", "2026-11-23 10:00:00",
        ],
        "timestamptz": ["2000-01-01 00:00:00+00", "2024-02-29 12:34:56.789+02", "infinity", "1969-07-20 20:17:40-05"],
        "interval": [
            "0", "1 day", "-1 mon 3 days 04:05:06", "1 year 2 mons", "12:00:00.5", "-7 days", "100 years", "infinity",
        ],
        "uuid": [
            "00000000-0000-0000-0000-000000000000", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
        ],
        "bit": ["1", "0"],
        "varbit": ["", "1", "1010", "0000111100001111"],
        "inet": ["192.168.1.5", "10.0.0.0/8", "::1", "2001:db8::/32", "0.0.0.0/0", "192.168.1.5/24"],
        "cidr": ["192.168.0.0/16", "10.0.0.0/8", "2001:db8::/32"],
        "macaddr": ["08:00:2b:01:02:03", "ff:ff:ff:ff:ff:ff"],
        "money": ["0", "12.34", "-5"],
        "oid": ["0", "1", "4294967295"],
        "int4range": ["empty", "[1,5)", "(,3)", "[2,)", "[10,20]", "(,)"],
        "int8range": ["empty", "[1,5)", "[4,)"],
        "numrange": ["empty", "[1.5,2.5]", "(,0)", "(0,10]"],
        "daterange": ["empty", "[2024-01-01,2024-03-01)", "[2024-02-01,)"],
        "tsrange": ["empty", "[2024-01-01,2024-03-01)", "(,2024-02-01 12:00]"],
        "tstzrange": ["empty", "[2024-01-01,2024-03-01)"],
        "int4multirange": ["{}", "{[1,3),[5,8)}", "{(,0),[10,)}"],
        "nummultirange": ["{}", "{[1.5,2.5],(3,4)}"],
        "datemultirange": ["{}", "{[2024-01-01,2024-02-01),[2024-05-01,)}"],
        "_int4": ["{}", "{1,2,3}", "{NULL,5}", "{{1,2},{3,4}}", "[0:1]={7,8}", "{3,1,2,3}"],
        "_int8": ["{}", "{10,20}"],
        "_text": ["{}", "{a,b,NULL}", "{\"x y\",\"\"}", "{abc}"],
        "_numeric": ["{}", "{1.5,2.50}"],
        "_float8": ["{0.5,1}", "{}"],
        "_bool": ["{t,f}", "{NULL}"],
        "_date": ["{2024-01-01,2024-02-29}", "{}"],
        "_mood": ["{sad,happy}", "{}"],
        "mood": ["sad", "ok", "happy"],
        "pair": ["(1,a)", "(,)", "(2,\"b c\")"],
        "posint": ["1", "5", "100"],
    ]

    /// The types whose equal values always look alike, so that it does not matter which of them stands for a group.
    package static let groupable: Set<String> = [
        "bool", "int2", "int4", "int8", "text", "varchar", "bytea", "date", "time", "timestamp", "timestamptz", "uuid",
        "varbit", "inet", "int4range", "daterange", "mood", "_int4", "_text", "pair", "posint",
    ]

    /// The elements with which functions of polymorphic types are tried.
    static let elements = ["int4", "text", "numeric", "date", "mood"]

    /// The range of an element type, and its multirange.
    static let ranges: [String: (range: String, multirange: String)] = [
        "int4": ("int4range", "int4multirange"), "numeric": ("numrange", "nummultirange"),
        "date": ("daterange", "datemultirange"),
    ]

    /// Returns texts that make sense as some arguments of a function: formats, fields, zones, patterns and options.
    static func hints(_ name: String, _ arguments: [String]) -> [(Int, [String])] {
        let fields = ["year", "month", "day", "hour", "second", "week", "quarter", "century", "epoch", "dow", "what"]
        let zones = ["UTC", "Europe/Berlin", "America/New_York", "+03", "EST", "Nowhere/City"]
        switch name {
        case "to_char":
            let isNumber =
                arguments.first.map { ["int4", "int8", "numeric", "float4", "float8"].contains($0) } ?? false
            return [(1, isNumber ? numberFormats : timeFormats)]
        case "timezone" where arguments.first == "text": return [(0, zones)]
        case "date_part", "extract": return [(0, fields)]
        case "date_trunc": return arguments.count == 3 ? [(0, fields), (2, zones)] : [(0, fields)]
        case "date_add", "date_subtract": return [(2, zones)]
        case "encode", "decode": return [(1, ["hex", "base64", "escape", "other"])]
        case "regexp_replace", "regexp_match", "regexp_matches", "regexp_count", "regexp_like", "regexp_instr",
            "regexp_substr", "regexp_split_to_array", "regexp_split_to_table":
            return [(1, ["a", "[a-c]+", "(b|c)(.)?", "\\s+", "x*", "^$"])]
                + (2..<5).filter {
                    arguments.indices.contains($0) && arguments[$0] == "text" && (name != "regexp_replace" || $0 > 2)
                }.map { ($0, ["g", "i", "", "gi", "n", "q"]) }
        case "substring" where arguments == ["text", "text", "text"]:
            return [(1, ["%#\"b#\"%", "_#\"%#\"c"]), (2, ["#"])]
        case "length" where arguments.count == 2: return [(1, ["UTF8"])]
        default: return []
        }
    }

    /// Formats of numbers.
    private static let numberFormats = [
        "999", "FM9990.00", "S99,999.9", "000", "9.9EEEE", "PL99", "99MI", "RN", "L9G999D99", "99th", "B99", "99V9",
    ]

    /// Formats of dates and times.
    private static let timeFormats = [
        "YYYY-MM-DD", "HH24:MI:SS.MS", "Day, DD Month YYYY", "IYYY-IW-ID", "Q CC J", "FMMonth FMDDth", "DY Dy dy",
        "SSSS US",
        "HH12 AM a.m.", "Y,YYY BC", "DDD WW W D", "TZ OF",
    ]

    /// A type's name in a cast.
    package static func sql(_ type: String) -> String {
        if type.hasPrefix("_") { return sql(String(type.dropFirst())) + "[]" }
        return type == "char" ? "\"char\"" : type
    }

    /// A text as a constant of SQL.
    package static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
