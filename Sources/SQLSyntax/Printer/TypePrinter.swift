import SQLBasics

extension TypeStatement {
    /// The statement as SQL.
    var sql: String {
        switch self {
        case .createEnumeration(let node):
            words("CREATE TYPE", node.name.sql, "AS ENUM (\(commas(node.labels.map(Quoting.literal))))")
        case .createComposite(let node):
            words("CREATE TYPE", node.name.sql, "AS (\(commas(node.attributes.map(\.sql))))")
        case .createRange(let node):
            words("CREATE TYPE", node.name.sql, "AS RANGE (\(commas(node.items.map(\.sql))))")
        case .createDomain(let node):
            words("CREATE DOMAIN", node.name.sql, "AS", node.definition.sqlBehindName)
        case .addValue(let node):
            words(
                "ALTER TYPE", node.type.sql, "ADD VALUE", node.ifNotExists ? "IF NOT EXISTS" : nil,
                Quoting.literal(node.label),
                node.neighbour.map { (node.isAfter ? "AFTER " : "BEFORE ") + Quoting.literal($0) })
        case .renameValue(let node):
            words(
                "ALTER TYPE", node.type.sql, "RENAME VALUE", Quoting.literal(node.label), "TO",
                Quoting.literal(node.newLabel))
        case .alterComposite(let node): words("ALTER TYPE", node.type.sql, commas(node.commands.map(\.sql)))
        case .alterDomain(let node): words("ALTER DOMAIN", node.domain.sql, node.command.sql)
        }
    }
}

extension AlterCompositeStatement.Command {
    /// The change as SQL.
    fileprivate var sql: String {
        switch self {
        case .add(let column, let behavior): words("ADD ATTRIBUTE", column.sql, behavior.sql)
        case .drop(let name, let ifExists, let behavior):
            words("DROP ATTRIBUTE", ifExists ? "IF EXISTS" : nil, name.sql, behavior.sql)
        case .alter(let column, let behavior):
            words("ALTER ATTRIBUTE", column.name.sql, "TYPE", column.sqlBehindName, behavior.sql)
        }
    }
}

extension AlterDomainStatement.Command {
    /// The change as SQL.
    fileprivate var sql: String {
        switch self {
        case .setDefault(let value?): words("SET DEFAULT", value.sql)
        case .setDefault(nil): "DROP DEFAULT"
        case .setNotNull(let isSet): isSet ? "SET NOT NULL" : "DROP NOT NULL"
        case .addConstraint(let constraint): words("ADD", constraint.sql)
        case .dropConstraint(let name, let ifExists, let behavior):
            words("DROP CONSTRAINT", ifExists ? "IF EXISTS" : nil, name.sql, behavior.sql)
        case .validateConstraint(let name): words("VALIDATE CONSTRAINT", name.sql)
        case .renameConstraint(let name, let newName): words("RENAME CONSTRAINT", name.sql, "TO", newName.sql)
        }
    }
}
