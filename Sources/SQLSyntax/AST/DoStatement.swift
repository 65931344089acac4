import SQLBasics

/// `DO [LANGUAGE l] '…'`
package struct DoStatement: Sendable {
    /// The language; plpgsql when none is named.
    package var language: String?
    /// The block.
    package var body: String
    /// Where the block's bytes stand in the statement.
    package var map: SourceMap?
    /// The place of `DO`.
    package var span: SourceSpan
}
