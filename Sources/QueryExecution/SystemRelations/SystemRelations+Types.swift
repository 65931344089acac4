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
                "typdelim": .character(","), "typtypmod": .int(-1), "typstorage": .character("x"),
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
        switch type.definition {
        case .range, .multirange:
            row["typtype"] = .character(kindLetter(of: type))
            row["typcategory"] = .character("R")
            row["typlen"] = .int(-1)
            return row
        case .domain, .enumeration: break
        }
        guard let domain = type.domain else {
            row["typtype"] = .character("e")
            row["typcategory"] = .character("E")
            row["typlen"] = .int(4)
            row["typbyval"] = .bool(true)
            row["typstorage"] = .character("p")
            return row
        }
        let base = domain.base.base
        row["typtype"] = .character("d")
        row["typcategory"] = .character(base.category)
        row["typlen"] = .int(Int64(base.info?.length ?? -1))
        row["typbyval"] = .bool(base.info?.isByValue ?? false)
        row["typstorage"] = .character(base.storage)
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

    /// The letter of ranges or multiranges.
    private func kindLetter(of type: UserType) -> Character {
        if case .range = type.definition { "r" } else { "m" }
    }

    /// Makes pg_range.
    func rangeTypes() -> [SystemRow] {
        let builtin = BuiltinRangeRow.all.map { row -> SystemRow in
            [
                "rngtypid": .oid(row.range.type.oid), "rngsubtype": .oid(row.range.kind.subtype.oid),
                "rngmultitypid": .oid(row.range.multirange.oid), "rngsubopc": .int(row.operatorClass),
                "rngcanonical": .int(row.canonical), "rngsubdiff": .int(row.difference),
            ]
        }
        return builtin
            + sortedTypes.compactMap { type in
                guard case .range(let range) = type.definition else { return nil }
                return [
                    "rngtypid": .oid(type.id), "rngsubtype": .oid(range.subtype.oid),
                    "rngmultitypid": .oid(range.multirange), "rngcollation": .oid(range.collation),
                    "rngsubopc": .int(0), "rngcanonical": .int(0), "rngsubdiff": .oid(range.difference),
                ]
            }
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

/// A row of pg_range of PostgreSQL 18.6.
private struct BuiltinRangeRow {
    let range: RangeType
    /// The btree operator class of the elements.
    let operatorClass: Int64
    /// The function that makes the canonical form; 0 for none.
    let canonical: Int64
    /// The function that tells how far elements are apart.
    let difference: Int64

    /// The rows in the order of their numbers.
    static let all: [BuiltinRangeRow] = zip(
        RangeType.builtin,
        [
            (1978, 3914, 3922), (3125, 0, 3924), (3128, 0, 3929), (3127, 0, 3930), (3122, 3915, 3925),
            (3124, 3928, 3923),
        ]
    ).map { BuiltinRangeRow(range: $0, operatorClass: $1.0, canonical: $1.1, difference: $1.2) }
}
