/// Makes a disagreeing case small: tries to leave out steps, in halves, quarters and so on (Zeller's delta debugging).
package struct Shrinker {
    private let comparer: Comparer

    /// Makes a shrinker that runs candidates on a comparer.
    package init(_ comparer: Comparer) { self.comparer = comparer }

    /// Returns a disagreement of the same class in as few steps as can be had.
    package func shrink(_ found: Disagreement) throws -> Disagreement {
        var best = cut(found)
        var size = max(best.testCase.steps.count / 2, 1)
        while true {
            let before = best.testCase.steps.count
            best = try pass(best, size: size)
            if size > 1 { size /= 2 } else if best.testCase.steps.count == before { return best }
        }
    }

    /// Tries to leave out each run of so many steps, from the end to the beginning.
    private func pass(_ found: Disagreement, size: Int) throws -> Disagreement {
        var best = found
        var end = best.testCase.steps.count - 1
        while end > 0 {
            let start = max(end - size, 0)
            var candidate = best.testCase
            candidate.steps.removeSubrange(start..<end)
            if candidate.isSequential, let next = try comparer.firstDisagreement(candidate),
                next.signature == best.signature
            {
                best = cut(next)
            }
            end = min(start, best.testCase.steps.count - 1)
        }
        return best
    }

    /// Drops the steps behind the disagreement.
    private func cut(_ found: Disagreement) -> Disagreement {
        var copy = found
        copy.testCase.steps.removeSubrange((found.index + 1)...)
        return copy
    }
}
