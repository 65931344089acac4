import SQLBasics

/// `REFRESH MATERIALIZED VIEW CONCURRENTLY m WITH NO DATA`
package struct RefreshStatement: Sendable {
    /// Whether `CONCURRENTLY` was written.
    package var isConcurrent: Bool
    /// The materialized view.
    package var name: QualifiedName
    /// Whether `WITH NO DATA` was not written.
    package var withData: Bool
    /// The place of `REFRESH`.
    package var span: SourceSpan
}
