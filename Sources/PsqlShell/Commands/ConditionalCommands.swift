/// `\if` and its kin.
enum ConditionalCommands {
    /// The commands, in the order of `\?`.
    static let all = [begin, elseIf, otherwise, end]

    /// The command `\if`.
    private static let begin = MetaCommand(
        "if", synopsis: "EXPR", section: .conditional, help: "begin conditional block"
    ) { call in
        let loop = call.loop
        if loop.conditionals.isActive {
            let isTrue = expression(call, named: "\\if expression")
            loop.conditionals.push(isTrue ? .active : .waiting)
        } else {
            skipArguments(call)
            loop.conditionals.push(.skipping)
        }
        save(loop)
        return .skipLine
    }

    /// The command `\elif`.
    private static let elseIf = MetaCommand(
        "elif", synopsis: "EXPR", section: .conditional, help: "alternative within current conditional block"
    ) { call in
        let loop = call.loop
        switch loop.conditionals.state {
        case .active:
            skipArguments(call)
            loop.conditionals.poke(.skipping)
            save(loop)
        case .waiting:
            discard(loop)
            if expression(call, named: "\\elif expression") { loop.conditionals.poke(.active) }
        case .skipping:
            skipArguments(call)
            discard(loop)
        case .activeElse, .skippingElse: return call.fail("cannot occur after \\else")
        case nil: return call.fail("no matching \\if")
        }
        return .skipLine
    }

    /// The command `\else`.
    private static let otherwise = MetaCommand(
        "else", section: .conditional, help: "final alternative within current conditional block"
    ) { call in
        let loop = call.loop
        switch loop.conditionals.state {
        case .active:
            loop.conditionals.poke(.skippingElse)
            save(loop)
        case .waiting:
            discard(loop)
            loop.conditionals.poke(.activeElse)
        case .skipping:
            discard(loop)
            loop.conditionals.poke(.skippingElse)
        case .activeElse, .skippingElse: return call.fail("cannot occur after \\else")
        case nil: return call.fail("no matching \\if")
        }
        return .skipLine
    }

    /// The command `\endif`.
    private static let end = MetaCommand(
        "endif", section: .conditional, help: "end conditional block"
    ) { call in
        let loop = call.loop
        if !loop.conditionals.isActive { discard(loop) }
        guard loop.conditionals.pop() else { return call.fail("no matching \\if") }
        return .skipLine
    }

    /// Reads and judges an expression: one or several words that make a boolean.
    private static func expression(_ call: CommandCall, named name: String) -> Bool {
        let text = call.arguments().map(\.text).joined(separator: " ")
        if let value = Variables.boolean(text) { return value }
        call.shell.report(.error, "unrecognized value \"\(text)\" for \"\(name)\": Boolean expected")
        return false
    }

    /// Skips an expression in a branch that does not run.
    private static func skipArguments(_ call: CommandCall) {
        while call.argument(.ignored) != nil {}
    }

    /// Notes how far the statement has got.
    private static func save(_ loop: MainLoop) {
        loop.conditionals.save(parentheses: loop.scanner.parentheses, length: loop.query.count)
    }

    /// Drops what a branch that did not run added to the statement.
    private static func discard(_ loop: MainLoop) {
        let (parentheses, length) = loop.conditionals.saved
        if loop.query.count > length { loop.query.removeLast(loop.query.count - length) }
        loop.scanner.parentheses = parentheses
    }
}
