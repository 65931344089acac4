extension TestCase {
    /// The case as a script for psql. Several sessions become several connections one after the other, which is nearly the
    /// same; checkpoints become comments.
    package var script: String {
        var session = 0
        var users = [0: superuser]
        var lines = ["-- seed \(seed)"]
        for step in steps {
            switch step {
            case .connect(let number, let user):
                users[number] = user
                session = number
                lines.append("\\c - \(user)")
            case .sql(let number, let text):
                if number != session { lines.append("\\c - \(users[number] ?? superuser)") }
                session = number
                lines.append(text + (CopyText(text).data == nil ? ";" : "\n\\."))
            case .check(let checkpoint): lines.append("-- check \(checkpoint.rawValue)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
