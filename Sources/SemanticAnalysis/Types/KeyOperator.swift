import SQLBasics
import SQLTypes

/// The equality by which a foreign key compares a pair of columns: the types that the operator takes, which are those of
/// the referenced index where that is possible (`ATAddForeignKeyConstraint`).
package struct KeyOperator: Hashable, Sendable {
    /// What the operator takes of the referenced column.
    package let referenced: SQLType
    /// What the operator takes of the referencing column.
    package let referencing: SQLType

    /// The families of types that compare with each other without conversions (`pg_amop`).
    private static let families: [Set<UInt32>] = [[20, 21, 23], [700, 701], [1082, 1114, 1184], [19, 25]]

    /// Finds the operator for two columns; nil when there is none.
    package init?(referenced column: SQLType, referencing other: SQLType) {
        let input = Self.indexed(column)
        let below = other.base.unmodified
        let isKin = Self.families.contains { $0.contains(input.oid.rawValue) && $0.contains(below.oid.rawValue) }
        if input.oid == below.oid || isKin {
            (referenced, referencing) = (input, below)
            return
        }
        if input.isPolymorphic {
            guard Polymorphism.isConsistent([column, other], [input, input]) else { return nil }
        } else {
            guard Coercion.isPossible(from: below, to: input, .implicit) else { return nil }
        }
        (referenced, referencing) = (input, input)
    }

    /// Returns the type that the default operator class for a column's type takes (`GetDefaultOpClass`).
    private static func indexed(_ type: SQLType) -> SQLType {
        let below = type.base.unmodified
        if below.isEnumeration { return SQLType(oid: ObjectID(3500)) }
        if below.isArray { return .anyarray }
        if below.fields != nil { return .record }
        if below.range != nil { return .anyrange }
        if below.rangeOfMultirange != nil { return .anymultirange }
        if below.oid == SQLType.cidr.oid { return .inet }
        return below.oid == SQLType.varchar.oid ? .text : below
    }
}
