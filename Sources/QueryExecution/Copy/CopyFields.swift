import SQLBasics

/// One field of a line of COPY FROM.
enum CopyField: Equatable {
    case null
    case defaultValue
    case text([UInt8])
}

/// Cuts a line into fields.
struct CopyFields {
    let options: CopyOptions

    /// Cuts a line of either format.
    func split(_ line: [UInt8]) throws(Diagnostic) -> [CopyField] {
        try options.isCSV ? splitCSV(line) : splitText(line)
    }

    /// Tells what a field means, given as it was written; quoted ones are always text.
    private func field(_ raw: ArraySlice<UInt8>, _ value: [UInt8], isQuoted: Bool) -> CopyField {
        if !isQuoted {
            if raw.elementsEqual(options.null) { return .null }
            if let mark = options.defaultMark, raw.elementsEqual(mark) { return .defaultValue }
        }
        return .text(value)
    }

    /// Cuts a line of the text format (`CopyReadAttributesText`).
    private func splitText(_ line: [UInt8]) throws(Diagnostic) -> [CopyField] {
        var fields: [CopyField] = []
        var start = 0
        var value: [UInt8] = []
        var index = 0
        var hasNewBytes = false
        while true {
            guard index < line.count, line[index] != options.delimiter else {
                if hasNewBytes, let error = CopyText.invalidEncoding(value) { throw error }
                fields.append(field(line[start..<index], value, isQuoted: false))
                if index >= line.count { return fields }
                index += 1
                start = index
                value = []
                hasNewBytes = false
                continue
            }
            let c = line[index]
            index += 1
            if c != 0x5C || index >= line.count {
                value.append(c)
                continue
            }
            let byte = Self.escaped(line, &index)
            if byte >= 0x80 || byte == 0 { hasNewBytes = true }
            value.append(byte)
        }
    }

    /// Reads what stands behind a backslash.
    private static func escaped(_ line: [UInt8], _ index: inout Int) -> UInt8 {
        let c = line[index]
        index += 1
        switch c {
        case 0x30...0x37:
            var value = UInt32(c - 0x30)
            for _ in 0..<2 {
                guard index < line.count, (0x30...0x37).contains(line[index]) else { break }
                value = value << 3 + UInt32(line[index] - 0x30)
                index += 1
            }
            return UInt8(value & 0xFF)
        case 0x78:
            var value: UInt8 = 0
            var digits = 0
            while digits < 2, index < line.count, let digit = hexDigit(line[index]) {
                value = value << 4 | digit
                digits += 1
                index += 1
            }
            return digits == 0 ? c : value
        case 0x62: return 0x08
        case 0x66: return 0x0C
        case 0x6E: return 0x0A
        case 0x72: return 0x0D
        case 0x74: return 0x09
        case 0x76: return 0x0B
        default: return c
        }
    }

    /// Returns the value of a hexadecimal digit.
    private static func hexDigit(_ c: UInt8) -> UInt8? {
        switch c {
        case 0x30...0x39: c - 0x30
        case 0x41...0x46: c - 0x37
        case 0x61...0x66: c - 0x57
        default: nil
        }
    }

    /// Cuts a line of the CSV format (`CopyReadAttributesCSV`).
    private func splitCSV(_ line: [UInt8]) throws(Diagnostic) -> [CopyField] {
        var fields: [CopyField] = []
        var index = 0
        while true {
            let start = index
            var value: [UInt8] = []
            var isInside = false
            var wasQuoted = false
            while index < line.count {
                let c = line[index]
                if !isInside {
                    if c == options.delimiter { break }
                    index += 1
                    if c == options.quote {
                        wasQuoted = true
                        isInside = true
                    } else {
                        value.append(c)
                    }
                    continue
                }
                index += 1
                if c == options.escape, index < line.count,
                    line[index] == options.escape || line[index] == options.quote
                {
                    value.append(line[index])
                    index += 1
                } else if c == options.quote {
                    isInside = false
                } else {
                    value.append(c)
                }
            }
            if isInside { throw Diagnostic(.badCopyFileFormat, "unterminated CSV quoted field") }
            fields.append(field(line[start..<index], value, isQuoted: wasQuoted))
            if index >= line.count { return fields }
            index += 1
        }
    }
}
