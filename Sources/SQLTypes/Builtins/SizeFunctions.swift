import SQLBasics

/// Sizes in bytes written and read with units (`pg_size_pretty`, `pg_size_bytes`), and counts of NULL arguments.
enum SizeFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "pg_size_pretty": .scalar { a, _ in .text(pretty(try a.int(0))) }
        case "pg_size_pretty_numeric": .scalar { a, _ in .text(try pretty(try a.numeric(0))) }
        case "pg_size_bytes": .scalar { a, _ in .int(try bytes(try a.text(0))) }
        case "pg_num_nulls": .scalar { a, _ in .int(Int64(a.count { $0.isNull })) }
        case "pg_num_nonnulls": .scalar { a, _ in .int(Int64(a.count { !$0.isNull })) }
        default: nil
        }
    }

    /// The units, smallest first; the next one is used from `limit` on.
    private static let units: [(name: String, limit: Int64, rounds: Bool, bits: Int)] = [
        ("bytes", 10 * 1024, false, 0), ("kB", 20 * 1024 - 1, true, 10), ("MB", 20 * 1024 - 1, true, 20),
        ("GB", 20 * 1024 - 1, true, 30), ("TB", 20 * 1024 - 1, true, 40), ("PB", 20 * 1024 - 1, true, 50),
    ]

    /// Halves a number with one bit more, rounding away from zero.
    private static func halfRounded(_ x: Int64) -> Int64 { (x + (x < 0 ? -1 : 1)) / 2 }

    /// Writes a size with the greatest unit that leaves enough digits.
    private static func pretty(_ size: Int64) -> String {
        var size = size
        for (i, unit) in units.enumerated() {
            let isLast = i == units.count - 1
            if isLast || size.magnitude < UInt64(unit.limit) {
                return "\(unit.rounds ? halfRounded(size) : size) \(unit.name)"
            }
            let next = units[i + 1]
            let bits = next.bits - unit.bits - (next.rounds ? 1 : 0) + (unit.rounds ? 1 : 0)
            size /= Int64(1) << Int64(bits)
        }
        return ""
    }

    /// Writes an exact size, in the same way.
    private static func pretty(_ size: Numeric) throws -> String {
        var size = size
        for (i, unit) in units.enumerated() {
            let isLast = i == units.count - 1
            if isLast || Numeric.compare(size.magnitude, Numeric(unit.limit)) < 0 {
                let shown =
                    unit.rounds
                    ? try Numeric.wholeQuotient(
                        try Numeric.add(size, Numeric(Int64(size.signum < 0 ? -1 : 1))), Numeric(Int64(2))) : size
                return "\(shown.text) \(unit.name)"
            }
            let next = units[i + 1]
            let bits = next.bits - unit.bits - (next.rounds ? 1 : 0) + (unit.rounds ? 1 : 0)
            size = try Numeric.wholeQuotient(size, Numeric(Int64(1) << Int64(bits)))
        }
        return ""
    }

    /// Reads a size with its unit.
    private static func bytes(_ text: String) throws -> Int64 {
        let trimmed = TextFunctions.trim(text, " \t\n", start: true, end: true)
        let number = trimmed.prefix { $0.isNumber || "+-.eE".contains($0) && !"eE".contains($0) }
        let invalid = Diagnostic(.invalidParameterValue, "invalid size: \"\(text)\"")
        guard number.contains(where: \.isNumber) else { throw invalid }
        let unit = TextFunctions.trim(String(trimmed.dropFirst(number.count)), " \t\n", start: true, end: false)
        let bits: Int
        switch LetterCase.lower(unit) {
        case "", "b", "bytes": bits = 0
        case "kb": bits = 10
        case "mb": bits = 20
        case "gb": bits = 30
        case "tb": bits = 40
        case "pb": bits = 50
        default:
            var error = invalid
            error.detail = "Invalid size unit: \"\(unit)\"."
            error.hint = "Valid units are \"bytes\", \"B\", \"kB\", \"MB\", \"GB\", \"TB\", and \"PB\"."
            throw error
        }
        let value = try Numeric.multiply(try Numeric.parse(String(number)), Numeric(Int64(1) << Int64(bits)))
        return try value.integer(as: .int8)
    }
}
