import SQLBasics

extension SQLType {
    /// Returns the type with the modifier that these arguments in parentheses mean (`typenameTypeMod` and the types'
    /// typmod input functions). A precision that is too large is lowered with a warning.
    public func applying(
        modifiers: [String], warn: (Diagnostic) -> Void = { _ in }
    ) throws(Diagnostic) -> SQLType {
        guard !modifiers.isEmpty else { return self }
        if let elementType = elementType {
            return with(modifier: try elementType.applying(modifiers: modifiers).modifier)
        }
        guard [1042, 1043, 1560, 1562, 1700, 1083, 1266, 1114, 1184, 1186].contains(oid.rawValue) else {
            throw Diagnostic(.syntaxError, "type modifier is not allowed for type \"\(info?.name ?? displayName)\"")
        }
        let numbers = try Self.modifierNumbers(modifiers)
        switch oid.rawValue {
        case 1042: return with(modifier: try Self.lengthModifier(numbers, typeName: "char"))
        case 1043: return with(modifier: try Self.lengthModifier(numbers, typeName: "varchar"))
        case 1560: return with(modifier: try Self.bitModifier(numbers, typeName: "bit"))
        case 1562: return with(modifier: try Self.bitModifier(numbers, typeName: "varbit"))
        case 1700: return with(modifier: try Self.numericModifier(numbers))
        case 1186: return with(modifier: try Self.intervalModifier(numbers, warn: warn))
        default: return with(modifier: try timeModifier(numbers, warn: warn))
        }
    }

    /// Reads the arguments as integers.
    private static func modifierNumbers(_ texts: [String]) throws(Diagnostic) -> [Int32] {
        var numbers: [Int32] = []
        for text in texts { numbers.append(Int32(truncatingIfNeeded: try IntegerText.parse(text, .int4))) }
        return numbers
    }

    /// Checks the length of a character type (`anychar_typmodin`).
    private static func lengthModifier(_ numbers: [Int32], typeName: String) throws(Diagnostic) -> Int32 {
        guard numbers.count == 1 else { throw Diagnostic(.invalidParameterValue, "invalid type modifier") }
        guard numbers[0] >= 1 else {
            throw Diagnostic(.invalidParameterValue, "length for type \(typeName) must be at least 1")
        }
        guard numbers[0] <= 10_485_760 else {
            throw Diagnostic(.invalidParameterValue, "length for type \(typeName) cannot exceed 10485760")
        }
        return numbers[0] + 4
    }

    /// Checks the length of a bit string type (`anybit_typmodin`).
    private static func bitModifier(_ numbers: [Int32], typeName: String) throws(Diagnostic) -> Int32 {
        guard numbers.count == 1 else { throw Diagnostic(.invalidParameterValue, "invalid type modifier") }
        guard numbers[0] >= 1 else {
            throw Diagnostic(.invalidParameterValue, "length for type \(typeName) must be at least 1")
        }
        guard numbers[0] <= 83_886_080 else {
            throw Diagnostic(.invalidParameterValue, "length for type \(typeName) cannot exceed 83886080")
        }
        return numbers[0]
    }

    /// Checks precision and scale (`numerictypmodin`).
    private static func numericModifier(_ numbers: [Int32]) throws(Diagnostic) -> Int32 {
        guard numbers.count <= 2 else { throw Diagnostic(.invalidParameterValue, "invalid NUMERIC type modifier") }
        guard (1...1000).contains(numbers[0]) else {
            throw Diagnostic(
                .invalidParameterValue, "NUMERIC precision \(numbers[0]) must be between 1 and 1000")
        }
        let scale = numbers.count == 2 ? numbers[1] : 0
        guard (-1000...1000).contains(scale) else {
            throw Diagnostic(.invalidParameterValue, "NUMERIC scale \(scale) must be between -1000 and 1000")
        }
        return NumericModifier(precision: numbers[0], scale: scale).encoded
    }

    /// Checks the precision of a time or timestamp (`anytime_typmod_check`).
    private func timeModifier(_ numbers: [Int32], warn: (Diagnostic) -> Void) throws(Diagnostic) -> Int32 {
        guard numbers.count == 1 else { throw Diagnostic(.invalidParameterValue, "invalid type modifier") }
        let word = oid.rawValue == 1083 || oid.rawValue == 1266 ? "TIME" : "TIMESTAMP"
        let zone = oid.rawValue == 1184 || oid.rawValue == 1266 ? " WITH TIME ZONE" : ""
        return try Self.checkPrecision(numbers[0], label: "\(word)(\(numbers[0]))\(zone)", warn: warn)
    }

    /// Checks the fields and the precision of an interval (`intervaltypmodin`).
    private static func intervalModifier(_ numbers: [Int32], warn: (Diagnostic) -> Void) throws(Diagnostic) -> Int32 {
        if numbers.count == 1 && numbers[0] != IntervalModifier.fullRange { return numbers[0] << 16 | 0xFFFF }
        if numbers.count == 1 { return -1 }
        guard numbers.count == 2 else {
            throw Diagnostic(.invalidParameterValue, "invalid INTERVAL type modifier")
        }
        let precision = try checkPrecision(numbers[1], label: "INTERVAL(\(numbers[1]))", warn: warn)
        return numbers[0] << 16 | precision
    }

    /// Checks a number of digits of seconds.
    private static func checkPrecision(
        _ digits: Int32, label: String, warn: (Diagnostic) -> Void
    ) throws(Diagnostic) -> Int32 {
        guard digits >= 0 else {
            throw Diagnostic(.invalidParameterValue, "\(label) precision must not be negative")
        }
        guard digits > 6 else { return digits }
        warn(
            Diagnostic(
                .warning, .invalidParameterValue, "\(label) precision reduced to maximum allowed, 6"))
        return 6
    }
}
