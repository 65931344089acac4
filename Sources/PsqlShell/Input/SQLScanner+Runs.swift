/// Long statements: what stands between bytes that mean something to the scanner is taken in one go.
extension SQLScanner {
    /// What a byte means in the middle of a statement whose words need not be noted.
    private enum Kind: UInt8 {
        /// Nothing by itself.
        case ordinary
        /// It opens a string.
        case quote
        /// It opens or closes a parenthesis.
        case open, close
        /// It may begin a comment, if this byte follows it.
        case dash, slash
        /// It may begin a string, unless it stands in a word.
        case dollar
        /// It is left to `scanPlain`.
        case special
    }

    /// The meanings of all bytes.
    private static let kinds: [Kind] = (0...255).map { code in
        switch UInt8(code) {
        case UInt8(ascii: "'"): .quote
        case UInt8(ascii: "("): .open
        case UInt8(ascii: ")"): .close
        case UInt8(ascii: "-"): .dash
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "$"): .dollar
        case UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "\\"), UInt8(ascii: ":"): .special
        default: .ordinary
        }
    }

    /// Moves everything up to the next byte that `scanPlain` must look at to the statement; tells whether there was anything.
    ///
    /// Only in the middle of a statement whose first words are known and not those of a routine's definition.
    mutating func takeRun(into query: inout [UInt8]) -> Bool {
        guard !query.isEmpty, identifierCount >= leadingWords.count, leadingWords[0] == 0 else { return false }
        let start = position
        var end = start
        var isOpenString = false
        line.withUnsafeBufferPointer { bytes in
            Self.kinds.withUnsafeBufferPointer { kinds in
                scan: while end < bytes.count {
                    switch kinds[Int(bytes[end])] {
                    case .ordinary: end += 1
                    case .open:
                        parentheses += 1
                        end += 1
                    case .close:
                        parentheses = max(0, parentheses - 1)
                        end += 1
                    case .dash:
                        if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "-") { break scan }
                        end += 1
                    case .slash:
                        if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "*") { break scan }
                        end += 1
                    case .quote:
                        if Self.hasEscapePrefix(bytes, start, end) {
                            end -= 1
                            break scan
                        }
                        isOpenString = Self.skipString(bytes, &end)
                    case .dollar:
                        guard Self.isInWord(bytes, start, end) else { break scan }
                        end += 1
                    case .special: break scan
                    }
                }
                query.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
            }
        }
        position = end
        if isOpenString { mode = .quote }
        return end > start
    }

    /// Tells whether a byte that may stand in a word does.
    private static func isInWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var place = end
        while place > start, continuesWord(bytes[place - 1]) {
            place -= 1
            if beginsWord(bytes[place]) { return true }
        }
        return false
    }

    /// Tells whether a quote belongs to a string with escapes: an `E` stands before it, and that is no word's end.
    private static func hasEscapePrefix(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ quote: Int) -> Bool {
        guard quote > start, bytes[quote - 1] | 0x20 == UInt8(ascii: "e") else { return false }
        return quote == start + 1 || !continuesWord(bytes[quote - 2])
    }

    /// Moves a position from a string's quote behind its end; tells whether the line ends before the string does.
    private static func skipString(_ bytes: UnsafeBufferPointer<UInt8>, _ end: inout Int) -> Bool {
        end += 1
        while end < bytes.count {
            let isQuote = bytes[end] == UInt8(ascii: "'")
            end += 1
            guard isQuote else { continue }
            if end == bytes.count || bytes[end] != UInt8(ascii: "'") { return false }
            end += 1
        }
        return true
    }
}
