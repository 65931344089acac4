/// Completes meta-commands and their arguments.
struct CommandCompletion {
    /// What completes, with its catalogs and variables.
    let completer: Completer

    /// Completes the text behind a backslash.
    func complete(_ line: String) -> Completion {
        let text = Self.lastCommand(of: line)
        let words = text.split(omittingEmptySubsequences: false) { " \t\n".contains($0) }.map(String.init)
        guard let name = words.first, words.count > 1, let word = words.last else {
            return Completion(word: "\\" + text, candidates: Self.names.filter { $0.hasPrefix("\\" + text) })
        }
        let arguments = words.dropFirst().dropLast().filter { !$0.isEmpty }
        if word.hasPrefix(":") { return completer.completeVariable(word) }
        if ["h", "help"].contains(name) { return topics(text.drop { $0 != " " }.drop { $0 == " " }, word) }
        if Self.takesFile(name, arguments) { return files(word) }
        if let placeholder = Self.placeholder(name, arguments) { return completer.completeName(placeholder, word) }
        return Completion(word: word, candidates: values(name, arguments).filter { $0.hasPrefix(word) })
    }

    /// Returns the last command of a line without its backslash: one begins at a backslash behind a blank.
    private static func lastCommand(of line: String) -> Substring {
        var start = line.startIndex
        for index in line.indices.dropFirst() where line[index] == "\\" && line[line.index(before: index)] == " " {
            start = line.index(after: index)
        }
        return line[start...]
    }

    /// The names of all commands with their backslashes.
    private static let names = CommandRegistry.names.map { "\\" + $0 }

    /// Completes the name of a statement for `\h`, which may have several words.
    private func topics(_ typed: Substring, _ word: String) -> Completion {
        let front = typed.dropLast(word.count).uppercased()
        let found = StatementHelp.all.map(\.name).filter { $0.hasPrefix(front + word.uppercased()) }
        let isLower = word.first?.isLowercase == true
        let rests = found.map { String($0.dropFirst(front.count)) }
        return Completion(word: word, candidates: rests.map { isLower ? $0.lowercased() : $0 })
    }

    // MARK: Files

    /// Tells whether an argument is the name of a file.
    private static func takesFile(_ name: String, _ arguments: [String]) -> Bool {
        switch name {
        case "i", "include", "ir", "include_relative", "o", "out", "w", "write", "e", "edit", "s", "g", "gx", "cd",
            "transcript":
            arguments.isEmpty
        case "copy": ["from", "to"].contains(arguments.last?.lowercased() ?? "")
        default: false
        }
    }

    /// Completes the name of a file; one with blanks or quotes in it is quoted.
    private func files(_ word: String) -> Completion {
        let isQuoted = word.hasPrefix("'")
        let path = isQuoted ? String(word.dropFirst()) : word
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let found = completer.catalog.files(in: folder).filter { name in
            let start = slash.map { path[path.index(after: $0)...] } ?? path[...]
            return name.hasPrefix(start) && (start.hasPrefix(".") || !name.hasPrefix("."))
        }
        let candidates = found.sorted().map { name -> String in
            let full = folder + name
            guard isQuoted || full.contains(where: { " '\\".contains($0) }) else { return full }
            let doubled = full.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
            return "'" + doubled + (name.hasSuffix("/") ? "" : "'")
        }
        return Completion(word: word, candidates: candidates)
    }

    // MARK: Names of the database

    /// The names that the commands take, by the command's base name.
    private static let placeholders: [String: String] = [
        "d": "relation", "dt": "table", "dv": "view", "dm": "matview", "ds": "sequence", "di": "index",
        "dE": "foreign-table", "det": "foreign-table", "dp": "selectable", "z": "selectable", "dP": "table",
        "dn": "schema",
        "du": "role", "dg": "role", "drg": "role", "drds": "role", "ddp": "role", "password": "role", "df": "routine",
        "sf": "routine", "ef": "routine", "da": "aggregate", "dT": "type", "dD": "domain", "db": "tablespace",
        "dL": "language",
        "l": "database", "list": "database", "c": "database", "connect": "database", "sv": "view", "ev": "view",
        "dx": "extension",
        "des": "server", "dew": "wrapper", "dRp": "publication", "dRs": "subscription", "dX": "statistics",
        "dO": "collation", "dy": "eventTrigger", "dconfig": "setting", "copy": "selectable",
    ]

    /// Returns the names that an argument of a command stands for; nil when it is no name.
    private static func placeholder(_ name: String, _ arguments: [String]) -> String? {
        if ["c", "connect"].contains(name), arguments.count == 1 { return "role" }
        guard arguments.isEmpty else { return nil }
        return placeholders[name] ?? DescribeCommands.split(name).flatMap { placeholders[$0.base] }
    }

    // MARK: Words

    /// Returns the words that a command's argument may be.
    private func values(_ name: String, _ arguments: [String]) -> [String] {
        switch (name, arguments.count) {
        case ("pset", 0): PrintSettings.names.sorted()
        case ("pset", 1): PrintSettings.values(of: arguments[0])
        case ("set", 0), ("unset", 0), ("prompt", 0), ("gset", 0): completer.variables.keys.sorted()
        case ("set", 1): Variables.values(of: arguments[0])
        case ("x", 0): ["auto", "off", "on"]
        case ("t", 0), ("timing", 0): ["off", "on"]
        case ("?", 0): ["commands", "options", "variables"]
        case ("encoding", 0): ["UTF8"]
        case ("load", 0): ["streamflow"]
        case ("copy", 1): ["from", "to"]
        default: []
        }
    }
}
