import SQLBasics

/// How deep things may nest, so that neither reading nor walking nor freeing them overflows a stack.
enum NestingLimit {
    /// The largest number of constructs inside each other.
    static let depth = 250
    /// The largest height of an expression's tree, which chains such as `1+1+…` drive up too.
    static let height = 1000
    /// The depth from which on the stack itself is looked at, which costs some microseconds the first time.
    static let unwatchedDepth = 12
}

extension Parser {
    /// Counts one more construct around what is read next.
    mutating func enter() throws(Diagnostic) {
        depth += 1
        if depth > NestingLimit.unwatchedDepth { try checkStack() }
    }

    /// Refuses to go deeper when the limit or the end of the stack is near.
    private mutating func checkStack() throws(Diagnostic) {
        if depth > NestingLimit.depth { throw StackGuard.error }
        let guardian = stack ?? StackGuard()
        stack = guardian
        try guardian.check()
    }

    /// Counts one construct less.
    mutating func leave() { depth -= 1 }

    /// Counts one more level on top of the tree that was read last.
    mutating func grow() throws(Diagnostic) {
        height += 1
        if height > NestingLimit.height { throw StackGuard.error }
    }
}
