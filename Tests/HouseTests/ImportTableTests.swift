import Foundation
import Testing

/// Holds the borders between modules: which module may import which (Docs/Architecture.md).
struct ImportTableTests {
    /// What each module may import, besides the standard library, Glibc and Synchronization.
    private static let table: [String: Set<String>] = [
        "SQLBasics": [],
        "SQLTypes": ["SQLBasics"],
        "SQLSyntax": ["SQLBasics"],
        "AccessControl": ["SQLBasics", "HashTreeCollections"],
        "CatalogModel": ["SQLBasics", "SQLTypes", "SQLSyntax", "AccessControl", "HashTreeCollections"],
        "TableStorage": ["SQLBasics", "SQLTypes", "AccessControl", "HashTreeCollections"],
        "SemanticAnalysis": [
            "SQLBasics", "SQLTypes", "SQLSyntax", "AccessControl", "CatalogModel", "HashTreeCollections",
        ],
        "QueryExecution": [
            "SQLBasics", "SQLTypes", "SQLSyntax", "AccessControl", "CatalogModel", "TableStorage", "SemanticAnalysis",
            "HashTreeCollections",
        ],
        "RoleSQL": [
            "SQLBasics", "SQLTypes", "SQLSyntax", "AccessControl", "CatalogModel", "TableStorage", "SemanticAnalysis",
            "QueryExecution", "HashTreeCollections",
        ],
        "ClusterScript": ["SQLBasics", "RoleSQL"],
        "PsqlShell": ["SQLBasics", "AccessControl", "RoleSQL", "ClusterScript"],
        "CLibEdit": [],
        "rolesql": ["PsqlShell", "RoleSQL", "CLibEdit", "SQLBasics"],
    ]
    private static let everywhere: Set<String> = ["Glibc", "Synchronization", "Swift"]
    private static let sources = PackageFolder.url.appendingPathComponent("Sources")

    @Test func everyModuleIsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
        #expect(Set(folders) == Set(Self.table.keys))
    }

    @Test(arguments: table.keys.sorted())
    func importsOnlyWhatTheTableAllows(module: String) throws {
        let allowed = try #require(Self.table[module]).union(Self.everywhere)
        let folder = Self.sources.appendingPathComponent(module)
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for name in Self.imports(of: text) where !allowed.contains(name) {
                Issue.record("\(module)/\(file) imports \(name)")
            }
        }
    }

    /// What the differential tester may import: the product, and nothing below it.
    @Test(
        arguments: ["Core": ["RoleSQL", "SQLBasics", "TestSupport"], "Tool": ["DifferentialCore"]]
            as [String: Set<String>])
    func differentialTesterUsesTheProduct(folder: String, allowed: Set<String>) throws {
        let root = PackageFolder.url.appendingPathComponent("Tests/Differential/\(folder)")
        let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        #expect(files.contains { $0.hasSuffix(".swift") })
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
            for name in Self.imports(of: text) where !allowed.union(Self.everywhere).contains(name) {
                Issue.record("Tests/Differential/\(folder)/\(file) imports \(name)")
            }
        }
    }

    @Test func nothingImportsFoundation() throws {
        let all = Self.table.values.reduce(Self.everywhere) { $0.union($1) }
        #expect(all.isDisjoint(with: ["Foundation", "FoundationEssentials", "Dispatch"]))
    }

    /// Returns the modules that a file imports.
    private static func imports(of text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1,
                words.prefix(place).allSatisfy({ $0.hasPrefix("@") || ["package", "public", "internal"].contains($0) })
            else { return nil }
            return words[place + 1].split(separator: ".").first.map(String.init)
        }
    }
}

/// Where the package stands.
enum PackageFolder {
    static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
