import SQLBasics

/// A regular expression as a program for an automaton.
struct RegexProgram: Sendable {
    /// What a step does.
    enum Operation: UInt8, Sendable {
        /// Takes a character that belongs to set `x`.
        case character
        /// Takes the one character `x`.
        case literal
        /// Goes on at `x` and at `y`, `x` preferred.
        case split
        case jump
        /// Remembers the place in slot `x`.
        case save
        /// Goes on if condition `x` holds.
        case assertion
        /// Takes the text of group `x` once more.
        case backReference
        /// Goes on if look-around `x` holds.
        case look
        /// Remembers where a round of loop `x` begins.
        case enterLoop
        /// Goes on if the round of loop `x` took anything, else behind the loop, at `y`.
        case checkLoop
        case match
    }

    /// A step.
    struct Instruction: Sendable {
        var operation: Operation
        var x = 0
        var y = 0
    }

    /// A look around a place.
    struct Look: Sendable {
        let program: RegexProgram
        let isAhead: Bool
        let isNegative: Bool
    }

    private(set) var instructions: ContiguousArray<Instruction> = []
    private(set) var sets: [RegexSet] = []
    private(set) var looks: [Look] = []
    private(set) var loopCount = 0
    /// Whether a match can begin at the start of the text only.
    let beginsAtTextStart: Bool
    let ignoresCase: Bool
    let groupCount: Int
    /// The most steps that a program may have.
    private static let limit = 50_000

    /// Compiles an expression.
    init(_ node: RegexNode, groupCount: Int, ignoresCase: Bool) throws {
        self.groupCount = groupCount
        self.ignoresCase = ignoresCase
        beginsAtTextStart = node.beginsAtTextStart
        try compile(node)
        try emit(Instruction(operation: .match))
    }

    /// Adds a step.
    private mutating func emit(_ instruction: Instruction) throws {
        guard instructions.count < Self.limit else { throw RegexParser.failure("regular expression is too complex") }
        instructions.append(instruction)
    }

    /// Compiles a part.
    private mutating func compile(_ node: RegexNode) throws {
        switch node {
        case .empty: break
        case .character(let set): try compile(set)
        case .sequence(let parts): for part in parts { try compile(part) }
        case .alternatives(let branches): try compile(branches)
        case .group(let inner, let number):
            if let number { try emit(Instruction(operation: .save, x: number * 2)) }
            try compile(inner)
            if let number { try emit(Instruction(operation: .save, x: number * 2 + 1)) }
        case .repetition(let inner, var least, let most, let isGreedy):
            // What can be empty is matched once at least, so that its groups are set.
            if least == 0, most != 0, inner.canBeEmpty { least = 1 }
            for _ in 0..<least { try compile(inner) }
            if let most {
                try compileOptional(inner, count: most - least, isGreedy ?? true)
            } else {
                try compileLoop(inner, isGreedy ?? true)
            }
        case .assertion(let assertion): try emit(Instruction(operation: .assertion, x: Int(assertion.rawValue)))
        case .backReference(let number): try emit(Instruction(operation: .backReference, x: number))
        case .look(let inner, let isAhead, let isNegative):
            let program = try RegexProgram(inner, groupCount: 0, ignoresCase: ignoresCase)
            looks.append(Look(program: program, isAhead: isAhead, isNegative: isNegative))
            try emit(Instruction(operation: .look, x: looks.count - 1))
        }
    }

    /// Compiles a set; a single character is told apart.
    private mutating func compile(_ set: RegexSet) throws {
        if let only = set.only {
            try emit(Instruction(operation: .literal, x: Int(only)))
            return
        }
        sets.append(set)
        try emit(Instruction(operation: .character, x: sets.count - 1))
    }

    /// Compiles alternatives, the first one preferred.
    private mutating func compile(_ branches: [RegexNode]) throws {
        var exits: [Int] = []
        for (i, branch) in branches.enumerated() {
            guard i < branches.count - 1 else {
                try compile(branch)
                break
            }
            let split = instructions.count
            try emit(Instruction(operation: .split, x: split + 1))
            try compile(branch)
            exits.append(instructions.count)
            try emit(Instruction(operation: .jump))
            instructions[split].y = instructions.count
        }
        for exit in exits { instructions[exit].x = instructions.count }
    }

    /// Compiles up to some repetitions.
    private mutating func compileOptional(_ inner: RegexNode, count: Int, _ isGreedy: Bool) throws {
        var splits: [Int] = []
        for _ in 0..<count {
            splits.append(instructions.count)
            try emit(Instruction(operation: .split))
            try compile(inner)
        }
        for split in splits { connect(split, inside: split + 1, behind: instructions.count, isGreedy) }
    }

    /// Compiles any number of repetitions.
    private mutating func compileLoop(_ inner: RegexNode, _ isGreedy: Bool) throws {
        let loop = loopCount
        loopCount += 1
        let split = instructions.count
        try emit(Instruction(operation: .split))
        try emit(Instruction(operation: .enterLoop, x: loop))
        try compile(inner)
        let check = instructions.count
        try emit(Instruction(operation: .checkLoop, x: loop))
        try emit(Instruction(operation: .jump, x: split))
        instructions[check].y = instructions.count
        connect(split, inside: split + 1, behind: instructions.count, isGreedy)
    }

    /// Sets where a split goes.
    private mutating func connect(_ split: Int, inside: Int, behind: Int, _ isGreedy: Bool) {
        instructions[split].x = isGreedy ? inside : behind
        instructions[split].y = isGreedy ? behind : inside
    }
}
