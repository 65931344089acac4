import SQLTypes

/// Writes rows as COPY TO does.
struct CopyRowText {
    let options: CopyOptions
    /// Whether the values of each column are quoted in any case.
    let forced: [Bool]
    let context: FunctionContext
    private var value: [UInt8] = []

    /// Makes a writer of rows.
    init(options: CopyOptions, forced: [Bool], context: FunctionContext) {
        self.options = options
        self.forced = forced
        self.context = context
    }

    /// Appends the line of column names.
    func appendHeader(_ names: [String], to output: inout [UInt8]) {
        for (position, name) in names.enumerated() {
            if position > 0 { output.append(options.delimiter) }
            let bytes = Array(name.utf8)
            options.isCSV
                ? appendCSV(bytes, isForced: false, isSingle: names.count == 1, to: &output)
                : appendText(bytes, to: &output)
        }
        output.append(0x0A)
    }

    /// Appends one row of a batch (`CopyOneRowTo`).
    mutating func append(_ batch: Batch, row: Int, to output: inout [UInt8]) {
        for (position, vector) in batch.columns.enumerated() {
            if position > 0 { output.append(options.delimiter) }
            guard vector.validity[row] else {
                output += options.null
                continue
            }
            value.removeAll(keepingCapacity: true)
            ValueText.append(vector, row: row, context: context, to: &value)
            options.isCSV
                ? appendCSV(value, isForced: forced[position], isSingle: batch.columns.count == 1, to: &output)
                : appendText(value, to: &output)
        }
        output.append(0x0A)
    }

    /// Appends a value with backslashes (`CopyAttributeOutText`).
    private func appendText(_ bytes: [UInt8], to output: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case 0x08: output += [0x5C, 0x62]
            case 0x0C: output += [0x5C, 0x66]
            case 0x0A: output += [0x5C, 0x6E]
            case 0x0D: output += [0x5C, 0x72]
            case 0x09: output += [0x5C, 0x74]
            case 0x0B: output += [0x5C, 0x76]
            case 0x5C: output += [0x5C, 0x5C]
            case options.delimiter: output += [0x5C, byte]
            default: output.append(byte)
            }
        }
    }

    /// Appends a value, in quotes if it needs them (`CopyAttributeOutCSV`).
    private func appendCSV(_ bytes: [UInt8], isForced: Bool, isSingle: Bool, to output: inout [UInt8]) {
        let needsQuotes =
            isForced || bytes == options.null || (isSingle && bytes == [0x5C, 0x2E])
            || bytes.contains { $0 == options.delimiter || $0 == options.quote || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            output += bytes
            return
        }
        output.append(options.quote)
        for byte in bytes {
            if byte == options.quote || byte == options.escape { output.append(options.escape) }
            output.append(byte)
        }
        output.append(options.quote)
    }
}
