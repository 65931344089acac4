import SQLTypes

/// What pg_prepared_statements shows of a prepared statement.
package struct PreparedSummary: Sendable {
    package var name: String
    package var statement: String
    package var creationTime: Int64
    package var parameterTypes: [SQLType]
    /// The types of the result's columns; nil for a statement without result.
    package var resultTypes: [SQLType]?
    /// Tells whether it was made by PREPARE, not by a client's message.
    package var isFromSQL: Bool
    /// How often it was planned for any values of the parameters, and for those that were given.
    package private(set) var genericPlans = 0, customPlans = 0

    /// Makes a summary of a statement that was never executed.
    package init(
        name: String, statement: String, creationTime: Int64, parameterTypes: [SQLType], resultTypes: [SQLType]?,
        isFromSQL: Bool
    ) {
        self.name = name
        self.statement = statement
        self.creationTime = creationTime
        self.parameterTypes = parameterTypes
        self.resultTypes = resultTypes
        self.isFromSQL = isFromSQL
    }

    /// Counts an execution: the first five that have parameters are planned for their values (`choose_custom_plan`), all
    /// of them or none if `mode`, the parameter plan_cache_mode, says so.
    package mutating func countExecution(mode: String?) {
        let isCustom =
            switch mode {
            case "force_generic_plan": false
            case "force_custom_plan": true
            default: customPlans < 5
            }
        if isCustom && !parameterTypes.isEmpty { customPlans += 1 } else { genericPlans += 1 }
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
