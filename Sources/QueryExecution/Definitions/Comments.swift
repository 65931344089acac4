import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes COMMENT ON (`CommentObject`).
    func comment(_ statement: CommentStatement) throws -> String {
        let text = statement.text.flatMap { $0.isEmpty ? nil : $0 }
        switch statement.object {
        case .named(let kind, let name): try comment(on: kind, name, text, statement)
        case .onRelation(.constraint, let constraint, let table):
            let relation = try relation(named: table)
            guard let found = relation.constraints.first(where: { $0.name == constraint.name }) else {
                throw Diagnostic(
                    .undefinedObject,
                    "constraint \"\(constraint.name)\" for table \"\(relation.name)\" does not exist")
            }
            try context.require(
                .ownership(of: relation.securable), refusal: Refusal("must be owner of relation \(relation.name)"))
            catalog.comments[ObjectAddress(.constraint, found.id)] = text
        case .routine(let signature, let kind): try comment(onRoutine: kind, signature, text)
        case .operator(let signature): try comment(onOperator: signature, text)
        case .cast(let source, let target): try comment(onCast: source, target, text)
        case .type(let kind, let type): try comment(onType: kind, type, text)
        case .domainConstraint(let constraint, let domain):
            try comment(onConstraint: constraint.name, ofDomain: domain.name, text)
        case .onRelation(.policy, let name, let table):
            let (relation, policy) = try policy(named: name.name, on: table)
            try requireOwnership(ofPolicyTable: relation)
            catalog.comments[ObjectAddress(.policy, policy.id)] = text
        case .onRelation(.trigger, let name, let table):
            let (relation, trigger) = try trigger(named: name.name, on: table)
            try requireOwnership(ofPolicyTable: relation)
            catalog.comments[ObjectAddress(.trigger, trigger.id)] = text
        case .onRelation(.rule, let name, let table):
            let address = try ruleAddress(name.name, on: table)
            try requireOwnership(ofPolicyTable: address.table)
            catalog.comments[address.rule] = text
        default: throw Diagnostic.notSupported("COMMENT ON this kind of object", at: statement.span)
        }
        return "COMMENT"
    }

    /// Sets the comment of an object that has a plain name.
    private func comment(
        on kind: SQLSyntax.ObjectKind, _ name: QualifiedName, _ text: String?, _ statement: CommentStatement
    ) throws {
        switch kind {
        case .table, .view, .materializedView, .sequence, .index, .foreignTable:
            let relation = try relation(named: name)
            try checkCommentKind(of: relation, is: kind)
            try requireOwnership(of: relation)
            catalog.comments[ObjectAddress(.relation, relation.id)] = text
        case .column: try comment(onColumn: name, text)
        case .schema:
            let schema = try schema(named: name.name)
            try require(.ownership(of: SecurableID(.schema, schema.id)))
            catalog.comments[ObjectAddress(.schema, schema.id)] = text
        case .role: try comment(onRole: name.name, text)
        case .database:
            guard let database = context.state.cluster.database(named: name.name) else {
                throw Diagnostic(.invalidCatalogName, "database \"\(name.name)\" does not exist")
            }
            try require(.ownership(of: SecurableID(.database, database.id)))
            context.state.cluster.sharedComments[ObjectAddress(.database, database.id)] = text
        default:
            guard let named = NamedKind(kind) else {
                throw Diagnostic.notSupported("COMMENT ON \(kind.rawValue)", at: statement.span)
            }
            try comment(on: named, name, text)
        }
    }

    /// Throws unless a relation is of the kind that COMMENT ON names (`get_relation_by_qualified_name`).
    private func checkCommentKind(of relation: Relation, is kind: SQLSyntax.ObjectKind) throws {
        let fits =
            switch kind {
            case .table: relation.isTable
            case .view: relation.kind == .view
            case .materializedView: relation.kind == .materializedView
            case .sequence: relation.kind == .sequence
            case .foreignTable: relation.kind == .foreignTable
            default: relation.kind == .index
            }
        guard !fits else { return }
        let article = kind == .index ? "an" : "a"
        throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not \(article) \(kind.rawValue.lowercased())")
    }

    /// Sets the comment of a column, which its table's owner may.
    private func comment(onColumn name: QualifiedName, _ text: String?) throws {
        guard name.parts.count > 1 else {
            throw Diagnostic(.syntaxError, "column name must be qualified")
        }
        var table = name
        table.parts.removeLast()
        let relation = try relation(named: table)
        let system = relation.hasSystemColumns ? SystemColumns.column(named: name.name)?.number : nil
        guard let number = relation.column(named: name.name)?.number ?? system else {
            throw Diagnostic(
                .undefinedColumn, "column \"\(name.name)\" of relation \"\(table.text)\" does not exist")
        }
        try context.require(
            .ownership(of: relation.securable), refusal: Refusal("must be owner of relation \(relation.name)"))
        guard relation.kind != .sequence, relation.kind != .index else {
            throw Diagnostic(
                .wrongObjectType, "cannot set comment on relation \"\(relation.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(relation.kind)).")
        }
        catalog.comments[ObjectAddress(.relation, relation.id, column: number)] = text
    }

    /// Sets the comment of a role; it takes CREATEROLE and ADMIN on it (`check_object_ownership`).
    private func comment(onRole name: String, _ text: String?) throws {
        let roles = context.state.cluster.roles
        guard let role = roles.id(named: name) else {
            throw Diagnostic(.undefinedObject, "role \"\(name)\" does not exist")
        }
        if roles.isSuperuser(role) {
            try require(
                .superuser,
                refusal: Refusal(
                    "permission denied",
                    detail: "The current user must have the SUPERUSER attribute."))
        } else {
            try require(
                .attribute(.createRole),
                refusal: Refusal(
                    "permission denied",
                    detail: "The current user must have the CREATEROLE attribute."))
            try require(
                .membership(in: role, .admin),
                refusal: Refusal(
                    "permission denied",
                    detail: "The current user must have the ADMIN option on role \"\(name)\"."))
        }
        context.state.cluster.sharedComments[ObjectAddress(.role, role)] = text
    }
}
