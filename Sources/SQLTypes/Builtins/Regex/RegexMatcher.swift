import SQLBasics

/// Runs programs over a text.
///
/// Whether and how far an expression matches is found by following all states at once, which takes time in proportion to
/// text times program. Only then are the groups filled in, by backtracking that never enters a state twice at one place.
/// Expressions with back references are the exception: they backtrack with a limit on the steps.
struct RegexMatcher {
    private let program: RegexProgram
    private let text: ContiguousArray<UInt32>
    /// The most steps of backtracking where states must be entered more than once.
    private static let stepLimit = 2_000_000

    /// Makes a matcher of a program and a text.
    init(_ program: RegexProgram, _ text: ContiguousArray<UInt32>) {
        self.program = program
        self.text = text
    }

    /// Tells whether the expression matches anywhere.
    func matchesAnywhere(_ scratch: inout RegexScratch) -> Bool {
        scratch.prepare(program.instructions.count)
        for position in 0...text.count {
            if position == 0 || !program.beginsAtTextStart {
                if follow(0, at: position, into: &scratch.current, &scratch.pending) { return true }
            }
            guard position < text.count, !(program.beginsAtTextStart && scratch.current.list.isEmpty) else { break }
            if step(&scratch, over: position) { return true }
        }
        return false
    }

    /// Returns the end of the longest or shortest match that begins at a place.
    func end(from start: Int, longest: Bool, _ scratch: inout RegexScratch) -> Int? {
        scratch.prepare(program.instructions.count)
        var best: Int?
        if follow(0, at: start, into: &scratch.current, &scratch.pending) { best = start }
        var position = start
        while position < text.count, !scratch.current.list.isEmpty {
            if best != nil && !longest { return best }
            if step(&scratch, over: position) { best = position + 1 }
            position += 1
        }
        return best
    }

    /// Takes a character from all states; true when the expression is matched behind it.
    @inline(__always) private func step(_ scratch: inout RegexScratch, over position: Int) -> Bool {
        let character = text[position]
        var isMatched = false
        scratch.following.clear()
        for i in scratch.current.list.indices {
            let state = Int(scratch.current.list[i])
            guard takes(program.instructions[state], character) else { continue }
            if follow(state + 1, at: position + 1, into: &scratch.following, &scratch.pending) { isMatched = true }
        }
        swap(&scratch.current, &scratch.following)
        return isMatched
    }

    /// Tells whether a step takes a character.
    @inline(__always) private func takes(_ instruction: RegexProgram.Instruction, _ character: UInt32) -> Bool {
        switch instruction.operation {
        case .literal: Int(character) == instruction.x
        case .character: program.sets[instruction.x].contains(character)
        default: false
        }
    }

    /// Adds a state and all that are reached from it without taking a character; true when the match is among them.
    private func follow(
        _ start: Int, at position: Int, into states: inout RegexStates, _ pending: inout ContiguousArray<Int>
    ) -> Bool {
        var isMatched = false
        pending.append(start)
        while let state = pending.popLast() {
            guard states.insert(state) else { continue }
            let instruction = program.instructions[state]
            switch instruction.operation {
            case .character, .literal: states.list.append(Int32(state))
            case .match: isMatched = true
            case .jump: pending.append(instruction.x)
            case .split:
                pending.append(instruction.y)
                pending.append(instruction.x)
            case .save, .enterLoop, .checkLoop: pending.append(state + 1)
            case .assertion: if holds(instruction.x, at: position) { pending.append(state + 1) }
            case .look: if looks(instruction.x, at: position) { pending.append(state + 1) }
            case .backReference: break
            }
        }
        return isMatched
    }

    /// Tells whether a condition holds at a place.
    private func holds(_ raw: Int, at position: Int) -> Bool {
        let before = position > 0 ? text[position - 1] : nil
        let behind = position < text.count ? text[position] : nil
        switch RegexAssertion(rawValue: UInt8(raw)) {
        case .textStart: return before == nil
        case .textEnd: return behind == nil
        case .lineStart: return before == nil || before == 10
        case .lineEnd: return behind == nil || behind == 10
        case .wordStart: return !isWord(before) && isWord(behind)
        case .wordEnd: return isWord(before) && !isWord(behind)
        case .wordBoundary: return isWord(before) != isWord(behind)
        case .noWordBoundary: return isWord(before) == isWord(behind)
        case nil: return false
        }
    }

    /// Tells whether a character belongs to words.
    private func isWord(_ character: UInt32?) -> Bool {
        character.flatMap(Unicode.Scalar.init).map(RegexClass.word.contains) ?? false
    }

    /// Tells whether a look around succeeds at a place.
    private func looks(_ index: Int, at position: Int) -> Bool {
        let look = program.looks[index]
        var scratch = RegexScratch()
        let found: Bool
        if look.isAhead {
            found = RegexMatcher(look.program, text).end(from: position, longest: false, &scratch) != nil
        } else {
            let before = RegexMatcher(look.program, ContiguousArray(text[..<position]))
            found = (0...position).contains { before.end(from: $0, longest: true, &scratch) == position }
        }
        return found != look.isNegative
    }
}

