import TableStorage

/// How many rows the operators of a statement pass on at once.
///
/// PostgreSQL takes each row through the whole plan before it reads the next one. Nobody can tell as long as expressions only
/// compute; but what a user's routine says, changes and refuses is seen, so a statement that calls one goes row by row.
final class Pace {
    /// Tells whether rows go one by one.
    var isSingle = false

    /// The number of rows that are taken at once.
    var capacity: Int { isSingle ? 1 : Batch.capacity }
}
