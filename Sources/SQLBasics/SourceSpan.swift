/// A range of bytes in the text of one statement or script.
public struct SourceSpan: Hashable, Sendable {
    /// The offset of the first byte.
    public var start: Int
    /// The offset behind the last byte.
    public var end: Int

    /// Makes the span of the bytes from `start` up to, not including, `end`.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// Returns the smallest span that holds this one and another.
    public func union(_ other: SourceSpan) -> SourceSpan {
        SourceSpan(start: min(start, other.start), end: max(end, other.end))
    }

    /// The span of something that stands in no text.
    public static let none = SourceSpan(start: -1, end: -1)
}
