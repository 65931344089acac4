/// Sample databases.
enum SampleCommands {
    /// The commands, in the order of `\?`.
    static let all = [load]

    /// The command `\load`.
    private static let load = MetaCommand(
        "load", synopsis: "NAME", section: .own, help: "create a sample database (streamflow) and connect to it"
    ) { call in
        guard let name = call.argument() else { return call.fail("missing required argument") }
        return call.shell.loadSample(name) ? .skipLine : .error
    }
}

extension Shell {
    /// Creates a database of a sample's name, connects to it and runs the sample's scripts without a word.
    package func loadSample(_ name: String) -> Bool {
        let isPlainName = !name.isEmpty && name.utf8.allSatisfy(SQLScanner.isNameByte)
        guard isPlainName, let folder = sampleFolder(), FilePaths.exists("\(folder)/\(name)/schema.sql") else {
            report(.error, "there is no sample \"\(name)\"")
            return false
        }
        guard runQuietly("CREATE DATABASE \(name)") else { return false }
        let quiet = variables["QUIET"] ?? "off"
        let stops = variables["ON_ERROR_STOP"] ?? "off"
        let echo = variables["ECHO"] ?? "none"
        let user = backend?.userName
        variables.put("QUIET", "on")
        variables.put("ON_ERROR_STOP", "on")
        variables.put("ECHO", "none")
        let target = queryOut
        queryOut = Output()
        defer {
            queryOut = target
            variables.put("QUIET", quiet)
            variables.put("ON_ERROR_STOP", stops)
            variables.put("ECHO", echo)
        }
        guard reconnect(database: name, user: user) else { return false }
        guard ["schema", "data"].allSatisfy({ runFile("\(folder)/\(name)/\($0).sql") == ExitCode.success }) else {
            return false
        }
        variables.put("QUIET", quiet)
        if !isStarting { say("You are now connected to database \"\(name)\" as user \"\(user ?? "")\".") }
        return true
    }
}
