import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE RULE (`DefineRule`): the owner of the table or view may, and what the rule does is checked as the owner.
    func createRule(_ statement: CreateRuleStatement) throws -> String {
        let table = try relation(named: statement.table)
        if table.kind == .materializedView {
            throw Diagnostic(.featureNotSupported, "rules on materialized views are not supported")
        }
        if table.kind == .index || table.kind == .compositeType {
            throw Diagnostic(
                .wrongObjectType, "cannot open relation \"\(table.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(table.kind)).")
        }
        let (condition, actions) = try ruleParts(statement, of: table)
        try requireRuleKind(of: table)
        try requireNoCatalog(table)
        try requireOwnership(of: table)
        if table.id.isBuiltin { throw Diagnostic.notSupported("a rule of a system view", at: statement.table.span) }
        guard let event = statement.event.bound else {
            try defineView(statement, table, actions)
            return "CREATE RULE"
        }
        try checkReturning(statement, table, actions)
        guard statement.name.name != Self.viewRule else {
            throw Diagnostic(
                .invalidObjectDefinition, "non-view rule for \"\(table.name)\" must not be named \"\(Self.viewRule)\"")
        }
        let existing = table.rule(named: statement.name.name)
        if existing != nil, !statement.orReplace { throw duplicateRule(statement.name.name, table) }
        var rule = Rule(
            id: existing?.id ?? context.identifiers.nextObject(), name: statement.name.name, event: event,
            isInstead: statement.isInstead, condition: condition, actions: actions)
        rule.enabling = existing?.enabling ?? .origin
        try keep(rule, of: table)
        return "CREATE RULE"
    }

    /// The name of the rule that makes a view (`ViewSelectRuleName`).
    private static let viewRule = "_RETURN"

    /// Analyzes the condition and the actions (`transformRuleStmt`).
    private func ruleParts(
        _ statement: CreateRuleStatement, of table: Relation
    ) throws -> (condition: BoundExpression?, actions: [RoutineStatement]) {
        let condition = try statement.condition.map { node in
            try analyze { (analyzer) throws(Diagnostic) in
                try analyzer.ruleCondition(node, on: table, for: statement.event)
            }
        }
        let actions = try statement.actions.map { node in
            try analyze { (analyzer) throws(Diagnostic) in
                try analyzer.ruleAction(node, on: table, for: statement.event, condition: condition)
            }
        }
        return (condition, actions)
    }

    /// Refuses kinds of relations that have no rules.
    private func requireRuleKind(of relation: Relation) throws {
        switch relation.kind {
        case .table, .view, .partitionedTable: return
        case .index, .sequence, .materializedView, .compositeType, .foreignTable:
            throw Diagnostic(
                .wrongObjectType, "relation \"\(relation.name)\" cannot have rules",
                detail: "This operation is not supported for \(ObjectDescriber.plural(relation.kind)).")
        }
    }

    /// Refuses rules of system catalogs; system views are none (`IsSystemRelation`).
    private func requireNoCatalog(_ relation: Relation) throws {
        guard relation.id.isBuiltin, relation.kind != .view else { return }
        throw Diagnostic(.insufficientPrivilege, "permission denied: \"\(relation.name)\" is a system catalog")
    }

    /// The error of a name that is taken.
    private func duplicateRule(_ name: String, _ table: Relation) -> Diagnostic {
        Diagnostic(.duplicateObject, "rule \"\(name)\" for relation \"\(table.name)\" already exists")
    }

    /// The error of a rule that is not there.
    private func missingRule(_ name: String, _ table: Relation) -> Diagnostic {
        Diagnostic(.undefinedObject, "rule \"\(name)\" for relation \"\(table.name)\" does not exist")
    }

    // MARK: ON SELECT

    /// Gives a view another query: that is all that a rule ON SELECT can do (`DefineQueryRewrite`).
    private func defineView(
        _ statement: CreateRuleStatement, _ view: Relation, _ actions: [RoutineStatement]
    ) throws {
        func unsupported(_ words: String) -> Diagnostic { Diagnostic(.featureNotSupported, words) }
        guard view.kind == .view else {
            throw Diagnostic(
                .wrongObjectType, "relation \"\(view.name)\" cannot have ON SELECT rules",
                detail: "This operation is not supported for \(ObjectDescriber.plural(view.kind)).")
        }
        if actions.count > 1 { throw unsupported("multiple actions for rules on SELECT are not implemented") }
        guard statement.isInstead, case .query(let query)? = actions.first else {
            throw unsupported("rules on SELECT must have action INSTEAD SELECT")
        }
        if statement.condition != nil {
            throw unsupported("event qualifications are not implemented for rules on SELECT")
        }
        try checkResult(query.visibleTargets, view, isSelect: true)
        guard statement.orReplace else {
            throw Diagnostic(.objectNotInPrerequisiteState, "\"\(view.name)\" is already a view")
        }
        guard statement.name.name == Self.viewRule else {
            throw Diagnostic(
                .invalidObjectDefinition, "view rule for \"\(view.name)\" must be named \"\(Self.viewRule)\"")
        }
        catalog.removeReferences(of: ObjectAddress(.relation, view.id)) { $0.referenced.objectClass == .relation }
        updateRelation(view.id) { $0.view?.setQuery(query) }
        try recordReferences(ofView: view.id, query)
    }

    // MARK: RETURNING

    /// Refuses RETURNING where a rule cannot have it, or not this one.
    private func checkReturning(
        _ statement: CreateRuleStatement, _ table: Relation, _ actions: [RoutineStatement]
    ) throws {
        var isFirst = true
        for case .change(let change) in actions {
            guard let returning = change.returning else { continue }
            func unsupported(_ words: String) -> Diagnostic { Diagnostic(.featureNotSupported, words) }
            if !isFirst { throw unsupported("cannot have multiple RETURNING lists in a rule") }
            isFirst = false
            if statement.condition != nil {
                throw unsupported("RETURNING lists are not supported in conditional rules")
            }
            if !statement.isInstead {
                throw unsupported("RETURNING lists are not supported in non-INSTEAD rules")
            }
            try checkResult(returning.filter { !$0.isHidden }, table, isSelect: false)
        }
    }

    /// Compares columns with those of a relation (`checkRuleResultList`).
    private func checkResult(_ targets: [Target], _ relation: Relation, isSelect: Bool) throws {
        func invalid(_ words: String, _ detail: String? = nil) -> Diagnostic {
            Diagnostic(.invalidObjectDefinition, words, detail: detail)
        }
        let list = isSelect ? "SELECT rule's target list" : "RETURNING list"
        for (position, target) in targets.enumerated() {
            guard relation.columns.indices.contains(position) else { throw invalid("\(list) has too many entries") }
            let column = relation.columns[position]
            if column.isDropped {
                throw Diagnostic(
                    .featureNotSupported,
                    isSelect
                        ? "cannot convert relation containing dropped columns to view"
                        : "cannot create a RETURNING list for a relation containing dropped columns")
            }
            let entry =
                isSelect ? "SELECT rule's target entry \(position + 1)" : "RETURNING list's entry \(position + 1)"
            if isSelect, target.name != column.name {
                throw invalid(
                    "\(entry) has different column name from column \"\(column.name)\"",
                    "SELECT target entry is named \"\(target.name)\".")
            }
            let kind = isSelect ? "SELECT target entry" : "RETURNING list entry"
            let type = target.expression.type
            if type.oid != column.type.oid {
                throw invalid(
                    "\(entry) has different type from column \"\(column.name)\"",
                    "\(kind) has type \(context.environment.typeName(type.unmodified)), but column has type "
                        + "\(context.environment.typeName(column.type.unmodified)).")
            }
            if type.modifier != column.type.modifier, type.modifier != -1, column.type.modifier != -1 {
                throw invalid(
                    "\(entry) has different size from column \"\(column.name)\"",
                    "\(kind) has type \(context.environment.typeName(type)), but column has type "
                        + "\(context.environment.typeName(column.type)).")
            }
        }
        if targets.count < relation.columns.count { throw invalid("\(list) has too few entries") }
    }

    // MARK: Keeping

    /// Stores a rule and records what it depends on: it goes with its table, and holds what it mentions.
    private func keep(_ rule: Rule, of table: Relation) throws {
        updateRelation(table.id) { $0.store(rule) }
        let address = ObjectAddress(.rewriteRule, rule.id)
        let own = ObjectAddress(.relation, table.id)
        catalog.removeReferences(of: address)
        catalog.addDependency(of: address, on: own, kind: .automatic)
        var references: Set<ObjectAddress> = [own]
        var statements = rule.actions
        if let condition = rule.condition {
            var query = BoundQuery()
            query.filter = condition
            statements.append(.query(query))
        }
        for statement in statements {
            references.formUnion(statement.referencedObjects)
            for column in statement.columns(of: [BoundColumn.ruleOld, BoundColumn.ruleNew]) where column.column > 0 {
                references.insert(ObjectAddress(.relation, table.id, column: column.column))
            }
        }
        try requireUsage(ofNamed: references.filter { $0.objectClass == .type }.map(\.id))
        for reference in references {
            let isPartlyNamed = references.contains {
                $0.objectClass == reference.objectClass && $0.id == reference.id && $0.column != 0
            }
            if reference.column == 0, isPartlyNamed { continue }
            catalog.addDependency(of: address, on: reference, kind: .normal)
        }
    }

    // MARK: Existing rules

    /// Returns the address of a rule and its table, or throws 42P01 or 42704.
    func ruleAddress(
        _ name: String, on tableName: QualifiedName
    ) throws -> (table: Relation, rule: ObjectAddress) {
        let table = try relation(named: tableName)
        guard let id = ruleID(name, table) else { throw missingRule(name, table) }
        return (table, ObjectAddress(.rewriteRule, id))
    }

    /// Returns the number of a rule of a relation.
    private func ruleID(_ name: String, _ table: Relation) -> ObjectID? {
        table.rule(named: name)?.id ?? (name == Self.viewRule ? table.view?.rule : nil)
    }

    /// Returns the rule to drop; its table's owner may (`get_object_address_relobject`).
    func droppedRule(
        _ name: String, on tableName: QualifiedName, _ statement: DropStatement
    ) throws -> ObjectAddress? {
        let found: (table: Relation, rule: ObjectAddress)
        if statement.ifExists {
            if let qualifier = tableName.qualifier, !hasSchema(named: qualifier) {
                notice("schema \"\(qualifier)\" does not exist, skipping")
                return nil
            }
            guard let table = try withoutPlaces({ try context.environment.relationIfAny(named: tableName) }) else {
                notice("relation \"\(tableName.text)\" does not exist, skipping")
                return nil
            }
            guard let id = ruleID(name, table) else {
                notice("rule \"\(name)\" for relation \"\(tableName.text)\" does not exist, skipping")
                return nil
            }
            found = (table, ObjectAddress(.rewriteRule, id))
        } else {
            found = try ruleAddress(name, on: tableName)
        }
        try requireOwnership(ofPolicyTable: found.table)
        if name == Self.viewRule, found.table.view?.rule == found.rule.id {
            let view =
                "\(ObjectDescriber.noun(found.table.kind)) \(ObjectDescriber(context: context).name(of: found.table))"
            throw Diagnostic(
                .dependentObjectsStillExist, "cannot drop rule \(name) on \(view) because \(view) requires it",
                hint: "You can drop \(view) instead.")
        }
        return found.rule
    }

    /// Renames a rule (`RenameRewriteRule`).
    func renameRule(_ name: String, on tableName: QualifiedName, to newName: String) throws {
        let table = try relation(named: tableName)
        try requireRuleKind(of: table)
        try requireNoCatalog(table)
        try requireOwnership(of: table)
        guard var rule = table.rule(named: name) else {
            if name == Self.viewRule, table.view != nil {
                throw Diagnostic(.invalidObjectDefinition, "renaming an ON SELECT rule is not allowed")
            }
            throw missingRule(name, table)
        }
        if ruleID(newName, table) != nil { throw duplicateRule(newName, table) }
        rule.name = newName
        updateRelation(table.id) { $0.store(rule) }
    }

    /// Executes ENABLE and DISABLE RULE (`EnableDisableRule`).
    func switchRule(_ name: String, _ command: TriggerSwitch, _ table: Relation) throws {
        guard var rule = table.rule(named: name) else { throw missingRule(name, table) }
        rule.enabling = command.bound
        updateRelation(table.id) { $0.store(rule) }
    }
}

extension ExecutionContext {
    /// Takes a rule off its table.
    func removeRule(_ address: ObjectAddress) {
        guard let (table, rule) = catalog.rule(address.id) else { return }
        catalog.updateRelation(table.id) { $0.rules.removeAll { $0.id == rule.id } }
    }
}

extension CreateRuleStatement.Event {
    /// The event in the catalog; nil for SELECT, which only the rule of a view has.
    fileprivate var bound: Rule.Event? {
        switch self {
        case .select: nil
        case .insert: .insert
        case .update: .update
        case .delete: .delete
        }
    }
}
