/// Prints results in formats that psql does not have: Markdown and JSON.
enum MarkupPrinter {
    /// Prints a Markdown table.
    static func markdown(_ content: Printable, _ options: PrintOptions, to out: Output) {
        let table = content.table
        if let title = content.title, !options.isTuplesOnly { out.write("**\(title)**\n\n") }
        if !options.isTuplesOnly {
            let names = table.columns.map { escaped($0.name[...]) }
            out.line("| " + names.joined(separator: " | ") + " |")
            out.line("|" + table.columns.map { $0.isRightAligned ? "---:" : "---" }.joined(separator: "|") + "|")
        }
        for row in 0..<table.rowCount {
            let cells = (0..<table.columnCount).map { column in
                table.range(row: row, column: column).map { escaped(table.bytes[$0]) } ?? ""
            }
            out.line("| " + cells.joined(separator: " | ") + " |")
        }
        if !options.isTuplesOnly {
            for footer in content.footersWithDefault(options) { out.write("\n\(footer)\n") }
        }
        out.newline()
    }

    /// Returns a text with the characters that Markdown would take for its own made harmless.
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\n": result += "<br>"
            case "|", "\\", "*", "_", "`", "<": result += "\\\(scalar)"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Prints an array of objects, one a line; numbers as numbers, NULL as null, everything else as a string.
    static func json(_ table: TextTable, to out: Output) {
        let names = table.columns.map { quoted($0.name[...]) }
        out.write("[")
        for row in 0..<table.rowCount {
            out.write(row == 0 ? "\n  {" : ",\n  {")
            for (index, column) in table.columns.enumerated() {
                if index > 0 { out.write(", ") }
                out.write(names[index])
                out.write(": ")
                guard let range = table.range(row: row, column: index) else {
                    out.write("null")
                    continue
                }
                let bytes = table.bytes[range]
                if column.isRightAligned && isNumber(bytes) { out.write(bytes) } else { out.write(quoted(bytes)) }
            }
            out.write("}")
        }
        out.write(table.rowCount == 0 ? "]\n" : "\n]\n")
    }

    /// Tells whether a text is a number in JSON's eyes.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.drop { $0 == UInt8(ascii: "-") }
        guard bytes.count - digits.count <= 1, let first = digits.first, first >= 0x30, first <= 0x39 else {
            return false
        }
        if first == 0x30 && digits.count > 1 && digits.dropFirst().first != UInt8(ascii: ".") { return false }
        let fraction = digits.drop { $0 >= 0x30 && $0 <= 0x39 }
        guard fraction.first == UInt8(ascii: ".") else { return fraction.isEmpty }
        return fraction.count > 1 && fraction.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Returns a JSON string.
    private static func quoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = [UInt8(ascii: "\"")]
        result.reserveCapacity(bytes.count + 2)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
            case 0x0A: result += "\\n".utf8
            case 0x09: result += "\\t".utf8
            case 0x0D: result += "\\r".utf8
            case 0..<0x20: result += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: result.append(byte)
            }
        }
        result.append(UInt8(ascii: "\""))
        return result
    }
}
