/// Texts of a column: the bytes of all rows in one arena, and where each row ends.
public struct TextVector: Sendable {
    /// The bytes of all rows, one after the other.
    public var bytes: ContiguousArray<UInt8>
    /// Row i is `bytes[offsets[i]..<offsets[i + 1]]`; one more entry than rows.
    public var offsets: ContiguousArray<UInt32>

    /// Makes a vector of no rows.
    @inlinable public init() {
        bytes = []
        offsets = [0]
    }

    /// The number of rows.
    @inlinable public var count: Int { offsets.count - 1 }

    /// The range of bytes of a row.
    @inlinable public func range(_ row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

    /// The text of a row.
    public subscript(row: Int) -> String {
        let range = range(row)
        return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }

    /// Adds a row at the end.
    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
        offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Adds a row of these bytes at the end.
    @inlinable public mutating func append(bytes newBytes: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: newBytes)
        offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Adds an empty row, the neutral value under a NULL.
    @inlinable public mutating func appendEmpty() { offsets.append(offsets[offsets.count - 1]) }
}
