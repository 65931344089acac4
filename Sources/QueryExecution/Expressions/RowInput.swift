import SQLTypes

/// The rows that expressions are evaluated over: columns, which of their rows are meant, and local values.
///
/// Choosing rows copies nothing; a column is gathered when an expression reads it.
struct RowInput {
    /// The columns of the operator's input.
    let columns: [ColumnVector]
    /// The rows of `columns` that are meant, in order; nil for all.
    let selection: ContiguousArray<Int32>?
    /// The values of placeholders, one row for each row that is meant.
    var locals: [ColumnVector]
    /// The number of rows that are meant.
    let count: Int

    /// Makes an input of some rows.
    init(
        columns: [ColumnVector], selection: ContiguousArray<Int32>? = nil, locals: [ColumnVector] = [], count: Int
    ) {
        self.columns = columns
        self.selection = selection
        self.locals = locals
        self.count = count
    }

    /// Makes the input of all rows of a batch.
    init(_ batch: Batch) { self.init(columns: batch.columns, count: batch.count) }

    /// Returns the meant rows of a column.
    func column(_ slot: Int) -> ColumnVector {
        guard let selection else { return columns[slot] }
        return columns[slot].gather(selection)
    }

    /// Returns the input of only these rows, counted among the meant ones.
    func selecting(_ rows: ContiguousArray<Int32>) -> RowInput {
        let base = selection.map { selection in ContiguousArray(rows.lazy.map { selection[Int($0)] }) } ?? rows
        return RowInput(
            columns: columns, selection: base, locals: locals.map { $0.gather(rows) }, count: rows.count)
    }

    /// Returns the input of a single row.
    func row(_ row: Int) -> RowInput { selecting([Int32(truncatingIfNeeded: row)]) }

    /// Returns the input with one more local value a row.
    func adding(local: ColumnVector) -> RowInput {
        var copy = self
        copy.locals.append(local)
        return copy
    }
}
