import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension PLInterpreter {
    /// Runs a statement of SQL (`exec_stmt_execsql`).
    func runSQL(_ fragment: PLFragment, _ into: PLInto?) throws {
        let limit = into == nil ? Int.max : into?.isStrict == true ? 2 : 1
        guard let rows = try sql.run(fragment, variables, limit: limit) else {
            let statement = try fragment.statement()
            if into != nil {
                throw Diagnostic(.syntaxError, "INTO used with a command that cannot return data")
            }
            if case .transaction = statement {
                throw Diagnostic(.featureNotSupported, "unsupported transaction command in PL/pgSQL")
            }
            try sql.inSPI(fragment.kind, fragment.text) { try sql.runOther(statement) }
            rowCount = 0
            return
        }
        rowCount = Int64(rows.count)
        setFound(rows.count > 0)
        if let into { return try store(rows, into, isChange: try !fragment.statement().isReadOnly) }
        guard rows.hasRows else { return }
        let isQuery = try fragment.statement().isReadOnly
        throw Diagnostic(
            .syntaxError, "query has no destination for result data",
            hint: isQuery ? "If you want to discard the results of a SELECT, use PERFORM instead." : nil)
    }

    /// Puts the first row into variables.
    private func store(_ rows: PLRows, _ into: PLInto, isChange: Bool) throws {
        guard rows.hasRows else {
            throw Diagnostic(.syntaxError, "INTO used with a command that cannot return data")
        }
        if rows.rows.isEmpty, into.isStrict { throw Diagnostic(SQLState("P0002"), "query returned no rows") }
        if rows.rows.count > 1, into.isStrict || isChange {
            throw Diagnostic(
                SQLState("P0003"), "query returned more than one row",
                hint: "Make sure the query returns a single row, or use LIMIT 1.")
        }
        try assign(into.targets, rows.rows.first, rows.shape)
    }

    /// `PERFORM …`
    func perform(_ fragment: PLFragment) throws {
        guard let rows = try sql.run(fragment, variables) else { return }
        rowCount = Int64(rows.count)
        setFound(rows.count > 0)
    }

    /// `EXECUTE …`
    func runDynamic(_ fragment: PLFragment, _ into: PLInto?, _ using: [PLFragment]) throws {
        let rows = try dynamic(fragment, using)
        rowCount = Int64(rows.count)
        if let into { try store(rows, into, isChange: false) }
    }

    /// Runs the statement that an expression gives the text of.
    func dynamic(_ fragment: PLFragment, _ using: [PLFragment]) throws -> PLRows {
        let text = try dynamicText(fragment)
        let values = try using.map { try sql.value(of: $0, variables) }
        return try sql.runDynamic(text, types: values.map(\.type), values: values.map(\.value))
    }

    /// Computes the text of a statement.
    func dynamicText(_ fragment: PLFragment) throws -> String {
        let result = try sql.value(of: fragment, variables)
        if result.value.isNull {
            throw Diagnostic(.nullValueNotAllowed, "query string argument of EXECUTE is null")
        }
        guard case .text(let text) = try cast(result.value, result.type, to: .text) else {
            throw Diagnostic(.internalError, "the text of EXECUTE is no text")
        }
        return text
    }

    /// `CALL p(…)`, `DO …`
    func call(_ fragment: PLFragment) throws {
        let statement = try fragment.statement()
        guard case .call(let call) = statement else {
            return try sql.inSPI(fragment.kind, fragment.text) { try sql.runOther(statement) }
        }
        let outcome = try sql.inSPI(fragment.kind, fragment.text) {
            if sql.isReadOnly {
                throw Diagnostic(.featureNotSupported, "CALL is not allowed in a non-volatile function")
            }
            return try CallExecutor(context: context).call(call, variables)
        }
        context.definitionEpoch += 1
        guard let row = outcome.row else { return }
        for (number, index) in outcome.outputs.enumerated() {
            guard case .column(let reference)? = index, !reference.isStar else {
                let name = outcome.columns[number].name
                throw Diagnostic(
                    .syntaxError,
                    "procedure parameter \"\(name)\" is an output parameter but corresponding argument is not writable")
            }
            let target = PLTarget(names: reference.names, span: .none)
            try assign(target, row[number], outcome.columns[number].type, nil)
        }
    }

    // MARK: Results

    /// `RETURN …`
    func returnValue(_ fragment: PLFragment?) throws {
        result.hasReturned = true
        if let fragment { result.value = try sql.value(of: fragment, variables) }
    }

    /// The present values of the OUT parameters.
    var outputRow: [Value] { outputs.map { variables.slots[$0].value } }

    /// `RETURN NEXT …`
    func returnNext(_ fragment: PLFragment?) throws {
        try MemoryLimit.check(values: result.rows.count * max(1, columns.count))
        guard let fragment else {
            result.rows.append(outputRow)
            return
        }
        let value = try sql.value(of: fragment, variables)
        guard returnsRow else {
            result.rows.append([try cast(value.value, value.type, to: columns.first?.type ?? value.type)])
            return
        }
        guard case .row(let row) = value.value else {
            if value.value.isNull {
                result.rows.append(columns.map { _ in .null })
                return
            }
            throw Diagnostic(
                .datatypeMismatch, "cannot return non-composite value from function returning composite type")
        }
        result.rows.append(try converted(row, "wrong record type supplied in RETURN NEXT"))
    }

    /// Converts a row to the columns that are returned.
    func converted(_ row: RowValue, _ refusal: String) throws -> [Value] {
        if columns.isEmpty { return row.fields }
        if let detail = mismatch(row.types) { throw Diagnostic(.datatypeMismatch, refusal, detail: detail) }
        return row.fields
    }

    /// Says how types differ from the columns that are returned; nil when they do not.
    func mismatch(_ types: [SQLType]) -> String? {
        guard types.count == columns.count else {
            return
                "Number of returned columns (\(types.count)) does not match expected column count (\(columns.count))."
        }
        for (index, column) in columns.enumerated() where column.type.oid != types[index].oid {
            return
                "Returned type \(context.environment.typeName(types[index])) does not match expected type "
                + "\(context.environment.typeName(column.type)) in column \"\(column.name)\" (position \(index + 1))."
        }
        return nil
    }

    /// `RETURN QUERY …`
    func returnQuery(_ fragment: PLFragment) throws {
        guard let rows = try sql.run(fragment, variables) else {
            throw Diagnostic(.syntaxError, "the statement of RETURN QUERY gives no rows")
        }
        try sql.inSPI(fragment.kind, fragment.text) { try returnRows(rows) }
    }

    /// Adds the rows of a query to the result.
    func returnRows(_ rows: PLRows) throws {
        guard rows.hasRows else {
            throw Diagnostic(.syntaxError, "query has no destination for result data")
        }
        if !columns.isEmpty, let detail = mismatch(rows.shape.types) {
            throw Diagnostic(
                .datatypeMismatch, "structure of query does not match function result type", detail: detail)
        }
        result.rows += rows.rows
        try MemoryLimit.check(values: result.rows.count * max(1, columns.count))
        rowCount = Int64(rows.count)
        setFound(rows.count > 0)
    }
}
