import SQLBasics

/// Sample databases.
enum SampleCommands {
    /// The commands, in the order of `\?`.
    static let all = [load]

    /// The command `\load`.
    private static let load = MetaCommand(
        "load", synopsis: "NAME [N]", section: .own,
        help: "create a sample database (streamflow), or one with N thousand users"
    ) { call in
        guard let name = call.argument() else { return call.fail("missing required argument") }
        guard let text = call.argument() else { return call.shell.loadSample(name) ? .skipLine : .error }
        let digits = text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ? Int(text) : nil
        guard let scale = digits, StreamFlowGenerator.scales.contains(scale) else {
            let range = StreamFlowGenerator.scales
            return call.fail(
                "invalid number of thousands of users \"\(text)\": must be from \(range.lowerBound) to "
                    + "\(range.upperBound)")
        }
        return call.shell.loadSample(name, scale: scale) ? .skipLine : .error
    }
}

extension Shell {
    /// Creates a database of a sample's name, connects to it and fills it without a word: with the sample's own rows or with
    /// generated ones. When that fails, nothing is left of it and the connection is the one from before.
    package func loadSample(_ name: String, scale: Int? = nil) -> Bool {
        let isPlainName = !name.isEmpty && name.utf8.allSatisfy(SQLScanner.isNameByte)
        guard isPlainName, let folder = sampleFolder(), FilePaths.exists("\(folder)/\(name)/schema.sql") else {
            report(.error, "there is no sample \"\(name)\"")
            return false
        }
        guard scale == nil || name == "streamflow" else {
            report(.error, "sample \"\(name)\" has only one size")
            return false
        }
        clearInterrupt()
        guard runQuietly("CREATE DATABASE \(name)") else { return false }
        let previous = backend
        let user = previous?.userName
        guard inSilence({ reconnect(database: name, user: user) && fill(from: "\(folder)/\(name)", scale) }) else {
            backend = previous
            noteConnection()
            runQuietly("DROP DATABASE \(name)")
            return false
        }
        if !isStarting { say("You are now connected to database \"\(name)\" as user \"\(user ?? "")\".") }
        return true
    }

    /// Does something while nothing but errors is printed, and stops at the first of them.
    private func inSilence(_ body: () -> Bool) -> Bool {
        let kept = [("QUIET", "off"), ("ON_ERROR_STOP", "off"), ("ECHO", "none")].map { name, standard in
            (name, variables[name] ?? standard)
        }
        variables.put("QUIET", "on")
        variables.put("ON_ERROR_STOP", "on")
        variables.put("ECHO", "none")
        let (target, timing) = (queryOut, showsTiming)
        queryOut = Output()
        showsTiming = false
        defer {
            queryOut = target
            showsTiming = timing
            for (name, value) in kept { variables.put(name, value) }
        }
        return body()
    }

    /// Makes a sample's tables and fills them.
    private func fill(from folder: String, _ scale: Int?) -> Bool {
        guard runFile("\(folder)/schema.sql") == ExitCode.success else { return false }
        if let scale { return generate(StreamFlowGenerator(scale: scale)) }
        return runFile("\(folder)/data.sql") == ExitCode.success
    }

    /// Copies generated rows into all tables, in one transaction.
    private func generate(_ generator: StreamFlowGenerator) -> Bool {
        let tables = StreamFlowGenerator.Table.allCases
        let total = tables.reduce(0) { $0 + generator.units(of: $1) }
        var bar = hasTerminal ? ProgressBar(out, total: total, columns: screenWidth()) : nil
        var done = 0
        var isFine = runQuietly("BEGIN")
        for table in tables where isFine {
            isFine = copyIn(table, of: generator) { units in bar?.show(done + units, table.target.name) }
            done += generator.units(of: table)
        }
        bar?.end()
        return isFine && runQuietly("COMMIT")
    }

    /// Copies the rows of one table as COPY FROM STDIN does; shows an error and tells false then, also after Ctrl-C.
    private func copyIn(
        _ table: StreamFlowGenerator.Table, of generator: StreamFlowGenerator, progress: (Int) -> Void
    ) -> Bool {
        let (name, columns) = table.target
        let sql = "COPY \(name) (\(columns)) FROM STDIN"
        let units = generator.units(of: table)
        var rows = SampleRows()
        var unit = 0
        var parents = 0
        var failure: Diagnostic?
        let more: () -> [UInt8]? = {
            guard unit < units, !self.isInterrupted() else { return nil }
            while unit < units, rows.bytes.count < 1 << 16 {
                unit += 1
                generator.write(unit, of: table, parents: &parents, to: &rows)
            }
            return rows.take()
        }
        let note: (BackendEvent) -> Void = { event in
            if case .error(let diagnostic) = event { failure = diagnostic }
        }
        backend?.run(
            .query(sql),
            copyInput: {
                progress(unit)
                return more()
            }, receive: note)
        if failure == nil && isInterrupted() {
            failure = Diagnostic(.queryCanceled, "canceling statement due to user request")
        }
        guard let failure else { return true }
        show(failure, query: Array(sql.utf8))
        return false
    }
}
