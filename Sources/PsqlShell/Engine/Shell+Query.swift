import Glibc
import SQLBasics

/// Sends queries and shows what comes back (psql's `SendQuery`, `ExecQueryAndProcessResults`).
extension Shell {
    /// Executes a query that the user wrote; tells whether it succeeded.
    func send(_ query: [UInt8]) -> Bool {
        defer { delivery = Delivery() }
        guard let backend else {
            report(.error, "You are currently not connected to a database.")
            return false
        }
        if variables.switches.confirmsEachStatement && !confirmStep(query) { return false }
        if variables.switches.echo == "queries" {
            out.write(query)
            out.newline()
        }
        writeLog(
            "/******** QUERY *********/\n\(String(decoding: query, as: UTF8.self))\n/************************/\n\n")
        clearInterrupt()
        let isIdle = backend.transaction == .idle
        if isIdle && !variables.switches.commitsEachStatement && !LeadingWords(query).forbidBegin {
            guard runQuietly("BEGIN") else { return false }
        }
        let usesSavepoint = needsSavepoint(isIdle: isIdle)
        if usesSavepoint && !runQuietly("SAVEPOINT pg_psql_temporary_savepoint") { return false }
        let isFine = execute(query, on: backend)
        if usesSavepoint { settleSavepoint(isFine: isFine, query: query) }
        flush()
        return isFine
    }

    /// Tells whether a savepoint protects the transaction from the next statement's error (ON_ERROR_ROLLBACK).
    private func needsSavepoint(isIdle: Bool) -> Bool {
        guard backend?.transaction == .active else { return false }
        let mode = variables.choice("ON_ERROR_ROLLBACK")
        return mode == "on" || (mode == "interactive" && isInteractive)
    }

    /// Goes back to the savepoint after an error, or lets go of it.
    private func settleSavepoint(isFine: Bool, query: [UInt8]) {
        switch backend?.transaction {
        case .failed: _ = runQuietly("ROLLBACK TO pg_psql_temporary_savepoint")
        case .active where isFine && !LeadingWords(query).touchSavepoints:
            _ = runQuietly("RELEASE pg_psql_temporary_savepoint")
        default: break
        }
    }

    /// Asks whether a query is to be run (`-s`).
    private func confirmStep(_ query: [UInt8]) -> Bool {
        let bar = String(repeating: "*", count: 42)
        out.line("/**(Single step mode: verify command)\(bar)/")
        out.write(query)
        out.newline()
        out.line("/**(press return to proceed or enter x and return to cancel)\(String(repeating: "*", count: 19))/")
        out.flush()
        guard let answer = ask("", true).text else { return false }
        return answer.first != "x"
    }

    /// Executes a statement of the shell's own without showing results; shows an error.
    @discardableResult
    func runQuietly(_ sql: String) -> Bool {
        var isFine = true
        backend?.run(sql) { event in
            if case .error(let diagnostic) = event {
                isFine = false
                show(diagnostic, query: Array(sql.utf8))
            }
        }
        return isFine
    }

    /// Executes a query and shows results, notices and the error as they come.
    func execute(_ query: [UInt8], on backend: any SQLBackend) -> Bool {
        let started = Stopwatch()
        var pending: StatementOutcome?
        var isFine = true
        var failure: Diagnostic?
        var hasCopiedOut = false
        let copy = CopyReader(self)
        var copyTarget: Output?
        if let bad = UTF8Check.firstInvalid(query) {
            failure = bad
        } else {
            let text = String(decoding: query, as: UTF8.self)
            let request = delivery.describes ? .describe(text) : delivery.message.request(text)
            run(request, on: backend, copyInput: { copy.next() }) { event in
                switch event {
                case .notice(let diagnostic): show(diagnostic, query: query)
                case .copyData(let bytes):
                    if let previous = pending { isFine = present(previous, isLast: false) && isFine }
                    pending = nil
                    hasCopiedOut = true
                    if copyTarget == nil { copyTarget = openCopyTarget() }
                    copyTarget?.write(bytes)
                case .error(let diagnostic): failure = diagnostic
                case .result(let outcome):
                    if let previous = pending { isFine = present(previous, isLast: false) && isFine }
                    pending = outcome
                }
            }
        }
        if let copyTarget, delivery.file != nil, copyOutput == nil { finish(copyTarget) }
        let milliseconds = started.milliseconds
        if let outcome = pending {
            if !delivery.isWatched { rememberSuccess(rows: Self.rowCount(in: outcome.tag)) }
            copyWasToOutput = copyOutput == nil && copyTarget === out && hasCopiedOut
            isFine = present(outcome, isLast: failure == nil) && isFine
        } else if !delivery.isWatched {
            rememberSuccess(rows: "0")
        }
        copyWasToOutput = false
        if let failure {
            isFine = false
            if !copy.hasBegun { copy.skipAfterFailure(of: query) }
            show(suggesting(failure, query: query), query: query)
            remember(failure, query: query)
            if variables.choice("ECHO") == "errors" {
                report(.info, "STATEMENT:  \(String(decoding: query, as: UTF8.self))")
            }
        }
        if showsTiming { printTime(milliseconds) }
        return isFine
    }

    /// Has a session do something, and shows on the terminal when that takes long.
    private func run(
        _ request: BackendRequest, on backend: any SQLBackend, copyInput: () -> [UInt8]?,
        receive: (BackendEvent) -> Void
    ) {
        guard let activity else { return backend.run(request, copyInput: copyInput, receive: receive) }
        activity.during { backend.run(request, copyInput: copyInput, receive: receive) }
    }

