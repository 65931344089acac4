import SQLBasics

/// Writes JSON.
enum JSONWriter {
    /// Writes a string in quotes (`escape_json`).
    static func append(string: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case 0x08: output.append(text: "\\b")
            case 0x0C: output.append(text: "\\f")
            case 0x0A: output.append(text: "\\n")
            case 0x0D: output.append(text: "\\r")
            case 0x09: output.append(text: "\\t")
            case UInt8(ascii: "\""): output.append(text: "\\\"")
            case UInt8(ascii: "\\"): output.append(text: "\\\\")
            case 0..<0x20:
                output.append(text: "\\u00")
                let digits = Array("0123456789abcdef".utf8)
                output.append(digits[Int(byte >> 4)])
                output.append(digits[Int(byte & 15)])
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Writes a value in the form that jsonb prints (`JsonbToCString`).
    static func append(_ value: JSONValue, to output: inout [UInt8]) {
        switch value {
        case .null: output.append(text: "null")
        case .bool(let flag): output.append(text: flag ? "true" : "false")
        case .number(let number): number.append(to: &output)
        case .string(let text): append(string: text, to: &output)
        case .array(let items):
            output.append(UInt8(ascii: "["))
            for (i, item) in items.enumerated() {
                if i > 0 { output.append(text: ", ") }
                append(item, to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let pairs):
            output.append(UInt8(ascii: "{"))
            for (i, pair) in pairs.enumerated() {
                if i > 0 { output.append(text: ", ") }
                append(string: pair.key, to: &output)
                output.append(text: ": ")
                append(pair.value, to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    /// Writes a value with a line for each part (`JsonbToCStringIndent`).
    static func appendPretty(_ value: JSONValue, depth: Int, to output: inout [UInt8]) {
        let inner = "\n" + String(repeating: " ", count: 4 * (depth + 1))
        let outer = "\n" + String(repeating: " ", count: 4 * depth)
        switch value {
        case .array(let items):
            output.append(UInt8(ascii: "["))
            for (i, item) in items.enumerated() {
                if i > 0 { output.append(UInt8(ascii: ",")) }
                output.append(text: inner)
                appendPretty(item, depth: depth + 1, to: &output)
            }
            output.append(text: outer + "]")
        case .object(let pairs):
            output.append(UInt8(ascii: "{"))
            for (i, pair) in pairs.enumerated() {
                if i > 0 { output.append(UInt8(ascii: ",")) }
                output.append(text: inner)
                append(string: pair.key, to: &output)
                output.append(text: ": ")
                appendPretty(pair.value, depth: depth + 1, to: &output)
            }
            output.append(text: outer + "}")
        default: append(value, to: &output)
        }
    }
}