/// States to follow: a list without duplicates.
struct RegexStates {
    var list: ContiguousArray<Int32> = []
    private var marks: ContiguousArray<UInt32> = []
    private var generation: UInt32 = 0

    /// Makes room for the states of a program and forgets all.
    mutating func prepare(_ count: Int) {
        if marks.count < count { marks = ContiguousArray(repeating: generation, count: count) }
        clear()
    }

    /// Forgets all states.
    @inline(__always) mutating func clear() {
        list.removeAll(keepingCapacity: true)
        generation &+= 1
    }

    /// Adds a state; false when it was there.
    @inline(__always) mutating func insert(_ state: Int) -> Bool {
        if marks[state] == generation { return false }
        marks[state] = generation
        return true
    }
}

/// The memory of a matcher, kept from row to row.
struct RegexScratch {
    var current = RegexStates()
    var following = RegexStates()
    var pending: ContiguousArray<Int> = []

    /// Makes room for the states of a program.
    mutating func prepare(_ count: Int) {
        current.prepare(count)
        following.prepare(count)
    }
}

/// Filling in the groups.
extension RegexMatcher {
    /// One place to go on from, or a slot to put back.
    private enum Pending {
        case state(Int, position: Int)
        case restoreSlot(Int, Int)
        case restoreLoop(Int, Int)
    }

    /// Returns the bounds of the groups of a match from `start` to `end`; with back references `end` is nil, and the first
    /// match found counts. Slots 0 and 1 are the whole match, -1 stands for a group that took no part.
    func groups(from start: Int, to end: Int?) throws -> [Int]? {
        var slots = [Int](repeating: -1, count: (program.groupCount + 1) * 2)
        var loops = [Int](repeating: -1, count: program.loopCount)
        let width = text.count - start + 1
        var visited = ContiguousArray<Bool>(
            repeating: false, count: end == nil ? 0 : width * program.instructions.count)
        var pending: [Pending] = [.state(0, position: start)]
        var steps = 0
        while let next = pending.popLast() {
            guard case .state(var state, var position) = next else {
                restore(next, &slots, &loops)
                continue
            }
            running: while true {
                steps += 1
                if end == nil, steps > Self.stepLimit { throw RegexParser.failure("regular expression is too complex") }
                if end != nil {
                    let mark = (position - start) * program.instructions.count + state
                    if visited[mark] { break running }
                    visited[mark] = true
                }
                let instruction = program.instructions[state]
                switch instruction.operation {
                case .match:
                    guard end == nil || position == end else { break running }
                    (slots[0], slots[1]) = (start, position)
                    return slots
                case .character, .literal:
                    guard position < text.count, takes(instruction, text[position]) else { break running }
                    position += 1
                    state += 1
                case .split:
                    pending.append(.state(instruction.y, position: position))
                    state = instruction.x
                case .jump: state = instruction.x
                case .save:
                    pending.append(.restoreSlot(instruction.x, slots[instruction.x]))
                    slots[instruction.x] = position
                    state += 1
                case .enterLoop:
                    pending.append(.restoreLoop(instruction.x, loops[instruction.x]))
                    loops[instruction.x] = position
                    state += 1
                case .checkLoop:
                    state = loops[instruction.x] == position ? instruction.y : state + 1
                case .assertion:
                    guard holds(instruction.x, at: position) else { break running }
                    state += 1
                case .look:
                    guard looks(instruction.x, at: position) else { break running }
                    state += 1
                case .backReference:
                    guard let behind = behindReference(instruction.x, slots, position) else { break running }
                    position = behind
                    state += 1
                }
            }
        }
        return nil
    }

    /// Puts a slot back when a way turned out to lead nowhere.
    private func restore(_ pending: Pending, _ slots: inout [Int], _ loops: inout [Int]) {
        switch pending {
        case .restoreSlot(let index, let value): slots[index] = value
        case .restoreLoop(let index, let value): loops[index] = value
        case .state: break
        }
    }

    /// Returns the place behind a repetition of a group's text; nil when it does not stand here.
    private func behindReference(_ number: Int, _ slots: [Int], _ position: Int) -> Int? {
        let (from, to) = (slots[number * 2], slots[number * 2 + 1])
        guard from >= 0, to >= from, position + (to - from) <= text.count else { return nil }
        for i in 0..<(to - from) where !isSame(text[from + i], text[position + i]) { return nil }
        return position + (to - from)
    }

    /// Tells whether two characters are the same, case aside where that is wanted.
    private func isSame(_ a: UInt32, _ b: UInt32) -> Bool {
        if a == b { return true }
        guard program.ignoresCase, let x = Unicode.Scalar(a), let y = Unicode.Scalar(b) else { return false }
        return LetterCase.lower(x) == LetterCase.lower(y)
    }
}
