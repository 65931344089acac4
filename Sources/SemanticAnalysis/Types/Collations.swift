import CatalogModel
import SQLBasics
import SQLTypes

/// The collations that RoleSQL knows. All of them order by code point, so nothing remains of COLLATE but this check.
package enum Collations {
    /// The collations that compare as every text here is compared, with their numbers in pg_collation.
    private static let numbers: [String: UInt32] = [
        "default": 100, "C": 950, "POSIX": 951, "ucs_basic": 962, "pg_c_utf8": 811, "C.utf8": 12341,
    ]

    /// Returns the name of a collation.
    static func name(of collation: ObjectID) -> String? {
        numbers.first { ObjectID($0.value) == collation }?.key
    }

    /// Returns the name of the collation by which a column's values are compared; nil for a type without collations.
    package static func written(_ column: Column) -> String? {
        if column.collation.isValid { return name(of: column.collation) }
        let below = column.type.base
        if below.oid == SQLType.name.oid { return "C" }
        let element = below.elementType ?? below
        return element.category == "S" ? "default" : nil
    }

    /// Returns the collation of a name, or throws 42704 (`get_collation_oid`).
    @discardableResult
    package static func lookUp(_ name: QualifiedName, at span: SourceSpan?) throws(Diagnostic) -> ObjectID {
        if let number = numbers[name.name] { return ObjectID(number) }
        throw Diagnostic(
            .undefinedObject, "collation \"\(name.text)\" for encoding \"UTF8\" does not exist", at: span)
    }

    /// Throws 42804 unless values of a type have a collation (`type_is_collatable`).
    package static func check(_ type: SQLType, at span: SourceSpan?) throws(Diagnostic) {
        guard type.category != "S" && type.category != "A" && !type.isUnknown else { return }
        throw Diagnostic(
            .datatypeMismatch, "collations are not supported by type \(type.displayName)", at: span)
    }
}
