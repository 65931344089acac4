import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// One firing of a trigger, as its function sees it (PostgreSQL's `TriggerData`).
package struct TriggerCall {
    /// The trigger's name (TG_NAME).
    package var name: String
    /// BEFORE, AFTER or INSTEAD OF (TG_WHEN).
    package var when: String
    /// ROW or STATEMENT (TG_LEVEL).
    package var level: String
    /// INSERT, UPDATE, DELETE or TRUNCATE (TG_OP).
    package var operation: String
    /// The table (TG_RELID).
    package var relation: ObjectID
    /// The table's name (TG_TABLE_NAME).
    package var table: String
    /// The table's schema (TG_TABLE_SCHEMA).
    package var schema: String
    /// The arguments of CREATE TRIGGER (TG_ARGV).
    package var arguments: [String]
    /// The columns of the rows below.
    package var columns: [(name: String, type: SQLType)]
    /// The row before; nil where there is none.
    package var old: [Value]?
    /// The row after; nil where there is none.
    package var new: [Value]?
    /// The rows of the statement that the function sees as tables, by name.
    package var transitions: [String: TransitionTable] = [:]

    /// Describes a firing.
    package init(
        name: String, when: String, level: String, operation: String, relation: ObjectID, table: String,
        schema: String, arguments: [String], columns: [(name: String, type: SQLType)], old: [Value]?, new: [Value]?
    ) {
        self.name = name
        self.when = when
        self.level = level
        self.operation = operation
        self.relation = relation
        self.table = table
        self.schema = schema
        self.arguments = arguments
        self.columns = columns
        self.old = old
        self.new = new
    }
}
