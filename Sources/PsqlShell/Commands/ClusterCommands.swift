import ClusterScript
import Glibc
import RoleSQL
import SQLBasics

/// Writing the whole cluster to files.
enum ClusterCommands {
    /// The commands, in the order of `\?`.
    static let all = [save, export]

    /// The command `\save`.
    private static let save = MetaCommand(
        "save", synopsis: "[FILE]", section: .own, help: "keep the cluster in a file that rolesql FILE opens again"
    ) { call in
        let name = call.argument().map(FilePaths.expandingHome)
        guard let path = name ?? call.shell.savedFile?.path else { return call.fail("missing required argument") }
        return call.shell.save(to: path) ? .skipLine : .error
    }

    /// The command `\export`.
    private static let export = MetaCommand(
        "export", synopsis: "FILE", section: .own, help: "write the cluster as SQL that psql loads into PostgreSQL 18"
    ) { call in
        guard let name = call.argument() else { return call.fail("missing required argument") }
        return call.shell.export(to: FilePaths.expandingHome(name)) ? .skipLine : .error
    }
}

extension Shell {
    /// Writes the committed state as SQL; says what went wrong and tells false then.
    func export(to path: String) -> Bool {
        writeFile(path) { file, cluster throws(Diagnostic) in
            try PsqlScript(ClusterScript(of: cluster)).write { file.write($0) }
        }
    }

    /// Saves the committed state and remembers the file. Warns of what could not be made again from it.
    func save(to path: String) -> Bool {
        guard let cluster = connector.cluster else { return false }
        let commits = cluster.commitCount
        let place = SavedCluster.Place(
            database: backend?.databaseName ?? "postgres", user: backend?.userName ?? "postgres")
        var refused: [SavedCluster.Refusal] = []
        let isSaved = writeFile(path) { file, cluster throws(Diagnostic) in
            let bytes = try SavedCluster.bytes(of: ClusterScript(of: cluster), place: place)
            refused = SavedCluster.trial(of: bytes)
            file.write(bytes)
        }
        guard isSaved else { return false }
        savedFile = (path, commits)
        warn(of: refused)
        say("Saved to \"\(path)\".")
        return true
    }

    /// Writes a file whole or not at all.
    private func writeFile(
        _ path: String, _ body: (inout AtomicFile, Database) throws(Diagnostic) -> Void
    ) -> Bool {
        guard let cluster = connector.cluster else { return false }
        if let backend, backend.transaction != .idle {
            report(.warning, "what the open transaction has changed is left out")
        }
        guard var file = AtomicFile(path) else { return complain(path, errno) }
        do throws(Diagnostic) {
            try body(&file, cluster)
        } catch {
            show(error, query: [])
            return false
        }
        let problem = file.finish()
        return problem == 0 || complain(path, problem)
    }

    /// Says what the system says of a file; tells false.
    private func complain(_ path: String, _ number: Int32) -> Bool {
        report(.error, "\(path): \(String(cString: strerror(number)))")
        return false
    }

    /// Tells of steps that were refused when the cluster was made again.
    private func warn(of refused: [SavedCluster.Refusal]) {
        for refusal in refused {
            report(.warning, "cannot be made again: \(refusal.step)\n\(refusal.diagnostic.message)")
        }
    }

    /// Tells whether a name on the command line means a saved cluster: a file of that kind, or one that can only be meant as one.
    package func isClusterFile(_ name: String) -> Bool {
        if name.hasSuffix(".rolesql") || name.contains("/") { return true }
        guard let bytes = FilePaths.contents(name, limit: 64) else { return false }
        return SavedCluster.begins(bytes)
    }

    /// Opens a saved cluster, or begins one that `\save` will keep in a file that is not there yet.
    package func openCluster(_ path: String, user: String?) -> Bool {
        let name = FilePaths.expandingHome(path)
        var place = SavedCluster.Place(database: "postgres", user: "postgres")
        if FilePaths.isThere(name) {
            guard let bytes = FilePaths.contents(name) else { return complain(name, errno) }
            do throws(SavedCluster.Problem) {
                let opened = try SavedCluster.open(bytes)
                adopt(opened.cluster)
                place = opened.place
                warn(of: opened.refused)
            } catch {
                report(.error, "\(name): \(error.sentence)")
                return false
            }
        }
        savedFile = (name, connector.cluster?.commitCount ?? 0)
        return connect(user: user ?? place.user, database: place.database)
    }

    /// Asks once, before a terminal's session ends, whether changes since the last save are to be saved.
    package func offerToSave() {
        guard let savedFile, let cluster = connector.cluster, cluster.commitCount != savedFile.commits else { return }
        flush()
        guard let answer = ask("Save changes to \"\(savedFile.path)\"? [Y/n] ", true).text else { return }
        if answer.isEmpty || answer.hasPrefix("y") || answer.hasPrefix("Y") { _ = save(to: savedFile.path) }
    }
}

extension SavedCluster.Problem {
    /// What is wrong with a file, for people.
    fileprivate var sentence: String {
        switch self {
        case .otherFile: "not a file that \\save has written"
        case .newerFormat(let number): "written by a newer version of RoleSQL (format \(number))"
        case .truncated: "the file ends too early; it was left alone"
        case .damaged: "the file is damaged; it was left alone"
        }
    }
}
