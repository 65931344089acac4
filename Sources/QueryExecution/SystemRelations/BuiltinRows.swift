import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import Synchronization

/// The rows of a system relation that every database has from the beginning.
///
/// They are thousands and always the same but for their ACLs, so each column is made once in a process and kept.
struct BuiltinRows: Sendable {
    /// The name of the relation.
    let relation: String
    /// The column of the privileges, and the object whose privileges a row shows; nil if there are none.
    let acl: (column: String, owner: @Sendable (SystemRow) -> ObjectAddress)?

    /// What was made so far of one relation.
    private struct Columns {
        var vectors: [Int: ColumnVector] = [:]
        var rowNumbers: [ObjectAddress: Int] = [:]
    }

    /// What was made so far, by the relation's name.
    private static let cache = Mutex<[String: Columns]>([:])

    /// Returns some columns of the rows, with the privileges that this database has given in place of the first ones.
    func columns(_ numbers: [Int], of relation: Relation, context: ExecutionContext) -> [ColumnVector] {
        let made = made(numbers, of: relation, context)
        let acls = context.catalog.builtinACLs
        return numbers.map { number in
            let vector = made.vectors[number] ?? ColumnVector(type: .oid)
            guard let acl, !acls.isEmpty, relation.column(number: number)?.name == acl.column else { return vector }
            var values = (0..<vector.count).map { vector[$0] }
            for (address, acl) in acls {
                if let row = made.rowNumbers[address] { values[row] = .acl(acl) }
            }
            return ColumnVector(type: vector.type, values: values)
        }
    }

    /// Returns what was made of the relation, these columns included.
    private func made(_ numbers: [Int], of relation: Relation, _ context: ExecutionContext) -> Columns {
        let known = Self.cache.withLock { $0[self.relation] } ?? Columns()
        if numbers.allSatisfy({ known.vectors[$0] != nil }) { return known }
        var columns = known
        let reader = SystemRelationReader(context: context, part: .builtin)
        let rows = SystemRelationReader.catalogRelations[self.relation]?(reader) ?? []
        for number in numbers { columns.vectors[number] = SystemRelationReader.vector(number, of: relation, rows) }
        if let acl, columns.rowNumbers.isEmpty {
            let owners = rows.enumerated().map { (acl.owner($0.element), $0.offset) }
            columns.rowNumbers = Dictionary(owners) { first, _ in first }
        }
        Self.cache.withLock { $0[self.relation] = columns }
        return columns
    }
}

extension BuiltinRows {
    /// The relations that have such rows, by name.
    static let all: [String: BuiltinRows] = {
        let parts = [
            BuiltinRows(
                relation: "pg_class", acl: ("relacl", { ObjectAddress(.relation, number($0["oid"])) })),
            BuiltinRows(
                relation: "pg_attribute",
                acl: ("attacl", { ObjectAddress(.relation, number($0["attrelid"]), column: column($0["attnum"])) })),
            BuiltinRows(relation: "pg_type", acl: ("typacl", { ObjectAddress(.type, number($0["oid"])) })),
            BuiltinRows(relation: "pg_proc", acl: ("proacl", { ObjectAddress(.function, number($0["oid"])) })),
            BuiltinRows(relation: "pg_operator", acl: nil),
        ]
        return Dictionary(uniqueKeysWithValues: parts.map { ($0.relation, $0) })
    }()

    /// The object number in a column of a row.
    private static func number(_ value: Value?) -> ObjectID {
        if case .int(let number)? = value { ObjectID(UInt32(truncatingIfNeeded: number)) } else { .invalid }
    }

    /// The column number in a column of a row.
    private static func column(_ value: Value?) -> Int {
        if case .int(let number)? = value { Int(number) } else { 0 }
    }
}