    /// Returns the number of rows that a command tag ends with; `0` if it has none.
    private static func rowCount(in tag: String) -> String {
        guard let blank = tag.utf8.lastIndex(of: UInt8(ascii: " ")) else { return "0" }
        return Int(tag[tag.utf8.index(after: blank)...]).map(String.init) ?? "0"
    }

    /// Returns where data of COPY TO STDOUT go: the file of `\copy` or `\g`, or where results go; nil if that cannot be opened.
    private func openCopyTarget() -> Output? {
        if let copyOutput { return copyOutput }
        guard let file = delivery.file else { return queryOut }
        out.flush()
        if let target = Output(path: file) { return target }
        report(.error, "\(file): \(String(cString: strerror(errno)))")
        return nil
    }

    /// Shows one statement's outcome, or does with it what `\g` and its kin ask for.
    private func present(_ outcome: StatementOutcome, isLast: Bool) -> Bool {
        guard isLast || variables.isOn("SHOW_ALL_RESULTS") else { return true }
        guard let table = outcome.table else {
            if !copyWasToOutput { printTag(outcome.tag) }
            return true
        }
        if delivery.describes { return describe(outcome) }
        if let minimum = delivery.minimumRows, table.rowCount < minimum { delivery.hasTooFewRows = true }
        let isFine = use(table, isLast: isLast)
        if ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(where: outcome.tag.hasPrefix) { printTag(outcome.tag) }
        return isFine
    }

    /// Prints rows, or does with those of the last statement what the command asked for that sent the query.
    private func use(_ table: TextTable, isLast: Bool) -> Bool {
        if isLast {
            if let prefix = delivery.variablePrefix { return store(table, prefix: prefix) }
            if delivery.executes { return executeCells(of: table) }
            if let arguments = delivery.crosstab { return printCrosstab(table, arguments) }
        }
        return printRows(Printable(table: table, title: delivery.title ?? (delivery.options ?? printing).title))
    }

    /// Prints rows as a grid (`\crosstabview`), with the print options of the shell.
    private func printCrosstab(_ table: TextTable, _ arguments: [String]) -> Bool {
        do {
            let grid = try Crosstab(table, arguments: arguments, null: printing.null).grid()
            var options = printing
            options.isNumericLocale = false
            printTable(Printable(table: grid, title: printing.title), options: options)
            return true
        } catch {
            report(.error, "\\crosstabview: \(error.text)")
            return false
        }
    }

    /// Prints a command tag.
    private func printTag(_ tag: String) {
        writeLog(tag + "\n")
        guard !isQuiet, !tag.isEmpty else { return }
        queryOut.line(printing.format == .html ? "<p>\(tag)</p>" : tag)
    }

    /// Prints rows to the place that `\g` or `\o` names.
    private func printRows(_ content: Printable) -> Bool {
        let options = delivery.options ?? printing
        guard let file = delivery.file else {
            printTable(content, options: options)
            return true
        }
        if let log { ResultPrinter.print(content, options, screenWidth: 0, to: log) }
        out.flush()
        guard let target = Output(path: file) else {
            report(.error, "\(file): \(String(cString: strerror(errno)))")
            return false
        }
        ResultPrinter.print(content, options, screenWidth: 0, to: target)
        finish(target)
        return true
    }

    /// The width of the place that results go to.
    var widthOfQueryOut: Int { queryOut === out ? screenWidth() : 0 }

    /// Stores a row's values in variables (`\gset`).
    private func store(_ table: TextTable, prefix: String) -> Bool {
        guard table.rowCount == 1 else {
            report(
                .error, table.rowCount == 0 ? "no rows returned for \\gset" : "more than one row returned for \\gset")
            return false
        }
        for (index, column) in table.columns.enumerated() {
            let name = prefix + String(decoding: column.name, as: UTF8.self)
            let value = table.text(row: 0, column: index)
            guard !Variables.hasRule(name) else {
                report(.warning, "attempt to \\gset into specially treated variable \"\(name)\" ignored")
                continue
            }
            guard set(name, to: value) else { return false }
        }
        return true
    }

    /// Sends each cell as a statement (`\gexec`), the first one as the query itself was sent (`ExecQueryTuples`).
    private func executeCells(of table: TextTable) -> Bool {
        let message = delivery.message
        delivery = Delivery()
        delivery.message = message
        var isFine = true
        for row in 0..<table.rowCount {
            for column in 0..<table.columnCount {
                guard let sql = table.text(row: row, column: column) else { continue }
                if isInterrupted() { return false }
                if variables.choice("ECHO") == "all" && !variables.isOn("SINGLESTEP") { out.line(sql) }
                if !send(Array(sql.utf8)) {
                    isFine = false
                    if variables.isOn("ON_ERROR_STOP") { return false }
                }
            }
        }
        return isFine
    }

    /// Prints names and types of a result's columns (`\gdesc`).
    private func describe(_ outcome: StatementOutcome) -> Bool {
        guard let columns = outcome.table?.columns, !columns.isEmpty else {
            out.line("The command has no result, or the result has no columns.")
            return true
        }
        let names = columns.map { String(decoding: $0.name, as: UTF8.self) }
        let rows = zip(names, outcome.typeNames).map { [$0, $1] as [String?] }
        let table = TextTable(columns: [TextColumn("Column"), TextColumn("Type")], rows: rows)
        return printRows(Printable(table: table, title: printing.title))
    }

    /// Prints how long a query took.
    private func printTime(_ milliseconds: Double) {
        out.line(Stopwatch.text(milliseconds))
    }

    /// Appends to the log file, if there is one.
    func writeLog(_ text: @autoclosure () -> String) { log?.write(text()) }

    /// Writes out everything that is waiting.
    package func flush() {
        if queryOut !== out { queryOut.flush() }
        out.flush()
        log?.flush()
    }
}
