import SQLTypes

/// What pg_prepared_statements shows of a prepared statement.
package struct PreparedSummary: Sendable {
    package var name: String
    package var statement: String
    package var creationTime: Int64
    package var parameterTypes: [SQLType]
    /// The types of the result's columns; nil for a statement without result.
    package var resultTypes: [SQLType]?
    /// How often it was executed.
    package var executions: Int

    /// Makes a summary.
    package init(
        name: String, statement: String, creationTime: Int64, parameterTypes: [SQLType], resultTypes: [SQLType]?,
        executions: Int
    ) {
        self.name = name
        self.statement = statement
        self.creationTime = creationTime
        self.parameterTypes = parameterTypes
        self.resultTypes = resultTypes
        self.executions = executions
    }
}

/// The values of the parameters of the prepared statement that is executed.
package struct ParameterValues: Sendable {
    package var types: [SQLType]
    package var values: [Value]

    /// Makes a list.
    package init(types: [SQLType] = [], values: [Value] = []) {
        self.types = types
        self.values = values
    }
}
