import CatalogModel
import SQLBasics
import Synchronization

/// The counters of sequences, which no rollback touches, and what this session knows of them (`currval`, `lastval`).
///
/// Counters are kept by storage key, so that ALTER SEQUENCE and TRUNCATE … RESTART IDENTITY, which give a sequence a new
/// key, are transactional.
package final class SequenceCounters: Sendable {
    private let counters: SharedCounters
    private let known = Mutex(SessionValues())

    /// A counter: the last value, and whether it was handed out.
    package struct Counter: Hashable, Sendable {
        package var lastValue: Int64
        package var isCalled: Bool
        /// How many more values PostgreSQL would hand out before it writes to its log again (`log_cnt`).
        package var logCount: Int64

        /// Makes a counter.
        package init(lastValue: Int64, isCalled: Bool, logCount: Int64 = 0) {
            self.lastValue = lastValue
            self.isCalled = isCalled
            self.logCount = logCount
        }
    }

    /// What sessions share.
    private final class SharedCounters: Sendable {
        let values: Mutex<[StorageID: Counter]>

        /// Makes a table of counters.
        init(_ values: [StorageID: Counter]) { self.values = Mutex(values) }
    }

    /// What one session has seen.
    private struct SessionValues: Sendable {
        var current: [ObjectID: Int64] = [:]
        var lastUsed: ObjectID?
        /// What nextval did since the journal was begun, in order.
        var journal: [Advance] = []
        var keepsJournal = false
    }

    /// One step of a sequence.
    private struct Advance: Sendable {
        var sequence: ObjectID
        var storage: StorageID
        var counter: Counter
    }

    /// Makes an empty table of counters.
    package init() { counters = SharedCounters([:]) }

    /// Makes a view of a table of counters.
    private init(_ counters: SharedCounters) { self.counters = counters }

    /// Returns the same counters for another session.
    package func forAnotherSession() -> SequenceCounters { SequenceCounters(counters) }

    /// Returns counters that go on from here on their own, for a scratch copy.
    package func copy() -> SequenceCounters {
        SequenceCounters(SharedCounters(counters.values.withLock { $0 }))
    }

    /// Returns a sequence's counter.
    package func counter(of sequence: Relation) -> Counter {
        counters.values.withLock { $0[sequence.storage] } ?? Self.initial(sequence)
    }

    /// Sets a counter without any check, as ALTER SEQUENCE … RESTART does under a new storage key.
    package func restart(_ storage: StorageID, at counter: Counter) {
        counters.values.withLock { $0[storage] = counter }
    }

    /// Advances a sequence and returns the new value (`nextval_internal`).
    package func nextValue(of sequence: Relation) throws(Diagnostic) -> Int64 {
        guard let definition = sequence.sequence else { throw Self.notASequence(sequence) }
        let outcome: Result<Counter, Diagnostic> = counters.values.withLock { values in
            let counter = values[sequence.storage] ?? Self.initial(sequence)
            return Self.advance(counter, definition, sequence.name).map { next in
                let logCount = Self.logCount(after: counter, next, definition)
                let after = Counter(lastValue: next, isCalled: true, logCount: logCount)
                values[sequence.storage] = after
                return after
            }
        }
        let counter = try outcome.get()
        known.withLock { known in
            known.current[sequence.id] = counter.lastValue
            known.lastUsed = sequence.id
            if known.keepsJournal {
                known.journal.append(Advance(sequence: sequence.id, storage: sequence.storage, counter: counter))
            }
        }
        return counter.lastValue
    }

    // MARK: Rows that are never reached

    /// Begins to note what nextval does.
    func beginJournal() {
        known.withLock { known in
            known.keepsJournal = true
            known.journal = []
        }
    }

    /// Ends it.
    func endJournal() {
        known.withLock { known in
            known.keepsJournal = false
            known.journal = []
        }
    }

    /// Takes back what nextval did for the rows behind one: PostgreSQL never comes to a row behind the one that fails, while
    /// a batch's values are made together. Each row has taken as many values.
    func takeBack(behind row: Int, of count: Int) {
        let journal = known.withLock { $0.journal }
        guard count > 1, row < count - 1 else { return }
        for (storage, steps) in Dictionary(grouping: journal, by: \.storage) where steps.count % count == 0 {
            let last = steps[(row + 1) * (steps.count / count) - 1]
            counters.values.withLock { $0[storage] = last.counter }
            known.withLock { $0.current[last.sequence] = last.counter.lastValue }
        }
    }

    /// Returns the value that nextval returned last in this session (`currval_oid`).
    package func currentValue(of sequence: Relation) throws(Diagnostic) -> Int64 {
        guard let value = known.withLock({ $0.current[sequence.id] }) else {
            throw Diagnostic(
                .objectNotInPrerequisiteState,
                "currval of sequence \"\(sequence.name)\" is not yet defined in this session")
        }
        return value
    }

    /// Forgets what this session knows of sequences (`ResetSequenceCaches`).
    package func forgetKnown() {
        known.withLock { known in
            known.current = [:]
            known.lastUsed = nil
        }
    }

    /// Returns the sequence that nextval was called for last, and its value (`lastval`).
    package func lastUsed() throws(Diagnostic) -> (sequence: ObjectID, value: Int64) {
        let found = known.withLock { known in known.lastUsed.flatMap { id in known.current[id].map { (id, $0) } } }
        guard let found else {
            throw Diagnostic(.objectNotInPrerequisiteState, "lastval is not yet defined in this session")
        }
        return found
    }

    /// Sets a sequence's counter (`do_setval`).
    package func setValue(of sequence: Relation, to value: Int64, isCalled: Bool) throws(Diagnostic) {
        guard let definition = sequence.sequence else { throw Self.notASequence(sequence) }
        guard value >= definition.minimum && value <= definition.maximum else {
            throw Diagnostic(
                .numericValueOutOfRange,
                "setval: value \(value) is out of bounds for sequence \"\(sequence.name)\" "
                    + "(\(definition.minimum)..\(definition.maximum))")
        }
        counters.values.withLock { $0[sequence.storage] = Counter(lastValue: value, isCalled: isCalled) }
        if isCalled { known.withLock { $0.current[sequence.id] = value } }
    }

    /// Returns the counter of a sequence that nobody used yet.
    private static func initial(_ sequence: Relation) -> Counter {
        Counter(lastValue: sequence.sequence?.start ?? 1, isCalled: false)
    }

    /// Returns the value after a counter's, or the error at the end of the range.
    private static func advance(
        _ counter: Counter, _ definition: SequenceDefinition, _ name: String
    ) -> Result<Int64, Diagnostic> {
        guard counter.isCalled else { return .success(counter.lastValue) }
        let (next, overflow) = counter.lastValue.addingReportingOverflow(definition.increment)
        if !overflow && next >= definition.minimum && next <= definition.maximum { return .success(next) }
        let ascending = definition.increment > 0
        if definition.cycles { return .success(ascending ? definition.minimum : definition.maximum) }
        let bound = ascending ? "maximum" : "minimum"
        return .failure(
            Diagnostic(
                .sequenceGeneratorLimitExceeded,
                "nextval: reached \(bound) value of sequence \"\(name)\" "
                    + "(\(ascending ? definition.maximum : definition.minimum))"))
    }

    /// Returns what log_cnt is after a value was handed out: PostgreSQL logs 32 values ahead.
    private static func logCount(after counter: Counter, _ next: Int64, _ definition: SequenceDefinition) -> Int64 {
        if counter.isCalled && counter.logCount > 0 { return counter.logCount - 1 }
        if definition.cycles { return 32 }
        let bound = definition.increment > 0 ? definition.maximum : definition.minimum
        let (distance, overflow) = bound.subtractingReportingOverflow(next)
        return overflow ? 32 : min(32, distance / definition.increment)
    }

    /// The refusal of a relation that is no sequence.
    private static func notASequence(_ relation: Relation) -> Diagnostic {
        Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not a sequence")
    }
}
