import Foundation

/// The golden scripts whose end states are saved and opened again.
enum ClusterScriptCases {
    /// The areas, which leave objects of all kinds behind.
    private static let areas = [
        "comments", "composites", "defaults", "domains", "enums", "foreigndata", "inheritance", "operators",
        "partitions",
        "ranges", "replication", "rules", "sequences", "statisticsobjects", "stories", "tablespaces", "typedtables",
        "usercasts", "views",
    ]

    /// Scripts that leave behind what no script can make again, as it is with pg_dump.
    private static let exceptions: Set<String> = [
        // A view over a function whose row type has lost a column since.
        "views/columns_of_function_rows",
        // A grant on a column by a role that has lost its grant option on the table since.
        "stories/grant_web",
    ]

    /// The scripts as `area/name`, one of five, and one about the system's own objects.
    static let names: [String] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return areas.flatMap { area in
            let folder = root.appendingPathComponent("Golden/\(area)").path
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return files.filter { $0.hasSuffix(".sql") }.map { "\(area)/\($0.dropLast(4))" }
        }.filter { !exceptions.contains($0) }.sorted().enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
            + ["grant/system_objects"]
    }()
}
