import SQLBasics
import SQLTypes

extension [ColumnVector] {
    /// Puts columns in the place of some of a table's, whose types stay as the table says.
    mutating func assign(_ values: [ColumnVector], to numbers: [Int]) {
        for (value, number) in zip(values, numbers) {
            let type = self[number - 1].type
            self[number - 1] = value
            self[number - 1].type = type
        }
    }

    /// Returns the rows with values worked out from an input in the place of some columns.
    func assigning(
        _ values: [(column: Int, node: ExpressionNode)], _ input: RowInput
    ) throws -> [ColumnVector] {
        let result = RowEvaluation.run(values.map(\.node), input)
        if let error = result.error { throw error }
        var rows = self
        rows.assign(result.columns, to: values.map(\.column))
        return rows
    }
}
