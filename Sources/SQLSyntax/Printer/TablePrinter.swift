import SQLBasics

extension CreateTableStatement {
    /// The statement as SQL.
    var sql: String {
        let list =
            (partitionOf != nil || ofType != nil) && elements.isEmpty ? nil : "(" + commas(elements.map(\.sql)) + ")"
        return words(
            "CREATE", persistence.sql, "TABLE", ifNotExists ? "IF NOT EXISTS" : nil, name.sql,
            partitionOf.map { "PARTITION OF " + $0.parent.sql }, prefixed("OF", ofType?.sql), list,
            partitionOf?.bound.sql,
            prefixed("INHERITS", parenthesized(inherits.map(\.sql))), partitionBy?.sql, storage.sql)
    }
}

extension TableElement {
    /// The element as SQL.
    var sql: String {
        switch self {
        case .column(let column): column.sql
        case .constraint(let constraint): constraint.sql
        case .options(let column):
            words(column.name.sql, "WITH OPTIONS", column.constraints.map(\.sql).joined(separator: " "))
        case .like(let clause):
            words(
                "LIKE", clause.table.sql,
                clause.options.map { ($0.including ? "INCLUDING " : "EXCLUDING ") + $0.option.rawValue }
                    .joined(separator: " "))
        }
    }
}

extension ColumnDefinition {
    /// The column as SQL.
    var sql: String {
        words(name.sql, sqlBehindName)
    }

    /// What stands behind the name.
    var sqlBehindName: String {
        words(
            type.sql, storage.map { "STORAGE " + $0.wordOrDefault },
            compression.map { "COMPRESSION " + $0.wordOrDefault }, options.sql, prefixed("COLLATE", collation?.sql),
            constraints.map(\.sql).joined(separator: " "))
    }
}

extension Identifier {
    /// The name, or the keyword DEFAULT.
    fileprivate var wordOrDefault: String { name == "default" ? "DEFAULT" : sql }
}

extension ColumnConstraint {
    /// The constraint as SQL.
    var sql: String { words(prefixed("CONSTRAINT", name?.sql), kind.sql, attributes.sql) }
}

extension ColumnConstraint.Generation {
    /// The words as SQL.
    var sql: String { self == .always ? "ALWAYS" : "BY DEFAULT" }
}

extension ColumnConstraint.Kind {
    /// The constraint without its name.
    fileprivate var sql: String {
        switch self {
        case .notNull(let noInherit): words("NOT NULL", noInherit ? "NO INHERIT" : nil)
        case .null: "NULL"
        case .defaultValue(let value): "DEFAULT " + value.operand
        case .identity(let time, let options):
            words("GENERATED", time.sql, "AS IDENTITY", options.isEmpty ? nil : "(" + options.sql + ")")
        case .generated(let value, let isStored):
            words("GENERATED ALWAYS AS (" + value.sql + ")", isStored ? "STORED" : "VIRTUAL")
        case .check(let value, let noInherit): words("CHECK (" + value.sql + ")", noInherit ? "NO INHERIT" : nil)
        case .unique(let nullsNotDistinct, let index):
            words("UNIQUE", nullsNotDistinct ? "NULLS NOT DISTINCT" : nil, index.sql)
        case .primaryKey(let index): words("PRIMARY KEY", index.sql)
        case .references(let reference): reference.sql
        }
    }
}

extension IndexParameters {
    /// The parameters as SQL.
    fileprivate var sql: String {
        words(options.sql(behind: "WITH"), prefixed("USING INDEX TABLESPACE", tablespace?.sql))
    }
}

extension ConstraintAttributes {
    /// The attributes as SQL.
    var sql: String {
        words(
            isDeferrable.map { $0 ? "DEFERRABLE" : "NOT DEFERRABLE" },
            isInitiallyDeferred.map { $0 ? "INITIALLY DEFERRED" : "INITIALLY IMMEDIATE" },
            isNotValid ? "NOT VALID" : nil, isNoInherit ? "NO INHERIT" : nil,
            isEnforced.map { $0 ? "ENFORCED" : "NOT ENFORCED" })
    }
}

extension ForeignKeyReference {
    /// The clause as SQL.
    fileprivate var sql: String {
        let list = columns.map(\.sql) + (period.map { ["PERIOD " + $0.sql] } ?? [])
        return words(
            "REFERENCES", table.sql, parenthesized(list), match == .simple ? nil : "MATCH " + match.rawValue,
            prefixed("ON DELETE", onDelete.sql), prefixed("ON UPDATE", onUpdate.sql))
    }
}

