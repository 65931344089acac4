import AccessControl
import SQLBasics
import SQLTypes

/// The relations of pg_catalog and information_schema: what they are called and what columns they have.
package enum SystemRelations {
    /// Returns the relation of this name in a system schema.
    package static func relation(named name: String, in schema: ObjectID) -> Relation? {
        guard schema == Schema.pgCatalog || schema == Schema.informationSchema else { return nil }
        return table.byName[SchemaName(schema, name)].map { table.relations[$0] }
    }

    /// Returns the relation of this number.
    package static func relation(_ id: ObjectID) -> Relation? {
        guard id.isBuiltin else { return nil }
        return table.byID[id].map { table.relations[$0] }
    }

    /// All system relations, in order of their numbers.
    package static var all: [Relation] { table.relations }

    /// The relations with their indexes by name and number.
    private struct Table {
        var relations: [Relation] = []
        var byName: [SchemaName: Int] = [:]
        var byID: [ObjectID: Int] = [:]
    }

    /// The relations, read from their text at first use.
    private static let table: Table = {
        var table = Table()
        let text = "\(SystemRelationText.lines)\n\(SystemRelationText.statisticsLines)"
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let relation = relation(of: line) else { continue }
            table.byName[SchemaName(relation.schema, relation.name)] = table.relations.count
            table.byID[relation.id] = table.relations.count
            table.relations.append(relation)
        }
        return table
    }()

    /// Reads one line; by bytes, as this is done when the first statement names a table.
    private static func relation(of line: Substring.UTF8View) -> Relation? {
        let words = line.split(separator: UInt8(ascii: " ")).map(Substring.init)
        guard words.count > 5, let number = UInt32(words[0]), let kind = words[2].first.flatMap(RelationKind.init)
        else {
            return nil
        }
        var relation = Relation(
            id: ObjectID(number), schema: words[1] == "c" ? Schema.pgCatalog : Schema.informationSchema,
            name: String(words[4]), kind: kind, owner: .bootstrapSuperuser)
        relation.acl = acl(of: words[3])
        relation.columns = words.dropFirst(5).enumerated().map { column(of: $1.utf8, number: $0 + 1) }
        if relation.name == "pg_subscription" { openColumns(of: &relation, except: "subconninfo") }
        return relation
    }

    /// Returns the ACL for the letter that says who may read a relation.
    private static func acl(of letter: Substring) -> ACL? {
        let owner = RoleID.bootstrapSuperuser
        var items = [ACLItem(grantee: owner, grantor: owner, privileges: ObjectKind.table.privileges)]
        switch letter {
        case "n": return nil
        case "t": items.append(ACLItem(grantee: .publicGrantee, grantor: owner, privileges: .select))
        case "w": items.append(ACLItem(grantee: .publicGrantee, grantor: owner, privileges: [.select, .update]))
        case "s": items.append(ACLItem(grantee: .readAllStatsRole, grantor: owner, privileges: .select))
        default: break
        }
        return ACL(items)
    }

    /// Lets everybody read all columns of a relation but one.
    private static func openColumns(of relation: inout Relation, except closed: String) {
        let item = ACLItem(grantee: .publicGrantee, grantor: relation.owner, privileges: .select)
        for position in relation.columns.indices where relation.columns[position].name != closed {
            relation.columns[position].acl = ACL([item])
        }
    }

    /// Reads one column, such as `oid:26!`.
    private static func column(of word: Substring.UTF8View, number: Int) -> Column {
        let colon = word.firstIndex(of: UInt8(ascii: ":")) ?? word.endIndex
        let digits = word[colon...].dropFirst().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        var column = Column(
            number: number, name: String(word[..<colon]) ?? "",
            type: SQLType(oid: ObjectID(UInt32(Substring(digits)) ?? 25)))
        column.isNotNull = word.last == UInt8(ascii: "!")
        return column
    }
}
