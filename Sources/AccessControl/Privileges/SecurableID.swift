import SQLBasics

/// Names one object that has an owner or an ACL, or one column of it.
package struct SecurableID: Hashable, Sendable {
    /// The object's kind.
    package var kind: ObjectKind
    /// The object's number in the catalog of its kind.
    package var object: ObjectID
    /// The column's number; 0 for the whole object, negative for a system column.
    package var column: Int

    /// Makes the name of an object, or of one of its columns.
    package init(_ kind: ObjectKind, _ object: ObjectID, column: Int = 0) {
        self.kind = kind
        self.object = object
        self.column = column
    }
}
