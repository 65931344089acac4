import SQLBasics

/// `COPY t (x, y) FROM STDIN WITH (…) WHERE …`, `COPY (SELECT …) TO 'file'`
package struct CopyStatement: Sendable {
    /// What is copied.
    package enum Subject: Sendable {
        /// `t (x, y)`; nil for all columns
        case table(QualifiedName, columns: [Identifier]?)
        /// `(SELECT …)`, `(INSERT … RETURNING …)`
        case statement(Statement)
    }

    /// Where data come from or go to.
    package enum Place: Hashable, Sendable {
        /// `STDIN`, `STDOUT`
        case client
        /// `'file'`
        case file(String)
        /// `PROGRAM 'command'`
        case program(String)
    }

    /// What is copied.
    package var subject: Subject
    /// Whether `FROM` was written.
    package var isFrom: Bool
    /// Where data come from or go to.
    package var place: Place
    /// The options, those of the old syntax under the names of the new one.
    package var options: [CopyOption]
    /// `WHERE …`
    package var condition: Expression?
    /// The place of `COPY`.
    package var span: SourceSpan
}

/// One option of COPY.
package struct CopyOption: Sendable {
    /// What an option is given.
    package enum Value: Sendable {
        /// A word, text or number.
        case setting(SettingValue)
        /// `*`
        case all
        /// `(x, y)`
        case columns([Identifier])
    }

    /// The name.
    package var name: Identifier
    /// The value; nil when only the name was given.
    package var value: Value?
}
