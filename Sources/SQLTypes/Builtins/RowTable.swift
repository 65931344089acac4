import Glibc

/// Lines of text sorted by their first word, as a literal in the program: nothing is built to look one up.
struct RowTable: Sendable {
    /// The literal.
    private let text: StaticString

    /// Makes the table over a literal of lines that are sorted by the bytes of their first word.
    init(_ text: StaticString) { self.text = text }

    /// Returns the lines whose first word is this one.
    func lines(startingWith word: String) -> [String] {
        let key = Array(word.utf8)
        return text.withUTF8Buffer { bytes in
            var position = lowerBound(of: key, in: bytes)
            var result: [String] = []
            while position < bytes.count, compareFirstWord(at: position, with: key, in: bytes) == 0 {
                let end = lineEnd(from: position, in: bytes)
                result.append(String(decoding: bytes[position..<end], as: UTF8.self))
                position = end + 1
            }
            return result
        }
    }

    /// Returns the line that begins at an offset.
    func line(at offset: Int) -> String {
        text.withUTF8Buffer { String(decoding: $0[offset..<lineEnd(from: offset, in: $0)], as: UTF8.self) }
    }

    /// Finds where each line begins by the number that stands second in it.
    func index() -> NumberIndex {
        text.withUTF8Buffer { bytes in
            var index = NumberIndex()
            var start = 0
            while start < bytes.count {
                index.insert(secondNumber(from: start, in: bytes), offset: start)
                start = lineEnd(from: start, in: bytes) + 1
            }
            return index
        }
    }

    /// Reads the number behind the first blank of a line.
    private func secondNumber(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var i = start
        while i < bytes.count, bytes[i] != UInt8(ascii: " ") { i += 1 }
        i += 1
        var number: UInt32 = 0
        while i < bytes.count, bytes[i] >= 0x30, bytes[i] <= 0x39 {
            number = number &* 10 &+ UInt32(bytes[i] &- 0x30)
            i += 1
        }
        return number
    }

    /// Returns the start of the first line whose first word is not less than the key.
    private func lowerBound(of key: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var low = 0
        var high = bytes.count
        while low < high {
            let line = lineStart(before: low + (high - low) / 2, in: bytes)
            if compareFirstWord(at: line, with: key, in: bytes) < 0 {
                low = min(lineEnd(from: line, in: bytes) + 1, bytes.count)
            } else {
                high = line
            }
        }
        return low
    }

    /// Compares the first word of a line with a key: negative, zero or positive.
    private func compareFirstWord(at start: Int, with key: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var i = start
        for byte in key {
            guard i < bytes.count, bytes[i] != UInt8(ascii: " ") else { return -1 }
            if bytes[i] != byte { return bytes[i] < byte ? -1 : 1 }
            i += 1
        }
        return i < bytes.count && bytes[i] != UInt8(ascii: " ") ? 1 : 0
    }

    /// Returns the start of the line that holds an offset.
    private func lineStart(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var i = offset
        while i > 0, bytes[i - 1] != UInt8(ascii: "\n") { i -= 1 }
        return i
    }

    /// Returns the end of the line that begins at, or holds, an offset.
    private func lineEnd(from offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = bytes.baseAddress, offset < bytes.count else { return bytes.count }
        guard let found = memchr(base + offset, 0x0A, bytes.count - offset) else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

/// Where lines begin by number: a table with open addressing, quicker to fill than a dictionary.
struct NumberIndex: Sendable {
    /// Numbers and offsets by turns; number 0 marks a free slot. There is room for twice as many lines as there are.
    private var slots = ContiguousArray<UInt32>(repeating: 0, count: 2 * 4096)
    /// The offsets in the order in which they were added.
    private(set) var offsets: ContiguousArray<Int> = []

    /// The slot where the search for a number begins.
    private func start(_ number: UInt32) -> Int { Int((number &* 0x9E37_79B1) >> 20) }

    /// Adds a line.
    mutating func insert(_ number: UInt32, offset: Int) {
        guard offsets.count < 4000 else { return }
        offsets.append(offset)
        var slot = start(number)
        while slots[slot * 2] != 0 { slot = (slot + 1) & 4095 }
        slots[slot * 2] = number
        slots[slot * 2 + 1] = UInt32(truncatingIfNeeded: offset)
    }

    /// Returns where the line of a number begins.
    subscript(number: UInt32) -> Int? {
        var slot = start(number)
        while slots[slot * 2] != 0 {
            if slots[slot * 2] == number { return Int(slots[slot * 2 + 1]) }
            slot = (slot + 1) & 4095
        }
        return nil
    }
}
