import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

/// One row of a system relation by column name; columns left out are NULL, or neutral where NULL can't be.
typealias SystemRow = [String: Value]

extension Value {
    /// An object number as a value of the type oid.
    static func oid(_ id: ObjectID) -> Value { .int(Int64(id.rawValue)) }

    /// A number as a value of an integer type.
    static func number(_ number: Int) -> Value { .int(Int64(number)) }

    /// A text, or NULL.
    static func text(orNull text: String?) -> Value { text.map { .text($0) } ?? .null }

    /// A character as a value of the type "char".
    static func character(_ character: Character) -> Value { .text(String(character)) }

    /// An ACL as a value of the type aclitem[]; NULL where there is none.
    static func acl(_ acl: ACL?) -> Value {
        guard let acl else { return .null }
        return .array(ArrayValue(elementType: .aclitem, elements: acl.items.map { .aclItem($0.value) }))
    }

    /// A list of texts as a value of the type text[]; NULL when it is empty.
    static func texts(orNull texts: [String]) -> Value {
        guard !texts.isEmpty else { return .null }
        return .array(ArrayValue(elementType: .text, elements: texts.map { .text($0) }))
    }

    /// Column numbers as a value of the type int2[].
    static func columnNumbers(_ numbers: [Int]) -> Value {
        .array(ArrayValue(elementType: .int2, elements: numbers.map { .number($0) }))
    }

    /// Numbers as a value of a vector type, int2vector or oidvector, which begins at 0.
    static func vector(_ numbers: [Int64], of element: SQLType) -> Value {
        .array(
            ArrayValue(
                elementType: element, lengths: numbers.isEmpty ? [] : [numbers.count],
                lowerBounds: numbers.isEmpty ? [] : [0], elements: numbers.map { .int($0) }))
    }
}

extension ACLItem {
    /// The entry as a value of the type aclitem.
    package var value: ACLItemValue {
        ACLItemValue(
            grantee: grantee, grantor: grantor, privileges: UInt32(privileges.rawValue),
            grantOptions: UInt32(grantOptions.rawValue))
    }

    /// Makes an entry of a value of the type aclitem.
    package init(_ value: ACLItemValue) {
        self.init(
            grantee: value.grantee, grantor: value.grantor,
            privileges: PrivilegeSet(rawValue: UInt16(truncatingIfNeeded: value.privileges)),
            grantOptions: PrivilegeSet(rawValue: UInt16(truncatingIfNeeded: value.grantOptions)))
    }
}