extension ForeignKeyReference.Action {
    /// The action as SQL; nothing for the usual one.
    fileprivate var sql: String? {
        switch self {
        case .noAction: nil
        case .restrict: "RESTRICT"
        case .cascade: "CASCADE"
        case .setNull(let columns): words("SET NULL", columns.list)
        case .setDefault(let columns): words("SET DEFAULT", columns.list)
        }
    }
}

extension TableConstraint {
    /// The constraint as SQL.
    var sql: String { words(prefixed("CONSTRAINT", name?.sql), kind.sql, attributes.sql) }
}

extension TableConstraint.Kind {
    /// The constraint without its name.
    fileprivate var sql: String {
        switch self {
        case .check(let value): "CHECK (" + value.sql + ")"
        case .notNull(let column): "NOT NULL " + column.sql
        case .unique(let columns, let nullsNotDistinct, let include, let index):
            words(
                "UNIQUE", nullsNotDistinct ? "NULLS NOT DISTINCT" : nil, columns.list,
                prefixed("INCLUDE", include.list), index.sql)
        case .primaryKey(let columns, let include, let index):
            words("PRIMARY KEY", columns.list, prefixed("INCLUDE", include.list), index.sql)
        case .uniqueUsingIndex(let name): "UNIQUE USING INDEX " + name.sql
        case .primaryKeyUsingIndex(let name): "PRIMARY KEY USING INDEX " + name.sql
        case .foreignKey(let columns, let period, let reference):
            words(
                "FOREIGN KEY", parenthesized(columns.map(\.sql) + (period.map { ["PERIOD " + $0.sql] } ?? [])),
                reference.sql)
        case .unsupported(let feature): feature
        }
    }
}

extension AlterTableStatement {
    /// The statement as SQL.
    var sql: String {
        words(
            "ALTER", kind.rawValue, ifExists ? "IF EXISTS" : nil, isOnly ? "ONLY" : nil, name.sql,
            commas(commands.map(\.kind.sql)))
    }
}

extension RenameStatement {
    /// The statement as SQL.
    var sql: String {
        let exists = ifExists ? "IF EXISTS" : nil
        let only = isOnly ? "ONLY" : nil
        switch target {
        case .object(.named(let kind, let name)):
            return words("ALTER", kind.rawValue, exists, only, name.sql, "RENAME TO", newName.sql)
        case .object(let object): return words("ALTER", object.sql, "RENAME TO", newName.sql)
        case .column(let column, let type, .type):
            return words(
                "ALTER TYPE", type.sql, "RENAME ATTRIBUTE", column.sql, "TO", newName.sql, behavior.sql)
        case .column(let column, let relation, let kind):
            return words(
                "ALTER", kind.rawValue, exists, only, relation.sql, "RENAME COLUMN", column.sql, "TO", newName.sql)
        case .constraint(let constraint, let relation, let kind):
            return words(
                "ALTER", kind.rawValue, exists, only, relation.sql, "RENAME CONSTRAINT", constraint.sql, "TO",
                newName.sql)
        }
    }
}

