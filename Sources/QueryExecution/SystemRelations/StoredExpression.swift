import CatalogModel
import HashTreeCollections
import SQLBasics

/// A stored expression as a value of the type pg_node_tree: not the tree, but where pg_get_expr finds it.
package enum StoredExpression: Hashable, Sendable {
    case columnDefault(ObjectID)
    case check(ObjectID)
    case domainDefault(ObjectID)
    case domainCheck(ObjectID)
    case indexKeys(ObjectID)
    case indexPredicate(ObjectID)
    case policyUsing(ObjectID)
    case policyCheck(ObjectID)
    case triggerCondition(ObjectID)
    case partitionBound(ObjectID)
    case partitionKeys(ObjectID)

    /// The text of the value.
    package var text: String {
        switch self {
        case .columnDefault(let id): "{DEFAULT \(id)}"
        case .check(let id): "{CHECK \(id)}"
        case .domainDefault(let id): "{DOMAINDEFAULT \(id)}"
        case .domainCheck(let id): "{DOMAINCHECK \(id)}"
        case .indexKeys(let id): "{INDEXKEYS \(id)}"
        case .indexPredicate(let id): "{PREDICATE \(id)}"
        case .policyUsing(let id): "{POLICYUSING \(id)}"
        case .policyCheck(let id): "{POLICYCHECK \(id)}"
        case .triggerCondition(let id): "{TRIGGERWHEN \(id)}"
        case .partitionBound(let id): "{PARTITIONBOUND \(id)}"
        case .partitionKeys(let id): "{PARTITIONKEYS \(id)}"
        }
    }

    /// Reads the text of a value; nil when it is none of ours.
    package init?(text: String) {
        let words = text.dropFirst().dropLast().split(separator: " ")
        guard words.count == 2, let number = UInt32(words[1]) else { return nil }
        switch words[0] {
        case "DEFAULT": self = .columnDefault(ObjectID(number))
        case "CHECK": self = .check(ObjectID(number))
        case "DOMAINDEFAULT": self = .domainDefault(ObjectID(number))
        case "DOMAINCHECK": self = .domainCheck(ObjectID(number))
        case "INDEXKEYS": self = .indexKeys(ObjectID(number))
        case "PREDICATE": self = .indexPredicate(ObjectID(number))
        case "POLICYUSING": self = .policyUsing(ObjectID(number))
        case "TRIGGERWHEN": self = .triggerCondition(ObjectID(number))
        case "PARTITIONBOUND": self = .partitionBound(ObjectID(number))
        case "PARTITIONKEYS": self = .partitionKeys(ObjectID(number))
        case "POLICYCHECK": self = .policyCheck(ObjectID(number))
        default: return nil
        }
    }

    /// Finds the expressions and the relation whose columns they refer to.
    package func find(in catalog: Catalog) -> (expressions: [BoundExpression], relation: Relation?)? {
        switch self {
        case .columnDefault(let id):
            for relation in catalog.relations.values {
                for column in relation.columns where column.defaultValue?.id == id {
                    return column.defaultValue.map { ([$0.expression], relation) }
                }
            }
        case .check(let id):
            for relation in catalog.relations.values {
                for constraint in relation.constraints where constraint.id == id {
                    if case .check(let expression) = constraint.kind { return ([expression], relation) }
                }
            }
        case .domainDefault(let id):
            return catalog.types[id]?.domain?.defaultValue.map { ([$0], nil) }
        case .domainCheck(let id):
            for constraint in catalog.types.values.flatMap({ $0.domain?.constraints ?? [] }) where constraint.id == id {
                if case .check(let expression) = constraint.kind { return ([expression], nil) }
            }
        case .indexKeys(let id):
            guard let index = catalog.relations[id]?.index, let table = catalog.relations[index.table] else {
                return nil
            }
            return (index.keys.compactMap(\.expression), table)
        case .indexPredicate(let id):
            guard let index = catalog.relations[id]?.index, let table = catalog.relations[index.table] else {
                return nil
            }
            return (index.predicate.map { [$0] } ?? [], table)
        case .policyUsing(let id):
            return catalog.policy(id).flatMap { table, policy in policy.using.map { ([$0], table) } }
        case .triggerCondition, .partitionBound: return nil
        case .partitionKeys(let id):
            guard let table = catalog.relations[id] else { return nil }
            return (table.family.partitioning?.keys.compactMap(\.expression) ?? [], table)
        case .policyCheck(let id):
            return catalog.policy(id).flatMap { table, policy in policy.withCheck.map { ([$0], table) } }
        }
        return nil
    }
}
