import SQLBasics

/// Writes moments and spans by a template: `to_char` (manual, section 9.8).
enum DateTimeFormat {
    /// The patterns, longer ones in front of their beginnings.
    static let words: [String] = {
        let plain = """
            A.D. A.M. B.C. P.M. SSSSS SSSS Y,YYY YYYY IYYY MONTH HH24 HH12 IDDD YYY IYY DDD DAY FF1 FF2 FF3 FF4 FF5 FF6 MON TZH \
            TZM AD AM BC CC DD DY HH ID IW IY MI MM MS OF PM RM SS TZ US WW YY D I J Q W Y
            """.split(separator: " ").map(String.init)
        return (plain + plain.map { $0.lowercased() } + ["Month", "Day", "Mon", "Dy"])
            .sorted { $0.utf8.count > $1.utf8.count }
    }()

    /// The names of the months.
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    /// The names of the days of the week, from Sunday on.
    static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    /// Finds a form of the function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "timestamp_to_char":
            .scalar { a, c in try format(try a.int(0), try a.text(1), as: .timestamp, context: c) }
        case "timestamptz_to_char":
            .scalar { a, c in try format(try a.int(0), try a.text(1), as: .timestamptz, context: c) }
        case "interval_to_char": .scalar { a, _ in try format(try a.interval(0), try a.text(1)) }
        case "to_date": .scalar { a, _ in .int(try DateTimeScanner.date(try a.text(0), try a.text(1))) }
        case "to_timestamp": .scalar { a, c in .int(try DateTimeScanner.timestamp(try a.text(0), try a.text(1), c)) }
        default: nil
        }
    }

    /// Writes a timestamp; NULL for infinite ones.
    static func format(_ moment: Int64, _ template: String, as type: SQLType, context: FunctionContext) throws -> Value
    {
        guard moment != DateTime.timestampInfinity, moment != DateTime.timestampMinusInfinity, !template.isEmpty else {
            return .null
        }
        var fields = FormatFields()
        var local = moment
        if type == .timestamptz {
            let zone = context.timeZone.offset(atUTC: moment)
            fields.zone = (zone.seconds, zone.abbreviation)
            local = try DateTime.timestamp(fromUTC: moment, in: context.timeZone)
        }
        fields.read(timestamp: local)
        return .text(try write(fields, template))
    }

    /// Writes an interval; NULL for infinite ones.
    private static func format(_ interval: Interval, _ template: String) throws -> Value {
        guard DateTimeFunctions.isFinite(interval), !template.isEmpty else { return .null }
        var fields = FormatFields()
        fields.read(interval)
        return .text(try write(fields, template))
    }

    /// Writes fields by a template.
    private static func write(_ fields: FormatFields, _ template: String) throws -> String {
        var result = String.UnicodeScalarView()
        for node in FormatTemplate(template, words: words, hasPrefixes: true).nodes {
            switch node {
            case .literal(let scalar), .separator(let scalar): result.append(scalar)
            case .pattern(let pattern):
                var text = try fields.text(of: pattern)
                if let ordinal = pattern.ordinal, text.utf8.last.map({ $0 >= 0x30 && $0 <= 0x39 }) == true {
                    text += FormatTemplate.ordinal(of: text, like: ordinal)
                }
                result.append(contentsOf: text.unicodeScalars)
            }
        }
        return String(result)
    }
}