extension AlterTableCommand.Kind {
    /// The command as SQL.
    fileprivate var sql: String {
        switch self {
        case .addColumn(let column, let ifNotExists):
            words("ADD COLUMN", ifNotExists ? "IF NOT EXISTS" : nil, column.sql)
        case .dropColumn(let name, let ifExists, let behavior):
            words("DROP COLUMN", ifExists ? "IF EXISTS" : nil, name.sql, behavior.sql)
        case .alterType(let name, let type, let collation, let using):
            words(
                "ALTER COLUMN", name.sql, "TYPE", type.sql, prefixed("COLLATE", collation?.sql),
                prefixed("USING", using?.sql))
        case .setDefault(let name, let value):
            words("ALTER COLUMN", name.sql, value.map { "SET DEFAULT " + $0.sql } ?? "DROP DEFAULT")
        case .setNotNull(let name): "ALTER COLUMN \(name.sql) SET NOT NULL"
        case .dropNotNull(let name): "ALTER COLUMN \(name.sql) DROP NOT NULL"
        case .setExpression(let name, let value): "ALTER COLUMN \(name.sql) SET EXPRESSION AS (\(value.sql))"
        case .dropExpression(let name, let ifExists):
            words("ALTER COLUMN", name.sql, "DROP EXPRESSION", ifExists ? "IF EXISTS" : nil)
        case .addIdentity(let name, let time, let options):
            words(
                "ALTER COLUMN", name.sql, "ADD GENERATED", time.sql, "AS IDENTITY",
                options.isEmpty ? nil : "(" + options.sql + ")")
        case .alterIdentity(let name, let time, let options):
            words(
                "ALTER COLUMN", name.sql, prefixed("SET GENERATED", time?.sql),
                options.map { "SET " + $0.kind.sql }.joined(separator: " "))
        case .dropIdentity(let name, let ifExists):
            words("ALTER COLUMN", name.sql, "DROP IDENTITY", ifExists ? "IF EXISTS" : nil)
        case .addConstraint(let constraint): "ADD " + constraint.sql
        case .alterConstraint(let name, let attributes): words("ALTER CONSTRAINT", name.sql, attributes.sql)
        case .validateConstraint(let name): "VALIDATE CONSTRAINT " + name.sql
        case .dropConstraint(let name, let ifExists, let behavior):
            words("DROP CONSTRAINT", ifExists ? "IF EXISTS" : nil, name.sql, behavior.sql)
        case .ownerTo(let role): "OWNER TO " + role.sql
        case .rowSecurity(let flag): flag ? "ENABLE ROW LEVEL SECURITY" : "DISABLE ROW LEVEL SECURITY"
        case .rule(let name, let command): "\(command.rawValue) RULE \(name.sql)"
        case .triggers(let selection, let command): "\(command.rawValue) TRIGGER \(selection.sql)"
        case .forceRowSecurity(let flag): flag ? "FORCE ROW LEVEL SECURITY" : "NO FORCE ROW LEVEL SECURITY"
        case .setOptions(let options): "SET (" + commas(options.map(\.assignment)) + ")"
        case .resetOptions(let options): "RESET (" + commas(options.map(\.assignment)) + ")"
        case .clusterOn(let index): index.map { "CLUSTER ON " + $0.sql } ?? "SET WITHOUT CLUSTER"
        case .setLogged(let flag): flag ? "SET LOGGED" : "SET UNLOGGED"
        case .inherit(let parent, let flag): words(flag ? "INHERIT" : "NO INHERIT", parent.sql)
        case .attachPartition(let name, let bound): words("ATTACH PARTITION", name.sql, bound.sql)
        case .attachIndex(let name): words("ATTACH PARTITION", name.sql)
        case .detachPartition(let name, let isConcurrent, let isFinal):
            words("DETACH PARTITION", name.sql, isConcurrent ? "CONCURRENTLY" : nil, isFinal ? "FINALIZE" : nil)
        case .foreignOptions(let column, let options):
            words(column.map { "ALTER COLUMN \($0.sql)" }, options.sql)
        case .setTablespace(let name): "SET TABLESPACE " + name.sql
        case .ofType(let type?): "OF \(type.sql)"
        case .ofType(nil): "NOT OF"
        case .columnStorage(let column, .statistics(let target)):
            "ALTER COLUMN \(column.sql) SET STATISTICS \(target.map(String.init) ?? "DEFAULT")"
        case .numberedStatistics(let number, let target):
            "ALTER COLUMN \(number) SET STATISTICS \(target.map(String.init) ?? "DEFAULT")"
        case .columnStorage(let column, .storage(let name)):
            "ALTER COLUMN \(column.sql) SET STORAGE " + (name == "default" ? "DEFAULT" : Quoting.identifier(name))
        case .columnStorage(let column, .compression(let name)):
            "ALTER COLUMN \(column.sql) SET COMPRESSION " + (name == "default" ? "DEFAULT" : Quoting.identifier(name))
        case .columnStorage(let column, .options(let options)):
            "ALTER COLUMN \(column.sql) SET (" + commas(options.map(\.assignment)) + ")"
        case .columnStorage(let column, .resetOptions(let options)):
            "ALTER COLUMN \(column.sql) RESET (" + commas(options.map(\.assignment)) + ")"
        case .replicaIdentity(_, let index?): "REPLICA IDENTITY USING INDEX \(index.sql)"
        case .replicaIdentity(let letter, nil):
            "REPLICA IDENTITY " + (letter == "d" ? "DEFAULT" : letter == "f" ? "FULL" : "NOTHING")
        case .other(let words): words
        }
    }
}
