/// The open `\if` blocks of one script (psql's `ConditionalStack`).
struct Conditionals {
    /// What one block is doing.
    enum State {
        /// The present branch runs.
        case active
        /// No branch has run yet; the present one does not.
        case waiting
        /// A branch has run, or the block stands in a branch that does not run.
        case skipping
        /// The present branch is the last one, behind `\else`.
        case activeElse, skippingElse
    }

    /// The open blocks, innermost last.
    private var stack: [(state: State, parentheses: Int, length: Int)] = []

    /// Tells whether statements and commands run.
    var isActive: Bool { stack.last.map { $0.state == .active || $0.state == .activeElse } ?? true }

    /// Tells whether no block is open.
    var isEmpty: Bool { stack.isEmpty }

    /// The state of the innermost block.
    var state: State? { stack.last?.state }

    /// Opens a block.
    mutating func push(_ state: State) { stack.append((state, 0, 0)) }

    /// Changes the innermost block's state.
    mutating func poke(_ state: State) {
        if !stack.isEmpty { stack[stack.count - 1].state = state }
    }

    /// Closes the innermost block; tells false when there is none.
    mutating func pop() -> Bool { stack.popLast() != nil }

    /// Forgets all blocks.
    mutating func removeAll() { stack.removeAll() }

    /// Notes how far the statement had got where a branch begins.
    mutating func save(parentheses: Int, length: Int) {
        guard !stack.isEmpty else { return }
        stack[stack.count - 1].parentheses = parentheses
        stack[stack.count - 1].length = length
    }

    /// Returns how far the statement had got where the branch began.
    var saved: (parentheses: Int, length: Int) { stack.last.map { ($0.parentheses, $0.length) } ?? (0, 0) }
}
