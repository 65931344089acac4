import SQLBasics
import SQLTypes

/// The collations that RoleSQL knows. All of them order by code point, so nothing remains of COLLATE but this check.
package enum Collations {
    /// The names in pg_catalog.
    private static let names: Set<String> = ["C", "POSIX", "default", "ucs_basic", "pg_c_utf8", "C.utf8"]

    /// Throws 42704 unless there is a collation of this name (`get_collation_oid`).
    package static func lookUp(_ name: QualifiedName, at span: SourceSpan?) throws(Diagnostic) {
        guard !names.contains(name.name) else { return }
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
