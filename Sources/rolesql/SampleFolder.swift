import Glibc
import PsqlShell

/// Finds the sample databases' scripts, whatever the current folder.
enum SampleFolder {
    /// The folder `samples`: the one that ROLESQL_SAMPLES names, the one installed with the program, or a checkout's.
    static var path: String? {
        if let named = FilePaths.environment("ROLESQL_SAMPLES") { return named }
        guard var folder = programFolder else { return nil }
        let installed = ["\(folder)/samples", "\(folder)/../share/rolesql/samples"]
        if let found = installed.first(where: holdsSamples) { return found }
        while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            folder = String(folder[..<slash])
            if holdsSamples("\(folder)/samples") { return "\(folder)/samples" }
        }
        return nil
    }

    /// Tells whether a folder is one of samples.
    private static func holdsSamples(_ folder: String) -> Bool {
        FilePaths.exists("\(folder)/streamflow/schema.sql")
    }

    /// The folder that the running program really lies in.
    private static var programFolder: String? {
        guard let real = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(real) }
        let path = String(cString: real)
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
}
