/// One step of a script that makes a cluster.
public enum ScriptItem: Sendable, Equatable {
    /// Go on in another database.
    case connect(database: String)
    /// A statement without its semicolon.
    case statement(String)
    /// A COPY FROM STDIN without its semicolon, and what follows it, in COPY's text format, without the end mark.
    case copy(String, data: [UInt8])
    /// What a reader of the script should know.
    case remark(String)
}
