import SQLBasics

/// Amounts of money: hundredths as integers (cash.c, in the locale C).
enum Money {
    /// Reads an amount (`cash_in`).
    static func parse(_ text: String) throws(Diagnostic) -> Int64 {
        let bytes = Array(text.utf8)
        var i = 0
        var isNegative = false
        skip(bytes, &i, IntegerText.isSpace)
        skip(bytes, &i, limit: 1) { $0 == UInt8(ascii: "$") }
        if i < bytes.count, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "(") {
            isNegative = true
            i += 1
        } else {
            skip(bytes, &i, limit: 1) { $0 == UInt8(ascii: "+") }
        }
        skip(bytes, &i, IntegerText.isSpace)
        skip(bytes, &i, limit: 1) { $0 == UInt8(ascii: "$") }
        skip(bytes, &i, IntegerText.isSpace)
        let amount = digits(bytes, &i)
        skip(bytes, &i, isDigit)
        while i < bytes.count {
            let byte = bytes[i]
            if byte == UInt8(ascii: "-") { isNegative = true }
            guard IntegerText.isSpace(byte) || [0x29, 0x2D, 0x2B, 0x24].contains(byte) else {
                throw ValueText.invalidSyntax(text, "money")
            }
            i += 1
        }
        let signed = amount.map { isNegative ? -$0 : $0 }
        guard let signed, let result = Int64(exactly: signed) else {
            throw Diagnostic(.numericValueOutOfRange, "value \"\(text)\" is out of range for type money")
        }
        return result
    }

    /// Reads digits with commas and a point as hundredths, rounded by the digit behind; nil when there are too many.
    private static func digits(_ bytes: [UInt8], _ i: inout Int) -> Int128? {
        var amount: Int128 = 0
        var decimals: Int?
        while i < bytes.count {
            if isDigit(bytes[i]), decimals ?? 0 < 2 {
                amount = amount * 10 + Int128(bytes[i] - 0x30)
                guard amount < 1 << 100 else { return nil }
                decimals = decimals.map { $0 + 1 }
            } else if bytes[i] == UInt8(ascii: "."), decimals == nil {
                decimals = 0
            } else if bytes[i] != UInt8(ascii: ",") {
                break
            }
            i += 1
        }
        for _ in (decimals ?? 0)..<2 { amount *= 10 }
        if i < bytes.count, isDigit(bytes[i]), bytes[i] >= UInt8(ascii: "5") { amount += 1 }
        return amount
    }

    /// Tells whether a byte is a digit.
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Skips bytes.
    private static func skip(
        _ bytes: [UInt8], _ i: inout Int, limit: Int = .max, _ isWanted: (UInt8) -> Bool
    ) {
        var count = 0
        while i < bytes.count, count < limit, isWanted(bytes[i]) {
            i += 1
            count += 1
        }
    }

    /// Writes an amount (`cash_out`).
    static func text(_ amount: Int64) -> String {
        let size = amount.magnitude
        var whole = ""
        for (place, digit) in String(size / 100).reversed().enumerated() {
            if place > 0, place % 3 == 0 { whole.append(",") }
            whole.append(digit)
        }
        let cents = String(size % 100)
        return (amount < 0 ? "-$" : "$") + String(whole.reversed()) + "." + (cents.utf8.count < 2 ? "0" : "") + cents
    }

    /// Returns an amount, or throws when there is none.
    static func checked(_ amount: Int64?) throws(Diagnostic) -> Int64 {
        guard let amount else { throw Diagnostic(.numericValueOutOfRange, "money out of range") }
        return amount
    }

    /// Rounds hundredths to an amount.
    static func rounded(_ amount: Double) throws(Diagnostic) -> Int64 {
        try checked(Int64(exactly: amount.rounded(.toNearestOrEven)))
    }

    /// Adds two amounts.
    static func add(_ a: Int64, _ b: Int64) throws(Diagnostic) -> Int64 {
        let (sum, overflow) = a.addingReportingOverflow(b)
        return try checked(overflow ? nil : sum)
    }

    /// Returns a whole number as an amount (`int8_cash`).
    static func amount(of number: Int64) throws(Diagnostic) -> Int64 {
        let (result, overflow) = number.multipliedReportingOverflow(by: 100)
        guard !overflow else { throw Diagnostic(.numericValueOutOfRange, "bigint out of range") }
        return result
    }

    /// Returns a number as an amount (`numeric_cash`).
    static func amount(of number: Numeric) throws(Diagnostic) -> Int64 {
        try Numeric.multiply(number, Numeric(100)).rounded(scale: 0).integer(as: .int8)
    }

    /// Returns an amount as a number (`cash_numeric`).
    static func number(_ amount: Int64) throws(Diagnostic) -> Numeric {
        try Numeric.divide(Numeric(amount), Numeric(100), scale: 2)
    }

    /// Writes an amount in words (`cash_words`).
    static func words(_ amount: Int64) -> String {
        let dollars = amount.magnitude / 100
        let cents = amount.magnitude % 100
        var parts: [String] = amount < 0 ? ["minus"] : []
        let units: [(size: UInt64, name: String)] = [
            (1_000_000_000_000_000, "quadrillion"), (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"),
            (1_000_000, "million"), (1000, "thousand"),
        ]
        for unit in units {
            let count = dollars / unit.size % 1000
            if count > 0 { parts += [group(count), unit.name] }
        }
        if dollars == 0 { parts.append("zero") } else if dollars % 1000 > 0 { parts.append(group(dollars % 1000)) }
        parts += [dollars == 1 ? "dollar and" : "dollars and", group(cents), cents == 1 ? "cent" : "cents"]
        let text = parts.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Writes a number below 1000 in words (`num_word`).
    private static func group(_ number: UInt64) -> String {
        let small = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        if number < 20 { return small[Int(number)] }
        if number < 100 {
            let rest = number % 10 == 0 ? "" : " " + small[Int(number % 10)]
            return tens[Int(number / 10)] + rest
        }
        let head = small[Int(number / 100)] + " hundred"
        return number % 100 == 0 ? head : head + " " + group(number % 100)
    }
}

/// Functions on money, by the names of PostgreSQL's functions.
enum MoneyFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        if key == "cash_pl" { return .scalar { a, _ in .int(try Money.add(a.int(0), a.int(1))) } }
        if key == "cash_mi" {
            return .scalar { a, _ in
                let (result, overflow) = try a.int(0).subtractingReportingOverflow(a.int(1))
                return .int(try Money.checked(overflow ? nil : result))
            }
        }
        if key == "cash_words" { return .scalar { a, _ in .text(Money.words(try a.int(0))) } }
        if key == "cash_div_cash" {
            return .scalar { a, _ in .double(Double(try a.int(0)) / Double(try divisor(a.int(1)))) }
        }
        return product(key) ?? cast(key)
    }

    /// Finds a product with or a quotient by a number.
    private static func product(_ key: String) -> FunctionImplementation? {
        switch key {
        case "cash_mul_flt4", "cash_mul_flt8":
            .scalar { a, _ in .int(try Money.rounded(Double(a.int(0)) * a.double(1))) }
        case "flt4_mul_cash", "flt8_mul_cash":
            .scalar { a, _ in .int(try Money.rounded(a.double(0) * Double(a.int(1)))) }
        case "cash_div_flt4", "cash_div_flt8":
            .scalar { a, _ in
                let divisor = try a.double(1)
                guard divisor != 0 else { throw Diagnostic(.divisionByZero, "division by zero") }
                return .int(try Money.rounded(Double(a.int(0)) / divisor))
            }
        case "cash_mul_int2", "cash_mul_int4", "cash_mul_int8", "int2_mul_cash", "int4_mul_cash", "int8_mul_cash":
            .scalar { a, _ in
                let (result, overflow) = try a.int(0).multipliedReportingOverflow(by: a.int(1))
                return .int(try Money.checked(overflow ? nil : result))
            }
        case "cash_div_int2", "cash_div_int4", "cash_div_int8":
            .scalar { a, _ in
                let (result, overflow) = try a.int(0).dividedReportingOverflow(by: divisor(a.int(1)))
                return .int(try Money.checked(overflow ? nil : result))
            }
        default: nil
        }
    }

    /// Finds a conversion.
    private static func cast(_ key: String) -> FunctionImplementation? {
        switch key {
        case "int4_cash", "int8_cash": .scalar { a, _ in .int(try Money.amount(of: a.int(0))) }
        case "numeric_cash": .scalar { a, _ in .int(try Money.amount(of: a.numeric(0))) }
        case "cash_numeric": .scalar { a, _ in .numeric(try Money.number(a.int(0))) }
        default: nil
        }
    }

    /// Refuses to divide by 0.
    private static func divisor(_ number: Int64) throws -> Int64 {
        guard number != 0 else { throw Diagnostic(.divisionByZero, "division by zero") }
        return number
    }
}

extension SQLType {
    public static let money = SQLType(builtin: 790)
}
