import RoleSQL
import SQLBasics

/// Finds the keyword that a word of a statement with a syntax error may have meant: the one with which more of it can be read.
struct KeywordSuggestion {
    /// The keywords, one or two; none when no keyword helps.
    private(set) var words: [String] = []
    /// The statement.
    private let text: [UInt8]
    /// Where its syntax error is.
    private let errorOffset: Int

    /// Tries the word at the error, then the one in front of it.
    init(statement: String, errorOffset: Int) {
        text = Array(statement.utf8)
        self.errorOffset = errorOffset
        guard text.indices.contains(errorOffset), SyntaxCheck.errorOffset(in: statement) == errorOffset else { return }
        for place in [wordHere, wordBefore] where words.isEmpty { words = keywords(for: place) }
    }

    /// The word at the error.
    private var wordHere: Range<Int> { errorOffset..<end(of: errorOffset) }

    /// The word in front of the error, with nothing but blanks between them; empty when there is none.
    private var wordBefore: Range<Int> {
        let before = text[..<errorOffset]
        let end = before.lastIndex { !SQLScanner.isBlank($0) }.map { $0 + 1 } ?? 0
        let start = text[..<end].lastIndex { !SQLScanner.continuesWord($0) }.map { $0 + 1 } ?? 0
        return start..<end
    }

    /// Returns where the word or the sign that begins at an offset ends.
    private func end(of start: Int) -> Int {
        guard text.indices.contains(start) else { return text.count }
        guard SQLScanner.beginsWord(text[start]) else { return start + 1 }
        return text[start...].firstIndex { !SQLScanner.continuesWord($0) } ?? text.count
    }

    /// Returns where the word or sign behind an offset ends, or where the statement does if nothing of it follows.
    private func endOfNext(_ offset: Int) -> Int {
        guard let next = text[offset...].firstIndex(where: { !SQLScanner.isBlank($0) }) else { return text.count }
        return text[next] == UInt8(ascii: ";") ? next : end(of: next)
    }

    /// Returns the keywords that lead furthest in the place of a word.
    private func keywords(for place: Range<Int>) -> [String] {
        let word = text[place]
        guard word.count > 2, word.first.map(SQLScanner.beginsWord) == true else { return [] }
        let near = Keyword.words.filter { keyword in
            !keyword.utf8.elementsEqual(word) && isNear(Array(keyword.utf8), word.map(Self.lowered))
        }
        var best: [String] = []
        var furthest = endOfNext(place.upperBound)
        for keyword in near {
            let reached = progress(with: keyword, at: place)
            guard reached >= furthest, reached > errorOffset else { continue }
            if reached > furthest { best = [] }
            furthest = reached
            best.append(keyword.uppercased())
        }
        return best.count > 2 ? [] : best
    }

    /// Tells whether a word may be a keyword with a mistake in it.
    private func isNear(_ keyword: [UInt8], _ word: [UInt8]) -> Bool {
        let limit = word.count / 3
        guard abs(keyword.count - word.count) <= limit, keyword != word else { return false }
        return Spelling.distance(word, keyword) <= limit
    }

    /// Returns how far the statement can be read with a keyword in the place of a word; one behind its end for all of it.
    private func progress(with keyword: String, at place: Range<Int>) -> Int {
        var changed = text
        changed.replaceSubrange(place, with: keyword.utf8)
        let grown = keyword.utf8.count - place.count
        return SyntaxCheck.errorOffset(in: String(decoding: changed, as: UTF8.self)).map { $0 - grown } ?? text.count
            + 1
    }

    /// Returns the lower-case form of a letter of ASCII.
    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
