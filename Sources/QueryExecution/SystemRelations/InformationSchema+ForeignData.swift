import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The views of information_schema about foreign data: what the current role owns or may use.
extension SystemRelationReader {
    /// Returns the wrappers or servers that the current role owns or may use.
    private func usable(_ objectClass: ObjectClass) -> [NamedObject] {
        let securables = self.securables
        let role = context.currentRole
        return catalog.objects.all(objectClass).filter { object in
            guard let securable = object.securable else { return false }
            return isAllowed(.ownership(of: securable), as: role, in: securables)
                || isAllowed(.privilege(.usage, on: securable), as: role, in: securables)
        }
    }

    /// Makes information_schema.foreign_data_wrappers.
    func infoWrappers() -> [SystemRow] {
        usable(.foreignDataWrapper).map { wrapper in
            [
                "foreign_data_wrapper_catalog": catalogName, "foreign_data_wrapper_name": .text(wrapper.name),
                "authorization_identifier": .text(roleName(wrapper.owner)),
                "foreign_data_wrapper_language": .text("c"),
            ]
        }
    }

    /// Makes information_schema.foreign_servers.
    func infoServers() -> [SystemRow] {
        usable(.foreignServer).map { server in
            guard case .server(let wrapper, let type, let version) = server.details else { return [:] }
            let name = catalog.objects[ObjectAddress(.foreignDataWrapper, wrapper)]?.name
            return [
                "foreign_server_catalog": catalogName, "foreign_server_name": .text(server.name),
                "foreign_data_wrapper_catalog": catalogName, "foreign_data_wrapper_name": .text(orNull: name),
                "foreign_server_type": .text(orNull: type), "foreign_server_version": .text(orNull: version),
                "authorization_identifier": .text(roleName(server.owner)),
            ]
        }
    }

    /// The foreign tables that the current role may see.
    private var visibleForeignTables: [Relation] {
        userRelations.filter { relation in
            relation.foreign != nil
                && touches(
                    relation, [.select, .insert, .update, .delete, .truncate, .references, .trigger],
                    columns: [.select, .insert, .update, .references])
        }
    }

    /// Makes information_schema.foreign_tables.
    func infoForeignTables() -> [SystemRow] {
        visibleForeignTables.map { table in
            let server = table.foreign.flatMap { catalog.objects[ObjectAddress(.foreignServer, $0.server)] }
            return [
                "foreign_table_catalog": catalogName, "foreign_table_schema": .text(schemaName(table.schema)),
                "foreign_table_name": .text(table.name), "foreign_server_catalog": catalogName,
                "foreign_server_name": .text(orNull: server?.name),
            ]
        }
    }

    /// The mappings that the current role may see: of servers that it owns or may use.
    private var visibleMappings: [(mapping: NamedObject, server: NamedObject)] {
        let servers = usable(.foreignServer)
        return catalog.objects.all(.userMapping).compactMap { mapping in
            guard case .userMapping(let id) = mapping.details,
                let server = servers.first(where: { $0.address.id == id })
            else { return nil }
            return (mapping, server)
        }
    }

    /// The columns that name a mapping.
    private func names(_ mapping: NamedObject, _ server: NamedObject) -> SystemRow {
        [
            "authorization_identifier": .text(mapping.owner.isValid ? roleName(mapping.owner) : "PUBLIC"),
            "foreign_server_catalog": catalogName, "foreign_server_name": .text(server.name),
        ]
    }

    /// Makes information_schema.user_mappings.
    func infoUserMappings() -> [SystemRow] { visibleMappings.map { names($0.mapping, $0.server) } }

    /// Makes information_schema.user_mapping_options, with values for those whom the mapping or the server is for.
    func infoUserMappingOptions() -> [SystemRow] {
        let graph = securables.roleGraph
        let role = context.currentRole
        return visibleMappings.flatMap { mapping, server -> [SystemRow] in
            let shows =
                mapping.owner == role || (!mapping.owner.isValid && graph.hasPrivileges(role, of: server.owner))
                || context.isSuperuser
            return options(mapping.options, names(mapping, server)).map { row in
                shows ? row : row.merging(["option_value": .null]) { _, new in new }
            }
        }
    }

    /// Makes information_schema.foreign_data_wrapper_options.
    func infoWrapperOptions() -> [SystemRow] {
        usable(.foreignDataWrapper).flatMap { wrapper in
            options(
                wrapper.options,
                [
                    "foreign_data_wrapper_catalog": catalogName, "foreign_data_wrapper_name": .text(wrapper.name),
                ])
        }
    }

    /// Makes information_schema.foreign_server_options.
    func infoServerOptions() -> [SystemRow] {
        usable(.foreignServer).flatMap { server in
            options(
                server.options,
                ["foreign_server_catalog": catalogName, "foreign_server_name": .text(server.name)])
        }
    }

    /// Makes information_schema.foreign_table_options.
    func infoForeignTableOptions() -> [SystemRow] {
        visibleForeignTables.flatMap { table in
            options(
                table.foreign?.options ?? [],
                [
                    "foreign_table_catalog": catalogName, "foreign_table_schema": .text(schemaName(table.schema)),
                    "foreign_table_name": .text(table.name),
                ])
        }
    }

    /// Makes a row of each option.
    func options(_ options: [String], _ names: SystemRow) -> [SystemRow] {
        options.map { option in
            let name = option.prefix { $0 != "=" }
            var row = names
            row["option_name"] = .text(String(name))
            row["option_value"] = .text(String(option.dropFirst(name.count + 1)))
            return row
        }
    }
}
