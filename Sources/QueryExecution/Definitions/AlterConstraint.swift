import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Executes ALTER CONSTRAINT (`ATExecAlterConstraint`), which says when a foreign key is checked; the constraints that
    /// partitions have from it follow.
    func alterConstraint(_ name: Identifier, _ attributes: ConstraintAttributes, _ relation: Relation) throws {
        if attributes.isNotValid {
            throw Diagnostic(
                .featureNotSupported, "constraints cannot be altered to be NOT VALID", at: attributes.span)
        }
        if !spreads, relation.isPartitioned {
            throw Diagnostic(
                .invalidTableDefinition, "constraint must be altered in child tables too",
                hint: "Do not specify the ONLY keyword.")
        }
        guard let constraint = relation.constraints.first(where: { $0.name == name.name }) else {
            throw Diagnostic(
                .undefinedObject, "constraint \"\(name.name)\" of relation \"\(relation.name)\" does not exist")
        }
        let setsTime = attributes.isDeferrable != nil || attributes.isInitiallyDeferred != nil
        if setsTime, !constraint.isForeignKey {
            throw Diagnostic(
                .wrongObjectType,
                "constraint \"\(name.name)\" of relation \"\(relation.name)\" is not a foreign key constraint")
        }
        if attributes.isEnforced != nil, !constraint.isForeignKey {
            throw Diagnostic(
                .wrongObjectType,
                "cannot alter enforceability of constraint \"\(name.name)\" of relation \"\(relation.name)\"")
        }
        if attributes.isNoInherit {
            throw Diagnostic.notSupported("ALTER CONSTRAINT of what is inherited", at: attributes.span)
        }
        try refuseDerived(constraint, relation)
        if let isEnforced = attributes.isEnforced, isEnforced != constraint.isEnforced {
            try enforce(constraint, isEnforced, on: relation)
        }
        guard setsTime else { return }
        let isDeferred = attributes.isInitiallyDeferred ?? false
        updateDerived(of: constraint.id, on: relation.id) {
            $0.isDeferrable = attributes.isDeferrable ?? isDeferred
            $0.isInitiallyDeferred = isDeferred
        }
    }

    /// Says whether a foreign key and those that are derived from it are enforced; the rows that are there must pass one that
    /// comes to be (`ATExecAlterConstrEnforceability`).
    private func enforce(_ constraint: Constraint, _ isEnforced: Bool, on relation: Relation) throws {
        updateDerived(of: constraint.id, on: relation.id) {
            $0.isEnforced = isEnforced
            $0.isValidated = isEnforced
        }
        if isEnforced { try validateDerived(of: constraint.id, on: relation.id) }
    }

    /// Checks the rows of a table, or of its partitions, against a foreign key.
    private func validateDerived(of id: ObjectID, on table: ObjectID) throws {
        guard let relation = catalog.relations[table],
            let constraint = relation.constraints.first(where: { $0.id == id }),
            case .foreignKey(let key) = constraint.kind
        else { return }
        guard relation.isPartitioned else { return try validateForeignKey(constraint, key, table) }
        for child in catalog.children(of: table) {
            for derived in child.constraints where derived.parent == id {
                try validateDerived(of: derived.id, on: child.id)
            }
        }
    }

    /// Refuses a constraint that stands for one of another relation, or for another of the same relation.
    private func refuseDerived(_ constraint: Constraint, _ relation: Relation) throws {
        guard let parent = constraint.parent else { return }
        let above = catalog.relations.values.lazy.compactMap { table in
            table.constraints.first { $0.id == parent }.map { (table: table.name, name: $0.name) }
        }.first
        throw Diagnostic(
            .featureNotSupported, "cannot alter constraint \"\(constraint.name)\" on relation \"\(relation.name)\"",
            detail: above.map {
                "Constraint \"\(constraint.name)\" is derived from constraint \"\($0.name)\" of relation \"\($0.table)\"."
            },
            hint: "You may alter the constraint it derives from instead.")
    }

    /// Changes a foreign key and those that are derived from it.
    private func updateDerived(of id: ObjectID, on table: ObjectID, _ change: (inout Constraint) -> Void) {
        updateConstraint(id, of: table, change)
        for relation in [catalog.relations[table]].compactMap({ $0 }) + catalog.children(of: table) {
            for derived in relation.constraints where derived.parent == id {
                updateDerived(of: derived.id, on: relation.id, change)
            }
        }
    }
}
