/// The `\d` family: lists and descriptions read from the catalogs.
enum DescribeCommands {
    /// The commands, each with its base name.
    static let all = [
        command("d", "[S+] [NAME]", "list tables, views, and sequences, or describe one of them") { call in
            call.pattern == nil ? RelationList(call).run(kinds: "tvmsE") : RelationDescription.run(call)
        },
        command("dA", "[+] [PATTERN]", "list access methods", run: CatalogLists.accessMethods),
        command("da", "[S] [PATTERN]", "list aggregates", run: FunctionList.aggregates),
        command("db", "[+] [PATTERN]", "list tablespaces", run: ObjectLists.tablespaces),
        command("dC", "[+] [PATTERN]", "list casts", run: CatalogLists.casts),
        command("dc", "[S+] [PATTERN]", "list conversions", run: CommentList.conversions),
        command("dconfig", "[+] [PATTERN]", "list configuration parameters", run: SettingList.parameters),
        command("dd", "[S] [PATTERN]", "show object descriptions not displayed elsewhere", run: CommentList.comments),
        command("ddp", "[x] [PATTERN]", "list default privileges", run: PrivilegeList.defaults),
        command("dD", "[S+] [PATTERN]", "list domains", run: TypeList.domains),
        command("dE", "[S+] [PATTERN]", "list foreign tables") { RelationList($0).run(kinds: "E") },
        command("des", "[+] [PATTERN]", "list foreign servers", run: ObjectLists.servers),
        command("det", "[+] [PATTERN]", "list foreign tables", run: ObjectLists.foreignTables),
        command("deu", "[+] [PATTERN]", "list user mappings", run: ObjectLists.userMappings),
        command("dew", "[+] [PATTERN]", "list foreign-data wrappers", run: ObjectLists.wrappers),
        typed(
            "df", "[anptw][S+] [FUNCPTRN [TYPEPTRN ...]]", "list [only agg/normal/procedure/trigger/window] functions"
        ) {
            FunctionList.run($0)
        },
        command("dg", "[S+] [PATTERN]", "list roles", run: RoleList.roles),
        command("di", "[S+] [PATTERN]", "list indexes") { RelationList($0).run(kinds: "i") },
        command("dl", "[+]", "list large objects", run: ObjectLists.largeObjects, also: "lo_list"),
        command("dL", "[S+] [PATTERN]", "list procedural languages", run: ObjectLists.languages),
        command("dm", "[S+] [PATTERN]", "list materialized views") { RelationList($0).run(kinds: "m") },
        command("dn", "[S+] [PATTERN]", "list schemas", run: SchemaList.schemas),
        typed("do", "[S+] [OPPTRN [TYPEPTRN [TYPEPTRN]]]", "list operators") { CatalogLists.operators($0) },
        command("dO", "[S+] [PATTERN]", "list collations", run: CatalogLists.collations),
        command("dp", "[S] [PATTERN]", "list table, view, and sequence access privileges", run: PrivilegeList.tables),
        command("dP", "[tin+] [PATTERN]", "list [only table/index] partitioned relations [n=nested]") {
            PartitionList(call: $0).run()
        },
        typed("drds", "[ROLEPTRN [DBPTRN]]", "list per-database role settings") { SettingList.roleSettings($0) },
        command("drg", "[S] [PATTERN]", "list role grants", run: RoleList.grants),
        command("dRp", "[+] [PATTERN]", "list replication publications", run: PublicationList.run),
        command("dRs", "[+] [PATTERN]", "list replication subscriptions", run: ObjectLists.subscriptions),
        command("ds", "[S+] [PATTERN]", "list sequences") { RelationList($0).run(kinds: "s") },
        command("dt", "[S+] [PATTERN]", "list tables") { RelationList($0).run(kinds: "t") },
        command("dT", "[S+] [PATTERN]", "list data types", run: TypeList.types),
        command("du", "[S+] [PATTERN]", "list roles", run: RoleList.roles),
        command("dv", "[S+] [PATTERN]", "list views") { RelationList($0).run(kinds: "v") },
        command("dy", "[+] [PATTERN]", "list event triggers", run: CatalogLists.eventTriggers),
        command("dx", "[PATTERN]", "list extensions", run: ExtensionList.extensions),
        command("dX", "[PATTERN]", "list extended statistics", run: ObjectLists.statistics),
        command("l", "[+] [PATTERN]", "list databases", run: SchemaList.databases, also: "list"),
        command("sf", "[+] FUNCNAME", "show a function's definition", run: SourceText.function),
        command("sv", "[+] VIEWNAME", "show a view's definition", run: SourceText.view),
        command("z", "[S] [PATTERN]", "same as \\dp", run: PrivilegeList.tables),
    ]

    /// Describes a command of the family.
    private static func command(
        _ name: String, _ synopsis: String, _ help: String,
        run: @escaping @Sendable (DescribeCall) -> CommandStatus, also: String? = nil
    ) -> MetaCommand {
        let action: @Sendable (CommandCall) -> CommandStatus = { call in
            run(DescribeCall(shell: call.shell, name: call.name, pattern: call.argument()))
        }
        guard let also else {
            return MetaCommand(name, synopsis: synopsis, section: .informational, help: help, action: action)
        }
        return MetaCommand(name, also, synopsis: synopsis, section: .informational, help: help, action: action)
    }

    /// Describes a command that takes patterns for argument types behind the first one.
    private static func typed(
        _ name: String, _ synopsis: String, _ help: String,
        action: @escaping @Sendable (DescribeCall) -> CommandStatus
    ) -> MetaCommand {
        MetaCommand(name, synopsis: synopsis, section: .informational, help: help) { call in
            let words = call.arguments().map(\.text)
            return action(
                DescribeCall(
                    shell: call.shell, name: call.name, pattern: words.first, arguments: Array(words.dropFirst())))
        }
    }

    /// Describes a command of the family whose action is written behind it.
    private static func command(
        _ name: String, _ synopsis: String, _ help: String,
        action: @escaping @Sendable (DescribeCall) -> CommandStatus
    ) -> MetaCommand {
        command(name, synopsis, help, run: action)
    }

    /// Takes a name apart into a command and its modifiers `S`, `x` and `+`; several relation kinds make a `\dt`.
    static func split(_ name: String) -> (base: String, modifiers: Set<Character>)? {
        let base = String(name.filter { !"Sx+".contains($0) })
        guard base != name || base.count > 2, !name.hasPrefix("dx"), !name.hasPrefix("dX") else { return nil }
        let modifiers = Set(name.filter { "Sx+".contains($0) })
        if base.count > 2, base.first == "d", base.dropFirst().allSatisfy({ "tvmisE".contains($0) }) {
            return ("dt", modifiers)
        }
        if base.hasPrefix("df"), base.dropFirst(2).allSatisfy({ "anptw".contains($0) }) { return ("df", modifiers) }
        if base.hasPrefix("dP"), base.dropFirst(2).allSatisfy({ "tin".contains($0) }) { return ("dP", modifiers) }
        return base == name ? nil : (base, modifiers)
    }
}
