import SQLBasics

/// Compares words.
enum Spelling {
    /// A word that another one may have meant.
    struct Candidate {
        /// How it must be written.
        var text: String
        /// The parts that are compared: the name, or a schema and a name.
        var parts: [String]
        /// How unlikely it is, among those of the same distance.
        var rank = 0

        /// Makes a candidate of a word that is written as it is compared.
        init(_ word: String) {
            text = word
            parts = [word]
        }

        /// Makes a candidate that is written otherwise.
        init(text: String, parts: [String], rank: Int) {
            self.text = text
            self.parts = parts
            self.rank = rank
        }
    }

    /// Longer words are not compared.
    private static let longest = 128

    /// Returns how a wrong word should have been written: the one or two candidates nearest to it; none when there are more,
    /// and none when the word is one of them.
    ///
    /// Each part may differ in a third of its letters at most; upper and lower case are the same.
    static func nearest(to parts: [String], among candidates: [Candidate]) -> [String] {
        let written = [parts.map(Quoting.identifier), parts].map { $0.joined(separator: ".") }
        var best: [String] = []
        var distance = (Int.max, Int.max)
        for candidate in candidates {
            guard let own = total(parts, candidate.parts) else { continue }
            if written.contains(candidate.text) { return [] }
            let place = (own, candidate.rank)
            if place < distance {
                distance = place
                best = [candidate.text]
            } else if place == distance, !best.contains(candidate.text) {
                best.append(candidate.text)
            }
        }
        return best.count > 2 ? [] : best.sorted()
    }

    /// Returns the sum of the distances of parts; nil when one of them is too far off, or there are not as many.
    private static func total(_ parts: [String], _ others: [String]) -> Int? {
        guard parts.count == others.count else { return nil }
        var sum = 0
        for (part, other) in zip(parts, others) {
            let (a, b) = (letters(part), letters(other))
            guard a.count <= longest, abs(a.count - b.count) <= a.count / 3 else { return nil }
            let own = distance(a, b)
            guard own <= a.count / 3 else { return nil }
            sum += own
        }
        return sum
    }

    /// Returns the letters of a word in lower case.
    private static func letters(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

    /// Returns how many letters must be changed, added, taken away or exchanged with their neighbour to turn one word into
    /// another (Damerau and Levenshtein's distance, where no letter is touched twice).
    static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
        var before: [Int] = []
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var next = [i + 1]
            next.reserveCapacity(row.count)
            for (j, other) in b.enumerated() {
                var cost = min(row[j] + (letter == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other { cost = min(cost, before[j - 1] + 1) }
                next.append(cost)
            }
            before = row
            row = next
        }
        return row.last ?? a.count
    }
}
