/// What makes the shell kinder to a person at a terminal; scripts and pipes get psql's bytes.
extension Shell {
    /// Chooses the defaults of a terminal where the user has chosen nothing: the role in the prompt, questions before something is
    /// destroyed, and colours if the terminal has them.
    package func adoptTerminalDefaults(hasColours: Bool) {
        let plain = Variables()
        for name in ["PROMPT1", "PROMPT2"] {
            guard let prompt = plain[name], variables[name] == prompt else { continue }
            variables.put(name, "%@" + prompt)
        }
        if variables["CONFIRM"] == nil { variables.put("CONFIRM", "on") }
        colours = MessageColours(areOn: hasColours)
    }

    /// The role whose privileges count; nil without a connection.
    var currentRole: String? {
        guard let backend else { return nil }
        if let role = backend.setting("role"), role != "none" { return role }
        return backend.setting("session_authorization") ?? backend.userName
    }

    /// Asks before a statement that somebody has typed destroys something; tells what was answered, nil when it may run.
    func refusal(of query: [UInt8]) -> Answer? {
        guard variables.isOn("CONFIRM"),
            let question = DestructiveStatement.question(for: String(decoding: query, as: UTF8.self))
        else { return nil }
        flush()
        let answer = ask(question, true)
        let isWanted = ["y", "yes"].contains(answer.text?.lowercased() ?? "")
        return isWanted ? nil : answer
    }
}
