import SQLBasics

/// How deep things may nest, so that neither reading nor walking nor freeing them overflows a stack.
enum NestingLimit {
    /// The largest number of constructs inside each other.
    static let depth = 250
    /// The largest height of an expression's tree, which chains such as `1+1+…` drive up too.
    static let height = 1000

    /// Makes the error about too much of either (PostgreSQL's `check_stack_depth`).
    static func error() -> Diagnostic {
        Diagnostic(
            .statementTooComplex, "stack depth limit exceeded",
            hint: "Increase the configuration parameter \"max_stack_depth\" (currently 2048kB), after ensuring the "
                + "platform's stack depth limit is adequate.")
    }
}

extension Parser {
    /// Counts one more construct around what is read next.
    mutating func enter() throws(Diagnostic) {
        depth += 1
        if depth > NestingLimit.depth { throw NestingLimit.error() }
    }

    /// Counts one construct less.
    mutating func leave() { depth -= 1 }

    /// Counts one more level on top of the tree that was read last.
    mutating func grow() throws(Diagnostic) {
        height += 1
        if height > NestingLimit.height { throw NestingLimit.error() }
    }
}
