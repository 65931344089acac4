import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE DOMAIN (`DefineDomain`): USAGE on the type below it is needed.
    func createDomain(_ statement: CreateDomainStatement) throws -> String {
        let schema = try typeCreationSchema(for: statement.name)
        let definition = statement.definition
        let base = try resolveType(definition.type)
        guard let info = base.info, "bcderm".contains(info.kind) else {
            throw Diagnostic(
                .datatypeMismatch, "\"\(definition.type.name.text)\" is not a valid base type for a domain",
                at: definition.type.span)
        }
        try requireUsage(ofType: base)
        var domain = DomainDefinition(base: base)
        domain.defaultValue = catalog.types[base.oid]?.domain?.defaultValue
        if let collation = definition.collation {
            domain.collation = try Collations.lookUp(collation, at: collation.span)
            try Collations.check(base, at: collation.span)
        }
        try Self.checkDomainConstraints(definition.constraints)
        for constraint in definition.constraints {
            if case .defaultValue(let value) = constraint.kind {
                domain.defaultValue = try domainDefault(value, of: statement.name.name, base)
            }
        }
        for constraint in definition.constraints {
            try add(constraint, named: statement.name.name, to: &domain)
        }
        let id = makeType(named: statement.name.name, in: schema, .domain(domain))
        recordUse(of: base, by: ObjectAddress(.type, id))
        recordReferences(ofDomain: id)
        return "CREATE DOMAIN"
    }

    /// Refuses what a domain cannot have (`DefineDomain`).
    private static func checkDomainConstraints(_ constraints: [ColumnConstraint]) throws {
        var defaults = 0
        var isNull = false
        var isNotNull = false
        for constraint in constraints {
            if constraint.attributes.isDeferrable != nil || constraint.attributes.isInitiallyDeferred != nil {
                throw Diagnostic(
                    .featureNotSupported, "specifying constraint deferrability not supported for domains",
                    at: constraint.attributes.span)
            }
            switch constraint.kind {
            case .defaultValue:
                defaults += 1
                if defaults > 1 { throw Diagnostic(.syntaxError, "multiple default expressions", at: constraint.span) }
            case .notNull(let noInherit):
                isNotNull = true
                if noInherit {
                    throw Diagnostic(
                        .invalidObjectDefinition, "not-null constraints for domains cannot be marked NO INHERIT",
                        at: constraint.span)
                }
            case .null: isNull = true
            default: try checkKind(of: constraint)
            }
            if isNull && isNotNull {
                throw Diagnostic(.syntaxError, "conflicting NULL/NOT NULL constraints", at: constraint.span)
            }
        }
    }

    /// Refuses the kinds of constraints that only tables have.
    private static func checkKind(of constraint: ColumnConstraint) throws {
        let message: String? =
            switch constraint.kind {
            case .unique: "unique constraints not possible for domains"
            case .primaryKey: "primary key constraints not possible for domains"
            case .references: "foreign key constraints not possible for domains"
            case .generated, .identity: "specifying GENERATED not supported for domains"
            case .check(_, let noInherit):
                noInherit ? "check constraints for domains cannot be marked NO INHERIT" : nil
            default: nil
            }
        guard let message else { return }
        switch constraint.kind {
        case .generated, .identity: throw Diagnostic(.featureNotSupported, message, at: constraint.span)
        case .check: throw Diagnostic(.invalidObjectDefinition, message, at: constraint.span)
        default: throw Diagnostic(.syntaxError, message, at: constraint.span)
        }
    }

    /// Analyzes a default for a domain (`cookDefault`).
    func domainDefault(_ value: Expression, of name: String, _ base: SQLType) throws -> BoundExpression? {
        let bound = try analyze { (analyzer) throws(Diagnostic) in
            try analyzer.definitionExpression(
                value, columnsOf: nil, for: .columnDefault(column: name, type: base))
        }
        try requireUsage(ofNamed: bound.referencedTypes)
        if !base.isDomain, case .constant(let constant) = bound.withoutImplicitCasts, constant.value.isNull {
            return nil
        }
        return bound
    }

    /// Adds one constraint to a domain.
    private func add(_ constraint: ColumnConstraint, named domainName: String, to domain: inout DomainDefinition) throws
    {
        switch constraint.kind {
        case .notNull:
            guard !domain.isNotNull else { return }
            let name = try newName(constraint.name?.name, domainName, "not_null", domain)
            domain.constraints.append(.init(id: context.identifiers.nextObject(), name: name, kind: .notNull))
        case .check(let expression, _):
            let name = try newName(constraint.name?.name, domainName, "check", domain)
            let condition = try withoutPlaces {
                try analyze { (analyzer) throws(Diagnostic) in
                    try analyzer.domainCondition(expression, value: domain.base)
                }
            }
            try requireUsage(ofNamed: condition.referencedTypes)
            domain.constraints.append(
                .init(id: context.identifiers.nextObject(), name: name, kind: .check(condition)))
        default: break
        }
    }

    /// Returns the name of a new constraint: the one written, or one that is free (`ChooseConstraintName`).
    private func newName(
        _ written: String?, _ domainName: String, _ label: String, _ domain: DomainDefinition
    ) throws -> String {
        func isTaken(_ name: String) -> Bool { domain.constraints.contains { $0.name == name } }
        if let written {
            if isTaken(written) {
                throw Diagnostic(
                    .duplicateObject, "constraint \"\(written)\" for domain \"\(domainName)\" already exists")
            }
            return written
        }
        return ObjectNaming.unused(domainName, nil, label: label, isTaken: isTaken)
    }

    /// Records what a domain's default and constraints name: the default's as the domain's own, each constraint's as its
    /// (`GenerateTypeDependencies`, `CreateConstraintEntry`).
    private func recordReferences(ofDomain id: ObjectID) {
        guard let domain = catalog.types[id]?.domain else { return }
        let address = ObjectAddress(.type, id)
        catalog.removeReferences(of: address) {
            $0.referenced.objectClass == .function || $0.referenced.objectClass == .relation
        }
        if let value = domain.defaultValue { recordNames(in: value, by: address, domain: id) }
        for constraint in domain.constraints {
            let own = ObjectAddress(.constraint, constraint.id)
            catalog.addDependency(of: own, on: address, kind: .automatic)
            if case .check(let condition) = constraint.kind { recordNames(in: condition, by: own, domain: id) }
        }
    }

    /// Records the types, sequences and routines that an expression of a domain names.
    private func recordNames(in expression: BoundExpression, by dependent: ObjectAddress, domain: ObjectID) {
        for type in expression.referencedTypes.sorted() where type != domain {
            catalog.addDependency(of: dependent, on: ObjectAddress(.type, type), kind: .normal)
        }
        for relation in expression.relationConstants {
            catalog.addDependency(of: dependent, on: ObjectAddress(.relation, relation), kind: .normal)
        }
        recordRoutines(of: dependent, in: expression)
    }

    // MARK: ALTER DOMAIN

    /// Executes what only ALTER DOMAIN does.
    func alterDomain(_ statement: AlterDomainStatement) throws -> String {
        let type = try typeNamed(statement.domain)
        guard let entry = catalog.types[type.oid], var domain = entry.domain else {
            throw Diagnostic(.wrongObjectType, "\(type.displayName) is not a domain")
        }
        try requireOwnership(ofType: type.oid)
        switch statement.command {
        case .setDefault(let value):
            domain.defaultValue = try withoutPlaces {
                try value.flatMap { try domainDefault($0, of: entry.name, domain.base) }
            }
        case .setNotNull(true):
            guard !domain.isNotNull else { return "ALTER DOMAIN" }
            try validateNotNull(ofDomain: type)
            let name = try newName(nil, entry.name, "not_null", domain)
            domain.constraints.append(.init(id: context.identifiers.nextObject(), name: name, kind: .notNull))
        case .setNotNull(false):
            for constraint in domain.constraints {
                if case .notNull = constraint.kind {
                    catalog.removeReferences(of: ObjectAddress(.constraint, constraint.id))
                }
            }
            domain.constraints.removeAll { if case .notNull = $0.kind { true } else { false } }
        case .addConstraint(let constraint): try addConstraint(constraint, entry.name, to: &domain, of: type)
        case .dropConstraint(let name, let ifExists, _):
            try dropConstraint(name.name, ifExists, statement.domain.text, of: &domain)
        case .validateConstraint(let name):
            try validateConstraint(name.name, statement.domain.text, of: &domain, type)
        case .renameConstraint(let name, let newName):
            try renameConstraint(name.name, to: newName.name, entry.name, of: &domain, type)
        }
        catalog.updateType(type.oid) { $0.domain = domain }
        recordReferences(ofDomain: type.oid)
        return "ALTER DOMAIN"
    }

    /// Executes ADD CONSTRAINT (`AlterDomainAddConstraint`).
    private func addConstraint(
        _ constraint: ColumnConstraint, _ name: String, to domain: inout DomainDefinition, of type: SQLType
    ) throws {
        try Self.checkDomainConstraints([constraint])
        let count = domain.constraints.count
        if case .notNull = constraint.kind {
            guard !domain.isNotNull else { return }
            try validateNotNull(ofDomain: type)
        }
        try add(constraint, named: name, to: &domain)
        guard domain.constraints.count > count, case .check(let condition) = domain.constraints[count].kind else {
            return
        }
        if constraint.attributes.isNotValid {
            domain.constraints[count].isValidated = false
        } else {
            try validate(condition, ofDomain: type, domain.base)
        }
    }

    /// Executes DROP CONSTRAINT (`AlterDomainDropConstraint`).
    private func dropConstraint(
        _ constraint: String, _ ifExists: Bool, _ name: String, of domain: inout DomainDefinition
    ) throws {
        guard let place = domain.constraints.firstIndex(where: { $0.name == constraint }) else {
            let message = "constraint \"\(constraint)\" of domain \"\(name)\" does not exist"
            guard ifExists else { throw Diagnostic(.undefinedObject, message) }
            notice(message + ", skipping")
            return
        }
        let address = ObjectAddress(.constraint, domain.constraints[place].id)
        catalog.comments[address] = nil
        catalog.removeReferences(of: address)
        domain.constraints.remove(at: place)
    }

    /// Executes VALIDATE CONSTRAINT (`AlterDomainValidateConstraint`).
    private func validateConstraint(
        _ constraint: String, _ name: String, of domain: inout DomainDefinition, _ type: SQLType
    ) throws {
        guard let place = domain.constraints.firstIndex(where: { $0.name == constraint }) else {
            throw Diagnostic(.undefinedObject, "constraint \"\(constraint)\" of domain \"\(name)\" does not exist")
        }
        guard case .check(let condition) = domain.constraints[place].kind else {
            throw Diagnostic(
                .wrongObjectType, "constraint \"\(constraint)\" of domain \"\(name)\" is not a check constraint")
        }
        try validate(condition, ofDomain: type, domain.base)
        domain.constraints[place].isValidated = true
    }

    /// Executes RENAME CONSTRAINT (`RenameConstraint`).
    private func renameConstraint(
        _ constraint: String, to newName: String, _ name: String, of domain: inout DomainDefinition, _ type: SQLType
    ) throws {
        guard let place = domain.constraints.firstIndex(where: { $0.name == constraint }) else {
            throw Diagnostic(
                .undefinedObject, "constraint \"\(constraint)\" for domain \(type.displayName) does not exist")
        }
        if domain.constraints.contains(where: { $0.name == newName }) {
            throw Diagnostic(
                .duplicateObject, "constraint \"\(newName)\" for domain \(type.displayName) already exists")
        }
        domain.constraints[place].name = newName
    }
}
