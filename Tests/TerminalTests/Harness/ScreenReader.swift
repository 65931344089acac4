import CPseudoTerminal

/// Reads what a program writes to a terminal and draws it on a screen: as much of VT100 as line editors use.
struct ScreenReader {
    /// The screen.
    var screen: Screen
    /// The modes that are switched on (`ESC[?…h`), for example 2004, bracketed paste.
    private(set) var modes: Set<Int> = []
    /// The colours and styles that were asked for (`ESC[…m`), in order.
    private(set) var styles: [String] = []
    /// Tells whether there was any escape sequence.
    private(set) var hasSeenEscape = false
    /// The number of bells.
    private(set) var bells = 0
    /// Sequences that the model does not know; a test fails when there are any.
    private(set) var unknown: [String] = []
    /// The bytes of a character that is not whole yet.
    private var partial: [UInt8] = []
    /// The escape sequence that is not whole yet.
    private var escape: String?

    /// Begins with an empty screen.
    init(columns: Int, rows: Int) { screen = Screen(columns: columns, rows: rows) }

    /// Reads more.
    mutating func read(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            partial.append(byte)
            let isWhole = String(validating: partial, as: UTF8.self) != nil
            guard isWhole || partial.count == 4 else { continue }
            for scalar in String(decoding: partial, as: UTF8.self).unicodeScalars { take(scalar) }
            partial = []
        }
    }

    /// Takes one character.
    private mutating func take(_ scalar: Unicode.Scalar) {
        if let begun = escape {
            escape = begun + String(scalar)
            finishEscape()
            return
        }
        switch scalar {
        case "\u{1B}":
            escape = ""
            hasSeenEscape = true
        case "\r": screen.carriageReturn()
        case "\n": screen.lineFeed()
        case "\u{8}": screen.move(rows: 0, columns: -1)
        case "\t": screen.tab()
        case "\u{7}": bells += 1
        case "\u{0}": break  // padding for slow terminals
        case _ where scalar.value < 0x20: unknown.append("control \(scalar.value)")
        default: screen.put(scalar, width: Int(cpt_width(scalar.value)))
        }
    }

    /// Acts on the escape sequence if it is whole.
    private mutating func finishEscape() {
        guard let text = escape, let last = text.unicodeScalars.last else { return }
        switch text.unicodeScalars.first {
        case "[":
            guard text.unicodeScalars.count > 1, (0x40...0x7E).contains(last.value) else { return }
            control(text.dropFirst().dropLast(), Character(last))
        case "(", ")":
            guard text.unicodeScalars.count == 2 else { return }
        case "=", ">": break
        case "M": screen.move(rows: -1, columns: 0)
        default: unknown.append("ESC \(text)")
        }
        escape = nil
    }

    /// Acts on a control sequence `ESC[…x`.
    private mutating func control(_ parameters: Substring, _ command: Character) {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = numbers.first ?? 0
        let count = max(first, 1)
        switch command {
        case "A": screen.move(rows: -count, columns: 0)
        case "B": screen.move(rows: count, columns: 0)
        case "C": screen.move(rows: 0, columns: count)
        case "D": screen.move(rows: 0, columns: -count)
        case "G": screen.move(rows: 0, columns: count - 1 - screen.column)
        case "H": screen.place(row: count - 1, column: max(numbers.dropFirst().first ?? 1, 1) - 1)
        case "J": screen.eraseScreen(first)
        case "K": screen.eraseLine(first)
        case "P": screen.deleteCells(count)
        case "@": screen.insertCells(count)
        case "m": styles.append(String(parameters))
        case "h", "l": setModes(parameters, isOn: command == "h")
        default: unknown.append("ESC[\(parameters)\(command)")
        }
    }

    /// Switches private modes on or off.
    private mutating func setModes(_ parameters: Substring, isOn: Bool) {
        guard parameters.first == "?" else { return unknown.append("mode \(parameters)") }
        for mode in parameters.dropFirst().split(separator: ";").compactMap({ Int($0) }) {
            if isOn { modes.insert(mode) } else { modes.remove(mode) }
        }
    }
}
