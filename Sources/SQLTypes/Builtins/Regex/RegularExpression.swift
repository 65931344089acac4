import SQLBasics
import Synchronization

/// A compiled regular expression.
public struct RegularExpression: Sendable {
    private let program: RegexProgram
    private let prefersLongest: Bool
    private let hasBackReferences: Bool
    private let literal: RegexLiteral?
    /// The number of groups that are remembered.
    var groupCount: Int { program.groupCount }

    /// One match: the bounds of the whole and of each group, in characters; -1 for a group that took no part.
    struct Match {
        let slots: [Int]

        /// The bounds of the whole match.
        var range: Range<Int> { slots[0]..<slots[1] }

        /// The bounds of a group; nil when it took no part.
        func group(_ number: Int) -> Range<Int>? {
            guard number * 2 + 1 < slots.count, slots[number * 2] >= 0, slots[number * 2 + 1] >= slots[number * 2]
            else {
                return nil
            }
            return slots[number * 2]..<slots[number * 2 + 1]
        }
    }

    /// Compiles an expression in PostgreSQL's syntax; 2201B when it is none.
    init(_ pattern: String, _ options: RegexOptions = RegexOptions()) throws {
        var parser = RegexParser(pattern, options)
        let node = try parser.parse()
        program = try RegexProgram(node, groupCount: parser.groupCount, ignoresCase: parser.options.ignoresCase)
        prefersLongest = node.prefersLongest ?? true
        hasBackReferences = parser.hasBackReferences
        literal = node.literal
    }

    /// Compiles an expression, or finds it among those used before.
    public static func cached(_ pattern: String, ignoringCase: Bool = false) throws -> RegularExpression {
        var options = RegexOptions()
        options.ignoresCase = ignoringCase
        return try cached(pattern, options)
    }

    /// Compiles an expression, or finds it among those used before.
    static func cached(_ pattern: String, _ options: RegexOptions) throws -> RegularExpression {
        let key = CacheKey(pattern: Array(pattern.utf8), options: options)
        if let known = cache.withLock({ $0[key] }) { return known }
        let made = try RegularExpression(pattern, options)
        cache.withLock {
            if $0.count >= 64 { $0.removeAll() }
            $0[key] = made
        }
        return made
    }

    /// What an expression is found by.
    private struct CacheKey: Hashable {
        let pattern: [UInt8]
        let options: RegexOptions
    }

    /// The expressions used lately.
    private static let cache = Mutex<[CacheKey: RegularExpression]>([:])

    /// Returns the characters of a text as numbers.
    static func characters(_ text: String) -> ContiguousArray<UInt32> {
        ContiguousArray(text.unicodeScalars.lazy.map(\.value))
    }

    /// Tells whether the expression matches anywhere in a text.
    public func matches(_ text: String) throws -> Bool {
        var text = text
        var scratch = RegexScratch()
        return try text.withUTF8 { try matches($0, &scratch) }
    }

    /// Tells whether the expression matches anywhere in a text.
    func matches(_ text: UnsafeBufferPointer<UInt8>, _ scratch: inout RegexScratch) throws -> Bool {
        if let literal { return literal.matches(text) }
        let characters: ContiguousArray<UInt32>
        if text.allSatisfy({ $0 < 0x80 }) {
            characters = ContiguousArray(text.lazy.map(UInt32.init))
        } else {
            characters = Self.characters(String(decoding: text, as: UTF8.self))
        }
        if hasBackReferences { return try firstMatch(in: characters, from: 0) != nil }
        return RegexMatcher(program, characters).matchesAnywhere(&scratch)
    }

    /// Returns the first match at or behind a place.
    func firstMatch(in text: ContiguousArray<UInt32>, from start: Int) throws -> Match? {
        guard start <= text.count else { return nil }
        let matcher = RegexMatcher(program, text)
        var scratch = RegexScratch()
        for position in start...text.count {
            if position > 0, program.beginsAtTextStart { return nil }
            if hasBackReferences {
                if let slots = try matcher.groups(from: position, to: nil) { return Match(slots: slots) }
            } else if let end = matcher.end(from: position, longest: prefersLongest, &scratch) {
                if groupCount == 0 { return Match(slots: [position, end]) }
                return try matcher.groups(from: position, to: end).map(Match.init)
            }
        }
        return nil
    }
}
