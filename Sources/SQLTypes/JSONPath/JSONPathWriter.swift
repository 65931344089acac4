import SQLBasics

/// Writes paths as PostgreSQL does (`printJsonPathItem`).
struct JSONPathWriter {
    /// What is written so far.
    var output: [UInt8] = []

    /// Writes a path. `inKey` tells that something stands before it, `brackets` that an operator needs parentheses.
    mutating func write(_ path: JSONPath, inKey: Bool, brackets: Bool) {
        for (place, step) in path.steps.enumerated() {
            let isFollowed = place + 1 < path.steps.count
            if case .number(let number) = step {
                add(isFollowed ? "(\(number.text))" : number.text)
                continue
            }
            write(step, inKey: place > 0 || inKey, brackets: place > 0 || brackets)
        }
    }

    /// Writes one step.
    private mutating func write(_ step: JSONPathStep, inKey: Bool, brackets: Bool) {
        switch step {
        case .null: add("null")
        case .bool(let value): add(value ? "true" : "false")
        case .number(let number): add(number.text)
        case .string(let text): addQuoted(text)
        case .variable(let name):
            add("$")
            addQuoted(name)
        case .root: add("$")
        case .current: add("@")
        case .last: add("last")
        case .key(let name):
            if inKey { add(".") }
            addQuoted(name)
        case .anyKey: add(inKey ? ".*" : "*")
        case .anyElement: add("[*]")
        case .levels(let from, let to): add((inKey ? "." : "") + Self.levels(from, to))
        case .subscripts(let ranges): writeSubscripts(ranges)
        case .method(let name, let parts): writeMethod(name, parts)
        default: writeOperation(step, brackets: brackets)
        }
    }

    /// Writes a step that is an operator.
    private mutating func writeOperation(_ step: JSONPathStep, brackets: Bool) {
        switch step {
        case .filter(let part): enclose(part, "?(", ")")
        case .not(let part): enclose(part, "!(", ")")
        case .isUnknown(let part): enclose(part, "(", ") is unknown")
        case .exists(let part): enclose(part, "exists (", ")")
        case .plus(let part), .minus(let part):
            if brackets { add("(") }
            if case .plus = step { add("+") } else { add("-") }
            writeSide(part, of: step)
            if brackets { add(")") }
        case .binary(let operation, let left, let right):
            if brackets { add("(") }
            writeSide(left, of: step)
            add(" \(operation.rawValue) ")
            writeSide(right, of: step)
            if brackets { add(")") }
        case .likeRegex(let part, let pattern, let flags):
            if brackets { add("(") }
            writeSide(part, of: step)
            add(" like_regex ")
            addQuoted(pattern)
            let letters = JSONPathFlags.letters.filter { flags.contains($0.1) }
            if !letters.isEmpty { add(" flag \"" + String(letters.map(\.0)) + "\"") }
            if brackets { add(")") }
        default: break
        }
    }

    /// Writes a part between two texts.
    private mutating func enclose(_ part: JSONPath, _ before: String, _ after: String) {
        add(before)
        write(part, inKey: false, brackets: false)
        add(after)
    }

    /// Writes one side of an operator, in parentheses unless it binds more strongly.
    private mutating func writeSide(_ part: JSONPath, of step: JSONPathStep) {
        write(part, inKey: false, brackets: (part.steps.first?.priority ?? 6) <= step.priority)
    }

    /// Writes the subscripts of an array.
    private mutating func writeSubscripts(_ ranges: [JSONPathRange]) {
        add("[")
        for (place, range) in ranges.enumerated() {
            if place > 0 { add(",") }
            write(range.from, inKey: false, brackets: false)
            if let to = range.to {
                add(" to ")
                write(to, inKey: false, brackets: false)
            }
        }
        add("]")
    }

    /// Writes a method with its arguments.
    private mutating func writeMethod(_ name: String, _ parts: [JSONPath]) {
        add(".\(name)(")
        for (place, part) in parts.enumerated() {
            if place > 0 { add(",") }
            write(part, inKey: false, brackets: false)
        }
        add(")")
    }

    /// Returns the text of an accessor of any level.
    private static func levels(_ from: Int32?, _ to: Int32?) -> String {
        if from == 0, to == nil { return "**" }
        let first = from.map { String($0) } ?? "last"
        let last = to.map { String($0) } ?? "last"
        return first == last ? "**{\(first)}" : "**{\(first) to \(last)}"
    }

    /// Appends a text as it is.
    private mutating func add(_ text: String) { output.append(text: text) }

    /// Appends a text as a string of JSON (`escape_json`).
    private mutating func addQuoted(_ text: String) {
        output.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x08: add("\\b")
            case 0x09: add("\\t")
            case 0x0A: add("\\n")
            case 0x0C: add("\\f")
            case 0x0D: add("\\r")
            case 0x22: add("\\\"")
            case 0x5C: add("\\\\")
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                add("\\u00" + (digits.utf8.count < 2 ? "0" : "") + digits)
            default: output.append(byte)
            }
        }
        output.append(0x22)
    }
}
