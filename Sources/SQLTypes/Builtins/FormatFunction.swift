import SQLBasics

/// The function `format` (manual, section 9.4.1).
enum FormatFunction {
    /// One conversion, as `%2$-10s`.
    private struct Specifier {
        var argument: Int?
        var isLeftAligned = false
        var width: Int?
        /// The argument that holds the width; -1 for the next one.
        var widthArgument: Int?
        var kind: UInt8 = 0
    }

    /// Computes the text; NULL for a format of NULL.
    static func format(_ arguments: [Value], _ context: FunctionContext) throws -> Value {
        guard let text = try arguments.optionalText(0) else { return .null }
        var reader = Reader(bytes: Array(text.utf8))
        var output: [UInt8] = []
        var next = 1
        while let byte = reader.take() {
            guard byte == UInt8(ascii: "%") else {
                output.append(byte)
                continue
            }
            if reader.peek == UInt8(ascii: "%") {
                reader.position += 1
                output.append(byte)
                continue
            }
            let specifier = try reader.specifier()
            try convert(specifier, arguments, &next, context, to: &output)
        }
        return .text(String(decoding: output, as: UTF8.self))
    }

    /// Writes one argument as a conversion says.
    private static func convert(
        _ specifier: Specifier, _ arguments: [Value], _ next: inout Int, _ context: FunctionContext,
        to output: inout [UInt8]
    ) throws {
        var width = specifier.width ?? 0
        var isLeftAligned = specifier.isLeftAligned
        if let place = specifier.widthArgument {
            let index = try take(place, arguments, &next)
            let text = arguments[index].isNull ? "0" : context.text(of: arguments[index], argument: index)
            guard let number = Int32(text) else {
                throw Diagnostic(.invalidTextRepresentation, "invalid input syntax for type integer: \"\(text)\"")
            }
            width = Int(number.magnitude)
            isLeftAligned = isLeftAligned || number < 0
        }
        let index = try take(specifier.argument ?? -1, arguments, &next)
        let text = try converted(arguments[index], specifier.kind, index, context)
        let missing = max(0, width - text.unicodeScalars.count)
        let parts = isLeftAligned ? (text.utf8.count, missing) : (missing, text.utf8.count)
        try ValueLimits.check(growing: output.count, by: parts.0)
        try ValueLimits.check(growing: output.count + parts.0, by: parts.1)
        try ValueLimits.reserve(output.count + missing + text.utf8.count)
        let padding = Array(repeating: UInt8(ascii: " "), count: missing)
        output += isLeftAligned ? Array(text.utf8) + padding : padding + Array(text.utf8)
    }

    /// Chooses the next argument, or the one named; what follows counts from there.
    private static func take(_ place: Int, _ arguments: [Value], _ next: inout Int) throws -> Int {
        let index = place == -1 ? next : place
        guard index < arguments.count else {
            throw Diagnostic(.invalidParameterValue, "too few arguments for format()")
        }
        next = index + 1
        return index
    }

    /// Returns an argument's text by the letter of its conversion.
    private static func converted(_ value: Value, _ kind: UInt8, _ index: Int, _ context: FunctionContext) throws
        -> String
    {
        switch kind {
        case UInt8(ascii: "I"):
            guard !value.isNull else {
                throw Diagnostic(.nullValueNotAllowed, "null values cannot be formatted as an SQL identifier")
            }
            return Quoting.identifier(context.text(of: value, argument: index))
        case UInt8(ascii: "L"):
            return value.isNull ? "NULL" : TextFunctions.quoted(context.text(of: value, argument: index))
        default: return value.isNull ? "" : context.text(of: value, argument: index)
        }
    }

    /// Reads conversions out of the format.
    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        /// Makes a reader at the start.
        init(bytes: [UInt8]) { self.bytes = bytes }

        /// The next byte.
        var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

        /// Takes the next byte.
        mutating func take() -> UInt8? {
            guard let byte = peek else { return nil }
            position += 1
            return byte
        }

        /// Takes a number, if there is one.
        mutating func number() throws -> Int? {
            var result: Int?
            while let byte = peek, byte >= 0x30, byte <= 0x39 {
                result = (result ?? 0) * 10 + Int(byte - 0x30)
                guard (result ?? 0) <= Int(Int32.max) else {
                    throw Diagnostic(.numericValueOutOfRange, "number is out of range")
                }
                position += 1
            }
            return result
        }

        /// The error of a format that ends too early.
        private var unterminated: Diagnostic {
            Diagnostic(
                .invalidParameterValue, "unterminated format() type specifier",
                hint: "For a single \"%\" use \"%%\".")
        }

        /// The error of the argument number 0.
        private var zeroArgument: Diagnostic {
            Diagnostic(.invalidParameterValue, "format specifies argument 0, but arguments are numbered from 1")
        }

        /// Takes a conversion behind its percent sign.
        mutating func specifier() throws -> Specifier {
            var result = Specifier()
            if let number = try number() {
                if peek == UInt8(ascii: "$") {
                    position += 1
                    guard number > 0 else { throw zeroArgument }
                    result.argument = number
                } else {
                    result.width = number
                }
            }
            if result.width == nil { try width(&result) }
            guard let kind = take() else { throw unterminated }
            guard [UInt8(ascii: "s"), UInt8(ascii: "I"), UInt8(ascii: "L")].contains(kind) else {
                var end = position
                while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
                let shown = String(decoding: bytes[(position - 1)..<end], as: UTF8.self)
                throw Diagnostic(
                    .invalidParameterValue, "unrecognized format() type specifier \"\(shown)\"",
                    hint: "For a single \"%\" use \"%%\".")
            }
            result.kind = kind
            return result
        }

        /// Takes flags and width.
        private mutating func width(_ result: inout Specifier) throws {
            while peek == UInt8(ascii: "-") {
                result.isLeftAligned = true
                position += 1
            }
            guard peek == UInt8(ascii: "*") else {
                result.width = try number()
                return
            }
            position += 1
            result.widthArgument = -1
            guard let number = try number() else { return }
            guard peek == UInt8(ascii: "$") else {
                throw Diagnostic(.invalidParameterValue, "width argument position must be ended by \"$\"")
            }
            position += 1
            guard number > 0 else { throw zeroArgument }
            result.widthArgument = number
        }
    }
}
