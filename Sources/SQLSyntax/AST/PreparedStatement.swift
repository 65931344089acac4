import SQLBasics

/// A statement about prepared statements.
package indirect enum PreparedStatement: Sendable {
    /// `PREPARE p (int, text) AS SELECT …`
    case prepare(PrepareStatement)
    /// `EXECUTE p (1, 'a')`
    case execute(ExecuteStatement)
    /// `DEALLOCATE p`; nil for `ALL`
    case deallocate(Identifier?)
}

/// `PREPARE p (int, text) AS SELECT …`
package struct PrepareStatement: Sendable {
    /// The name.
    package var name: Identifier
    /// The types of the parameters that are declared.
    package var types: [TypeName]
    /// The statement.
    package var statement: Statement
}

/// `EXECUTE p (1, 'a')`
package struct ExecuteStatement: Sendable {
    /// The name.
    package var name: Identifier
    /// The values of the parameters.
    package var arguments: [Expression]
    /// The place of `EXECUTE`.
    package var span: SourceSpan
}

/// A statement about cursors.
package indirect enum CursorStatement: Sendable {
    /// `DECLARE c CURSOR FOR SELECT …`
    case declare(DeclareCursorStatement)
    /// `FETCH FORWARD 3 FROM c`, `MOVE …`
    case fetch(FetchStatement)
    /// `CLOSE c`; nil for `ALL`
    case close(Identifier?)
}

/// `DECLARE c BINARY INSENSITIVE NO SCROLL CURSOR WITH HOLD FOR SELECT …`
package struct DeclareCursorStatement: Sendable {
    /// The name.
    package var name: Identifier
    /// `BINARY`
    package var isBinary = false
    /// `SCROLL`, `NO SCROLL`; nil when neither was written.
    package var isScrollable: Bool?
    /// `INSENSITIVE`
    package var isInsensitive = false
    /// `ASENSITIVE`
    package var isAsensitive = false
    /// `WITH HOLD`
    package var isHeld = false
    /// The query.
    package var query: Query
    /// The place of `DECLARE`.
    package var span: SourceSpan
}

/// `FETCH BACKWARD ALL FROM c`
package struct FetchStatement: Sendable {
    /// Where to go, and how far; a nil count stands for `ALL`.
    package enum Direction: Hashable, Sendable {
        case forward(Int?)
        case backward(Int?)
        case absolute(Int)
        case relative(Int)
    }

    /// The cursor.
    package var name: Identifier
    /// Where to go.
    package var direction: Direction
    /// Whether `MOVE` was written.
    package var isMove: Bool
}
