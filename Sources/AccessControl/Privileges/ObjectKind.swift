/// A kind of thing that has an owner, an ACL or a name in a privilege message.
package enum ObjectKind: UInt8, CaseIterable, Hashable, Sendable {
    /// Relations, columns and what holds them.
    case table, partitionedTable, view, materializedView, foreignTable, index, sequence, column, schema, database
    /// Routines, types and languages.
    case function, procedure, aggregate, routine, type, domain, language, tablespace
    /// Foreign data, settings and large objects.
    case foreignDataWrapper, foreignServer, parameter, largeObject
    /// What has an owner but no ACL.
    case role, collation, conversion, extensionKind, eventTrigger, operatorKind, operatorClass, operatorFamily
    /// More of what has an owner but no ACL.
    case publication, subscription, statistics, textSearchDictionary, textSearchConfiguration, trigger, policy, rule
    /// What belongs to a relation or a type.
    case constraint, cast

    /// One line of THE object-kind table.
    package struct Entry: Sendable {
        /// The noun in `permission denied for …` and `must be owner of …` (`aclcheck_error`).
        package let noun: String
        /// The noun in `invalid privilege type … for …` (`ExecuteGrantStmt`); nil when GRANT does not know the kind.
        package let grantNoun: String?
        /// The privileges that can be granted on it, which are also those that its owner gets.
        package let privileges: PrivilegeSet
        /// What PUBLIC gets at birth (`acldefault`).
        package let publicPrivileges: PrivilegeSet
    }

    /// THE object-kind table: nouns, privileges, default ACLs and ACL checks are derived from it.
    package var entry: Entry {
        switch self {
        case .table: Self.relation("table")
        case .partitionedTable: Self.relation("table")
        case .view: Self.relation("view")
        case .materializedView: Self.relation("materialized view")
        case .foreignTable: Self.relation("foreign table")
        case .index: Entry("index")
        case .sequence: Entry("sequence", grants: "sequence", [.select, .update, .usage])
        case .column: Entry("column", grants: "column", [.insert, .select, .update, .references])
        case .schema: Entry("schema", grants: "schema", [.usage, .create])
        case .database:
            Entry("database", grants: "database", [.create, .temporary, .connect], open: [.temporary, .connect])
        case .function: Entry("function", grants: "function", .execute, open: .execute)
        case .procedure: Entry("procedure", grants: "procedure", .execute, open: .execute)
        case .aggregate: Entry("aggregate", grants: "function", .execute, open: .execute)
        case .routine: Entry("routine", grants: "routine", .execute, open: .execute)
        case .type: Entry("type", grants: "type", .usage, open: .usage)
        case .domain: Entry("domain", grants: "domain", .usage, open: .usage)
        case .language: Entry("language", grants: "language", .usage, open: .usage)
        case .tablespace: Entry("tablespace", grants: "tablespace", .create)
        case .foreignDataWrapper: Entry("foreign-data wrapper", grants: "foreign-data wrapper", .usage)
        case .foreignServer: Entry("foreign server", grants: "foreign server", .usage)
        case .parameter: Entry("parameter", grants: "parameter", [.set, .alterSystem])
        case .largeObject: Entry("large object", grants: "large object", [.select, .update])
        case .role: Entry("role")
        case .collation: Entry("collation")
        case .conversion: Entry("conversion")
        case .extensionKind: Entry("extension")
        case .eventTrigger: Entry("event trigger")
        case .operatorKind: Entry("operator")
        case .operatorClass: Entry("operator class")
        case .operatorFamily: Entry("operator family")
        case .publication: Entry("publication")
        case .subscription: Entry("subscription")
        case .statistics: Entry("statistics object")
        case .textSearchDictionary: Entry("text search dictionary")
        case .textSearchConfiguration: Entry("text search configuration")
        case .trigger: Entry("trigger")
        case .policy: Entry("policy")
        case .rule: Entry("rule")
        case .constraint: Entry("constraint")
        case .cast: Entry("cast")
        }
    }

    /// Returns the table's line of a kind that is granted on as a table.
    private static func relation(_ noun: String) -> Entry {
        let all: PrivilegeSet = [.insert, .select, .update, .delete, .truncate, .references, .trigger, .maintain]
        return Entry(noun, grants: "table", all)
    }

    /// The noun in `permission denied for …` and `must be owner of …`.
    package var noun: String { entry.noun }
    /// The privileges that can be granted on the kind.
    package var privileges: PrivilegeSet { entry.privileges }
    /// What PUBLIC gets at birth.
    package var publicPrivileges: PrivilegeSet { entry.publicPrivileges }
    /// Tells whether objects of the kind are rows of `pg_class` with columns.
    package var isRelation: Bool {
        switch self {
        case .table, .partitionedTable, .view, .materializedView, .foreignTable: true
        default: false
        }
    }
}

extension ObjectKind.Entry {
    /// Makes a line of the table.
    fileprivate init(
        _ noun: String, grants: String? = nil, _ privileges: PrivilegeSet = [], open: PrivilegeSet = []
    ) {
        self.noun = noun
        grantNoun = grants
        self.privileges = privileges
        publicPrivileges = open
    }
}
