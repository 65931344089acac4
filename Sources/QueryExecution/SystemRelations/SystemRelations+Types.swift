import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The catalogs about types that users made.
extension SystemRelationReader {
    /// The domains and enumerations in order of creation.
    private var sortedTypes: [UserType] { catalog.types.values.sorted { $0.id < $1.id } }

    /// The number of a row of pg_type.
    static func number(_ row: SystemRow) -> Int64 {
        if case .int(let number)? = row["oid"] { number } else { 0 }
    }

    /// Makes the rows of domains and enumerations in pg_type, with their arrays.
    func userTypes() -> [SystemRow] {
        sortedTypes.flatMap { type -> [SystemRow] in
            let common: SystemRow = [
                "typnamespace": .oid(type.schema), "typowner": .oid(type.owner), "typisdefined": .bool(true),
                "typdelim": .character(","), "typtypmod": .int(-1),
            ]
            let array: SystemRow = [
                "oid": .oid(type.array), "typname": .text("_\(type.name)"), "typtype": .character("b"),
                "typcategory": .character("A"), "typelem": .oid(type.id), "typlen": .int(-1),
            ]
            return [row(of: type), array].map { $0.merging(common) { own, _ in own } }
        }
    }

    /// Makes what is particular about the row of a domain or enumeration.
    private func row(of type: UserType) -> SystemRow {
        var row: SystemRow = [
            "oid": .oid(type.id), "typname": .text(type.name), "typarray": .oid(type.array), "typacl": .acl(type.acl),
        ]
        guard let domain = type.domain else {
            row["typtype"] = .character("e")
            row["typcategory"] = .character("E")
            row["typlen"] = .int(4)
            row["typbyval"] = .bool(true)
            return row
        }
        let base = domain.base.base
        row["typtype"] = .character("d")
        row["typcategory"] = .character(base.category)
        row["typlen"] = .int(Int64(base.info?.length ?? -1))
        row["typbyval"] = .bool(base.info?.isByValue ?? false)
        row["typbasetype"] = .oid(domain.base.oid)
        row["typtypmod"] = .int(Int64(domain.base.modifier))
        row["typnotnull"] = .bool(domain.isNotNull)
        row["typcollation"] = .oid(domain.collation.isValid ? domain.collation : Self.collation(of: base))
        if let value = domain.defaultValue {
            row["typdefaultbin"] = .text(StoredExpression.domainDefault(type.id).text)
            row["typdefault"] = .text(Definitions(context).expression(value, of: nil, isPretty: false))
        }
        return row
    }

    /// Makes pg_enum.
    func enumLabels() -> [SystemRow] {
        sortedTypes.flatMap { type in
            (type.labels ?? []).map { label in
                [
                    "oid": .oid(label.oid), "enumtypid": .oid(type.id), "enumsortorder": .double(label.order),
                    "enumlabel": .text(label.name),
                ]
            }
        }
    }

    /// Makes the rows of domains' constraints in pg_constraint.
    func domainConstraints() -> [SystemRow] {
        sortedTypes.flatMap { type in
            (type.domain?.constraints ?? []).map { constraint -> SystemRow in
                var row: SystemRow = [
                    "oid": .oid(constraint.id), "conname": .text(constraint.name), "connamespace": .oid(type.schema),
                    "contypid": .oid(type.id), "contype": .character("n"),
                    "convalidated": .bool(constraint.isValidated),
                    "conenforced": .bool(true), "conislocal": .bool(true), "confupdtype": .text(" "),
                    "confdeltype": .text(" "), "confmatchtype": .text(" "),
                ]
                if case .check = constraint.kind {
                    row["contype"] = .character("c")
                    row["conbin"] = .text(StoredExpression.domainCheck(constraint.id).text)
                }
                return row
            }
        }
    }
}
