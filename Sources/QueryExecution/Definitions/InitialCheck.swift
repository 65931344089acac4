import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The query by which PostgreSQL compares all rows of a foreign key with the referenced table, when the current role may
/// read both (`RI_Initial_Check`). RoleSQL looks the rows up in another way and takes from it what it asks and shows.
struct InitialCheck {
    let referencing: Relation
    let referenced: Relation
    let key: ForeignKey
    let catalog: Catalog

    /// The text of the query, and where the two tables stand in it.
    private var statement: (text: String, places: [(relation: Relation, place: Int)]) {
        let columns = zip(key.columns, key.referencedColumns).compactMap { own, other in
            pair(own, other)
        }
        var text = "SELECT " + columns.map(\.own).joined(separator: ", ")
        text += referencing.isPartitioned ? " FROM " : " FROM ONLY "
        let first = text.utf8.count
        text += name(of: referencing) + " fk LEFT OUTER JOIN ONLY "
        let second = text.utf8.count
        text += name(of: referenced) + " pk ON ( " + columns.map(\.condition).joined(separator: " AND ")
        let all = columns.map { "\($0.own) IS NOT NULL" }
        text += ") WHERE \(columns.first?.other ?? "") IS NULL AND ("
        text += all.joined(separator: key.match == .full ? " OR " : " AND ") + ")"
        return (text, [(referencing, first), (referenced, second)])
    }

    /// Throws 42501 unless the current role may use the schemas of both tables; a query is made to read them.
    func requireUsage(_ context: ExecutionContext) throws {
        let statement = statement
        for (relation, place) in statement.places {
            let demand = Demand.privilege(.usage, on: SecurableID(.schema, relation.schema))
            let requirement = Requirement(demand, as: context.currentRole, phase: .execution)
            guard let denial = firstDenial([requirement], in: context.securables) else { continue }
            var diagnostic = denial.diagnostic
            diagnostic.query = statement.text
            diagnostic.span = SourceSpan(start: place, end: place + 1)
            throw diagnostic
        }
    }

    /// Returns the two columns of a pair, and the condition that they are equal (`ri_GenerateQual`).
    private func pair(_ own: Int, _ other: Int) -> (own: String, other: String, condition: String)? {
        guard let left = referenced.column(number: other), let right = referencing.column(number: own),
            let operation = KeyOperator(referenced: left.type, referencing: right.type)
        else { return nil }
        let (pk, fk) = ("pk." + Self.quoted(left.name), "fk." + Self.quoted(right.name))
        var condition = pk + Self.cast(left.type, to: operation.referenced) + " OPERATOR(pg_catalog.=) "
        condition += fk + Self.cast(right.type, to: operation.referencing)
        if let collation = Collations.written(left), collation != Collations.written(right) {
            condition += " COLLATE \"pg_catalog\"." + Self.quoted(collation)
        }
        return (fk, pk, condition)
    }

    /// Returns what converts a column for the operator; nothing where it is of that type.
    private static func cast(_ type: SQLType, to target: SQLType) -> String {
        guard type.oid != target.oid, let name = TypeTable.info(target.oid)?.name else { return "" }
        return "::pg_catalog." + Quoting.identifier(name)
    }

    /// A table's name with its schema.
    private func name(of relation: Relation) -> String {
        Self.quoted(catalog.schemas[relation.schema]?.name ?? "") + "." + Self.quoted(relation.name)
    }

    /// A name between double quotes.
    private static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension BoundExpression {
    /// Tells whether an expression that converts the values of a column may change how they are stored, so that the table
    /// is rewritten (`ATColumnChangeRequiresRewrite`).
    func rewrites(column number: Int, in catalog: Catalog) -> Bool {
        switch self {
        case .column(let column): return column.column != number
        case .cast(let cast):
            let target = cast.target
            if target.isDomain, catalog.constrains(target) { return true }
            guard target.base.keeps(cast.operand.type.base) else { return true }
            return cast.operand.rewrites(column: number, in: catalog)
        default: return true
        }
    }
}

extension Catalog {
    /// Tells whether a domain, or one below it, has a constraint (`DomainHasConstraints`).
    fileprivate func constrains(_ type: SQLType) -> Bool {
        guard case .domain(let definition)? = types[type.oid]?.definition else { return false }
        return !definition.constraints.isEmpty || constrains(definition.base)
    }
}

extension SQLType {
    /// Tells whether all values of another type are values of this one as they are stored.
    fileprivate func keeps(_ other: SQLType) -> Bool {
        if oid == other.oid {
            let grows = oid == SQLType.varchar.oid && other.modifier >= 0 && modifier >= other.modifier
            return modifier == -1 || modifier == other.modifier || grows
        }
        let texts: Set<ObjectID> = [SQLType.text.oid, SQLType.varchar.oid]
        return modifier == -1 && texts.contains(oid) && texts.contains(other.oid)
    }
}
