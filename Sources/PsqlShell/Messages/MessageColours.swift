import SQLBasics

/// The colours of messages on a terminal; none elsewhere.
struct MessageColours {
    /// Tells whether there are colours.
    let areOn: Bool

    /// Messages without colours, byte by byte psql's.
    static let none = MessageColours(areOn: false)

    /// Returns the word that a message begins with: errors red, warnings yellow, other notices cyan.
    func label(_ severity: Severity) -> String {
        let word = severity.rawValue + ":"
        switch severity {
        case .error, .fatal: return styled(word, "1;31")
        case .warning: return styled(word, "1;33")
        default: return styled(word, "36")
        }
    }

    /// Returns the word in front of a hint, in green.
    var hint: String { styled("HINT:", "32") }

    /// Returns the two lines that show a place, with the caret in red.
    func excerpt(_ lines: String) -> String {
        areOn && lines.hasSuffix("^\n") ? lines.dropLast(2) + styled("^", "1;31") + "\n" : lines
    }

    /// Puts a text between the sequences that switch a style on and off.
    private func styled(_ text: String, _ style: String) -> String {
        areOn ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }

    /// Returns a text without such sequences.
    static func removed(from text: String) -> String {
        var result = ""
        var isInSequence = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{1B}" {
                isInSequence = true
            } else if !isInSequence {
                result.unicodeScalars.append(scalar)
            } else if scalar == "m" {
                isInSequence = false
            }
        }
        return result
    }
}
