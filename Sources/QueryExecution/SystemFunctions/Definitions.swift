import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Prints stored definitions back as SQL, for a session whose search path decides which names are qualified.
struct Definitions {
    private let context: ExecutionContext

    /// Makes a printer.
    init(_ context: ExecutionContext) { self.context = context }

    /// Returns the printer of one style.
    private func deparser(_ isPretty: Bool) -> Deparser { Deparser(context.environment, isPretty: isPretty) }

    /// Returns the query of a view.
    func view(_ relation: Relation, isPretty: Bool) -> String {
        deparser(isPretty).viewDefinition(relation) ?? ""
    }

    /// Returns an expression over the columns of a relation.
    func expression(_ expression: BoundExpression, of relation: Relation?, isPretty: Bool) -> String {
        deparser(isPretty).expression(expression, of: relation)
    }

    /// Returns the definition of a constraint; nil when there is none of this number.
    func constraint(_ id: ObjectID, isPretty: Bool) -> String? {
        for relation in context.catalog.relations.values {
            if let trigger = relation.triggers.first(where: { $0.constraint?.id == id })?.constraint {
                return "TRIGGER" + (trigger.isDeferrable ? " DEFERRABLE" : "")
                    + (trigger.isInitiallyDeferred ? " INITIALLY DEFERRED" : "")
            }
            guard let constraint = relation.constraints.first(where: { $0.id == id }) else { continue }
            return deparser(isPretty).constraintDefinition(constraint, of: relation)
        }
        for type in context.catalog.types.values {
            guard let constraint = type.domain?.constraints.first(where: { $0.id == id }) else { continue }
            guard case .check(let expression) = constraint.kind else { return "NOT NULL" }
            let text = deparser(isPretty).expression(expression, of: nil)
            return "CHECK (\(text))" + (constraint.isValidated ? "" : " NOT VALID")
        }
        return nil
    }

    /// Returns the statement that makes an index.
    func index(_ index: Relation, isPretty: Bool) -> String { deparser(isPretty).indexDefinition(index) ?? "" }

    /// Returns one key of an index, counted from 1.
    func indexKey(_ number: Int, of index: Relation, isPretty: Bool) -> String? {
        deparser(isPretty).indexKey(index, number: number)
    }

    /// Returns the statement that makes a trigger (`pg_get_triggerdef_worker`).
    func trigger(_ trigger: Trigger, of table: Relation, isPretty: Bool) -> String {
        let columns = trigger.columns.compactMap { table.column(number: $0) }.map { Quoting.identifier($0.name) }
        let events = Trigger.Event.allCases.filter(trigger.events.contains).map { event in
            event == .update && !columns.isEmpty ? "UPDATE OF " + columns.joined(separator: ", ") : event.rawValue
        }
        let schema = context.catalog.schemas[table.schema]?.name ?? ""
        let name =
            isPretty
            ? ObjectDescriber(context: context).name(of: table) : Quoting.qualified(schema, table.name)
        let condition = trigger.condition.map { "WHEN (\(triggerCondition($0, of: table, isPretty: isPretty))) " }
        let kind = trigger.constraint == nil ? "TRIGGER" : "CONSTRAINT TRIGGER"
        return "CREATE \(kind) \(Quoting.identifier(trigger.name)) \(trigger.timing.rawValue) "
            + "\(events.joined(separator: " OR ")) ON \(name) \(trigger.deferral)\(trigger.referencing)FOR EACH \(trigger.isRow ? "ROW" : "STATEMENT") "
            + (condition ?? "") + triggerAction(trigger)
    }

    /// Returns the definition of a trigger of a foreign key.
    func trigger(_ trigger: KeyTrigger, isPretty: Bool) -> String {
        let describer = ObjectDescriber(context: context)
        let schema = context.catalog.schemas[trigger.table.schema]?.name ?? ""
        let name =
            isPretty ? describer.name(of: trigger.table) : Quoting.qualified(schema, trigger.table.name)
        let function = BuiltinTable.catalogued(trigger.function)?.name ?? ""
        let constraint = trigger.constraint
        return "CREATE CONSTRAINT TRIGGER \(Quoting.identifier(trigger.name)) AFTER \(trigger.event) ON \(name) "
            + "FROM \(describer.name(of: trigger.other)) \(constraint.isDeferrable ? "" : "NOT ")DEFERRABLE INITIALLY "
            + (constraint.isInitiallyDeferred ? "DEFERRED" : "IMMEDIATE")
            + " FOR EACH ROW EXECUTE FUNCTION \(Quoting.identifier(function))()"
    }

    /// Returns WHEN of a trigger without its parentheses.
    func triggerCondition(_ condition: BoundExpression, of table: Relation, isPretty: Bool) -> String {
        deparser(isPretty).triggerCondition(condition, of: table)
    }

    /// Returns the call of a trigger's function.
    func triggerAction(_ trigger: Trigger) -> String {
        let signature = context.catalog.routines[trigger.function].map { context.environment.signatureText(of: $0) }
        let name = signature.map { $0.hasSuffix("()") ? String($0.dropLast(2)) : $0 }
        let builtin = BuiltinTable.function(trigger.function)?.name
        let arguments = trigger.arguments.map {
            "'" + $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        }
        .joined(separator: ", ")
        return "EXECUTE FUNCTION \(name ?? builtin ?? "")(\(arguments))"
    }
}

extension Trigger {
    /// The words about when the trigger of a constraint runs.
    fileprivate var deferral: String {
        guard let constraint else { return "" }
        return (constraint.isDeferrable ? "" : "NOT ") + "DEFERRABLE INITIALLY "
            + (constraint.isInitiallyDeferred ? "DEFERRED " : "IMMEDIATE ")
    }

    /// The words about the tables of rows before and after the statement.
    fileprivate var referencing: String {
        let tables = [("OLD", oldTable), ("NEW", newTable)].compactMap { word, name in
            name.map { "\(word) TABLE AS \(Quoting.identifier($0)) " }
        }
        return tables.isEmpty ? "" : "REFERENCING " + tables.joined()
    }
}
