import HashTreeCollections
import SQLBasics

/// A trigger by which PostgreSQL enforces a foreign key; RoleSQL enforces it otherwise and only lists the trigger.
package struct KeyTrigger: Sendable {
    /// What the trigger does.
    package enum Role: UInt32, Sendable, CaseIterable { case deletion, update, insertionCheck, updateCheck }

    package var role: Role
    /// The table that the trigger is on, and the one on the other side of the key.
    package var table: Relation
    package var other: Relation
    package var constraint: Constraint
    package var key: ForeignKey

    /// The number, which follows from that of the constraint.
    package var id: ObjectID { Self.id(role, of: constraint.id) }

    /// The number of the trigger of the table above that this one was made for.
    package var parent: ObjectID { constraint.parent.map { Self.id(role, of: $0) } ?? .invalid }

    /// The name (`CreateFKCheckTrigger`, `createForeignKeyActionTriggers`).
    package var name: String {
        switch role {
        case .deletion, .update: "RI_ConstraintTrigger_a_\(id)"
        case .insertionCheck, .updateCheck: "RI_ConstraintTrigger_c_\(id)"
        }
    }

    /// When the trigger runs (`tgtype`).
    package var typeBits: Int {
        switch role {
        case .deletion: 9
        case .update, .updateCheck: 17
        case .insertionCheck: 5
        }
    }

    /// The event in the words of a definition.
    package var event: String {
        switch role {
        case .deletion: "DELETE"
        case .update, .updateCheck: "UPDATE"
        case .insertionCheck: "INSERT"
        }
    }

    /// The number of the function.
    package var function: ObjectID {
        switch role {
        case .insertionCheck: ObjectID(1644)
        case .updateCheck: ObjectID(1645)
        case .deletion: ObjectID(Self.function(key.onDelete))
        case .update: ObjectID(Self.function(key.onUpdate) + 1)
        }
    }

    /// The number of the function that carries an action out on deletion.
    private static func function(_ action: ForeignKey.Action) -> UInt32 {
        switch action {
        case .cascade: 1646
        case .restrict: 1648
        case .setNull: 1650
        case .setDefault: 1652
        case .noAction: 1654
        }
    }

    /// The number of a trigger of a constraint.
    private static func id(_ role: Role, of constraint: ObjectID) -> ObjectID {
        ObjectID(0x8000_0000 | (constraint.rawValue << 2 & 0x7FFF_FFFC) | role.rawValue)
    }

    /// Returns the trigger of a number.
    package static func trigger(_ id: ObjectID, in catalog: Catalog) -> KeyTrigger? {
        guard id.rawValue & 0x8000_0000 != 0 else { return nil }
        return all(in: catalog).first { $0.id == id }
    }

    /// Returns the triggers of all foreign keys: a key of a partition has those that look at the partition's rows, a key to
    /// a partition those that act when rows of the partition go.
    package static func all(in catalog: Catalog) -> [KeyTrigger] {
        catalog.relations.values.sorted { $0.id < $1.id }.flatMap { relation in
            relation.constraints.flatMap { constraint -> [KeyTrigger] in
                guard constraint.isEnforced, case .foreignKey(let key) = constraint.kind,
                    let referenced = catalog.relations[key.referencedRelation]
                else { return [] }
                return Role.allCases.compactMap { role in
                    let isAction = role == .deletion || role == .update
                    if isAction, constraint.parent != nil, !key.isForPartition { return nil }
                    if !isAction, key.isForPartition { return nil }
                    return KeyTrigger(
                        role: role, table: isAction ? referenced : relation, other: isAction ? relation : referenced,
                        constraint: constraint, key: key)
                }
            }
        }
    }
}
