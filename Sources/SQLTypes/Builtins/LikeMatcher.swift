import SQLBasics

/// The pattern matching of LIKE (`MatchText`).
enum LikeMatcher {
    /// Finds an operator of the LIKE family.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "textlike", "namelike": kernel(negated: false, ignoringCase: false)
        case "textnlike", "namenlike": kernel(negated: true, ignoringCase: false)
        case "texticlike", "nameiclike": kernel(negated: false, ignoringCase: true)
        case "texticnlike", "nameicnlike": kernel(negated: true, ignoringCase: true)
        case "bytealike": .scalar { a, _ in .bool(try matchBytes(try a.bytes(0), try a.bytes(1))) }
        case "byteanlike": .scalar { a, _ in .bool(!(try matchBytes(try a.bytes(0), try a.bytes(1)))) }
        case "like_escape": .scalar { a, _ in .text(try withBackslash(try a.text(0), escape: try a.text(1))) }
        default: nil
        }
    }

    /// Makes the kernel of an operator; a pattern that repeats from row to row is prepared once.
    private static func kernel(negated: Bool, ignoringCase: Bool) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let texts = try Kernel.texts(arguments, 0, count)
            let patterns = try Kernel.texts(arguments, 1, count)
            var result = ContiguousArray<UInt8>(repeating: 0, count: count)
            try TextKernel.withRows(texts) { texts in
                try TextKernel.withRows(patterns) { patterns in
                    var pattern: LikePattern?
                    for i in 0..<count where valid[i] {
                        let row = patterns.row(i)
                        if pattern?.isMade(of: row) != true { pattern = LikePattern(row, ignoringCase: ignoringCase) }
                        guard let pattern else { continue }
                        let matches = try pattern.matches(texts.row(i))
                        result[i] = matches != negated ? 1 : 0
                    }
                }
            }
            return .bool(result)
        }
    }

    /// Matches byte strings, where `_` stands for one byte.
    private static func matchBytes(_ text: [UInt8], _ pattern: [UInt8]) throws -> Bool {
        try text.withUnsafeBufferPointer { text in
            try pattern.withUnsafeBufferPointer { try LikePattern.match(text, $0, isUTF8: false) }
        }
    }

    /// Rewrites a pattern with another escape character so that it uses the backslash (`like_escape`).
    static func withBackslash(_ pattern: String, escape: String) throws -> String {
        var result = String.UnicodeScalarView()
        let escapes = Array(escape.unicodeScalars)
        guard escapes.count <= 1 else {
            throw Diagnostic(
                .invalidEscapeSequence, "invalid escape string", hint: "Escape string must be empty or one character.")
        }
        let mark = escapes.first
        if mark == "\\" { return pattern }
        var isEscaped = false
        for scalar in pattern.unicodeScalars {
            if scalar == mark && !isEscaped {
                result.append("\\")
                isEscaped = true
                continue
            }
            if scalar == "\\" && !isEscaped { result.append("\\") }
            result.append(scalar)
            isEscaped = false
        }
        return String(result)
    }
}

/// A prepared LIKE pattern: plain forms are recognized, all others matched step by step.
struct LikePattern {
    /// The shapes that need no backtracking.
    private enum Form { case equal, prefix, suffix, contains, general }
    private let source: [UInt8]
    private let pattern: [UInt8]
    private let literal: [UInt8]
    private let form: Form
    private let ignoresCase: Bool

