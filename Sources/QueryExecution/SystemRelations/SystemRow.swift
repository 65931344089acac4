import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

/// One row of a system relation by column name; columns left out are NULL, or neutral where NULL can't be.
///
/// The columns are a list in the order in which they were written: rows are made by the thousand and read once, for which
/// hashing their names would cost more than all the rest.
struct SystemRow: ExpressibleByDictionaryLiteral {
    /// The columns that have a value.
    private var fields: [(name: String, value: Value)]

    /// Makes a row of its columns.
    init(dictionaryLiteral elements: (String, Value)...) { fields = elements }

    /// The value of a column; nil where it was left out.
    subscript(name: String) -> Value? {
        get {
            var place = 0
            return value(of: name, near: &place)
        }
        set {
            if let place = fields.firstIndex(where: { $0.name == name }) {
                if let newValue { fields[place].value = newValue } else { fields.remove(at: place) }
            } else if let newValue {
                fields.append((name, newValue))
            }
        }
    }

    /// The value of a column, which is looked for first where it stood in the row before.
    func value(of name: String, near place: inout Int) -> Value? {
        if place < fields.count, fields[place].name == name { return fields[place].value }
        guard let found = fields.firstIndex(where: { $0.name == name }) else { return nil }
        place = found
        return fields[found].value
    }

    /// Adds the columns of another row; a function chooses between two values of the same column.
    mutating func merge(_ other: SystemRow, _ choose: (Value, Value) -> Value) {
        fields.reserveCapacity(fields.count + other.fields.count)
        for (name, value) in other.fields {
            if let place = fields.firstIndex(where: { $0.name == name }) {
                fields[place].value = choose(fields[place].value, value)
            } else {
                fields.append((name, value))
            }
        }
    }

    /// Returns the row with the columns of another one.
    func merging(_ other: SystemRow, _ choose: (Value, Value) -> Value) -> SystemRow {
        var result = self
        result.merge(other, choose)
        return result
    }
}

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
        let items = acl.items.map { Value.aclItem($0.value) }
        return .array(ArrayValue(elementType: .aclitem, lengths: [items.count], lowerBounds: [1], elements: items))
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
