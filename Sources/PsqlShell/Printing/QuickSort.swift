/// The sorting method of Bentley and McIlroy ("Engineering a Sort Function", 1993), which PostgreSQL's programs use.
///
/// It does not keep equal elements in their order; whoever is to show them as PostgreSQL does must sort as it does.
extension Array {
    /// Sorts by a comparison that tells a number below, at or above 0.
    mutating func quickSort(by compare: (Element, Element) -> Int) {
        var parts = [indices]
        while let part = parts.popLast() {
            if part.count < 7 {
                insertionSort(part, compare)
            } else if !isSorted(part, compare) {
                let (low, high) = partition(part, compare)
                if high.count > 1 { parts.append(high) }
                if low.count > 1 { parts.append(low) }
            }
        }
    }

    /// Sorts a few elements.
    private mutating func insertionSort(_ part: Range<Int>, _ compare: (Element, Element) -> Int) {
        for end in part.dropFirst() {
            var place = end
            while place > part.lowerBound, compare(self[place - 1], self[place]) > 0 {
                swapAt(place, place - 1)
                place -= 1
            }
        }
    }

    /// Tells whether no element is above the next one.
    private func isSorted(_ part: Range<Int>, _ compare: (Element, Element) -> Int) -> Bool {
        part.dropFirst().allSatisfy { compare(self[$0 - 1], self[$0]) <= 0 }
    }

    /// Moves what is below a chosen element to the front and what is above it to the end; returns those two parts.
    private mutating func partition(
        _ part: Range<Int>, _ compare: (Element, Element) -> Int
    ) -> (low: Range<Int>, high: Range<Int>) {
        let start = part.lowerBound
        swapAt(start, pivot(part, compare))
        var lowEqual = start + 1
        var low = start + 1
        var high = part.upperBound - 1
        var highEqual = high
        while true {
            while low <= high, case let order = compare(self[low], self[start]), order <= 0 {
                if order == 0 {
                    swapAt(lowEqual, low)
                    lowEqual += 1
                }
                low += 1
            }
            while low <= high, case let order = compare(self[high], self[start]), order >= 0 {
                if order == 0 {
                    swapAt(high, highEqual)
                    highEqual -= 1
                }
                high -= 1
            }
            if low > high { break }
            swapAt(low, high)
            low += 1
            high -= 1
        }
        let below = low - lowEqual
        let above = highEqual - high
        exchange(start, low, Swift.min(lowEqual - start, below))
        exchange(low, part.upperBound, Swift.min(above, part.upperBound - highEqual - 1))
        return (start..<start + below, part.upperBound - above..<part.upperBound)
    }

    /// Exchanges so many elements from a place on with as many in front of another place.
    private mutating func exchange(_ first: Int, _ end: Int, _ count: Int) {
        for step in 0..<count { swapAt(first + step, end - count + step) }
    }

    /// Chooses the element that divides a part: one in the middle of three, or of nine in a long part.
    private func pivot(_ part: Range<Int>, _ compare: (Element, Element) -> Int) -> Int {
        let count = part.count
        var middle = part.lowerBound + count / 2
        guard count > 7 else { return middle }
        var low = part.lowerBound
        var high = part.upperBound - 1
        if count > 40 {
            let step = count / 8
            low = median(low, low + step, low + 2 * step, compare)
            middle = median(middle - step, middle, middle + step, compare)
            high = median(high - 2 * step, high - step, high, compare)
        }
        return median(low, middle, high, compare)
    }

    /// Returns which of three elements is neither the lowest nor the highest.
    private func median(_ a: Int, _ b: Int, _ c: Int, _ compare: (Element, Element) -> Int) -> Int {
        let order = compare(self[b], self[c])
        if compare(self[a], self[b]) < 0 {
            return order < 0 ? b : compare(self[a], self[c]) < 0 ? c : a
        }
        return order > 0 ? b : compare(self[a], self[c]) < 0 ? a : c
    }
}
