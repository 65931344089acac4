import SQLBasics

extension Parser {
    /// `CREATE SEQUENCE …`, behind CREATE and TEMP
    mutating func createSequence(_ persistence: Persistence) throws(Diagnostic) -> CreateSequenceStatement {
        try expect(.sequence)
        let ifNotExists = try ifNotExists()
        let name = try relationName()
        let options = try sequenceOptions(isRequired: false)
        for (place, option) in options.enumerated()
        where options[..<place].contains(where: { $0.kind.name == option.kind.name }) {
            throw error("conflicting or redundant options", at: option.span)
        }
        return CreateSequenceStatement(
            persistence: persistence, ifNotExists: ifNotExists, name: name, options: options, span: name.span)
    }

    /// `SeqOptList`
    mutating func sequenceOptions(isRequired: Bool) throws(Diagnostic) -> [SequenceOption] {
        var options: [SequenceOption] = []
        while let option = try sequenceOption() {
            options.append(option)
        }
        if isRequired, options.isEmpty { throw try unexpected() }
        return options
    }

    /// One option; nil at their end.
    mutating func sequenceOption() throws(Diagnostic) -> SequenceOption? {
        let start = token.start
        guard let kind = try sequenceOptionKind() else { return nil }
        return SequenceOption(kind: kind, span: span(from: start))
    }

    /// `SeqOptElem`
    private mutating func sequenceOptionKind() throws(Diagnostic) -> SequenceOption.Kind? {
        if try eat(.as) { return .type(try typeName()) }
        if try eat(.cache) { return .cache(try signedNumber()) }
        if try eat(.cycle) { return .cycle(true) }
        if try eat(.increment) {
            _ = try eat(.by)
            return .increment(try signedNumber())
        }
        if try eat(.maxvalue) { return .maximum(try signedNumber()) }
        if try eat(.minvalue) { return .minimum(try signedNumber()) }
        if try eat(.no) { return try negatedOption() }
        if try eat(.owned, expecting: .by) { return .ownedBy(try anyName()) }
        if try eat(.sequence, expecting: .name) { return .name(try anyName()) }
        if try eat(.start) {
            _ = try eat(.with)
            return .start(try signedNumber())
        }
        if try eat(.restart) { return .restart(try restartValue()) }
        if try eat(.logged) { return .logged(true) }
        return try eat(.unlogged) ? .logged(false) : nil
    }

    /// `NO MINVALUE`, `NO MAXVALUE`, `NO CYCLE`, behind NO
    private mutating func negatedOption() throws(Diagnostic) -> SequenceOption.Kind {
        if try eat(.maxvalue) { return .maximum(nil) }
        if try eat(.minvalue) { return .minimum(nil) }
        try expect(.cycle)
        return .cycle(false)
    }

    /// `[WITH] n`, behind RESTART
    private mutating func restartValue() throws(Diagnostic) -> Literal? {
        let hasWith = try eat(.with)
        let isNumber = [.integer, .numeric, .minus, .plus].contains(token.kind)
        return hasWith || isNumber ? try signedNumber() : nil
    }
}

extension SequenceOption.Kind {
    /// The name that two options share when only one of them may be given.
    fileprivate var name: String {
        switch self {
        case .type: "as"
        case .increment: "increment"
        case .minimum: "minvalue"
        case .maximum: "maxvalue"
        case .start: "start"
        case .restart: "restart"
        case .cache: "cache"
        case .cycle: "cycle"
        case .ownedBy: "owned_by"
        case .name: "sequence_name"
        case .logged: "logged"
        }
    }
}
