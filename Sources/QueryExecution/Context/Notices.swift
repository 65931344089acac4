import SQLBasics

extension Settings {
    /// Tells whether client_min_messages lets messages of this severity through (`should_output_to_client`).
    package func shows(_ severity: Severity) -> Bool {
        let level = value("client_min_messages") ?? "notice"
        let order = ["debug", "log", "notice", "warning", "error"]
        let least = order.firstIndex { level.hasPrefix($0) } ?? 2
        return switch severity {
        case .debug: least == 0
        case .log: least <= 1
        case .notice: least <= 2
        case .warning: least <= 3
        case .info, .error, .fatal: true
        }
    }
}

extension ExecutionContext {
    /// Makes a context for what goes on later than the statement: the same state and the same session.
    func forked() -> ExecutionContext {
        let copy = ExecutionContext(
            state: state, database: database, identity: identity, session: session, functions: functions,
            sequences: sequences, identifiers: identifiers, cancellation: cancellation, contextual: contextual,
            compiledRoutines: compiledRoutines)
        copy.stateBefore = stateBefore
        copy.isReadOnly = isReadOnly
        copy.host = host
        copy.beginWriting = beginWriting
        return copy
    }

    /// Lets the context of an earlier statement work for this one: it sees and changes the same state, and what it has to say
    /// belongs to this statement.
    func lend<Result>(to other: ExecutionContext, _ body: () throws -> Result) rethrows -> Result {
        guard other !== self else { return try body() }
        swap(&state, &other.state)
        other.host = host
        other.stateBefore = stateBefore
        other.beginWriting = beginWriting
        other.isReadOnly = isReadOnly
        other.isAtomic = true
        other.frames = frames
        other.functions = functions
        other.compiledRoutines = compiledRoutines
        (other.triggerDepth, other.routineDepth) = (triggerDepth, routineDepth)
        other.session = session
        other.refreshFunctions()
        defer {
            swap(&state, &other.state)
            session = other.session
            refreshFunctions()
            if other.definitionEpoch > 0 { definitionEpoch += 1 }
            for notice in other.takeNotices() { keep(notice) }
        }
        return try body()
    }

    /// Notes a notice or warning that the settings in force let through; the session delivers it in order. What runs
    /// around it is its CONTEXT.
    package func notice(_ diagnostic: Diagnostic) {
        guard session.settings.shows(diagnostic.severity) else { return }
        var copy = diagnostic
        if copy.context == nil, !frames.isEmpty { copy.context = framesText }
        keep(copy)
    }

    /// Does something with a line of CONTEXT for the messages that come up meanwhile.
    func inFrame<Result>(_ line: @escaping () -> String, _ body: () throws -> Result) rethrows -> Result {
        frames.append(line)
        defer { frames.removeLast() }
        return try body()
    }

    /// The lines of CONTEXT of what runs now, the innermost first.
    var framesText: String { frames.reversed().map { $0() }.joined(separator: "\n") }
}
