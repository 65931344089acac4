import SQLBasics

extension Parser {
    /// `REFRESH MATERIALIZED VIEW [CONCURRENTLY] m [WITH [NO] DATA]`
    mutating func refreshStatement() throws(Diagnostic) -> RefreshStatement {
        let start = try taken()
        try expect(.materialized)
        try expect(.view)
        let isConcurrent = try eat(.concurrently)
        let name = try relationName()
        var withData = true
        if try eat(.with) {
            withData = try !eat(.no)
            try expect(.data)
        }
        return RefreshStatement(isConcurrent: isConcurrent, name: name, withData: withData, span: start)
    }
}
