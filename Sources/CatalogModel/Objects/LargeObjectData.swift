import HashTreeCollections

/// The bytes of a large object in pages, as pg_largeobject keeps them: a page that was never written reads as zeros.
package struct LargeObjectData: Sendable {
    /// How many bytes a page holds (`LOBLKSIZE`).
    package static let pageSize = 2048
    /// How many bytes an object may hold (`MAX_LARGE_OBJECT_SIZE`).
    package static let maximumSize: Int64 = 2_147_483_647 * 2048

    /// The pages that have been written, by number.
    private var pages: TreeDictionary<Int32, [UInt8]> = [:]

    /// Makes an object without bytes.
    package init() {}

    /// The pages in the order of their numbers.
    package var sortedPages: [(number: Int32, bytes: [UInt8])] {
        pages.map { (number: $0.key, bytes: $0.value) }.sorted { $0.number < $1.number }
    }

    /// The number of bytes: up to the end of the last page (`inv_getsize`).
    package var count: Int64 {
        guard let last = pages.keys.max(), let page = pages[last] else { return 0 }
        return Int64(last) * Int64(Self.pageSize) + Int64(page.count)
    }

    /// Returns up to so many bytes from an offset (`inv_read`).
    package func read(from offset: Int64, count wanted: Int) -> [UInt8] {
        let end = min(count, offset + Int64(max(0, wanted)))
        guard offset < end else { return [] }
        var result: [UInt8] = []
        result.reserveCapacity(Int(end - offset))
        var position = offset
        while position < end {
            let start = Int(position % Int64(Self.pageSize))
            let length = min(Self.pageSize - start, Int(end - position))
            let page = pages[Int32(truncatingIfNeeded: position / Int64(Self.pageSize))] ?? []
            for i in start..<(start + length) { result.append(i < page.count ? page[i] : 0) }
            position += Int64(length)
        }
        return result
    }

    /// Writes bytes from an offset (`inv_write`).
    package mutating func write(_ bytes: [UInt8], at offset: Int64) {
        var position = offset
        var rest = bytes[...]
        while !rest.isEmpty {
            let number = Int32(truncatingIfNeeded: position / Int64(Self.pageSize))
            let start = Int(position % Int64(Self.pageSize))
            let length = min(Self.pageSize - start, rest.count)
            var page = pages[number] ?? []
            if page.count < start + length {
                page += Array(repeating: 0, count: start + length - page.count)
            }
            page.replaceSubrange(start..<(start + length), with: rest.prefix(length))
            pages[number] = page
            rest = rest.dropFirst(length)
            position += Int64(length)
        }
    }

    /// Cuts the object to a length, or lengthens it with zeros (`inv_truncate`).
    package mutating func truncate(to length: Int64) {
        let number = Int32(truncatingIfNeeded: length / Int64(Self.pageSize))
        let offset = Int(length % Int64(Self.pageSize))
        for key in pages.keys where key > number { pages[key] = nil }
        var page = pages[number] ?? []
        if page.count > offset { page.removeLast(page.count - offset) }
        if page.count < offset { page += Array(repeating: 0, count: offset - page.count) }
        pages[number] = page.isEmpty && number > 0 && offset == 0 ? page : page
    }
}