    /// Prepares a pattern.
    init(_ bytes: UnsafeBufferPointer<UInt8>, ignoringCase: Bool) {
        source = Array(bytes)
        ignoresCase = ignoringCase
        pattern = ignoringCase ? Array(LetterCase.lower(String(decoding: bytes, as: UTF8.self)).utf8) : source
        let percent = UInt8(ascii: "%")
        var middle = pattern[...]
        let opens = middle.first == percent
        if opens { middle = middle.dropFirst() }
        let closes = middle.last == percent
        if closes { middle = middle.dropLast() }
        literal = Array(middle)
        if middle.contains(where: { $0 == percent || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "\\") }) {
            form = .general
        } else {
            form = opens ? (closes ? .contains : .suffix) : (closes ? .prefix : .equal)
        }
    }

    /// Tells whether the pattern was made of these bytes.
    func isMade(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        source.withUnsafeBufferPointer { $0.count == bytes.count && TextOrder.compare($0, bytes) == 0 }
    }

    /// Tells whether a text matches.
    func matches(_ text: UnsafeBufferPointer<UInt8>) throws -> Bool {
        guard ignoresCase else { return try matchesExactly(text) }
        let lowered = Array(LetterCase.lower(String(decoding: text, as: UTF8.self)).utf8)
        return try lowered.withUnsafeBufferPointer { try matchesExactly($0) }
    }

    /// Tells whether a text whose case counts matches.
    private func matchesExactly(_ text: UnsafeBufferPointer<UInt8>) throws -> Bool {
        try literal.withUnsafeBufferPointer { literal in
            switch form {
            case .equal: return text.count == literal.count && TextOrder.compare(text, literal) == 0
            case .prefix: return Self.holds(literal, in: text, at: 0)
            case .suffix: return Self.holds(literal, in: text, at: text.count - literal.count)
            case .contains: return Self.contains(literal, in: text)
            case .general: return try pattern.withUnsafeBufferPointer { try Self.match(text, $0, isUTF8: true) }
            }
        }
    }

    /// Tells whether a literal stands at an offset.
    private static func holds(
        _ literal: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at offset: Int
    ) -> Bool {
        guard offset >= 0, offset + literal.count <= text.count else { return false }
        for i in 0..<literal.count where text[offset + i] != literal[i] { return false }
        return true
    }

    /// Tells whether a literal stands anywhere.
    private static func contains(_ literal: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = literal.first else { return true }
        var i = 0
        let last = text.count - literal.count
        while i <= last {
            if text[i] == first && holds(literal, in: text, at: i) { return true }
            i += 1
        }
        return false
    }

    /// Matches step by step; on a mismatch the last `%` takes one more character.
    static func match(
        _ text: UnsafeBufferPointer<UInt8>, _ pattern: UnsafeBufferPointer<UInt8>, isUTF8: Bool
    ) throws -> Bool {
        var t = 0
        var p = 0
        var retry: (text: Int, pattern: Int)?
        while t < text.count || p < pattern.count {
            if try step(text, pattern, &t, &p, &retry, isUTF8) { continue }
            guard let (from, behind) = retry, from < text.count else { return false }
            t = behindCharacter(text, from, isUTF8)
            p = behind
            retry = (t, behind)
        }
        return true
    }

    /// Takes one step forward; false on a mismatch.
    private static func step(
        _ text: UnsafeBufferPointer<UInt8>, _ pattern: UnsafeBufferPointer<UInt8>, _ t: inout Int, _ p: inout Int,
        _ retry: inout (text: Int, pattern: Int)?, _ isUTF8: Bool
    ) throws -> Bool {
        guard p < pattern.count else { return false }
        switch pattern[p] {
        case UInt8(ascii: "%"):
            p += 1
            retry = (t, p)
            return true
        case UInt8(ascii: "_"):
            guard t < text.count else { return false }
            t = behindCharacter(text, t, isUTF8)
            p += 1
            return true
        default:
            var next = p
            if pattern[next] == UInt8(ascii: "\\") {
                guard t < text.count else { return false }
                next += 1
                guard next < pattern.count else {
                    throw Diagnostic(.invalidEscapeSequence, "LIKE pattern must not end with escape character")
                }
            }
            guard t < text.count, text[t] == pattern[next] else { return false }
            t += 1
            p = next + 1
            return true
        }
    }

    /// Returns the offset behind the character at an offset.
    private static func behindCharacter(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ isUTF8: Bool) -> Int {
        var i = offset + 1
        while isUTF8, i < text.count, text[i] & 0xC0 == 0x80 { i += 1 }
        return i
    }
}
